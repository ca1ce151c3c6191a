package import Diagnostics
internal import Geometry
package import GridPartition
internal import Publishing
internal import ServiceCoverage
package import Survey
package import TravelTimes
internal import WalkNetwork
package import Workers

/// Who is reached: households and stations → states, rates, loads, gaps.
package struct CoverageJob: Sendable {
  package var walking = WalkingQuestion()
  package var filter = StationFilter()
  package var requirements: [Requirement] = []
  /// Told after the requirements.
  package var targets: [Target] = []
  /// The floor area that 100 households should have, in m².
  package var leastFloorArea = StationLoads.standardFloorArea
  /// Buildings that nobody reaches are of one gap up to so many metres apart.
  package var gapDistance = GapFinder.standardDistance
  /// How people walk along the streets of the survey; straight lines decide where `nil`.
  package var streets: StreetQuestion?

  package init() {}

  /// - Parameter grid: the cells of the same run; else those of the survey are used, where it has
  ///   some.
  /// - Throws: `preset.no-circle`, `require.no-groups`, `streets.none`, `streets.elsewhere`,
  ///   `targets.no-streets`, `targets.nobody`.
  package func run(
    on survey: CountySurvey, grid: GridCells?, workers: Workers
  ) throws(Failure) -> CoverageResult {
    let cutoffs = try askedWalking.cutoffs()
    let used = filter.apply(to: survey.stations)
    let walked = try streets.map { (question) throws(Failure) in
      let walks = try question.walks(on: survey, preset: walking.preset, workers: workers)
      return Walked(
        measure: .streets(walks, workers: workers), walks: walks, reachable: walks.reachable,
        walls: try question.walls(
          on: survey, beside: walks, stations: used, preset: walking.preset, cutoffs: cutoffs,
          workers: workers),
        network: try walks.nearest(to: used.positions, workers: workers),
        findings: walks.findings(of: survey))
    }
    return try run(on: survey, grid: grid, walked: walked, workers: workers)
  }

  /// As ``run(on:grid:workers:)``, with walks measured by the caller.
  ///
  /// - Throws: as there.
  package func run(
    on survey: CountySurvey, grid: GridCells?, along measure: TravelMeasure, workers: Workers
  ) throws(Failure) -> CoverageResult {
    try run(on: survey, grid: grid, walked: Walked(measure: measure), workers: workers)
  }

  /// What walks along streets bring, beside their measure.
  private struct Walked {
    let measure: TravelMeasure
    var walks: StreetWalks?
    var reachable: GapFinder.Reachable?
    var walls: [WallComparison] = []
    var network: NetworkTravel?
    var findings: [Finding] = []
  }

  /// The question with the minutes of the requirements among its own.
  private var askedWalking: WalkingQuestion {
    var asked = walking
    asked.minutes = Set(walking.minutes + requirements.map(\.minutes)).sorted()
    return asked
  }

  private func run(
    on survey: CountySurvey, grid: GridCells?, walked: Walked?, workers: Workers
  ) throws(Failure) -> CoverageResult {
    let walking = askedWalking
    let cutoffs = try walking.cutoffs()
    let decidingMinutes = requirements.first?.minutes ?? walking.minutes.first
    guard let deciding = cutoffs.first(where: { $0.minutes == decidingMinutes }) else {
      throw Failure(.minutesNone)
    }
    let cells = grid.map { CellGroups($0, survey) } ?? survey.cellGroups
    try requireGroups(survey, cells)
    let straight = TravelMeasure.straightLine(
      from: survey.buildings.positions, on: survey.plane, workers: workers)
    let question = CoverageQuestion(
      measure: walked?.measure ?? straight, preset: walking.preset,
      cutoffs: cutoffs)
    let all = survey.stations
    var used = survey
    used.stations = filter.apply(to: all)
    let walks = try ServingTravel(used.stations, by: question.measure)
    let coverage = question.coverage(walks)
    var links = GapLinks(survey, walks: walked?.walks, distance: gapDistance)
    let gaps = try GapFinder(distance: gapDistance).gaps(
      of: coverage, within: deciding, buildings: survey.buildings, on: survey.plane,
      reachable: walked?.reachable, linked: { links.linked($0, $1) }, workers: workers)
    var result = CoverageResult(
      survey: used, allStations: all, grid: grid, cells: cells, walking: walking,
      deciding: deciding, walks: walks,
      circleWalks: walked == nil ? nil : try ServingTravel(used.stations, by: straight),
      coverage: coverage, alternative: try question.alternative(to: filter, of: all),
      slices: try question.slices(of: filter, all),
      loads: StationLoads(
        coverage, within: deciding, buildings: survey.buildings, stations: used.stations,
        cells: cells?.membership, leastFloorArea: leastFloorArea),
      gaps: gaps,
      walls: walked?.walls ?? [], network: walked?.network,
      findings: findings(used.stations, of: all) + (walked?.findings ?? []))
    result.circle = result.circleWalks.map { result.coverage(of: $0) }
    result.outcomes = try TargetCheck(
      result: result, stations: all, filter: filter, deciding: question.measure,
      straight: straight
    ).outcomes(of: allTargets)
    return result
  }

  private var allTargets: [Target] { requirements.map { Target($0) } + targets }

  private func findings(_ used: StationTable, of all: StationTable) -> [Finding] {
    var findings: [Finding] = []
    if used.count == 0 {
      findings.append(Finding(.warning, .stationsNoneLeft, ["count": .integer(all.count)]))
    }
    let delayed = used.delaySeconds.count { $0 > 0 }
    if delayed > 0, walking.preset.metresPerSecond == nil {
      findings.append(
        Finding(
          .warning, .stationsDelayUncounted,
          ["count": .integer(delayed), "preset": .text(walking.preset.name)]))
    }
    return findings
  }

  private func requireGroups(_ survey: CountySurvey, _ cells: CellGroups?) throws(Failure) {
    for requirement in allTargets.map(\.requirement) {
      let isThere =
        switch requirement.level {
        case .county: true
        case .community: survey.communities.count > 0
        case .cell: (cells?.count ?? 0) > 0
        }
      guard isThere else {
        throw Failure(
          requirement.level == .cell ? .requireNoCells : .requireNoCommunities,
          ["requirement": .text(requirement.text)])
      }
    }
  }
}

extension CellGroups {
  /// The cells of a run.
  init(_ grid: GridCells, _ survey: CountySurvey) {
    self.init(
      codes: grid.cells.map(\.code),
      communityCodes: grid.cells.map { survey.communities.codes[$0.community] },
      cellOfBuilding: grid.cellOfBuilding)
  }
}

extension CountySurvey {
  /// The cells that were read, with the buildings in them by place; `nil` where none were read.
  ///
  /// On a border, and where cells overlap, the lower row has the building.
  var cellGroups: CellGroups? {
    guard cells.count > 0 else { return nil }
    let index = PolygonIndex(cells.shapes)
    let found = index.first(
      coveringEach: buildings.positions.map {
        $0.isFinite ? $0 : Position(x: .infinity, y: .infinity)
      })
    return CellGroups(
      codes: cells.codes, communityCodes: cells.communityCodes,
      cellOfBuilding: found.map { Int32($0 ?? -1) })
  }
}
