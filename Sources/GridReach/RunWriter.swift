internal import Diagnostics
internal import Formats
internal import GridPartition
internal import Intake
internal import Plans
internal import Publishing
internal import Survey

/// Writes what a run found into its folder.
struct RunWriter {
  let results: RunResults
  let language: Language
  let folder: String
  let form: LayerForm
  let outputCRS: String?
  let encoding: String
  let tables: OfficeDocument.Form

  /// Writes all files and returns the summary.
  func write(watch: inout Stopwatch, threads: Int) throws(Failure) -> [Argument] {
    var publisher = Publisher(
      system: results.reading.system, language: language, overwrite: false,
      metadata: results.metadata.json, outputCRS: outputCRS, rules: rules)
    publisher.usualCRS = results.reading.inputs.usualCRS
    publisher.encoding = encoding
    var files: [String] = []
    let layers = layers()
    if rules.isPublic {
      publisher.join(layers.map(\.0) + BaseLayers(results.reading.survey, codes: []).layers)
    }
    // A list without places has tables, and nothing to open in QGIS.
    var kit: RunKit?
    if !results.reading.survey.buildings.isPlaceless {
      watch.ends(.layers)
      kit = try RunKit(results, layers.map(\.0), form, publisher, folder: folder)
      watch.ends(.kit)
    }
    for (layer, ending) in layers {
      guard ending == "csv" else {
        files += try kit?.write(layer, &watch) ?? []
        continue
      }
      let file = "\(layer.name).\(ending)"
      try publisher.write(layer, to: "\(folder)/\(file)")
      files.append(file)
    }
    watch.ends(.layers)
    files = try (kit?.finish(&watch) ?? []) + files
    watch.ends(.kit)
    let documents = try RunTables(results: results, layers: layers.map(\.0))
      .write(publisher, as: tables, to: folder)
    watch.ends(.tables)
    files += documents.map(\.file)
    for (name, text) in sitingTexts {
      try write(text, name)
      files.append(name)
    }
    let summary = results.summary
    let siting = results.siting.map { [("siting", $0.summary)] } ?? []
    let figures = summary.json.adding(siting)
    try rules.check(figures, path: "summary.json")
    try save(figures.pretty, "summary.json")
    files += ["summary.json", "run.json", ReportJob.fileName]
    let sentences =
      summary.sentences + (results.siting?.sentences ?? [])
      + (results.reported.map { [$0.sentence] } ?? [])
    let note = FolderReadme.fileName(in: language)
    try write(
      FolderReadme.text(
        files: files, documents: documents, title: results.plan.name ?? "GridReach",
        summary: rules.notes.map { $0.words(in: language) }
          + sentences.map { $0.words(in: language) } + attributions, in: language), note)
    watch.ends(.layers)
    // The report reads it; what the report takes is added to it.
    try saveRecord(files + [note], watch, threads: threads, publisher.metadata)
    try writeReport(layers.map(\.0), publisher)
    watch.ends(.report)
    try saveRecord(files + [note], watch, threads: threads, publisher.metadata)
    return sentences
  }

  /// From the files where it can read them, so that it can be made again to the byte.
  private func writeReport(_ layers: [LayerTable], _ publisher: Publisher) throws(Failure) {
    let report = ReportJob(folder: folder, language: language, rules: rules)
    guard form != .geoJSON else {
      return try report.write(ResultFolder(folder))
    }
    try report.write(
      RunLayers(
        layers: layers + BaseLayers(results.reading.survey, codes: []).layers,
        publisher: publisher))
  }

  /// The proof of a siting, and its curve as a picture.
  private var sitingTexts: [(name: String, text: String)] {
    guard let siting = results.siting else { return [] }
    let parameters = results.metadata.parameters
    let proof = ("site.json", siting.record(parameters: parameters).pretty)
    return [proof] + (siting.picture(in: language).map { [("curve.svg", $0)] } ?? [])
  }

  /// A sentence for whose data is in the files.
  private var attributions: [String] {
    results.reading.inputs.attributions.map {
      Phrase.osmAttribution.words(in: language, ["attribution": .text($0)])
    }
  }

