package import Diagnostics
package import Geometry
package import Survey

/// Which buildings are candidates.
package enum BuildingChoice: Hashable, Sendable {
  case all
  case use(BuildingUse)
  case ids([String])
}

extension CandidateSites {
  /// The candidates of the survey's layer; those that the layer forbids are dropped.
  ///
  /// - Complexity: O((*n* + *m*) log *m*) for *n* candidates and *m* corners of communities and
  ///   compounds.
  package static func layer(_ survey: CountySurvey) -> CandidateSites {
    let table = survey.candidates
    var sites = CandidateSites(.layer)
    for row in 0..<table.count {
      sites.append(table.ids[row], table.names[row], at: table.positions[row], row: row)
    }
    sites.kinds = table.kinds
    sites.floorAreas = table.floorAreas
    if !table.costs.isEmpty { sites.costs = table.costs }
    if !table.capacities.isEmpty { sites.capacities = table.capacities }
    sites.locate(in: survey, named: table.communityCodes)
    if !table.isForbidden.isEmpty {
      sites.drop(table.isForbidden.map { $0 ? (.forbidden, "") : nil })
    }
    return sites
  }

  /// Buildings as candidates.
  ///
  /// - Throws: `site.building-unknown` where an id is none of the buildings'.
  /// - Complexity: O(*n*) for *n* buildings.
  package static func buildings(
    _ choice: BuildingChoice, of survey: CountySurvey
  ) throws(Failure) -> CandidateSites {
    let table = survey.buildings
    var sites = CandidateSites(.buildings)
    for row in try choice.rows(of: table) {
      let name = table.names.isEmpty ? "" : table.names[row]
      sites.append(table.ids[row], name, at: table.positions[row], row: row)
    }
    sites.community = sites.rows.map { table.community[Int($0)] }
    sites.compound = sites.rows.map { table.compound[Int($0)] }
    sites.drop(sites.positions.map { $0.isFinite ? nil : (.noPosition, "") })
    return sites
  }

  /// Places along streets, called P and their number.
  ///
  /// - Parameters:
  ///   - positions: as the network gives them, in its order.
  ///   - names: of the streets there.
  /// - Complexity: as of ``layer(_:)``.
  package static func streets(
    _ positions: [Position], names: [String], of survey: CountySurvey
  ) -> CandidateSites {
    var sites = CandidateSites(.streets)
    let digits = String(positions.count).count
    for (row, position) in positions.enumerated() {
      let number = String(row + 1)
      let padding = String(repeating: "0", count: digits - number.count)
      sites.append("P" + padding + number, names[row], at: position, row: row)
    }
    sites.locate(in: survey, named: [])
    return sites
  }

  /// Finds the community and the compound of each: by place, else by what the layer calls it.
  ///
  /// Where communities have no shapes, it is the community of the nearest building.
  private mutating func locate(in survey: CountySurvey, named codes: [String]) {
    let areas = PolygonIndex(survey.communities.shapes)
    let compounds = PolygonIndex(survey.compounds.shapes)
    var rowOfName: [String: Int32] = [:]
    for (row, name) in survey.communities.names.enumerated() {
      rowOfName[name] = rowOfName[name] == nil ? Int32(row) : -1
    }
    for (row, code) in survey.communities.codes.enumerated() { rowOfName[code] = Int32(row) }
    let housed = survey.communities.shapes.isEmpty && !survey.buildings.community.isEmpty
    let nearby = NearbyPoints(housed ? survey.buildings.positions : [])
    for row in ids.indices {
      compound[row] = compounds.first(covering: positions[row]).map { Int32($0) } ?? -1
      if let found = areas.first(covering: positions[row]) {
        community[row] = Int32(found)
      } else if !codes.isEmpty, !codes[row].isEmpty, let found = rowOfName[codes[row]] {
        community[row] = found
      } else if let building = nearby.nearest(to: positions[row]) {
        community[row] = survey.buildings.community[building]
      }
    }
  }
}

extension BuildingChoice {
  fileprivate func rows(of table: BuildingTable) throws(Failure) -> [Int] {
    switch self {
    case .all: return Array(0..<table.count)
    case .use(let use): return (0..<table.count).filter { table.uses[$0] == use }
    case .ids(let ids):
      let rowOfId = Dictionary(
        table.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      var rows: Set<Int> = []
      for id in ids {
        guard let row = rowOfId[id] else {
          throw Failure(.siteBuildingUnknown, ["id": .text(id)])
        }
        rows.insert(row)
      }
      return rows.sorted()
    }
  }
}
