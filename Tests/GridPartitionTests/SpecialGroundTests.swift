import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// Ground that is a cell of its own without households (专属网格).
@Suite struct SpecialGroundTests {
  /// A school S between houses; its ground is EFGH.
  static let map = """
    A-----------------B
    | a b c d e f     |
    |   E-------F     |
    |   | s   t |     |
    |   H-------G     |
    | g h i j k l     |
    D-----------------C
    """

  func town(_ inside: Int = 0, isSpecial: Bool = true) throws -> Town {
    var households = Dictionary(uniqueKeysWithValues: "abcdefghijkl".map { ($0, 40) })
    households["s"] = inside
    households["t"] = 0
    var town = try Town(
      Self.map, communities: [("990101001001", "ABCD")], households: households)
    town.survey.compounds.ids = ["C1"]
    town.survey.compounds.names = ["第一小学"]
    town.survey.compounds.shapes = [MultiPolygon([try town.map.polygon("EFGH")])]
    town.survey.compounds.isWalled = [nil]
    town.survey.compounds.hasPropertyManager = [nil]
    town.survey.compounds.isSpecial = [isSpecial]
    for (row, id) in town.survey.buildings.ids.enumerated() where "st".contains(id) {
      town.survey.buildings.compound[row] = 0
    }
    return town
  }

  @Test func `The ground of a special compound is a cell of its own, and no breach`() throws {
    let town = try town()
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    let special = try #require(grid.cells.first { $0.kind == .special })
    #expect(special.households == 0 && special.buildings == 2 && special.violation == 0)
    #expect(abs(special.area - town.survey.compounds.shapes[0].area) < 1e-6)
    #expect(special.code.hasPrefix("990101001001"))
    #expect(grid.communities[0].violation == 0)
    #expect(grid.communities[0].cellSizes.reduce(0, +) == 480)
    #expect(!special.neighbours.isEmpty)
  }

  @Test func `It is one cell without a building, and with a street through it`() throws {
    var town = try town()
    for row in town.survey.buildings.ids.indices.reversed()
    where "st".contains(town.survey.buildings.ids[row]) {
      town.survey.removeBuilding(row)
    }
    let middle = (town.map["E"].x + town.map["F"].x) / 2
    town.survey.streets.lines.append(
      LineString(unchecked: [Position(x: middle, y: 20), Position(x: middle, y: -200)]))
    town.survey.streets.classes.append("primary")
    town.survey.streets.names.append("")
    town.survey.streets.isBridge.append(false)
    town.survey.streets.isUnderpass.append(false)
    let grid = try town.cells { $0.rules.crossing[.mainRoad] = .priced }
    try expectSound(grid, town.survey)
    let special = grid.cells.filter { $0.kind == .special }
    #expect(special.count == 1)
    #expect(abs(special[0].area - town.survey.compounds.shapes[0].area) < 1e-6)
  }

  @Test func `An ordinary compound without households joins the cells around it`() throws {
    let grid = try town(isSpecial: false).cells()
    #expect(grid.cells.allSatisfy { $0.kind == .base })
  }

  @Test func `Households on special ground are refused by name`() throws {
    let town = try town(7)
    let failure = #expect(throws: Failure.self) { try town.cells() }
    #expect(failure?.code == "partition.special-households")
    #expect(failure?.arguments["compound"] == .text("第一小学"))
    #expect(failure?.arguments["building"] == .text("s"))
    #expect(failure?.arguments["households"] == .integer(7))
  }

  @Test func `Buildings without households belong to a cell and do not make it ragged`() throws {
    // Shops between all houses: half the buildings, none of the households.
    var town = try Town(
      """
      A-------------------------B
      | a 1 b 2 c 3 d 4 e 5 f 6 |
      | 7 g 8 h 9 i 0 j k l m n |
      D-------------------------C
      """,
      communities: [("990101001001", "ABCD")],
      households: Dictionary(
        uniqueKeysWithValues: "abcdefghijklmn".map { ($0, 36) } + "0123456789".map { ($0, 0) }))
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.communities[0].violation == 0)
    #expect(grid.cells.allSatisfy { $0.kind == .base })
    // As compact as the same houses alone.
    let shape = grid.cells.reduce(0) { $0 + $1.compactness } / Double(grid.cells.count)
    for row in town.survey.buildings.ids.indices.reversed()
    where town.survey.buildings.households[row] == 0 { town.survey.removeBuilding(row) }
    let bare = try town.cells()
    let bareShape = bare.cells.reduce(0) { $0 + $1.compactness } / Double(bare.cells.count)
    #expect(shape >= 0.85 * bareShape)
  }
}

extension CountySurvey {
  mutating func removeBuilding(_ row: Int) {
    buildings.ids.remove(at: row)
    buildings.positions.remove(at: row)
    buildings.households.remove(at: row)
    buildings.uses.remove(at: row)
    buildings.compound.remove(at: row)
    buildings.community.remove(at: row)
    buildings.sourceRows.remove(at: row)
  }
}
