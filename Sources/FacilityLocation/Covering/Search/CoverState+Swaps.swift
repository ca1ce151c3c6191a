extension CoverState {
  /// The best column to stand where `column` stands, and what `value` gains by it; `nil` where
  /// rules allow none.
  ///
  /// Of equals the lowest. Rows that `column` alone covers are offered to those who share them.
  ///
  /// - Complexity: O(columns of the rows that `column` is needed for), and O(columns) after a move
  ///   or where rules or needs are asked.
  package mutating func bestSwap(of column: Int) -> (column: Int, change: Int64)? {
    if needs.isEmpty, !rules.areStrict { return bestFreeSwap(of: column) }
    offerRows(of: column)
    var best = -1
    var most = Int64.min
    for other in gains.indices {
      let gain = gains[other] &+ extras[other]
      extras[other] = 0
      if gain > most, standings[other] == .out, rules.allowSwapping(column, for: other) {
        most = gain
        best = other
      }
    }
    work &+= gains.count
    return best < 0 ? nil : (best, most - losses[column])
  }

  /// The same where any column may stand for any other: of those that share none of the rows that
  /// `column` alone covers, only the one that gains most can be the best.
  private mutating func bestFreeSwap(of column: Int) -> (column: Int, change: Int64)? {
    var best = greatest()
    var most = best < 0 ? Int64.min : gains[best]
    offerRows(of: column)
    for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
      let row = Int(sets.rows[slot])
      guard counts[row] == 1 else { continue }
      let first = sets.rowOffsets[row]
      let end = sets.rowOffsets[row + 1]
      for place in first..<end {
        let other = Int(sets.columns[place])
        // Without an extra it was looked at already, or gains no more than the greatest.
        guard extras[other] != 0 else { continue }
        let gain = gains[other] &+ extras[other]
        extras[other] = 0
        guard standings[other] == .out else { continue }
        if gain > most || (gain == most && other < best) {
          most = gain
          best = other
        }
      }
      work &+= end &- first
    }
    return best < 0 ? nil : (best, most - losses[column])
  }

  /// The column that is out and gains most, of equals the lowest; −1 where none is out.
  private mutating func greatest() -> Int {
    if let top { return top }
    var best = -1
    var most = Int64.min
    for other in gains.indices where gains[other] > most && standings[other] == .out {
      most = gains[other]
      best = other
    }
    work &+= gains.count
    top = best
    return best
  }

  /// Fills `extras` with what each column would gain more if `column` went.
  mutating func offerRows(of column: Int) {
    for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
      let row = Int(sets.rows[slot])
      let change: Int64
      switch counts[row] - need(of: row) {
      case 0: change = weights[row]
      case -1: change = -weights[row]
      default: continue
      }
      let first = sets.rowOffsets[row]
      let end = sets.rowOffsets[row + 1]
      for place in first..<end { extras[Int(sets.columns[place])] &+= change }
      work &+= end &- first
    }
  }

  /// The column that gains most by being added, if it gains anything; of equals the lowest.
  package mutating func bestAddition() -> Int? {
    var best: Int?
    var most: Int64 = 0
    for other in gains.indices where gains[other] > most {
      if standings[other] == .out, rules.allowAdding(other) {
        most = gains[other]
        best = other
      }
    }
    work += gains.count
    return best
  }

  /// The chosen column that is worth least and may go; of equals the lowest.
  package func leastRemoval() -> Int? {
    var best: Int?
    for column in chosen.map(Int.init) where rules.allowRemoving(column) {
      if let other = best, (losses[other], other) < (losses[column], column) { continue }
      best = column
    }
    return best
  }
}

extension CoverState {
  /// Columns that may stand where `column` stands with the same value, ascending.
  mutating func equals(of column: Int) -> [Int] {
    offerRows(of: column)
    var equals: [Int] = []
    for other in gains.indices {
      if gains[other] + extras[other] == losses[column], standings[other] == .out,
        rules.allowSwapping(column, for: other)
      {
        equals.append(other)
      }
      extras[other] = 0
    }
    work += gains.count
    return equals
  }
}
