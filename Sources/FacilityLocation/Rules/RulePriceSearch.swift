internal import Workers

/// Walks down the slope of a ``RuleRelaxation`` to prices with a low sum.
///
/// The volume algorithm (Barahona and Anbil, 2000): steps go from the best prices met along an
/// average of slopes, whose averages of open columns come near the solution of the linear program.
/// Each price is scaled by what it could be: rows by their worth, floors by their mean row, cost
/// by its mean.
struct RulePriceSearch {
  /// Steps without a better sum after which they become shorter.
  private static let patience = 10
  /// Steps after which scales follow the prices of floors.
  private static let period = 50
  /// How much a step counts in the averages: more at first.
  private static let (firstShare, lastShare) = (0.4, 0.08)

  private(set) var relaxation: RuleRelaxation
  /// The lowest sum met, and its prices.
  private(set) var lowest: Int64 = .max
  private(set) var best: CoveringPrices
  /// How often each column was open of late, from 0 to 1: near the solution of the linear program.
  private(set) var share: [Double]
  private(set) var work = 0

  private var scale: RuleSlopes
  /// Without weights only proportions matter: what floors ask stays worth this.
  private let fixed: Double?
  private var slopes: RuleSlopes

  /// - Parameter chosen: the best known choice, or the nearest to one.
  init(_ relaxation: RuleRelaxation, chosen: [Int32]) {
    var relaxation = relaxation
    let problem = relaxation.problem
    let counts = problem.counts(chosen)
    fixed = Self.seedFloors(&relaxation)
    relaxation.evaluate()
    for row in counts.indices {
      let need = problem.need(of: row)
      let most = relaxation.dearest(row)
      relaxation.prices.rows[row] =
        counts[row] < need ? most : counts[row] == need ? most / 2 : most / 8
    }
    scale = RuleSlopes(scaling: relaxation)
    slopes = RuleSlopes(level: relaxation)
    share = Array(repeating: 0, count: problem.sets.columnCount)
    best = relaxation.prices
    self.relaxation = relaxation
  }

  /// First prices of floors: none beside weights, all alike without.
  ///
  /// - Returns: what floors ask at these prices, where there are no weights.
  private static func seedFloors(_ relaxation: inout RuleRelaxation) -> Double? {
    let problem = relaxation.problem
    guard !problem.weights.contains(where: { $0 > 0 }) else { return nil }
    var total = 0.0
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      relaxation.prices.floors[number] = relaxation.prices.scale
      total += Double(relaxation.prices.scale) * Double(floor.least)
    }
    return total > 0 ? total : nil
  }

  /// Continues in a branch: other states, limit and budget, from `prices`.
  mutating func enter(
    states: [SiteState], limit: Int?, budget: Int64?, prices: CoveringPrices
  ) {
    relaxation.states = states
    relaxation.limit = limit
    relaxation.budget = budget
    relaxation.prices = prices
    lowest = .max
    best = prices
  }

  /// Takes up to `steps` steps towards `target`; stops below `cut`.
  ///
  /// - Returns: whether the sum came below `cut`: nothing of worth is left here.
  mutating func descend(steps: Int, target: Int64?, cut: Int64, cancellation: Cancellation) -> Bool
  {
    var pace = 1.0
    var idle = 0
    var portion = Self.firstShare
    relaxation.prices = best
    for number in 0..<steps {
      if number > 0, number.isMultiple(of: Self.period), !slopes.floors.isEmpty { rescale() }
      relaxation.evaluate()
      work += relaxation.problem.entryCount + share.count + slopes.rows.count
      for column in share.indices {
        share[column] += ((relaxation.isOpen[column] ? 1 : 0) - share[column]) * portion
      }
      slopes.blend(relaxation, portion)
      portion = max(portion * 0.95, Self.lastShare)
      if relaxation.sum < lowest {
        lowest = relaxation.sum
        best = relaxation.prices
        idle = 0
        pace = min(pace * 1.05, 2)
      } else {
        idle += 1
      }
      if lowest < cut { return true }
      if idle >= Self.patience {
        pace *= 0.66
        idle = 0
        if pace < 0x1p-8 { return false }
      }
      if cancellation.isRequested { return false }
      let goal = target ?? lowest - abs(lowest) / 10 - relaxation.prices.scale
      var slopes = slopes
      if fixed != nil { slopes.level(scale, relaxation.problem) }
      let norm = slopes.norm(scale, relaxation.prices)
      guard norm > 0 else { return false }
      let stride = pace * Double(max(lowest - goal, 1)) / norm
      relaxation.prices = best
      relaxation.move(slopes, scale, by: stride)
      if let fixed { relaxation.restoreFloors(to: fixed) }
    }
    return false
  }

  private mutating func rescale() {
    settle()
    scale = RuleSlopes(scaling: relaxation)
  }

  /// Back to the best prices met, and what is open there.
  mutating func settle() {
    relaxation.prices = best
    relaxation.evaluate()
  }
}

extension CoveringProblem {
  /// How many of `chosen` cover each row.
  func counts(_ chosen: [Int32]) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: sets.rowCount)
    for column in chosen {
      for row in sets.rows(of: Int(column)) { counts[Int(row)] += 1 }
    }
    return counts
  }
}
