internal import Workers

/// The fewest columns, or the least cost, that prices prove are needed, and those prices.
struct LeastBound {
  private static let steps = 300
  private static let rounds = 6

  private(set) var least: Int64 = 0
  private(set) var prices: CoveringPrices
  private let solver: RuleSolver

  init(_ solver: RuleSolver, _ chosen: [Int32], _ cancellation: Cancellation) {
    self.solver = solver
    prices = CoveringPrices(
      scale: 1, rows: Array(repeating: 0, count: solver.problem.sets.rowCount))
    let now = solver.mark(chosen)
    guard now > 0 else { return }
    climb(chosen, now, cancellation)
  }

  /// Each place less is worth the price of a place, so what prices prove of one limit tells what
  /// they prove of others: the next limit asked is the first that they leave open.
  private mutating func climb(
    _ chosen: [Int32], _ now: Int64, _ cancellation: Cancellation
  ) {
    let bare = BareFloors.byHead(solver.problem)
    var level = now - 1
    let limited = solver.limited(bare, to: level)
    var search = RulePriceSearch(
      RuleRelaxation(limited, index: RuleIndex(limited)), chosen: chosen)
    var round = 0
    while level >= least, level < now, round < Self.rounds, !cancellation.isRequested {
      let isBelow = search.descend(
        steps: Self.steps, target: -search.relaxation.prices.scale, cut: 0,
        cancellation: cancellation)
      let found = BareFloors.refusing(search.best, solver.problem)
      let place = solver.problem.goal == .fewestSites ? found.site : found.cost
      guard isBelow || place > 0 else { return }
      take(found, isBelow ? level : level - search.lowest / max(place, 1) - 1)
      if !isBelow { round += 1 }
      level = isBelow ? level + 1 : least
      let next = solver.limited(bare, to: level)
      search.enter(
        states: next.states, limit: next.limit, budget: next.budget, prices: search.best)
    }
  }

  /// Takes prices that refuse `level`, once that is checked, as good as they are.
  private mutating func take(_ found: CoveringPrices, _ level: Int64) {
    var level = level
    while level >= least {
      if found.proveInfeasible(solver.limited(solver.problem, to: level)) {
        (least, prices) = (level + 1, found)
        return
      }
      level -= 1
    }
  }
}
