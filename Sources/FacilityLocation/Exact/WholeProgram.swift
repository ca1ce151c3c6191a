/// A mixed-integer program whose every number is whole: the most of a sum of columns, each column and
/// each row between its bounds.
package struct WholeProgram: Sendable, Equatable {
  /// Stands for no bound, below and above.
  package static let none: (below: Int64, above: Int64) = (.min, .max)

  /// Of each column: what a unit of it is worth, its bounds, and whether it must be whole.
  package private(set) var objective: [Int64] = []
  package var lower: [Int64] = []
  package var upper: [Int64] = []
  package private(set) var isWhole: [Bool] = []
  /// Column `j` stands in `rows[starts[j]..<starts[j + 1]]`, ascending, with `values`.
  package private(set) var starts: [Int] = [0]
  package private(set) var rows: [Int32] = []
  package private(set) var values: [Int64] = []
  /// Of each row.
  package private(set) var rowLower: [Int64] = []
  package private(set) var rowUpper: [Int64] = []
  /// Added to the sum.
  package var constant: Int64 = 0

  package init() {}

  package var columnCount: Int { objective.count }
  package var rowCount: Int { rowLower.count }

  /// Adds a row without entries, and tells its number.
  @discardableResult
  package mutating func addRow(from lower: Int64 = none.below, to upper: Int64 = none.above) -> Int
  {
    rowLower.append(lower)
    rowUpper.append(upper)
    return rowLower.count - 1
  }

  /// Adds a column with its entries, by ascending row; entries of 0 are left out.
  @discardableResult
  package mutating func addColumn(
    worth: Int64, from lower: Int64 = 0, to upper: Int64 = 1, isWhole: Bool,
    _ entries: [(row: Int, value: Int64)]
  ) -> Int {
    objective.append(worth)
    self.lower.append(lower)
    self.upper.append(upper)
    self.isWhole.append(isWhole)
    for entry in entries where entry.value != 0 {
      rows.append(Int32(entry.row))
      values.append(entry.value)
    }
    starts.append(rows.count)
    return objective.count - 1
  }
}

extension WholeProgram {
  /// What whole-number prices of the rows prove: no choice of the columns is worth more.
  package struct Bound {
    /// `scale` times the bound.
    package var sum: Int64
    /// Of each column, `scale` times what a unit of it is worth beyond the prices of its rows.
    package var surplus: [Int64]
  }

  /// Weak duality: Σ over rows of price × the bound it presses against + Σ over columns of surplus ×
  /// the better of their bounds.
  ///
  /// A price that presses against no bound counts as 0.
  ///
  /// - Parameter scale: 0 to leave worths out: then a sum below zero proves that no choice keeps the
  ///   bounds.
  /// - Returns: `nil` where a sum leaves 64 bits.
  /// - Complexity: O(entries).
  package func bound(of prices: [Int64], scale: Int64) -> Bound? {
    var total = CheckedSum()
    total.add(scale, constant)
    var prices = prices
    for row in 0..<rowCount where prices[row] != 0 {
      let side = prices[row] > 0 ? rowUpper[row] : rowLower[row]
      if side == Self.none.below || side == Self.none.above {
        prices[row] = 0
      } else {
        total.add(prices[row], side)
      }
    }
    var surplus = Array(repeating: Int64(0), count: columnCount)
    for column in 0..<columnCount {
      var (sum, isOver) = objective[column].multipliedReportingOverflow(by: scale)
      for slot in starts[column]..<starts[column + 1] {
        let price = prices[Int(rows[slot])]
        guard price != 0 else { continue }
        let (paid, isTooMuch) = price.multipliedReportingOverflow(by: values[slot])
        let (left, isGone) = sum.subtractingReportingOverflow(paid)
        isOver = isOver || isTooMuch || isGone
        sum = left
      }
      guard !isOver else { return nil }
      surplus[column] = sum
      if sum != 0 { total.add(sum, sum > 0 ? upper[column] : lower[column]) }
    }
    return total.value.map { Bound(sum: $0, surplus: surplus) }
  }

  /// Whether `values` lies within all bounds and is whole where it must be; and what it is worth.
  package func worth(of solution: [Int64]) -> Int64? {
    var total = CheckedSum()
    total.add(constant)
    var activity = Array(repeating: CheckedSum(), count: rowCount)
    for column in 0..<columnCount {
      guard solution[column] >= lower[column], solution[column] <= upper[column] else { return nil }
      total.add(objective[column], solution[column])
      for slot in starts[column]..<starts[column + 1] {
        activity[Int(rows[slot])].add(values[slot], solution[column])
      }
    }
    for row in 0..<rowCount {
      guard let sum = activity[row].value, sum >= rowLower[row], sum <= rowUpper[row] else {
        return nil
      }
    }
    return total.value
  }
}
