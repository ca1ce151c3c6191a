import Diagnostics
import Geometry
import GeometryEngine
import GridPartition
import Survey
import TestSupport
import Testing

/// What lies on the ground decides where cells part.
@Suite struct GroundLinesTests {
  /// Six buildings on each side of a line from P to Q; a bridge from R to S.
  static let map = """
    A-------P-------B
    | a b c | g h i |
    |       |       |
    |     R---S     |
    |       |       |
    | d e f | j k l |
    D-------Q-------C
    """

  func town(_ households: Int) throws -> Town {
    try Town(
      Self.map, communities: [("990101001001", "ABCD")],
      households: Dictionary(uniqueKeysWithValues: "abcdefghijkl".map { ($0, households) }))
  }

  /// The cells that have buildings on both sides.
  func crossing(_ grid: GridCells, _ town: Town) -> Int {
    grid.cells.indices.count { cell in
      let sides = Set(
        town.survey.buildings.positions.indices.filter { grid.cellOfBuilding[$0] == Int32(cell) }
          .map { town.survey.buildings.positions[$0].x < town.map["P"].x })
      return sides.count == 2
    }
  }

  @Test(arguments: [GroundKind.river, .railway])
  func `Without a bridge no cell reaches across`(kind: GroundKind) throws {
    var town = try town(25)
    try town.barrier(kind, "PQ")
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    // All 300 would fit one cell.
    #expect(grid.cells.map(\.households) == [150, 150])
    #expect(crossing(grid, town) == 0)
    #expect(grid.communities[0].violation == 100 && grid.communities[0].isProven)
    #expect(
      grid.communities[0].explanations.map(\.phrase.code)
        == [
          "partition.below-band", "partition.mend-by-band", "partition.below-band",
          "partition.mend-by-band",
        ])
    #expect(abs((grid.innerBorder[kind] ?? 0) - 120) < 1e-6)
  }

  @Test(arguments: [GroundKind.river, .railway])
  func `Over a bridge a cell reaches across`(kind: GroundKind) throws {
    var town = try town(25)
    try town.barrier(kind, "PQ")
    try town.street("RS", isBridge: true)
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [300])
    #expect(crossing(grid, town) == 1)
  }

  @Test func `An underpass leads below a railway`() throws {
    var town = try town(25)
    try town.barrier(.railway, "PQ")
    try town.street("RS")
    town.survey.streets.isUnderpass[0] = true
    #expect(try town.cells().cells.count == 1)
  }

  @Test func `Two cells part on the street between them`() throws {
    var town = try town(42)
    try town.street("PQ")
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [252, 252])
    #expect(crossing(grid, town) == 0)
    #expect(abs((grid.innerBorder[.street] ?? 0) - 120) < 1e-6)
    #expect(grid.innerBorder[.between] == 0)
  }

  @Test func `A wall of a compound is a line of the ground, a compound without one is none`()
    throws
  {
    for isWalled in [true, false, nil] {
      var town = try town(42)
      town.survey.compounds.ids = ["P1"]
      town.survey.compounds.names = [""]
      town.survey.compounds.shapes = [MultiPolygon([try town.map.polygon("APQD")])]
      town.survey.compounds.isWalled = [isWalled]
      town.survey.compounds.hasPropertyManager = [nil]
      let grid = try town.cells()
      try expectSound(grid, town.survey)
      #expect(((grid.innerBorder[.wall] ?? 0) > 100) == (isWalled == true))
    }
  }

  @Test func `A main road may be crossed where the band needs it`() throws {
    var town = try town(25)
    try town.street("PQ", class: "primary")
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [300])
  }

  @Test func `A footprint lies wholly in the cell of its building`() throws {
    var town = try town(42)
    try town.street("PQ")
    town.survey.buildings.form = .footprints
    for place in town.survey.buildings.positions {
      let corners = [(-7.0, -5.0), (7, -5), (7, 5), (-7, 5), (-7, -5)]
      town.survey.buildings.shapes.append(
        MultiPolygon([
          Polygon(
            exterior: try Ring(corners.map { Position(x: place.x + $0, y: place.y + $1) }))
        ]))
    }
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    for row in 0..<town.survey.buildings.count {
      let shape = town.survey.buildings.shapes[row]
      let cell = grid.cells[Int(grid.cellOfBuilding[row])].shape
      #expect(abs(try shape.sharedArea(with: cell) - shape.area) < 1)
    }
  }
}
