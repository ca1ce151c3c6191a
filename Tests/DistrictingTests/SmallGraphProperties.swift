import Districting
import TestSupport
import Testing

/// Every connected graph of few atoms, with several weightings, against all its plans: by windows
/// and by the exact search, with the number of cells free and given.
@Suite struct SmallGraphProperties {
  #if DEBUG
    static let largest = 4
  #else
    static let largest = 6
  #endif

  /// Low-rise, slabs, towers that pair over the band, towers over the band.
  static let heaviest = [60, 150, 199, 450]

  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  @Test func `There are 143 connected graphs of up to six atoms`() {
    let counts = (1...Self.largest).map { EveryPartition.connectedGraphs($0).count }
    #expect(counts == Array([1, 1, 2, 6, 21, 112].prefix(Self.largest)))
  }

  @Test(arguments: [false, true])
  func `The best plan of every small graph is found and proved`(exact: Bool) throws {
    var options = PartitionOptions()
    (options.perimeter, options.opening, options.exact) = (0, 0.5, exact)
    try forEachTown { graph in
      let best = try #require(EveryPartition.best(graph, band: band, opening: 0.5))
      try check(graph, options, best)
    }
  }

  @Test(arguments: [false, true])
  func `The best plan of a given number of cells is found and proved`(exact: Bool) throws {
    var options = PartitionOptions()
    (options.perimeter, options.opening, options.exact) = (0, 0, exact)
    try forEachTown { graph in
      for cells in 1...graph.count {
        options.cells = [cells]
        let best = try #require(
          EveryPartition.best(graph, band: band, opening: 0, cells: cells))
        let plan = try check(graph, options, best)
        #expect(plan.cells.count == cells)
      }
    }
  }

  private func forEachTown(_ body: (AtomGraph) throws -> Void) throws {
    var random = SeededGenerator(seed: 21)
    for count in 1...Self.largest {
      for borders in EveryPartition.connectedGraphs(count) {
        for heaviest in Self.heaviest {
          let atoms = (0..<count).map { _ in
            AtomGraph.Atom(
              x: Double.random(in: 0...100, using: &random),
              y: Double.random(in: 0...100, using: &random),
              weight: max(0, Int.random(in: -20...heaviest, using: &random)), area: 100)
          }
          guard atoms.contains(where: { $0.weight > 0 }) else { continue }
          try body(
            AtomGraph(atoms: atoms, borders: borders.map { .init($0.0, $0.1, length: 10) }))
        }
      }
    }
  }

  @discardableResult
  private func check(
    _ graph: AtomGraph, _ options: PartitionOptions, _ best: Score
  ) throws -> Plan {
    let plan = try partition(graph, band: band, options: options)
    let reached = EveryPartition.score(
      plan.labels, graph, band: band, opening: options.opening)
    let part = plan.components[0]
    #expect(PlanReport(of: plan.labels, in: graph, band: band).disconnected == 0)
    #expect(plan.score.violation == best.violation)
    #expect(plan.score.affected == best.affected)
    #expect(!best.isBetter(than: reached, tolerance: 1e-6 * best.cost + 1e-6))
    #expect(part.proof == .exhaustive)
    #expect(part.leastViolation == best.violation)
    let bound = try #require(part.costBound)
    #expect(abs(bound - plan.score.cost) <= 1e-6 * best.cost)
    for cell in plan.cells.indices { try checkForcing(cell, plan, graph) }
    return plan
  }

  /// Holds the atoms that force a cell against all sets of atoms.
  private func checkForcing(_ cell: Int, _ plan: Plan, _ graph: AtomGraph) throws {
    let members = graph.atoms.indices.filter { plan.labels[$0] == cell }
    let isOut = plan.cells[cell].violation > 0
    guard isOut, plan.components[0].feasibility.total >= band.lower else {
      #expect(plan.cells[cell].forcedBy.isEmpty)
      return
    }
    let oversize = members.filter { graph.atoms[$0].weight > band.upper }
    let shutOut = members.filter { atom in
      graph.atoms[atom].weight > 0 && !setsInBand(graph).contains { $0 >> atom & 1 == 1 }
    }
    #expect(plan.cells[cell].forcedBy == (oversize.isEmpty ? shutOut : oversize))
  }

  /// The connected sets of atoms in band, as bits.
  private func setsInBand(_ graph: AtomGraph) -> [Int] {
    (1..<(1 << graph.count)).filter { bits in
      let members = graph.atoms.indices.filter { bits >> $0 & 1 == 1 }
      guard band.violation(of: members.reduce(0) { $0 + graph.atoms[$1].weight }) == 0
      else { return false }
      // All others are single, so that only this set can be in several parts.
      let labels = graph.atoms.indices.map { bits >> $0 & 1 == 1 ? 0 : $0 + 1 }
      return PlanReport(of: labels, in: graph, band: band).disconnected == 0
    }
  }
}
