package import Diagnostics
internal import Geometry
internal import GeometryEngine
package import Survey
package import TravelTimes
package import Workers

/// Finds the areas that nobody reaches.
///
/// Buildings beyond the cutoff that are at most `distance` apart on the ground are of one gap, and
/// so are all that such links join. Buildings of which nothing can be said are in none.
package struct GapFinder: Sendable {
  /// The buildings that a station at the place of a building would reach, by row, each once.
  package typealias Reachable = @Sendable (Int, Cutoff) throws(Failure) -> [Int]

  /// The longest link, in metres.
  package var distance: Double
  /// How far around buildings and links a gap is drawn, as a share of `distance`.
  ///
  /// Links of two gaps do not cross, and no building is nearer to another gap's link than 0.86 of `distance`: below
  /// half of that gaps do not touch.
  private static let margin = 0.4
  /// Buildings of one gap that are all tried as places of a station; of more, one for each square
  /// of `sieve` of the cutoff, and of larger ones where these are too many.
  private static let mostTried = 256
  private static let mostSquares = 1024
  private static let sieve = 1.0 / 16

  package static let standardDistance = 100.0

  package init(distance: Double = standardDistance) { self.distance = distance }

  /// The gaps of `coverage`, with most households first, then by lowest building.
  ///
  /// - Parameter reachable: what a new station would reach; as the crow flies where `nil`.
  /// - Throws: `geometry.engine…` where a shape cannot be made, and what `reachable` throws.
  /// - Complexity: O(*n* log *n* + *nk*) for *n* buildings beyond the cutoff with *k* others within
  ///   the cutoff of each, of which at most 1,024 a gap are tried.
  package func gaps(
    of coverage: Coverage, within cutoff: Cutoff, buildings: BuildingTable, on plane: Plane,
    reachable: Reachable? = nil, workers: Workers
  ) throws(Failure) -> [Gap] {
    let rows = (0..<buildings.count).filter {
      buildings.isCovered($0) && buildings.hasPosition($0)
        && coverage.state($0, within: cutoff) == .beyond
    }
    let field = GapField(rows: rows, buildings: buildings, plane: plane)
    let clusters = field.clusters(linkedWithin: distance)
    let isBeyond = Set(rows)
    let gaps = try workers.map(clusters) { (cluster) throws(Failure) in
      let tried = tried(cluster.rows, buildings, cutoff)
      var best = (row: tried[0], households: -1, buildings: 0)
      for row in tried {
        let reached = try reachable?(row, cutoff).filter { isBeyond.contains($0) }
        let found = reached ?? field.rows(within: cutoff.metres, of: row)
        let households = found.reduce(0) { $0 + buildings.households[$1] }
        if households > best.households { best = (row, households, found.count) }
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
    let radius = distance * Self.margin
    let links = cluster.links.compactMap { link -> LineString? in
      let ends = [buildings.positions[link.0], buildings.positions[link.1]]
      return ends[0] == ends[1] ? nil : LineString(unchecked: ends)
    }
    guard !links.isEmpty else {
      return try [buildings.positions[cluster.rows[0]]].buffered(by: radius)
    }
    return try links.buffered(by: radius)
  }
}

/// Buildings of one gap, and the links that hold them together.
struct GapCluster: Sendable {
  /// Ascending.
  var rows: [Int]
  /// One less than there are rows; a building more is joined by each.
  var links: [(Int, Int)]
}

/// Buildings beyond a cutoff, found by place.
struct GapField: Sendable {
  let rows: [Int]
  let buildings: BuildingTable
  let plane: Plane
  private let tree: PackedRTree

  /// A plane may stretch: boxes are so much wider, as a share, than the distance on the ground.
  private static let slack = 1.01

  init(rows: [Int], buildings: BuildingTable, plane: Plane) {
    self.rows = rows
    self.buildings = buildings
    self.plane = plane
    tree = PackedRTree(positions: rows.map { buildings.positions[$0] })
  }

  /// The rows whose ground distance from that of building `row` is at most `metres`, ascending.
  func rows(within metres: Double, of row: Int) -> [Int] {
    let position = buildings.positions[row]
    return tree.query(Box(position).expanded(by: metres * Self.slack)).compactMap { slot in
      plane.groundDistance(position, buildings.positions[rows[slot]]) <= metres
        ? rows[slot] : nil
    }
  }

  /// The rows joined by links of at most `metres`, by lowest row.
  func clusters(linkedWithin metres: Double) -> [GapCluster] {
    var roots = [Int: Int](uniqueKeysWithValues: rows.map { ($0, $0) })
    func root(_ row: Int) -> Int {
      var row = row
      while let above = roots[row], above != row {
        roots[row] = roots[above]
        row = above
      }
      return row
    }
    var links: [(Int, Int)] = []
    for row in rows {
      for other in self.rows(within: metres, of: row) where other > row {
        let (low, high) = (min(root(row), root(other)), max(root(row), root(other)))
        guard low != high else { continue }
        roots[high] = low
        links.append((row, other))
      }
    }
    var slots: [Int: Int] = [:]
    var clusters: [GapCluster] = []
    for row in rows {
      let slot = slots[root(row)] ?? clusters.count
      if slot == clusters.count {
        slots[root(row)] = slot
        clusters.append(GapCluster(rows: [], links: []))
      }
      clusters[slot].rows.append(row)
    }
    for link in links {
      if let slot = slots[root(link.0)] { clusters[slot].links.append(link) }
    }
    return clusters
  }
}
