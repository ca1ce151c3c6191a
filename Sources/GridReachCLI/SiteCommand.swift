internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Publishing
internal import Workers

/// `gridreach site`.
struct SiteCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Tell where the next stations should stand, with a proof of how good that is.",
    discussion: """
      max-cover reaches the most people with so many new stations; min-stations finds the fewest \
      that reach a share; p-median walks the least in all; p-center leaves nobody far. Stations \
      that stand are kept. Every answer carries a bound that nobody can exceed, and the whole \
      numbers that prove it.

      Example: gridreach site buildings.geojson --stations stations.geojson \
      --streets streets.geojson --candidates candidates.geojson --sites 5 --within 15 --curve 20 \
      -o sites/
      With -o file.geojson the sites are written; with -o folder/ the candidates passed over, the \
      curve, the proof (site.json) and, where nobody can be reached, those buildings come with them.
      To check an answer: the same files and options with --verify sites/site.json.
      Exit status 3 where no choice keeps what was asked, or a check fails.
      """)

  @ArgumentParser.Argument(help: "The buildings with their households.")
  var buildings: String

  @Option(help: "The stations that stand, as points.")
  var stations: String?

  @OptionGroup var question: SiteQuestionOptions
  @OptionGroup(title: "Candidates") var candidates: SiteCandidateOptions
  @OptionGroup(title: "Search") var search: SiteSearchOptions

  @Option(help: "Check an answer that was written, from the same files and options.")
  var verify: String?

  @Option(
    help: "With a folder: which sites are chosen under other presets and with compounds open too.")
  var beside: YesNo = .yes

  @Flag(help: "With a folder: write a line from each building to its site.")
  var lines = false

  @Flag(help: "With a folder: write which candidate reaches which building, and how far it is.")
  var sets = false

  @Option(help: "The communities, for their shares and groups.")
  var communities: String?

  @OptionGroup var communityOptions: CommunityOptions

  @Option(help: "Residential compounds, for their names; with --gates their walls count.")
  var compounds: String?

  @OptionGroup var walking: WalkingOptions
  @OptionGroup(title: "Streets") var streets: StreetOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup(title: "Estimate of households") var estimate: EstimateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    let job = siteJob
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    console.progress(.stepSiting)
    let cancellation = stopping(console)
    if let verify {
      return try check(verify, job, read, console)
    }
    let result = try job.run(on: read.survey, workers: global.workers, cancellation: cancellation)
    if let path = search.writeMps {
      let program = try result.program()
      try output.rules(for: read.log).check(program, path: "\(path).mps")
      try write(program, to: path)
    }
    try write(result, job, read, console)
    console.report(read.log, result.findings)
    for sentence in result.sentences { console.tell(sentence.words(in: console.language)) }
    return result.isFeasible
      ? CommandLineTool.Status.done : CommandLineTool.Status.targetMissed
  }
}

extension SiteCommand {
  /// Set by the time limit, and by the first Ctrl-C.
  private func stopping(_ console: Console) -> Cancellation {
    let cancellation =
      search.timeLimit.map { Cancellation(after: $0.duration) } ?? Cancellation()
    Interruption.onFirstInterrupt {
      console.tell(.siteStopping)
      cancellation.request()
    }
    return cancellation
  }

  private var siteJob: SiteJob {
    var job = SiteJob()
    job.walking = walking.walking
    job.filter = walking.filter
    job.streets = streets.question
    question.apply(to: &job)
    candidates.apply(to: &job)
    search.apply(to: &job)
    job.tellsStability = output.isFolder && beside == .yes
    return job
  }

  private var sources: InputSources {
    var sources = InputSources()
    sources.buildings = estimate.apply(to: households.apply(to: reading.source(buildings)))
    sources.stations = stations.map { walking.stations(reading.source($0)) }
    sources.communities = communityOptions.apply(to: reading.source(communities))
    estimate.apply(to: &sources, reading, households)
    sources.compounds = reading.source(compounds)
    streets.apply(to: &sources, reading)
    candidates.apply(to: &sources, reading)
    return sources
  }

  private func parameters(_ job: SiteJob, _ read: SurveyReading) -> [(String, JSONValue)] {
    read.survey.parameters + job.walking.parameters + job.filter.parameters
      + (job.streets?.parameters ?? []) + job.parameters
  }

  private func write(
    _ result: SiteResult, _ job: SiteJob, _ read: SurveyReading, _ console: Console
  ) throws(Failure) {
    var texts = [("site.json", result.record(parameters: parameters(job, read)).pretty)]
    if let picture = result.picture(in: console.language) { texts.append(("curve.svg", picture)) }
    try LayerOutput(
      main: result.layers.points,
      all: result.files(withLines: lines, withSets: sets) + [
        (AreaLayers.rejected(read.log.rejected), "geojson")
      ], texts: texts
    ).write(output, of: "site", from: read, parameters: parameters(job, read), console)
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    let file = try AtomicFile(path: path, overwrite: output.overwrite)
    try file.write(text: text)
    try file.commit()
  }

  private func check(
    _ path: String, _ job: SiteJob, _ read: SurveyReading, _ console: Console
  ) throws(Failure) -> Int32 {
    let checks = try job.verify(
      path, parameters: parameters(job, read), on: read.survey, workers: global.workers)
    console.report(read.log, [])
    for check in checks {
      let line: Phrase = check.passed ? .verifyPassed : .verifyFailed
      console.result(
        line.words(
          in: console.language,
          [
            "code": .text(check.phrase.code), "figure": .phrase(check.phrase, check.arguments),
            "example": .text("–"),
          ]))
    }
    let passed = checks.count { $0.passed }
    console.tell(
      passed == checks.count ? .verifyAll : .verifySome,
      ["passed": .integer(passed), "count": .integer(checks.count)])
    return passed == checks.count
      ? CommandLineTool.Status.done : CommandLineTool.Status.targetMissed
  }
}
