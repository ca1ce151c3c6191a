internal import Diagnostics
internal import Formats
internal import Geometry

extension InputSource {
  /// Reads the file as its ending says.
  ///
  /// - Throws: `input.format-unknown`, and what the format's reader throws.
  func readTable(findings: inout [Finding]) throws(Failure) -> FeatureTable {
    switch fileExtension {
    case "geojson", "json", "geojsonl", "geojsons", "ndjson", "jsonl":
      return try GeoJSON.read(path: path, findings: &findings)
    case "csv", "tsv", "txt":
      let encoding = encoding.map { TextEncoding($0) }
      return try CSV.read(path: path, options: CSV.Options(encoding: encoding), findings: &findings)
    case let other:
      throw Failure(.formatUnknown, ["extension": .text(other)], at: Place(file: path))
    }
  }

  /// Lower case, without the dot; "" where there is none.
  var fileExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension Layer {
  /// Makes points of the columns of coordinates, where the table has no geometry of its own.
  ///
  /// - Throws: `geometry.none` where there are no such columns either.
  mutating func placePoints() throws(Failure) {
    let hasShapes = table.geometry?.kinds.contains { $0 != .null } ?? false
    guard !hasShapes else { return }
    guard let x = self[.x], let y = self[.y] else {
      throw Failure(.geometryAllMissing, at: Place(file: table.name))
    }
    table.geometry = .points(x: x, y: y)
  }
}
