/// What a choice of columns comes to, counted from nothing: the judge of every search.
package struct CoveringTally: Sendable, Equatable {
  /// Σ weight of the rows that are covered as often as they need.
  package let value: Int64
  /// Chosen columns that are free, and what they cost.
  package let sites: Int
  package let cost: Int64
  /// Σ over floors of what is missing.
  package let deficit: Int64
  /// Groups with too few or too many.
  package let brokenGroups: Int
  /// Σ weight × least walk over covered rows; 0 without walks.
  package let walk: Int64
  /// Rows that count as covered.
  package let isCovered: [Bool]

  /// - Parameter chosen: columns, ascending, fixed ones among them.
  /// - Complexity: O(entries of the chosen columns + floors + groups).
  package init(_ chosen: [Int32], in problem: CoveringProblem) {
    let sets = problem.sets
    var counts = Array(repeating: Int32(0), count: sets.rowCount)
    var nearest = Array(repeating: Int32.max, count: problem.walks.isEmpty ? 0 : sets.rowCount)
    var isChosen = Array(repeating: false, count: sets.columnCount)
    var sites = 0
    var cost: Int64 = 0
    for column in chosen.map(Int.init) {
      isChosen[column] = true
      if problem.states[column] == .free {
        sites += 1
        cost += problem.cost(of: column)
      }
      for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
        let row = Int(sets.rows[slot])
        counts[row] += 1
        if !nearest.isEmpty { nearest[row] = min(nearest[row], problem.walks[slot]) }
      }
    }
    let isCovered = counts.indices.map { counts[$0] >= problem.need(of: $0) }
    var value: Int64 = 0
    var walk: Int64 = 0
    for row in 0..<sets.rowCount where isCovered[row] {
      value += problem.weights[row]
      if !nearest.isEmpty, nearest[row] < .max {
        walk += problem.weights[row] * Int64(nearest[row])
      }
    }
    self.value = value
    self.walk = walk
    self.sites = sites
    self.cost = cost
    self.isCovered = isCovered
    deficit = problem.floors.reduce(0) { $0 + max($1.least - $1.covered(isCovered), 0) }
    brokenGroups = problem.groups.count { group in
      let standing = group.columns.count { isChosen[Int($0)] }
      return standing < group.atLeast || standing > group.atMost
    }
  }

  /// Whether limit, budget, floors and groups are all kept.
  package func isFeasible(in problem: CoveringProblem) -> Bool {
    deficit == 0 && brokenGroups == 0 && problem.limit.map { sites <= $0 } ?? true
      && problem.budget.map { cost <= $0 } ?? true
  }
}

extension CoverFloor {
  /// What of it is covered.
  package func covered(_ isCovered: [Bool]) -> Int64 {
    var sum: Int64 = 0
    for slot in rows.indices where isCovered[Int(rows[slot])] { sum += weights[slot] }
    return sum
  }
}
