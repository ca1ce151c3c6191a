internal import Diagnostics

/// Where the lists stand from which cells are chosen: short ones in the rule itself, all others on a
/// hidden sheet.
struct ChoiceLists {
  /// The formula of each choice of each sheet; `nil` where there is nothing to choose.
  private(set) var formulas: [[String?]] = []
  private var columns: [Column] = []

  /// The hidden sheet's name.
  private static let name = "lists"
  /// UTF-16 units of a list that stands in a rule.
  private static let limit = 255

  /// - Parameter names: of the sheets, which are taken.
  init(_ sheets: [Workbook.Sheet]) {
    for sheet in sheets { formulas.append(sheet.choices.map { formula($0.values) }) }
  }

  /// The hidden sheet; `nil` where all lists are short.
  var sheet: Workbook.Sheet? {
    guard !columns.isEmpty else { return nil }
    let rows = columns.reduce(0) { max($0, $1.count) }
    let filled = columns.map { column -> Column in
      let texts = (0..<rows).map { $0 < column.count ? column.text($0) : nil }
      return .texts(column.name, texts)
    }
    return Workbook.Sheet(
      name: Self.name, table: FeatureTable(name: Self.name, columns: filled, rowCount: rows))
  }

  private mutating func formula(_ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    // A comma ends a value, and a rule has no way to write one.
    let isPlain = !values.contains { $0.contains(",") || $0.contains("\"") }
    let joined = values.joined(separator: ",")
    if isPlain, joined.utf16.count <= Self.limit { return "\"\(joined)\"" }
    let name = SheetWriter.name(ofColumn: columns.count)
    columns.append(.texts(name, values))
    return "'\(Self.name)'!$\(name)$2:$\(name)$\(values.count + 1)"
  }
}
