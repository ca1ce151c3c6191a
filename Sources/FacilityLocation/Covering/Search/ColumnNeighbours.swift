/// Of each column, those that share most rows with it: what is near without a map.
package struct ColumnNeighbours: Sendable {
  /// Enough to walk from any column of a town to any other, few enough to look at often.
  package static let usualCount = 24

  /// Entries looked at.
  let work: Int
  private let offsets: [Int]
  private let columns: [Int32]

  /// - Complexity: O(Σ over rows columns²), sorted for each column.
  package init(_ sets: CoverSets, weights: [Int64], count: Int = usualCount) {
    var offsets = [0]
    var columns: [Int32] = []
    var shared = Array(repeating: Int64(0), count: sets.columnCount)
    var touched: [Int32] = []
    var work = 0
    for column in 0..<sets.columnCount {
      touched.removeAll(keepingCapacity: true)
      for row in sets.rows(of: column).lazy.map(Int.init) {
        for other in sets.columns(of: row) {
          if shared[Int(other)] == 0 { touched.append(other) }
          shared[Int(other)] += max(weights[row], 1)
        }
        work += sets.rowOffsets[row + 1] - sets.rowOffsets[row]
      }
      shared[column] = 0
      Self.append(greatest: count, of: touched, by: shared, to: &columns)
      for other in touched { shared[Int(other)] = 0 }
      offsets.append(columns.count)
    }
    self.work = work
    self.offsets = offsets
    self.columns = columns
  }

  /// Those of `touched` that share most, most first; of equals the lowest.
  private static func append(
    greatest count: Int, of touched: [Int32], by shared: [Int64], to columns: inout [Int32]
  ) {
    let first = columns.count
    for other in touched where shared[Int(other)] > 0 {
      var place = columns.count
      while place > first, isBefore(other, columns[place - 1], by: shared) { place -= 1 }
      guard place < first + count else { continue }
      if columns.count == first + count { columns.removeLast() }
      columns.insert(other, at: place)
    }
  }

  private static func isBefore(_ left: Int32, _ right: Int32, by shared: [Int64]) -> Bool {
    let (most, other) = (shared[Int(left)], shared[Int(right)])
    return most > other || (most == other && left < right)
  }

  /// Nearest first.
  @inline(__always)
  package func of(_ column: Int) -> ArraySlice<Int32> {
    columns[offsets[column]..<offsets[column + 1]]
  }
}
