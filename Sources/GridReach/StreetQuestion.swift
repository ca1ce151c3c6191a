package import Diagnostics
internal import Geometry
package import Publishing
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
  /// - Throws: `streets.none` where nobody can walk, `streets.elsewhere` where the streets lie in
  ///   another place than buildings and stations.
  package func walks(
    on survey: CountySurvey, preset: WalkingPreset, workers: Workers
  ) throws(Failure) -> StreetWalks {
    let network = StreetNetwork(
      survey, rules: rules, preset: preset, profile: profile,
      noding: noding.map { StreetNoding(tolerance: $0) })
    guard network.graph.edgeCount > 0 else {
      throw Failure(.streetsNone, ["file": .text(survey.streets.ids.isEmpty ? "" : "streets")])
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
  package static func streets(_ walks: StreetWalks, workers: Workers) -> TravelMeasure {
    TravelMeasure(.network) { (stations) throws(Failure) in
      try walks.nearest(to: stations.positions, workers: workers).table
    }
  }
}
