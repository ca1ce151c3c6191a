package import Workers

/// How much 0, 1, 2, … stations can cover, with a bound for each number.
package struct CoveringCurve: Sendable {
  /// An answer for each number of stations, from 0; never less for more of them.
  package let answers: [CoveringAnswer]

  /// How many numbers of stations one thread does in a row, each starting from the last.
  private static let stretch = 5
  /// The least and the most of steps for one number's prices.
  private static let relaxedSteps = (first: 200, least: 30, most: 600)

  /// - Parameters:
  ///   - problem: as for ``MaxCover``; its own limit is not asked.
  ///   - most: the greatest number of stations.
  ///   - effort: for the whole curve.
  /// - Complexity: as `effort` says, but at least 30 steps of prices for each number.
  package init(
    _ problem: CoveringProblem, upTo most: Int, effort: SitingEffort = SitingEffort(),
    workers: Workers = .inline, cancellation: Cancellation? = nil
  ) {
    precondition(problem.goal == .mostWeight && problem.floors.isEmpty && most >= 0, "a curve")
    var problem = problem
    problem.limit = most
    let presolve = CoveringPresolve(problem)
    // More than there are columns is as many as there are.
    let last = min(most, presolve.columns.count)
    let share = (effort.steps << 20) / max(last, 1)
    let count = (last + Self.stretch) / Self.stretch
    let stretches = try? workers.map(count: count) { number in
      let first = number * Self.stretch
      return Self.draft(
        presolve.reduced, first..<min(first + Self.stretch, last + 1), work: share,
        last: last, seed: effort.seed &+ UInt64(number), unless: cancellation)
    }
    var drafts = (stretches ?? []).flatMap(\.self)
    Self.level(&drafts, in: presolve.reduced, unless: cancellation)
    let (finished, whole) = (drafts, problem)
    let answers = try? workers.map(count: most + 1) { number in
      let draft = finished[min(number, last)]
      var problem = whole
      problem.limit = number
      return Self.answer(problem, presolve, draft, prices: Self.best(of: finished, for: draft))
    }
    self.answers = answers ?? []
  }

  /// One number's choice, and the prices found for it.
  private struct Draft: Sendable {
    var limit: Int
    var best: [Int32]
    var value: Int64
    var prices: [Double]
    var side: [Double]
    /// What the prices bound for each number.
    var bounds: [Double]
    var work: Int
  }

  /// The draft whose prices bound `draft`'s number best, whatever number they were found for.
  private static func best(of drafts: [Draft], for draft: Draft) -> Draft {
    var best = draft
    for other in drafts where other.bounds[draft.limit] < best.bounds[draft.limit] { best = other }
    return best
  }

  private static func draft(
    _ reduced: CoveringProblem, _ limits: Range<Int>, work: Int, last: Int,
    seed: UInt64, unless cancellation: Cancellation?
  ) -> [Draft] {
    var drafts: [Draft] = []
    var prices: [Double] = []
    var shares: [Double] = []
    for limit in limits {
      var problem = reduced
      problem.limit = limit
      var state = CoverState(problem)
      for column in drafts.last?.best ?? [] { state.add(Int(column)) }
      state.fill()
      state.swapToBest(unless: cancellation)
      let plain = plainPrices(of: problem, where: state.value)
      var relaxed = FractionalCover(problem, prices: plain ?? prices, shares: shares)
      let least = prices.isEmpty ? relaxedSteps.first : relaxedSteps.least
      let steps = work / 2 / max(relaxed.workOfStep, 1)
      if plain == nil {
        relaxed.run(
          steps: min(max(steps, least), relaxedSteps.most), until: Double(state.value + 1) - 1e-3,
          unless: cancellation)
        (prices, shares) = (relaxed.prices, relaxed.shares)
      }
      var draft = Draft(
        limit: limit, best: state.chosen.sorted(), value: state.value, prices: relaxed.prices,
        side: relaxed.sidePrices, bounds: relaxed.bounds(upTo: last),
        work: relaxed.work + state.work)
      if cancellation?.isRequested != true, plain == nil, relaxed.bound >= Double(state.value + 1) {
        search(&draft, problem, relaxed, work: work / 2, seed: seed, unless: cancellation)
      }
      drafts.append(draft)
    }
    return drafts
  }

  /// Prices that need no search: without a place full ones leave nothing but what stands; where all
  /// is covered, nothing costs anything.
  private static func plainPrices(of problem: CoveringProblem, where value: Int64) -> [Double]? {
    if problem.limit == 0 {
      return problem.weights.indices.map { row in
        Double(problem.weights[row]) / Double(problem.need(of: row))
      }
    }
    guard value == problem.weights.reduce(0, +) else { return nil }
    return problem.weights.map { _ in 0 }
  }

  private static func search(
    _ draft: inout Draft, _ problem: CoveringProblem, _ relaxed: FractionalCover, work: Int,
    seed: UInt64, unless cancellation: Cancellation?
  ) {
    let far = relaxed.farthest(but: CoverKernel.size(forLimit: draft.limit))
    var kernel = CoverKernel(
      problem, without: far, start: draft.best, seed: seed, unless: cancellation)
    kernel.consider(shares: relaxed.shares)
    kernel.search.run(work: work, unless: cancellation)
    draft.work += kernel.work
    guard kernel.search.bestValue > draft.value else { return }
    draft.best = kernel.best
    draft.value = kernel.search.bestValue
  }

  /// Lets each number have what its neighbours found, with one column more or less.
  private static func level(
    _ drafts: inout [Draft], in reduced: CoveringProblem, unless cancellation: Cancellation?
  ) {
    let ways = [Array(drafts.indices.dropFirst()), drafts.indices.dropLast().reversed()]
    for (step, numbers) in zip([-1, 1], ways) {
      for number in numbers {
        var problem = reduced
        problem.limit = drafts[number].limit
        var state = CoverState(problem)
        for column in drafts[number + step].best { state.add(Int(column)) }
        while state.rules.sites > state.rules.limit, let column = state.leastRemoval() {
          state.remove(column)
        }
        state.fill()
        if cancellation?.isRequested != true { state.swapToBest(unless: cancellation) }
        guard state.value > drafts[number].value else { continue }
        drafts[number].best = state.chosen.sorted()
        drafts[number].value = state.value
      }
    }
  }

  private static func answer(
    _ problem: CoveringProblem, _ presolve: CoveringPresolve, _ draft: Draft, prices: Draft
  ) -> CoveringAnswer {
    let (whole, bound) = CoveringPrices.of(
      problem, presolve, rows: prices.prices, side: prices.side)
    var polish = WalkPolish(problem, chosen: presolve.expand(draft.best))
    let chosen = polish.polished()
    let tally = CoveringTally(chosen, in: problem)
    return CoveringAnswer(
      chosen: chosen, tally: tally, bound: bound, prices: whole,
      proof: bound == tally.value ? .prices : .none, work: draft.work)
  }
}
