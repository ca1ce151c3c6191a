package import Survey

/// Which stations count; an empty list lets all pass.
package struct StationFilter: Hashable, Sendable {
  package var statuses: [StationStatus]
  package var tiers: [StationTier]
  package var kinds: [String]
  /// A station passes that offers at least one of them.
  package var services: [String]

  package init(
    statuses: [StationStatus] = [.inUse], tiers: [StationTier] = [], kinds: [String] = [],
    services: [String] = []
  ) {
    self.statuses = statuses
    self.tiers = tiers
    self.kinds = kinds
    self.services = services
  }

  package func apply(to stations: StationTable) -> StationTable {
    var kept = StationTable()
    for row in 0..<stations.count where passes(row, of: stations) {
      kept.ids.append(stations.ids[row])
      kept.names.append(stations.names[row])
      kept.positions.append(stations.positions[row])
      kept.tiers.append(stations.tiers[row])
      kept.kinds.append(stations.kinds[row])
      kept.statuses.append(stations.statuses[row])
      kept.floorAreas.append(stations.floorAreas[row])
      kept.services.append(stations.services[row])
      kept.openings.append(stations.openings[row])
    }
    return kept
  }

  private func passes(_ row: Int, of stations: StationTable) -> Bool {
    (statuses.isEmpty || statuses.contains(stations.statuses[row]))
      && (tiers.isEmpty || tiers.contains(stations.tiers[row]))
      && (kinds.isEmpty || kinds.contains(stations.kinds[row]))
      && (services.isEmpty || services.contains { stations.services[row].contains($0) })
  }
}
