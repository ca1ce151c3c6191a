package import Diagnostics
internal import Geometry
package import GridPartition
package import ServiceCoverage
package import Survey
package import TravelTimes
package import Workers

/// Who is reached: households and stations → states, rates, gaps.
package struct CoverageJob: Sendable {
  package var walking = WalkingQuestion()
  package var filter = StationFilter()
  package var requirements: [Requirement] = []

  package init() {}

  /// - Throws: `preset.no-circle`, or what measuring throws.
  package func run(
    on survey: CountySurvey, grid: GridCells?, workers: Workers
  ) throws(Failure) -> CoverageResult {
    var walking = walking
    walking.minutes = Set(walking.minutes + requirements.map(\.minutes)).sorted()
    let cutoffs = try walking.cutoffs()
    var survey = survey
    let given = survey.stations.count
    survey.stations = filter.apply(to: survey.stations)
    let travel = try StraightLine.nearest(
      of: survey.buildings.positions, among: survey.stations.positions, on: survey.plane,
      workers: workers)
    var findings: [Finding] = []
    if survey.stations.count == 0 {
      findings.append(Finding(.warning, .stationsNoneLeft, ["count": .integer(given)]))
    }
    let decidingMinutes = requirements.first?.minutes ?? walking.minutes.first
    guard let deciding = cutoffs.first(where: { $0.minutes == decidingMinutes }) else {
      throw Failure(.minutesNone)
    }
    return CoverageResult(
      survey: survey, grid: grid, walking: walking, deciding: deciding,
      coverage: Coverage(travel: travel, cutoffs: cutoffs), requirements: requirements,
      findings: findings)
  }
}

/// What ``CoverageJob`` found.
package struct CoverageResult: Sendable {
  /// With the stations that were used.
  package let survey: CountySurvey
  package let grid: GridCells?
  package let walking: WalkingQuestion
  /// The cutoff at which the state of a building is told: of the first requirement, else the
  /// smallest.
  package let deciding: Cutoff
  package let coverage: Coverage
  package let requirements: [Requirement]
  package let findings: [Finding]

  /// The same with walks lengthened by the detour factor: an estimate.
  package var estimate: Coverage {
    Coverage(travel: coverage.travel, cutoffs: coverage.cutoffs, detour: walking.detour)
  }

  /// Rates by community at one cutoff.
  package func rates(_ coverage: Coverage, within cutoff: Cutoff) -> RateTable {
    let cells = grid.map { CellMembership(cell: $0.cellOfBuilding, count: $0.cells.count) }
    return coverage.rates(
      of: survey.buildings, within: cutoff, groups: groups, groupCount: survey.communities.count,
      cells: cells)
  }

  /// Rates by cell at one cutoff.
  package func cellRates(within cutoff: Cutoff) -> RateTable? {
    guard let grid else { return nil }
    return coverage.rates(
      of: survey.buildings, within: cutoff, groups: grid.cellOfBuilding,
      groupCount: grid.cells.count)
  }

  /// Whether each requirement is met.
  package var outcomes: [(requirement: Requirement, rate: CoverageRate, isMet: Bool)] {
    requirements.compactMap { requirement in
      guard let cutoff = coverage.cutoffs.first(where: { $0.minutes == requirement.minutes })
      else { return nil }
      let rate = rates(coverage, within: cutoff).total(.households)
      return (requirement, rate, requirement.isMet(by: rate))
    }
  }

  private var groups: [Int32] {
    survey.buildings.community.isEmpty
      ? Array(repeating: -1, count: survey.buildings.count) : survey.buildings.community
  }
}
