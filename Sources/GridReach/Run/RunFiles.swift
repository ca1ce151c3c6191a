internal import Diagnostics
internal import Formats
internal import Geometry
internal import Plans
internal import Publishing

/// Writes the single files of a run's folder: layers with their styles, and documents.
struct RunFiles: Sendable {
  let results: RunResults
  let form: LayerForm
  let tables: OfficeDocument.Form
  let publisher: Publisher
  let folder: String

  /// The file of all layers, where they go into one.
  static let package = "layers.gpkg"

  /// What became of a layer.
  struct Layer: Sendable {
    /// From the folder.
    var files: [String] = []
    /// As the project for QGIS has it; `nil` for tables without a map.
    var drawn: MapLayer?
    var box = Box.empty
  }

  /// What became of a part.
  struct Written: Sendable {
    /// By their places in the list of layers.
    var layers: [(place: Int, layer: Layer)] = []
    var document: (kind: RunDocument, files: [String], note: Phrase)?
  }

  /// Makes and writes a part.
  ///
  /// - Throws: what writing throws.
  func write(_ part: RunPart, of layers: [PendingLayer]) throws(Failure) -> Written {
    var written = Written()
    let made = part.layers.map { layers[$0].make() }
    for (place, layer) in zip(part.layers, made) {
      written.layers.append((place, try write(layer, layers[place])))
    }
    guard let kind = part.document,
      let document = RunTables(results: results, layers: made).document(kind)
    else { return written }
    FolderTree.makeParents(of: "\(folder)/\(RunTables.folder)/x")
    let files = try publisher.write(
      document, as: tables, in: "\(folder)/\(RunTables.folder)", place: results.plan.name ?? "")
    written.document = (kind, files.map { "\(RunTables.folder)/\($0)" }, document.note)
    return written
  }

  private func write(_ layer: LayerTable, _ pending: PendingLayer) throws(Failure) -> Layer {
    guard pending.ending == "geojson" else {
      let file = "\(pending.name).\(pending.ending)"
      try publisher.write(layer, to: "\(folder)/\(file)")
      return Layer(files: [file])
    }
    let (file, source) = name(pending.name, layer)
    let drawn = MapLayer(
      layer, source: source,
      crs: form == .geoJSON ? "EPSG:4326" : publisher.crs(of: file) ?? "EPSG:4326",
      names: form == .shapefile ? DBFNames.short(layer.fields.map(\.key)) : nil,
      in: publisher.language)
    var written = Layer(drawn: drawn, box: layer.box)
    // What goes into one file goes there at the end.
    guard form != .geoPackage else { return written }
    FolderTree.makeParents(of: "\(folder)/\(file)")
    try publisher.write(layer, to: "\(folder)/\(file)")
    let style = "\(pending.name).qml"
    try save(drawn.qml(in: publisher.language), style)
    written.files = [file, style]
    return written
  }

  private func name(_ stem: String, _ layer: LayerTable) -> (file: String, source: String) {
    switch form {
    case .geoJSON: ("\(stem).geojson", "./\(stem).geojson")
    case .shapefile: ("\(stem).shp", "./\(stem).shp")
    case .geoPackage: (Self.package, "./\(Self.package)|layername=\(layer.name)")
    }
  }

  /// Writes a text that may tell of nobody.
  ///
  /// - Throws: `privacy.refused`, `file.unwritable`.
  func save(_ text: String, _ name: String) throws(Failure) {
    try publisher.rules.check(text, path: name)
    try write(text, name)
  }

  /// Writes a text that was looked at.
  ///
  /// - Throws: `file.unwritable`, `file.exists`.
  func write(_ text: String, _ name: String, overwrite: Bool = false) throws(Failure) {
    let file = try AtomicFile(path: "\(folder)/\(name)", overwrite: overwrite)
    try file.write(text: text)
    try file.commit()
  }
}
