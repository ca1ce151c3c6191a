/// Floors by row and groups by column, compressed, so that no search has to look for them.
struct RuleIndex: Sendable {
  /// Row `r` counts in `floors[floorOffsets[r]..<floorOffsets[r + 1]]`.
  let floorOffsets: [Int]
  let floors: [Int32]
  /// What it counts for in each, > 0.
  let floorWeights: [Int64]
  /// Column `j` belongs to `groups[groupOffsets[j]..<groupOffsets[j + 1]]`.
  let groupOffsets: [Int]
  let groups: [Int32]

  init(_ problem: CoveringProblem) {
    let rowCount = problem.sets.rowCount
    var offsets = Array(repeating: 0, count: rowCount + 1)
    for floor in problem.floors {
      for slot in floor.rows.indices where floor.weights[slot] > 0 {
        offsets[Int(floor.rows[slot]) + 1] += 1
      }
    }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    var cursor = offsets
    var floors = Array(repeating: Int32(0), count: offsets[rowCount])
    var weights = Array(repeating: Int64(0), count: offsets[rowCount])
    for (number, floor) in problem.floors.enumerated() {
      for slot in floor.rows.indices where floor.weights[slot] > 0 {
        let row = Int(floor.rows[slot])
        floors[cursor[row]] = Int32(number)
        weights[cursor[row]] = floor.weights[slot]
        cursor[row] += 1
      }
    }
    floorOffsets = offsets
    self.floors = floors
    floorWeights = weights
    (groupOffsets, groups) = Self.groups(of: problem)
  }

  private static func groups(of problem: CoveringProblem) -> ([Int], [Int32]) {
    let columnCount = problem.sets.columnCount
    var offsets = Array(repeating: 0, count: columnCount + 1)
    for group in problem.groups {
      for column in group.columns { offsets[Int(column) + 1] += 1 }
    }
    for column in 0..<columnCount { offsets[column + 1] += offsets[column] }
    var cursor = offsets
    var groups = Array(repeating: Int32(0), count: offsets[columnCount])
    for (number, group) in problem.groups.enumerated() {
      for column in group.columns {
        groups[cursor[Int(column)]] = Int32(number)
        cursor[Int(column)] += 1
      }
    }
    return (offsets, groups)
  }
}

extension CoveringProblem {
  /// Entries of the sets: one step of work looks at each once.
  var entryCount: Int { sets.rows.count }

  /// Whether more is asked than the most weight for so many columns.
  package var hasRules: Bool {
    goal != .mostWeight || budget != nil || !floors.isEmpty || !groups.isEmpty
      || needs.contains { $0 != 1 }
  }
}
