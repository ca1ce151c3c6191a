package import Diagnostics
internal import Formats
internal import GridPartition
package import Intake
package import Plans
package import Publishing
internal import Survey
internal import WalkNetwork
package import Workers

/// The whole chain: a plan → a folder of layers, tables and notes.
package struct RunJob: Sendable {
  package let plan: Plan
  package var folder: String
  package var overwrite: Bool
  package var language: Language
  package var workers: Workers
  /// What headings mean, instead of what the plan's file of them says.
  package var vocabulary: FieldVocabulary?
  package var form = LayerForm.geoJSON
  /// What layers are in, where their form can say it; the system of the inputs where `nil`.
  package var outputCRS: String?
  /// What the text of Shapefiles is in: `UTF-8` or `GBK`.
  package var encoding = "UTF-8"
  /// What tables of offices are written as.
  package var tables = OfficeDocument.Form.xlsx
  /// What communities reported, to be held against what is counted.
  package var reported: InputSource?
  /// The SHA-256 of the plan's bytes, and the file of `vocabulary`, for ``RunOrigin``.
  package var planDigest = ""
  package var fieldsFile: String?
  /// Told before each step, with a word for it.
  package var progress: @Sendable (Phrase) -> Void

  package init(
    plan: Plan, folder: String, overwrite: Bool, language: Language, workers: Workers,
    progress: @escaping @Sendable (Phrase) -> Void
  ) {
    self.plan = plan
    self.folder = folder
    self.overwrite = overwrite
    self.language = language
    self.workers = workers
    self.progress = progress
  }

  /// The file of the folder that says what each file is.
  package var noteName: String { FolderReadme.fileName(in: language) }

  /// Runs the chain as far as the plan's inputs allow: cells where there are communities, circles
  /// and coverage where there are stations.
  ///
  /// A missed target is told and does not fail the run.
  ///
  /// - Throws: what makes the inputs unusable, or the folder unwritable; nothing is left behind.
  package func run() throws(Failure) -> RunOutcome {
    var watch = Stopwatch()
    if form == .geoJSON, let outputCRS {
      throw Failure(.outputCRSFixed, ["crs": .text(outputCRS)])
    }
    if plan.inputs.stations == nil, !plan.targets.isEmpty {
      throw Failure(.targetsNoStations, at: plan.place(of: "targets"))
    }
    var rules = try PublicationRules(
      allowsPersonal: plan.output.allowsPersonal, isPublic: plan.output.isPublic)
    if FolderFiles.isFile("\(folder)/\(CountiesFolder.marker)") {
      throw Failure(.countiesNotOne, ["folder": .text(folder)])
    }
    let output = try AtomicFolder(path: folder, marker: "run.json", overwrite: overwrite)
    progress(.stepReading)
    var origin = RunOrigin(of: self, leavingPlainFiles: true)
    var sources = try plan.sources
    if let vocabulary {
      sources.use(vocabulary)
    } else {
      sources.use(try plan.vocabulary())
    }
    var reading = try SurveyIntake.read(sources, workers: workers)
    rules.listsHouseholds = reading.log.listsHouseholds
    guard !rules.listsHouseholds || plan.output.households else {
      throw Failure(.privacyHouseholds)
    }
    watch.ends(.reading)
    let survey = reading.survey
    if plan.output.households, survey.stairwellUnits.count > 0 { rules.listsHouseholds = true }
    var grid: GridCells?
    if survey.communities.count > 0 {
      progress(.stepPartition)
      grid = try plan.partitionJob.run(on: survey, workers: workers)
      watch.ends(.partition)
    }
    var coverage: CoverageResult?
    var areas: ReachResult?
    let hasPlaces = !survey.buildings.isPlaceless
    if plan.inputs.stations != nil, hasPlaces {
      progress(.stepCoverage)
      coverage = try plan.coverageJob.run(on: survey, grid: grid, workers: workers)
      areas = try plan.reachJob.run(
        on: survey, system: reading.system, walks: coverage?.network?.walks, workers: workers)
      watch.ends(.coverage)
    }
    var siting: SiteResult?
    if let job = plan.siteJob, hasPlaces {
      progress(.stepSiting)
      siting = try job.run(on: survey, workers: workers)
      watch.ends(.siting)
    }
    let comparison = try reported.map { source throws(Failure) in
      try ReportedJob(reported: source).run(on: &reading)
    }
    if comparison != nil { watch.ends(.reported) }
    progress(.stepWriting)
    var results = RunResults(
      plan: plan, reading: reading, grid: grid, coverage: coverage, areas: areas, siting: siting,
      rules: rules)
    results.reported = comparison
    origin.take(reading.inputs)
    results.origin = origin
    let writer = RunWriter(
      results: results, language: language, folder: output.workingPath, form: form,
      outputCRS: outputCRS, encoding: encoding, tables: tables, workers: workers)
    let summary = try writer.write(watch: &watch)
    try output.commit()
    return RunOutcome(
      folder: folder, summary: summary, findings: results.findings,
      targetsMissed: (coverage?.outcomes.count { !$0.isMet } ?? 0)
        + (siting.map { $0.isFeasible ? 0 : 1 } ?? 0))
  }
}

/// What a run has to say when it is done.
package struct RunOutcome: Sendable {
  package let folder: String
  package let summary: [Argument]
  package let findings: [Finding]
  package let targetsMissed: Int
}

/// Everything that a run found, before it is written.
struct RunResults: Sendable {
  let plan: Plan
  let reading: SurveyReading
  let grid: GridCells?
  let coverage: CoverageResult?
  let areas: ReachResult?
  let siting: SiteResult?
  let rules: PublicationRules
  /// What was reported beside what is counted; `nil` where nothing was.
  var reported: ReportedResult?
  /// What it was made from; `nil` where nobody asks.
  var origin: RunOrigin?

  /// What came to light, in the order of the steps.
  var findings: [Finding] {
    reading.log.findings + leftOut + (grid?.findings ?? []) + (coverage?.findings ?? [])
      + (areas?.streetFindings ?? []) + (siting?.findings ?? []) + rules.findings
      + reading.survey.findings(of: rules) + (reported?.findings ?? [])
  }

  /// What the plan asks for and a list without coordinates cannot give.
  private var leftOut: [Finding] {
    guard reading.survey.buildings.isPlaceless else { return [] }
    var what: [Phrase] = [.listMaps]
    if plan.inputs.stations != nil { what.append(.listCoverage) }
    if plan.siteJob != nil { what.append(.listSiting) }
    return what.map { Finding(.warning, .listLeavesOut, ["what": .phrase($0)]) }
  }

  var summary: Summary {
    Summary(
      survey: reading.survey, grid: grid, coverage: coverage,
      rejectedCount: reading.log.rejected.count)
  }

  var metadata: RunMetadata {
    var parameters = reading.survey.parameters
    if grid != nil { parameters += plan.partitionJob.parameters }
    if coverage != nil {
      parameters += plan.walking.parameters + plan.stationFilter.parameters
      parameters += plan.reachJob.parameters + plan.coverageJob.parameters
    }
    if let siting { parameters += [("siting", .object(siting.job.parameters))] }
    return RunMetadata(
      verb: "run", inputs: reading.inputs, system: reading.system, parameters: parameters,
      hasPlaces: !reading.survey.buildings.isPlaceless)
  }
}
