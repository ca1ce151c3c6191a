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
    do throws(Failure) {
      let text = try decoded(bytes, options.encoding)
      let delimiter = options.delimiter ?? sniffDelimiter(text)
      var reader = CSVReader(text, delimiter: delimiter, isStrict: options.isStrict)
      reader.keepsText = options.keepsText
      let table = try reader.readTable(name)
      findings += reader.findings.map { finding in
        var finding = finding
        finding.place.file = name
        return finding
      }
      return table
    } catch { throw error.inside(Place(file: name)) }
  }

  private static func decoded(
    _ bytes: [UInt8], _ encoding: TextEncoding?
  ) throws(Failure) -> [UInt8] {
    guard let encoding else { return try TextEncoding.detect(bytes).text }
    let text = try encoding.decode(bytes)
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
  }
}
