/// Prices that prove how much no choice can exceed: the multipliers of a linear bound, in whole
/// numbers.
///
/// A row sells its cover at a price; a column earns the prices of its rows and pays for its place,
/// its cost and its groups. Whatever the prices are, no choice covers more than
///
/// Σ over rows max(0, S·w + Σ floors μ·w′ − need·λ) + Σ over columns max(0, earned − paid) + what
/// limit, budget and groups are worth − Σ floors μ·least,
///
/// divided by S: weak duality of the linear program. A row's need is what fixed columns leave of
/// it, so that these earn nothing of rows; a row that too few columns may cover is left out. So
/// anyone re-adds it, and a tampered price gives a weaker bound but never a false one. Counted
/// without weights, a sum below zero proves that the floors and rules cannot be kept at all.
package struct CoveringPrices: Sendable, Equatable {
  /// S: prices are in 1/S of a unit of weight.
  package var scale: Int64
  /// λ of each row, ≥ 0.
  package var rows: [Int64]
  /// α, of each free column that is chosen, ≥ 0; 0 without a limit.
  package var site: Int64 = 0
  /// β, of each unit of cost, ≥ 0; 0 without a budget.
  package var cost: Int64 = 0
  /// μ of each floor, ≥ 0; empty where there are none or all are 0.
  package var floors: [Int64] = []
  /// γ of each group's upper limit, ≥ 0, and of its lower one, ≥ 0; empty where all are 0.
  package var atMost: [Int64] = []
  package var atLeast: [Int64] = []

  package init(scale: Int64, rows: [Int64]) {
    self.scale = scale
    self.rows = rows
  }

  /// The most weight that any choice can cover, by these prices; `nil` where they do not fit the
  /// problem or a sum leaves 64 bits.
  ///
  /// - Complexity: O(entries).
  package func bound(of problem: CoveringProblem) -> Int64? {
    sum(of: problem, countingWeights: true).map(whole)
  }

  /// The most weight that any choice with each free column can cover, by its reduced cost; `nil`
  /// where a sum leaves 64 bits.
  ///
  /// - Complexity: O(entries).
  package func bounds(takingEachIn problem: CoveringProblem) -> [Int64?] {
    let earned = earnings(in: problem)
    guard let sum = sum(of: problem, countingWeights: true) else { return earned.map { _ in nil } }
    return earned.map { earned in whole(sum + min(earned ?? 0, 0)) }
  }

  /// S times a bound as one, rounded down: a whole number of weight cannot lie between.
  private func whole(_ sum: Int64) -> Int64 {
    sum >= 0 ? sum / scale : -((-sum + scale - 1) / scale)
  }

  /// Whether these prices prove that no choice keeps limit, budget, floors and groups.
  package func proveInfeasible(_ problem: CoveringProblem) -> Bool {
    (sum(of: problem, countingWeights: false) ?? 0) < 0
  }

  /// S times the bound.
  package func sum(of problem: CoveringProblem, countingWeights: Bool) -> Int64? {
    guard fit(problem) else { return nil }
    var total = CheckedSum()
    var worth = problem.weights.map { countingWeights ? CheckedSum.product(scale, $0) : 0 }
    for (floor, price) in zip(problem.floors, floors) where price > 0 {
      total.subtract(price, floor.least)
      for slot in floor.rows.indices {
        let row = Int(floor.rows[slot])
        worth[row] = CheckedSum.sum(worth[row], CheckedSum.product(price, floor.weights[slot]))
      }
    }
    let needs = problem.needsLeft
    for row in worth.indices where needs[row] != CoveringProblem.unreachable {
      guard let value = worth[row], let paid = CheckedSum.product(Int64(needs[row]), rows[row])
      else { return nil }
      total.add(max(0, value - paid))
    }
    let earned = earnings(in: problem)
    for column in 0..<problem.sets.columnCount {
      guard let earned = earned[column] else { return nil }
      switch problem.states[column] {
      case .free: total.add(max(0, earned))
      case .fixed: total.add(earned)
      case .closed: break
      }
    }
    if let limit = problem.limit { total.add(site, Int64(limit)) }
    if let budget = problem.budget { total.add(cost, budget) }
    for (group, price) in zip(problem.groups, atMost) where price > 0 {
      total.add(price, Int64(group.atMost))
    }
    for (group, price) in zip(problem.groups, atLeast) where price > 0 {
      total.subtract(price, Int64(group.atLeast))
    }
    return total.value
  }

  /// What each column earns of its rows less what it pays; `nil` where a sum leaves 64 bits.
  ///
  /// A fixed column counts in its groups alone.
  package func earnings(in problem: CoveringProblem) -> [Int64?] {
    var earned = (0..<problem.sets.columnCount).map { column -> CheckedSum in
      var sum = CheckedSum()
      if problem.states[column] == .free {
        for row in problem.sets.rows(of: column) { sum.add(rows[Int(row)]) }
        sum.add(-site)
        if cost > 0 { sum.subtract(cost, problem.cost(of: column)) }
      }
      return sum
    }
    for (slot, group) in problem.groups.enumerated() {
      for column in group.columns {
        if !atMost.isEmpty { earned[Int(column)].add(-atMost[slot]) }
        if !atLeast.isEmpty { earned[Int(column)].add(atLeast[slot]) }
      }
    }
    return earned.map(\.value)
  }

  /// Whether each price has its place, and none is below zero or prices what is not there.
  private func fit(_ problem: CoveringProblem) -> Bool {
    let all = [rows, floors, atMost, atLeast].joined()
    return scale > 0 && rows.count == problem.sets.rowCount && site >= 0 && cost >= 0
      && all.allSatisfy { $0 >= 0 }
      && (problem.limit != nil || site == 0) && (problem.budget != nil || cost == 0)
      && (floors.isEmpty || floors.count == problem.floors.count)
      && (atMost.isEmpty || atMost.count == problem.groups.count)
      && (atLeast.isEmpty || atLeast.count == problem.groups.count)
      && zip(problem.groups, atMost).allSatisfy { $0.atMost < .max || $1 == 0 }
  }
}

/// A sum that knows when it left 64 bits.
struct CheckedSum {
  private(set) var value: Int64? = 0

  mutating func add(_ term: Int64) { value = Self.sum(value, term) }
  mutating func add(_ left: Int64, _ right: Int64) {
    value = Self.sum(value, Self.product(left, right))
  }
  mutating func subtract(_ left: Int64, _ right: Int64) {
    value = Self.sum(value, Self.product(-left, right))
  }

  static func sum(_ left: Int64?, _ right: Int64?) -> Int64? {
    guard let left, let right else { return nil }
    let (sum, isOver) = left.addingReportingOverflow(right)
    return isOver ? nil : sum
  }

  static func product(_ left: Int64, _ right: Int64) -> Int64? {
    let (product, isOver) = left.multipliedReportingOverflow(by: right)
    return isOver ? nil : product
  }
}
