import Districting
import TestSupport
import Testing

@Suite struct RedrawTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  private func redraw(_ graph: AtomGraph, from old: [Int]) throws -> Plan {
    var options = PartitionOptions()
    options.start = old
    options.stay = PartitionOptions.usualStay
    return try partition(graph, band: band, options: options)
  }

  @Test func `F18: a plan that keeps the band stays as it is, however ragged`() throws {
    let graph = try Town.drawn(
      """
      50 50 50 50 50
      50 50 50 50 50
      """)
    let old = [0, 1, 1, 1, 1, 0, 0, 0, 0, 1]
    #expect(try redraw(graph, from: old).labels == old)
  }

  @Test func `One cell too large gives what its neighbour can take, and no more`() throws {
    let graph = try Town.drawn("60 60 60 60 20 50 50 50 50 50")
    let old = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
    #expect(try redraw(graph, from: old).labels == old)
    let grown = try Town.drawn("60 60 60 60 20 90 50 50 50 50")
    let plan = try redraw(grown, from: old)
    #expect(plan.labels == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  }

  @Test func `A surplus goes from cell to cell to the one that has room, a building each`() throws {
    // Five cells of 15 buildings in a row: 320, three of 300, 280.
    let row = [40] + [Int](repeating: 20, count: 73) + [0]
    let graph = try Town.drawn(row.map { "\($0)" }.joined(separator: " "))
    let plan = try redraw(graph, from: row.indices.map { $0 / 15 })
    #expect(plan.labels == row.indices.map { ($0 + 1) / 15 - $0 / 74 })
    #expect(plan.cells.map(\.weight) == [300, 300, 300, 300, 300])
  }

  @Test func `Of an old cell that falls apart, the part with its heaviest building carries it on`()
    throws
  {
    // 480 households in one cell; 260 can stay together around the tower of 120.
    let graph = try Town.drawn("40 60 60 60 20 60 60 120")
    let plan = try redraw(graph, from: [Int](repeating: 7, count: 8))
    #expect(plan.score.violation == 0)
    let tower = plan.cells[plan.labels[7]]
    #expect(tower.weight == 260 && plan.cells.count == 2)
  }

  @Test func `Ground without an old cell makes cells of its own where it has the households`()
    throws
  {
    let graph = try Town.drawn("80 80 80 70 70 70 20 250")
    let plan = try redraw(graph, from: [3, 3, 3, -1, -1, -1, -1, 4])
    #expect(plan.labels == [0, 0, 0, 1, 1, 1, 1, 2])
  }

  @Test func `A building without an old cell joins the lighter cell beside it`() throws {
    let graph = try Town.drawn("130 130 20 110 110")
    let plan = try redraw(graph, from: [5, 5, -1, 2, 2])
    #expect(plan.labels == [0, 0, 1, 1, 1])
  }

  @Test func `A component that never had a cell is cut anew`() throws {
    let graph = try Town.drawn("125 125 . 125 125 125 125")
    let plan = try redraw(graph, from: [0, 0, -1, -1, -1, -1])
    #expect(plan.cells.map(\.weight) == [250, 250, 250])
  }

  @Test func `An old cell in two pieces keeps the heavier one`() throws {
    // Cell 0 loses the 30 in the west, cell 1 the 20 in the east.
    let graph = try Town.drawn("30 220 100 100 20")
    #expect(try redraw(graph, from: [0, 1, 0, 0, 1]).labels == [0, 0, 1, 1, 1])
  }

  @Test func `An old cell for many is cut into as many as it has households for`() throws {
    let row = [String](repeating: "50", count: 20).joined(separator: " ")
    let graph = try Town.drawn([String](repeating: row, count: 4).joined(separator: "\n"))
    let plan = try redraw(graph, from: [Int](repeating: 0, count: 80))
    #expect(plan.score.violation == 0)
    #expect((14...20).contains(plan.cells.count))
  }

  @Test func `A component without households stays one cell`() throws {
    let graph = try Town.drawn("0 0 0")
    #expect(try redraw(graph, from: [1, 1, 2]).labels == [0, 0, 0])
  }
}
