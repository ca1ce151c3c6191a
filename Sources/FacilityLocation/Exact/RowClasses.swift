/// Rows that the same open columns cover and that need as many: one for the program.
struct RowClass {
  /// Of the problem, ascending.
  var rows: [Int32]
  /// Open columns of the problem that cover them, ascending.
  let columns: [Int32]
  /// How many more they need than fixed columns give.
  let need: Int64
  /// Whether they must be covered.
  var isMust: Bool
}

/// The rows of a problem that are still open, merged where they are alike.
struct RowClasses {
  var classes: [RowClass] = []
  /// Rows that fixed columns cover as often as they need, ascending.
  var covered: [Int32] = []

  /// - Parameters:
  ///   - isOpen: columns that may be chosen; free ones.
  ///   - musts: rows that must be covered; empty for none.
  /// - Complexity: O(entries × log rows).
  init(_ problem: CoveringProblem, isOpen: [Bool], musts: [Bool] = []) {
    let sets = problem.sets
    let counts = problem.relevantRows
    let needs = problem.needsLeft
    var found: [RowClass] = []
    for row in 0..<sets.rowCount where counts[row] {
      guard needs[row] != CoveringProblem.unreachable else { continue }
      guard needs[row] > 0 else {
        covered.append(Int32(row))
        continue
      }
      found.append(
        RowClass(
          rows: [Int32(row)], columns: sets.columns(of: row).filter { isOpen[Int($0)] },
          need: Int64(needs[row]), isMust: !musts.isEmpty && musts[row]))
    }
    classes = Self.merged(found)
    if !musts.isEmpty { leaveOutImplied(columnCount: isOpen.count) }
  }

  /// Counts classes as covered that are covered where another one is that must be: all its columns
  /// cover them too, and they need no more.
  private mutating func leaveOutImplied(columnCount: Int) {
    var members = Array(repeating: [Int](), count: columnCount)
    for (index, entry) in classes.enumerated() {
      for column in entry.columns { members[Int(column)].append(index) }
    }
    var isImplied = Array(repeating: false, count: classes.count)
    var isMarked = Array(repeating: false, count: columnCount)
    for (index, must) in classes.enumerated() where must.isMust && !isImplied[index] {
      let rarest = must.columns.min { members[Int($0)].count < members[Int($1)].count }
      guard let rarest else { continue }
      for column in must.columns { isMarked[Int(column)] = true }
      for other in members[Int(rarest)] where other != index && !isImplied[other] {
        let entry = classes[other]
        guard entry.columns.count >= must.columns.count,
          entry.need <= must.need
        else { continue }
        isImplied[other] =
          entry.columns.count(where: { isMarked[Int($0)] }) == must.columns.count
      }
      for column in must.columns { isMarked[Int(column)] = false }
    }
    for index in classes.indices where isImplied[index] { covered += classes[index].rows }
    covered.sort()
    classes = classes.indices.filter { !isImplied[$0] }.map { classes[$0] }
  }

  /// Alike ones made one, in the order of their first rows.
  private static func merged(_ found: [RowClass]) -> [RowClass] {
    let order = found.indices.sorted {
      precedes(found[$0], found[$1]) ?? (found[$0].rows[0] < found[$1].rows[0])
    }
    var merged: [RowClass] = []
    for index in order {
      if let last = merged.last, precedes(last, found[index]) == nil {
        merged[merged.count - 1].rows += found[index].rows
        if found[index].isMust { merged[merged.count - 1].isMust = true }
      } else {
        merged.append(found[index])
      }
    }
    return merged.sorted { $0.rows[0] < $1.rows[0] }
  }

  /// `nil` where both are alike.
  private static func precedes(_ left: RowClass, _ right: RowClass) -> Bool? {
    if left.need != right.need { return left.need < right.need }
    if left.columns.count != right.columns.count { return left.columns.count < right.columns.count }
    for (one, other) in zip(left.columns, right.columns) where one != other { return one < other }
    return nil
  }
}

extension CoveringProblem {
  /// Rows that count for the goal or for a floor.
  var relevantRows: [Bool] {
    var counts = goal == .mostWeight ? weights.map { $0 > 0 } : weights.map { _ in false }
    for floor in floors {
      for slot in floor.rows.indices where floor.weights[slot] > 0 {
        counts[Int(floor.rows[slot])] = true
      }
    }
    return counts
  }

  /// Columns that stand in a group.
  var isGrouped: [Bool] {
    var isGrouped = Array(repeating: false, count: sets.columnCount)
    for group in groups {
      for column in group.columns { isGrouped[Int(column)] = true }
    }
    return isGrouped
  }
}
