internal import Diagnostics
internal import FacilityLocation
internal import StationSiting
internal import Survey

/// Questions in which a station can serve only so many.
extension SiteJob {
  /// - Throws: `site.capacity-missing`, `site.capacity-too-small`, `site.not-together`.
  func capacityProblem(_ ground: SiteGround) throws(Failure) -> CapacityProblem {
    guard ground.demand.levels.count == 1 else {
      throw Failure(
        .siteNotTogether,
        [
          "model": .text(model.word), "option": .text("--capacity --within \(bands.text)"),
        ])
    }
    let capacities = try ground.capacities(self)
    let households = ground.demand.buildings.map {
      Int64(max(0, ground.survey.buildings.households[Int($0)]))
    }
    try ground.requireRoom(for: households, capacities)
    var problem = CapacityProblem(
      sets: ground.sets.cover, weights: ground.demand.weights(), sizes: households,
      capacities: capacities, states: ground.columns.states(for: .mostWeight),
      limit: sites.map { ground.columns.limit(newStations: $0) })
    if let budget {
      let (costs, scale) = try ground.costs()
      problem.costs = costs
      problem.budget = Self.whole(budget, scale)
    }
    problem.walks = ground.sets.walks
    return problem
  }
}

extension SiteGround {
  /// What each column can serve, in households.
  fileprivate func capacities(_ job: SiteJob) throws(Failure) -> [Int64] {
    let per100 = job.capacity == .floorArea ? job.areaPer100 : nil
    let ofCandidates = candidates.households(squareMetresPer100: per100)
    let stations = survey.stations
    var known: [Int64] = []
    var unknown: [String] = []
    for column in 0..<columns.count {
      let row = Int(columns.rows[column])
      let capacity: Int64?
      if columns.kinds[column] == .candidate {
        capacity = ofCandidates[row]
      } else if let per100 {
        capacity = Self.whole(stations.floorAreas[row] / per100 * 100)
      } else {
        capacity = stations.capacities.isEmpty ? nil : Self.whole(stations.capacities[row])
      }
      if let capacity { known.append(capacity) } else { unknown.append(columns.ids[column]) }
    }
    guard unknown.isEmpty else {
      throw Failure(
        .siteCapacityMissing,
        [
          "count": .integer(unknown.count), "total": .integer(columns.count),
          "id": .text(unknown[0]),
        ])
    }
    return known
  }

  private static func whole(_ households: Double) -> Int64? {
    households.isNaN ? nil : Int64(min(households, 1e9).rounded(.down))
  }

  /// Each building that anything reaches must fit into something, since it is never cut.
  fileprivate func requireRoom(
    for households: [Int64], _ capacities: [Int64]
  ) throws(Failure) {
    guard let most = capacities.max(), let largest = households.max(), largest > most,
      let slot = households.firstIndex(of: largest)
    else { return }
    throw Failure(
      .siteCapacityTooSmall,
      [
        "most": .integer(Int(most)), "largest": .integer(Int(largest)),
        "building": .text(survey.buildings.ids[Int(demand.buildings[slot])]),
      ])
  }
}
