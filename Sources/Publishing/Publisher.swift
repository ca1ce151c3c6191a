package import Diagnostics
package import Formats
internal import Geometry
package import Projection

/// Writes layers: out of the plane into the world, in the form the file's name asks for.
package struct Publisher: Sendable {
  package let system: LocalMetricSystem
  package let language: Language
  package let overwrite: Bool
  /// The member `gridreach` of GeoJSON files: what every number travels with.
  package var metadata: JSONValue
  /// `EPSG:…` or WKT, for formats that can say it; longitude and latitude on WGS 84 where `nil`.
  package let outputCRS: String?
  /// What may be written, and how exactly.
  package let rules: PublicationRules

  /// What a GeoPackage or a Shapefile is in where nobody asks for anything: the coordinate system
  /// of the inputs; longitude and latitude on WGS 84 where `nil`.
  package var usualCRS: String?
  /// Borders that the layers of one folder share, for what everybody may see; `nil` where each layer
  /// stands for itself.
  package private(set) var borders: SharedBorders?
  /// What the text of a Shapefile is in: `UTF-8` or `GBK`.
  package var encoding = "UTF-8"

  package init(
    system: LocalMetricSystem, language: Language, overwrite: Bool, metadata: JSONValue,
    outputCRS: String? = nil, rules: PublicationRules = PublicationRules()
  ) {
    self.outputCRS = outputCRS
    self.rules = rules
    self.system = system
    self.language = language
    self.overwrite = overwrite
    self.metadata = rules.marking(metadata)
  }

  /// Writes one layer to `path`; "-" is standard output, as GeoJSON, or as CSV where there is no map.
  ///
  /// - Throws: `privacy.refused`, `output.format-unknown`, `output.crs-fixed`, `file.exists`,
  ///   `file.unwritable`, `list.no-map`,
  ///   `gdal.…` and their like.
  package func write(_ layer: LayerTable, to path: String) throws(Failure) {
    let layer = generalised(layer)
    switch Self.form(of: path) {
    case .geoJSON where layer.hasNoMap && path == "-":
      var table = layer.spreadsheet(in: language)
      try rules.check(table, path: path)
      table.markFormulas()
      try CSV.write(table, path: path, overwrite: overwrite)
    case .geoJSON where layer.hasNoMap, .gdal(isSheet: false) where layer.hasNoMap:
      throw Failure(.listHasNoMap, at: Place(file: path))
    case .geoJSON:
      if let outputCRS {
        throw Failure(.outputCRSFixed, ["crs": .text(outputCRS)], at: Place(file: path))
      }
      try rules.check(metadata, path: path)
      let table = try checked(layer, path: path)
      var writer = try GeoJSONWriter(
        path: path, overwrite: overwrite,
        members: [
          ForeignMember(name: "name", json: JSONValue.string(layer.name).compact),
          ForeignMember(name: "gridreach", json: metadata.compact),
        ])
      try writer.write(table)
      try writer.finish()
    case .csv:
      var table = layer.spreadsheet(in: language)
      try addCoordinates(of: layer, to: &table)
      try rules.check(table, path: path)
      table.markFormulas()
      try CSV.write(table, path: path, overwrite: overwrite)
    case .gdal(let isSheet):
      try writeByGDAL(layer, to: path, isSheet: isSheet)
    case nil:
      throw Failure(.outputFormatUnknown, at: Place(file: path))
    }
  }

  /// A layer as its GeoJSON file would have it, for what is made of layers and is no layer.
  ///
  /// - Throws: `privacy.refused`, or what moving it into the world throws.
  package func features(of layer: LayerTable) throws(Failure) -> FeatureTable {
    try checked(generalised(layer), path: layer.name)
  }

  /// Generalises the layers of one folder together, where they are for everybody.
  package mutating func join(_ layers: [LayerTable]) {
    if rules.isPublic { borders = SharedBorders(layers) }
  }

  func generalised(_ layer: LayerTable) -> LayerTable {
    guard rules.isPublic else { return layer }
    var layer = layer
    if borders?.apply(to: &layer) != true { layer.geometry?.generalise(Self.publicTolerance) }
    return layer
  }

  private func checked(_ layer: LayerTable, path: String) throws(Failure) -> FeatureTable {
    var table = layer.features(in: language)
    try rules.check(table, path: path)
    try moveToWorld(&table)
    return table
  }

  private enum Form {
    case geoJSON, csv
    case gdal(isSheet: Bool)
  }

  private static func form(of path: String) -> Form? {
    let name = path.lowercased()
    if path == "-" { return .geoJSON }
    for ending in [".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson"]
    where name.hasSuffix(ending) { return .geoJSON }
    for ending in [".gpkg", ".shp", ".fgb"] where name.hasSuffix(ending) {
      return .gdal(isSheet: false)
    }
    if name.hasSuffix(".xlsx") { return .gdal(isSheet: true) }
    return name.hasSuffix(".csv") ? .csv : nil
  }

  /// Refuses what no layer can be written to, before there is one.
  ///
  /// - Throws: `output.format-unknown`, `file.exists`, `file.unwritable`.
  package static func requirePlace(_ path: String, overwrite: Bool) throws(Failure) {
    guard form(of: path) != nil else {
      throw Failure(.outputFormatUnknown, at: Place(file: path))
    }
    guard path != "-" else { return }
    try AtomicFile.requirePlace(path, overwrite: overwrite)
  }

  func moveToWorld(_ table: inout FeatureTable) throws(Failure) {
    guard var geometry = table.geometry else { return }
    try system.unproject(&geometry.positions)
    if rules.isPublic { geometry.round(toPlaces: Self.publicDecimals) }
    table.geometry = geometry
  }

  /// Decimals of degrees of a point that everybody may see: 11 m.
  private static let publicDecimals = 4
  /// Decimals of degrees else: 1.1 cm.
  private static let decimals = 7
  /// The tolerance of borders that everybody may see, in metres.
  package static let publicTolerance = 10.0

  /// A table has no shapes, but a point is two numbers.
  func addCoordinates(
    of layer: LayerTable, to table: inout FeatureTable
  ) throws(Failure) {
    guard var geometry = layer.geometry,
      geometry.kinds.allSatisfy({ $0 == .point || $0 == .null })
    else { return }
    try system.unproject(&geometry.positions)
    let points: [Position?] = (0..<geometry.count).map { row in
      geometry.parts(ofRow: row).isEmpty ? nil : geometry.positions[geometry.partOffsets[row]]
    }
    let decimals = rules.isPublic ? Self.publicDecimals : Self.decimals
    table.columns.append(.numbers("lon", points.map { $0?.x.rounded(toPlaces: decimals) }))
    table.columns.append(.numbers("lat", points.map { $0?.y.rounded(toPlaces: decimals) }))
  }
}
