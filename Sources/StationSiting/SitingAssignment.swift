package import Survey
internal import TravelTimes

/// Which chosen column each building walks to.
package struct SitingAssignment: Sendable {
  /// For each of the demand's buildings its column, −1 where none is within reach.
  package let column: [Int32]
  /// What is compared with the cutoff, in metres; `infinity` where there is no column.
  package let metres: [Double]
}

extension SitingSets {
  /// The nearest of the chosen columns for each building, of equal ones the lowest.
  ///
  /// - Parameter level: within whose cutoff it must lie.
  /// - Complexity: O(entries of the chosen columns).
  package func assignment(of chosen: [Int32], at level: Int) -> SitingAssignment {
    let terms = SiteTerms(columns, demand.levels)
    var column = [Int32](repeating: -1, count: demand.buildings.count)
    var metres = [Double](repeating: .infinity, count: demand.buildings.count)
    for site in chosen.sorted() {
      let (wait, limit) = terms[Int(site), level]
      for entry in travel.slots(of: Int(site)) {
        let slot = Int(demand.slotOfBuilding[Int(travel.buildings[entry])])
        let cost = travel.metres[entry] * detour + wait
        guard slot >= 0, cost <= limit, cost < metres[slot] else { continue }
        metres[slot] = cost
        column[slot] = site
      }
    }
    return SitingAssignment(column: column, metres: metres)
  }

  /// What each column's buildings come to, by column; 0 for columns that serve nobody.
  package func loads(_ assignment: SitingAssignment, of kind: SitingWeightKind) -> [Int64] {
    var loads = [Int64](repeating: 0, count: columns.count)
    for (slot, count) in demand.counts(kind).enumerated() where assignment.column[slot] >= 0 {
      loads[Int(assignment.column[slot])] += count
    }
    return loads
  }
}
