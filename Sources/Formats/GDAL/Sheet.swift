internal import Diagnostics

/// The cells of a sheet, as text.
struct Sheet {
  let columns: [Column]
  /// Where each row stands in the sheet, counted from 1.
  let numbers: [Int64]

  var rowCount: Int { columns.first?.count ?? 0 }

  /// The headings, where GDAL took a row for them: it does where a sheet's first row is frozen.
  var headings: [String]? {
    let names = columns.map(\.name)
    return names.enumerated().allSatisfy { $1 == "Field\($0 + 1)" } ? nil : names
  }

  func isBlank(_ row: Int) -> Bool {
    columns.allSatisfy { ($0.text(row) ?? "").allSatisfy(\.isWhitespace) }
  }
}

extension FeatureTable {
  /// Takes the rows of a sheet whose first row with something in it names the columns.
  ///
  /// Blank rows are passed over, and columns of the sheet beyond the last that has a value.
  mutating func fill(
    from sheet: Sheet, keepingText: Bool, _ findings: inout [Finding]
  ) throws(Failure) {
    let filled = (0..<sheet.rowCount).filter { !sheet.isBlank($0) }
    let headings = sheet.headings
    guard let header = filled.first else { throw Failure(.csvEmpty) }
    let rows = headings == nil ? filled.dropFirst() : filled[...]
    lines = rows.map { Int32(clamping: sheet.numbers.isEmpty ? Int64($0) + 1 : sheet.numbers[$0]) }
    rowCount = rows.count
    geometry = nil
    var names = UniqueNames()
    for (index, cells) in sheet.columns.enumerated() {
      let heading = (headings?[index] ?? cells.text(header) ?? "").trimmed
      let values = rows.map { (cells.text($0) ?? "").trimmed }
      if heading.isEmpty, values.allSatisfy(\.isEmpty) { continue }
      let name = names.name(heading, column: index + 1)
      var texts = TextColumn()
      var lost: Int?
      for (row, value) in values.enumerated() {
        guard !keepingText, let number = value.scientific else {
          texts.append(value)
          continue
        }
        texts.append(String(shortest: number))
        if abs(number) >= 1e15, lost == nil { lost = row }
      }
      if let lost {
        findings.append(
          Finding(
            .warning, .gdalDigitsLost, ["value": .text(values[lost])],
            at: Place(row: lost + 1, field: name, line: Int(lines[lost]))))
      }
      columns.append(
        keepingText ? Column(name: name, values: .text(texts)) : narrowed(name, texts))
    }
    for (name, renamed) in names.repeated {
      findings.append(
        Finding(
          .warning, .csvNameTwice, ["name": .text(name), "renamed": .text(renamed)],
          at: Place(line: Int(sheet.numbers.isEmpty ? 1 : sheet.numbers[header]))))
    }
  }

  /// Tells of columns of numbers too large for their last digits, as codes of 20 digits are.
  func tellLostDigits(_ findings: inout [Finding]) {
    for column in columns {
      guard case .number(let values) = column.values,
        let row = values.indices.first(where: {
          abs(values[$0]) >= 0x1p53 && column.isPresent($0)
        })
      else { continue }
      findings.append(
        Finding(
          .warning, .gdalDigitsLost, ["value": .text(String(shortest: values[row]))],
          at: Place(row: row + 1, field: column.name)))
    }
  }
}

extension String {
  /// Without blanks at both ends; full-width ones are blanks too.
  fileprivate var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The number that a spreadsheet wrote as `1.5E-5`: one digit, and a sign behind the E, as
  /// nobody types it.
  fileprivate var scientific: Double? {
    let marks = [UInt8(ascii: "E"), UInt8(ascii: "e")]
    guard let mark = utf8.firstIndex(where: { marks.contains($0) }) else { return nil }
    let mantissa = utf8[..<mark].drop { $0 == UInt8(ascii: "-") }
    let power = utf8[utf8.index(after: mark)...]
    let isDigit = { (byte: UInt8) in byte &- UInt8(ascii: "0") < 10 }
    guard let first = mantissa.first, isDigit(first),
      mantissa.dropFirst().first.map({ $0 == UInt8(ascii: ".") }) ?? true,
      let sign = power.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      power.count > 1, power.dropFirst().allSatisfy(isDigit)
    else { return nil }
    return Double(self)
  }
}
