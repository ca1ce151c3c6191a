internal import Workers

/// Among choices of equal value the one with the least walk, then the one with the smallest
/// columns: found by exchanging one column at a time.
struct RulePolish {
  /// Choices counted from nothing, at most.
  private static let tries = 3000

  private let problem: CoveringProblem

  init(_ problem: CoveringProblem) { self.problem = problem }

  func polished(_ chosen: [Int32], cancellation: Cancellation) -> [Int32] {
    var chosen = chosen
    var tally = CoveringTally(chosen, in: problem)
    var left = Self.tries
    var improves = true
    while improves, left > 0, !cancellation.isRequested {
      improves = false
      for column in chosen where problem.states[Int(column)] == .free {
        for other in stand(in: column, for: chosen) where left > 0 {
          let next = (chosen.filter { $0 != column } + [other]).sorted()
          left -= 1
          let nextTally = CoveringTally(next, in: problem)
          guard isBetter(next, nextTally, than: chosen, tally) else { continue }
          (chosen, tally, improves) = (next, nextTally, true)
          break
        }
      }
    }
    return chosen
  }

  private func isBetter(
    _ one: [Int32], _ left: CoveringTally, than other: [Int32], _ right: CoveringTally
  ) -> Bool {
    guard left.isFeasible(in: problem), left.value >= right.value, left.sites <= right.sites
    else { return false }
    if problem.goal == .leastCost, left.cost > right.cost { return false }
    if left.value != right.value { return left.value > right.value }
    if left.walk != right.walk { return left.walk < right.walk }
    return one.lexicographicallyPrecedes(other)
  }

  /// Free columns that cover as much as `column` does alone.
  private func stand(in column: Int32, for chosen: [Int32]) -> [Int32] {
    let sets = problem.sets
    var counts = Array(repeating: Int32(0), count: sets.rowCount)
    var isChosen = Array(repeating: false, count: sets.columnCount)
    for other in chosen {
      isChosen[Int(other)] = true
      for row in sets.rows(of: Int(other)) where other != column { counts[Int(row)] += 1 }
    }
    var lost: Int64 = 0
    for row in sets.rows(of: Int(column)) where counts[Int(row)] + 1 == problem.need(of: Int(row)) {
      lost += problem.weights[Int(row)]
    }
    return problem.states.indices.filter { other in
      guard problem.states[other] == .free, !isChosen[other] else { return false }
      var gained: Int64 = 0
      for row in sets.rows(of: other) where counts[Int(row)] + 1 == problem.need(of: Int(row)) {
        gained += problem.weights[Int(row)]
      }
      return gained >= lost
    }.map { Int32($0) }
  }
}
