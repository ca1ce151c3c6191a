import FacilityLocation
import Testing
import Workers

/// Every goal and rule on small problems, against all choices there are.
@Suite struct RuleProperties {
  #if DEBUG
    static let count = 30
  #else
    static let count = 3000
  #endif

  private let effort = SitingEffort(steps: 20, seed: 3)

  @Test(arguments: [CoveringProblem.Goal.mostWeight, .fewestSites, .leastCost])
  func `The best choice under rules is found and proved`(goal: CoveringProblem.Goal) throws {
    for seed in 0..<Self.count {
      var random = SeededRandom(seed: 900).child(seed)
      let rules = SmallCover.rules(using: &random)
      let problem = SmallCover.problem(goal, rules: rules, using: &random)
      let outcome = try Covering.solve(problem, effort: effort)
      let best = SmallCover.best(problem)
      switch outcome {
      case .answer(let answer): try check(answer, problem, best, "seed \(seed)")
      case .infeasible(let reason):
        #expect(best == nil, "seed \(seed): \(reason)")
        #expect(reason != .notFound, "seed \(seed)")
        if case .together(let prices?) = reason {
          #expect(prices.proveInfeasible(problem), "seed \(seed)")
        }
      }
    }
  }

  private func check(
    _ answer: CoveringAnswer, _ problem: CoveringProblem, _ best: (mark: Int64, value: Int64)?,
    _ comment: Comment
  ) throws {
    let best = try #require(best, comment)
    #expect(CoveringTally(answer.chosen, in: problem) == answer.tally, comment)
    #expect(answer.tally.isFeasible(in: problem), comment)
    #expect(Set(problem.fixed).isSubset(of: answer.chosen), comment)
    #expect(!answer.chosen.contains { problem.states[Int($0)] == .closed }, comment)
    #expect(answer.isProven, comment)
    #expect(SmallCover.mark(answer.tally, problem.goal) == best.mark, comment)
    #expect(answer.tally.value == best.value, comment)
    #expect((answer.bound == best.mark) == (answer.proof == .prices), comment)
    switch problem.goal {
    case .mostWeight:
      #expect(answer.bound >= best.mark, comment)
      #expect(answer.prices.bound(of: problem) == answer.bound, comment)
    case .fewestSites, .leastCost:
      #expect(answer.bound <= best.mark, comment)
      #expect(provesLess(answer, problem), comment)
    }
  }

  /// Whether the prices prove that less than the bound cannot keep the floors.
  private func provesLess(_ answer: CoveringAnswer, _ problem: CoveringProblem) -> Bool {
    guard answer.bound > 0 else { return true }
    var less = problem
    if problem.goal == .fewestSites {
      less.limit = Int(answer.bound) - 1
    } else {
      less.budget = answer.bound - 1
    }
    return answer.prices.proveInfeasible(less)
  }
}
