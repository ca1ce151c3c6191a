package import Diagnostics
package import Projection
package import ServiceAreas
package import Survey
internal import TravelTimes
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
  /// - Throws: `preset.no-circle`, `streets.none`, `streets.elsewhere`, or what drawing throws.
  package func run(
    on survey: CountySurvey, system: LocalMetricSystem, workers: Workers
  ) throws(Failure) -> ReachResult {
    let stations = filter.apply(to: survey.stations)
    let cutoffs = try walking.cutoffs()
    var areas: [ServiceArea] = []
    for detour in walking.detour == 1 ? [1] : [1, walking.detour] {
      let circles = Circles(
        cutoffs: cutoffs, detour: detour, asRings: asRings, overlap: overlap)
      areas += try circles.areas(of: stations.positions, on: system, workers: workers)
    }
    var findings: [Finding] = []
    if stations.count == 0 {
      findings.append(
        Finding(.warning, .stationsNoneLeft, ["count": .integer(survey.stations.count)]))
    }
    var streetFindings: [Finding] = []
    let byStreet = try streetReach(survey, stations, cutoffs, system, &streetFindings, workers)
    areas += byStreet?.areas.areas ?? []
    let people = try AreaCensus(
      buildings: survey.buildings, plane: survey.plane, stations: stations.positions,
      overlap: overlap, streets: byStreet
    ).people(in: areas, workers: workers)
    return ReachResult(
      stations: stations, areas: areas, people: people, overlap: overlap, streets: byStreet,
      findings: findings + streetFindings, streetFindings: streetFindings)
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
