internal import Diagnostics

/// Reads records into columns of text, which `CSVTyping` then narrows.
struct CSVReader {
  private var records: CSVRecords
  private let delimiter: UInt8
  private let isStrict: Bool
  var keepsText = false
  private(set) var findings: [Finding] = []
  private var shortRows = FindingTally()

  init(_ text: [UInt8], delimiter: UInt8, isStrict: Bool) {
    records = CSVRecords(text, delimiter: delimiter)
    self.delimiter = delimiter
    self.isStrict = isStrict
  }

  mutating func readTable(_ name: String) throws(Failure) -> FeatureTable {
    repeat {
      guard try records.next() else { throw Failure(.csvEmpty) }
    } while records.isBlank
    let names = readNames()
    var columns = Array(repeating: TextColumn(), count: names.count)
    var lines: [Int32] = []
    while try records.next() {
      if records.isBlank { continue }
      try readRow(into: &columns, row: lines.count + 1)
      lines.append(records.recordLine)
    }
    findings += shortRows.findings
    var typed: [Column] = []
    for index in names.indices {
      typed.append(
        keepsText
          ? Column(name: names[index], values: .text(columns[index]))
          : narrowed(names[index], columns[index]))
    }
    return FeatureTable(name: name, columns: typed, rowCount: lines.count, lines: lines)
  }

  /// The names of the columns; one that is empty or taken gets a number.
  private mutating func readNames() -> [String] {
    var names: [String] = []
    var unique = UniqueNames()
    for index in records.ends.indices {
      let name = String(decoding: records.field(index), as: UTF8.self)
      names.append(unique.name(name, column: index + 1))
    }
    for (name, renamed) in unique.repeated {
      findings.append(
        Finding(
          .warning, .csvNameTwice, ["name": .text(name), "renamed": .text(renamed)],
          at: Place(line: Int(records.recordLine))))
    }
    return names
  }

  private mutating func readRow(
    into columns: inout [TextColumn], row: Int
  ) throws(Failure) {
    let found = records.ends.count
    if found != columns.count { try checkWidth(found, columns.count, row) }
    for index in columns.indices {
      if index < found {
        columns[index].append(utf8: records.field(index))
      } else {
        columns[index].append("")
      }
    }
  }

  /// A row may end early, or have empty fields beyond the last column, as spreadsheets write them.
  private mutating func checkWidth(
    _ found: Int, _ expected: Int, _ row: Int
  ) throws(Failure) {
    let place = Place(row: row, line: Int(records.recordLine))
    var arguments: [String: Argument] = [
      "found": .integer(found), "expected": .integer(expected),
    ]
    if found < expected {
      if isStrict { throw Failure(.csvShortRow, arguments, at: place) }
      if !shortRows.countKnown(.csvShortRow, subject: nil) {
        shortRows.add(.warning, .csvShortRow, arguments, subject: nil, at: place)
      }
    } else if (expected..<found).contains(where: { !records.field($0).isEmpty }) {
      let mark = delimiter == 9 ? "TAB" : String(UnicodeScalar(delimiter))
      arguments["delimiter"] = .text(mark)
      throw Failure(.csvLongRow, arguments, at: place)
    }
  }
}
