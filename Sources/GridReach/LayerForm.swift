/// What the layers of a run are written as.
package enum LayerForm: String, CaseIterable, Sendable {
  /// A file a layer, longitude and latitude on WGS 84.
  case geoJSON = "geojson"
  /// All layers in `layers.gpkg`, with headings and styles.
  case geoPackage = "gpkg"
  /// A set of files a layer, with short names of columns.
  case shapefile = "shp"
}
