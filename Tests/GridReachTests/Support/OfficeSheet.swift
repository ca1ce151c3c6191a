import Formats
import GridReach
import TestSupport

/// A table of an office as it was written to a CSV file: numbered rows, then totals.
struct OfficeSheet {
  let table: FeatureTable
  /// Rows that are numbered.
  let rows: Int

  init(_ scratch: Scratch, _ file: String) throws {
    var options = CSV.Options()
    options.keepsText = true
    table = try CSV.read(path: scratch.path(file), options: options)
    let numbers = table.columns[0]
    rows = (0..<table.rowCount).count { numbers.text($0).flatMap { Int($0) } != nil }
  }

  struct Missing: Error { let column: String }

  func texts(_ column: String) throws -> [String] {
    guard let found = table.column(named: column) else { throw Missing(column: column) }
    return (0..<table.rowCount).map { found.text($0) ?? "" }
  }

  func numbers(_ column: String) throws -> [Double] {
    try texts(column)[..<rows].map { Double($0) ?? 0 }
  }

  /// The sum of the numbered rows.
  func sum(_ column: String) throws -> Double { try numbers(column).reduce(0, +) }

  /// What a row of totals says.
  func total(_ label: String, _ column: String) throws -> Double? {
    let labels = try texts(table.columns[0].name)
    guard let row = labels[rows...].firstIndex(of: label) else { return nil }
    return Double(try texts(column)[row])
  }

  var labels: [String] { (rows..<table.rowCount).map { table.columns[0].text($0) ?? "" } }
}
