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

  package init() {}

  /// - Throws: `preset.no-circle`, or what drawing throws.
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
    return ReachResult(
      stations: stations, areas: areas, overlap: overlap, findings: findings)
  }
}

/// What ``ReachJob`` drew: plain circles first, then those with the detour factor.
package struct ReachResult: Sendable {
  package let stations: StationTable
  package let areas: [ServiceArea]
  package let overlap: AreaOverlap
  package let findings: [Finding]
}
