/// A smaller problem with the same best value, and the way back.
///
/// Fixed columns are counted and gone, rows that they cover or nobody can are gone, rows with equal
/// columns are one, and a column is gone where another covers as much at no more cost and in no more
/// groups (Church and ReVelle's dominance; Chen and others 2023, EJOR 311, for the merging of rows).
///
/// Merging rows is exact whatever floors they are in: they are covered together or not at all, so a
/// floor counts the merged row with the sum of its parts. What walks decide among equals is not
/// kept: ask the whole problem for that.
package struct CoveringPresolve: Sendable {
  /// Has no fixed and no closed columns; groups and floors in their old order, `walks` gone.
  package let reduced: CoveringProblem
  /// The column of the whole problem that each reduced one is, ascending.
  package let columns: [Int32]
  /// Reduced row `r` stands for `members[memberOffsets[r]..<memberOffsets[r + 1]]`, ascending.
  package let memberOffsets: [Int]
  package let members: [Int32]
  /// The weight of the rows that fixed columns cover.
  package let settled: Int64
  /// Rows that cannot be covered whatever is chosen, ascending.
  package let unreachable: [Int32]
  /// Whether fixed columns alone break limit, budget or a group's upper limit, or too few columns
  /// are left for a lower one.
  package let isImpossible: Bool
  private let fixed: [Int32]

  /// - Complexity: O(entries × log rows), and for each column the columns of its rarest row.
  package init(_ whole: CoveringProblem) {
    var problem = whole
    let isBroken = problem.closeWhatCannotStand()
    let needs = problem.needsLeft
    let counts = Self.rowsThatCount(problem, needs)
    var columns = problem.states.indices.filter { problem.states[$0] == .free }.map { Int32($0) }
    var members = MergedRows(counts, needs: needs)
    var sets = members.sets(of: problem.sets, columns: columns)
    let judge = Dominance(problem)
    while true {
      let rows = members.count
      members.merge(equalIn: sets)
      if members.count < rows { sets = members.sets(of: problem.sets, columns: columns) }
      let kept = judge.undominated(in: sets, columns: columns, needs: members.needs)
      guard kept.count < columns.count else { break }
      columns = kept
      sets = members.sets(of: problem.sets, columns: columns)
    }
    fixed = problem.fixed
    unreachable = needs.indices.filter { needs[$0] == CoveringProblem.unreachable }
      .map { Int32($0) }
    settled = needs.indices.reduce(0) { needs[$1] == 0 ? $0 + problem.weights[$1] : $0 }
    memberOffsets = members.offsets
    self.members = members.members
    self.columns = columns
    reduced = members.problem(problem, sets: sets, columns: columns, settled: needs.map { $0 == 0 })
    isImpossible =
      isBroken || reduced.groups.contains { $0.atLeast > min($0.columns.count, $0.atMost) }
  }

  /// Rows that are not settled and have a weight, here or in a floor.
  private static func rowsThatCount(_ problem: CoveringProblem, _ needs: [Int32]) -> [Int32] {
    var isWeighed = problem.weights.map { $0 > 0 }
    for floor in problem.floors {
      for slot in floor.rows.indices where floor.weights[slot] > 0 {
        isWeighed[Int(floor.rows[slot])] = true
      }
    }
    return needs.indices.lazy
      .filter { isWeighed[$0] && needs[$0] > 0 && needs[$0] != CoveringProblem.unreachable }
      .map { Int32($0) }
  }

  /// Reduced columns as columns of the whole problem, fixed ones with them, ascending.
  package func expand(_ chosen: [Int32]) -> [Int32] {
    (chosen.map { columns[Int($0)] } + fixed).sorted()
  }

  /// Prices of the whole problem's rows as prices of the reduced ones.
  func reduce(rowPrices prices: [Double]) -> [Double] {
    (0..<memberOffsets.count - 1).map { row in
      (memberOffsets[row]..<memberOffsets[row + 1]).reduce(0) { $0 + prices[Int(members[$1])] }
    }
  }

  /// Prices of the reduced rows, shared out among the rows they stand for in proportion to what
  /// these are worth, so that the whole problem's rows add up to the same.
  ///
  /// - Parameters:
  ///   - prices: of each reduced row, ≤ its worth ÷ its need.
  ///   - worth: of each row of the whole problem, in units of the prices.
  package func expand(rowPrices prices: [Int64], worth: [Int64]) -> [Int64] {
    var all = Array(repeating: Int64(0), count: worth.count)
    // Nobody earns them, so that they are free to be worth nothing.
    for row in unreachable { all[Int(row)] = worth[Int(row)] }
    for row in prices.indices {
      let parts = memberOffsets[row]..<memberOffsets[row + 1]
      let total = parts.reduce(Int64(0)) { $0 + worth[Int(members[$1])] }
      guard total > 0 else { continue }
      var seen: Int64 = 0
      var given: Int64 = 0
      for part in parts {
        seen += worth[Int(members[part])]
        // The sum of the first parts is rounded, not each: no unit is lost.
        let wide = prices[row].multipliedFullWidth(by: seen)
        let due = total.dividingFullWidth(wide).quotient
        all[Int(members[part])] = due - given
        given = due
      }
    }
    return all
  }
}

extension CoveringProblem {
  /// Closes free columns that groups or the budget have no room for; whether one is broken already.
  fileprivate mutating func closeWhatCannotStand() -> Bool {
    var isBroken = limit.map { $0 < 0 } ?? false
    if let budget {
      isBroken = isBroken || budget < 0
      for column in states.indices where states[column] == .free && cost(of: column) > budget {
        states[column] = .closed
      }
    }
    for group in groups where group.atMost < group.columns.count {
      let standing = group.columns.count { states[Int($0)] == .fixed }
      if standing > group.atMost { isBroken = true }
      guard standing >= group.atMost else { continue }
      for column in group.columns where states[Int(column)] == .free {
        states[Int(column)] = .closed
      }
    }
    return isBroken
  }
}
