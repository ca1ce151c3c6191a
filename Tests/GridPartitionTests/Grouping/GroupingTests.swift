import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

@Suite struct GroupingTests {
  /// 16 cells of 1,293 households, as in the county of F25.
  static func cells() throws -> UnitMap {
    let households = [81, 95, 60, 104, 73, 88, 47, 120, 66, 92, 79, 58, 101, 70, 84, 75]
    return try UnitMap(
      """
      abcd
      efgh
      ijkl
      mnop
      """, households: Dictionary(uniqueKeysWithValues: zip("abcdefghijklmnop", households)))
  }

  @Test func `F25, A22: 16 cells nest in 7 contiguous head areas that hold all 1,293 households`()
    throws
  {
    let map = try Self.cells()
    let result = try map.groups(.number(7))
    #expect(result.levels[0].groups.count == 7)
    #expect(result.households().reduce(0, +) == 1293)
    #expect(result.letters().joined().sorted() == Array("abcdefghijklmnop"))
    for letters in result.letters() { #expect(map.areJoined(letters)) }
    // All partitions into seven were tried elsewhere: none is nearer than 35 to 184 or 185.
    let farthest = result.households().map { max(184 - $0, $0 - 185) }.max()
    #expect(farthest == 35)
    #expect(result.levels[0].isProven)
  }

  @Test func `F36: 16 cells make 3 contiguous patrol areas of about equal households`() throws {
    let map = try Self.cells()
    let result = try map.groups(.number(3))
    // As above: of all partitions into three, none is nearer than 9 to 431.
    #expect(result.households() == [422, 435, 436])
    #expect(result.levels[0].isProven)
    for letters in result.letters() { #expect(map.areJoined(letters)) }
    for group in result.levels[0].groups { #expect(group.shape.polygons.count == 1) }
  }

  @Test func `Corners are no border`() throws {
    let map = try UnitMap(
      """
      a.
      .b
      """, households: [:])
    #expect(try map.groups(.together).letters() == ["a", "b"])
    #expect(try map.groups(.together) { $0.adjacency = .gap(0) }.letters() == ["ab"])
  }

  @Test func `Islands get their share of the groups, and it is told`() throws {
    let map = try UnitMap(
      """
      abc..gh
      def..ij
      """, households: Dictionary(uniqueKeysWithValues: "abcdefghij".map { ($0, 10) }))
    let result = try map.groups(.number(5))
    #expect(result.letters().count { $0.contains { "abcdef".contains($0) } } == 3)
    #expect(result.households() == [20, 20, 20, 20, 20])
    #expect(result.findings.map(\.code) == ["group.shared-out"])
    let failure = #expect(throws: Failure.self) { try map.groups(.number(1)) }
    #expect(failure?.code == "group.number-too-small")
    #expect(failure?.arguments["parts"] == 2)
  }

  @Test func `More groups than units cannot be made`() throws {
    let map = try UnitMap("abc", households: ["a": 10, "b": 0, "c": 10])
    let failure = #expect(throws: Failure.self) { try map.groups(.number(4)) }
    #expect(failure?.code == "group.number-too-large")
    #expect(failure?.arguments["most"] == 3)
    #expect(try map.groups(.number(3)).letters() == ["a", "b", "c"])
  }

  @Test func `Without households there is nothing to balance`() throws {
    let map = try UnitMap("ab", households: ["a": 0, "b": 0])
    let failure = #expect(throws: Failure.self) { try map.groups(.number(1)) }
    #expect(failure?.code == "group.no-households")
  }

  @Test func `A part without households is one group`() throws {
    let map = try UnitMap(
      "abc.de", households: ["a": 10, "b": 10, "c": 10, "d": 0, "e": 0])
    #expect(try map.groups(.number(3)).households() == [20, 10, 0])
    #expect(try map.groups(.number(4)).letters() == ["a", "b", "c", "de"])
  }

  @Test func `Groups stay inside their parents unless they may cross`() throws {
    let parents: [Character: String] = ["a": "X", "b": "X", "c": "Y", "d": "Y"]
    let map = try UnitMap("abcd", households: [:], parents: parents)
    let inside = try map.groups(.together)
    #expect(inside.letters() == ["ab", "cd"])
    #expect(inside.levels[0].groups.map(\.code) == ["X01", "Y01"])
    #expect(inside.findings.map(\.code) == ["group.inside"])
    let across = try map.groups(.together) { $0.acrossParents = true }
    #expect(across.letters() == ["abcd"])
    #expect(across.levels[0].groups.map(\.code) == ["G01"])
    #expect(across.findings.map(\.code) == ["group.across"])
  }

  @Test func `A border along a river joins nothing, but where a bridge leads over it`() throws {
    var map = try UnitMap(
      """
      abc
      def
      """, households: [:])
    try map.barrier(.river, [(-50, -100), (350, -100)])
    #expect(try map.groups(.together).letters() == ["abc", "def"])
    try map.bridge([(150, -60), (150, -140)])
    #expect(try map.groups(.together).letters() == ["abcdef"])
  }

  @Test func `Borders that rounding has moved are borders all the same`() throws {
    // b and c have corners in the middle of a's edge, and no corner is where its neighbour's is.
    var random = SeededGenerator(seed: 11)
    let map = try UnitMap(
      """
      aaaa
      bbcc
      """, households: [:]
    ) { _, place in
      Position(
        x: place.x + Double.random(in: -0.006...0.006, using: &random),
        y: place.y + Double.random(in: -0.006...0.006, using: &random))
    }
    let result = try map.groups(.together)
    #expect(result.letters() == ["abc"])
    let shape = result.levels[0].groups[0].shape
    #expect(shape.polygons.count == 1)
    #expect(shape.polygons.first?.holes.isEmpty == true)
    #expect(abs(shape.area - 80_000) < 10)
  }

  @Test func `Units over each other are told, and their ground counts once`() throws {
    var map = try UnitMap("ab", households: [:])
    try map.survey.units.append("c", 150, -100, 250, 0, households: 10)
    let result = try map.groups(.together)
    #expect(result.findings.map(\.code) == ["group.units-overlap"])
    #expect(result.findings.first?.arguments["area"] == 5000.0)
    #expect(result.levels[0].groups.reduce(0) { $0 + $1.shape.area } == 25_000)
  }

  @Test func `Points need a gap`() throws {
    var map = try UnitMap("", households: [:])
    for (id, x) in [("p", 0.0), ("q", 90), ("r", 200)] {
      map.survey.units.append(
        id, MultiPolygon([]), at: Position(x: x, y: 0), households: 100)
    }
    let failure = #expect(throws: Failure.self) { try map.groups(.together) }
    #expect(failure?.code == "group.points-need-gap")
    let result = try map.groups(.together) { $0.adjacency = .gap(100) }
    #expect(result.letters() == ["pq", "r"])
    #expect(result.levels[0].groups[0].shape.polygons.isEmpty)
  }
}

extension UnitMap {
  /// Whether the letters hang together by sides of their squares.
  func areJoined(_ letters: String) -> Bool {
    let pairs = neighbours
    let members = letters.map(String.init)
    var reached: Set<String> = Set(members.prefix(1))
    var queue = Array(reached)
    while let next = queue.popLast() {
      for other in members where pairs.contains([next, other]) && reached.insert(other).inserted {
        queue.append(other)
      }
    }
    return reached.count == members.count
  }
}
