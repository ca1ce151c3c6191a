internal import Diagnostics
internal import Formats

/// Brings a table as offices write them to one record a row.
///
/// A clean table stays as it is, to the byte.
struct TableTidying {
  var table: FeatureTable
  var repairs: Repairs
  var findings: [Finding] = []
  var parts: [ColumnPart]
  /// Whether columns stay text as it is typed.
  let keepsText: Bool

  /// - Parameters:
  ///   - roles: of the layer; `nil` where a table is only looked up in.
  ///   - numeric: further columns that are summed.
  init(
    _ table: FeatureTable, _ source: InputSource, _ roles: LayerRoles?, layer: String,
    numeric: [String] = [], keepsText: Bool = false
  ) {
    self.table = table
    self.keepsText = keepsText
    repairs = Repairs(layer: layer)
    parts = ColumnParts(table, source, roles, numeric: numeric).parts
  }

  /// Where a row stands in the file.
  func place(_ row: Int, _ column: Int? = nil) -> Place {
    Place(
      file: table.name, field: column.map { table.columns[$0].name },
      line: table.lines.isEmpty ? nil : Int(table.lines[row]))
  }

  /// The text of a cell without blanks around it, "" for none.
  func text(_ row: Int, _ column: Int) -> String {
    guard case .text(let texts) = table.columns[column].values else {
      return table.columns[column].text(row) ?? ""
    }
    let range = Blanks.trimmed(texts.bytes, texts.offsets[row]..<texts.offsets[row + 1])
    return String(decoding: texts.bytes[range], as: UTF8.self)
  }

  /// Columns with something in a row.
  func filled(_ row: Int) -> [Int] {
    table.columns.indices.filter { !text(row, $0).isEmpty }
  }

  /// Does all there is to do.
  ///
  /// - Parameter dropsTotals: whether rows of totals are no records, as everywhere but in a table
  ///   of rates.
  mutating func tidy(dropsTotals: Bool = true) {
    guard table.rowCount > 0 else { return }
    let totals = dropRows(dropsTotals: dropsTotals)
    guard table.rowCount > 0 else { return }
    fillDown()
    if !keepsText { tidyCells() }
    tell(totals)
  }

  /// Puts a column of other texts in the place of one, as narrow as they allow.
  mutating func replace(_ column: Int, _ texts: TextColumn) {
    let name = table.columns[column].name
    table.columns[column] =
      keepsText
      ? Column(name: name, values: .text(texts)) : .narrowest(name, texts)
  }
}
