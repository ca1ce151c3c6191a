package import Diagnostics
package import Formats
package import Geometry

/// A layer on its way out: columns with headings, and shapes in the plane of the survey.
package struct LayerTable: Sendable {
  /// As in file names: `cells`.
  package var name: String
  package let rowCount: Int
  /// `nil` in a table without shapes.
  package var geometry: GeometryColumn?
  /// Whether it is of things that have no place: a format of maps would have nothing to draw.
  package var hasNoMap = false
  private var columns: [(field: Field, content: Content)] = []

  private enum Content: Sendable {
    case column(Column)
    case words([Word?])
    /// Sentences with their arguments, made in the reader's language.
    case sentences([Argument?])

    func selecting(_ rows: [Int]) -> Content {
      switch self {
      case .column(let column): .column(column.selecting(rows))
      case .words(let words): .words(rows.map { words[$0] })
      case .sentences(let sentences): .sentences(rows.map { sentences[$0] })
      }
    }
  }

  package init(name: String, rowCount: Int, geometry: GeometryColumn? = nil) {
    self.name = name
    self.rowCount = rowCount
    self.geometry = geometry
  }

  package var fields: [Field] { columns.map(\.field) }

  /// Around all positions; empty where there are none.
  package var box: Box {
    var box = Box.empty
    for position in geometry?.positions ?? [] where position.isFinite { box.formUnion(position) }
    return box
  }

  /// The words of a column of words, row by row; `nil` for other columns.
  func wordsByRow(ofColumn index: Int) -> [Word?]? {
    guard case .words(let words) = columns[index].content else { return nil }
    return words
  }

  /// A table of some of its columns, in the order that their keys are asked for, without shapes.
  ///
  /// - Parameters:
  ///   - keys: those that it lacks are passed over.
  ///   - rows: in their order; all where `nil`.
  package func selecting(_ keys: [String], rows: [Int]? = nil) -> LayerTable {
    var table = LayerTable(name: name, rowCount: rows?.count ?? rowCount)
    for key in keys {
      guard let (field, content) = columns.first(where: { $0.field.key == key }) else { continue }
      table.columns.append((field, rows.map { content.selecting($0) } ?? content))
    }
    return table
  }

  /// The sum of a column of numbers; `nil` where there is no such column.
  func sum(_ key: String) -> Double? {
    guard case .column(let column) = columns.first(where: { $0.field.key == key })?.content
    else { return nil }
    return (0..<rowCount).reduce(0) { $0 + (column.number($1) ?? 0) }
  }

  /// The stable words of a column of words; empty where there is no such column.
  func wordKeys(of key: String) -> [String?] {
    guard case .words(let words) = columns.first(where: { $0.field.key == key })?.content
    else { return [] }
    return words.map { $0?.key }
  }

  package mutating func add(_ field: Field, _ values: [String]) {
    append(field, .texts(field.key, values))
  }

  package mutating func add(_ field: Field, _ values: [String?]) {
    append(field, .texts(field.key, values))
  }

  package mutating func add(_ field: Field, _ values: [Int]) {
    append(field, .integers(field.key, values))
  }

  package mutating func add(_ field: Field, _ values: [Int?]) {
    append(field, .integers(field.key, values))
  }

  package mutating func add(_ field: Field, _ values: [Bool]) {
    append(field, .booleans(field.key, values))
  }

  /// Numbers to `decimals` places: a length to the centimetre does not pretend to more.
  package mutating func add(_ field: Field, _ values: [Double?], decimals: Int) {
    append(field, .numbers(field.key, values.map { $0.flatMap { $0.rounded(toPlaces: decimals) } }))
  }

  package mutating func add(_ field: Field, _ values: [Word?]) {
    precondition(values.count == rowCount)
    columns.append((field, .words(values)))
  }

  package mutating func add(_ field: Field, sentences: [Argument?]) {
    precondition(sentences.count == rowCount)
    columns.append((field, .sentences(sentences)))
  }

  private mutating func append(_ field: Field, _ column: Column) {
    precondition(column.count == rowCount, "\(field.key) has \(column.count) rows of \(rowCount)")
    columns.append((field, .column(column)))
  }

  /// The layer as GeoJSON has it: stable English keys and words; sentences in `language`.
  package func features(in language: Language) -> FeatureTable {
    table(headings: { $0.key }, words: { $0.key }, language)
  }

  /// The layer as people read it in a table: headings and words in `language`, no shapes.
  package func spreadsheet(in language: Language) -> FeatureTable {
    var table = table(
      headings: { $0.heading.words(in: language) }, words: { $0.phrase.words(in: language) },
      language)
    table.geometry = nil
    return table
  }

  private func table(
    headings: (Field) -> String, words: (Word) -> String, _ language: Language
  ) -> FeatureTable {
    let made = columns.map { field, content in
      let name = headings(field)
      switch content {
      case .column(var column):
        column.name = name
        return column
      case .words(let values): return Column.texts(name, values.map { $0.map(words) })
      case .sentences(let values):
        return Column.texts(name, values.map { $0?.words(in: language) })
      }
    }
    return FeatureTable(name: name, columns: made, geometry: geometry, rowCount: rowCount)
  }
}

extension Double {
  /// Rounded to so many decimals, half away from zero; `nil` where not finite.
  ///
  /// What rounds to nought has no sign: "-0" would be told from "0" by programs.
  func rounded(toPlaces places: Int) -> Double? {
    guard isFinite else { return nil }
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor + 0
  }
}
