import Districting
import TestSupport
import Testing
import Workers

/// What holds for every town.
@Suite struct TownProperties {
  #if DEBUG
    static let towns: UInt64 = 8
    static let listable = 12
  #else
    static let towns: UInt64 = 1000
    static let listable = 30
  #endif

  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  @Test func `A plan is a partition into connected cells that its figures describe`() throws {
    for seed in 0..<Self.towns {
      let graph = try Town.random(seed: seed)
      let plan = try partition(graph, band: band)
      let report = PlanReport(of: plan.labels, in: graph, band: band)
      try #require(report.disconnected == 0, "town \(seed)")
      try #require(Set(plan.labels) == Set(plan.cells.indices), "town \(seed)")
      for (number, cell) in plan.cells.enumerated() {
        let members = graph.atoms.indices.filter { plan.labels[$0] == number }
        #expect(cell.weight == members.reduce(0) { $0 + graph.atoms[$1].weight })
        #expect(cell.atoms == members.count)
      }
      #expect(report.violation == plan.score.violation)
      #expect(report.householdsOutOfBand == plan.score.affected)
      for component in plan.components {
        #expect(component.leastViolation <= component.violation)
        #expect(component.feasibility.leastViolation <= component.leastViolation)
      }
    }
  }

  @Test func `Threads change nothing`() throws {
    for seed in 0..<Self.towns / 4 {
      let graph = try Town.random(seed: seed)
      let alone = try partition(graph, band: band)
      for threads in [2, 8] {
        #expect(try partition(graph, band: band, workers: Workers(threads: threads)) == alone)
      }
    }
  }

  @Test func `No plan violates less than any other plan's bound, nor costs less than it`() throws {
    for seed in 0..<Self.towns {
      let graph = try Town.random(seed: seed)
      var plans: [Plan] = []
      for (effort, exact) in [(0, false), (4, false), (1, true)] {
        var options = PartitionOptions()
        options.effort = effort
        // What cannot be listed takes minutes in a build that checks everything.
        options.exact = exact && graph.count <= Self.listable
        plans.append(try partition(graph, band: band, options: options))
      }
      for bound in plans {
        for plan in plans { try check(plan, against: bound, "town \(seed)") }
      }
    }
  }

  private func check(_ plan: Plan, against other: Plan, _ town: String) throws {
    for (part, bound) in zip(plan.components, other.components) {
      #expect(bound.leastViolation <= part.violation, "\(town)")
      if bound.proof == .exhaustive || bound.proof == .dual {
        #expect(bound.leastViolation == bound.violation, "\(town)")
      }
    }
    // Costs are of whole plans: compared where there is one component.
    guard let costBound = other.components[0].costBound, other.components.count == 1 else { return }
    let isAsGood =
      (plan.score.violation, plan.score.affected) <= (other.score.violation, other.score.affected)
    if isAsGood { #expect(plan.score.cost >= costBound * (1 - 1e-9), "\(town)") }
  }

  @Test func `More effort is never worse, and no plan is worse than its start`() throws {
    for seed in 0..<Self.towns {
      let graph = try Town.random(seed: seed)
      var options = PartitionOptions()
      var last: Plan?
      for effort in [0, 1, 3, 6] {
        options.effort = effort
        let plan = try partition(graph, band: band, options: options)
        if let last { #expect(!isWorse(plan, than: last), "town \(seed), effort \(effort)") }
        last = plan
      }
      guard let plan = last else { continue }
      options.start = plan.labels
      options.effort = 1
      options.seed = seed
      let again = try partition(graph, band: band, options: options)
      #expect(!isWorse(again, than: plan), "town \(seed), from its own plan")
    }
  }

  @Test
  func `Where a start is doubted, more effort is never worse, nor is any plan than the start`()
    throws
  {
    for seed in 0..<Self.towns {
      let graph = try Town.random(seed: seed)
      var options = PartitionOptions()
      options.effort = 0
      var last = try partition(graph, band: band, options: options)
      options.start = last.labels
      options.mends = true
      for effort in [1, 3, 4, 6] {
        options.effort = effort
        let plan = try partition(graph, band: band, options: options)
        #expect(!isWorse(plan, than: last), "town \(seed), effort \(effort)")
        last = plan
      }
      options.mends = false
      let plain = try partition(graph, band: band, options: options)
      #expect(plain.score.violation >= last.score.violation, "town \(seed), not doubted")
    }
  }

  /// Worse beyond the rounding of sums taken in another order.
  private func isWorse(_ plan: Plan, than other: Plan) -> Bool {
    other.score.isBetter(than: plan.score, tolerance: 1e-9 * other.score.cost)
  }
}
