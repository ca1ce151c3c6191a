package import Diagnostics
internal import Geometry
package import Publishing
internal import ServiceCoverage
package import Survey
package import TravelTimes
package import WalkNetwork
package import Workers

/// How people walk along the streets: which are open, who gets onto them how, which way.
package struct StreetQuestion: Hashable, Sendable {
  package var rules = LinkRules()
  package var profile = WalkProfile.walking
  package var direction = TravelDirection.toStation
  /// Streets that cross or nearly touch are joined within so many metres; `nil` for files whose
  /// streets share vertices, as OSM's do.
  package var noding: Double?

  package init() {}

  /// The buildings of a survey on its streets.
  ///
  /// - Parameter known: the walks of a question that differs in its walls and its preset alone.
  /// - Throws: `streets.none` where nobody can walk, `streets.elsewhere` where the streets lie in
  ///   another place than buildings and stations.
  package func walks(
    on survey: CountySurvey, preset: WalkingPreset, beside known: StreetWalks? = nil,
    workers: Workers
  ) throws(Failure) -> StreetWalks {
    let network = StreetNetwork(
      survey, rules: rules, preset: preset, profile: profile,
      noding: noding.map { StreetNoding(tolerance: $0) }, beside: known?.network)
    guard network.graph.edgeCount > 0 else {
      throw Failure(.streetsNone)
    }
    try requireNearby(survey, network.graph)
    return try StreetWalks(
      of: survey.buildings,
      stations: survey.stations.positions + survey.candidates.positions, on: network,
      direction: direction, workers: workers)
  }

  private func requireNearby(_ survey: CountySurvey, _ graph: WalkGraph) throws(Failure) {
    let places = (survey.buildings.positions + survey.stations.positions).filter(\.isFinite)
    guard !places.isEmpty else { return }
    let streets = Box(around: graph.shape)
    let nearest = places.reduce(.infinity) { min($0, streets.squaredDistance(to: $1)) }
      .squareRoot()
    let limit = max(rules.streetLimit, rules.offNetworkLimit)
    guard nearest > limit else { return }
    throw Failure(
      .streetsElsewhere,
      ["metres": .number(limit), "distance": .number((nearest / 100).rounded() / 10)])
  }

  package var parameters: [(String, JSONValue)] {
    [
      ("walks_on", .string("streets")),
      ("profile", .string(profile.rawValue)),
      ("direction", .string(direction.rawValue)),
      ("walls", .string(rules.compounds.rawValue)),
      ("street_limit_m", .number(rules.streetLimit)),
      ("off_network_limit_m", .number(rules.offNetworkLimit)),
    ] + (noding.map { [("noding_m", .number($0))] } ?? [])
  }
}

extension TravelMeasure {
  /// Walks along streets.
  static func streets(_ walks: StreetWalks, workers: Workers) -> TravelMeasure {
    TravelMeasure(.network) { (stations) throws(Failure) in
      try walks.nearest(to: stations.positions, workers: workers).table
    }
  }
}

extension StreetWalks {
  /// What a station in place of a building would reach.
  var reachable: GapFinder.Reachable {
    let searches = SiteSearchPool(self)
    return { (building, cutoff, visit) in
      searches.reached(
        from: building, of: links, at: positions[building], limit: cutoff.metres, visit)
    }
  }

  /// Where the streets are thin, and which compounds are taken for open since no gate is known.
  func findings(of survey: CountySurvey) -> [Finding] {
    var findings: [Finding] = []
    let covered = (0..<survey.buildings.count).filter { survey.buildings.isCovered($0) }
    let far = covered.count { row in
      links.links(of: row).allSatisfy(\.isOffNetwork)
    }
    if far > 0 {
      findings.append(
        Finding(
          .warning, .networkThin,
          [
            "count": .integer(far), "total": .integer(covered.count),
            "limit": .number(network.rules.streetLimit),
          ]))
    }
    let assumed = network.areGatesAssumed.count { $0 }
    if assumed > 0, network.rules.compounds == .known {
      findings.append(Finding(.note, .networkGatesAssumed, ["count": .integer(assumed)]))
    }
    return findings
  }
}
