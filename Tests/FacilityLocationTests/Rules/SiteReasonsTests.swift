import FacilityLocation
import Testing
import Workers

@Suite struct SiteReasonsTests {
  #if DEBUG
    static let count = 20
  #else
    static let count = 1500
  #endif

  private func answer(_ problem: CoveringProblem) throws -> CoveringAnswer? {
    let outcome = try Covering.solve(problem, effort: SitingEffort(steps: 20))
    guard case .answer(let answer) = outcome else { return nil }
    return answer
  }

  @Test func `A station is worth less in place than alone where others overlap`() throws {
    let problem = CoveringProblem(
      sets: CoverSets(rowCount: 4, [[0, 1], [1, 2], [2], [3]]), weights: [6, 5, 4, 1], limit: 2)
    let reasons = SiteReasons(problem, try #require(try answer(problem)))
    #expect(
      reasons.chosen == [
        SiteWorth(column: 0, alone: 11, inPlace: 6, replacement: 3, replacementLoss: 5),
        SiteWorth(column: 1, alone: 9, inPlace: 4, replacement: 2, replacementLoss: 0),
      ])
    #expect(reasons.passed.map(\.column) == [2, 3])
    #expect(reasons.passed.map(\.swapLoss) == [0, 3])
    #expect(reasons.passed.map(\.insteadOf) == [1, 1])
  }

  @Test func `Every reason is what counting says, and no proof exceeds the truth`() throws {
    for seed in 0..<Self.count {
      var random = SeededRandom(seed: 61).child(seed)
      let rules = SmallCover.rules(using: &random)
      let goal = [CoveringProblem.Goal.mostWeight, .fewestSites, .leastCost][random.below(3)]
      let problem = SmallCover.problem(goal, rules: rules, using: &random)
      guard let answer = try answer(problem) else { continue }
      let reasons = SiteReasons(problem, answer)
      var allowed = problem
      if goal == .fewestSites { allowed.limit = answer.tally.sites }
      if goal == .leastCost { allowed.budget = answer.tally.cost }
      check(reasons, allowed, answer, "seed \(seed)")
    }
  }

  private func check(
    _ reasons: SiteReasons, _ problem: CoveringProblem, _ answer: CoveringAnswer,
    _ comment: Comment
  ) {
    let value = answer.tally.value
    let bare = CoveringTally(problem.fixed, in: problem).value
    for worth in reasons.chosen {
      let alone = CoveringTally((problem.fixed + [worth.column]).sorted(), in: problem).value
      let without = answer.chosen.filter { $0 != worth.column }
      #expect(worth.alone == alone - bare, comment)
      #expect(worth.inPlace == value - CoveringTally(without, in: problem).value, comment)
      let losses = reasons.passed.compactMap { loss(worth.column, $0.column, problem, answer) }
      #expect(worth.replacement == nil || worth.replacementLoss == losses.min(), comment)
      #expect((worth.replacement == nil) == losses.isEmpty, comment)
      #expect(worth.replacement == nearest(to: worth, problem, answer), comment)
    }
    for passed in reasons.passed {
      let best = SmallCover.choices(problem).filter { $0.chosen.contains(passed.column) }
        .map(\.tally.value).max()
      if let best { #expect(passed.losesAtLeast <= value - best, comment) }
      var losses = reasons.chosen.compactMap { loss($0.column, passed.column, problem, answer) }
      let beside = CoveringTally((answer.chosen + [passed.column]).sorted(), in: problem)
      if beside.isFeasible(in: problem) { losses.append(value - beside.value) }
      #expect(passed.swapLoss == losses.min(), comment)
    }
  }

  /// Of those that lose least in its place the one that walks least, of equals the first.
  private func nearest(
    to worth: SiteWorth, _ problem: CoveringProblem, _ answer: CoveringAnswer
  ) -> Int32? {
    let free = problem.states.indices.filter { problem.states[$0] == .free }.map { Int32($0) }
    let equal = free.filter {
      !answer.chosen.contains($0)
        && loss(worth.column, $0, problem, answer) == worth.replacementLoss
    }
    return equal.min {
      walk(worth.column, $0, problem, answer) < walk(worth.column, $1, problem, answer)
    }
  }

  private func walk(
    _ column: Int32, _ other: Int32, _ problem: CoveringProblem, _ answer: CoveringAnswer
  ) -> Int64 {
    CoveringTally((answer.chosen.filter { $0 != column } + [other]).sorted(), in: problem).walk
  }

  /// What exchanging one column loses; `nil` if that breaks a rule.
  private func loss(
    _ column: Int32, _ other: Int32, _ problem: CoveringProblem, _ answer: CoveringAnswer
  ) -> Int64? {
    let chosen = (answer.chosen.filter { $0 != column } + [other]).sorted()
    let tally = CoveringTally(chosen, in: problem)
    return tally.isFeasible(in: problem) ? answer.tally.value - tally.value : nil
  }
}
