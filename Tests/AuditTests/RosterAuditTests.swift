import Audit
import Diagnostics
import Geometry
import Survey
import Testing

@Suite struct RosterAuditTests {
  private let cells: CellTable = {
    var table = CellTable()
    for number in 0..<76 { table.append("G\(number)", MultiPolygon([])) }
    return table
  }()

  private func workers(_ rows: [(slot: String, cell: String)]) -> WorkerTable {
    var table = WorkerTable()
    for row in rows {
      table.slots.append(row.slot)
      table.cells.append(row.cell)
      table.sourceRows.append(Int32(table.slots.count))
    }
    return table
  }

  private var complete: [(slot: String, cell: String)] {
    (0..<76).map { ("W-\($0)", "G\($0)") }
  }

  @Test func `F3: 76 cells, 76 workers, one each passes`() {
    #expect(RosterAudit(cells).findings(of: workers(complete)).isEmpty)
  }

  @Test func `F3: a cell with none, one with two, a worker astray and one shared`() {
    var rows = complete
    rows[0].cell = "G1"
    rows.append(("W-2", "G3"))
    rows.append(("W-99", "G99"))
    let findings = RosterAudit(cells).findings(of: workers(rows))
    #expect(
      findings.map(\.code) == [
        "audit.worker-astray", "audit.worker-none", "audit.worker-several",
        "audit.worker-several", "audit.worker-shared",
      ])
    #expect(findings.map(\.cell) == ["", "G0", "G1", "G3", "G2"])
    #expect(findings[4].other == "G3")
  }

  @Test func `Rows without a slot are a worker each`() {
    let findings = RosterAudit(cells).findings(of: workers(complete.map { ("", $0.cell) }))
    #expect(findings.isEmpty)
  }

  @Test func `A retired cell needs no worker`() {
    var cells = cells
    cells.validTo[5] = "2024-01-01"
    let rows = complete.filter { $0.cell != "G5" }
    #expect(RosterAudit(cells).findings(of: workers(rows)).isEmpty)
  }
}

@Suite struct ChainTests {
  /// Two buildings of two stairwells each, in one cell.
  private var chain: ChainTable {
    var chain = ChainTable()
    chain.units = ["U1", "U2", "U3", "U4"]
    chain.unitSlots = ["S1", "S2", "S3", "S4"]
    chain.buildings = ["B1", "B1", "B2", "B2"]
    chain.buildingSlots = ["H1", "", "H2", "H2"]
    chain.cells = ["G1", "G1", "G1", "G1"]
    chain.workerSlots = ["W1", "W1", "W1", "W1"]
    chain.sourceRows = [1, 2, 3, 4]
    return chain
  }

  private let audit: RosterAudit = {
    var cells = CellTable()
    cells.append("G1", MultiPolygon([]))
    cells.append("G2", MultiPolygon([]))
    return RosterAudit(cells)
  }()

  private func codes(_ chain: ChainTable) -> [String] {
    audit.chain(chain, buildings: BuildingTable(), workers: nil).findings
      .map { String($0.code.dropFirst("audit.chain-".count)) }
  }

  @Test func `F5: all are reached only if no link is missing`() {
    let result = audit.chain(chain, buildings: BuildingTable(), workers: nil)
    #expect(result.total == 4 && result.reached == 4 && result.findings.isEmpty)
  }

  @Test func `F5: a stairwell without a head is an orphan`() {
    var chain = chain
    chain.unitSlots?[2] = ""
    let result = audit.chain(chain, buildings: BuildingTable(), workers: nil)
    #expect(result.findings.map(\.subject) == ["U3"] && result.reached == 3)
    #expect(codes(chain) == ["unit-head"])
  }

  @Test func `F5: a building without a head is told once, and both its stairwells are orphans`() {
    var chain = chain
    chain.buildingSlots = ["", "", "H2", "H2"]
    let result = audit.chain(chain, buildings: BuildingTable(), workers: nil)
    #expect(codes(chain) == ["building-head"] && result.reached == 2)
  }

  @Test func `F5: a stairwell of no building, a cell that is not there, a cell without a worker`() {
    var chain = chain
    chain.buildings?[0] = ""
    #expect(codes(chain) == ["no-building", "building-head"])
    chain = self.chain
    chain.cells[3] = "G9"
    #expect(codes(chain) == ["no-cell", "twice"])
    chain = self.chain
    chain.workerSlots = ["", "", "", ""]
    #expect(codes(chain) == ["no-worker"])
  }

  @Test func `F5: a building in two cells is no tree`() {
    var chain = chain
    chain.cells = ["G1", "G2", "G1", "G1"]
    chain.workerSlots = ["W1", "W2", "W1", "W1"]
    #expect(codes(chain) == ["twice"])
    chain = self.chain
    chain.units = ["U1", "U2", "U1", "U4"]
    #expect(codes(chain) == ["twice"])
  }

  @Test func `F5: the roster says who has a worker where the chain does not`() {
    var chain = chain
    chain.workerSlots = nil
    #expect(codes(chain) == [])
    var roster = WorkerTable()
    roster.slots = ["W2"]
    roster.cells = ["G2"]
    roster.sourceRows = [1]
    let result = audit.chain(chain, buildings: BuildingTable(), workers: roster)
    #expect(result.findings.map(\.code) == ["audit.chain-no-worker"] && result.reached == 0)
  }

  @Test func `F5: a building that the chain does not have is an orphan`() {
    var buildings = BuildingTable()
    buildings.ids = ["B1", "B3"]
    buildings.positions = [Position(x: 0, y: 0), Position(x: 1, y: 1)]
    buildings.households = [10, 20]
    buildings.uses = [.residential, .residential]
    let result = audit.chain(chain, buildings: buildings, workers: nil)
    #expect(result.findings.map(\.subject) == ["B3"])
    #expect(result.total == 5 && result.reached == 4)
  }
}
