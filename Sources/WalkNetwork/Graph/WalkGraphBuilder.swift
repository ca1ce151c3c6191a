internal import Geometry
package import Survey

extension WalkGraph {
  /// The graph of the streets that are open to a profile.
  ///
  /// - Parameters:
  ///   - streets: crossings are junctions where lines share a vertex; see ``StreetNoding`` for
  ///     files where they do not.
  ///   - closedStreets: rows that nobody walks on, whatever their class.
  /// - Complexity: O(*v*) for *v* vertices.
  package init(
    _ streets: StreetTable, on plane: Plane, profile: WalkProfile = .walking,
    closedStreets: Set<Int32> = []
  ) {
    var rows: [Int32] = []
    var closed: [ClosedStreet] = []
    for row in 0..<streets.count {
      let reason =
        closedStreets.contains(Int32(row))
        ? ClosedReason.closedByUser : Walkability.closed(row, of: streets, profile: profile)
      if let reason {
        closed.append(ClosedStreet(street: Int32(row), reason: reason))
      } else {
        rows.append(Int32(row))
      }
    }
    var builder = WalkGraphBuilder(
      topology: StreetTopology(streets, rows: rows), streets: streets, plane: plane)
    builder.addEdges()
    self = builder.finished()
    self.closed = closed
  }
}

/// Streets → stretches between junctions.
struct WalkGraphBuilder {
  private let topology: StreetTopology
  private let plane: Plane
  /// A street's way, by kept slot.
  private let directions: [Int8]
  private let segments: SegmentTable
  private var isWalked: [Bool]
  private var nodeOfPlace: [Int32]
  private var graph = WalkGraph()

  init(topology: StreetTopology, streets: StreetTable, plane: Plane) {
    self.topology = topology
    self.plane = plane
    directions = topology.rows.map {
      streets.walkDirection.isEmpty ? 0 : streets.walkDirection[Int($0)]
    }
    segments = SegmentTable(topology)
    isWalked = Array(repeating: false, count: segments.count)
    nodeOfPlace = Array(repeating: -1, count: topology.positions.count)
  }

  /// From every junction along each of its segments to the next one; then rings without any.
  mutating func addEdges() {
    for place in 0..<topology.positions.count where isJunction(place) {
      for slot in segments.atPlace(place) {
        let (segment, isReversed) = segments.end(slot)
        if !isWalked[segment] { walk(from: place, by: segment, isReversed: isReversed) }
      }
    }
    for segment in 0..<segments.count where !isWalked[segment] {
      walk(from: Int(segments.first[segment]), by: segment, isReversed: false)
    }
  }

  /// Whether stretches end here: where not just two segments meet, or where the way allowed
  /// changes.
  private func isJunction(_ place: Int) -> Bool {
    let ends = segments.atPlace(place)
    guard ends.count == 2 else { return !ends.isEmpty }
    let (one, oneReversed) = segments.end(ends.lowerBound)
    let (other, otherReversed) = segments.end(ends.lowerBound + 1)
    let left = directions[Int(segments.slots[one])]
    let right = directions[Int(segments.slots[other])]
    if left == 0, right == 0 { return false }
    // Both ends as seen from the place: a way that leads in on one side leads out on the other.
    return (oneReversed ? -left : left) != -(otherReversed ? -right : right)
  }

  private mutating func walk(from start: Int, by first: Int, isReversed: Bool) {
    var segment = first
    var reversed = isReversed
    let direction = directions[Int(segments.slots[first])]
    let way = reversed ? -direction : direction
    var metres = 0.0
    append(start, 0)
    graph.from.append(node(at: start))
    while true {
      isWalked[segment] = true
      let from = Int(reversed ? segments.second[segment] : segments.first[segment])
      let to = Int(reversed ? segments.first[segment] : segments.second[segment])
      metres += plane.groundDistance(topology.positions[from], topology.positions[to])
      graph.streets.append(topology.rows[Int(segments.slots[segment])])
      append(to, metres)
      guard to != start, !isJunction(to), let next = segments.other(than: segment, at: to),
        !isWalked[next.segment]
      else {
        finish(at: to, metres, way)
        return
      }
      (segment, reversed) = next
    }
  }

  private mutating func append(_ place: Int, _ metres: Double) {
    graph.shape.append(topology.positions[place])
    graph.along.append(metres)
  }

  private mutating func finish(at place: Int, _ metres: Double, _ way: Int8) {
    graph.streets.append(graph.streets[graph.streets.count - 1])
    graph.to.append(node(at: place))
    graph.lengths.append(metres)
    graph.openings.append(way == 0 ? .both : way > 0 ? .along : .against)
    graph.shapeOffsets.append(Int32(graph.shape.count))
  }

  private mutating func node(at place: Int) -> Int32 {
    if nodeOfPlace[place] < 0 {
      nodeOfPlace[place] = Int32(graph.nodes.count)
      graph.nodes.append(topology.positions[place])
    }
    return nodeOfPlace[place]
  }

  consuming func finished() -> WalkGraph {
    graph.orderBySpace()
    graph.linkArcs()
    graph.findComponents()
    return graph
  }
}
