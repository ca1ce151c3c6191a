/// How far covered rows walk to the nearest column that stands, and what each column changes of it.
///
/// Σ weight × least walk over covered rows, under additions, removals and exchanges: the gain, loss
/// and extra arrays of Resende and Werneck (2004) again, for walks. An exchange costs a read where
/// the columns share no row that the one that goes is nearest to or needed for.
struct NearestWalks: Sendable {
  private let problem: CoveringProblem
  /// What a row's cover costs from each of its columns, in the order of `sets.columns`; empty
  /// without walks.
  private let walks: [Int32]
  private var isStanding: [Bool]
  /// How many standing columns cover each row.
  private var counts: [Int32]
  /// Of each row, the least walk of a standing column, that column, and the least of the others.
  private var nearest: [Int32]
  private var nearestColumn: [Int32]
  private var second: [Int32]
  /// What each column changes by coming besides those that stand.
  private(set) var additions: [Int64]
  /// What coming changes more, if some column goes; zero between calls.
  private var extras: [Int64]

  /// - Parameter standing: columns that stand, each once, fixed ones among them.
  /// - Complexity: O(entries), also where walks are not asked.
  init(_ problem: CoveringProblem, standing: [Int32]) {
    let sets = problem.sets
    self.problem = problem
    isStanding = Array(repeating: false, count: sets.columnCount)
    for column in standing { isStanding[Int(column)] = true }
    counts = problem.counts(standing)
    let rows = problem.walks.isEmpty ? 0 : sets.rowCount
    nearest = Array(repeating: .max, count: rows)
    nearestColumn = Array(repeating: -1, count: rows)
    second = nearest
    additions = Array(repeating: 0, count: sets.columnCount)
    extras = additions
    var walks = Array(repeating: Int32(0), count: problem.walks.count)
    if rows > 0 {
      var cursor = sets.rowOffsets
      for (slot, row) in sets.rows.enumerated() {
        walks[cursor[Int(row)]] = problem.walks[slot]
        cursor[Int(row)] += 1
      }
    }
    self.walks = walks
    for row in 0..<rows {
      measure(row)
      offer(row, times: 1)
    }
  }

  /// What changes if `column` goes and each of `others` comes in its place, one by one.
  ///
  /// - Complexity: O(rows of `column` + columns of those rows that it is nearest to or needed for).
  mutating func changes(of others: [Int], insteadOf column: Int) -> [Int64] {
    guard !walks.isEmpty else { return others.map { _ in 0 } }
    let sets = problem.sets
    var alone: Int64 = 0
    for row in sets.rows(of: column).lazy.map(Int.init) {
      let without = difference(at: row, without: column, walk: nil)
      alone += without
      guard isNeeded(column, at: row) else { continue }
      for slot in sets.rowOffsets[row]..<sets.rowOffsets[row + 1] {
        let walk = walks[slot]
        extras[Int(sets.columns[slot])] +=
          difference(at: row, without: column, walk: walk)
          - difference(at: row, without: nil, walk: walk) - without
      }
    }
    let changes = others.map { alone + additions[$0] + extras[$0] }
    for slot in extras.indices { extras[slot] = 0 }
    return changes
  }

  /// Whether what others change at `row` depends on whether `column` stands.
  @inline(__always)
  private func isNeeded(_ column: Int, at row: Int) -> Bool {
    if Int(nearestColumn[row]) == column { return true }
    let spare = counts[row] - problem.need(of: row)
    return spare == 0 || spare == -1
  }

  mutating func add(_ column: Int) {
    isStanding[column] = true
    let sets = problem.sets
    for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
      let row = Int(sets.rows[slot])
      guard !walks.isEmpty else {
        counts[row] += 1
        continue
      }
      let walk = problem.walks[slot]
      let isSettled = counts[row] >= problem.need(of: row) && walk >= nearest[row]
      if !isSettled { offer(row, times: -1) }
      counts[row] += 1
      if walk < nearest[row] {
        second[row] = nearest[row]
        nearest[row] = walk
        nearestColumn[row] = Int32(column)
      } else {
        second[row] = min(second[row], walk)
      }
      if !isSettled { offer(row, times: 1) }
    }
  }

  mutating func remove(_ column: Int) {
    isStanding[column] = false
    let sets = problem.sets
    for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
      let row = Int(sets.rows[slot])
      guard !walks.isEmpty else {
        counts[row] -= 1
        continue
      }
      let isNearest = Int(nearestColumn[row]) == column
      let isSettled = counts[row] > problem.need(of: row) && !isNearest
      if !isSettled { offer(row, times: -1) }
      counts[row] -= 1
      if isNearest || problem.walks[slot] <= second[row] { measure(row) }
      if !isSettled { offer(row, times: 1) }
    }
  }
}

extension NearestWalks {
  private mutating func measure(_ row: Int) {
    nearest[row] = .max
    second[row] = .max
    nearestColumn[row] = -1
    for slot in problem.sets.rowOffsets[row]..<problem.sets.rowOffsets[row + 1] {
      let column = Int(problem.sets.columns[slot])
      guard isStanding[column] else { continue }
      if walks[slot] < nearest[row] {
        second[row] = nearest[row]
        nearest[row] = walks[slot]
        nearestColumn[row] = Int32(column)
      } else {
        second[row] = min(second[row], walks[slot])
      }
    }
  }

  /// Adds what `row` lets each of its columns change, or takes it away.
  private mutating func offer(_ row: Int, times sign: Int64) {
    for slot in problem.sets.rowOffsets[row]..<problem.sets.rowOffsets[row + 1] {
      additions[Int(problem.sets.columns[slot])] +=
        sign * difference(at: row, without: nil, walk: walks[slot])
    }
  }

  /// What one row's walk changes by if `column` goes, of those that cover it, and one comes at
  /// `walk`.
  @inline(__always)
  private func difference(at row: Int, without column: Int?, walk: Int32?) -> Int64 {
    let spare = counts[row] - problem.need(of: row)
    let left = spare - (column == nil ? 0 : 1) + (walk == nil ? 0 : 1)
    var after = column.map { Int32($0) } == nearestColumn[row] ? second[row] : nearest[row]
    if let walk { after = min(after, walk) }
    let weight = problem.weights[row]
    return (left >= 0 ? weight * Int64(after) : 0) - (spare >= 0 ? weight * Int64(nearest[row]) : 0)
  }
}