  /// The layers and tables that there are, with the ending of their files.
  private func layers() -> [(LayerTable, String)] {
    var layers: [(LayerTable, String)] = []
    let survey = results.reading.survey
    if let grid = results.grid {
      layers += CellLayers.all(
        grid, survey, rejected: results.reading.log.rejected,
        listsUnits: results.plan.output.households)
      for index in layers.indices {
        switch layers[index].0.name {
        case "cells":
          if survey.buildings.form != .listed, let shapes = layers[index].0.geometry {
            layers[index].0.add(.mapColour, MapColouring.colours(shapes))
          }
          results.coverage?.addCellRates(to: &layers[index].0)
        case "communities":
          results.coverage?.addCommunityRates(to: &layers[index].0)
          results.coverage?.networkLayers?.addTrust(to: &layers[index].0)
        default: break
        }
      }
      layers.removeAll { $0.0.name == "rejected" }
    }
    if let coverage = results.coverage {
      layers += coverage.files + coverage.targetFiles + coverage.networkFiles(withLayers: false)
    }
    if let areas = results.areas {
      layers += [
        (
          AreaLayers.areas(
            areas.areas, stations: areas.stations, preset: results.plan.walking.preset,
            direction: areas.streets?.direction, people: areas.people,
            householdKind: survey.buildings.householdKind), "geojson"
        ),
        (
          results.coverage?.stationLayer ?? AreaLayers.stations(areas.stations), "geojson"
        ),
      ]
    }
    if let siting = results.siting { layers += siting.files(withLines: false, withSets: false) }
    var rejected = AreaLayers.rejected(results.reading.log.rejected)
    if survey.buildings.isPlaceless { rejected.geometry = nil }
    layers.append((rejected, survey.buildings.isPlaceless ? "csv" : "geojson"))
    return layers
  }

  /// `run.json`: all that is needed to judge the results and to make them again.
  private func record(
    _ files: [String], _ watch: Stopwatch, threads: Int, _ metadata: JSONValue
  ) -> JSONValue {
    let findings = results.findings.map { finding in
      JSONValue.object([
        ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code)),
        ("message", .string(finding.words(in: language))),
      ])
    }
    let survey = results.reading.survey
    return .object([
      ("gridreach", metadata),
      ("made_from", results.origin?.json ?? .null),
      ("name", results.plan.name.map { .string($0) } ?? .null),
      ("language", .string(language.rawValue)),
      ("files", .strings(files.sorted())),
      (
        "counts",
        .object([
          ("communities", .integer(survey.communities.count)),
          ("buildings", .integer(survey.buildings.count)),
          ("stations", .integer(survey.stations.count)),
          ("stations_used", .integer(results.coverage?.survey.stations.count ?? 0)),
          ("cells", .integer(results.grid?.cells.count { !$0.isSpecial } ?? 0)),
          ("special_cells", .integer(results.grid?.cells.count { $0.isSpecial } ?? 0)),
          ("rejected", .integer(results.reading.log.rejected.count)),
        ])
      ),
      ("findings", .array(findings)),
      ("masked", results.reading.log.maskedRecord),
      ("measured", watch.measured(threads: threads)),
    ])
  }

  private func saveRecord(
    _ files: [String], _ watch: Stopwatch, threads: Int, _ metadata: JSONValue
  ) throws(Failure) {
    let record = record(files, watch, threads: threads, metadata)
    try rules.check(record, path: "run.json")
    try save(record.pretty, "run.json", overwrite: true)
  }

  private var rules: PublicationRules { results.rules }

  private func write(_ text: String, _ name: String) throws(Failure) {
    try rules.check(text, path: name)
    try save(text, name)
  }

  private func save(
    _ text: String, _ name: String, overwrite: Bool = false
  ) throws(Failure) {
    let file = try AtomicFile(path: "\(folder)/\(name)", overwrite: overwrite)
    try file.write(text: text)
    try file.commit()
  }
}
