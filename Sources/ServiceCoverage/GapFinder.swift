package import Diagnostics
internal import Geometry
internal import GeometryEngine
package import Survey
package import TravelTimes
package import Workers

/// Finds the areas that nobody reaches.
///
/// Buildings beyond the cutoff that are at most `distance` apart on the ground, with nothing to part
/// them, are of one gap, and so are all that such links join. Buildings of which nothing can be said
/// are in none.
package struct GapFinder: Sendable {
  /// Visits the buildings that a station at the place of a building would reach, each once, in any
  /// order.
  package typealias Reachable =
    @Sendable (_ building: Int, Cutoff, _ visit: (Int) -> Void) throws(Failure) -> Void

  /// Of some neighbours of a building, by row, those that nothing such as a river parts from it.
  package typealias Linked = (_ building: Int, _ neighbours: [Int]) -> [Int]

  /// The longest link, in metres.
  package var distance: Double
  /// How far around buildings and links a gap is drawn, as a share of `distance`, or of the way to
  /// a neighbour that something parts from it.
  ///
  /// Links of two gaps do not cross, and no other building is nearer to another gap's link than
  /// 0.86 of `distance`: below half of that gaps do not touch.
  private static let margin = 0.4
  /// And at least so far, in metres.
  private static let leastMargin = 1.0
  /// Buildings of one gap that are all tried as places of a station; of more, one for each square
  /// of `sieve` of the cutoff, and of larger ones where these are too many.
  private static let mostTried = 256
  private static let mostSquares = 1024
  private static let sieve = 1.0 / 16

  package static let standardDistance = 100.0

  package init(distance: Double = standardDistance) { self.distance = distance }

  /// The gaps of `coverage`, with most households first, then by lowest building.
  ///
  /// - Parameters:
  ///   - reachable: what a new station would reach; as the crow flies where `nil`.
  ///   - linked: asked once for each building with neighbours that are not of its gap yet.
  /// - Throws: `geometry.engine…` where a shape cannot be made, and what `reachable` throws.
  /// - Complexity: O(*n* log *n* + *nk*) for *n* buildings beyond the cutoff with *k* others within
  ///   the cutoff of each, of which at most 1,024 a gap are tried.
  package func gaps(
    of coverage: Coverage, within cutoff: Cutoff, buildings: BuildingTable, on plane: Plane,
    reachable: Reachable? = nil, linked: Linked = { $1 }, workers: Workers
  ) throws(Failure) -> [Gap] {
    let rows = (0..<buildings.count).filter {
      buildings.isCovered($0) && buildings.hasPosition($0)
        && coverage.state($0, within: cutoff) == .beyond
    }
    let field = GapField(rows: rows, buildings: buildings, plane: plane)
    let clusters = field.clusters(linkedWithin: distance, linked)
    var isBeyond = [Bool](repeating: false, count: buildings.count)
    for row in rows { isBeyond[row] = true }
    let beyond = isBeyond
    let gaps = try workers.map(clusters) { (cluster) throws(Failure) in
      let tried = tried(cluster.rows, buildings, cutoff)
      var best = (row: tried[0], households: -1, buildings: 0)
      for row in tried {
        var (households, count) = (0, 0)
        func add(_ reached: Int) {
          guard beyond[reached] else { return }
          households += buildings.households[reached]
          count += 1
        }
        if let reachable {
          try reachable(row, cutoff, add)
        } else {
          field.rows(within: cutoff.metres, of: row).forEach(add)
        }
        if households > best.households { best = (row, households, count) }
      }
      return Gap(
        buildings: cluster.rows,
        households: cluster.rows.reduce(0) { $0 + buildings.households[$1] },
        shape: try shape(of: cluster, buildings),
        nearest: nearest(cluster.rows, coverage, cutoff), best: best.row,
        gainedHouseholds: best.households, gainedBuildings: best.buildings)
    }
    return gaps.sorted {
      ($1.households, $0.buildings[0]) < ($0.households, $1.buildings[0])
    }
  }

  private func nearest(_ rows: [Int], _ coverage: Coverage, _ cutoff: Cutoff) -> Int {
    var found = rows[0]
    for row in rows.dropFirst()
    where coverage.excess(row, within: cutoff) < coverage.excess(found, within: cutoff) {
      found = row
    }
    return found
  }

  private func tried(_ rows: [Int], _ buildings: BuildingTable, _ cutoff: Cutoff) -> [Int] {
    guard rows.count > Self.mostTried else { return rows }
    var side = max(cutoff.metres * Self.sieve, 1)
    while true {
      var seen: Set<[Int]> = []
      let kept = rows.filter { row in
        let position = buildings.positions[row]
        let square = [position.x, position.y].map { Int(($0 / side).rounded(.down)) }
        return seen.insert(square).inserted
      }
      guard kept.count > Self.mostSquares else { return kept }
      side *= 2
    }
  }

  private func shape(
    of cluster: GapCluster, _ buildings: BuildingTable
  ) throws(Failure) -> MultiPolygon {
    let radius = max(min(distance, cluster.room) * Self.margin, Self.leastMargin)
    let links = cluster.links.filter { buildings.positions[$0.0] != buildings.positions[$0.1] }
    guard !links.isEmpty else {
      return try [buildings.positions[cluster.rows[0]]].buffered(by: radius)
    }
    return try GapDrawing(links: links, positions: buildings.positions).shape(within: radius)
  }
}
