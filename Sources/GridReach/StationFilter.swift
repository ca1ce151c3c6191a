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
    stations.rows((0..<stations.count).filter { passes($0, of: stations) })
  }

  /// The same with another choice of statuses.
  package func with(statuses: [StationStatus]) -> StationFilter {
    var filter = self
    filter.statuses = statuses
    return filter
  }

  private func passes(_ row: Int, of stations: StationTable) -> Bool {
    (statuses.isEmpty || statuses.contains(stations.statuses[row]))
      && (tiers.isEmpty || tiers.contains(stations.tiers[row]))
      && (kinds.isEmpty || kinds.contains(stations.kinds[row]))
      && (services.isEmpty || services.contains { stations.services[row].contains($0) })
  }
}
