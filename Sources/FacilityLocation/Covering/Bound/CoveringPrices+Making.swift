extension CoveringPrices {
  /// Prices in thousandths of a unit of weight, coarser where sums would leave 64 bits.
  private static let scales: [Int64] = [1000, 100, 10, 1]

  /// Whole prices of the whole problem from prices of a reduced one, and the bound they add up to.
  ///
  /// Neither loses validity by rounding: what is returned was re-added.
  ///
  /// - Parameters:
  ///   - rows: a price of each row of `presolve.reduced`.
  ///   - side: a price of its budget and groups, in the order of ``SideRows``.
  static func of(
    _ problem: CoveringProblem, _ presolve: CoveringPresolve, rows: [Double], side: [Double]
  ) -> (prices: CoveringPrices, bound: Int64) {
    for scale in scales {
      guard let prices = rounded(problem, presolve, rows, side, scale: scale),
        let bound = prices.bound(of: problem)
      else { continue }
      return (prices, bound)
    }
    let nothing = CoveringPrices(
      scale: 1, rows: Array(repeating: 0, count: problem.sets.rowCount))
    return (nothing, nothing.bound(of: problem) ?? .max)
  }

  private static func rounded(
    _ problem: CoveringProblem, _ presolve: CoveringPresolve, _ rowPrices: [Double],
    _ sidePrices: [Double], scale: Int64
  ) -> CoveringPrices? {
    let reduced = presolve.reduced
    let worth = problem.weights.map { CheckedSum.product(scale, $0) }
    guard !worth.contains(nil) else { return nil }
    let rows = reduced.weights.indices.map { row in
      whole(rowPrices[row] * Double(scale), upTo: scale * reduced.weights[row])
        .map { min($0, scale * reduced.weights[row] / Int64(reduced.need(of: row))) } ?? 0
    }
    var prices = CoveringPrices(
      scale: scale, rows: presolve.expand(rowPrices: rows, worth: worth.map { $0 ?? 0 }))
    let sideRows = SideRows(reduced)
    let side = sidePrices.map { whole($0 * Double(scale), upTo: .max / 4) ?? 0 }
    if let row = sideRows.budgetRow { prices.cost = side[row] }
    let none = Array(repeating: Int64(0), count: problem.groups.count)
    if !sideRows.atMostRows.isEmpty { prices.atMost = none }
    for (group, row) in sideRows.atMostRows { prices.atMost[group] = side[row] }
    if !sideRows.atLeastRows.isEmpty { prices.atLeast = none }
    for (group, row) in sideRows.atLeastRows { prices.atLeast[group] = side[row] }
    prices.closeFullGroups(of: problem)
    return prices.withBestSite(in: problem)
  }

  /// Lets groups that fixed columns fill ask so much that no free column has anything left.
  private mutating func closeFullGroups(of problem: CoveringProblem) {
    let full = problem.groups.indices.filter { number in
      let group = problem.groups[number]
      return group.columns.count { problem.states[Int($0)] == .fixed } >= group.atMost
    }
    guard !full.isEmpty else { return }
    if atMost.isEmpty { atMost = problem.groups.map { _ in 0 } }
    let earned = earnings(in: problem)
    for number in full {
      let free = problem.groups[number].columns.filter { problem.states[Int($0)] == .free }
      atMost[number] += max(free.compactMap { earned[Int($0)] }.max() ?? 0, 0)
    }
  }

  private static func whole(_ value: Double, upTo most: Int64) -> Int64? {
    guard value.isFinite, value > 0 else { return nil }
    return value >= Double(most) ? most : Int64(value.rounded())
  }

  /// The same with the best price of a place: what the last column within the limit has left.
  package func withBestSite(in problem: CoveringProblem) -> CoveringPrices? {
    guard let limit = problem.limit else { return self }
    var prices = self
    prices.site = 0
    let earned = prices.earnings(in: problem)
    var left: [Int64] = []
    for column in earned.indices where problem.states[column] == .free {
      guard let earned = earned[column] else { return nil }
      if earned > 0 { left.append(earned) }
    }
    if limit < left.count {
      left.sort(by: >)
      prices.site = limit > 0 ? left[limit - 1] : left[0]
    }
    return prices
  }
}
