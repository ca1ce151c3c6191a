import Districting
import Testing

/// Which atoms force a cell out of band.
@Suite struct ForcingTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  private func forced(_ text: String) throws -> [[Int]] {
    let plan = try partition(try Town.drawn(text), band: band)
    return plan.cells.map(\.forcedBy)
  }

  @Test func `A tower over the band forces its cell, and no other is forced`() throws {
    #expect(try forced("100 100 480 100 100") == [[], [2], []])
  }

  @Test func `Towers that pair over the band force their cells`() throws {
    #expect(try forced("180 180 180") == [[0], [1], [2]])
  }

  @Test func `A tower behind a tower is shut out, the one before it is not`() throws {
    // 190 and 150 are 340; only the second tower reaches the low houses.
    let plan = try partition(try Town.drawn("190 150 60 60"), band: band)
    let cell = plan.cells[plan.labels[0]]
    #expect(plan.score.violation == 10)
    #expect(cell.weight == 190)
    #expect(cell.forcedBy == [0])
    #expect(plan.cells.count { $0.forcedBy.isEmpty } == plan.cells.count - 1)
  }

  @Test func `Empty lots carry households past them`() throws {
    #expect(try forced("180 0 180 0 100") == [[0], []])
  }

  @Test func `Where all are too few no building is to blame`() throws {
    #expect(try forced("50 60 70") == [[]])
  }

  @Test func `A cell that another division would mend is forced by nothing`() throws {
    // 350 households fit no number of cells, but each house fits some cell in band.
    #expect(try forced("70 70 70 70 70").allSatisfy(\.isEmpty))
  }
}
