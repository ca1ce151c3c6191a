package import Diagnostics
internal import Formats
internal import Geometry
package import Intake
internal import Publishing
package import Workers

/// One layer, cleaned and written: UTF-8, one heading a column, WGS 84, valid shapes.
package struct FixJob: Sendable {
  package var source: InputSource
  package var output: String
  package var overwrite: Bool

  package init(source: InputSource, output: String, overwrite: Bool) {
    self.source = source
    self.output = output
    self.overwrite = overwrite
  }

  /// Decimals of degrees, as everywhere: 1.1 cm.
  private static let decimals = 10_000_000.0

  /// - Returns: a sentence for each thing that changed, and what came to light.
  /// - Throws: what a run would stop at, `inspect.fix.…`, and what writing throws.
  package func run(workers: Workers) throws(Failure) -> (changes: [Argument], [Finding]) {
    let cleaned = try CleanedLayer(source, workers: workers)
    try write(cleaned)
    return (changes(cleaned), cleaned.findings.flatMap(\.first))
  }

  private func write(_ cleaned: CleanedLayer) throws(Failure) {
    var table = cleaned.table
    let rules = try PublicationRules(allowsPersonal: source.allowsPersonal, isPublic: false)
    try rules.check(table, path: output)
    let name = output.lowercased()
    try PublicationRules(allowsPersonal: source.allowsPersonal, isPublic: false)
      .check(table, path: output)
    let endings = [".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson"]
    if output == "-" || endings.contains(where: name.hasSuffix) {
      var writer = try GeoJSONWriter(path: output, overwrite: overwrite)
      try writer.write(table)
      return try writer.finish()
    }
    let isTable = name.hasSuffix(".csv") || name.hasSuffix(".xlsx")
    if isTable {
      guard cleaned.isOfPoints else { throw Failure(.fixNoShapes, at: Place(file: output)) }
      addCoordinates(&table)
      table.markFormulas()
    }
    if isTable { table.markFormulas() }
    if name.hasSuffix(".csv") { return try CSV.write(table, path: output, overwrite: overwrite) }
    round(&table)
    table.declaredCRS = table.geometry == nil ? nil : "EPSG:4326"
    var options = GDAL.WriteOptions(overwrite: overwrite)
    options.layer =
      cleaned.table.name.split(separator: "/").last.map { stem(String($0)) } ?? "layer"
    if name.hasSuffix(".shp") { table.shortenNames() }
    try GDAL.write(table, path: output, options: options)
  }

  private func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// A point is two numbers in a table.
  private func addCoordinates(_ table: inout FeatureTable) {
    guard let geometry = table.geometry else { return }
    var lon: [Double?] = []
    var lat: [Double?] = []
    for row in 0..<geometry.count {
      guard let part = geometry.parts(ofRow: row).first else {
        lon.append(nil)
        lat.append(nil)
        continue
      }
      let position = geometry.positions[geometry.positionOffsets[geometry.ringOffsets[part]]]
      lon.append((position.x * Self.decimals).rounded() / Self.decimals)
      lat.append((position.y * Self.decimals).rounded() / Self.decimals)
    }
    table.geometry = nil
    table.columns.removeAll { ["lon", "lat"].contains($0.name) }
    table.columns += [.numbers("lon", lon), .numbers("lat", lat)]
  }

  private func round(_ table: inout FeatureTable) {
    guard var geometry = table.geometry else { return }
    for index in geometry.positions.indices {
      let position = geometry.positions[index]
      geometry.positions[index] = Position(
        x: (position.x * Self.decimals).rounded() / Self.decimals,
        y: (position.y * Self.decimals).rounded() / Self.decimals)
    }
    table.geometry = geometry
  }

  private func changes(_ cleaned: CleanedLayer) -> [Argument] {
    var changes: [Argument] = []
    if let encoding = cleaned.encoding, encoding != "UTF-8" {
      changes.append(.phrase(.fixEncoding, ["encoding": .text(encoding)]))
    }
    if cleaned.hasPositions,
      !["OGC:CRS84", "EPSG:4326"].contains(cleaned.crs) || cleaned.datum != "wgs84"
    {
      changes.append(
        .phrase(.fixMoved, ["crs": .text(cleaned.crs), "datum": .text(cleaned.datum)]))
    }
    if cleaned.repairedShapes > 0 {
      changes.append(.phrase(.fixShapes, ["count": .integer(cleaned.repairedShapes)]))
    }
    if cleaned.brokenShapes > 0 {
      changes.append(.phrase(.fixShapesLeft, ["count": .integer(cleaned.brokenShapes)]))
    }
    if !cleaned.leftOut.isEmpty {
      changes.append(.phrase(.fixColumns, ["columns": .names(cleaned.leftOut)]))
    }
    changes.append(
      .phrase(
        cleaned.hasPositions ? .fixDone : .fixPlainDone,
        ["file": .text(output), "rows": .integer(cleaned.table.rowCount)]))
    return changes
  }
}
