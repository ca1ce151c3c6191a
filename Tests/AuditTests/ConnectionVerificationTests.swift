import Audit
import Diagnostics
import Geometry
import Survey
import Testing

/// A cell hangs together as a partition understands it: by ground, by buildings in several parts,
/// or by pairs that a file gives.
@Suite struct ConnectionVerificationTests {
  /// The west of the map as three tiles, cell 1 on both sides of cell 2.
  private func parted() throws -> WrittenMap {
    var map = try WrittenMap()
    let west = map.grid.cells.shapes[0]
    let east = map.grid.cells.shapes[2]
    map.grid.communities.shapes[0] = MultiPolygon([
      Polygon(exterior: try Ring("ABCGHFEDA".map { WrittenMap.position($0) }))
    ])
    map.grid.cells.shapes[0] = MultiPolygon(west.polygons + east.polygons)
    map.grid.cells.parts[0] = 2
    return map
  }

  private func isConnected(_ map: WrittenMap) throws -> Bool {
    try !map.failures().contains("connected")
  }

  @Test func `A cell in two pieces is none, though its number of parts is stated`() throws {
    #expect(try !isConnected(try parted()))
  }

  @Test func `A building that stands on both pieces holds a cell together`() throws {
    var map = try parted()
    map.links.places[0] = [WrittenMap.position("1"), WrittenMap.position("3")]
    #expect(try isConnected(map))
  }

  @Test func `A building in two parts on one piece holds nothing together`() throws {
    var map = try parted()
    map.links.places[0] = [WrittenMap.position("1"), WrittenMap.position("1")]
    #expect(try !isConnected(map))
  }

  @Test func `A building of another cell holds nothing together`() throws {
    var map = try parted()
    map.links.places[1] = [WrittenMap.position("1"), WrittenMap.position("3")]
    #expect(try !isConnected(map))
  }

  /// Building 3 is moved into cell 1, and pairs say what adjoins.
  private func paired(_ pairs: [(Int32, Int32)]) throws -> WrittenMap {
    var map = try parted()
    map.grid.assignments.cells[2] = map.grid.cells.codes[0]
    var table = AdjacencyTable()
    for (first, second) in pairs {
      table.first.append(first)
      table.second.append(second)
      table.lengths.append(10)
      table.isPriced.append(false)
    }
    map.links.adjacency = table
    return map
  }

  @Test func `Where pairs say what adjoins, they decide, whatever the ground looks like`() throws {
    #expect(try isConnected(try paired([(0, 2)])))
    #expect(try !isConnected(try paired([])))
    // By way of a building of another cell, they do not hang together.
    #expect(try !isConnected(try paired([(0, 1), (1, 2)])))
  }

  @Test func `Ground in one piece does not join buildings that no pair joins`() throws {
    var map = try WrittenMap()
    map.grid.assignments.cells[1] = map.grid.cells.codes[0]
    #expect(try isConnected(map))
    map.links.adjacency = AdjacencyTable()
    #expect(try !isConnected(map))
  }

  @Test func `Without the pairs that cells were made with, nothing is said of pieces`() throws {
    var map = try parted()
    map.links.lacksAdjacency = true
    #expect(try isConnected(map))
    let check = try #require(try map.checks().first { $0.phrase.code == "verify.connected" })
    #expect(check.isOpen && !check.passed)
  }
}
