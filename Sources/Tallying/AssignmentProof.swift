extension AssignmentPlan {
  /// Whether the prices prove that no plan over the ways of `problem` is cheaper.
  ///
  /// Every unit is where its way and the price together are least, and every price lies between
  /// what the last unit of its area costs and what one more would (complementary slackness).
  ///
  /// - Complexity: O(*w*) for *w* ways.
  package func isProven(for problem: AssignmentProblem) -> Bool {
    guard areas.count == problem.unitCount, loads.count == problem.areaCount else { return false }
    for unit in 0..<problem.unitCount {
      var own: Int128?
      var least = Int128.max
      for way in problem.ways(of: unit) {
        let area = Int(problem.areas[way])
        let value = problem.costWeight * Int128(problem.costs[way]) + prices[area]
        least = min(least, value)
        if Int32(area) == areas[unit] { own = value }
      }
      guard let own, own == least else { return false }
    }
    return loads.indices.allSatisfy { area in
      let last = loads[area] == 0 ? nil : problem.marginal(loads[area])
      let next = problem.marginal(loads[area] + 1)
      return loads[area] >= problem.lower && loads[area] <= problem.upper
        && last.map { $0 <= prices[area] } ?? true && next.map { prices[area] <= $0 } ?? true
    }
  }
}
