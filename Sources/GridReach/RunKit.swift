internal import Diagnostics
internal import Formats
internal import GridPartition
internal import Intake
internal import Plans
internal import Publishing

/// What of a run is for QGIS: a project, a style beside each layer, and the ground under the maps.
struct RunKit {
  let results: RunResults
  let language: Language
  let folder: String
  private var kit: MapKit

  /// - Parameter layers: all that are drawn.
  init(
    _ results: RunResults, _ layers: [LayerTable], language: Language, folder: String
  ) throws(Failure) {
    self.results = results
    self.language = language
    self.folder = folder
    kit = try MapKit(
      title: results.plan.name ?? "GridReach",
      around: layers.filter { $0.name != "rejected" && $0.name != "service_areas" },
      on: results.reading.system, language: language)
    kit.about = results.reading.inputs.attributions.map {
      Phrase.osmAttribution.words(in: language, ["attribution": .text($0)])
    }.joined(separator: " ")
  }

  /// Takes a layer into the project, and writes its style beside it.
  ///
  /// - Parameter file: the layer's file in the folder.
  /// - Returns: the file of the style.
  mutating func add(_ layer: LayerTable, file: String) throws(Failure) -> String {
    let layer = MapLayer(layer, source: "./\(file)", crs: "EPSG:4326", in: language)
    kit.layers.append(layer)
    let name = String(file.prefix { $0 != "." }) + ".qml"
    let style = try AtomicFile(path: "\(folder)/\(name)", overwrite: false)
    try style.write(text: layer.qml(in: language))
    try style.commit()
    return name
  }

  /// Writes the ground under the maps, and the project.
  ///
  /// - Returns: the files, the project first.
  mutating func finish(_ publisher: Publisher) throws(Failure) -> [String] {
    let survey = results.reading.survey
    var codes: [String?] = []
    if let grid = results.grid {
      codes = grid.cellOfBuilding.map { $0 < 0 ? nil : grid.cells[Int($0)].code }
    }
    var files: [String] = []
    for layer in BaseLayers(survey, codes: codes).layers {
      let file = "base/\(layer.name).geojson"
      FolderTree.makeParents(of: "\(folder)/\(file)")
      try publisher.write(layer, to: "\(folder)/\(file)")
      files.append(file)
      files.append(try add(layer, file: file))
    }
    try kit.write(to: "\(folder)/project.qgz")
    return ["project.qgz"] + files
  }
}
