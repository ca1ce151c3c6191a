package import Diagnostics
package import Publishing
internal import ServiceCoverage
package import Survey
internal import TravelTimes

extension CoverageResult {
  /// Households and occupied households of each compound.
  var compoundCounts: [CompoundLayers.Counts] {
    var counts = Array(repeating: CompoundLayers.Counts(), count: survey.compounds.count)
    let buildings = survey.buildings
    for row in 0..<buildings.count where buildings.isCovered(row) {
      let compound = buildings.compound.isEmpty ? -1 : Int(buildings.compound[row])
      guard compound >= 0 else { continue }
      counts[compound].buildings += 1
      counts[compound].households += buildings.households[row]
      guard !buildings.occupied.isEmpty, buildings.occupied[row] >= 0 else { continue }
      counts[compound].knownHouseholds += buildings.households[row]
      counts[compound].occupied += buildings.occupied[row]
    }
    return counts
  }

  /// Compounds with occupancy and rates.
  package var compoundLayer: LayerTable {
    let groups = RateGroups(
      level: .community, groupOfBuilding: survey.buildings.compound, codes: survey.compounds.ids)
    let tables = coverage.cutoffs.map { ($0.minutes, rates(coverage, within: $0, by: groups)) }
    return CompoundLayers.compounds(survey, compoundCounts, rates: tables)
  }

  /// The compounds of which fewer than `percent` of the households are lived in, the emptiest
  /// first.
  package func sparse(below percent: Double) -> [Argument] {
    let counts = compoundCounts
    let found = counts.indices.filter {
      Double(counts[$0].occupied) * 100 < Double(counts[$0].knownHouseholds) * percent
    }.sorted {
      (counts[$0].occupied * counts[$1].knownHouseholds, $0)
        < (counts[$1].occupied * counts[$0].knownHouseholds, $1)
    }
    guard !found.isEmpty else {
      return [.phrase(.summaryOccupancyKept, ["percent": .number(percent)])]
    }
    let names = found.prefix(10).map { row in
      let name = survey.compounds.names[row]
      let rate = counts[row].occupancy.map { String(shortest: $0) } ?? "–"
      return "\(survey.compounds.ids[row])\(name.isEmpty ? "" : " \(name)") \(rate)%"
    }
    let more = found.count - names.count
    let told: Argument =
      more > 0
      ? .sentences([.names(names), .phrase(.tallyAndMore, ["count": .integer(more)])])
      : .names(names)
    return [
      .phrase(
        .summaryOccupancy,
        ["percent": .number(percent), "count": .integer(found.count), "names": told])
    ]
  }
}

extension CountySurvey {
  /// Whether compounds are known, and how many of their households are lived in.
  package var knowsOccupancy: Bool {
    compounds.count > 0 && buildings.householdKind != .occupied
      && buildings.occupied.contains { $0 >= 0 }
  }
}
