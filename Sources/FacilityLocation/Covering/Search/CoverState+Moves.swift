extension CoverState {
  /// Chooses a column that is out; whether rules allow it is for the caller to ask.
  ///
  /// - Complexity: O(columns of the rows it is the first to cover).
  package mutating func add(_ column: Int) {
    top = nil
    standings[column] = .chosen
    places[column] = Int32(chosen.count)
    chosen.append(Int32(column))
    rules.add(column)
    losses[column] = 0
    if needs.isEmpty { coverOnce(column) } else { cover(column) }
  }

  /// Gives a chosen column up.
  package mutating func remove(_ column: Int) {
    top = nil
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
