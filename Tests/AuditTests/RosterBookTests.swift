import Audit
import Diagnostics
import Survey
import Testing

/// Slots, spans of control, and who is missing.
@Suite struct RosterBookTests {
  private func cells(_ count: Int, special: Set<Int> = []) -> [RosterBook.Cell] {
    (0..<count).map {
      RosterBook.Cell(
        code: "G\($0 + 1)", community: "西社区", households: special.contains($0) ? 0 : 80,
        isSpecial: special.contains($0))
    }
  }

  private func houses(_ cells: [String]) -> [RosterBook.House] {
    cells.enumerated().map {
      RosterBook.House(id: "B\($0 + 1)", name: "", cell: $1, households: 40)
    }
  }

  private func table(_ rows: [(cell: String, slot: String)]) -> WorkerTable {
    var table = WorkerTable()
    for row in rows {
      table.cells.append(row.cell)
      table.slots.append(row.slot)
      table.sourceRows.append(Int32(table.slots.count))
    }
    return table
  }

  @Test func `F25: 7 heads over 16 cells, a worker each, and nobody left out`() {
    var tables = RosterBook.Tables()
    tables.heads = table((0..<16).map { ("G\($0 + 1)", "L-\($0 % 7)") })
    let book = RosterBook(
      cells: cells(16), houses: houses((0..<32).map { "G\($0 / 2 + 1)" }), tables: tables)
    let heads = book.spans.filter { $0.role == .head }
    #expect(heads.count == 7)
    #expect(heads.map(\.cells).sorted() == [2, 2, 2, 2, 2, 3, 3])
    #expect(heads.map(\.households).reduce(0, +) == 16 * 80)
    let workers = book.spans.filter { $0.role == .worker }
    #expect(workers.map(\.slot).first == "W-001" && workers.count == 16)
    #expect(workers.allSatisfy { $0.cells == 1 && $0.buildings == 2 })
    #expect(book.findings.isEmpty)
  }

  @Test func `F3: a cell without a worker or head, and a building in no cell, are told`() {
    var tables = RosterBook.Tables()
    tables.heads = table([("G1", "L-1"), ("G3", "L-1")])
    tables.workers = table([("G1", "W-1"), ("G2", "W-2"), ("G9", "W-3")])
    let book = RosterBook(
      cells: cells(3), houses: houses(["G1", "G2", "G3", ""]), tables: tables)
    #expect(
      book.findings.map(\.code) == [
        "roster.head-none", "audit.worker-astray", "audit.worker-none", "roster.house-none",
      ])
    #expect(book.findings.map(\.cell) == ["G2", "", "G3", ""])
    #expect(book.cells.map(\.workers) == [["W-1"], ["W-2"], []])
  }

  @Test func `A special cell gets no slot and is not missed`() {
    let book = RosterBook(cells: cells(3, special: [1]), houses: [], tables: .init())
    #expect(book.cells.map(\.workers) == [["W-001"], [], ["W-002"]])
    #expect(book.findings.isEmpty)
  }

  @Test func `A building that nobody lives in gets a head only where that is asked for`() {
    let lived = houses(["G1", "G2", ""])
    let houses =
      [RosterBook.House(id: "E1", name: "", cell: "G1", households: 0)] + lived
      + [RosterBook.House(id: "E2", name: "", cell: "", households: 0)]
    let book = RosterBook(cells: cells(2), houses: houses, tables: .init())
    #expect(book.houses.map(\.heads) == [[], ["B-001"], ["B-002"], [], []])
    #expect(book.findings.map(\.subject) == ["B3"])
    #expect(book.cells.map(\.buildings) == [2, 1])
    var tables = RosterBook.Tables()
    tables.includesEmptyBuildings = true
    let whole = RosterBook(cells: cells(2), houses: houses, tables: tables)
    #expect(whole.houses.map(\.heads) == [["B-001"], ["B-002"], ["B-003"], [], []])
    #expect(whole.findings.map(\.subject) == ["B3", "E2"])
  }

  @Test func `The chain gives buildings and stairwells their heads, and orphans are told`() {
    var chain = ChainTable()
    chain.units = ["U1", "U2", "U3"]
    chain.unitSlots = ["S-1", "S-2", ""]
    chain.buildings = ["B1", "B1", "B2"]
    chain.buildingSlots = ["H-1", "", "H-1"]
    chain.cells = ["G1", "G1", "G1"]
    chain.sourceRows = [1, 2, 3]
    var tables = RosterBook.Tables()
    tables.chain = chain
    let book = RosterBook(
      cells: cells(1), houses: houses(["G1", "G1", "G1"]), tables: tables)
    #expect(book.houses.map(\.heads) == [["H-1"], ["H-1"], []])
    #expect(book.houses.map(\.units) == [2, 1, 0])
    #expect(book.cells[0].units == 3)
    let span = book.spans.first { $0.role == .buildingHead }
    #expect(span?.buildings == 2 && span?.units == 3 && span?.households == 80)
    #expect(book.spans.filter { $0.role == .unitHead }.map(\.slot) == ["S-1", "S-2"])
    #expect(book.findings.map(\.subject) == ["U3", "B3"])
  }
}
