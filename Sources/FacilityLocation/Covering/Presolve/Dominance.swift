/// Finds columns that another can stand for, whatever else is chosen.
struct Dominance {
  private let costs: [Int64]
  /// Of each column, the groups with an upper limit it is in, ascending.
  private let limited: [[Int32]]
  /// And those with a lower limit.
  private let owed: [[Int32]]
  /// Of each column, whether a group asks for two of its like: none may go.
  private let isBound: [Bool]

  init(_ problem: CoveringProblem) {
    costs = problem.budget == nil && problem.goal != .leastCost ? [] : problem.costs
    var limited = Array(
      repeating: [Int32](), count: problem.groups.isEmpty ? 0 : problem.states.count)
    var owed = limited
    var isBound = Array(repeating: false, count: limited.count)
    for (number, group) in problem.groups.enumerated() {
      for column in group.columns.map(Int.init) {
        if group.atMost < group.columns.count { limited[column].append(Int32(number)) }
        if group.atLeast > 0 { owed[column].append(Int32(number)) }
        if group.atLeast > 1 { isBound[column] = true }
      }
    }
    (self.limited, self.owed, self.isBound) = (limited, owed, isBound)
  }

  /// Those of `columns` that no other can stand for, ascending.
  ///
  /// Columns that cover nothing go too, unless a group is owed one. Where a row needs more than
  /// one, the columns that cover it stay: two of the same place count twice.
  func undominated(in sets: CoverSets, columns: [Int32], needs: [Int32]) -> [Int32] {
    var isOut = Array(repeating: false, count: columns.count)
    for column in columns.indices {
      let rows = sets.rows(of: column)
      let name = Int(columns[column])
      if !isBound.isEmpty, isBound[name] { continue }
      guard var rarest = rows.first.map(Int.init) else {
        isOut[column] = owed.isEmpty || owed[name].isEmpty
        continue
      }
      var isPlain = true
      for row in rows.lazy.map(Int.init) {
        if needs[row] > 1 { isPlain = false }
        if sets.columns(of: row).count < sets.columns(of: rarest).count { rarest = row }
      }
      guard isPlain else { continue }
      for other in sets.columns(of: rarest).lazy.map(Int.init)
      where other != column && !isOut[other] {
        if covers(other, column, in: sets), canStand(columns[other], for: columns[column]),
          isBetter(other, column, in: sets, columns: columns)
        {
          isOut[column] = true
          break
        }
      }
    }
    return columns.indices.filter { !isOut[$0] }.map { columns[$0] }
  }

  /// Whether `other` covers all that `column` covers.
  private func covers(_ other: Int, _ column: Int, in sets: CoverSets) -> Bool {
    var slot = sets.columnOffsets[other]
    let end = sets.columnOffsets[other + 1]
    var own = sets.columnOffsets[column]
    let ownEnd = sets.columnOffsets[column + 1]
    guard end - slot >= ownEnd - own, sets.rows[end - 1] >= sets.rows[ownEnd - 1] else {
      return false
    }
    while own < ownEnd {
      while slot < end, sets.rows[slot] < sets.rows[own] { slot += 1 }
      guard slot < end, sets.rows[slot] == sets.rows[own] else { return false }
      own += 1
      slot += 1
    }
    return true
  }

  private func canStand(_ other: Int32, for column: Int32) -> Bool {
    let (other, column) = (Int(other), Int(column))
    if !costs.isEmpty, costs[other] > costs[column] { return false }
    guard !limited.isEmpty else { return true }
    return limited[other].allSatisfy(limited[column].contains)
      && owed[column].allSatisfy(owed[other].contains)
  }

  /// Where each could stand for the other, the lower stays.
  private func isBetter(_ other: Int, _ column: Int, in sets: CoverSets, columns: [Int32]) -> Bool {
    other < column || sets.rows(of: other).count > sets.rows(of: column).count
      || !canStand(columns[column], for: columns[other])
  }
}
