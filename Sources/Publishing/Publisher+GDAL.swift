internal import Diagnostics
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
    var options = GDAL.WriteOptions()
    options.overwrite = overwrite
    options.layer = layer.name
    var table: FeatureTable
    if isSheet {
      table = layer.spreadsheet(in: language)
      try addCoordinates(of: layer, to: &table)
      table.markFormulas()
    } else {
      table = layer.features(in: language)
      try place(&table)
      options.aliases = layer.fields.map { $0.heading.words(in: language) }
      options.description = description
      if path.lowercased().hasSuffix(".shp") { table.shortenNames() }
    }
    try rules.check(metadata, path: path)
    try rules.check(table, path: path)
    try GDAL.write(table, path: path, options: options)
  }

  /// The metadata, with the coordinate system that the file is in.
  private var description: String {
    guard let outputCRS, case .object(let members) = metadata else { return metadata.compact }
    return JSONValue.object(
      members.map { $0.0 == "crs_out" ? ($0.0, .string(outputCRS)) : $0 }
    ).compact
  }

  /// Decimals of degrees, as in GeoJSON: 1.1 cm.
  private static let decimalsOfDegrees = 7
  /// Decimals of metres.
  private static let decimalsOfMetres = 3

  /// Moves positions out of the plane into the coordinate system that is asked for.
  private func place(_ table: inout FeatureTable) throws(Failure) {
    try moveToWorld(&table)
    guard var geometry = table.geometry else { return }
    var decimals = Self.decimalsOfDegrees
    table.declaredCRS = "EPSG:4326"
    if let outputCRS {
      let target = try CoordinateSystem(outputCRS)
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
