internal import Diagnostics
internal import Geometry
internal import ServiceAreas
internal import ServiceCoverage
internal import Survey
internal import TravelTimes
internal import Workers

/// Counts who lives in service areas, and on whose side a drawing stands.
///
/// For one station's circle the walk is the distance to that station, and where areas are split
/// whether it is the nearest; for areas of all stations it is the nearest station. For areas by
/// street it is each building's own walk.
struct AreaCensus: Sendable {
  let buildings: BuildingTable
  let plane: Plane
  let stations: [Position]
  let overlap: AreaOverlap
  let streets: StreetReach?

  private struct Walk {
    let row: Int
    let metres: Double
  }

  /// - Returns: one for each area; none without buildings.
  func people(in areas: [ServiceArea], workers: Workers) throws(Failure) -> [AreaPeople] {
    guard buildings.count > 0 else { return [] }
    let rows = (0..<buildings.count).filter { buildings.hasPosition($0) }
    let tree = PackedRTree(positions: rows.map { buildings.positions[$0] })
    let nearest =
      overlap == .overlap
      ? nil
      : try StraightLine.nearest(
        of: buildings.positions, among: stations, on: plane, workers: workers)
    let entries = Dictionary(
      uniqueKeysWithValues: (streets?.areas.stations ?? []).enumerated().map { ($1, $0) })
    let total = buildings.households.reduce(0, +)
    return try workers.map(count: areas.count) { slot in
      let area = areas[slot]
      let near = tree.query(area.shape.box.expanded(by: 1)).map { rows[$0] }
      let walks: [Walk]
      if area.method == .network {
        walks = (entries[area.station].map { streets?.areas.reached[$0] ?? [] } ?? []).map {
          Walk(row: Int($0.place), metres: $0.metres)
        }
      } else {
        walks = near.map { Walk(row: $0, metres: self.walk($0, area, nearest)) }
      }
      let inside = walks.filter {
        $0.metres <= area.metres && (area.innerMetres == 0 || $0.metres > area.innerMetres)
      }
      let households = inside.reduce(0) { $0 + buildings.households[$1.row] }
      return AreaPeople(
        households: households, persons: persons(inside),
        share: CoverageRate.percent(Double(households), of: Double(total)),
        agreement: area.innerMetres == 0 ? agreement(area, near: near, inside, rows) : nil)
    }
  }

  /// Metres of walk for the circle: the straight line times the detour factor.
  private func walk(_ row: Int, _ area: ServiceArea, _ nearest: TravelTable?) -> Double {
    guard let nearest else {
      return area.detour
        * plane.groundDistance(buildings.positions[row], stations[area.station])
    }
    let isOwn = area.station < 0 || Int(nearest.owner[row]) == area.station
    return isOwn ? area.detour * nearest.metres[row] : .infinity
  }

  private func persons(_ walks: [Walk]) -> Int? {
    guard !buildings.persons.isEmpty else { return nil }
    return walks.reduce(0) { $0 + max(0, buildings.persons[$1.row]) }
  }

  /// The percent of households that are drawn inside and reached, or outside and not; buildings
  /// without an answer have no side.
  private func agreement(
    _ area: ServiceArea, near: [Int], _ inside: [Walk], _ rows: [Int]
  ) -> Double? {
    func weight(_ row: Int) -> Int {
      let hasSide = area.method == .straightLine || streets?.isKnown[row] == true
      return hasSide ? buildings.households[row] : 0
    }
    let locator = PolygonLocator(area.shape)
    let reached = Set(inside.map(\.row))
    var wrong = 0
    for row in near where weight(row) > 0 {
      let isDrawn = locator.location(of: buildings.positions[row]) != .outside
      if isDrawn != reached.contains(row) { wrong += weight(row) }
    }
    // Outside the box drawn around the area nothing is drawn.
    let box = area.shape.box.expanded(by: 1)
    for walk in inside where !box.contains(buildings.positions[walk.row]) {
      wrong += weight(walk.row)
    }
    let total = rows.reduce(0) { $0 + weight($1) }
    return CoverageRate.percent(Double(total - wrong), of: Double(total))
  }
}
