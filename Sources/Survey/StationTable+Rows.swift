package import Geometry

extension StationTable {
  /// The stations of some rows, in their order.
  package func rows(_ rows: [Int]) -> StationTable {
    var kept = StationTable()
    kept.ids = rows.map { ids[$0] }
    kept.names = rows.map { names[$0] }
    kept.positions = rows.map { positions[$0] }
    kept.tiers = rows.map { tiers[$0] }
    kept.kinds = rows.map { kinds[$0] }
    kept.statuses = rows.map { statuses[$0] }
    kept.floorAreas = rows.map { floorAreas[$0] }
    kept.services = rows.map { services[$0] }
    kept.openings = rows.map { openings[$0] }
    if !capacities.isEmpty { kept.capacities = rows.map { capacities[$0] } }
    if !cutoffMinutes.isEmpty { kept.cutoffMinutes = rows.map { cutoffMinutes[$0] } }
    if !delaySeconds.isEmpty { kept.delaySeconds = rows.map { delaySeconds[$0] } }
    if !mayMove.isEmpty { kept.mayMove = rows.map { mayMove[$0] } }
    if !mayClose.isEmpty { kept.mayClose = rows.map { mayClose[$0] } }
    return kept
  }
}

extension StationTable {
  /// Adds a station that does not stand yet; what nothing is known of is left open.
  package mutating func append(new id: String, _ name: String, at position: Position) {
    ids.append(id)
    names.append(name)
    positions.append(position)
    tiers.append(.station)
    kinds.append("")
    statuses.append(.planned)
    floorAreas.append(.nan)
    services.append([])
    openings.append("")
    if !capacities.isEmpty { capacities.append(.nan) }
    if !cutoffMinutes.isEmpty { cutoffMinutes.append(.nan) }
    if !delaySeconds.isEmpty { delaySeconds.append(0) }
    if !mayMove.isEmpty { mayMove.append(false) }
    if !mayClose.isEmpty { mayClose.append(false) }
  }
}
