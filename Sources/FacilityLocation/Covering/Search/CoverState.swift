/// A choice of columns that knows at any moment what each column would gain and each chosen one
/// is worth.
///
/// The arrays of gain, loss and joint cover are those of Resende and Werneck (2004, A hybrid
/// heuristic for the p-median problem), for covering: a row counts in the gain of all its columns
/// while one more is needed, and in the loss of those that cover it while none is to spare.
package struct CoverState: Sendable {
  enum Standing: UInt8, Sendable { case out, chosen, fixed, closed }

  package let sets: CoverSets
  /// Empty where every row needs one column.
  let needs: [Int32]
  /// What rows count for in this search; may differ from the problem's.
  package private(set) var weights: [Int64]
  package internal(set) var rules: SiteRules
  /// Σ `weights` of the rows that are covered as often as they need.
  package internal(set) var value: Int64 = 0
  /// How many chosen and fixed columns cover each row.
  package internal(set) var counts: [Int32]
  /// Of each row, exclusive or of its chosen columns: where one covers it, that one.
  var coverers: [Int32]
  /// Of each column, Σ weight of the rows that lack one column; of columns that are out: what
  /// adding it gains.
  package internal(set) var gains: [Int64]
  /// Of each chosen column, what is lost without it.
  package internal(set) var losses: [Int64]
  var standings: [Standing]
  /// The chosen free columns, in an order that the moves made.
  package internal(set) var chosen: [Int32] = []
  var places: [Int32]
  /// Entries looked at since the start: the same on every machine.
  package var work = 0
  /// Zero between calls.
  var extras: [Int64]
  /// The column that is out and gains most, −1 where none is out; `nil` where a move may have
  /// changed that.
  var top: Int?

  /// Nothing chosen but what is fixed.
  ///
  /// - Complexity: O(entries), like every choice from nothing.
  package init(_ problem: CoveringProblem) {
    sets = problem.sets
    needs = problem.needs.allSatisfy { $0 == 1 } ? [] : problem.needs
    weights = problem.weights
    rules = SiteRules(problem)
    counts = Array(repeating: 0, count: sets.rowCount)
    coverers = counts
    gains = Array(repeating: 0, count: sets.columnCount)
    losses = gains
    extras = gains
    places = Array(repeating: -1, count: sets.columnCount)
    standings = problem.states.map { state in
      switch state {
      case .free: .out
      case .fixed: .fixed
      case .closed: .closed
      }
    }
    for column in problem.fixed {
      for row in sets.rows(of: Int(column)) {
        counts[Int(row)] += 1
        coverers[Int(row)] ^= column
      }
    }
    recount()
  }

  package func isChosen(_ column: Int) -> Bool { standings[column] == .chosen }

  /// Whether `column` is free and not chosen.
  package func isOut(_ column: Int) -> Bool { standings[column] == .out }

  @inline(__always)
  func need(of row: Int) -> Int32 { needs.isEmpty ? 1 : needs[row] }

  /// Replaces what rows count for; the choice stays.
  ///
  /// - Complexity: O(entries).
  package mutating func setWeights(_ weights: [Int64]) {
    precondition(weights.count == sets.rowCount, "a weight for each row")
    self.weights = weights
    recount()
  }

  /// Changes what one row counts for.
  ///
  /// - Complexity: O(columns of the row).
  package mutating func setWeight(_ weight: Int64, of row: Int) {
    top = nil
    let change = weight - weights[row]
    weights[row] = weight
    let spare = counts[row] - need(of: row)
    if spare >= 0 { value += change }
    if spare == -1 || spare == 0 {
      for column in sets.columns(of: row).lazy.map(Int.init) {
        if spare == -1 {
          gains[column] += change
        } else if standings[column] == .chosen {
          losses[column] += change
        }
      }
    }
    work += sets.rowOffsets[row + 1] - sets.rowOffsets[row]
  }

  private mutating func recount() {
    top = nil
    value = 0
    for column in gains.indices {
      gains[column] = 0
      losses[column] = 0
    }
    for row in 0..<sets.rowCount {
      let spare = counts[row] - need(of: row)
      if spare >= 0 { value += weights[row] }
      guard spare == -1 || spare == 0 else { continue }
      for column in sets.columns(of: row).lazy.map(Int.init) {
        if spare == -1 {
          gains[column] += weights[row]
        } else if standings[column] == .chosen {
          losses[column] += weights[row]
        }
      }
    }
    work += sets.rows.count
  }

  /// The chosen columns with the fixed ones, ascending.
  package var choice: [Int32] {
    standings.indices.lazy.filter { standings[$0] == .chosen || standings[$0] == .fixed }
      .map { Int32($0) }
  }
}
