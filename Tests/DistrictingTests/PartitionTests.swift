import Diagnostics
import Districting
import Testing
import Workers

@Suite struct PartitionTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  @Test func `A1: 604 households on one street make three cells`() throws {
    let graph = try Town.drawn("100 101 100 101 101 101")
    let plan = try partition(graph, band: band)
    #expect(plan.cells.map(\.weight).sorted() == [201, 201, 202])
    #expect(plan.score.violation == 0)
    #expect(plan.labels == [0, 0, 1, 1, 2, 2])
  }

  @Test func `A2: 350 households stay together or part, with the least violation and the reason`()
    throws
  {
    let graph = try Town.drawn("70 70 70 70 70")
    let plan = try partition(graph, band: band)
    #expect(plan.score.violation == 50)
    #expect(plan.components[0].leastViolation == 50)
    #expect(plan.components[0].feasibility.reasons == [.gap])
    #expect(plan.components[0].feasibility.gap == 301...399)
  }

  @Test func `Towers of 180 that pair over the band are left alone, each 20 short`() throws {
    let graph = try Town.drawn("180 180 180 180 180")
    let plan = try partition(graph, band: band)
    // The total of 900 would fit: only weighing every plan shows that the towers forbid it.
    #expect(plan.components[0].feasibility.leastViolation == 0)
    #expect(plan.cells.count == 5)
    #expect(plan.score.violation == 100)
    #expect(plan.components[0].leastViolation == 100)
    #expect(plan.components[0].proof == .exhaustive)
  }

  @Test func `A tower over the band stands alone and is flagged`() throws {
    let graph = try Town.drawn(
      """
      100 100 480 100
      100   0   0 100
      """)
    let plan = try partition(graph, band: band)
    let tower = plan.cells[plan.labels[2]]
    #expect(tower.weight == 480)
    #expect(tower.hasOversizeAtom)
    #expect(plan.score.violation == 180)
    #expect(plan.components[0].feasibility.reasons == [.oversizeAtom])
    #expect(plan.cells.count { $0.violation > 0 } == 1)
  }

  @Test func `Empty lots belong to a cell, and an empty island is a cell of its own`() throws {
    let graph = try Town.drawn(
      """
      100 0 100 . 0 0
      0 0 0 . 0 0
      """)
    let plan = try partition(graph, band: band)
    #expect(plan.cells.map(\.weight) == [200, 0])
    #expect(plan.score.violation == 0)
    #expect(plan.components[1].feasibility.reasons == [.empty])
    let report = PlanReport(of: plan.labels, in: graph, band: band)
    #expect(report.outOfBand == 0)
  }

  @Test func `Islands are cut one by one`() throws {
    let graph = try Town.drawn(
      """
      125 125 . 125 125
      125 125 . 125 125
      """)
    let plan = try partition(graph, band: band)
    #expect(plan.components.map(\.cells) == [0..<2, 2..<4])
    #expect(plan.cells.allSatisfy { $0.weight == 250 })
  }

  @Test func `A cell keeps to its side of a road where both sides can`() throws {
    let atoms = (0..<8).map {
      AtomGraph.Atom(
        x: Double($0 % 4) * 20, y: Double($0 / 4) * 20, weight: 65, area: 400, perimeter: 80)
    }
    var borders: [AtomGraph.Border] = []
    for atom in 0..<8 where atom % 4 < 3 {
      borders.append(.init(atom, atom + 1, length: 20, kind: .free))
    }
    for atom in 0..<4 { borders.append(.init(atom, atom + 4, length: 20, kind: .priced)) }
    let graph = try AtomGraph(atoms: atoms, borders: borders)
    var options = PartitionOptions()
    options.zone = 2
    let plan = try partition(graph, band: band, options: options)
    #expect(plan.labels == [0, 0, 0, 0, 1, 1, 1, 1])
    // Without the price squares are better than rows.
    options.zone = 0
    let free = try partition(graph, band: band, options: options)
    #expect(free.labels == [0, 0, 1, 1, 0, 0, 1, 1])
  }

  @Test func `A start of the wrong length is refused`() throws {
    let graph = try Town.drawn("100 100")
    var options = PartitionOptions()
    options.start = [0]
    let failure = #expect(throws: Failure.self) {
      try partition(graph, band: band, options: options)
    }
    #expect(failure?.code == "districting.start.length")
  }

  @Test func `A search that is cancelled still gives a partition and says so`() throws {
    let graph = try Town.drawn(
      Array(repeating: "40 40 40 40 40 40 40 40", count: 8).joined(separator: "\n"))
    var options = PartitionOptions()
    let cancellation = Cancellation()
    cancellation.request()
    options.cancellation = cancellation
    let plan = try partition(graph, band: band, options: options)
    #expect(plan.wasCutShort)
    #expect(plan.labels.count == 64)
    #expect(try partition(graph, band: band).wasCutShort == false)
  }

  @Test func `Nothing at all is a plan without cells`() throws {
    let plan = try partition(try AtomGraph(atoms: [], borders: []), band: band)
    #expect(plan.labels.isEmpty)
    #expect(plan.cells.isEmpty)
  }
}
