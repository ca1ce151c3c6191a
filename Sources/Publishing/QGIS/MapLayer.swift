package import Diagnostics
internal import Formats

/// A layer as a project of QGIS sees it: a file, its columns, and what stands in them.
package struct MapLayer: Sendable {
  package enum Shape: String, Sendable {
    case point, line, polygon, none
  }

  /// A column: its key in the registry, its name in the file, and what people call it.
  package struct Column: Sendable {
    let key: String
    let name: String
    let alias: String
    /// Words of a fixed list with what they are called; none for other values.
    let words: [(key: String, text: String)]
  }

  /// As in the registry: `cells`.
  package let name: String
  /// From the project's folder, as QGIS writes it: `./cells.geojson`.
  package let source: String
  package let rowCount: Int
  package let shape: Shape
  package let columns: [Column]
  /// The coordinate system of the file: `EPSG:4326`.
  package let crs: String
  /// Words that stand in the data, by column.
  let found: [String: Set<String>]

  /// - Parameters:
  ///   - names: of the columns in the file, in their order; the keys where `nil`.
  package init(
    _ table: LayerTable, source: String, crs: String, names: [String]? = nil, in language: Language
  ) {
    name = table.name
    self.source = source
    self.crs = crs
    rowCount = table.rowCount
    shape = Self.shape(of: table.geometry)
    var found: [String: Set<String>] = [:]
    var columns: [Column] = []
    for (index, field) in table.fields.enumerated() {
      let present = table.words(ofColumn: index)
      if let present { found[field.key] = Set(present.map(\.key)) }
      // A sentence is no word, though its column may have the name of one.
      let listed = present.map { ValueLists.words(of: field.key, orAsFound: $0) } ?? []
      columns.append(
        Column(
          key: field.key, name: names?[index] ?? field.key,
          alias: field.heading.words(in: language),
          words: listed.map { ($0.key, $0.phrase.words(in: language)) }))
    }
    self.columns = columns
    self.found = found
  }

  private static func shape(of geometry: GeometryColumn?) -> Shape {
    guard let geometry else { return .none }
    for kind in geometry.kinds {
      switch kind {
      case .point, .multiPoint: return .point
      case .lineString, .multiLineString: return .line
      case .polygon, .multiPolygon: return .polygon
      case .null, .collection: continue
      }
    }
    return .none
  }

  /// What QGIS knows the layer by.
  var id: String { "gridreach_\(name)" }

  var style: MapStyle { .of(name, shape) }

  /// The keys in double quotes of an expression: QGIS's way to name columns.
  static func columns(in expression: String) -> [String] {
    expression.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }

  /// Whether the layer has all columns that an expression asks for.
  func has(_ expression: String) -> Bool {
    Self.columns(in: expression).allSatisfy { key in columns.contains { $0.key == key } }
  }

  /// An expression with the names that columns have in the file.
  func naming(_ expression: String) -> String {
    expression.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { index, part in
        guard index % 2 == 1 else { return String(part) }
        return columns.first { $0.key == part }?.name ?? String(part)
      }.joined(separator: "\"")
  }
}

extension LayerTable {
  /// The words of a column of words, each once, in the order of their keys; `nil` for other columns.
  func words(ofColumn index: Int) -> [Word]? {
    guard let words = wordsByRow(ofColumn: index) else { return nil }
    var seen: Set<String> = []
    var found: [Word] = []
    for case let word? in words where seen.insert(word.key).inserted { found.append(word) }
    return found.sorted { $0.key < $1.key }
  }
}
