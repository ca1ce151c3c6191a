internal import Workers

/// Walks down the slope of a ``RuleRelaxation`` to prices with a low sum.
///
/// A subgradient method with Polyak's step (Held, Wolfe and Crowder, 1974), each price scaled by
/// what it could be: rows by their worth, floors by their mean row, cost by its mean.
struct RulePriceSearch {
  /// Steps without a better sum after which the step is halved.
  private static let patience = 8

  private(set) var relaxation: RuleRelaxation
  /// The lowest sum met, and its prices.
  private(set) var lowest: Int64 = .max
  private(set) var best: CoveringPrices
  /// How often each column was open of late, from 0 to 1: near the solution of the linear program.
  private(set) var share: [Double]
  private(set) var work = 0

  private var rowScale: [Double]
  private var floorScale: [Double]
  private let costScale: Double
  private let groupScale: Double

  /// - Parameter counts: how many columns of the best known choice cover each row.
  init(_ relaxation: RuleRelaxation, counts: [Int32], value: Int64) {
    var relaxation = relaxation
    let problem = relaxation.problem
    Self.seedRules(&relaxation, value: value)
    relaxation.evaluate()
    let cap = relaxation.measure == .sites ? relaxation.prices.scale : Int64.max
    rowScale = []
    rowScale.reserveCapacity(counts.count)
    for row in counts.indices {
      let need = problem.need(of: row)
      let most = min(relaxation.worth[row] / Int64(need), cap)
      rowScale.append(Double(max(most, 1)))
      relaxation.prices.rows[row] =
        counts[row] < need ? most : counts[row] == need ? most / 2 : most / 8
    }
    let mean = rowScale.reduce(0, +) / Double(max(rowScale.count, 1))
    floorScale = problem.floors.map { floor in
      let rows = Double(max(floor.weights.count { $0 > 0 }, 1))
      let weight = max(Double(floor.weights.reduce(0, +)) / rows, 1)
      return mean / (weight * weight * rows.squareRoot())
    }
    let columns = max(problem.sets.columnCount, 1)
    groupScale = mean * max(Double(problem.entryCount) / Double(columns), 1)
    let cost = (0..<problem.sets.columnCount).reduce(0) { $0 + problem.cost(of: $1) }
    let meanCost = max(Double(cost) / Double(columns), 1)
    costScale = groupScale / (meanCost * meanCost)
    share = Array(repeating: 0, count: problem.sets.columnCount)
    best = relaxation.prices
    self.relaxation = relaxation
  }

  /// First prices of floors and of cost: what each would be if all were alike.
  private static func seedRules(_ relaxation: inout RuleRelaxation, value: Int64) {
    let problem = relaxation.problem
    let total = problem.weights.reduce(0, +)
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      let scale = relaxation.prices.scale
      let all = floor.weights.reduce(0, +)
      let price: Int64 =
        switch relaxation.measure {
        case .weight: total > 0 ? 0 : scale / max(all / Int64(max(floor.rows.count, 1)), 1)
        case .sites: floor.least >= all ? scale : scale * max(value, 1) / max(all, 1)
        case .cost: scale * max(value, 1) / max(all, 1)
        }
      relaxation.prices.floors[number] = min(max(price, 1), relaxation.ceiling / max(all, 1) / 8)
    }
    if relaxation.measure == .weight, let budget = relaxation.budget, relaxation.limit == nil {
      relaxation.prices.cost = relaxation.prices.scale * (value / 2) / max(budget, 1)
    }
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
    for _ in 0..<steps {
      relaxation.evaluate()
      work += relaxation.problem.entryCount + share.count + rowScale.count
      for column in share.indices {
        share[column] += ((relaxation.isOpen[column] ? 1 : 0) - share[column]) / 8
      }
      if relaxation.sum < lowest {
        lowest = relaxation.sum
        best = relaxation.prices
        idle = 0
      } else {
        idle += 1
      }
      if lowest < cut { return true }
      if idle >= Self.patience {
        pace /= 2
        idle = 0
        relaxation.prices = best
        if pace < 0x1p-7 || cancellation.isRequested { return false }
        continue
      }
      let goal = target ?? relaxation.sum - abs(relaxation.sum) / 10 - relaxation.prices.scale
      guard step(pace, towards: goal) else { return false }
    }
    return false
  }

  /// Back to the best prices met, and what is open there.
  mutating func settle() {
    relaxation.prices = best
    relaxation.evaluate()
  }
}

