/// Writes one sheet as XML.
struct SheetWriter {
  let sheet: Workbook.Sheet
  /// What stands on top of each printed page.
  let mark: String
  /// The formula of each of its choices.
  let lists: [String?]
  /// Whether it is the one that is seen first.
  let isFirst: Bool

  /// Widths of columns in digits, at least and at most; longer texts go on in the next line.
  private static let widths = 6...50
  /// Points of a line of text, and of the title's row.
  private static let lineHeight = 16
  private static let titleHeight = 30

  private var columnCount: Int { sheet.table.columns.count }

  /// The range that is filtered: the header and all rows but the totals; `nil` where there is none.
  static func filter(of sheet: Workbook.Sheet, absolute: Bool = false) -> String? {
    let rows = sheet.table.rowCount - sheet.totalRows
    guard rows > 0, let last = sheet.table.columns.indices.last else { return nil }
    let sign = absolute ? "$" : ""
    return "\(sign)A\(sign)\(sheet.headerRow):"
      + "\(sign)\(name(ofColumn: last))\(sign)\(sheet.headerRow + rows)"
  }

  /// A to Z, then AA and so on.
  static func name(ofColumn index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      rest -= 1
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest /= 26
    }
    return name
  }

  func xml(_ styles: inout WorkbookStyles, _ texts: inout SharedTexts) -> [UInt8] {
    var output = OutputBuffer()
    let columns = sheet.table.columns.indices.map { index in
      SheetColumn(
        sheet.table.columns[index],
        format: index < sheet.formats.count ? sheet.formats[index] : nil, index: index, &styles)
    }
    let widths = columns.map { width(of: $0) }
    output.append(text: head(columns, widths))
    output.append("<sheetData>")
    writeTop(widths, &output, &styles, &texts)
    let totals = sheet.table.rowCount - sheet.totalRows
    for row in 0..<sheet.table.rowCount {
      let number = sheet.headerRow + 1 + row
      Self.begin(row: number, &output)
      for column in columns {
        column.write(row, number: number, isTotal: row >= totals, &output, &texts)
      }
      output.append("</row>")
    }
    for row in 0..<sheet.emptyRows {
      let number = sheet.headerRow + 1 + sheet.table.rowCount + row
      Self.begin(row: number, &output)
      for column in columns { column.writeEmpty(number, &output) }
      output.append("</row>")
    }
    output.append("</sheetData>")
    output.append(text: foot)
    return output.array
  }

  private func width(of column: SheetColumn) -> Int {
    // A heading may take two lines before it makes its column wider; the filter's button stands
    // beside it.
    let heading = DisplayWidth.of(column.column.name)
    return min(
      max(column.widest, (heading + 1) / 2 + 2, Self.widths.lowerBound) + 2,
      Self.widths.upperBound)
  }

  /// All before the rows.
  private func head(_ columns: [SheetColumn], _ widths: [Int]) -> String {
    let last = Self.name(ofColumn: max(columnCount - 1, 0))
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    text += "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    text += "<dimension ref=\"A1:\(last)\(sheet.rowCount)\"/>"
    text += "<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    text += "<pane ySplit=\"\(sheet.headerRow)\" topLeftCell=\"A\(sheet.headerRow + 1)\""
    text += " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
    text += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"\(Self.lineHeight)\"/>"
    guard !columns.isEmpty else { return text }
    text += "<cols>"
    for (column, width) in zip(columns, widths) {
      let number = column.index + 1
      text += "<col min=\"\(number)\" max=\"\(number)\" width=\"\(width)\""
      text += " style=\"\(column.typingStyle)\" customWidth=\"1\"/>"
    }
    return text + "</cols>"
  }

  /// Title, notes and header.
  private func writeTop(
    _ widths: [Int], _ output: inout OutputBuffer, _ styles: inout WorkbookStyles,
    _ texts: inout SharedTexts
  ) {
    var number = 1
    if !sheet.title.isEmpty {
      Self.begin(row: number, height: Self.titleHeight, &output)
      Self.write(sheet.title, "A", number, styles.number(.title), &output, &texts)
      output.append("</row>")
      number += 1
    }
    for note in sheet.notes {
      // A merged cell does not make its row higher by itself.
      let lines = DisplayWidth.of(note) / max(widths.reduce(0, +) - 2, 1) + 1
      Self.begin(row: number, height: lines * Self.lineHeight, &output)
      Self.write(note, "A", number, styles.number(.note), &output, &texts)
      output.append("</row>")
      number += 1
    }
    let lines = sheet.table.columns.indices.map { index in
      (DisplayWidth.of(sheet.table.columns[index].name) + widths[index] - 4)
        / max(widths[index] - 3, 1)
    }
    Self.begin(row: number, height: (max(lines.max() ?? 1, 1)) * Self.lineHeight + 4, &output)
    for (index, column) in sheet.table.columns.enumerated() {
      let role: WorkbookStyles.Role =
        sheet.requiredColumns.contains(index) ? .requiredHeader : .header
      Self.write(
        column.name, Self.name(ofColumn: index), number, styles.number(role), &output, &texts)
    }
    output.append("</row>")
  }

  private static func begin(row: Int, height: Int? = nil, _ output: inout OutputBuffer) {
    output.append("<row r=\"")
    output.append(Int64(row))
    if let height { output.append(text: "\" ht=\"\(height)\" customHeight=\"1") }
    output.append("\">")
  }

  private static func write(
    _ text: String, _ column: String, _ row: Int, _ style: Int, _ output: inout OutputBuffer,
    _ texts: inout SharedTexts
  ) {
    var text = text
    let number = text.withUTF8 { unsafe texts.number($0) }
    output.append(
      text: "<c r=\"\(column)\(row)\" s=\"\(style)\" t=\"s\"><v>\(number)</v></c>")
  }
}
