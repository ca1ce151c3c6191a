internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import StationSiting
internal import Survey
internal import TravelTimes

/// The parts of `summary.json` that a report shows beside the rates of all: everything in a report
/// that is a figure stands here, so that nobody works it out a second time.
extension Summary {
  /// What became of what was asked for.
  func targets(_ coverage: CoverageResult) -> JSONValue {
    .array(coverage.outcomes.map(\.figures.json))
  }

  /// How many stations counted, and who would be reached if all did.
  func stations(_ coverage: CoverageResult) -> JSONValue {
    let minutes = coverage.deciding
    var members: [(String, JSONValue)] = [
      ("used", .integer(coverage.survey.stations.count)),
      ("all", .integer(coverage.allStations.count)),
      ("by_status", CheckedState(coverage).stationJSON),
    ]
    if let alternative = coverage.alternative {
      let rate = coverage.rates(alternative.coverage, within: minutes).total(.households)
      members.append(("rate_of_all", Self.rate(rate)))
    }
    return .object(members)
  }

  /// Households of each community within a cutoff.
  func communities(_ coverage: CoverageResult, within cutoff: Cutoff) -> JSONValue {
    let groups = coverage.communityGroups
    let table = coverage.rates(coverage.coverage, within: cutoff, by: groups)
    let claims = coverage.claims(within: cutoff, by: groups)
    return .array(
      groups.codes.indices.map { group in
        let claimed = claims.map {
          [("claimed_hh", JSONValue.rounded($0.rate(.households, group: group).reached, 1))]
        }
        return .object(
          [
            ("community_code", .string(groups.codes[group])),
            ("community_name", .string(survey.communities.names[group])),
            ("hh", Self.rate(table.rate(.households, group: group))),
            ("bldg", Self.rate(table.rate(.buildings, group: group))),
          ] + (claimed ?? []))
      })
  }

  /// What circles say where streets decide, and what they claim and streets do not reach.
  func circles(_ coverage: CoverageResult, within cutoff: Cutoff) -> [(String, JSONValue)] {
    guard let circle = coverage.circle,
      let claims = coverage.claims(within: cutoff, by: coverage.communityGroups)
    else { return [] }
    let rate = coverage.rates(circle, within: cutoff).total(.households)
    return [
      ("circle", Self.rate(rate)),
      ("claimed_hh", .rounded(claims.total(.households).reached, 1)),
      ("claimed_bldg", .rounded(claims.total(.buildings).reached, 1)),
    ]
  }

  /// Households under every preset, by the way that decides and by straight line.
  func presets(_ coverage: CoverageResult) -> JSONValue {
    .array(
      coverage.presetEntries.filter { $0.denominator == .households && $0.level == .county }.map {
        .object([
          ("preset", .string($0.preset)), ("minutes", .integer($0.minutes)),
          ("method", .string($0.method.key)), ("hh", Self.rate($0.rate)),
        ])
      })
  }

  /// Households by the length of the walk: of each minute, or of each step of metres where the
  /// preset is a table of distances.
  func walks(_ coverage: CoverageResult) -> JSONValue {
    let limits = WalkSteps(coverage.walking, longest: coverage.coverage.cutoffs.last?.metres ?? 0)
    func points(_ answer: Coverage) -> JSONValue {
      .array(
        limits.metres.map { metres in
          let rate = Self.households(of: coverage.survey.buildings, answer.travel, within: metres)
          return .line([.rounded(metres, 1), .integer(Int(rate.reached))])
        })
    }
    var members: [(String, JSONValue)] = [
      ("metres_per_minute", .rounded(limits.metresPerMinute, 6)),
      (
        "households",
        .rounded(
          coverage.rates(coverage.coverage, within: coverage.deciding)
            .total(.households).total, 1)
      ),
      (coverage.coverage.travel.method.rawValue, points(coverage.coverage)),
    ]
    if let circle = coverage.circle {
      members.append((circle.travel.method.rawValue, points(circle)))
    }
    return .object(members)
  }

  private static func households(
    of buildings: BuildingTable, _ travel: TravelTable, within metres: Double
  ) -> CoverageRate {
    var rate = CoverageRate()
    for building in 0..<buildings.count where buildings.isCovered(building) {
      let households = Double(buildings.households[building])
      rate.total += households
      guard travel.isDetermined(building) else {
        rate.undetermined += households
        continue
      }
      let cost = travel.cost(building)
      if cost <= metres, cost <= travel.limit(building) { rate.reached += households }
    }
    return rate
  }
}

/// The walks at which a curve of households has its points.
private struct WalkSteps {
  /// Ascending from 0.
  let metres: [Double]
  /// `nil` where the preset is a table of distances.
  let metresPerMinute: Double?

  /// Beyond the longest cutoff the curve goes on by half, to show who is nearly reached.
  private static let beyond = 1.5
  private static let tableStep = 50.0

  init(_ walking: WalkingQuestion, longest: Double) {
    guard case .speed(let speed) = walking.preset.rule, speed > 0 else {
      metresPerMinute = nil
      let count = Int((longest * Self.beyond / Self.tableStep).rounded(.up))
      metres = (0...count).map { Double($0) * Self.tableStep }
      return
    }
    metresPerMinute = speed
    let minutes = Int((longest * Self.beyond / speed).rounded(.up))
    metres = (0...minutes).map { Double($0) * speed }
  }
}
