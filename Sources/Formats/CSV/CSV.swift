package import Diagnostics

/// Tables as text, with a line a row (RFC 4180).
package enum CSV {
  package struct Options: Sendable {
    /// `nil` lets the text decide.
    package var encoding: TextEncoding?
    /// One of comma, semicolon, tab and bar; `nil` lets the text decide.
    package var delimiter: UInt8?
    /// Whether a row with fewer fields than the header is refused, not only told.
    package var isStrict: Bool
    /// Whether all columns stay text as it stands, so that "90.40" keeps its last digit.
    package var keepsText: Bool

    package init(
      encoding: TextEncoding? = nil, delimiter: UInt8? = nil, isStrict: Bool = false,
      keepsText: Bool = false
    ) {
      self.encoding = encoding
      self.delimiter = delimiter
      self.isStrict = isStrict
      self.keepsText = keepsText
    }
  }

  /// Reads a whole file whose first line names the columns; "-" is standard input.
  ///
  /// The text is UTF-8, GB18030 or UTF-16; fields end at a comma, semicolon, tab or bar. A column
  /// is of integers or numbers only where nothing is lost by that: codes with leading zeros or
  /// more than 15 digits stay text. An empty field is absent.
  ///
  /// - Parameter findings: rows with too few fields and columns of one name are added to it.
  /// - Throws: `file.unreadable`, `text.encoding.…`, or a `csv.…` failure with its line.
  package static func read(
    path: String, options: Options = Options(), findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    try read(
      bytes: try InputFile.bytes(path: path), name: path, options: options, findings: &findings)
  }

  /// Reads a whole file and keeps quiet about what is odd.
  package static func read(
    path: String, options: Options = Options()
  ) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try read(path: path, options: options, findings: &findings)
  }

  /// Reads a file that is in memory.
  ///
  /// - Parameter name: what messages call it.
  package static func read(
    bytes: [UInt8], name: String, options: Options = Options(), findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    let text = try CSVText(bytes, name: name, options: options, findings: &findings)
    return try text.table(options, findings: &findings)
  }
}

/// The text of a table in memory, in UTF-8, with what parts its cells.
package struct CSVText: Sendable {
  /// What messages call it.
  package let name: String
  /// What it was in.
  package let encoding: String
  private let text: [UInt8]
  private let delimiter: UInt8

  /// - Throws: `text.encoding.…`.
  package init(
    _ bytes: [UInt8], name: String, options: CSV.Options = CSV.Options(),
    findings: inout [Finding]
  ) throws(Failure) {
    self.name = name
    var told: [Finding] = []
    do throws(Failure) {
      let settled = try TextEncoding.settle(bytes, declared: options.encoding, findings: &told)
      text = settled.bytes
      encoding = settled.encoding
    } catch { throw error.inside(Place(file: name)) }
    delimiter = options.delimiter ?? sniffDelimiter(text)
    findings += told.map { $0.inside(name) }
  }

  /// The table whose first line names the columns.
  ///
  /// - Throws: a `csv.…` failure with its line.
  package func table(
    _ options: CSV.Options, findings: inout [Finding]
  ) throws(Failure) -> FeatureTable {
    do throws(Failure) {
      var reader = CSVReader(text, delimiter: delimiter, isStrict: options.isStrict)
      reader.keepsText = options.keepsText
      var table = try reader.readTable(name)
      table.encoding = encoding
      findings += reader.findings.map { $0.inside(name) }
      return table
    } catch { throw error.inside(Place(file: name)) }
  }

  /// The cells of the first rows, whatever they mean; blank lines are passed over.
  ///
  /// - Throws: `csv.quote.…` with its line.
  package func cells(limit: Int = .max) throws(Failure) -> RawCells {
    var records = CSVRecords(text, delimiter: delimiter)
    var table = RawCells(name: name, columns: [], lines: [])
    table.encoding = encoding
    table.delimiter = delimiter
    do throws(Failure) {
      while table.rowCount < limit, try records.next() {
        if !records.isBlank { table.append(records) }
      }
    } catch { throw error.inside(Place(file: name)) }
    return table
  }
}

extension RawCells {
  fileprivate mutating func append(_ records: CSVRecords) {
    let count = records.ends.count
    var isBlank = true
    for index in 0..<max(count, columns.count) {
      if index == columns.count {
        columns.append(TextColumn(utf8: [], offsets: [Int](repeating: 0, count: rowCount + 1)))
      }
      guard index < count else {
        columns[index].append("")
        continue
      }
      let cell = records.range(index)
      if isBlank { isBlank = Blanks.trimmed(records.bytes, cell).isEmpty }
      columns[index].append(utf8: records.bytes[cell])
    }
    guard !isBlank else {
      // A line of delimiters alone is as blank as one with nothing on it.
      for index in columns.indices { columns[index].removeLast() }
      if lines.isEmpty { startsBlank = true } else { blankLines.append(records.recordLine) }
      return
    }
    widths.append(Int32(count))
    lines.append(records.recordLine)
  }
}

extension Finding {
  fileprivate func inside(_ file: String) -> Finding {
    var finding = self
    finding.place.file = file
    return finding
  }
}
