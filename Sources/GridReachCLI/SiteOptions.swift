internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing
internal import ServiceCoverage
internal import Survey

/// What the new stations are asked to do.
struct SiteQuestionOptions: ParsableArguments {
  @Option(help: "What to seek: max-cover, min-stations, min-cost, p-median or p-center.")
  var model = Hyphenated(SitingModel.maxCover)

  @Option(name: .customLong("sites"), help: "How many new stations.")
  var sites: Int?

  @Option(help: "The walk that counts: 15, or several with weights as 10:3,15:2,20:1.")
  var within = SitingBands([SitingBands.Band(minutes: 15)])

  @Option(
    help: ArgumentHelp(
      "A share that must be reached, as 15:95%, or community:15:70% in each; can be repeated."))
  var require: [RequirementArgument] = []

  @Option(help: "Who counts: households, occupied, persons or elderly; as elderly:2,households:1.")
  var weight = SitingWeights([SitingWeights.Share(.households)])

  @Option(help: "What a second station within the walk counts for, beside the first's 1.")
  var backup = 0.0

  @Flag(help: "Raise the lowest share of any community first, then the next.")
  var worstFirst = false

  @Option(help: "Also tell the best answer for each number of new stations up to this one.")
  var curve: Int?

  func validate() throws {
    if let sites, !(1...100_000).contains(sites) {
      throw ValidationError("--sites takes a number of new stations, 1 or more; found \(sites).")
    }
    if let curve, !(1...10_000).contains(curve) {
      throw ValidationError("--curve takes a number of new stations, 1 or more; found \(curve).")
    }
    guard (0...1000).contains(backup) else {
      throw ValidationError("--backup takes a weight from 0 to 1000.")
    }
    if model.value.seeksLeast, require.isEmpty {
      throw ValidationError(
        "--model \(model.value.word) needs --require, such as --require 15:95%.")
    }
    if !model.value.seeksLeast, sites == nil {
      throw ValidationError(
        "--model \(model.value.word) needs --sites, the number of new stations.")
    }
  }

  func apply(to job: inout SiteJob) {
    job.model = model.value
    job.sites = sites
    job.bands = within
    job.requirements = require.map(\.value)
    job.weights = weight
    job.backup = backup
    job.worstFirst = worstFirst
    job.curve = curve
  }
}

/// Where stations may stand.
struct SiteCandidateOptions: ParsableArguments {
  @Option(help: "A file of candidates, or streets, buildings, or planned for planned stations.")
  var candidates = "buildings"

  @Option(help: "With --candidates streets: metres between candidates.")
  var spacing = 50.0

  @Option(help: "Polygons in which candidates must lie.")
  var area: String?

  @Option(help: "Polygons in which no candidate may lie.")
  var forbidden: String?

  @Option(help: "Metres that new stations keep from each other.")
  var leastDistance = 0.0

  @Option(help: "Square metres that a candidate must have.")
  var leastArea: Double?

  @Option(help: "Stations that stand: fixed, may-move or may-close.")
  var existing = Hyphenated(ExistingStations.fixed)

  @Option(help: "At most one new station in each compound or community.")
  var atMostOne: Hyphenated<SiteGrouping>?

  @Option(help: "At least one station in each compound or community (F34).")
  var atLeastOne: Hyphenated<SiteGrouping>?

  @Option(help: "What the new stations may cost together, by the candidates' column of costs.")
  var budget: Double?

  @Option(help: "How much a station can serve: none, households (its column) or floor-area.")
  var capacity = Hyphenated(SiteCapacity.none)

  @Option(
    name: .customLong("area-per-100"),
    help: "With --capacity floor-area: square metres for 100 households.")
  var areaPer100 = 30.0

  func validate() throws {
    for (name, value, range) in [
      ("--spacing", spacing, 1.0...10_000), ("--least-distance", leastDistance, 0.0...100_000),
      ("--least-area", leastArea ?? 0, 0.0...1_000_000), ("--area-per-100", areaPer100, 1...10_000),
      ("--budget", budget ?? 0, 0.0...1e12),
    ]
    where !range.contains(value) {
      throw ValidationError(
        "\(name) takes a number from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  func apply(to job: inout SiteJob) {
    job.candidates = generated ?? .layer
    job.spacing = spacing
    job.leastDistance = leastDistance
    job.leastArea = leastArea
    job.existing = existing.value
    job.atMostOne = atMostOne?.value
    job.atLeastOne = atLeastOne?.value
    job.budget = budget
    job.capacity = capacity.value
    job.areaPer100 = areaPer100
  }

  /// Candidates that are made and not read; a file named "streets" is given as "./streets".
  private var generated: CandidateSource? {
    CandidateSource(rawValue: candidates).flatMap { $0 == .layer ? nil : $0 }
  }

  func apply(to sources: inout InputSources, _ reading: ReadingOptions) {
    if generated == nil { sources.candidates = reading.source(candidates) }
    sources.allowed = reading.source(area)
    sources.forbidden = reading.source(forbidden)
  }
}

/// How long and how hard to search.
struct SiteSearchOptions: ParsableArguments {
  @Option(help: "Counted work of the search, as a multiple of the standard amount.")
  var effort = 1.0

  @Option(help: "The seed of the search's chance.")
  var seed: UInt64 = 1

  @Option(help: "An emergency brake, such as 10s or 2m: the best answer so far, with its gap.")
  var timeLimit: TimeLimit?

  @Flag(help: "Close the gap with CBC, where the program was built with it.")
  var prove = false

  @Option(help: "Write the problem as a mixed-integer program, for a solver of your own.")
  var writeMps: String?

  func validate() throws {
    guard (0...1000).contains(effort) else {
      throw ValidationError("--effort takes a number from 0 to 1000.")
    }
  }

  func apply(to job: inout SiteJob) {
    job.effort = effort
    job.seed = seed
    job.proves = prove
  }
}
