import FacilityLocation
import Testing
import Workers

/// Small problems with every rule, against all choices.
@Suite(.enabled(if: Exact.isAvailable, "the trait MILP is off"))
struct ExactProperties {
  @Test(arguments: [ExactEffort.Search.own, .cbc])
  func `The best is found and proved, and where there is none, that is said`(
    _ search: ExactEffort.Search
  ) throws {
    var kinds = [0, 0]
    let seeds = search == .own ? SmallSitings.seeds : SmallSitings.seeds.prefix(600)
    for seed in seeds {
      let problem = SmallSitings.problem(seed)
      let effort = ExactEffort(search: search)
      switch (SmallSitings.best(problem), try Exact.solve(problem, effort: effort)) {
      case (let best?, .answer(let answer)):
        kinds[0] += 1
        let (found, known) = (
          SmallSitings.key(answer.tally, problem), SmallSitings.key(best, problem)
        )
        #expect(found == known, "seed \(seed)")
        #expect(answer.isProven, "seed \(seed)")
        #expect(answer.tally == CoveringTally(answer.chosen, in: problem))
        #expect(answer.tally.isFeasible(in: problem))
        #expect(answer.bound == abs(known[0]))
      case (nil, .infeasible(.together(let prices))):
        kinds[1] += 1
        if let prices { #expect(prices.proveInfeasible(problem), "seed \(seed)") }
      case (let best, let outcome):
        Issue.record("seed \(seed): \(String(describing: best)) but \(outcome)")
      }
    }
    #expect(kinds.allSatisfy { $0 > 20 }, "instances of both kinds are tried: \(kinds)")
  }

  @Test func `Whole-number prices re-add to a bound that no choice passes`() throws {
    var tight = 0
    var proofs = 0
    for seed in SmallSitings.seeds {
      let problem = SmallSitings.problem(seed)
      let relaxation = try #require(try CoveringRelaxation(problem))
      let best = SmallSitings.best(problem)
      if relaxation.isInfeasible {
        proofs += 1
        #expect(best == nil && relaxation.prices.proveInfeasible(problem), "seed \(seed)")
      } else if let best {
        #expect(problem.bound(by: relaxation.prices) == relaxation.bound)
        let value = SmallSitings.key(best, problem)[0]
        let isMost = problem.goal == .mostWeight
        #expect(isMost ? relaxation.bound >= -value : relaxation.bound <= value, "seed \(seed)")
        // Rounding loses nothing that a unit of value would show.
        let linear = relaxation.value
        #expect(
          abs(Double(relaxation.bound) - (isMost ? linear : linear.rounded(.up))) < 1.001,
          "seed \(seed)")
        tight += relaxation.bound == abs(value) ? 1 : 0
      }
    }
    #expect(tight > 50 && proofs > 5, "\(tight) tight, \(proofs) proofs")
  }

  @Test func `An incumbent changes no value`() throws {
    for seed in SmallSitings.seeds {
      let problem = SmallSitings.problem(seed)
      var random = SeededRandom(seed: seed ^ 77)
      let some = problem.states.indices.filter {
        problem.states[$0] == .fixed || (problem.states[$0] == .free && random.below(2) == 0)
      }
      let outcome = try Exact.solve(problem, incumbent: some.map { Int32($0) })
      guard case .answer(let answer) = outcome else {
        #expect(SmallSitings.best(problem) == nil, "seed \(seed)")
        continue
      }
      let best = try #require(SmallSitings.best(problem))
      #expect(SmallSitings.key(answer.tally, problem) == SmallSitings.key(best, problem))
      #expect(answer.isProven, "seed \(seed)")
    }
  }
}
