import Districting
import GridPartition
import Testing

/// What is one atom to a search that goes from coarse to fine.
@Suite struct CompoundFoldingTests {
  private func nodes(_ map: String, upper: Int = 300, withEmpty: Bool = true) throws -> [Int]? {
    try CompoundFolding(of: try LotTown.drawn(map), upper: upper, withEmpty: withEmpty)?.nodes
  }

  @Test func `Compounds that fit a cell are one atom, each piece of them for itself`() throws {
    let map = """
      90a 90a 50 70a
      10b 400c 9c 60d
      """
    #expect(try nodes(map, withEmpty: false) == [0, 0, 1, 2, 3, 4, 5, 6])
  }

  @Test func `Ground without households goes with what has some, the nearest first`() throws {
    // A lane from either end: its lots go with the end that is nearer.
    #expect(try nodes("50 0 0 0 0 60") == [0, 0, 0, 1, 1, 1])
    #expect(try nodes("50 0 0\n. . 0\n60 0 0") == [0, 0, 0, 1, 1, 1, 1])
  }

  @Test func `Ground goes across a main road only where it has no other way`() throws {
    #expect(try nodes("50 = 0 60") == [0, 1, 1])
    #expect(try nodes("50 0 = 60") == [0, 0, 1])
    #expect(try nodes("50 = 0 0") == [0, 0, 0])
  }

  @Test func `Ground goes with whole compounds, and a compound without households as a whole`()
    throws
  {
    #expect(try nodes("50a 50a 0 0b 0b 60") == [0, 0, 0, 1, 1, 1])
    #expect(try nodes("0a 0a 0a 60") == [0, 0, 0, 0])
  }

  @Test func `Where nobody lives, or nothing folds, all stays as it is`() throws {
    #expect(try nodes("0 0 0") == nil)
    #expect(try nodes("0 . 50 0") == [0, 1, 1])
    #expect(try nodes("50 60 70") == nil)
  }

  @Test func `A node is named by its first atom with households`() throws {
    let town = try LotTown.drawn("0 50 60 0")
    let folding = try #require(try CompoundFolding(of: town, upper: -1, withEmpty: true))
    #expect(folding.nodes == [0, 0, 1, 1])
    #expect(folding.labels(of: [7, 8, 9, 7], on: town) == [8, 9])
  }

  @Test func `A compound is known by where people live`() throws {
    let town = try LotTown.drawn("0a 50b")
    let folding = try #require(try CompoundFolding(of: town, upper: -1, withEmpty: true))
    #expect(folding.graph.atoms.map(\.compound) == [town.atoms[1].compound])
  }
}
