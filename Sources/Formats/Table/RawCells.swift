package import Diagnostics

/// The cells of a sheet or a text, before anybody says which row names the columns.
package struct RawCells: Sendable {
  /// What messages call it.
  package let name: String
  /// Texts of the cells, as many in each column, as they stand; "" where a row has none.
  package internal(set) var columns: [TextColumn]
  /// Where each row stands in the sheet or the file, counted from 1.
  package internal(set) var lines: [Int32]
  /// How many cells each row has in a text; empty for a sheet, whose rows are all as wide.
  var widths: [Int32] = []
  /// Whether lines without a value stand above the first row.
  package internal(set) var startsBlank = false
  /// Lines of a text, behind the first row, on which nothing but delimiters and blanks stands; they
  /// are no rows.
  package internal(set) var blankLines: [Int32] = []
  /// What parts the cells of a text.
  var delimiter: UInt8 = 0
  /// What the text was in; `nil` where the format settles it.
  package internal(set) var encoding: String?
  /// The first cell of each column whose number has lost its last digits.
  var lost: [(column: Int, row: Int, found: String)] = []

  package var rowCount: Int { lines.count }
  package var columnCount: Int { columns.count }

  /// The text of a cell without blanks around it.
  package subscript(row: Int, column: Int) -> String {
    String(decoding: columns[column].bytes[inner(row, column)], as: UTF8.self)
  }

  package func isEmpty(_ row: Int, _ column: Int) -> Bool { inner(row, column).isEmpty }

  private func inner(_ row: Int, _ column: Int) -> Range<Int> {
    let cells = columns[column]
    return Blanks.trimmed(cells.bytes, cells.offsets[row]..<cells.offsets[row + 1])
  }

  /// The table of the rows behind a header.
  ///
  /// Columns without a name and a value are left out. A column is of integers or numbers where
  /// nothing is lost by that.
  ///
  /// - Parameters:
  ///   - names: of the columns, "" for none; those behind the last name have none.
  ///   - header: the last row of the header; −1 where the names stand in no row.
  ///   - findings: columns of one name and lost digits are added to it.
  /// - Throws: `csv.row.long` for a text whose row has values beyond its header's last cell.
  package func table(
    names: [String], header: Int, keepingText: Bool, findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    var table = FeatureTable(name: name, rowCount: rowCount - header - 1)
    table.lines = Array(lines[(header + 1)...])
    table.encoding = encoding
    try checkWidths(header)
    var unique = UniqueNames()
    for (index, cells) in columns.enumerated() {
      let start = cells.offsets[header + 1]
      let isBlank = Blanks.trimmed(cells.bytes, start..<cells.bytes.count).isEmpty
      let given = index < names.count ? names[index] : ""
      if given.isEmpty, isBlank, !isInHeader(index, header) { continue }
      let texts = cells.dropFirst(header + 1)
      let name = unique.name(given, column: index + 1)
      table.columns.append(
        keepingText ? Column(name: name, values: .text(texts)) : narrowed(name, texts))
      for (_, row, found) in lost.filter({ $0.column == index && $0.row > header }) {
        findings.append(
          Finding(
            .warning, .gdalDigitsLost, ["value": .text(found)],
            at: Place(row: row - header, field: name, line: Int(lines[row]))))
      }
    }
    for (name, renamed) in unique.repeated {
      findings.append(
        Finding(
          .warning, .csvNameTwice, ["name": .text(name), "renamed": .text(renamed)],
          at: Place(line: Int(header < 0 ? 1 : lines[header]))))
    }
    return table
  }

  /// Whether a text's header has a cell of this number, if only an empty one.
  private func isInHeader(_ column: Int, _ header: Int) -> Bool {
    !widths.isEmpty && header >= 0 && column < widths[header]
  }

  private func checkWidths(_ header: Int) throws(Failure) {
    guard !widths.isEmpty, header >= 0 else { return }
    let expected = Int(widths[0...header].max() ?? 0)
    for row in (header + 1)..<max(header + 1, rowCount) where widths[row] > expected {
      guard (expected..<Int(widths[row])).contains(where: { !isEmpty(row, $0) }) else { continue }
      throw Failure(
        .csvLongRow,
        [
          "found": .integer(Int(widths[row])), "expected": .integer(expected),
          "delimiter": .text(delimiter == 9 ? "TAB" : String(UnicodeScalar(delimiter))),
        ], at: Place(file: name, row: row - header, line: Int(lines[row])))
    }
  }
}

extension TextColumn {
  /// The rows from `count` on.
  func dropFirst(_ count: Int) -> TextColumn {
    guard count > 0 else { return self }
    let start = offsets[count]
    return TextColumn(
      utf8: Array(bytes[start...]), offsets: offsets[count...].map { $0 - start })
  }

  /// Some rows, in their order.
  package func selecting(_ rows: [Int]) -> TextColumn {
    var column = TextColumn()
    for row in rows { column.append(utf8: bytes[offsets[row]..<offsets[row + 1]]) }
    return column
  }
}

extension FeatureTable {
  /// Leaves only these rows, in their order.
  ///
  /// - Precondition: the table has no geometry, as one out of a sheet or a text.
  package mutating func keep(_ rows: [Int]) {
    precondition(geometry == nil && identifiers == nil && featureMembers == nil, "a plain table")
    for index in columns.indices { columns[index] = columns[index].selecting(rows) }
    if !lines.isEmpty { lines = rows.map { lines[$0] } }
    rowCount = rows.count
  }
}

extension Column {
  /// The values of some rows, in their order.
  package func selecting(_ rows: [Int]) -> Column {
    let present = present.isEmpty ? [] : rows.map { self.present[$0] }
    let values: Values =
      switch values {
      case .integer(let values): .integer(rows.map { values[$0] })
      case .number(let values): .number(rows.map { values[$0] })
      case .boolean(let values): .boolean(rows.map { values[$0] })
      case .text(let values): .text(values.selecting(rows))
      case .json(let values): .json(values.selecting(rows))
      }
    return Column(name: name, values: values, present: present)
  }

  /// The column of the narrowest type that holds `texts` without losing anything of them.
  package static func narrowest(_ name: String, _ texts: TextColumn) -> Column {
    narrowed(name, texts)
  }
}
