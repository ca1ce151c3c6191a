package import Diagnostics
package import Geometry
package import Survey
package import Workers

/// How the walk from each building to the nearest of some stations is measured: as the crow flies,
/// or along streets.
///
/// One measure answers for any set of stations, so that coverage by tier, by service and by status
/// is asked of the same ground.
package struct TravelMeasure: Sendable {
  package let method: TravelMethod
  private let search: @Sendable (StationTable) throws(Failure) -> TravelTable

  /// - Parameter search: each building's nearest station of a table, by rows of that table; equal
  ///   ones by lowest row. Readiness delays and cutoffs of stations are not its business.
  package init(
    _ method: TravelMethod,
    search: @escaping @Sendable (StationTable) throws(Failure) -> TravelTable
  ) {
    self.method = method
    self.search = search
  }

  /// As the crow flies, from `positions` on `plane`.
  package static func straightLine(
    from positions: [Position], on plane: Plane, workers: Workers
  ) -> TravelMeasure {
    TravelMeasure(.straightLine) { (stations) throws(Failure) in
      try StraightLine.nearest(
        of: positions, among: stations.positions, on: plane, workers: workers)
    }
  }

  /// Each building's nearest station.
  ///
  /// - Throws: what the search throws.
  package func nearest(among stations: StationTable) throws(Failure) -> TravelTable {
    try search(stations)
  }
}
