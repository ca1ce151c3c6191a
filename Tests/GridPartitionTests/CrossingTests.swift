import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// What cells reach across, and what they then say.
@Suite struct CrossingTests {
  func town(_ households: Int) throws -> Town {
    try Town(
      GroundLinesTests.map, communities: [("990101001001", "ABCD")],
      households: Dictionary(uniqueKeysWithValues: "abcdefghijkl".map { ($0, households) }))
  }

  @Test func `A cell that reaches over a main road names it`() throws {
    var town = try town(25)
    try town.street("PQ", class: "primary")
    town.survey.streets.names[0] = "人民路"
    let grid = try town.cells()
    #expect(grid.cells.map(\.households) == [300])
    #expect(grid.cells[0].straddles == ["人民路"])
  }

  @Test func `A road without a name is named by its kind, and a barrier's by its table`() throws {
    var town = try town(25)
    try town.barrier(.mainRoad, "PQ")
    #expect(try town.cells().cells[0].straddles == ["main_road"])
    town.survey.barriers.names[0] = "环路"
    try town.street("RS")
    town.survey.streets.names[0] = "小路"
    #expect(try town.cells().cells[0].straddles == ["环路"])
  }

  @Test func `A hard main road parts cells`() throws {
    var town = try town(25)
    try town.street("PQ", class: "primary")
    let grid = try town.cells { $0.rules.crossing[.mainRoad] = .hard }
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [150, 150])
    #expect(grid.cells.allSatisfy { $0.straddles.isEmpty })
    // A footbridge leads over it.
    try town.street("RS", isBridge: true)
    let joined = try town.cells { $0.rules.crossing[.mainRoad] = .hard }
    #expect(joined.cells.map(\.households) == [300])
    #expect(joined.cells[0].straddles == ["main_road"])
  }

  @Test(arguments: [GroundKind.river, .railway, .wall, .street])
  func `Any kind can be hard, priced or free`(kind: GroundKind) throws {
    var town = try town(25)
    if kind == .street { try town.street("PQ") } else { try town.barrier(kind, "PQ") }
    let hard = try town.cells { $0.rules.crossing[kind] = .hard }
    #expect(hard.cells.map(\.households) == [150, 150])
    let priced = try town.cells { $0.rules.crossing[kind] = .priced }
    #expect(priced.cells.map(\.households) == [300])
    #expect(priced.cells[0].straddles == [kind.name])
    let free = try town.cells { $0.rules.crossing[kind] = .free }
    #expect(free.cells.map(\.households) == [300])
    #expect(free.cells[0].straddles.isEmpty)
  }

  @Test func `Water beyond the bank is no reach across`() throws {
    var town = try town(25)
    // The river lies along the eastern edge: its water is ground of this bank.
    let corner = town.map["B"]
    town.survey.barriers.kinds.append(.river)
    town.survey.barriers.names.append("和溪")
    town.survey.barriers.lines.append([
      LineString(unchecked: [
        Position(x: corner.x - 10, y: corner.y + 5), Position(x: corner.x - 10, y: corner.y - 200),
      ])
    ])
    let grid = try town.cells()
    #expect(grid.cells.map(\.households) == [300])
    #expect(grid.cells[0].straddles.isEmpty)
  }

  @Test func `Over a river drawn as its water, the cell that a bridge joins names it`() throws {
    var town = try town(25)
    let west = town.map["P"]
    let places = [(-6.0, 5.0), (6, 5), (6, -205), (-6, -205), (-6, 5)]
    town.survey.barriers.kinds.append(.river)
    town.survey.barriers.names.append("和溪")
    town.survey.barriers.lines.append([
      LineString(unchecked: places.map { Position(x: west.x + $0, y: west.y + $1) })
    ])
    try town.street("RS", isBridge: true)
    let grid = try town.cells()
    #expect(grid.cells.map(\.households) == [300])
    #expect(grid.cells[0].straddles == ["和溪"])
  }

  @Test func `The rules are read as they are written`() throws {
    let rules = try #require(CrossingRules("main_road=hard,river=priced"))
    #expect(rules[.mainRoad] == .hard && rules[.river] == .priced && rules[.railway] == .hard)
    #expect(rules[.street] == .free && rules[.wall] == .free)
    #expect(CrossingRules(rules.text) == rules)
    #expect(CrossingRules().text == "river=hard,railway=hard,main_road=priced")
    for text in ["", "road=hard", "river", "river=soft", "river=hard,", "between=hard"] {
      #expect(CrossingRules(text) == nil, "\(text)")
    }
  }
}
