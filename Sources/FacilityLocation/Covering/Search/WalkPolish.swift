/// Makes the last choice among equals: the least walk, then the lowest columns.
///
/// Swaps that keep the value, and columns that only shorten walks where the limit leaves room. Not
/// proven to be the least walk of all.
struct WalkPolish {
  private let problem: CoveringProblem
  private var state: CoverState
  /// What a row's cover costs from each of its columns, in the order of `sets.columns`; empty
  /// without walks.
  private var walks: [Int32]
  /// Of each row, the least walk of a standing column, that column, and the least of the others.
  private var nearest: [Int32]
  private var nearestColumn: [Int32]
  private var second: [Int32]
  /// Sweeps over the chosen columns; each shortens walks or lowers columns, so few are needed.
  private static let sweeps = 20

  /// - Parameter chosen: keeps the rules.
  init(_ problem: CoveringProblem, chosen: [Int32]) {
    self.problem = problem
    state = CoverState(problem)
    for column in chosen where problem.states[Int(column)] == .free { state.add(Int(column)) }
    let rows = problem.walks.isEmpty ? 0 : problem.sets.rowCount
    nearest = Array(repeating: .max, count: rows)
    nearestColumn = Array(repeating: -1, count: rows)
    second = nearest
    walks = Array(repeating: 0, count: problem.walks.count)
    guard rows > 0 else { return }
    var cursor = problem.sets.rowOffsets
    for (slot, row) in problem.sets.rows.enumerated() {
      walks[cursor[Int(row)]] = problem.walks[slot]
      cursor[Int(row)] += 1
    }
    for row in 0..<rows { measure(row) }
  }

  /// The polished choice, ascending.
  mutating func polished() -> [Int32] {
    if !walks.isEmpty { addForWalk() }
    for _ in 0..<Self.sweeps where !sweep() { break }
    return state.choice
  }

  /// Whether anything moved.
  private mutating func sweep() -> Bool {
    var isMoved = false
    for column in state.chosen.sorted().map(Int.init) {
      var best: (walk: Int64, column: Int)?
      for other in state.equals(of: column) {
        let change = walkChange(without: column, with: other)
        guard change < 0 || (change == 0 && other < column) else { continue }
        if let known = best, (known.walk, known.column) <= (change, other) { continue }
        best = (change, other)
      }
      guard let best else { continue }
      state.swap(column, for: best.column)
      measureRows(of: column)
      measureRows(of: best.column)
      isMoved = true
    }
    return isMoved
  }

  /// Uses what the limit leaves for columns that shorten walks most.
  private mutating func addForWalk() {
    while state.rules.sites < state.rules.limit {
      var best: (walk: Int64, column: Int)?
      for column in state.standings.indices
      where state.isOut(column) && state.rules.allowAdding(column) {
        let change = walkChange(without: nil, with: column)
        if change < best?.walk ?? 0 { best = (change, column) }
      }
      guard let best else { return }
      state.add(best.column)
      measureRows(of: best.column)
    }
  }
}

extension WalkPolish {
  private mutating func measureRows(of column: Int) {
    guard !walks.isEmpty else { return }
    for row in problem.sets.rows(of: column) { measure(Int(row)) }
  }

  private mutating func measure(_ row: Int) {
    nearest[row] = .max
    second[row] = .max
    nearestColumn[row] = -1
    for slot in problem.sets.rowOffsets[row]..<problem.sets.rowOffsets[row + 1] {
      let column = Int(problem.sets.columns[slot])
      guard state.standings[column] == .chosen || state.standings[column] == .fixed else {
        continue
      }
      if walks[slot] < nearest[row] {
        second[row] = nearest[row]
        nearest[row] = walks[slot]
        nearestColumn[row] = Int32(column)
      } else {
        second[row] = min(second[row], walks[slot])
      }
    }
  }

  /// By how much Σ weight × least walk changes; the value does not.
  ///
  /// - Complexity: O(rows of both).
  private func walkChange(without column: Int?, with other: Int) -> Int64 {
    guard !walks.isEmpty else { return 0 }
    let sets = problem.sets
    var change: Int64 = 0
    var slot = column.map { sets.columnOffsets[$0] } ?? 0
    let end = column.map { sets.columnOffsets[$0 + 1] } ?? 0
    for place in sets.columnOffsets[other]..<sets.columnOffsets[other + 1] {
      let row = sets.rows[place]
      while slot < end, sets.rows[slot] < row {
        change += difference(at: Int(sets.rows[slot]), without: column, walk: nil)
        slot += 1
      }
      let isShared = slot < end && sets.rows[slot] == row
      if isShared { slot += 1 }
      change += difference(
        at: Int(row), without: isShared ? column : nil, walk: problem.walks[place])
    }
    while slot < end {
      change += difference(at: Int(sets.rows[slot]), without: column, walk: nil)
      slot += 1
    }
    return change
  }

  /// What one row's walk changes by if `column` goes, of those that cover it, and one comes at
  /// `walk`.
  @inline(__always)
  private func difference(at row: Int, without column: Int?, walk: Int32?) -> Int64 {
    let spare = state.counts[row] - problem.need(of: row)
    let left = spare - (column == nil ? 0 : 1) + (walk == nil ? 0 : 1)
    var after = column.map { Int32($0) } == nearestColumn[row] ? second[row] : nearest[row]
    if let walk { after = min(after, walk) }
    let weight = problem.weights[row]
    return (left >= 0 ? weight * Int64(after) : 0) - (spare >= 0 ? weight * Int64(nearest[row]) : 0)
  }
}
