internal import Diagnostics

/// A column on its way into a sheet.
struct SheetColumn {
  let column: Column
  let index: Int
  /// What is typed into the column later looks so.
  let typingStyle: Int
  /// How wide its widest cell is, in digits.
  private(set) var widest = 0
  private let name: String
  private let format: Workbook.Format
  private let cell: Int
  private let total: Int
  /// Of texts that begin like a formula.
  private let quoted: Int
  private let quotedTotal: Int

  /// - Parameter format: `nil` for what the values are.
  init(
    _ column: Column, format: Workbook.Format?, index: Int, _ styles: inout WorkbookStyles
  ) {
    self.column = column
    self.index = index
    self.format = format ?? column.ownFormat
    name = SheetWriter.name(ofColumn: index)
    cell = styles.number(.cell, self.format)
    total = styles.number(.total, self.format)
    quoted = styles.number(.cell, .text, isQuoted: true)
    quotedTotal = styles.number(.total, .text, isQuoted: true)
    // Borders of cells without rows would be drawn down to the end of the sheet.
    typingStyle = styles.number(.blank, self.format)
    widest = (0..<column.count).reduce(0) { max($0, width($1)) }
  }

  func write(
    _ row: Int, number: Int, isTotal: Bool, _ output: inout OutputBuffer,
    _ texts: inout SharedTexts
  ) {
    let style = isTotal ? total : cell
    guard column.isPresent(row) else { return writeBlank(number, style, &output) }
    switch column.values {
    case .integer(let values) where values[row].magnitude <= Self.exact:
      begin(number, style, &output)
      output.append("\"><v>")
      output.append(values[row])
      output.append("</v></c>")
    case .integer(let values):
      // A program would lose its last digits.
      write(String(values[row]), number, isTotal, &output, &texts)
    case .number(let values):
      guard values[row].isFinite else { return writeBlank(number, style, &output) }
      begin(number, style, &output)
      output.append("\"><v>")
      output.append(values[row])
      output.append("</v></c>")
    case .boolean(let values):
      begin(number, style, &output)
      output.append(values[row] ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>")
    case .text(let values), .json(let values):
      if format != .text, let value = format.value(of: values[row]) {
        begin(number, style, &output)
        output.append("\"><v>")
        if value == value.rounded() {
          output.append(Int64(value))
        } else {
          output.append(value)
        }
        output.append("</v></c>")
      } else {
        unsafe values.withBytes(ofRow: row) {
          unsafe write($0, number, isTotal, &output, &texts)
        }
      }
    }
  }

  /// A cell to type into.
  func writeEmpty(_ number: Int, _ output: inout OutputBuffer) {
    writeBlank(number, cell, &output)
  }

  /// The largest whole number that spreadsheets keep to the last digit.
  private static let exact: UInt64 = 999_999_999_999_999

  private func begin(_ number: Int, _ style: Int, _ output: inout OutputBuffer) {
    output.append("<c r=\"")
    output.append(text: name)
    output.append(Int64(number))
    output.append("\" s=\"")
    output.append(Int64(style))
  }

  private func writeBlank(_ number: Int, _ style: Int, _ output: inout OutputBuffer) {
    begin(number, style, &output)
    output.append("\"/>")
  }

  private func write(
    _ text: String, _ number: Int, _ isTotal: Bool, _ output: inout OutputBuffer,
    _ texts: inout SharedTexts
  ) {
    var text = text
    text.withUTF8 { unsafe write($0, number, isTotal, &output, &texts) }
  }

  private func write(
    _ text: UnsafeBufferPointer<UInt8>, _ number: Int, _ isTotal: Bool,
    _ output: inout OutputBuffer, _ texts: inout SharedTexts
  ) {
    guard let first = unsafe text.first else {
      return writeBlank(number, isTotal ? total : cell, &output)
    }
    // The cell holds a text and runs nothing; but typed again it would be a formula without this.
    let isQuoted = "=+-@\t\r".utf8.contains(first)
    begin(
      number, isQuoted ? (isTotal ? quotedTotal : quoted) : isTotal ? total : cell, &output)
    output.append("\" t=\"s\"><v>")
    output.append(Int64(unsafe texts.number(text)))
    output.append("</v></c>")
  }

  private func width(_ row: Int) -> Int {
    guard column.isPresent(row) else { return 0 }
    switch column.values {
    case .integer(let values): return String(values[row]).utf8.count
    case .number(let values): return format.width(of: values[row])
    case .boolean: return 5
    case .text(let values), .json(let values):
      return unsafe values.withBytes(ofRow: row) { unsafe DisplayWidth.of($0) }
    }
  }
}

extension Column {
  /// The format of a column of which nothing else is said.
  fileprivate var ownFormat: Workbook.Format {
    switch values {
    case .integer: .whole
    case .number(let values): .decimal(Self.decimals(of: values))
    case .boolean, .text, .json: .text
    }
  }

  /// Digits behind the point that show all values, three at most.
  private static func decimals(of values: [Double]) -> Int {
    var places = 0
    var factor = 1.0
    for value in values where value.isFinite {
      while places < 3, (value * factor).rounded() != value * factor {
        places += 1
        factor *= 10
      }
    }
    return places
  }
}