extension RulePriceSearch {
  /// One move against the slope; `false` where it is level.
  private mutating func step(_ pace: Double, towards target: Int64) -> Bool {
    let slopes = Slopes(relaxation)
    let norm = norm(slopes)
    guard norm > 0 else { return false }
    let stride = pace * Double(max(relaxation.sum - target, 1)) / norm
    let problem = relaxation.problem
    for row in rowScale.indices {
      let need = problem.need(of: row)
      let most = relaxation.worth[row] / Int64(need)
      let slope = rowSlope(row)
      if slope == 0 { continue }
      relaxation.prices.rows[row] = moved(
        relaxation.prices.rows[row], stride * rowScale[row] * slope, atMost: most)
    }
    for floor in floorScale.indices where problem.floors[floor].least > 0 {
      let all = max(problem.floors[floor].weights.reduce(0, +), 1)
      let most = relaxation.ceiling / all / Int64(4 * floorScale.count)
      relaxation.prices.floors[floor] = moved(
        relaxation.prices.floors[floor], stride * floorScale[floor] * slopes.floors[floor],
        atMost: most)
    }
    let most = relaxation.ceiling / 8
    for (number, group) in problem.groups.enumerated() {
      if group.atMost < group.columns.count {
        relaxation.prices.atMost[number] = moved(
          relaxation.prices.atMost[number], stride * groupScale * slopes.atMost[number],
          atMost: most / Int64(group.atMost + 1))
      }
      if group.atLeast > 0 {
        relaxation.prices.atLeast[number] = moved(
          relaxation.prices.atLeast[number], stride * groupScale * slopes.atLeast[number],
          atMost: most / Int64(group.atLeast))
      }
    }
    if relaxation.budget != nil, relaxation.measure != .cost {
      relaxation.prices.cost = moved(
        relaxation.prices.cost, stride * costScale * slopes.cost,
        atMost: most / max(problem.budget ?? 1, 1))
    }
    if relaxation.limit != nil, relaxation.measure == .cost {
      relaxation.prices.site = moved(
        relaxation.prices.site, stride * groupScale * slopes.site,
        atMost: most / Int64(max(problem.limit ?? 1, 1)))
    }
    return true
  }

  @inline(__always)
  private func moved(_ price: Int64, _ by: Double, atMost most: Int64) -> Int64 {
    let next = Double(price) - by
    if next <= 0 { return 0 }
    return next >= Double(most) ? most : Int64(next + 0.5)
  }

  /// How the sum changes with the price of `row`; 0 where the price cannot follow.
  @inline(__always)
  private func rowSlope(_ row: Int) -> Double {
    let need = Int64(relaxation.problem.need(of: row))
    let price = relaxation.prices.rows[row]
    let sells = relaxation.worth[row] > need * price
    let slope = Int64(relaxation.cover[row]) - (sells ? need : 0)
    if slope > 0, price == 0 { return 0 }
    if slope < 0, !sells { return 0 }
    return Double(slope)
  }

  private func norm(_ slopes: Slopes) -> Double {
    var norm = 0.0
    for row in rowScale.indices {
      let slope = rowSlope(row)
      norm += rowScale[row] * slope * slope
    }
    for floor in floorScale.indices {
      norm += floorScale[floor] * slopes.floors[floor] * slopes.floors[floor]
    }
    for slope in slopes.atMost + slopes.atLeast { norm += groupScale * slope * slope }
    norm += costScale * slopes.cost * slopes.cost
    return norm + groupScale * slopes.site * slopes.site
  }
}

/// How the sum of a relaxation changes with each price but those of rows.
private struct Slopes {
  var floors: [Double]
  var atMost: [Double]
  var atLeast: [Double]
  var cost = 0.0
  var site = 0.0

  init(_ relaxation: RuleRelaxation) {
    let problem = relaxation.problem
    let prices = relaxation.prices
    floors = problem.floors.enumerated().map { number, floor in
      guard floor.least > 0 else { return 0 }
      var slope = -Double(floor.least)
      for slot in floor.rows.indices {
        let row = Int(floor.rows[slot])
        if relaxation.worth[row] > Int64(problem.need(of: row)) * prices.rows[row] {
          slope += Double(floor.weights[slot])
        }
      }
      return slope > 0 && prices.floors[number] == 0 ? 0 : slope
    }
    let standing = problem.groups.map { group in
      group.columns.count { relaxation.isOpen[Int($0)] }
    }
    atMost = problem.groups.enumerated().map { number, group in
      guard group.atMost < group.columns.count else { return 0 }
      let slope = Double(group.atMost - standing[number])
      return slope > 0 && prices.atMost[number] == 0 ? 0 : slope
    }
    atLeast = problem.groups.enumerated().map { number, group in
      guard group.atLeast > 0 else { return 0 }
      let slope = Double(standing[number] - group.atLeast)
      return slope > 0 && prices.atLeast[number] == 0 ? 0 : slope
    }
    var sites = 0
    var spent: Int64 = 0
    for column in relaxation.isOpen.indices
    where relaxation.isOpen[column] && relaxation.states[column] == .free {
      sites += 1
      spent += problem.cost(of: column)
    }
    if let budget = relaxation.budget, relaxation.measure != .cost {
      let slope = Double(budget - spent)
      cost = slope > 0 && prices.cost == 0 ? 0 : slope
    }
    if let limit = relaxation.limit, relaxation.measure == .cost {
      let slope = Double(limit - sites)
      site = slope > 0 && prices.site == 0 ? 0 : slope
    }
  }
}
