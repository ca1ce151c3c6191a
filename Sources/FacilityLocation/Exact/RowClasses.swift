/// Rows that the same open columns cover and that need as many: one for the program.
struct RowClass {
  /// Of the problem, ascending.
  var rows: [Int32]
  /// Open columns of the problem that cover them, ascending.
  let columns: [Int32]
  let need: Int64
  /// How many fixed columns cover them.
  let fixed: Int64
}

/// The rows of a problem that are still open, merged where they are alike.
struct RowClasses {
  var classes: [RowClass] = []
  /// Rows that fixed columns cover as often as they need, ascending.
  var covered: [Int32] = []
  /// Rows that nothing may ever cover, ascending.
  var lost: [Int32] = []

  /// - Parameters:
  ///   - isOpen: columns that may be chosen; free ones.
  ///   - keepsHopeless: rows with too few columns for their need stay, as a linear relaxation has
  ///     them; else they are lost.
  /// - Complexity: O(entries × log rows).
  init(_ problem: CoveringProblem, isOpen: [Bool], keepsHopeless: Bool) {
    let sets = problem.sets
    let counts = problem.relevantRows
    var found: [RowClass] = []
    for row in 0..<sets.rowCount where counts[row] {
      var open: [Int32] = []
      var fixed: Int64 = 0
      for column in sets.columns(of: row) {
        if problem.states[Int(column)] == .fixed {
          fixed += 1
        } else if isOpen[Int(column)] {
          open.append(column)
        }
      }
      let need = Int64(problem.need(of: row))
      let most = fixed + Int64(open.count)
      if fixed >= need {
        covered.append(Int32(row))
      } else if keepsHopeless ? most == 0 : most < need {
        lost.append(Int32(row))
      } else {
        found.append(RowClass(rows: [Int32(row)], columns: open, need: need, fixed: fixed))
      }
    }
    classes = Self.merged(found)
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
      } else {
        merged.append(found[index])
      }
    }
    return merged.sorted { $0.rows[0] < $1.rows[0] }
  }

  /// `nil` where both are alike.
  private static func precedes(_ left: RowClass, _ right: RowClass) -> Bool? {
    if left.need != right.need { return left.need < right.need }
    if left.fixed != right.fixed { return left.fixed < right.fixed }
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
