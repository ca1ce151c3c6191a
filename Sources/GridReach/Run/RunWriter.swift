internal import Diagnostics
internal import Formats
internal import Geometry
internal import Intake
internal import Plans
internal import Publishing
internal import Survey
internal import Workers

/// Writes what a run found into its folder.
struct RunWriter {
  let results: RunResults
  let language: Language
  let folder: String
  let form: LayerForm
  let outputCRS: String?
  let encoding: String
  let tables: OfficeDocument.Form
  let workers: Workers

  /// Writes all files and returns the summary.
  func write(watch: inout Stopwatch) throws(Failure) -> [Argument] {
    var publisher = Publisher(
      system: results.reading.system, language: language, overwrite: false,
      metadata: results.metadata.json, outputCRS: outputCRS, rules: rules)
    publisher.usualCRS = results.reading.inputs.usualCRS
    publisher.encoding = encoding
    let layers = try layers()
    if rules.isPublic { publisher.join(layers.made.map(\.layer)) }
    let files = RunFiles(
      results: results, form: form, tables: tables, publisher: publisher, folder: folder)
    let written = try write(layers, files)
    watch.ends(.layers)
    var names = names(of: written.layers, layers)
    // A list without places has tables, and nothing to open in QGIS.
    if !results.reading.survey.buildings.isPlaceless {
      names = try writeKit(written.layers, layers, files) + names
    }
    watch.ends(.kit)
    names += written.documents.map(\.file)
    for (name, text) in sitingTexts {
      try files.save(text, name)
      names.append(name)
    }
    names += ["summary.json", "run.json", ReportJob.fileName]
    let note = FolderReadme.fileName(in: language)
    let sentences = sentences
    try files.save(noteText(names, written.documents, sentences), note)
    watch.ends(.layers)
    // The report reads it; what the report takes is added to it.
    try saveRecord(names + [note], watch, files)
    try writeReport(layers, publisher)
    watch.ends(.report)
    try saveRecord(names + [note], watch, files)
    return sentences
  }

  /// The layers, the ground under the maps last.
  ///
  /// Made as they are written; all at once where they go into one file, are looked at for the
  /// borders that they share, or are in a form that the report does not read.
  private func layers() throws(Failure) -> [PendingLayer] {
    let layers = results.layers + results.baseLayers
    guard rules.isPublic || form != .geoJSON else { return layers }
    return try workers.map(layers) { layer in
      let made = layer.make()
      return PendingLayer(layer.name, layer.ending) { made }
    }
  }

  /// What was written of the layers, in their order, and the documents in theirs.
  private typealias Written = (
    layers: [RunFiles.Layer], documents: [(file: String, note: Phrase)]
  )

  /// The layers with their documents, and the figures, side by side.
  private func write(_ layers: [PendingLayer], _ files: RunFiles) throws(Failure) -> Written {
    let parts = RunPart.all(of: layers.map(\.name))
    // GDAL writes with one thread.
    let hands = form == .geoJSON ? workers : .inline
    // What takes long comes first, so that no thread waits for it at the end.
    let written = try hands.map(count: parts.count + 1) { (number) throws(Failure) in
      if number > 0 { return try files.write(parts[number - 1], of: layers) }
      try saveSummary(files)
      return RunFiles.Written()
    }
    let documents = written.compactMap(\.document)
    return (
      written.flatMap(\.layers).sorted { $0.place < $1.place }.map(\.layer),
      RunDocument.allCases.flatMap { kind in
        documents.filter { $0.kind == kind }.flatMap { document in
          document.files.map { ($0, document.note) }
        }
      }
    )
  }

  /// The files of the layers, the ground under the maps first.
  private func names(of written: [RunFiles.Layer], _ layers: [PendingLayer]) -> [String] {
    let isGround = layers.map { $0.name.hasPrefix(BaseLayers.folder) }
    return [true, false].flatMap { ground in
      written.indices.filter { isGround[$0] == ground }.flatMap { written[$0].files }
    }
  }

  /// The project of all layers for QGIS, and the file of them where they go into one.
  ///
  /// - Returns: the files that were added, the project first.
  private func writeKit(
    _ written: [RunFiles.Layer], _ layers: [PendingLayer], _ files: RunFiles
  ) throws(Failure) -> [String] {
    let publisher = files.publisher
    let ground = written.indices.filter {
      let name = layers[$0].name
      return !name.hasPrefix(BaseLayers.folder) && !["rejected", "service_areas"].contains(name)
    }
    var kit = try MapKit(
      title: results.plan.name ?? "GridReach",
      around: ground.reduce(into: Box.empty) { $0.formUnion(written[$1].box) },
      on: results.reading.system, crs: publisher.outputCRS ?? publisher.usualCRS,
      language: language)
    kit.about = attributions.joined(separator: " ")
    kit.layers = written.compactMap(\.drawn)
    try kit.write(to: "\(folder)/project.qgz", by: rules)
    guard form == .geoPackage else { return ["project.qgz"] }
    let kept = layers.filter { $0.ending == "geojson" }.map { $0.make() }
    try publisher.write(
      kept, styles: kit.layers.map { ($0.name, $0.qml(in: language)) },
      to: "\(folder)/\(RunFiles.package)")
    return ["project.qgz", RunFiles.package]
  }

  /// From the files where it can read them, so that it can be made again to the byte.
  private func writeReport(_ layers: [PendingLayer], _ publisher: Publisher) throws(Failure) {
    let report = ReportJob(folder: folder, language: language, rules: rules, workers: workers)
    guard form != .geoJSON else { return try report.write(ResultFolder(folder)) }
    try report.write(RunLayers(layers: layers.made.map(\.layer), publisher: publisher))
  }

  private func saveSummary(_ files: RunFiles) throws(Failure) {
    let siting = results.siting.map { [("siting", $0.summary)] } ?? []
    let figures = results.summary.json.adding(siting)
    try rules.check(figures, path: "summary.json")
    try files.write(figures.pretty, "summary.json")
  }

  private func saveRecord(
    _ names: [String], _ watch: Stopwatch, _ files: RunFiles
  ) throws(Failure) {
    let record = record(
      names, watch, threads: workers.threads, files.publisher.metadata)
    try rules.check(record, path: "run.json")
    try files.write(record.pretty, "run.json", overwrite: true)
  }

  private var rules: PublicationRules { results.rules }
}
