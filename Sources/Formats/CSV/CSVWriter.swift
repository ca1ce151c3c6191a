package import Diagnostics

/// Writes rows as CSV that spreadsheets open as it is: UTF-8 with a byte order mark, CR LF, and
/// quotation marks where a field needs them.
///
/// Geometry has no place in it. An absent value is an empty field, an empty text is `""`.
package struct CSVWriter: ~Copyable {
  private let file: AtomicFile
  private let overwrite: Bool
  private var output = OutputBuffer()
  private var types: [String] = []
  private var hasHeader = false

  /// - Parameter path: "-" is standard output.
  /// - Throws: `file.exists`, `file.unwritable`.
  package init(path: String, overwrite: Bool) throws(Failure) {
    file = try AtomicFile(path: path, overwrite: overwrite)
    self.overwrite = overwrite
    output.append("\u{FEFF}")
  }

  /// Writes the rows of a table; the first one also gives the header.
  ///
  /// - Throws: `file.unwritable`, `file.output-closed`.
  package mutating func write(_ table: borrowing FeatureTable) throws(Failure) {
    if !hasHeader {
      hasHeader = true
      types = table.columns.map(\.csvType)
      writeRow(table.columns.count) { column, output in
        output.append(field: Array(table.columns[column].name.utf8))
      }
    }
    let columns = table.columns
    for row in 0..<table.rowCount {
      writeRow(columns.count) { column, output in
        columns[column].writeField(row, &output)
      }
      try output.flush(to: file)
    }
  }

  /// Ends the file and gives it its name, and writes its `.csvt` beside it.
  ///
  /// - Throws: `file.unwritable`, `file.exists`, `file.output-closed`.
  package consuming func finish() throws(Failure) {
    try output.flush(to: file, always: true)
    let path = file.path
    try file.commit()
    guard path.hasSuffix(".csv"), !types.isEmpty else { return }
    let companion = try AtomicFile(path: path + "t", overwrite: overwrite)
    var line = OutputBuffer(capacity: 1024)
    line.append(text: types.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n")
    try line.flush(to: companion, always: true)
    try companion.commit()
  }

  private mutating func writeRow(
    _ count: Int, _ writeField: (Int, inout OutputBuffer) -> Void
  ) {
    let start = output.count
    for column in 0..<count {
      if column > 0 { output.append(UInt8(ascii: ",")) }
      writeField(column, &output)
    }
    // A line with nothing on it would be no row.
    if output.count == start { output.append("\"\"") }
    output.append("\r\n")
  }
}

extension CSV {
  /// Writes one table to a file; "-" is standard output.
  ///
  /// - Throws: as `CSVWriter`.
  package static func write(
    _ table: borrowing FeatureTable, path: String, overwrite: Bool
  ) throws(Failure) {
    var writer = try CSVWriter(path: path, overwrite: overwrite)
    try writer.write(table)
    try writer.finish()
  }
}

extension Column {
  /// The name GDAL and QGIS know the type by in a `.csvt` file.
  fileprivate var csvType: String {
    switch values {
    case .integer: "Integer64"
    case .number: "Real"
    case .boolean: "Integer(Boolean)"
    case .text, .json: "String"
    }
  }

  fileprivate func writeField(_ row: Int, _ output: inout OutputBuffer) {
    guard isPresent(row) else { return }
    switch values {
    case .integer(let values): output.append(values[row])
    case .number(let values):
      // A spreadsheet has no word for what is not finite.
      if values[row].isFinite { output.append(values[row]) }
    case .boolean(let values): output.append(values[row] ? "true" : "false")
    case .text(let values), .json(let values):
      unsafe values.withBytes(ofRow: row) { unsafe output.append(field: $0) }
    }
  }
}

extension OutputBuffer {
  fileprivate mutating func append(field text: [UInt8]) {
    unsafe text.withUnsafeBufferPointer { unsafe append(field: $0) }
  }

  /// Appends a field, in quotation marks where it would be misread without.
  fileprivate mutating func append(field text: UnsafeBufferPointer<UInt8>) {
    var needsQuotes = text.isEmpty
    for index in text.indices {
      let byte = unsafe text[index]
      if byte == CSVRecords.quote || byte == UInt8(ascii: ",") || byte == CSVRecords.lineFeed
        || byte == CSVRecords.carriageReturn
      {
        needsQuotes = true
        break
      }
    }
    guard needsQuotes else { return unsafe append(text) }
    append(CSVRecords.quote)
    for index in text.indices {
      let byte = unsafe text[index]
      append(byte)
      if byte == CSVRecords.quote { append(byte) }
    }
    append(CSVRecords.quote)
  }
}
