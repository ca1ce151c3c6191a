internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing

/// `gridreach coverage`.
struct CoverageCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell for each building who reaches it, and add up who is left out.",
    discussion: """
      A rate has a lower value, which counts buildings without a position as not reached, and an
      upper value. 100 % is printed only if the lower value says so.

      Example: gridreach coverage buildings.csv --stations stations.csv --require 15:95% -o found/
      With -o file.geojson the buildings are written; with -o folder/ uncovered and undetermined
      buildings, rates and presets come with them.
      Exit status 3 where a share asked for by --require is missed.
      """)

  @ArgumentParser.Argument(help: "The buildings with their households.")
  var buildings: String

  @Option(help: "The stations, as points.")
  var stations: String

  @Option(help: "The communities that rates are added up for.")
  var communities: String?

  @OptionGroup var communityOptions: CommunityOptions

  @Option(help: "Residential compounds, for their names.")
  var compounds: String?

  @Option(help: "A share of households that must be reached, such as 15:95%; can be given again.")
  var require: [RequirementArgument] = []

  @OptionGroup var walking: WalkingOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup(title: "Estimate of households") var estimate: EstimateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    var job = CoverageJob()
    job.walking = walking.walking
    job.filter = walking.filter
    job.requirements = require.map(\.value)
    var sources = InputSources()
    sources.buildings = estimate.apply(
      to: households.apply(to: reading.source(buildings)))
    sources.stations = walking.stations(reading.source(stations))
    sources.communities = communityOptions.apply(to: reading.source(communities))
    sources.compounds = reading.source(compounds)
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    console.progress(.stepCoverage)
    let result = try job.run(on: read.survey, grid: nil, workers: global.workers)
    let found = result.layers
    let layers = LayerOutput(
      main: found.buildings,
      all: [
        (found.buildings, "geojson"), (found.uncovered, "geojson"),
        (found.undetermined, "geojson"), (result.rateTable, "csv"), (result.presetTable, "csv"),
        (AreaLayers.rejected(read.log.rejected), "geojson"),
      ])
    try layers.write(
      output, of: "coverage", from: read,
      parameters: read.survey.parameters + job.walking.parameters + job.filter.parameters
        + job.parameters, console)
    console.report(read.log, result.findings)
    console.report(
      Summary(
        survey: read.survey, grid: nil, coverage: result, rejectedCount: read.log.rejected.count,
        writesRejected: output.isFolder))
    let isMissed = result.outcomes.contains { !$0.isMet }
    return isMissed ? CommandLineTool.Status.targetMissed : CommandLineTool.Status.done
  }
}
