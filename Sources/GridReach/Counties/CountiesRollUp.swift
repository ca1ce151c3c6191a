internal import Diagnostics
internal import Formats
internal import Geometry
internal import Intake
internal import Projection
internal import Publishing

/// Writes what stands beside the folders of the counties: the table, the map, the record.
///
/// All figures are read from the counties' own results, so that the roll-up is the same whether
/// they were run now, before, or by another program.
struct CountiesRollUp {
  let job: CountiesJob
  let place: CountiesFolder

  private var language: Language { job.language }
  private var title: String { Phrase.countiesTitle.words(in: language) }

  /// Writes the record of a run that has begun.
  ///
  /// - Throws: `file.unwritable`.
  func begin() throws(Failure) {
    let names = job.counties.map { JSONValue.string($0.name) }
    try place.save(
      JSONValue.object([
        ("complete", .boolean(false)), ("counties", .array(names)),
      ]).pretty, CountiesFolder.marker)
  }

  /// Writes everything.
  ///
  /// - Throws: `privacy.refused`, `file.unwritable`.
  func finish(_ runs: [CountyRun], _ watch: Stopwatch) throws(Failure) -> CountiesOutcome {
    let rules = try PublicationRules(allowsPersonal: job.allowsPersonal, isPublic: job.isPublic)
    let results = runs.map { self.results($0) }
    let reading = try OutlineIntake.read(results.map { $0?.communityFile })
    let rows = zip(runs, zip(results, reading.outlines)).map { run, found in
      CountyLayers.Row(
        folder: run.county.name, status: run.status,
        reason: run.reason.map { rules.masked($0) },
        figures: found.0.map { CountyFigures($0) }, outline: found.1)
    }
    let totals = CountyTotals(rows)
    var metadata = RunMetadata(
      verb: "run", inputs: [], system: reading.system,
      parameters: [("counties", .integer(runs.count))],
      hasPlaces: reading.outlines.contains { $0 != nil })
    metadata.parameters += [("done", .integer(runs.count { $0.status == .done }))]
    var publisher = Publisher(
      system: reading.system, language: language, overwrite: true, metadata: metadata.json,
      rules: rules)
    let layer = CountyLayers.counties(rows)
    if rules.isPublic { publisher.join([layer]) }
    let files = try write(layer, publisher)
    let note = FolderReadme.fileName(in: language)
    // What stands in a file does not depend on which counties were run this time.
    let held = Argument.phrase(
      .countiesHeld,
      ["count": .integer(runs.count), "done": .integer(runs.count { $0.status == .done })])
    try write(
      FolderReadme.text(
        files: files, documents: [(CountiesFolder.project, .readmeCountyProject)],
        title: title,
        introduction: .readmeCountiesIntroduction,
        summary: rules.notes.map { $0.words(in: language) }
          + ([held] + totals.sentences).map { $0.words(in: language) }, in: language), note, rules)
    place.removeNotes(besides: language)
    let record = CountiesRecord(
      rows: rows, runs: runs, totals: totals, files: files + [note], language: language,
      metadata: publisher.metadata
    ).json.adding([
      ("measured", measured(runs, results, watch))
    ])
    try rules.check(record, path: CountiesFolder.marker)
    try place.save(record.pretty, CountiesFolder.marker)
    return CountiesOutcome(
      runs: runs, folder: place.path, noteName: note, summary: sum(runs) + totals.sentences,
      findings: rules.findings + reading.findings + totals.findings + strangers)
  }

  /// What stands in the folder of a county that is done.
  private func results(_ run: CountyRun) -> ResultFolder? {
    guard run.status == .done else { return nil }
    return try? ResultFolder(place.folder(of: run.county))
  }

  /// The table, the map with its style, and a project of it.
  private func write(_ layer: LayerTable, _ publisher: Publisher) throws(Failure) -> [String] {
    var table = layer
    table.geometry = nil
    try publisher.write(table, to: "\(place.path)/\(CountiesFolder.table)")
    try publisher.write(layer, to: "\(place.path)/\(CountiesFolder.map)")
    let drawn = MapLayer(
      layer, source: "./\(CountiesFolder.map)", crs: "EPSG:4326", in: language)
    try write(drawn.qml(in: language), CountiesFolder.style, publisher.rules)
    var kit = try MapKit(
      title: title, around: layer.box,
      on: publisher.system, language: language)
    kit.layers = [drawn]
    try kit.write(
      to: "\(place.path)/\(CountiesFolder.project)", by: publisher.rules, overwrite: true)
    return [
      CountiesFolder.project, CountiesFolder.table, CountiesFolder.map, CountiesFolder.style,
      CountiesFolder.marker,
    ]
  }

  private func write(_ text: String, _ name: String, _ rules: PublicationRules) throws(Failure) {
    try rules.check(text, path: name)
    try place.save(text, name)
  }

  private func sum(_ runs: [CountyRun]) -> [Argument] {
    let failed = runs.count { $0.status != .done }
    let kept = runs.count { $0.isKept }
    return [
      .phrase(
        .countiesSum,
        [
          "count": .integer(runs.count), "run": .integer(runs.count - kept - failed),
          "kept": .integer(kept), "failed": .integer(failed),
        ])
    ]
  }

  private var strangers: [Finding] {
    let names = place.strangers(besides: job.counties)
    guard !names.isEmpty else { return [] }
    return [Finding(.note, .countiesStranger, ["names": .names(names)])]
  }

  /// What differs from run to run: of this run, and of each county's own.
  private func measured(
    _ runs: [CountyRun], _ results: [ResultFolder?], _ watch: Stopwatch
  ) -> JSONValue {
    let counties = zip(runs, results).map { run, result in
      let own = result?.record["measured"]
      return JSONValue.object([
        ("county", .string(run.county.name)), ("run_again", .boolean(!run.isKept)),
        ("seconds", .rounded(own?["seconds"]?.number, 3)),
        ("peak_memory_mb", .rounded(own?["peak_memory_mb"]?.number, 1)),
      ])
    }
    let largest = results.compactMap { $0?.record["measured"]?["peak_memory_mb"]?.number }.max()
    return watch.measured(threads: job.threads).adding([
      ("jobs", .integer(job.jobs)), ("largest_county_mb", .rounded(largest, 1)),
      ("counties", .array(counties)),
    ])
  }
}
