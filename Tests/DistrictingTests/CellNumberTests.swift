import Districting
import TestSupport
import Testing

@Suite struct CellNumberTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  private func plan(_ text: String, cells: Int) throws -> Plan {
    var options = PartitionOptions()
    options.cells = [cells]
    return try partition(try Town.drawn(text), band: band, options: options)
  }

  @Test func `The number that is asked for is the number of cells`() throws {
    let street = "100 100 100 100 100 100 100 100 100 100 100 100"
    #expect(try plan(street, cells: 4).cells.map(\.weight) == [300, 300, 300, 300])
    #expect(try plan(street, cells: 5).cells.count == 5)
    #expect(try plan(street, cells: 5).score.violation == 0)
    #expect(try plan(street, cells: 6).cells.map(\.weight) == [200, 200, 200, 200, 200, 200])
  }

  @Test func `The number is kept before the band, with the least violation it forces`() throws {
    let street = "100 100 100 100 100 100"
    let few = try plan(street, cells: 1)
    #expect(few.cells.map(\.weight) == [600])
    #expect(few.components[0].leastViolation == 300)
    #expect(few.components[0].feasibility.reasons == [.cellNumber])
    let many = try plan(street, cells: 6)
    #expect(many.cells.count == 6)
    #expect(many.score.violation == 600)
    #expect(many.components[0].leastViolation == 600)
  }

  @Test func `A tower over the band fills one of the cells`() throws {
    let plan = try plan("480 100 100 100 100", cells: 3)
    #expect(plan.cells.map(\.weight) == [480, 200, 200])
    #expect(plan.score.violation == 180)
    #expect(plan.components[0].leastViolation == 180)
  }

  @Test func `A total is shared by households, within what the parts allow`() throws {
    let parts = [
      CellShares.Part(weight: 1000, most: 20), CellShares.Part(weight: 500, most: 20),
      CellShares.Part(weight: 0, most: 0), CellShares.Part(weight: 260, most: 20),
    ]
    #expect(CellShares.shared(7, among: parts, band: band) == [4, 2, 0, 1])
    #expect(CellShares.shared(8, among: parts, band: band) == [5, 2, 0, 1])
    #expect(CellShares.shared(2, among: parts, band: band) == nil)
    #expect(CellShares.shared(61, among: parts, band: band) == nil)
    #expect(CellShares.shared(60, among: parts, band: band) == [20, 20, 0, 20])
  }

  @Test func `No other sharing violates less`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let parts = (0..<3).map { _ in
        CellShares.Part(weight: Int.random(in: 1...1500, using: &random), most: 6)
      }
      let cells = Int.random(in: 3...18, using: &random)
      let shares = try #require(CellShares.shared(cells, among: parts, band: band))
      #expect(shares.reduce(0, +) == cells)
      let reached = violation(parts, shares)
      for first in 1...6 {
        for second in 1...6 where (1...6).contains(cells - first - second) {
          #expect(reached <= violation(parts, [first, second, cells - first - second]))
        }
      }
    }
  }

  private func violation(_ parts: [CellShares.Part], _ shares: [Int]) -> Int {
    zip(parts, shares).reduce(0) { $0 + band.leastViolation(of: $1.0.weight, cells: $1.1) }
  }
}

/// What holds for every town with a number of cells.
@Suite struct CellNumberProperties {
  #if DEBUG
    static let towns: UInt64 = 10
  #else
    static let towns: UInt64 = 600
  #endif

  @Test func `Each component has its number of connected cells, whatever the number`() throws {
    let band = try Band(lower: 200, upper: 300)
    for seed in 0..<Self.towns {
      let graph = try Town.random(seed: seed)
      var random = SeededGenerator(seed: seed &+ 77)
      let components = graph.components()
      let wanted = components.map { Int.random(in: 1...min($0.count, 12), using: &random) }
      var options = PartitionOptions()
      options.cells = wanted
      options.effort = 3
      let plan = try partition(graph, band: band, options: options)
      let report = PlanReport(of: plan.labels, in: graph, band: band)
      try #require(report.disconnected == 0, "town \(seed)")
      for (number, component) in plan.components.enumerated()
      where !component.feasibility.isEmpty {
        #expect(component.cells.count == wanted[number], "town \(seed)")
        #expect(component.leastViolation <= component.violation)
      }
    }
  }
}
