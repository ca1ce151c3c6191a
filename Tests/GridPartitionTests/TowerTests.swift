import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// Buildings over the band and their stairwells (单元).
@Suite struct TowerTests {
  /// A tower T between houses of 50 households each.
  static let map = """
    A---------------B
    | a b       c d |
    |       T       |
    | e f       g h |
    D---------------C
    """

  func town(_ tower: Int, houses: Int = 50, units: [Int] = []) throws -> Town {
    var town = try Town(
      Self.map, communities: [("990101001001", "ABCD")],
      households: Dictionary(
        uniqueKeysWithValues: [(Character("T"), tower)] + "abcdefgh".map { ($0, houses) }))
    town.give(units, to: "T")
    return town
  }

  @Test func `A tower is cut into its stairwells, and its ground into strips`() throws {
    let town = try town(440, units: [110, 110, 110, 110])
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.communities[0].violation == 0)
    #expect(grid.cutUnits.map(\.households) == [110, 110, 110, 110])
    #expect(Set(grid.cutUnits.map(\.cell)).count > 1)
    #expect(grid.cells.reduce(0) { $0 + $1.cutUnits } == 4)
    #expect(grid.cells.reduce(0) { $0 + $1.buildings } == 9)
  }

  @Test func `Strips stand in the order of the units, from west to east, as wide as their shares`()
    throws
  {
    var town = try town(400, houses: 0, units: [200, 200])
    try town.footprint(of: "T", width: 60, depth: 12)
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [200, 200])
    let sides = grid.cutUnits.map { grid.cells[Int($0.cell)].shape.centroid?.x ?? 0 }
    #expect(sides[0] < sides[1])
    // The border runs through the middle of the building.
    let middle = town.map["T"]
    for unit in grid.cutUnits {
      let box = grid.cells[Int(unit.cell)].shape
      let locator = PolygonLocator(box)
      let isWest = unit.unit == 0
      #expect(locator.covers(Position(x: middle.x + (isWest ? -2 : 2), y: middle.y)))
      #expect(!locator.covers(Position(x: middle.x + (isWest ? 2 : -2), y: middle.y)))
    }
  }

  @Test func `Redrawn without any change, the cells of a tower keep codes and households`() throws {
    for units in [[110, 110, 110, 110], [60, 150, 230]] {
      var town = try town(440, units: units)
      try town.footprint(of: "T", width: 60, depth: 12)
      let grid = try town.cells()
      town.survey.takeCells(grid)
      let redraw = try town.survey.redrawn()
      #expect(redraw.codes == grid.cells.map(\.code))
      #expect(redraw.grid.cells.map(\.households) == grid.cells.map(\.households))
      #expect(redraw.total.untouched == grid.cells.count && redraw.total.moved == 0)
      #expect(redraw.total.kept == 840 && redraw.total.joined == 0)
      let units = redraw.grid.cutUnits
      #expect(units.count == grid.cutUnits.count)
      for unit in units {
        #expect(redraw.oldRowOfUnit[Int(unit.unit)] == Int(unit.cell))
      }
      let crossed = redraw.crossings.filter { !$0.isSuccession }
      #expect(crossed.isEmpty)
      #expect(redraw.crossings.reduce(0) { $0 + $1.buildings } == 9)
      #expect(redraw.crossings.reduce(0) { $0 + $1.households } == 840)
    }
  }

  @Test func `Storeys without ground were in the cell of their building`() throws {
    var town = try town(440, units: [110, 110, 110, 110])
    try town.footprint(of: "T", width: 60, depth: 12)
    town.survey.takeCells(try town.cells())
    let redraw = try town.survey.redrawn { $0.partitioner.rules.towers = .vertical }
    #expect(redraw.total.households == 840 && redraw.total.joined == 0)
    #expect(redraw.oldRowOfUnit.allSatisfy { $0 >= 0 })
  }

  @Test func `Stairwells that move to another cell are households that move`() throws {
    var town = try town(400, houses: 0, units: [100, 100, 200])
    try town.footprint(of: "T", width: 60, depth: 12)
    town.survey.takeCells(try town.cells())
    town.survey.stairwellUnits.households = [130, 130, 140]
    let redraw = try town.survey.redrawn()
    #expect(redraw.grid.cells.reduce(0) { $0 + $1.households } == 400)
    #expect(redraw.total.households == 400 && redraw.total.movedBuildings <= 1)
    #expect(redraw.crossings.reduce(0) { $0 + $1.households } == 400)
  }

  @Test func `A building inside the band is not cut`() throws {
    let town = try town(300, units: [100, 100, 100])
    let grid = try town.cells()
    #expect(grid.cutUnits.isEmpty)
    #expect(grid.cells.allSatisfy { $0.cutUnits == 0 })
  }

  @Test func `Where the stairwells add up to another number, the building's decides`() throws {
    let town = try town(400, houses: 0, units: [90, 90, 90, 90])
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.findings.map(\.code).contains("partition.stairwells-sum"))
    #expect(grid.cutUnits.map(\.households) == [100, 100, 100, 100])
    let finding = try #require(grid.findings.first { $0.code == "partition.stairwells-sum" })
    #expect(finding.words(in: .english).contains("T have 360"))
    #expect(finding.words(in: .english).contains("building 400"))
  }

  @Test func `Without stairwells the sentence asks for them`() throws {
    let grid = try town(440).cells()
    let tower = try #require(grid.cells.first { $0.households == 440 })
    #expect(tower.explanation?.phrase.code == "partition.oversize")
    let explanation = try #require(tower.explanation)
    let words = explanation.phrase.words(in: .english, explanation.arguments)
    #expect(words.contains("give its stairwells"))
  }

  @Test func `A stairwell over the band is named itself`() throws {
    let grid = try town(440, units: [340, 100]).cells()
    let tower = try #require(grid.cells.first { $0.violation > 0 })
    #expect(tower.explanation?.phrase.code == "partition.oversize-unit")
    #expect(tower.explanation?.arguments["unit"] == .text("T-1"))
  }

  @Test func `Vertical cells have households and no ground`() throws {
    let town = try town(440, units: [110, 110, 110, 110])
    let grid = try town.cells { $0.rules.towers = .vertical }
    let vertical = grid.cells.filter { $0.kind == .vertical }
    #expect(!vertical.isEmpty)
    #expect(grid.communities[0].violation == 0)
    for cell in vertical {
      #expect(cell.shape.polygons.isEmpty && cell.area == 0 && cell.cutUnits > 0)
      #expect(cell.explanation?.phrase.code == "partition.vertical")
    }
    let area = grid.cells.reduce(0) { $0 + $1.area }
    #expect(abs(area - grid.communityShapes[0].area) < 1e-6)
    #expect(grid.findings.map(\.code).contains("partition.cells-without-ground"))
    let base = grid.cells.filter { $0.kind == .base }
    #expect(base.allSatisfy { $0.shape.polygons.count == 1 })
    #expect(grid.cells.reduce(0) { $0 + $1.households } == 840)
  }

  @Test func `A stack is cut by the stairwells of its buildings`() throws {
    var town = try town(200, houses: 25, units: [100, 100])
    town.add("U", at: town.map["T"], households: 200)
    town.give([100, 100], to: "U")
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cutUnits.count == 4)
    #expect(grid.communities[0].violation == 0)
  }

  @Test func `Households of a tower between two walls stay in its community`() throws {
    var town = try town(440, units: [110, 110, 110, 110])
    // A river right beside the tower leaves it no room from west to east.
    let place = town.map["T"]
    town.survey.barriers.kinds.append(.river)
    town.survey.barriers.names.append("")
    town.survey.barriers.lines.append([
      LineString(unchecked: [
        Position(x: place.x + 0.5, y: 20), Position(x: place.x + 0.5, y: -100),
      ])
    ])
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cutUnits.count == 4)
    #expect(grid.cells.allSatisfy { $0.kind == .base })
  }

  @Test func `Threads change nothing`() throws {
    let town = try town(440, units: [110, 110, 110, 110])
    #expect(try town.cells(threads: 3).rows == town.cells().rows)
  }
}

extension Town {
  /// Gives a building stairwells of so many households.
  mutating func give(_ units: [Int], to id: String) {
    guard let row = survey.buildings.ids.firstIndex(of: id) else { return }
    for (number, households) in units.enumerated() {
      survey.stairwellUnits.ids.append("\(id)-\(number + 1)")
      survey.stairwellUnits.building.append(Int32(row))
      survey.stairwellUnits.households.append(households)
    }
  }

  /// Gives one building a footprint around its place, and the others small ones.
  mutating func footprint(of id: String, width: Double, depth: Double) throws {
    survey.buildings.form = .footprints
    survey.buildings.shapes = PolygonColumn()
    for (row, place) in survey.buildings.positions.enumerated() {
      let isIt = survey.buildings.ids[row] == id
      let (x, y) = isIt ? (width / 2, depth / 2) : (4, 4)
      let ring = try Ring(
        [(-x, -y), (x, -y), (x, y), (-x, y), (-x, -y)].map {
          Position(x: place.x + $0, y: place.y + $1)
        })
      survey.buildings.shapes.append(MultiPolygon([Polygon(exterior: ring)]))
    }
  }
}
