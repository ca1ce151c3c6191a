/// Which columns an answer better than the best known must and cannot have, by prices alone.
///
/// A column that pays more than it earns lowers the bound by the difference; where that leaves no room
/// for anything better, it is closed. One that earns more is fixed likewise.
struct CoveringFixing {
  /// The problem with these columns closed or fixed, and what fixed ones take of limit and budget
  /// taken from them.
  private(set) var problem: CoveringProblem
  private(set) var closed = 0
  private(set) var fixed = 0
  /// What fixed ones add to the sites or the cost.
  private(set) var spent: Int64 = 0
  /// Whether nothing at all can be better.
  private(set) var isFinished = false

  /// - Parameters:
  ///   - best: value of the best known.
  ///   - prices: of `problem`.
  init(_ problem: CoveringProblem, prices: CoveringPrices, best: Int64) {
    self.problem = problem
    let counts = problem.goal == .mostWeight
    let judged = counts ? problem : problem.spending(best - 1)
    guard let sum = prices.sum(of: judged, countingWeights: counts) else { return }
    let (least, isOver) =
      counts ? prices.scale.multipliedReportingOverflow(by: best + 1) : (0, false)
    guard !isOver else { return }
    isFinished = sum < least
    guard !isFinished else { return }
    let earned = prices.earnings(in: judged)
    for column in earned.indices where problem.states[column] == .free {
      guard let surplus = earned[column], surplus != 0 else { continue }
      guard sum - abs(surplus) < least else { continue }
      if surplus < 0 {
        self.problem.states[column] = .closed
        closed += 1
      } else {
        self.problem.states[column] = .fixed
        fixed += 1
        spent += problem.goal == .leastCost ? problem.cost(of: column) : 1
        if let limit = problem.limit { self.problem.limit = limit - fixed }
        if let budget = self.problem.budget {
          self.problem.budget = budget - problem.cost(of: column)
        }
      }
    }
  }
}
