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

  /// The cells with something in them, trimmed; headings that GDAL took are a row again.
  ///
  /// - Parameter keepingText: whether numbers stay as they stand.
  func cells(_ name: String, keepingText: Bool) -> RawCells {
    let trimmed = columns.map { $0.trimmedTexts() }
    var rows: [Int] = []
    rows.reserveCapacity(rowCount)
    for row in 0..<rowCount
    where trimmed.contains(where: { $0.offsets[row] < $0.offsets[row + 1] }) {
      rows.append(row)
    }
    var table = RawCells(name: name, columns: [], lines: [])
    let headings = headings
    if headings != nil { table.lines.append(Int32(clamping: (numbers.first ?? 2) - 1)) }
    table.lines += rows.map { Int32(clamping: numbers.isEmpty ? Int64($0) + 1 : numbers[$0]) }
    for (index, texts) in trimmed.enumerated() {
      var column = TextColumn()
      if let heading = headings?[index] {
        column.append(heading == "Field\(index + 1)" ? "" : heading.trimmed)
      }
      var isTold = keepingText
      for row in rows {
        let cell = texts.bytes[texts.offsets[row]..<texts.offsets[row + 1]]
        guard !keepingText, let number = cell.scientific else {
          column.append(utf8: cell)
          continue
        }
        if abs(number) >= 1e15, !isTold {
          isTold = true
          table.lost.append((index, column.count, texts[row]))
        }
        column.append(String(shortest: number))
      }
      table.columns.append(column)
    }
    return table
  }
}

extension Column {
  /// The values as text without blanks around them.
  fileprivate func trimmedTexts() -> TextColumn {
    var texts = TextColumn()
    if case .text(let values) = values {
      for row in 0..<values.count {
        guard isPresent(row) else {
          texts.append("")
          continue
        }
        let range = values.offsets[row]..<values.offsets[row + 1]
        texts.append(utf8: values.bytes[Blanks.trimmed(values.bytes, range)])
      }
    } else {
      for row in 0..<count { texts.append((text(row) ?? "").trimmed) }
    }
    return texts
  }
}

extension FeatureTable {
  /// Takes the rows of a sheet whose first row with something in it names the columns.
  ///
  /// Blank rows are passed over, and columns of the sheet beyond the last that has a value.
  mutating func fill(
    from sheet: Sheet, keepingText: Bool, _ findings: inout [Finding]
  ) throws(Failure) {
    let cells = sheet.cells(name, keepingText: keepingText)
    guard cells.rowCount > 0 else { throw Failure(.csvEmpty) }
    self = try cells.table(
      names: (0..<cells.columnCount).map { cells[0, $0] }, header: 0, keepingText: keepingText,
      findings: &findings)
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

extension ArraySlice<UInt8> {
  /// As ``Swift/String/scientific``, asked only where there is an E.
  fileprivate var scientific: Double? {
    guard contains(UInt8(ascii: "E")) || contains(UInt8(ascii: "e")) else { return nil }
    return String(decoding: self, as: UTF8.self).scientific
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
