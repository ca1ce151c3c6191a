package import Diagnostics
internal import FacilityLocation
internal import Geometry
internal import Survey
package import TravelTimes

/// A walk that is not what the sets say.
package struct SitingBreach: Hashable, Sendable {
  package let column: Int32
  /// Row of the building table.
  package let building: Int32
  package let level: Int
  /// What was compared with the cutoff, in metres, measured again; `infinity` where there is no way.
  package let metres: Double
  package let limit: Double
  /// Whether the sets say that the building is covered.
  package let isCovered: Bool
}

extension SitingSets {
  /// A micrometre: less than any map knows, more than sums of lengths differ by.
  private static let tolerance = 1e-6

  /// Measures the walks of all buildings to each chosen column again, one column after another, and
  /// tells where the sets say otherwise: buildings they cover beyond the cutoff, and buildings
  /// within it that they do not cover.
  ///
  /// - Parameter measure: as the sets were made, or another one to doubt them with.
  /// - Returns: nothing, if all is well.
  /// - Throws: what `measure` throws.
  /// - Complexity: one search of all streets a column.
  package func breaches(
    of chosen: [Int32], by measure: TravelMeasure
  ) throws(Failure) -> [SitingBreach] {
    let terms = SiteTerms(columns, demand.levels)
    var breaches: [SitingBreach] = []
    for column in chosen.map(Int.init) {
      let table = try measure.nearest(among: .places([columns.positions[column]]))
      var isCovered = [Bool](repeating: false, count: demand.rowCount)
      for row in cover.rows(of: column) { isCovered[Int(row)] = true }
      for row in 0..<demand.rowCount {
        let level = demand.level(of: row)
        let building = demand.building(of: row)
        let (wait, limit) = terms[column, level]
        let metres = table.metres[building] * detour + wait
        let isWell =
          isCovered[row] ? metres <= limit + Self.tolerance : metres > limit - Self.tolerance
        guard !isWell else { continue }
        breaches.append(
          SitingBreach(
            column: Int32(column), building: Int32(building), level: level, metres: metres,
            limit: limit, isCovered: isCovered[row]))
      }
    }
    return breaches
  }
}

extension StationTable {
  /// Places without more said of them, as a measure needs them.
  static func places(_ positions: [Position]) -> StationTable {
    var table = StationTable()
    for (row, position) in positions.enumerated() {
      table.ids.append(String(row))
      table.names.append("")
      table.positions.append(position)
      table.tiers.append(.station)
      table.kinds.append("")
      table.statuses.append(.inUse)
      table.floorAreas.append(.nan)
      table.services.append([])
      table.openings.append("")
    }
    return table
  }
}
