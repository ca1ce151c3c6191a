internal import ArgumentParser
internal import GridReach
internal import Intake
internal import TravelTimes
internal import WalkNetwork

/// Streets, and how people walk on them.
struct StreetOptions: ParsableArguments {
  @Option(help: "Streets as lines, or an OSM file: walks along them decide.")
  var streets: String?

  @Option(help: "Gates of compounds, as points: walled compounds are entered there alone.")
  var gates: String?

  @Option(help: "Rivers, railways and walls that nobody walks across but by a street.")
  var barriers: String?

  @Option(help: "Streets that are closed, as lines, points or areas.")
  var closedStreets: String?

  @Option(help: "Who walks: walking or step-free, which closes steps.")
  var profile: ProfileChoice = .walking

  @Option(help: "Which way: to-station, or from-station for staff on their way to a scene.")
  var direction: DirectionChoice = .toStation

  @Option(help: "Compounds with walls: known (those with a gate), walled (all) or open (none).")
  var walls: WallChoice = .known

  @Option(help: "The farthest street that a building stands on, in metres.")
  var streetLimit = 150.0

  @Option(help: "The farthest street that is walked to over open ground, in metres.")
  var offNetworkLimit = 400.0

  @Flag(help: "Nobody walks over open ground.")
  var noOffNetwork = false

  @Option(help: "Join streets that cross or nearly touch, within so many metres; not for OSM.")
  var noding: Double?

  func validate() throws {
    guard (1...10_000).contains(streetLimit) else {
      throw ValidationError("--street-limit takes metres, from 1 to 10000.")
    }
    guard (0...10_000).contains(offNetworkLimit) else {
      throw ValidationError("--off-network-limit takes metres, from 0 to 10000.")
    }
    guard (0.001...50).contains(noding ?? 1) else {
      throw ValidationError("--noding takes metres, from 0.001 to 50.")
    }
  }

  /// `nil` where no streets are given.
  var question: StreetQuestion? {
    guard streets != nil else { return nil }
    var question = StreetQuestion()
    question.rules.compounds = walls.value
    question.rules.streetLimit = streetLimit
    question.rules.offNetworkLimit = noOffNetwork ? 0 : offNetworkLimit
    question.profile = profile.value
    question.direction = direction.value
    question.noding = noding
    return question
  }

  func apply(to sources: inout InputSources, _ reading: ReadingOptions) {
    sources.streets = reading.source(streets)
    sources.gates = reading.source(gates)
    sources.barriers = reading.source(barriers)
    sources.closures = reading.source(closedStreets)
  }
}

/// A `--profile` value.
enum ProfileChoice: String, ExpressibleByArgument, CaseIterable {
  case walking
  case stepFree = "step-free"

  var value: WalkProfile { self == .walking ? .walking : .stepFree }
}

/// A `--direction` value.
enum DirectionChoice: String, ExpressibleByArgument, CaseIterable {
  case toStation = "to-station"
  case fromStation = "from-station"

  var value: TravelDirection { self == .toStation ? .toStation : .fromStation }
}

/// A `--walls` value.
enum WallChoice: String, ExpressibleByArgument, CaseIterable {
  case known, walled, open

  var value: LinkRules.Compounds {
    switch self {
    case .known: .known
    case .walled: .walled
    case .open: .open
    }
  }
}
