internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing
internal import ServiceAreas
internal import Survey

/// `gridreach reach`.
struct ReachCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Draw the service areas of stations.",
    discussion: """
      Circles are straight lines on the ground: an upper bound of what can be reached. Beside each \
      stands the circle divided by the detour factor, as an estimate. With --streets the areas \
      that can be walked to stand beside both, and with --buildings the households of each.

      Example: gridreach reach stations.csv --streets streets.geojson --buildings buildings.csv -o \
      reached/
      With -o file.geojson the areas are written; with -o folder/ the stations and the pieces of \
      street within reach come with them.
      """)

  @ArgumentParser.Argument(help: "The stations, as points.")
  var stations: String

  @Option(help: "Rings between cutoffs instead of disks: yes or no.")
  var rings: YesNo = .no

  @Option(help: "Areas over each other: overlap, dissolve or split.")
  var overlap: OverlapChoice = .overlap

  @Option(help: "The buildings with their households, to count who lives in each area.")
  var buildings: String?

  @Option(help: "Residential compounds; those with walls are entered through their gates.")
  var compounds: String?

  @OptionGroup(title: "Streets") var streets: StreetOptions
  @OptionGroup var walking: WalkingOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup(title: "Estimate of households") var estimate: EstimateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    var job = ReachJob()
    job.walking = walking.walking
    job.filter = walking.filter
    job.asRings = rings == .yes
    job.overlap = overlap.value
    var sources = InputSources()
    sources.stations = walking.stations(reading.source(stations))
    sources.buildings = buildings.map {
      estimate.apply(to: households.apply(to: reading.source($0)))
    }
    estimate.apply(to: &sources, reading, households)
    sources.compounds = reading.source(compounds)
    streets.apply(to: &sources, reading)
    job.streets = streets.question
    job.wantsStreets = output.isFolder
    let read = try SurveyIntake.read(sources, workers: global.workers)
    let result = try job.run(on: read.survey, system: read.system, workers: global.workers)
    try LayerOutput(result, job, read).write(
      output, of: "reach", from: read,
      parameters: (buildings == nil ? [] : read.survey.parameters) + job.walking.parameters
        + job.filter.parameters + job.parameters, console)
    console.report(read.log, result.findings)
    return CommandLineTool.Status.done
  }
}

extension LayerOutput {
  fileprivate init(_ result: ReachResult, _ job: ReachJob, _ read: SurveyReading) {
    let areas = AreaLayers.areas(
      result.areas, stations: result.stations, preset: job.walking.preset,
      direction: result.streets?.direction, people: result.people,
      householdKind: read.survey.buildings.householdKind)
    let pieces = result.streets.map { found in
      IsochroneLayers.streets(
        found.areas.streets, of: found.streets, stations: result.stations,
        cutoffs: found.cutoffs, preset: job.walking.preset)
    }
    self.init(
      main: areas,
      all: [(areas, "geojson")] + (pieces.map { [($0, "geojson")] } ?? []) + [
        (AreaLayers.stations(result.stations), "geojson"),
        (AreaLayers.rejected(read.log.rejected), "geojson"),
      ])
  }
}

/// A yes or no on the command line.
enum YesNo: String, ExpressibleByArgument, CaseIterable {
  case yes, no
}

/// An `--overlap` value.
enum OverlapChoice: String, ExpressibleByArgument, CaseIterable {
  case overlap, dissolve, split

  var value: AreaOverlap {
    switch self {
    case .overlap: .overlap
    case .dissolve: .dissolve
    case .split: .split
    }
  }
}
