internal import ArgumentParser
internal import Audit
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Publishing
internal import Survey

/// `gridreach audit`.
struct AuditCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Hold an existing grid map, its rosters and reported rates against the rules.",
    discussion: """
      Gaps, overlaps, cells in parts or in two communities, households outside the band or other \
      than stated, buildings in no cell or in two, rivers crossed without a bridge, codes that \
      repeat: each finding has its code, how grave it is, and its place. Ground under 0.05 m² or \
      1 cm wide is rounding, no finding. docs/layers.md lists the codes.

      Example: gridreach audit cells.geojson --communities communities.geojson \
      --buildings buildings.geojson --band 200-300 -o findings.geojson
      Without a map: gridreach audit --rate 90.47%/148 --rate 104/115=90.4%
      With -o folder/ a table, counts by rule, and the common refinement come with the findings.
      Exit status 3 where --require is given and an error is found.
      """)

  @ArgumentParser.Argument(help: "The grid map to audit; rates can be audited without one.")
  var cells: String?

  @OptionGroup(title: "Held against") var rules: AuditRuleOptions
  @OptionGroup(title: "Layers") var layers: AuditLayerOptions
  @OptionGroup(title: "Tables") var tables: AuditTableOptions

  @Flag(help: "Exit with status 3 where a finding is an error.")
  var require = false

  @OptionGroup var households: HouseholdOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    var job = AuditJob()
    job.audit.rules = try rules.value()
    job.audit.rules.ground.towers = layers.towers.rule
    tables.fill(&job, reading)
    let report: AuditReport
    if let cells {
      report = try auditMap(cells, job, console)
    } else {
      report = try auditRates(job, console)
    }
    return require && report.hasErrors
      ? CommandLineTool.Status.targetMissed : CommandLineTool.Status.done
  }

  private func auditMap(
    _ path: String, _ job: AuditJob, _ console: Console
  ) throws(Failure) -> AuditReport {
    var sources = InputSources()
    sources.cells = reading.source(path)
    layers.fill(&sources, reading, households)
    console.progress(.stepReading)
    var read = try SurveyIntake.read(sources, workers: global.workers)
    console.progress(.auditStep)
    let report = try job.run(on: read.survey, workers: global.workers)
    read.inputs += report.inputs
    var all: [(layer: LayerTable, ending: String)] = [
      (AuditLayers.findings(report.findings), "geojson"),
      (AuditLayers.table(report.findings), "csv"),
      (AuditLayers.counts(report.findings), "csv"),
      (AreaLayers.rejected(read.log.rejected), "geojson"),
    ]
    if let pieces = report.grid?.refinement, !pieces.isEmpty {
      let kind = read.survey.buildings.householdKind
      all.append((AuditLayers.refinement(pieces, kind: kind), "geojson"))
    }
    let written = LayerOutput(main: AuditLayers.findings(report.findings), all: all)
    try written.write(
      output, of: "audit", from: read, parameters: read.survey.parameters + job.parameters,
      console)
    console.report(read.log, report.readingFindings)
    console.report(report.findings)
    for sentence in report.sentences { console.tell(sentence.words(in: console.language)) }
    return report
  }

  /// Rates need no map: sentences, or a table if a file is asked for.
  private func auditRates(_ job: AuditJob, _ console: Console) throws(Failure) -> AuditReport {
    guard !job.typedRates.isEmpty || job.rates != nil, tables.workers == nil, tables.chain == nil
    else { throw Failure(.auditNothingAsked) }
    guard output.output == "-" || output.output.hasSuffix(".csv") else {
      throw Failure(.auditRatesToTable, at: Place(file: output.output))
    }
    let report = try job.rateReport()
    console.report(report.readingFindings)
    if output.output == "-" {
      for finding in report.findings {
        console.result("\(finding.words(in: console.language)) [\(finding.code)]")
      }
    } else {
      var table = AuditLayers.table(report.findings).spreadsheet(in: console.language)
      try PublicationRules(allowsPersonal: reading.allowPersonal, isPublic: output.isPublic)
        .check(table, path: output.output)
      table.markFormulas()
      try CSV.write(table, path: output.output, overwrite: output.overwrite)
    }
    for sentence in report.sentences { console.result(sentence.words(in: console.language)) }
    return report
  }
}

extension Console {
  /// How many findings of one code are told one by one; the files have all.
  private static let mostOfACode = 3

  fileprivate func report(_ findings: [AuditFinding]) {
    var told: [String: Int] = [:]
    for finding in findings {
      told[finding.code, default: 0] += 1
      guard told[finding.code, default: 0] <= Self.mostOfACode else { continue }
      let severity: Phrase =
        switch finding.severity {
        case .error: .severityError
        case .warning: .severityWarning
        case .note: .severityNote
        }
      tell(severity, ["message": .text("\(finding.words(in: language)) [\(finding.code)]")])
    }
  }
}
