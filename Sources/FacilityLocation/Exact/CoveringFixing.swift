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
  /// Rows that a better answer must cover; empty for none.
  private(set) var musts: [Bool] = []
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
    require(prices, room: sum - least, counts: counts)
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

  /// Marks rows without whose worth there is no room for anything better.
  ///
  /// Rows that the same columns cover go together: what each is worth beyond its price adds up.
  private mutating func require(_ prices: CoveringPrices, room: Int64, counts: Bool) {
    guard let surplus = prices.surpluses(in: problem, countingWeights: counts) else { return }
    let isOpen = problem.states.map { $0 == .free }
    var musts = Array(repeating: false, count: surplus.count)
    for entry in RowClasses(problem, isOpen: isOpen).classes {
      var sum = CheckedSum()
      for row in entry.rows { sum.add(surplus[Int(row)]) }
      guard let sum = sum.value, sum > room else { continue }
      for row in entry.rows { musts[Int(row)] = true }
    }
    if musts.contains(true) { self.musts = musts }
  }
}

extension CoveringPrices {
  /// What each row is worth beyond its price; `nil` where a sum leaves 64 bits.
  fileprivate func surpluses(
    in problem: CoveringProblem, countingWeights: Bool
  ) -> [Int64]? {
    var worth = problem.weights.map { countingWeights ? CheckedSum.product(scale, $0) : 0 }
    for (floor, price) in zip(problem.floors, floors) where price > 0 {
      for slot in floor.rows.indices {
        let row = Int(floor.rows[slot])
        worth[row] = CheckedSum.sum(worth[row], CheckedSum.product(price, floor.weights[slot]))
      }
    }
    let needs = problem.needsLeft
    var surpluses: [Int64] = []
    for row in worth.indices {
      guard let worth = worth[row],
        let paid = CheckedSum.product(Int64(needs[row]), rows[row])
      else { return nil }
      surpluses.append(max(0, worth - paid))
    }
    return surpluses
  }
}
