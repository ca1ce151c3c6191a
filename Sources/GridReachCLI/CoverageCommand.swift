internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing

/// `gridreach coverage`.
struct CoverageCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell for each building who reaches it, and add up who is left out.",
    discussion: """
      A rate has a lower value, which counts buildings without an answer as not reached, and an \
      upper value. 100 % is printed only if the lower value says so.

      Example: gridreach coverage buildings.csv --stations stations.csv --require 15:95% -o found/
      With -o file.geojson the buildings are written; with -o folder/ uncovered and undetermined \
      buildings, gaps, loads of stations, rates and presets come with them. --require community:… \
      and cell:… ask it of each community or cell and list those that miss it.
      Exit status 3 where a share asked for by --require is missed.
      """)

  @ArgumentParser.Argument(help: "The buildings with their households.")
  var buildings: String

  @Option(help: "The stations, as points.")
  var stations: String

  @Option(help: "The communities that rates are added up for.")
  var communities: String?

  @OptionGroup var communityOptions: CommunityOptions

  @Option(help: "Residential compounds, for their names; with --gates their walls count.")
  var compounds: String?

  @Option(help: "Grid cells that rates are added up for.")
  var cells: String?

  @Option(help: "A share of households that must be reached, such as 15:95%; can be given again.")
  var require: [RequirementArgument] = []

  @Option(help: "Floor area that 100 households should have, in m²; less is called overloaded.")
  var leastFloorArea = 30.0

  @Option(help: "Buildings that nobody reaches are of one gap up to so many metres apart.")
  var gapDistance = 100.0

  @Option(help: "Write the walk of one building, stretch by stretch; needs --streets.")
  var explain: String?

  @Flag(help: "With streets and a folder: write the network, connectors and gates too.")
  var networkLayers = false

  @Option(help: "List compounds with less than so many percent of their households lived in.")
  var leastOccupancy: Double?

  @OptionGroup var walking: WalkingOptions
  @OptionGroup(title: "Streets") var streets: StreetOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup(title: "Estimate of households") var estimate: EstimateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (1...10_000).contains(leastFloorArea) else {
      throw ValidationError("--least-floor-area takes square metres, from 1 to 10000.")
    }
    guard (1...10_000).contains(gapDistance) else {
      throw ValidationError("--gap-distance takes metres, from 1 to 10000.")
    }
    guard (0...100).contains(leastOccupancy ?? 0) else {
      throw ValidationError("--least-occupancy takes percent, from 0 to 100.")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    var job = CoverageJob()
    job.walking = walking.walking
    job.filter = walking.filter
    job.requirements = require.map(\.value)
    job.leastFloorArea = leastFloorArea
    job.gapDistance = gapDistance
    job.streets = streets.question
    if explain != nil, job.streets == nil { throw Failure(.explainNeedsStreets) }
    var sources = InputSources()
    sources.buildings = estimate.apply(
      to: households.apply(to: reading.source(buildings)))
    estimate.apply(to: &sources, reading, households)
    sources.stations = walking.stations(reading.source(stations))
    sources.communities = communityOptions.apply(to: reading.source(communities))
    sources.compounds = reading.source(compounds)
    sources.cells = reading.source(cells)
    streets.apply(to: &sources, reading)
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    guard leastOccupancy == nil || read.survey.knowsOccupancy else {
      throw Failure(.occupancyUnknown)
    }
    console.progress(.stepCoverage)
    let result = try job.run(on: read.survey, grid: nil, workers: global.workers)
    let walk = try explain.map { (id) throws(Failure) in try result.explanation(of: id) }
    let layers = LayerOutput(
      main: walk?.layer ?? result.layers.buildings,
      all: (result.files + result.targetFiles + result.networkFiles(withLayers: networkLayers)).made
        + (walk.map { [($0.layer, "geojson")] } ?? []) + [
          (result.stationLayer, "geojson"), (AreaLayers.rejected(read.log.rejected), "geojson"),
        ])
    try layers.write(
      output, of: "coverage", from: read,
      parameters: read.survey.parameters + job.walking.parameters + job.filter.parameters
        + job.parameters, console)
    console.report(read.log, result.findings + (walk.map { [$0.finding] } ?? []))
    console.report(
      Summary(
        survey: read.survey, grid: nil, coverage: result, rejectedCount: read.log.rejected.count,
        writesRejected: output.isFolder))
    for sentence in leastOccupancy.map({ result.sparse(below: $0) }) ?? [] {
      console.tell(sentence.words(in: console.language))
    }
    let isMissed = result.outcomes.contains { !$0.isMet }
    return isMissed ? CommandLineTool.Status.targetMissed : CommandLineTool.Status.done
  }
}
