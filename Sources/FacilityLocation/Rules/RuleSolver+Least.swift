internal import Workers

/// The fewest or the cheapest columns that keep the floors: set covering, whole or in part.
///
/// A first choice is thinned and tightened place by place while a search still finds one; a
/// Lagrangian bound after Caprara, Fischetti and Toth (1999) says when fewer cannot do. Among the
/// fewest the most weight is taken.
extension RuleSolver {
  private static let branchSteps = 200
  /// How often the effort may be spent on finding less.
  private static let rounds = 3
  /// Steps of the search for most weight for each step of effort: its steps are shorter.
  private static let patience = 5

  mutating func least() -> CoveringOutcome {
    let bare = BareFloors.byRow(problem)
    let first = searched(bare, from: nil, unit: 0, endsWhenFeasible: true)
    var chosen = first.chosen
    if !first.isFeasible {
      switch feasible() {
      case .success(let other): chosen = other
      case .failure(let reason): return .infeasible(reason.reason)
      }
    }
    chosen = thinned(chosen)
    let bound = LeastBound(self, chosen, cancellation)
    chosen = tightened(chosen, from: bare, bound: bound.least)
    var closed = Closed(
      chosen: chosen, bound: bound.least, prices: bound.prices, proof: .none)
    askForMost(&closed)
    if closed.bound >= mark(closed.chosen) {
      closed.proof = .prices
    } else if closed.proof == .none {
      branch(&closed)
    }
    return .answer(mostAmongLeast(closed))
  }

  /// Sites or cost of a choice: what is to be least.
  func mark(_ chosen: [Int32]) -> Int64 {
    let free = chosen.filter { problem.states[Int($0)] == .free }
    return problem.goal == .fewestSites
      ? Int64(free.count) : free.reduce(0) { $0 + problem.cost(of: Int($1)) }
  }

  /// The problem with less than `mark` allowed.
  func limited(_ problem: CoveringProblem, to mark: Int64) -> CoveringProblem {
    var limited = problem
    if self.problem.goal == .fewestSites {
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
    // One purse for all rounds, so that a long way down does not take for ever.
    var left = min(effort.steps, 1 << 40) * Self.rounds
    while mark(chosen) > bound, left > 0, !cancellation.isRequested {
      let next = mark(chosen) - 1
      var state = RuleState(bare, index: RuleIndex(bare), unit: 0)
      for column in chosen where !state.isIn[Int(column)] { state.add(Int(column)) }
      while mark(state.chosen) > next {
        guard let column = leastLoss(&state) else { break }
        state.remove(column)
      }
      let found = searched(
        limited(bare, to: next), from: state.chosen, unit: 0, endsWhenFeasible: true,
        steps: min(left, effort.steps))
      left -= max(steps, 1)
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

  /// Whether fewer can cover so much is a question of most weight, where there is but one floor.
  private mutating func askForMost(_ closed: inout Closed) {
    guard problem.goal == .fewestSites, problem.floors.count == 1, problem.budget == nil,
      problem.groups.allSatisfy({ $0.atLeast <= 0 })
    else { return }
    let bare = BareFloors.byHead(problem)
    var most = bare
    var patient = effort
    patient.steps = min(effort.steps, 1 << 40) * Self.patience
    most.floors = []
    for slot in bare.floors[0].rows.indices {
      most.weights[Int(bare.floors[0].rows[slot])] = bare.floors[0].weights[slot]
    }
    while closed.bound < mark(closed.chosen), !cancellation.isRequested {
      most.limit = Int(mark(closed.chosen)) - 1
      let outcome = MaxCover.solve(
        most, effort: patient, workers: workers, cancellation: cancellation)
      guard case .answer(let answer) = outcome else { return }
      count(answer.work >> 20)
      if answer.tally.value >= bare.floors[0].least {
        closed.chosen = thinned(answer.chosen)
        continue
      }
      var prices = answer.prices
      prices.floors = [prices.scale]
      prices = BareFloors.refusing(prices, problem)
      if prices.proveInfeasible(limited(problem, to: mark(closed.chosen) - 1)) {
        (closed.bound, closed.prices) = (mark(closed.chosen), prices)
      } else if answer.isProven {
        closed.proof = .search
      }
      return
    }
  }

  /// Looks for less through all that is left, while the work lasts.
  private mutating func branch(_ closed: inout Closed) {
    var left = treeBudget
    while !cancellation.isRequested {
      let less = limited(BareFloors.byHead(problem), to: mark(closed.chosen) - 1)
      var search = RulePriceSearch(
        RuleRelaxation(less, index: RuleIndex(less)), chosen: closed.chosen)
      _ = search.descend(
        steps: Self.branchSteps, target: nil, cut: 0, cancellation: cancellation)
      search.settle()
      var tree = RuleTree(search, mark: -1, budget: left, endsWhenFound: true)
      tree.run(cancellation: cancellation)
      count(tree.budget.spent / 1000)
      left = WorkBudget(tree.budget.left)
      if let best = tree.best { closed.chosen = thinned(best.chosen) }
      if mark(closed.chosen) <= closed.bound {
        closed.proof = .prices
        return
      }
      guard tree.isComplete else { return }
      guard tree.best != nil else {
        closed.proof = .search
        return
      }
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
