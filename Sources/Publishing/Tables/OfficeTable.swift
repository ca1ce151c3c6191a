package import Diagnostics
internal import Formats

/// A table as offices know it: numbered rows, headings in the reader's language, totals below.
///
/// Its columns are those of a layer, so that both say the same.
package struct OfficeTable: Sendable {
  /// A row below the table.
  package struct Total: Sendable {
    package var label: Phrase
    /// By the keys of columns; what is not in it stays empty.
    package var numbers: [String: Double] = [:]

    package init(_ label: Phrase, _ numbers: [String: Double] = [:]) {
      self.label = label
      self.numbers = numbers
    }
  }

  /// On its tab; `nil` for the first of a document, which is called as the document.
  package var name: Phrase?
  /// Points become two columns at the end.
  package var layer: LayerTable
  package var totals: [Total] = []
  /// What holds for all rows: kind of households, preset, kind of distance.
  ///
  /// Sentences above a sheet, and columns of a CSV file, which has no place above its header.
  package var definitions: [(field: Field, value: Argument)] = []

  package init(_ name: Phrase?, _ layer: LayerTable) {
    self.name = name
    self.layer = layer
  }

  /// Adds the row of all: sums of the columns with these keys, as far as there are such.
  package mutating func addTotal(of keys: [String]) {
    totals.append(Total(.tableTotal, sums(of: keys)))
  }

  /// Adds three rows where something is in none of the rows: their sum, that, and all; else one.
  ///
  /// - Parameter outside: what is in none, by the keys of columns.
  package mutating func addTotals(
    of keys: [String], outside label: Phrase, _ outside: [String: Double]
  ) {
    let inside = sums(of: keys)
    guard outside.values.contains(where: { $0 != 0 }) else {
      return totals.append(Total(.tableTotal, inside))
    }
    totals += [
      Total(.tableSubtotal, inside), Total(label, outside),
      Total(.tableTotal, inside.merging(outside) { $0 + $1 }),
    ]
  }

  private func sums(of keys: [String]) -> [String: Double] {
    var sums: [String: Double] = [:]
    for key in keys { sums[key] = layer.sum(key) }
    return sums
  }
}

extension OfficeTable {
  /// The table as it is written, the totals at its end.
  ///
  /// - Parameter isPlain: whether definitions are columns.
  /// - Throws: what moving points into the world throws.
  func table(_ publisher: Publisher, isPlain: Bool) throws(Failure) -> FeatureTable {
    let language = publisher.language
    var table = layer.spreadsheet(in: language)
    var keys = layer.fields.map { Optional($0.key) }
    let plain = table.columns.count
    try publisher.addCoordinates(of: layer, to: &table)
    for (column, field) in zip(plain..., [Field.longitude, .latitude])
    where column < table.columns.count {
      table.columns[column].name = field.heading.words(in: language)
      keys.append(nil)
    }
    if isPlain {
      for (field, value) in definitions where !keys.contains(field.key) {
        let words = value.words(in: language)
        table.columns.append(
          .texts(
            field.heading.words(in: language), Array(repeating: words, count: table.rowCount)))
        keys.append(nil)
      }
    }
    for (index, key) in keys.enumerated() {
      table.columns[index].becomeWords(in: language)
      table.columns[index].append(totals.map { total in key.flatMap { total.numbers[$0] } })
    }
    let labels = totals.map { $0.label.words(in: language) }
    let numbers = (0..<layer.rowCount).map { String($0 + 1) }
    table.columns.insert(
      .texts(Field.rowNumber.heading.words(in: language), numbers + labels), at: 0)
    table.rowCount += totals.count
    return table
  }

  /// The sheet of that table.
  func sheet(_ publisher: Publisher, name: String) throws(Failure) -> Workbook.Sheet {
    let language = publisher.language
    var sheet = Workbook.Sheet(name: name, table: try table(publisher, isPlain: false))
    // Numbers of rows stand in a column with the words for totals.
    sheet.formats = [.whole] + sheet.table.columns.dropFirst().map(\.format)
    sheet.totalRows = totals.count
    let told = definitions.map { field, value in
      Phrase.tableDefinition.words(
        in: language, ["what": .phrase(field.heading), "value": value])
    }
    if !told.isEmpty {
      sheet.notes = [told.joined(separator: Phrase.tableDefinitionComma.words(in: language))]
    }
    return sheet
  }
}

extension Column {
  /// The format of its values; numbers have as many decimals as the longest of them.
  fileprivate var format: Workbook.Format {
    switch values {
    case .integer: .whole
    case .boolean, .text, .json: .text
    case .number(let values):
      .decimal(
        (0..<3).first { places in
          values.allSatisfy { $0.rounded(toPlaces: places) == $0 || !$0.isFinite }
        } ?? 3)
    }
  }

  /// A column of truths becomes one of words, as people write them.
  fileprivate mutating func becomeWords(in language: Language) {
    guard case .boolean(let values) = values else { return }
    let words = [true, false].map { ($0 ? Phrase.tableYes : .tableNo).words(in: language) }
    self = .texts(name, values.indices.map { isPresent($0) ? words[values[$0] ? 0 : 1] : nil })
  }

  /// Adds rows; a column that has no numbers stays empty in them.
  fileprivate mutating func append(_ numbers: [Double?]) {
    if present.isEmpty { present = Array(repeating: true, count: count) }
    switch values {
    case .integer(let old):
      values = .integer(old + numbers.map { Int64($0 ?? 0) })
      present += numbers.map { $0 != nil }
    case .number(let old):
      values = .number(old + numbers.map { $0 ?? 0 })
      present += numbers.map { $0 != nil }
    case .boolean(let old):
      values = .boolean(old + numbers.map { _ in false })
      present += numbers.map { _ in false }
    case .text(var texts), .json(var texts):
      for _ in numbers { texts.append("") }
      values = .text(texts)
      present += numbers.map { _ in false }
    }
  }
}
