/// Which rows each column covers, and which columns cover each row: compressed both ways.
///
/// A row is a demand at one cutoff: a building asked about 10 and about 15 minutes is two rows. A
/// column is a candidate, or a station that stands.
package struct CoverSets: Sendable, Equatable {
  package let rowCount: Int
  /// Column `j` covers `rows[columnOffsets[j]..<columnOffsets[j + 1]]`, ascending.
  package let columnOffsets: [Int]
  package let rows: [Int32]
  /// Row `r` is covered by `columns[rowOffsets[r]..<rowOffsets[r + 1]]`, ascending.
  package let rowOffsets: [Int]
  package let columns: [Int32]

  /// - Parameters:
  ///   - columnOffsets: one more than there are columns, from 0.
  ///   - rows: of each column, ascending, none twice, each below `rowCount`.
  /// - Precondition: the shapes above.
  /// - Complexity: O(rows + columns + entries).
  package init(rowCount: Int, columnOffsets: [Int], rows: [Int32]) {
    precondition(columnOffsets.first == 0 && columnOffsets.last == rows.count, "offsets of sets")
    self.rowCount = rowCount
    self.columnOffsets = columnOffsets
    self.rows = rows
    var offsets = Array(repeating: 0, count: rowCount + 1)
    for row in rows { offsets[Int(row) + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    var cursor = offsets
    var columns = Array(repeating: Int32(0), count: rows.count)
    for column in 0..<max(columnOffsets.count - 1, 0) {
      for slot in columnOffsets[column]..<columnOffsets[column + 1] {
        let row = Int(rows[slot])
        columns[cursor[row]] = Int32(column)
        cursor[row] += 1
      }
    }
    rowOffsets = offsets
    self.columns = columns
  }

  /// From one list of rows a column.
  package init(rowCount: Int, _ columns: [[Int32]]) {
    var offsets = [0]
    for rows in columns { offsets.append(offsets[offsets.count - 1] + rows.count) }
    self.init(rowCount: rowCount, columnOffsets: offsets, rows: columns.flatMap(\.self))
  }

  package var columnCount: Int { columnOffsets.count - 1 }

  /// The rows that a column covers.
  @inline(__always)
  package func rows(of column: Int) -> ArraySlice<Int32> {
    rows[columnOffsets[column]..<columnOffsets[column + 1]]
  }

  /// The columns that cover a row.
  @inline(__always)
  package func columns(of row: Int) -> ArraySlice<Int32> {
    columns[rowOffsets[row]..<rowOffsets[row + 1]]
  }
}
