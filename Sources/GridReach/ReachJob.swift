package import Diagnostics
package import Projection
package import ServiceAreas
package import Survey
internal import TravelTimes
package import WalkNetwork
package import Workers

/// The ground within a walk of stations: stations → service areas.
package struct ReachJob: Sendable {
  package var walking = WalkingQuestion()
  package var filter = StationFilter()
  package var asRings = false
  package var overlap = AreaOverlap.overlap
  /// How streets are walked; `nil` for circles alone.
  package var streets: StreetQuestion?
  /// Whether the pieces of street within reach are wanted too.
  package var wantsStreets = false

  package init() {}

  /// Circles; where streets are asked for the areas by street beside them; where the survey has
  /// buildings, who lives in each.
  ///
  /// - Parameter walks: those of the same survey and question, if they are known already.
  /// - Throws: `preset.no-circle`, `streets.none`, `streets.elsewhere`, or what drawing throws.
  package func run(
    on survey: CountySurvey, system: LocalMetricSystem, walks: StreetWalks? = nil,
    workers: Workers
  ) throws(Failure) -> ReachResult {
    let stations = filter.apply(to: survey.stations)
    let cutoffs = try walking.cutoffs()
    let terms = (0..<stations.count).map { self.terms(of: $0, stations) }
    var areas: [ServiceArea] = []
    for detour in walking.detour == 1 ? [1] : [1, walking.detour] {
      let circles = Circles(
        cutoffs: cutoffs, detour: detour, asRings: asRings, overlap: overlap)
      areas += try circles.areas(
        of: stations.positions, terms: terms, on: system, workers: workers)
    }
    var findings: [Finding] = []
    if stations.count == 0 {
      findings.append(
        Finding(.warning, .stationsNoneLeft, ["count": .integer(survey.stations.count)]))
    }
    var streetFindings: [Finding] = []
    let byStreet = try streetReach(
      survey, stations, terms, cutoffs, system, walks, &streetFindings, workers)
    areas += byStreet?.areas.areas ?? []
    let people = try AreaCensus(
      buildings: survey.buildings, plane: survey.plane, stations: stations, terms: terms,
      preset: walking.preset, overlap: overlap, streets: byStreet
    ).people(in: areas, workers: workers)
    return ReachResult(
      stations: stations, areas: areas, people: people, overlap: overlap, streets: byStreet,
      findings: findings + streetFindings, streetFindings: streetFindings)
  }

  /// What a station's own delay and cutoff are worth, in metres of walk; where a preset is a table
  /// of distances a delay is worth nothing, as metres have no clock.
  private func terms(of row: Int, _ stations: StationTable) -> StationTerms {
    var terms = StationTerms()
    if !stations.delaySeconds.isEmpty, stations.delaySeconds[row] > 0 {
      terms.delay = stations.delaySeconds[row] * (walking.preset.metresPerSecond ?? 0)
    }
    if !stations.cutoffMinutes.isEmpty {
      terms.longest = walking.preset.longestWalk(minutes: stations.cutoffMinutes[row])
    }
    return terms
  }
}

/// What ``ReachJob`` drew: plain circles first, then those with the detour factor, then areas by
/// street.
package struct ReachResult: Sendable {
  package let stations: StationTable
  package let areas: [ServiceArea]
  /// For each area who lives in it; empty where no buildings were given.
  package let people: [AreaPeople]
  package let overlap: AreaOverlap
  /// `nil` where no streets were given.
  package let streets: StreetReach?
  package let findings: [Finding]
  /// Those of `findings` that circles alone do not have.
  let streetFindings: [Finding]
}
