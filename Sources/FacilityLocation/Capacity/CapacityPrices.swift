/// Prices that prove how much no choice can serve: multipliers of a Lagrangian bound, in whole
/// numbers.
///
/// Each row may be served once, at a price; what it is worth beyond that goes to the columns that
/// reach it. No choice serves more than
///
/// Σ λ + Σ over fixed columns of U + Σ over the best `limit` free columns of max(0, U − β·cost) +
/// β·budget,
///
/// divided by S, where U of a column is the most of S·w − λ that its room holds, the last row cut:
/// Dantzig's bound of a knapsack. It holds whatever the prices are, so a tampered one gives a
/// weaker bound but never a false one.
package struct CapacityPrices: Sendable, Equatable {
  /// S: prices are in 1/S of a unit of weight.
  package var scale: Int64
  /// λ of each row, ≥ 0.
  package var rows: [Int64]
  /// β, of each unit of cost, ≥ 0; 0 without a budget.
  package var cost: Int64 = 0

  package init(scale: Int64, rows: [Int64]) {
    self.scale = scale
    self.rows = rows
  }

  /// The most weight that any choice can serve, by these prices; `nil` where they do not fit the
  /// problem or a sum leaves 64 bits.
  ///
  /// - Complexity: O(rows · log rows + entries).
  package func bound(of problem: CapacityProblem) -> Int64? {
    guard scale > 0, rows.count == problem.sets.rowCount, cost >= 0,
      problem.budget != nil || cost == 0, rows.allSatisfy({ $0 >= 0 })
    else { return nil }
    var total = CheckedSum()
    for price in rows { total.add(price) }
    guard let held = held(in: problem) else { return nil }
    var earned: [Int64] = []
    for column in held.indices {
      switch problem.states[column] {
      case .fixed: total.add(held[column])
      case .free:
        var sum = CheckedSum()
        sum.add(held[column])
        sum.subtract(cost, problem.cost(of: column))
        guard let value = sum.value else { return nil }
        if value > 0 { earned.append(value) }
      case .closed: break
      }
    }
    if let limit = problem.limit, earned.count > max(limit, 0) { earned.sort(by: >) }
    for value in earned.prefix(max(problem.limit ?? .max, 0)) { total.add(value) }
    if let budget = problem.budget { total.add(cost, budget) }
    return total.value.map { $0 / scale }
  }

  /// U of each column.
  package func held(in problem: CapacityProblem) -> [Int64]? {
    var profits: [Int64] = []
    profits.reserveCapacity(rows.count)
    for row in rows.indices {
      guard let worth = CheckedSum.product(scale, problem.weights[row]) else { return nil }
      profits.append(worth - rows[row])
    }
    let order = profits.indices.filter { profits[$0] > 0 }.sorted { one, other in
      // More profit for its size first: cross-multiplied, so that no rounding decides.
      let left = profits[one].multipliedFullWidth(by: problem.sizes[other])
      let right = profits[other].multipliedFullWidth(by: problem.sizes[one])
      if left.high != right.high { return left.high > right.high }
      return left.low != right.low ? left.low > right.low : one < other
    }
    var room = problem.capacities.indices.map { problem.room(of: $0) }
    var isFull = Array(repeating: false, count: room.count)
    var held = Array(repeating: CheckedSum(), count: room.count)
    for row in order {
      let size = problem.sizes[row]
      for column in problem.sets.columns(of: row).lazy.map(Int.init)
      where !isFull[column] && size <= problem.room(of: column) {
        if size <= room[column] {
          room[column] -= size
          held[column].add(profits[row])
        } else {
          let part = profits[row].multipliedFullWidth(by: room[column])
          held[column].add(size.dividingFullWidth(part).quotient)
          isFull[column] = true
        }
      }
    }
    let values = held.compactMap(\.value)
    return values.count == held.count ? values : nil
  }
}
