internal import Diagnostics
internal import Formats
internal import GridPartition
internal import Intake
internal import Plans
internal import Publishing

/// The layers of a run, and what is for QGIS: a style for each, the ground under the maps, and a
/// project of all of them.
struct RunKit {
  let results: RunResults
  let form: LayerForm
  let publisher: Publisher
  let folder: String
  private var kit: MapKit
  /// What goes into one file at the end, with styles.
  private var kept: [LayerTable] = []
  private var styles: [(layer: String, qml: String)] = []

  private static let package = "layers.gpkg"

  /// - Parameter layers: all that are drawn.
  init(
    _ results: RunResults, _ layers: [LayerTable], _ form: LayerForm, _ publisher: Publisher,
    folder: String
  ) throws(Failure) {
    self.results = results
    self.form = form
    self.publisher = publisher
    self.folder = folder
    kit = try MapKit(
      title: results.plan.name ?? "GridReach",
      around: layers.filter { $0.name != "rejected" && $0.name != "service_areas" },
      on: results.reading.system, crs: publisher.outputCRS ?? publisher.usualCRS,
      language: publisher.language)
    kit.about = results.reading.inputs.attributions.map {
      Phrase.osmAttribution.words(in: publisher.language, ["attribution": .text($0)])
    }.joined(separator: " ")
  }

  /// ``write(_:in:)``, with the layer's file and what is for QGIS timed apart.
  mutating func write(
    _ layer: LayerTable, _ watch: inout Stopwatch
  ) throws(Failure) -> [String] {
    watch.ends(.layers)
    let drawn = draw(layer, in: "")
    watch.ends(.kit)
    let files = try save(layer, drawn, in: "")
    watch.ends(.layers)
    return files
  }

  /// Writes a layer with its style, and takes it into the project.
  ///
  /// - Parameter subfolder: "" or a name with a stroke behind it.
  /// - Returns: the files, from the folder.
  private mutating func write(
    _ layer: LayerTable, in subfolder: String
  ) throws(Failure) -> [String] {
    try save(layer, draw(layer, in: subfolder), in: subfolder)
  }

  private func name(_ layer: LayerTable, in subfolder: String) -> (file: String, source: String) {
    let stem = subfolder + layer.name
    return switch form {
    case .geoJSON: ("\(stem).geojson", "./\(stem).geojson")
    case .shapefile: ("\(stem).shp", "./\(stem).shp")
    case .geoPackage: (Self.package, "./\(Self.package)|layername=\(layer.name)")
    }
  }

  /// Takes a layer into the project; its style.
  private mutating func draw(_ layer: LayerTable, in subfolder: String) -> String {
    let (file, source) = name(layer, in: subfolder)
    let drawn = MapLayer(
      layer, source: source,
      crs: form == .geoJSON ? "EPSG:4326" : publisher.crs(of: file) ?? "EPSG:4326",
      names: form == .shapefile ? DBFNames.short(layer.fields.map(\.key)) : nil,
      in: publisher.language)
    kit.layers.append(drawn)
    return drawn.qml(in: publisher.language)
  }

  private mutating func save(
    _ layer: LayerTable, _ qml: String, in subfolder: String
  ) throws(Failure) -> [String] {
    let file = name(layer, in: subfolder).file
    if form == .geoPackage {
      kept.append(layer)
      styles.append((layer.name, qml))
      return []
    }
    FolderTree.makeParents(of: "\(folder)/\(file)")
    try publisher.write(layer, to: "\(folder)/\(file)")
    let stem = subfolder + layer.name
    try publisher.rules.check(qml, path: "\(stem).qml")
    let style = try AtomicFile(path: "\(folder)/\(stem).qml", overwrite: false)
    try style.write(text: qml)
    try style.commit()
    return [file, "\(stem).qml"]
  }

  /// Writes the ground under the maps, and the project.
  ///
  /// - Returns: the files, the project first.
  mutating func finish(_ watch: inout Stopwatch) throws(Failure) -> [String] {
    let survey = results.reading.survey
    var codes: [String?] = []
    if let grid = results.grid {
      codes = grid.cellOfBuilding.map { $0 < 0 ? nil : grid.cells[Int($0)].code }
    }
    var files: [String] = []
    for layer in BaseLayers(survey, codes: codes).layers {
      files += try write(layer, in: "base/")
    }
    if form == .geoPackage {
      watch.ends(.kit)
      try publisher.write(kept, styles: styles, to: "\(folder)/\(Self.package)")
      watch.ends(.layers)
      files.append(Self.package)
    }
    try kit.write(to: "\(folder)/project.qgz", by: publisher.rules)
    return ["project.qgz"] + files
  }
}
