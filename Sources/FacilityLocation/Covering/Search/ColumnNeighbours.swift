/// Of each column, those that share most rows with it: what is near without a map.
package struct ColumnNeighbours: Sendable {
  /// Enough to walk from any column of a town to any other, few enough to look at often.
  package static let usualCount = 24

  private let offsets: [Int]
  private let columns: [Int32]

  /// - Complexity: O(Σ over rows columns²), sorted for each column.
  package init(_ sets: CoverSets, weights: [Int64], count: Int = usualCount) {
    var offsets = [0]
    var columns: [Int32] = []
    var shared = Array(repeating: Int64(0), count: sets.columnCount)
    var touched: [Int32] = []
    for column in 0..<sets.columnCount {
      touched.removeAll(keepingCapacity: true)
      for row in sets.rows(of: column).lazy.map(Int.init) {
        for other in sets.columns(of: row) {
          if shared[Int(other)] == 0 { touched.append(other) }
          shared[Int(other)] += max(weights[row], 1)
        }
      }
      shared[column] = 0
      // Shared rows by what else they cover would be likeness; what matters here is who is affected.
      touched.sort { (shared[Int($1)], $0) < (shared[Int($0)], $1) }
      for other in touched.prefix(count) where Int(other) != column { columns.append(other) }
      for other in touched { shared[Int(other)] = 0 }
      offsets.append(columns.count)
    }
    self.offsets = offsets
    self.columns = columns
  }

  /// Nearest first.
  @inline(__always)
  package func of(_ column: Int) -> ArraySlice<Int32> {
    columns[offsets[column]..<offsets[column + 1]]
  }
}
