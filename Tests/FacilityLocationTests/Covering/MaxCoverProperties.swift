import FacilityLocation
import Testing
import Workers

/// What holds of every maximal covering.
@Suite struct MaxCoverProperties {
  #if DEBUG
    static let cases: UInt64 = 80
    static let towns: UInt64 = 2
  #else
    static let cases: UInt64 = 6000
    static let towns: UInt64 = 30
  #endif

  private func solve(
    _ problem: CoveringProblem, steps: Int = 100, seed: UInt64 = 1, workers: Workers = .inline
  ) throws -> CoveringAnswer {
    let outcome = MaxCover.solve(
      problem, effort: SitingEffort(steps: steps, seed: seed), workers: workers)
    guard case .answer(let answer) = outcome else { throw NoAnswer() }
    return answer
  }

  private struct NoAnswer: Error {}

  @Test func `A small problem is solved as by trying all choices, and proven`() throws {
    for seed in 0..<Self.cases {
      let problem = CoveringCase.random(seed: seed)
      let choices = CoveringCase.choices(of: problem)
      let best = try #require(choices.map(\.value).max())
      let answer = try solve(problem)
      #expect(answer.tally.value == best, "seed \(seed)")
      #expect(answer.isProven, "seed \(seed)")
      #expect(answer.bound >= best, "seed \(seed)")
      #expect(answer.prices.bound(of: problem) == answer.bound, "seed \(seed)")
      #expect(answer.proof != .prices || answer.bound == best, "seed \(seed)")
      #expect(answer.tally == CoveringTally(answer.chosen, in: problem), "seed \(seed)")
      #expect(answer.tally.isFeasible(in: problem), "seed \(seed)")
      #expect(Set(answer.chosen).isSuperset(of: problem.fixed), "seed \(seed)")
      #expect(answer.chosen.allSatisfy { problem.states[Int($0)] != .closed }, "seed \(seed)")
      #expect(answer.chosen == answer.chosen.sorted(), "seed \(seed)")
    }
  }

  @Test func `Tampered prices never bound below the best`() throws {
    for seed in 0..<Self.cases {
      let problem = CoveringCase.random(seed: seed)
      let best = try #require(CoveringCase.choices(of: problem).map(\.value).max())
      var random = SeededRandom(seed: seed).child(1)
      var prices = try solve(problem, steps: 1).prices
      for _ in 0..<5 {
        if !prices.rows.isEmpty {
          let row = random.below(prices.rows.count)
          prices.rows[row] = max(prices.rows[row] + Int64(random.below(4001)) - 2000, 0)
        }
        if problem.limit != nil { prices.site = max(prices.site + Int64(random.below(99)) - 49, 0) }
        if !prices.atMost.isEmpty { prices.atMost[0] += Int64(random.below(2000)) }
        if let bound = prices.bound(of: problem) { #expect(bound >= best, "seed \(seed)") }
      }
    }
  }

  @Test func `More stations never cover less`() throws {
    for seed in 0..<Self.cases / 10 {
      var problem = CoveringCase.random(seed: seed)
      var last: Int64 = 0
      for limit in 0...problem.sets.columnCount {
        problem.limit = limit
        let value = try solve(problem).tally.value
        #expect(value >= last, "seed \(seed), \(limit) stations")
        last = value
      }
    }
  }

  @Test func `The same bytes on one, two and eight threads`() throws {
    for seed in 0..<Self.towns {
      let problem = CoveringCase.town(150, side: 1000, radius: 110, seed: seed, limit: 12)
      let answers = try [1, 2, 8].map { threads in
        try solve(problem, steps: 40, seed: seed, workers: Workers(threads: threads))
      }
      for answer in answers.dropFirst() {
        #expect(answer.chosen == answers[0].chosen)
        #expect(answer.prices == answers[0].prices)
        #expect(answer.bound == answers[0].bound)
        #expect(answer.work == answers[0].work)
        #expect(answer.proof == answers[0].proof)
      }
    }
  }

  @Test func `More steps never give less, nor a weaker bound`() throws {
    for seed in 0..<Self.towns {
      let problem = CoveringCase.town(300, side: 1000, radius: 70, seed: seed, limit: 20)
      var last = (value: Int64(0), bound: Int64.max)
      for steps in [1, 10, 40, 120] {
        let answer = try solve(problem, steps: steps)
        #expect(answer.tally.value >= last.value)
        #expect(answer.bound <= last.bound)
        last = (answer.tally.value, answer.bound)
      }
    }
  }

  @Test func `Presolve keeps the best`() throws {
    for seed in 0..<Self.cases {
      let problem = CoveringCase.random(seed: seed)
      let presolve = CoveringPresolve(problem)
      #expect(!presolve.isImpossible)
      let best = try #require(CoveringCase.choices(of: problem).map(\.value).max())
      let choices = CoveringCase.choices(of: presolve.reduced)
      let left = try #require(choices.map(\.value).max())
      #expect(left + presolve.settled == best, "seed \(seed)")
    }
  }
}
