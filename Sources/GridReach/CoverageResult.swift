package import Diagnostics
package import GridPartition
internal import Publishing
package import ServiceCoverage
package import Survey
package import TravelTimes
package import WalkNetwork

/// What ``CoverageJob`` found.
package struct CoverageResult: Sendable {
  /// With the stations that were used.
  package let survey: CountySurvey
  /// All that were read, whatever the filters say.
  package let allStations: StationTable
  package let grid: GridCells?
  package let cells: CellGroups?
  package let walking: WalkingQuestion
  /// The cutoff at which the state of a building is told: of the first requirement, else the
  /// smallest.
  package let deciding: Cutoff
  let walks: ServingTravel
  /// Straight lines beside walks along streets; `nil` where straight lines decide.
  let circleWalks: ServingTravel?
  package let coverage: Coverage
  /// If stations of every status counted; `nil` where all do.
  package let alternative: StatusAlternative?
  package let slices: [CoverageSlice]
  package let loads: StationLoads
  package let gaps: [Gap]
  /// Who is reached under each assumption about walls; none without streets or compounds.
  let walls: [WallComparison]
  /// Walks along streets; `nil` where straight lines decide.
  package let network: NetworkTravel?
  package let findings: [Finding]
  /// What became of each requirement and each target.
  package internal(set) var outcomes: [TargetOutcome] = []
  /// What circles claim, where streets decide: asked for by every table of rates.
  package internal(set) var circle: Coverage?

  /// Straight lines lengthened by the detour factor: an estimate.
  package var estimate: Coverage { coverage(of: circleWalks ?? walks, detour: walking.detour) }

  /// Who is reached by those who walk 3 km/h.
  package var senior: Coverage {
    coverage(of: walks, preset: .senior, cutoffs: walking.cutoffs(of: .senior))
  }

  /// The same walks under another preset or with a detour factor.
  func coverage(
    of walks: ServingTravel, preset: WalkingPreset? = nil, cutoffs: [Cutoff]? = nil,
    detour: Double = 1
  ) -> Coverage {
    Coverage(
      travel: walks.table(preset: preset ?? walking.preset, detour: detour),
      cutoffs: cutoffs ?? coverage.cutoffs, detour: detour)
  }

  /// Rates by community at one cutoff.
  package func rates(_ coverage: Coverage, within cutoff: Cutoff) -> RateTable {
    rates(coverage, within: cutoff, by: communityGroups)
  }

  func rates(_ coverage: Coverage, within cutoff: Cutoff, by groups: RateGroups) -> RateTable {
    coverage.rates(
      of: survey.buildings, within: cutoff, groups: groups.groupOfBuilding,
      groupCount: groups.count, cells: groups.level == .cell ? nil : cells?.membership)
  }

  /// Rates by cell at one cutoff.
  package func cellRates(within cutoff: Cutoff) -> RateTable? {
    cellGroups.map { rates(coverage, within: cutoff, by: $0) }
  }

  /// What the circle claims and streets do not reach, as the part that is `reached`; `nil` where
  /// straight lines decide.
  func claims(within cutoff: Cutoff, by groups: RateGroups) -> RateTable? {
    circle.map { circle in
      Coverage.rates(
        of: survey.buildings, groups: groups.groupOfBuilding, groupCount: groups.count
      ) { coverage.isOnlyClaimed($0, by: circle, within: cutoff) ? .reached : .beyond }
    }
  }
}
