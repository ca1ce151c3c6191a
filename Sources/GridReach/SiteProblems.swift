internal import Diagnostics
internal import FacilityLocation
internal import StationSiting
internal import Survey

/// The question of a job as the engines take it.
extension SiteJob {
  /// - Throws: `site.groups-missing`, `site.cost-missing`.
  func coveringProblem(_ ground: SiteGround) throws(Failure) -> CoveringProblem {
    let goal: CoveringProblem.Goal =
      switch model {
      case .minStations: .fewestSites
      case .minCost: .leastCost
      case .maxCover, .pMedian, .pCenter: .mostWeight
      }
    var problem = ground.sets.problem(goal: goal, newStations: sites)
    if budget != nil || model == .minCost {
      let (costs, scale) = try ground.costs()
      problem.costs = costs
      problem.budget = budget.map { Self.whole($0, scale) }
    }
    problem.groups = try groups(ground)
    return problem
  }

  /// What a budget is in whole units: 0.29 in hundredths is 29, though the product falls just
  /// short of it.
  static func whole(_ budget: Double, _ scale: Int64) -> Int64 {
    Int64((budget * Double(scale) * (1 + 1e-12)).rounded(.down))
  }

  func groups(_ ground: SiteGround) throws(Failure) -> [SiteGroup] {
    var groups: [SiteGroup] = []
    for (grouping, least, most) in [(atMostOne, 0, 1), (atLeastOne, 1, Int.max)] {
      guard let grouping else { continue }
      let (labels, count) = ground.labels(grouping)
      guard count > 0 else {
        throw Failure(.siteGroupsMissing, ["group": .text(grouping.rawValue)])
      }
      groups += ground.columns.groups(by: labels, count: count, atLeast: least, atMost: most)
    }
    if leastDistance > 0, candidates == .layer {
      groups += ground.candidates.groups(
        apart: leastDistance, on: ground.survey.plane, firstColumn: ground.columns.stationCount)
    }
    return groups
  }

  /// - Throws: `facility.…` where sums are too large.
  func medianProblem(_ ground: SiteGround) throws(Failure) -> MedianProblem {
    let walks = ground.walkCosts
    let dearest = walks.costs.max() ?? 0
    return try MedianProblem(
      table: try walks.table, weights: walks.weights, isFixed: ground.isStanding,
      newSites: ground.columns.limit(newStations: sites ?? 0),
      unserved: .costs(dearest + 1))
  }

  func centerProblem(_ ground: SiteGround) throws(Failure) -> CenterProblem {
    let walks = ground.walkCosts
    return try CenterProblem(
      table: try walks.table, weights: walks.weights, isFixed: ground.isStanding,
      newSites: ground.columns.limit(newStations: sites ?? 0))
  }
}

extension SiteGround {
  /// Costs of all columns in whole numbers: those of candidates, 0 of stations.
  func costs() throws(Failure) -> (costs: [Int64], scale: Int64) {
    let (costs, scale) = try candidates.wholeCosts()
    return (Array(repeating: 0, count: columns.stationCount) + costs, scale)
  }

  /// The group of each column, and how many groups there are.
  func labels(_ grouping: SiteGrouping) -> (labels: [Int32], count: Int) {
    switch grouping {
    case .compound: (columns.compound, survey.compounds.count)
    case .community: (columns.community, survey.communities.count)
    }
  }

  fileprivate var walkCosts: WalkCosts {
    WalkCosts(columns, demand, travel: sets.travel, preset: preset)
  }

  fileprivate var isStanding: [Bool] { columns.kinds.map(\.stands) }
}

extension WalkCosts {
  fileprivate var table: CostTable {
    get throws(Failure) {
      try CostTable(
        candidateCount: columnCount, starts: starts, candidates: columns, costs: costs)
    }
  }
}
