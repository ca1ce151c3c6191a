internal import Geometry
internal import Survey

/// Buildings of one gap, and the links that hold them together.
struct GapCluster: Sendable {
  /// Ascending.
  var rows: [Int]
  /// One less than there are rows; a building more is joined by each.
  var links: [(Int, Int)] = []
  /// Metres of the plane from its links to the nearest building that something parts from it.
  var room = Double.infinity
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
  func clusters(linkedWithin metres: Double, _ linked: GapFinder.Linked) -> [GapCluster] {
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
    var parted: [(Int, Int)] = []
    for row in rows {
      let others = self.rows(within: metres, of: row).filter { $0 > row && root($0) != root(row) }
      let open = others.isEmpty ? [] : Set(linked(row, others))
      for other in others {
        guard open.contains(other) else {
          parted.append((row, other))
          continue
        }
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
        clusters.append(GapCluster(rows: []))
      }
      clusters[slot].rows.append(row)
    }
    for link in links {
      if let slot = slots[root(link.0)] { clusters[slot].links.append(link) }
    }
    for (row, other) in parted {
      guard let one = slots[root(row)], let two = slots[root(other)], one != two else { continue }
      let room = min(room(clusters[one], row, other), room(clusters[two], other, row))
      clusters[one].room = min(clusters[one].room, room)
      clusters[two].room = min(clusters[two].room, room)
    }
    return clusters
  }

  /// How near a building is to a row of a cluster, and to the links there.
  private func room(_ cluster: GapCluster, _ row: Int, _ other: Int) -> Double {
    let positions = buildings.positions
    var room = positions[row].distance(to: positions[other])
    for (start, end) in cluster.links where start == row || end == row {
      room = min(
        room, Segment(positions[start], positions[end]).distance(to: positions[other]))
    }
    return room
  }
}
