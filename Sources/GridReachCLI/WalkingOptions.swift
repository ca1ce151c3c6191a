internal import ArgumentParser
internal import Formats
internal import GridReach
internal import Intake
internal import Survey

/// How far people walk, and from which stations.
struct WalkingOptions: ParsableArguments {
  @Option(help: "Walking preset: cn67 (default), senior, cn75, cn80 or gb50180.")
  var preset: PresetChoice?

  @Option(help: "A speed of your own, in metres a minute, instead of a preset.")
  var speed: Double?

  @Option(help: "Minutes, ascending, separated by commas.")
  var minutes = WholeNumbers([10, 15, 20])

  @Option(help: "How much longer streets are than the straight line, for the estimate; 1 for none.")
  var detour = WalkingQuestion.standardDetour

  @Option(help: "Statuses that count: in_use, built, planned, closed or all.")
  var status = StatusList([.inUse])

  @Option(help: "Tiers that count: centre, station, micro (default: all).")
  var tier: [TierChoice] = []

  @Option(help: "Kinds of station that count (default: all).")
  var kind: [String] = []

  @Option(help: "Count only stations with this service; can be given again.")
  var service: [String] = []

  @Option(
    help: "Which objects of an OSM file are stations: amenity=community_centre,townhall;shop=*.")
  var osmStations: TagFilterArgument?

  func stations(_ source: InputSource) -> InputSource {
    var source = source
    source.osmTags = osmStations?.filter
    return source
  }

  func validate() throws {
    if preset != nil, speed != nil {
      throw ValidationError("Give --preset or --speed, not both.")
    }
    guard (speed ?? 1) > 0, (speed ?? 1) <= 1000 else {
      throw ValidationError("--speed takes metres a minute, from above 0 to 1000.")
    }
    guard minutes.areAscending else {
      throw ValidationError(
        "--minutes takes ascending numbers, such as 10,15,20; found"
          + " \(minutes.defaultValueDescription).")
    }
    guard detour >= 1, detour <= 10 else {
      throw ValidationError("--detour takes a factor from 1 to 10.")
    }
  }

  var walking: WalkingQuestion {
    let chosen = speed.map { WalkingPreset.custom(metresPerMinute: $0) }
    return WalkingQuestion(
      preset: chosen ?? preset?.value ?? .cn67, minutes: minutes.numbers, detour: detour)
  }

  var filter: StationFilter {
    StationFilter(
      statuses: status.statuses, tiers: tier.map(\.value), kinds: kind, services: service)
  }
}

/// An `--osm-stations` value.
struct TagFilterArgument: ExpressibleByArgument {
  let filter: OSMTagFilter

  init?(argument: String) {
    guard let filter = OSMTagFilter(argument) else { return nil }
    self.filter = filter
  }
}

/// A `--preset` value.
enum PresetChoice: String, ExpressibleByArgument, CaseIterable {
  case cn67, senior, cn75, cn80, gb50180

  var value: WalkingPreset {
    switch self {
    case .cn67: .cn67
    case .senior: .senior
    case .cn75: .cn75
    case .cn80: .cn80
    case .gb50180: .gb50180
    }
  }
}

/// A `--tier` value.
enum TierChoice: String, ExpressibleByArgument, CaseIterable {
  case centre, station, micro

  var value: StationTier {
    switch self {
    case .centre: .centre
    case .station: .station
    case .micro: .micro
    }
  }
}

/// A `--minutes` value: whole numbers from 1 to 120, separated by commas.
struct WholeNumbers: ExpressibleByArgument {
  let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ (1...120).contains($0) }) else {
      return nil
    }
    self.numbers = numbers
  }

  var areAscending: Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }

  var defaultValueDescription: String { numbers.map(String.init).joined(separator: ",") }
}

/// A `--status` value: statuses separated by commas, or "all".
struct StatusList: ExpressibleByArgument {
  let statuses: [StationStatus]

  init(_ statuses: [StationStatus]) { self.statuses = statuses }

  init?(argument: String) {
    guard argument != "all" else {
      statuses = []
      return
    }
    let parts = argument.split(separator: ",")
    statuses = parts.compactMap { StationStatus(rawValue: String($0)) }
    guard statuses.count == parts.count, !statuses.isEmpty else { return nil }
  }

  var defaultValueDescription: String { statuses.map(\.rawValue).joined(separator: ",") }
}

/// A `--band` value: `200-300`.
struct BandBounds: ExpressibleByArgument {
  let lower: Int
  let upper: Int

  init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let lower = Int(parts[0]), let upper = Int(parts[1]) else { return nil }
    self.init(lower: lower, upper: upper)
  }

  var defaultValueDescription: String { "\(lower)-\(upper)" }
}

/// A `--require` value: `15:95%`, `community:15:90%`, `cell:15:90%`.
struct RequirementArgument: ExpressibleByArgument {
  let value: Requirement

  init?(argument: String) {
    var parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    var level = CoverageLevel.county
    if parts.count == 3, let named = CoverageLevel(rawValue: String(parts[0])) {
      level = named
      parts.removeFirst()
    }
    guard parts.count == 2, parts[1].hasSuffix("%"), let minutes = Int(parts[0]),
      (1...120).contains(minutes), let percent = Double(parts[1].dropLast()),
      (0...100).contains(percent)
    else { return nil }
    value = Requirement(minutes: minutes, percent: percent, level: level)
  }
}
