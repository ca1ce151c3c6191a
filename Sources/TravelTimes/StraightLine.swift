package import Diagnostics
package import Geometry
package import Survey
package import Workers

/// Distances as the crow flies.
package enum StraightLine {
  /// Buildings searched together: large enough to make a thread worth its start.
  private static let chunk = 4096

  /// The nearest station of each building, by ground distance; equal ones by lowest row.
  ///
  /// - Parameters:
  ///   - positions: of the buildings, in the plane; not finite where unknown.
  ///   - stations: in the plane; stations without a finite position are nobody's nearest.
  /// - Throws: nothing of its own.
  /// - Complexity: O((*n* + *m*) log *m*) for *n* buildings and *m* stations.
  package static func nearest(
    of positions: [Position], among stations: [Position], on plane: Plane, workers: Workers
  ) throws(Failure) -> TravelTable {
    let located = stations.indices.filter { stations[$0].isFinite }
    let tree = PackedRTree(positions: located.map { stations[$0] })
    let chunks = try workers.map(0..<positions.count, chunk: chunk) { range in
      range.map { row -> (Int32, Double) in
        let position = positions[row]
        guard position.isFinite, let found = tree.nearest(position).first else {
          return (-1, .infinity)
        }
        let station = located[found.index]
        return (Int32(station), plane.groundDistance(position, stations[station]))
      }
    }
    let rows = chunks.flatMap(\.self)
    return TravelTable(
      method: .straightLine, owner: rows.map(\.0), metres: rows.map(\.1),
      indecisions: positions.map { $0.isFinite ? nil : .noPosition })
  }
}
