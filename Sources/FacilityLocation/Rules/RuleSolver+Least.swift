internal import Workers

/// The fewest or the cheapest columns that keep the floors: set covering, whole or in part.
///
/// A first choice is thinned and tightened place by place while a search still finds one; a
/// Lagrangian bound after Caprara, Fischetti and Toth (1999) says when fewer cannot do. Among the
/// fewest the most weight is taken.
extension RuleSolver {
  private static let boundSteps = 800

  mutating func least() -> CoveringOutcome {
    var bare = problem
    bare.weights = Array(repeating: 0, count: problem.weights.count)
    let first = searched(bare, from: nil, unit: 0, endsWhenFeasible: true)
    var chosen = first.chosen
    if !first.isFeasible {
      switch feasible() {
      case .success(let other): chosen = other
      case .failure(let reason): return .infeasible(reason.reason)
      }
    }
    chosen = thinned(chosen)
    var (search, bound) = leastBound(chosen)
    chosen = tightened(chosen, from: bare, bound: bound)
    if bound < mark(chosen), bound >= 0 { (search, bound) = leastBound(chosen) }
    var closed = Closed(chosen: chosen, bound: bound, prices: search.best, proof: .none)
    if bound >= mark(chosen) {
      closed.proof = .prices
    } else {
      branch(&closed, search)
    }
    return .answer(mostAmongLeast(closed))
  }

  private var measure: RuleRelaxation.Measure { problem.goal == .fewestSites ? .sites : .cost }

  /// Sites or cost of a choice: what is to be least.
  private func mark(_ chosen: [Int32]) -> Int64 {
    let free = chosen.filter { problem.states[Int($0)] == .free }
    return problem.goal == .fewestSites
      ? Int64(free.count) : free.reduce(0) { $0 + problem.cost(of: Int($1)) }
  }

  /// The problem with less than `mark` allowed.
  private func limited(_ problem: CoveringProblem, to mark: Int64) -> CoveringProblem {
    var limited = problem
    if problem.goal == .fewestSites {
      limited.limit = min(problem.limit ?? .max, Int(mark))
    } else {
      limited.budget = min(problem.budget ?? .max, mark)
    }
    return limited
  }

  /// Without the columns that nothing needs; dear and small ones go first.
  private func thinned(_ chosen: [Int32]) -> [Int32] {
    var state = RuleState(problem, index: index, unit: 0)
    for column in chosen where !state.isIn[Int(column)] { state.add(Int(column)) }
    let order = state.chosenFree.sorted { one, other in
      let (left, right) = (problem.cost(of: one), problem.cost(of: other))
      if problem.goal == .leastCost, left != right { return left > right }
      let (few, many) = (
        problem.sets.rows(of: one).count, problem.sets.rows(of: other).count
      )
      return few != many ? few < many : one > other
    }
    for column in order {
      state.remove(column)
      if !state.isFeasible { state.add(column) }
    }
    return state.chosen
  }

  /// Fewer or cheaper as long as a search finds how, down to `bound`.
  private mutating func tightened(
    _ chosen: [Int32], from bare: CoveringProblem, bound: Int64
  ) -> [Int32] {
    var chosen = chosen
    while mark(chosen) > max(bound, 0), !cancellation.isRequested {
      let next = mark(chosen) - 1
      var state = RuleState(bare, index: index, unit: 0)
      for column in chosen where !state.isIn[Int(column)] { state.add(Int(column)) }
      while mark(state.chosen) > next {
        guard let column = leastLoss(&state) else { break }
        state.remove(column)
      }
      let found = searched(
        limited(bare, to: next), from: state.chosen, unit: 0, endsWhenFeasible: true)
      guard found.isFeasible else { return chosen }
      chosen = thinned(found.chosen)
    }
    return chosen
  }

  /// The standing free column whose loss hurts least.
  private func leastLoss(_ state: inout RuleState) -> Int? {
    var least: (column: Int, score: Int64)?
    for column in state.chosenFree {
      state.remove(column)
      let score = state.score
      state.add(column)
      if least.map({ score > $0.score }) ?? true { least = (column, score) }
    }
    return least?.column
  }

  /// The fewest or the least cost that prices prove is needed.
  private mutating func leastBound(_ chosen: [Int32]) -> (RulePriceSearch, Int64) {
    let now = mark(chosen)
    let limited = limited(problem, to: now - 1)
    var search = RulePriceSearch(
      RuleRelaxation(limited, index: index, measure: measure), counts: counts(chosen),
      value: now)
    guard now > 0 else { return (search, 0) }
    let scale = search.relaxation.prices.scale
    _ = search.descend(
      steps: Self.boundSteps, target: -scale, cut: 0, cancellation: cancellation)
    search.settle()
    // Σ at a limit of now − 1 is S·(now − 1 − what is needed): each place less is worth S.
    let sum = search.lowest
    let places = sum >= 0 ? sum / scale : -((-sum + scale - 1) / scale)
    var bound = max(now - 1 - places, 0)
    bound = min(bound, now)
    while bound > 0, !search.best.proveInfeasible(self.limited(problem, to: bound - 1)) {
      bound -= 1
    }
    return (search, bound)
  }

  private mutating func branch(_ closed: inout Closed, _ search: RulePriceSearch) {
    var tree = RuleTree(search, mark: mark(closed.chosen), budget: treeBudget)
    tree.run(cancellation: cancellation)
    count(tree.budget.spent / 1000)
    if let best = tree.best { closed.chosen = best.chosen }
    if mark(closed.chosen) == closed.bound {
      closed.proof = .prices
    } else if tree.isComplete {
      closed.bound = mark(closed.chosen)
      closed.proof = .search
    }
  }

  /// As few or as cheap, and the most weight.
  private mutating func mostAmongLeast(_ closed: Closed) -> CoveringAnswer {
    var most = limited(problem, to: mark(closed.chosen))
    most.goal = .mostWeight
    let found = searched(most, from: closed.chosen, unit: Self.unit)
    let best = close(most, found.isFeasible ? found.chosen : closed.chosen)
    return answer(best.chosen, in: most, closed)
  }
}
