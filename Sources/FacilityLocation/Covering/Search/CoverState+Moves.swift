extension CoverState {
  /// Chooses a column that is out; whether rules allow it is for the caller to ask.
  ///
  /// - Complexity: O(columns of the rows it is the first to cover).
  package mutating func add(_ column: Int) {
    standings[column] = .chosen
    places[column] = Int32(chosen.count)
    chosen.append(Int32(column))
    rules.add(column)
    losses[column] = 0
    if needs.isEmpty { coverOnce(column) } else { cover(column) }
  }

  /// Gives a chosen column up.
  package mutating func remove(_ column: Int) {
    standings[column] = .out
    let place = Int(places[column])
    let last = chosen.removeLast()
    if Int(last) != column {
      chosen[place] = last
      places[Int(last)] = Int32(place)
    }
    places[column] = -1
    rules.remove(column)
    if needs.isEmpty { uncoverOnce(column) } else { uncover(column) }
    losses[column] = 0
  }

  package mutating func swap(_ column: Int, for other: Int) {
    remove(column)
    add(other)
  }

  @inline(__always)
  private mutating func changeGains(of row: Int, by change: Int64) {
    let first = sets.rowOffsets[row]
    let end = sets.rowOffsets[row + 1]
    for slot in first..<end { gains[Int(sets.columns[slot])] &+= change }
    work &+= end &- first
  }

  /// Changes what every chosen column of `row` but `column` is worth.
  private mutating func changeLosses(of row: Int, but column: Int, by change: Int64) {
    for other in sets.columns(of: row).lazy.map(Int.init)
    where other != column && standings[other] == .chosen {
      losses[other] += change
    }
    work += sets.rowOffsets[row + 1] - sets.rowOffsets[row]
  }

  private mutating func coverOnce(_ column: Int) {
    for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
      let row = Int(sets.rows[slot])
      let weight = weights[row]
      switch counts[row] {
      case 0:
        changeGains(of: row, by: -weight)
        losses[column] += weight
        value += weight
      case 1: losses[Int(coverers[row])] -= weight
      default: break
      }
      counts[row] += 1
      coverers[row] ^= Int32(column)
    }
    work += sets.columnOffsets[column + 1] - sets.columnOffsets[column]
  }

  private mutating func uncoverOnce(_ column: Int) {
    for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
      let row = Int(sets.rows[slot])
      let weight = weights[row]
      counts[row] -= 1
      coverers[row] ^= Int32(column)
      switch counts[row] {
      case 0:
        changeGains(of: row, by: weight)
        value -= weight
      case 1: losses[Int(coverers[row])] += weight
      default: break
      }
    }
    work += sets.columnOffsets[column + 1] - sets.columnOffsets[column]
  }

  private mutating func cover(_ column: Int) {
    for row in sets.rows(of: column).lazy.map(Int.init) {
      let weight = weights[row]
      switch counts[row] - needs[row] {
      case -2: changeGains(of: row, by: weight)
      case -1:
        changeGains(of: row, by: -weight)
        changeLosses(of: row, but: column, by: weight)
        losses[column] += weight
        value += weight
      case 0: changeLosses(of: row, but: column, by: -weight)
      default: break
      }
      counts[row] += 1
    }
  }

  private mutating func uncover(_ column: Int) {
    for row in sets.rows(of: column).lazy.map(Int.init) {
      let weight = weights[row]
      counts[row] -= 1
      switch counts[row] - needs[row] {
      case -2: changeGains(of: row, by: -weight)
      case -1:
        changeGains(of: row, by: weight)
        changeLosses(of: row, but: column, by: -weight)
        value -= weight
      case 0: changeLosses(of: row, but: column, by: weight)
      default: break
      }
    }
  }
}

extension CoverState {
  /// The best column to stand where `column` stands, and what `value` gains by it; `nil` where
  /// rules allow none.
  ///
  /// Of equals the lowest. Rows that `column` alone covers are offered to those who share them.
  ///
  /// - Complexity: O(columns + columns of the rows that `column` is needed for).
  package mutating func bestSwap(of column: Int) -> (column: Int, change: Int64)? {
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
