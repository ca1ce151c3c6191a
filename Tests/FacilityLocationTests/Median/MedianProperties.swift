import Diagnostics
import FacilityLocation
import TestSupport
import Testing
import Workers

/// Thousands of small questions against every choice there is.
@Suite struct MedianProperties {
  #if DEBUG
    static let seeds: ClosedRange<UInt64> = 1...400
  #else
    static let seeds: ClosedRange<UInt64> = 1...10_000
  #endif

  @Test func `The first of the best choices is found and proved`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let problem = try siting.problem()
      let answer = problem.solved()
      let best = siting.best
      #expect(answer.chosen == best.chosen, "seed \(seed)")
      #expect(answer.isProven && answer.isFirstOfEquals, "seed \(seed)")
      let outcome = siting.outcome(answer.chosen)
      #expect((outcome.left, outcome.cost) == (best.left, best.cost), "seed \(seed)")
      if best.left == 0 { #expect(answer.value == best.cost, "seed \(seed)") }
      #expect((answer.feasibility == .feasible) == (best.left == 0), "seed \(seed)")
      #expect((answer.feasibility == .infeasible) == (best.left > 0), "seed \(seed)")
      #expect(answer.bound == answer.value && answer.gap == 0, "seed \(seed)")
      try answer.check(against: problem)
    }
  }

  @Test func `Each demand goes to the nearest open site, the least number among equals`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let answer = try siting.problem().solved()
      for (demand, walk) in siting.walks(answer.chosen).enumerated() {
        #expect(answer.costs[demand] == walk ?? -1)
        let nearest = siting.isFixed.indices.first { candidate in
          (siting.isFixed[candidate] || answer.chosen.contains(Int32(candidate)))
            && walk != nil && siting.rows[demand][candidate] == walk
        }
        #expect(answer.assignments[demand] == Int32(nearest ?? -1), "seed \(seed)")
      }
      let unreachable = siting.rows.indices.filter {
        siting.weights[$0] > 0 && !siting.isReachable($0)
      }
      #expect(answer.unreachable == unreachable.map(Int32.init), "seed \(seed)")
    }
  }

  @Test func `Any multipliers give a bound that no choice comes below`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let problem = try siting.problem()
      let answer = problem.solved()
      var random = SeededGenerator(seed: seed &+ 7)
      for spread in [Int64(20_000), .max] {
        let multipliers = siting.weights.map { _ in
          Int64.random(in: -spread...spread, using: &random)
        }
        let certificate = try MedianCertificate(problem, multipliers: multipliers)
        #expect(certificate.bound <= answer.value, "seed \(seed)")
      }
    }
  }

  @Test func `What taking a candidate loses at least, it loses`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let problem = try siting.problem()
      let answer = problem.solved()
      let certificate = try MedianCertificate(problem, multipliers: answer.multipliers)
      for candidate in problem.choices {
        let values = siting.everyChoice.filter { $0.contains(candidate) }.map { chosen in
          let (left, cost) = siting.outcome(chosen)
          return cost + Int64(left) * (problem.penalties.max() ?? 0)
        }
        guard let least = values.min() else { continue }
        #expect(certificate.bound(taking: Int(candidate)) <= least, "seed \(seed)")
      }
    }
  }

  @Test func `One more site never costs more`() throws {
    for seed in Self.seeds {
      var siting = SmallSiting(seed: seed)
      siting.newSites = 0
      var last = Int64.max
      for _ in 0...siting.isFixed.count {
        let value = try siting.problem().solved().value
        #expect(value <= last, "seed \(seed)")
        last = value
        siting.newSites += 1
      }
    }
  }

  @Test func `An answer cut short is honest about it`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let problem = try siting.problem()
      let stop = Cancellation()
      stop.request()
      for steps in [0, SitingEffort().steps] {
        let answer = problem.solved(
          SitingEffort(steps: steps), cancellation: steps == 0 ? nil : stop)
        try answer.check(against: problem)
        let best = problem.solved().value
        #expect(answer.bound <= best && best <= answer.value, "seed \(seed)")
        if answer.isProven { #expect(answer.value == best, "seed \(seed)") }
      }
    }
  }

  @Test func `Costs as large as they may be change nothing`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let chosen = try siting.problem().solved().chosen
      var large = siting
      large.unserved = .refused
      let small = try large.problem().solved()
      var factor = Int64(1) << 57
      // The largest power of two that the sums bear.
      while factor > 1 {
        large.rows = siting.rows.map { row in
          row.map { $0.map { $0 * (factor / 16) } }
        }
        if (try? large.problem()) != nil { break }
        factor /= 2
      }
      let problem = try large.problem()
      let answer = problem.solved()
      #expect(answer.chosen == small.chosen, "seed \(seed)")
      #expect(answer.isProven, "seed \(seed)")
      try answer.check(against: problem)
      if case .refused = siting.unserved { #expect(answer.chosen == chosen, "seed \(seed)") }
    }
  }
}
