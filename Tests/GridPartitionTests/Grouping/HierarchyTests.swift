import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// Levels of groups, and tables that say what lies in what.
@Suite struct HierarchyTests {
  func levels(_ sizes: [(String, Grouper.Size)]) throws -> UnitGroups {
    try GroupingTests.cells().groups(.together) { grouper in
      grouper.levels = sizes.map { Grouper.Level(name: $0.0, size: $0.1) }
    }
  }

  @Test func `F14: four named levels nest strictly`() throws {
    let result = try levels([
      ("户联组", .number(12)), ("党小组", .number(7)), ("党支部", .number(3)), ("党工委", .number(1)),
    ])
    #expect(result.levels.map(\.name) == ["户联组", "党小组", "党支部", "党工委"])
    #expect(result.levels.map(\.groups.count) == [12, 7, 3, 1])
    for (below, above) in zip(result.levels, result.levels.dropFirst()) {
      for group in below.groups {
        let parents = Set(group.members.map { above.groupOfUnit[$0] })
        #expect(parents.count == 1)
        #expect(parents.first.map { above.groups[$0].code } == group.above)
      }
      #expect(above.groups.reduce(0) { $0 + $1.parts } == below.groups.count)
    }
    #expect(result.levels[3].groups.map(\.above) == [""])
  }

  @Test func `Codes are that of the group above and a number, west to east and north to south`()
    throws
  {
    let result = try levels([("area", .number(7)), ("street", .number(3))])
    for group in result.levels[0].groups {
      #expect(group.code.hasPrefix(group.above))
      #expect(group.code.count == group.above.count + 2)
    }
    #expect(result.levels[1].groups.map(\.code) == ["G01", "G02", "G03"])
    let codes = result.levels.flatMap { $0.groups.map(\.code) }
    #expect(Set(codes).count == codes.count)
    #expect(result.levels[0].groups.map(\.code) == result.levels[0].groups.map(\.code).sorted())
  }

  @Test func `A level can hold to a band`() throws {
    let result = try levels([
      ("area", .number(7)), ("street", .band(try SizeBand(lower: 300, upper: 600))),
    ])
    for group in result.levels[1].groups { #expect(group.state == .within) }
  }

  @Test func `More groups than the level below has cannot be made`() throws {
    let failure = #expect(throws: Failure.self) {
      try levels([("area", .number(3)), ("street", .number(4))])
    }
    #expect(failure?.code == "group.number-too-large")
    #expect(failure?.arguments["level"] == "street")
  }

  func table(_ rows: [[String]]) -> HierarchyTable {
    var table = HierarchyTable()
    table.file = "levels.csv"
    table.levels = ["community", "street"]
    table.units = rows.map { $0[0] }
    table.parents = [rows.map { $0[1] }, rows.map { $0[2] }]
    return table
  }

  func breaches(_ rows: [[String]]) throws -> [String] {
    let units = try UnitMap("abcd", households: [:]).survey.units
    return HierarchyCheck.breaches(of: table(rows), among: units).map {
      "\($0.finding.code) \($0.level) \($0.id) \($0.unit)"
    }
  }

  @Test func `F31: cells in communities in streets: a table that nests has no breach`() throws {
    let rows = [["a", "C1", "S1"], ["b", "C1", "S1"], ["c", "C2", "S1"], ["d", "C3", "S2"]]
    #expect(try breaches(rows) == [])
  }

  @Test func `F31: a community in two streets is a breach, told once`() throws {
    let rows = [
      ["a", "C1", "S1"], ["b", "C1", "S2"], ["c", "C1", "S2"], ["d", "C3", "S2"],
    ]
    #expect(try breaches(rows) == ["hierarchy.two-parents street C1 1"])
  }

  @Test func `F14: units that are missing, unknown, twice there or without a parent are told`()
    throws
  {
    let rows = [
      ["a", "C1", "S1"], ["a", "C2", "S1"], ["b", "", "S1"], ["x", "C1", "S1"],
      ["c", "C1", "S1"],
    ]
    #expect(
      try breaches(rows) == [
        "hierarchy.unit-missing  d 3", "hierarchy.unit-twice  a 0",
        "hierarchy.unit-unknown  x -1", "hierarchy.parent-missing community b 1",
        "hierarchy.two-parents community a 0",
      ])
  }

  @Test func `A group whose units nothing joins is told`() throws {
    let survey = try UnitMap("abcd", households: [:]).survey
    let rows = [["a", "C1", "S1"], ["b", "C2", "S1"], ["c", "C1", "S1"], ["d", "C1", "S1"]]
    let found = try HierarchyCheck.partedGroups(of: table(rows), among: survey, Grouper())
    #expect(found.map(\.id) == ["C1"])
    #expect(found.first?.finding.arguments["parts"] == 2)
  }

  @Test func `That a group reaches over what its units lie in does not part it`() throws {
    let survey = try UnitMap(
      "ab", households: ["a": 900, "b": 10], parents: ["a": "X", "b": "Y"]
    ).survey
    var grouper = Grouper()
    grouper.small = 300
    let rows = [["a", "C1", "S1"], ["b", "C1", "S1"]]
    #expect(try HierarchyCheck.partedGroups(of: table(rows), among: survey, grouper).isEmpty)
  }

  @Test func `The hierarchy that was made has no breach`() throws {
    let result = try levels([("area", .number(7)), ("street", .number(3))])
    var table = HierarchyTable()
    table.levels = ["area", "street"]
    table.units = result.units.ids
    table.parents = result.levels.map { level in level.groupOfUnit.map { level.groups[$0].code } }
    #expect(HierarchyCheck.breaches(of: table, among: result.units).isEmpty)
    let survey = try GroupingTests.cells().survey
    #expect(try HierarchyCheck.partedGroups(of: table, among: survey, Grouper()).isEmpty)
  }
}
