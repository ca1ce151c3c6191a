internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing
internal import ServiceAreas

/// `gridreach reach`.
struct ReachCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Draw the service circles of stations.",
    discussion: """
      Circles are straight lines on the ground: an upper bound of what can be reached. Beside each
      stands the circle divided by the detour factor, as an estimate.

      Example: gridreach reach stations.csv --preset cn67 --minutes 10,15,20 -o circles.geojson
      """)

  @ArgumentParser.Argument(help: "The stations, as points.")
  var stations: String

  @Option(help: "Rings between cutoffs instead of disks: yes or no.")
  var rings: YesNo = .no

  @Option(help: "Areas over each other: overlap, dissolve or split.")
  var overlap: OverlapChoice = .overlap

  @OptionGroup var walking: WalkingOptions
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
    let read = try SurveyIntake.read(sources, workers: global.workers)
    let result = try job.run(on: read.survey, system: read.system, workers: global.workers)
    let areas = AreaLayers.areas(
      result.areas, stations: result.stations, preset: job.walking.preset)
    let layers = LayerOutput(
      main: areas,
      all: [
        (areas, "geojson"), (AreaLayers.stations(result.stations), "geojson"),
        (AreaLayers.rejected(read.log.rejected), "geojson"),
      ])
    try layers.write(
      output, of: "reach", from: read,
      parameters: job.walking.parameters + job.filter.parameters + job.parameters, console)
    console.report(read.log, result.findings)
    return CommandLineTool.Status.done
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
