import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// What is said of the neighbours of a community that cannot keep the band.
@Suite struct MendingTests {
  /// Two communities side by side, their buildings in one row; a river may run from R to S.
  static let map = """
    A-----R-----P-----------B
    | a b | c d | e f g h i |
    D-----S-----Q-----------C
    """

  func town(_ households: [Character: Int]) throws -> Town {
    try Town(
      Self.map, communities: [("990101001001", "APQD"), ("990101001002", "PBCQ")],
      households: households)
  }

  /// Four buildings of 35 households, and beside them `beside`.
  func town(beside: [Int]) throws -> Town {
    var households = Dictionary(uniqueKeysWithValues: "abcd".map { ($0, 35) })
    for (letter, count) in zip("efghi", beside) { households[letter] = count }
    return try town(households)
  }

  func codes(_ grid: GridCells) -> [String] {
    grid.communities[0].explanations.map(\.phrase.code)
  }

  @Test func `A neighbour that fits one cell with the part is offered`() throws {
    let town = try town(beside: [30, 30, 30, 30, 30])
    let grid = try town.cells()
    try #require(codes(grid) == ["partition.below-band", "partition.mend-by-neighbour"])
    let mending = grid.communities[0].explanations[1]
    #expect(mending.arguments["neighbour"] == .text("990101001002"))
    #expect(mending.arguments["total"] == .integer(290))
    #expect(try town.cells(threads: 4).rows == grid.rows)
  }

  @Test func `So is one whose cell gives households to the part`() throws {
    // 140 and 280: no one cell, but 200 to 220 and the rest.
    let grid = try town(beside: [65, 55, 50, 55, 55]).cells()
    #expect(codes(grid) == ["partition.below-band", "partition.mend-by-neighbour"])
    #expect(grid.communities[0].explanations[1].arguments["total"] == .integer(420))
  }

  @Test func `A single tower over the band is not offered`() throws {
    let grid = try town(beside: [420]).cells()
    #expect(codes(grid) == ["partition.below-band", "partition.mend-by-band"])
  }

  @Test func `Where the totals fit and the buildings do not, only the totals are told`() throws {
    let grid = try town(beside: [280]).cells()
    #expect(codes(grid) == ["partition.below-band", "partition.mend-by-total"])
    let mending = grid.communities[0].explanations[1]
    #expect(mending.arguments["households"] == .integer(280))
    #expect(mending.arguments["total"] == .integer(420))
  }

  @Test func `A part that does not touch the neighbour is not offered it`() throws {
    var town = try town(beside: [40, 40, 30, 30, 30])
    try town.barrier(.river, "RS")
    // 70 beyond the river, 70 before it, and 170 in the other community.
    #expect(
      codes(try town.cells()) == [
        "partition.below-band", "partition.mend-by-band", "partition.below-band",
        "partition.mend-by-neighbour",
      ])
  }

  @Test(arguments: [GroundKind.river, .railway])
  func `Nor is one beyond a hard line along the border`(kind: GroundKind) throws {
    var town = try town(beside: [30, 30, 30, 30, 30])
    try town.barrier(kind, "PQ")
    #expect(codes(try town.cells()) == ["partition.below-band", "partition.mend-by-band"])
    let free = try town.cells { $0.rules.crossing[kind] = .free }
    #expect(codes(free) == ["partition.below-band", "partition.mend-by-neighbour"])
  }

  @Test(arguments: [-4.0, 4.0])
  func `Nor one beyond a river a little off the border`(offset: Double) throws {
    var town = try town(beside: [30, 30, 30, 30, 30])
    let (north, south) = (town.map["P"], town.map["Q"])
    town.survey.barriers.kinds.append(.river)
    town.survey.barriers.names.append("")
    town.survey.barriers.lines.append([
      LineString(unchecked: [
        Position(x: north.x + offset, y: north.y + 5),
        Position(x: south.x + offset, y: south.y - 5),
      ])
    ])
    #expect(codes(try town.cells()) == ["partition.below-band", "partition.mend-by-band"])
  }

  @Test func `A street along the border parts nothing`() throws {
    var town = try town(beside: [30, 30, 30, 30, 30])
    try town.street("PQ")
    #expect(codes(try town.cells()) == ["partition.below-band", "partition.mend-by-neighbour"])
  }
}
