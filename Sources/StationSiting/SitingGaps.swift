package import Diagnostics
package import FacilityLocation
package import Survey

/// A building that no column covers at a level.
package struct UnreachedBuilding: Hashable, Sendable {
  /// Row of the building table.
  package let building: Int32
  package let level: Int
}

/// A floor that cannot be kept even if a station stood on every candidate.
package struct FloorGap: Hashable, Sendable {
  /// Index in ``SitingDemand/floors``.
  package let floor: Int
  package let requirement: Int
  /// Row of the communities, −1 where it is of all.
  package let community: Int32
  package let total: Int64
  package let wanted: Int64
  /// What all columns together cover.
  package let attainable: Int64

  package var missing: Int64 { wanted - attainable }
}

/// Why a question of siting has no answer, as far as that can be seen without a search.
package struct SitingGaps: Sendable {
  /// By level, then by building.
  package let unreached: [UnreachedBuilding]
  /// Rows of the problem that are meant.
  package let floors: [FloorGap]
  /// More stations are asked for than may be chosen: both numbers; `nil` where they are enough.
  package let tooFew: (asked: Int, free: Int)?

  /// - Complexity: O(entries + rows of floors).
  package init(_ sets: SitingSets, in problem: CoveringProblem) {
    let demand = sets.demand
    let isReached = (0..<problem.sets.rowCount).map { row in
      let usable = problem.sets.columns(of: row).count { problem.states[Int($0)] != .closed }
      return usable >= Int(problem.need(of: row))
    }
    unreached = isReached.indices.filter { !isReached[$0] }.map {
      UnreachedBuilding(building: Int32(demand.building(of: $0)), level: demand.level(of: $0))
    }
    floors = demand.floors.enumerated().compactMap { number, floor in
      let attainable = floor.floor.covered(isReached)
      guard attainable < floor.floor.least else { return nil }
      return FloorGap(
        floor: number, requirement: floor.requirement, community: floor.community,
        total: floor.total, wanted: floor.floor.least, attainable: attainable)
    }
    let free = problem.states.count { $0 == .free }
    tooFew = problem.limit.flatMap { $0 > free ? ($0, free) : nil }
  }

  package var isEmpty: Bool { floors.isEmpty && tooFew == nil }
}

extension SitingGaps {
  /// The floors and the number of stations in words; what cannot be kept is told as a warning.
  ///
  /// - Parameter communityName: of a row of the communities.
  package func findings(
    _ demand: SitingDemand, communityName: (Int) -> String
  ) -> [Finding] {
    var findings = floors.map { gap in
      let requirement = demand.requirements[gap.requirement]
      var arguments: [String: Argument] = [
        "minutes": .integer(requirement.level.minutes), "percent": .number(requirement.percent),
        "wanted": .integer(Int(gap.wanted)), "total": .integer(Int(gap.total)),
        "attainable": .integer(Int(gap.attainable)), "missing": .integer(Int(gap.missing)),
        "weight": .phrase(requirement.weight.phrase),
      ]
      guard gap.community >= 0 else { return Finding(.warning, .siteFloorGap, arguments) }
      arguments["community"] = .text(communityName(Int(gap.community)))
      return Finding(.warning, .siteCommunityGap, arguments)
    }
    if let tooFew {
      findings.append(
        Finding(
          .warning, .siteTooFew,
          ["asked": .integer(tooFew.asked), "free": .integer(tooFew.free)]))
    }
    return findings
  }
}

extension SitingWeightKind {
  package var phrase: Phrase {
    switch self {
    case .households: .siteHouseholds
    case .occupied: .siteOccupied
    case .persons: .sitePersons
    case .elderly: .siteElderly
    }
  }
}
