package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
internal import Publishing
package import SampleCounty
internal import Survey

/// A synthetic county → a folder of files that the other verbs read.
package struct SampleJob: Sendable {
  package var plan: SampleCountyPlan
  package var folder: String
  package var overwrite: Bool
  /// The language of the note beside the files.
  package var language: Language

  package init(plan: SampleCountyPlan, folder: String, overwrite: Bool, language: Language) {
    self.plan = plan
    self.folder = folder
    self.overwrite = overwrite
    self.language = language
  }

  /// Where the county seat lies, in degrees: on open land, so that nobody takes it for a place.
  static let center = Position(x: 126.5, y: 46.95)

  /// Makes the county and writes it; the same plan writes the same bytes.
  ///
  /// - Throws: what the generator refuses, or what writing throws; nothing is left behind.
  package func run() throws(Failure) -> SampleCounty {
    let output = try AtomicFolder(path: folder, marker: "plan.yaml", overwrite: overwrite)
    let county = try SampleCounty.generate(plan)
    let system = try LocalMetricSystem(around: Box(Self.center))
    let publisher = Publisher(
      system: system, language: .english, overwrite: false, metadata: metadata(county))
    let layers = SurveyLayers(county.survey)
    let shapes = [
      layers.communities, layers.compounds, layers.buildings, layers.stations, layers.candidates,
      layers.streets, layers.barriers, layers.gates, layers.partyHomes(county.partyHomes),
    ]
    for layer in shapes where layer.rowCount > 0 {
      try publisher.write(layer, to: path(output.workingPath, layer, "geojson"))
    }
    let tables = [
      layers.stairwellUnits, layers.roleSlots(county.workers),
      layers.witness(
        cellOfBuilding: county.witness.cellOfBuilding, cellOfUnit: county.witness.cellOfUnit),
    ]
    for layer in tables { try publisher.write(layer, to: path(output.workingPath, layer, "csv")) }
    try write(SamplePlanText.plan(county), to: output.workingPath + "/plan.yaml")
    try write(
      SamplePlanText.note(county, plan, in: language),
      to: output.workingPath + "/" + FolderReadme.fileName(in: language))
    try output.commit()
    return county
  }

  private func path(_ folder: String, _ layer: LayerTable, _ ending: String) -> String {
    "\(folder)/\(layer.name).\(ending)"
  }

  private func metadata(_ county: SampleCounty) -> JSONValue {
    .object([
      ("synthetic", .boolean(true)), ("county", .string(county.name)),
      ("seed", .integer(Int(truncatingIfNeeded: plan.seed))),
      ("households", .integer(plan.households)), ("communities", .integer(plan.communities)),
    ])
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    let file = try AtomicFile(path: path, overwrite: false)
    try file.write(text: text)
    try file.commit()
  }
}
