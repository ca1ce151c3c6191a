import FacilityLocation
import TestSupport
import Testing
import Workers

extension SmallSiting {
  func center() throws -> CenterProblem {
    try CenterProblem(
      table: CostTable(candidateCount: isFixed.count, rows: rows), weights: weights,
      isFixed: isFixed, isAllowed: isAllowed, newSites: newSites)
  }

  /// The longest walk that counts, or nothing where one that could be served is left.
  func longest(_ chosen: [Int32]) -> Int64? {
    let walks = walks(chosen)
    let counting = walks.indices.filter { weights[$0] > 0 && isReachable($0) }
    guard counting.allSatisfy({ walks[$0] != nil }) else { return nil }
    return counting.compactMap { walks[$0] }.max() ?? 0
  }

  /// Of all walks there are, weight included.
  func total(_ chosen: [Int32]) -> Int64 {
    zip(walks(chosen), weights).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
  }

  /// The first choice of the least sum among those of the shortest longest walk.
  var bestCenter: (chosen: [Int32], radius: Int64, total: Int64)? {
    var best: (chosen: [Int32], radius: Int64, total: Int64)?
    for chosen in everyChoice {
      guard let radius = longest(chosen) else { continue }
      let total = total(chosen)
      if let best, (best.radius, best.total) <= (radius, total) { continue }
      best = (chosen, radius, total)
    }
    return best
  }
}

/// Thousands of small questions against every choice there is.
@Suite struct CenterProperties {
  #if DEBUG
    static let seeds: ClosedRange<UInt64> = 1...400
  #else
    static let seeds: ClosedRange<UInt64> = 1...10_000
  #endif

  @Test func `The shortest longest walk is found and proved, then the least sum, then numbers`()
    throws
  {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let problem = try siting.center()
      let answer = problem.solved()
      try answer.check(against: problem)
      #expect(answer.isProven, "seed \(seed)")
      guard let best = siting.bestCenter else {
        #expect(answer.radius == nil, "seed \(seed)")
        #expect(!answer.unserved.isEmpty, "seed \(seed)")
        continue
      }
      #expect(answer.radius == best.radius, "seed \(seed)")
      #expect(answer.bound == best.radius, "seed \(seed)")
      #expect(answer.totalCost == best.total, "seed \(seed)")
      #expect(answer.chosen == best.chosen, "seed \(seed)")
      #expect(answer.isLeastTotal && answer.isFirstOfEquals, "seed \(seed)")
    }
  }

  @Test func `No prices hold above the shortest longest walk`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      guard let best = siting.bestCenter else { continue }
      let problem = try siting.center()
      var random = SeededGenerator(seed: seed &+ 13)
      for _ in 0..<10 {
        let prices = siting.weights.map { _ in Int64.random(in: 0...5, using: &random) }
        #expect(
          !CenterCertificate.holds(problem, prices: prices, bound: best.radius + 1),
          "seed \(seed)")
      }
    }
  }

  @Test func `One more site never makes the longest walk longer`() throws {
    for seed in Self.seeds {
      var siting = SmallSiting(seed: seed)
      siting.newSites = 0
      var last = Int64.max
      for _ in 0...siting.isFixed.count {
        let radius = try siting.center().solved().radius ?? .max
        #expect(radius <= last, "seed \(seed)")
        last = radius
        siting.newSites += 1
      }
    }
  }

  @Test func `An answer cut short is honest about it`() throws {
    for seed in Self.seeds {
      let siting = SmallSiting(seed: seed)
      let problem = try siting.center()
      let stop = Cancellation()
      stop.request()
      for steps in [0, SitingEffort().steps] {
        let answer = problem.solved(
          SitingEffort(steps: steps), cancellation: steps == 0 ? nil : stop)
        try answer.check(against: problem)
        guard let best = siting.bestCenter else { continue }
        #expect(answer.bound <= best.radius, "seed \(seed)")
        #expect(best.radius <= answer.radius ?? .max, "seed \(seed)")
        if answer.isProven { #expect(answer.radius == best.radius, "seed \(seed)") }
      }
    }
  }
}
