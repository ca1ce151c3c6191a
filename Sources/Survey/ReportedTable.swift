/// What communities reported upwards, one a row: the figures that a count is held against.
///
/// A column that the file does not have is `nil`; a cell without a number is, too.
package struct ReportedTable: Sendable {
  /// "" where the file has no column of codes, or the row none.
  package var codes: [String] = []
  package var names: [String] = []
  package var households: [Int?]?
  package var buildings: [Int?]?
  package var persons: [Int?]?
  /// Row of the input file, counted from 1.
  package var sourceRows: [Int32] = []

  package init() {}
  package var count: Int { codes.count }
}
