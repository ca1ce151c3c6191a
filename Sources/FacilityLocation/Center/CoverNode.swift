/// A cover begun: rows still to be served, columns still to be had, and how many may be taken.
struct CoverNode: Sendable {
  var rows: BitSet
  var columns: BitSet
  /// The columns taken.
  var taken: [Int32] = []
  /// How many more may be taken.
  var left: Int
  /// By row of the matrix.
  var prices: [Int64]

  init(_ matrix: CoverMatrix, left: Int) {
    rows = BitSet(all: matrix.rowCount)
    columns = BitSet(all: matrix.columnCount)
    self.left = left
    prices = [Int64](repeating: 0, count: matrix.rowCount)
  }

  mutating func take(_ column: Int, _ matrix: CoverMatrix) {
    taken.append(Int32(column))
    left -= 1
    columns.remove(column)
    rows.subtract(matrix.columnBits, from: column * matrix.rowWords)
  }

  /// Takes what must be taken, and forgets rows and columns that others make needless, until
  /// nothing changes; false where no cover is left.
  mutating func reduce(_ matrix: CoverMatrix, _ stamina: inout Stamina) -> Bool {
    repeat {
      guard takeSingles(matrix, &stamina) else { return false }
    } while dropRows(matrix, &stamina) || dropColumns(matrix, &stamina)
    return true
  }

  /// Takes the only column of a row, again and again.
  private mutating func takeSingles(_ matrix: CoverMatrix, _ stamina: inout Stamina) -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      let numbers = rows.numbers
      stamina.spend(numbers.count * matrix.columnWords / 8)
      for row in numbers where rows[row] {
        let start = row * matrix.columnWords
        switch columns.count(in: matrix.rowBits, from: start) {
        case 0: return false
        case 1:
          guard left > 0 else { return false }
          take(columns.numbers(in: matrix.rowBits, from: start)[0], matrix)
          isChanged = true
        case _: break
        }
      }
    }
    return left > 0 || rows.isEmpty
  }

  /// Forgets rows that are served wherever another is.
  private mutating func dropRows(_ matrix: CoverMatrix, _ stamina: inout Stamina) -> Bool {
    var counts = [Int](repeating: 0, count: matrix.columnCount)
    for column in columns.numbers {
      counts[column] = rows.count(in: matrix.columnBits, from: column * matrix.rowWords)
    }
    var isChanged = false
    for row in rows.numbers where rows[row] {
      let start = row * matrix.columnWords
      let own = columns.numbers(in: matrix.rowBits, from: start)
      // All that are served wherever this one is lie in its column of fewest rows.
      guard let rarest = own.min(by: { counts[$0] < counts[$1] }) else { continue }
      let others = rows.numbers(in: matrix.columnBits, from: rarest * matrix.rowWords)
      stamina.spend(others.count + own.count)
      for other in others where other != row {
        guard columns.isPart(matrix.rowBits, start, of: other * matrix.columnWords) else {
          continue
        }
        rows.remove(other)
        isChanged = true
      }
    }
    return isChanged
  }

  /// Forgets columns that serve nothing that another does not.
  private mutating func dropColumns(_ matrix: CoverMatrix, _ stamina: inout Stamina) -> Bool {
    var counts = [Int](repeating: 0, count: matrix.rowCount)
    for row in rows.numbers {
      counts[row] = columns.count(in: matrix.rowBits, from: row * matrix.columnWords)
    }
    var isChanged = false
    // From the last, so that of equal ones the first stays.
    for column in columns.numbers.reversed() {
      let start = column * matrix.rowWords
      let own = rows.numbers(in: matrix.columnBits, from: start)
      guard let rarest = own.min(by: { counts[$0] < counts[$1] }) else {
        columns.remove(column)
        isChanged = true
        continue
      }
      let others = columns.numbers(in: matrix.rowBits, from: rarest * matrix.columnWords)
      stamina.spend(others.count + own.count)
      let isNeedless = others.contains {
        $0 != column && rows.isPart(matrix.columnBits, start, of: $0 * matrix.rowWords)
      }
      guard isNeedless else { continue }
      columns.remove(column)
      isChanged = true
    }
    return isChanged
  }

  /// Prices to begin with: what all rows of the largest column that has a row pay is one `unit`.
  mutating func setPrices(_ core: MedianCore, unit: Int64) {
    var sizes = [Int64](repeating: 0, count: core.siteCount)
    for site in core.sites { sizes[Int(site)] += 1 }
    for row in 0..<core.rowCount {
      let largest = core.sites[core.starts[row]..<core.starts[row + 1]].lazy
        .map { sizes[Int($0)] }.max()
      prices[Int(core.rows[row])] = unit / (largest ?? 1)
    }
  }

  /// The question which columns leave the fewest rows, each at the price of one `unit`.
  func core(_ matrix: CoverMatrix, unit: Int64) -> MedianCore {
    var core = MedianCore()
    var numbers = [Int32](repeating: -1, count: matrix.columnCount)
    for column in columns.numbers {
      numbers[column] = Int32(core.ids.count)
      core.ids.append(Int32(column))
    }
    core.open = min(left, core.ids.count)
    for row in rows.numbers {
      let own = columns.numbers(in: matrix.rowBits, from: row * matrix.columnWords)
      core.sites += own.lazy.map { numbers[$0] }
      core.rows.append(Int32(row))
      core.base.append(unit)
      core.starts.append(core.sites.count)
    }
    core.costs = [Int64](repeating: 0, count: core.sites.count)
    return core
  }
}
