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
/// whether it is the nearest; for areas of all stations it is the one that serves soonest. For
/// areas by street it is each building's own walk.
struct AreaCensus: Sendable {
  let buildings: BuildingTable
  let plane: Plane
  let stations: StationTable
  let terms: [StationTerms]
  let preset: WalkingPreset
  let overlap: AreaOverlap
  let streets: StreetReach?

  private struct Walk {
    let row: Int
    let metres: Double
  }

  /// The households whose side is known, of all buildings with a place.
  private struct Weights {
    let byCircle: Int
    let byStreet: Int
  }

  /// - Returns: one for each area; none without buildings.
  func people(in areas: [ServiceArea], workers: Workers) throws(Failure) -> [AreaPeople] {
    guard buildings.count > 0 else { return [] }
    let rows = (0..<buildings.count).filter { buildings.hasPosition($0) }
    let tree = PackedRTree(positions: rows.map { buildings.positions[$0] })
    let lines = try lines(to: areas, workers: workers)
    let entries = Dictionary(
      uniqueKeysWithValues: (streets?.areas.stations ?? []).enumerated().map { ($1, $0) })
    let total = buildings.households.reduce(0, +)
    let isKnown = streets?.isKnown ?? []
    let weights = Weights(
      byCircle: rows.reduce(0) { $0 + buildings.households[$1] },
      byStreet: isKnown.isEmpty
        ? 0 : rows.reduce(0) { isKnown[$1] ? $0 + buildings.households[$1] : $0 })
    let parts = try workers.map(0..<areas.count, chunk: Self.chunk) { range in
      var isReached = [Bool](repeating: false, count: buildings.count)
      var near: [Int] = []
      return range.map { slot in
        let area = areas[slot]
        tree.queryUnordered(area.shape.box.expanded(by: 1), into: &near)
        for index in near.indices { near[index] = rows[near[index]] }
        let walks: [Walk]
        if area.method == .network {
          walks = (entries[area.station].map { streets?.areas.reached[$0] ?? [] } ?? []).map {
            Walk(row: Int($0.place), metres: $0.metres)
          }
        } else {
          walks = near.map { Walk(row: $0, metres: self.walk($0, area, lines)) }
        }
        let inside = walks.filter {
          $0.metres <= area.metres && (area.innerMetres == 0 || $0.metres > area.innerMetres)
        }
        let households = inside.reduce(0) { $0 + buildings.households[$1.row] }
        return AreaPeople(
          households: households, persons: persons(inside),
          share: CoverageRate.percent(Double(households), of: Double(total)),
          agreement: area.innerMetres == 0
            ? agreement(area, near: near, inside, weights, &isReached) : nil)
      }
    }
    return parts.flatMap(\.self)
  }

  /// Areas that are counted with one list of marks, a byte a building.
  private static let chunk = 32

  /// By detour factor the straight lines to the stations that circles part the ground among; none
  /// where circles lie over each other.
  private func lines(
    to areas: [ServiceArea], workers: Workers
  ) throws(Failure) -> [Double: TravelTable] {
    guard overlap != .overlap else { return [:] }
    let measure = TravelMeasure.straightLine(
      from: buildings.positions, on: plane, workers: workers)
    var lines: [Double: TravelTable] = [:]
    let serving = overlap == .dissolve ? try ServingTravel(stations, by: measure) : nil
    let nearest = overlap == .split ? try measure.nearest(among: stations) : nil
    for area in areas where area.method == .straightLine && lines[area.detour] == nil {
      lines[area.detour] = nearest ?? serving?.table(preset: preset, detour: area.detour)
    }
    return lines
  }

  /// Metres of walk for the circle: the straight line times the detour factor, and the wait.
  private func walk(_ row: Int, _ area: ServiceArea, _ lines: [Double: TravelTable]) -> Double {
    guard let table = lines[area.detour] else {
      return area.detour
        * plane.groundDistance(buildings.positions[row], stations.positions[area.station])
        + terms[area.station].delay
    }
    guard area.station < 0 else {
      let isOwn = Int(table.owner[row]) == area.station
      return isOwn ? area.detour * table.metres[row] + terms[area.station].delay : .infinity
    }
    let cost = table.cost(row, detour: area.detour)
    return cost <= table.limit(row) ? cost : .infinity
  }

  private func persons(_ walks: [Walk]) -> Int? {
    guard !buildings.persons.isEmpty else { return nil }
    return walks.reduce(0) { $0 + max(0, buildings.persons[$1.row]) }
  }

  /// The percent of households that are drawn inside and reached, or outside and not; buildings
  /// without an answer have no side.
  ///
  /// - Parameter isReached: a mark for each building, none of them set before or after.
  private func agreement(
    _ area: ServiceArea, near: [Int], _ inside: [Walk], _ weights: Weights,
    _ isReached: inout [Bool]
  ) -> Double? {
    let isKnown = area.method == .straightLine ? nil : streets?.isKnown ?? []
    func weight(_ row: Int) -> Int {
      if let isKnown, !isKnown[row] { return 0 }
      return buildings.households[row]
    }
    let locator = PolygonLocator(area.shape)
    for walk in inside { isReached[walk.row] = true }
    defer { for walk in inside { isReached[walk.row] = false } }
    var wrong = 0
    for row in near where weight(row) > 0 {
      let isDrawn = locator.location(of: buildings.positions[row]) != .outside
      if isDrawn != isReached[row] { wrong += weight(row) }
    }
    // Outside the box drawn around the area nothing is drawn.
    let box = area.shape.box.expanded(by: 1)
    for walk in inside where !box.contains(buildings.positions[walk.row]) {
      wrong += weight(walk.row)
    }
    let total = isKnown == nil ? weights.byCircle : weights.byStreet
    return CoverageRate.percent(Double(total - wrong), of: Double(total))
  }
}
