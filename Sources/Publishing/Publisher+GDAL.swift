package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection

extension Publisher {
  /// Writes a layer in a format of other GIS programs.
  ///
  /// A GeoPackage has the keys of GeoJSON as columns with headings in the reader's language, and
  /// the member `gridreach` as its description. A Shapefile has short names. A sheet is as CSV,
  /// with codes as text.
  ///
  /// - Throws: as ``write(_:to:)``.
  func writeByGDAL(
    _ layer: LayerTable, to path: String, isSheet: Bool
  ) throws(Failure) {
    guard isSheet else {
      let isShapefile = path.lowercased().hasSuffix(".shp")
      var (table, options) = try placed(layer, path: path)
      if isShapefile { table.shortenNames() }
      options.encoding = encoding
      return try GDAL.write(table, path: path, options: options)
    }
    var options = GDAL.WriteOptions()
    options.overwrite = overwrite
    options.layer = layer.name
    var table = layer.spreadsheet(in: language)
    try addCoordinates(of: layer, to: &table)
    table.markFormulas()
    try rules.check(metadata, path: path)
    try rules.check(table, path: path)
    try GDAL.write(table, path: path, options: options)
  }

  /// Writes layers into one GeoPackage, with the style of each inside it.
  ///
  /// - Parameter styles: QGIS's styles by name of the layer.
  /// - Throws: as ``write(_:to:)``.
  package func write(
    _ layers: [LayerTable], styles: [(layer: String, qml: String)], to path: String
  ) throws(Failure) {
    var tables: [(table: FeatureTable, options: GDAL.WriteOptions)] = []
    // Those that stand alone would not know of each other.
    var publisher = self
    if borders == nil { publisher.join(layers) }
    for layer in layers { tables.append(try placed(publisher.generalised(layer), path: path)) }
    for style in styles { try rules.check(style.qml, path: "\(style.layer).qml") }
    var options = GDAL.WriteOptions()
    options.layer = "layer_styles"
    options.overwrite = overwrite
    tables.append((Self.table(of: styles), options))
    try GDAL.write(tables, path: path)
  }

  /// The table in which QGIS looks for styles.
  private static func table(of styles: [(layer: String, qml: String)]) -> FeatureTable {
    func same(_ name: String, _ text: String) -> Column {
      .texts(name, styles.map { _ in text })
    }
    return FeatureTable(
      name: "layer_styles",
      columns: [
        same("f_table_catalog", ""), same("f_table_schema", ""),
        .texts("f_table_name", styles.map(\.layer)), same("f_geometry_column", "geom"),
        .texts("styleName", styles.map(\.layer)), .texts("styleQML", styles.map(\.qml)),
        same("styleSLD", ""), .booleans("useAsDefault", styles.map { _ in true }),
        same("description", ""), same("owner", ""),
        // QGIS sorts by it; the same on every day, as all else.
        same("update_time", "2000-01-01T00:00:00.000Z"),
      ], geometry: nil, rowCount: styles.count)
  }

  /// A layer's table in the coordinate system of a file, with headings and metadata.
  ///
  /// - Throws: `privacy.refused` where it may not be written.
  private func placed(
    _ layer: LayerTable, path: String
  ) throws(Failure) -> (FeatureTable, GDAL.WriteOptions) {
    let crs = crs(of: path)
    var options = GDAL.WriteOptions()
    options.overwrite = overwrite
    options.layer = layer.name
    var table = layer.features(in: language)
    try rules.check(metadata, path: path)
    try rules.check(table, path: path)
    try place(&table, crs: crs)
    options.aliases = layer.fields.map { $0.heading.words(in: language) }
    options.description = description(crs)
    return (table, options)
  }

  /// The coordinate system that a file is written in; `nil` for longitude and latitude on WGS 84.
  package func crs(of path: String) -> String? {
    let name = path.lowercased()
    guard name.hasSuffix(".gpkg") || name.hasSuffix(".shp") else { return outputCRS }
    return outputCRS ?? usualCRS
  }

  /// The metadata, with the coordinate system that the file is in.
  private func description(_ crs: String?) -> String {
    guard let crs, case .object(let members) = metadata else { return metadata.compact }
    return JSONValue.object(
      members.map { $0.0 == "crs_out" ? ($0.0, .string(crs)) : $0 }
    ).compact
  }

  /// Decimals of degrees, as in GeoJSON: 1.1 cm.
  private static let decimalsOfDegrees = 7
  /// Decimals of metres.
  private static let decimalsOfMetres = 3

  /// Moves positions out of the plane into the coordinate system that is asked for.
  private func place(_ table: inout FeatureTable, crs: String?) throws(Failure) {
    try moveToWorld(&table)
    guard var geometry = table.geometry else { return }
    var decimals = Self.decimalsOfDegrees
    table.declaredCRS = "EPSG:4326"
    if let crs {
      let target = try CoordinateSystem(crs)
      try Transformation(from: .crs84, to: target).transform(&geometry.positions)
      table.declaredCRS = target.code ?? target.definition
      if target.kind == .projected { decimals = Self.decimalsOfMetres }
    }
    // Borders that two shapes share stay shared: equal positions are rounded to equal ones.
    for index in geometry.positions.indices {
      let position = geometry.positions[index]
      geometry.positions[index] = Position(
        x: position.x.rounded(toPlaces: decimals) ?? position.x,
        y: position.y.rounded(toPlaces: decimals) ?? position.y)
    }
    table.geometry = geometry
  }
}
