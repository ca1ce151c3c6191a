internal import Geometry

/// The outline of a unit, ready to be asked how far it is from another.
struct UnitOutline {
  let box: Box
  private let corners: [Position]
  /// A point has none.
  private let edges: [Segment]
  private let locator: PolygonLocator?

  /// - Parameter position: stands for the unit where it has no shape.
  init(_ shape: MultiPolygon, _ position: Position) {
    var corners: [Position] = []
    var edges: [Segment] = []
    for ring in shape.polygons.flatMap(\.rings) {
      corners += ring.positions.dropLast()
      for i in ring.positions.indices.dropFirst() {
        edges.append(Segment(ring.positions[i - 1], ring.positions[i]))
      }
    }
    self.corners = corners.isEmpty ? [position] : corners
    self.edges = edges
    locator = edges.isEmpty ? nil : PolygonLocator(shape)
    box = Box(around: self.corners)
  }

  init(_ line: LineString) {
    corners = line.positions
    edges = line.positions.indices.dropFirst().map {
      Segment(line.positions[$0 - 1], line.positions[$0])
    }
    locator = nil
    box = line.box
  }

  /// Straight ways to `other` of at most `limit` metres, the shortest first.
  ///
  /// From each corner of one to the nearest place of the other; where outlines cross or one holds
  /// a corner of the other, ways without length. The shortest is the distance of the two.
  ///
  /// - Complexity: O(*n* *m*) for *n* and *m* corners within reach.
  func ways(to other: UnitOutline, limit: Double) -> [Segment] {
    var ways = reaching(other, limit).map { Segment($0.start, $0.end) }
    ways += other.reaching(self, limit).map { Segment($0.end, $0.start) }
    if box.intersects(other.box) { ways += crossings(with: other) }
    return ways.sorted { left, right in
      let (a, b) = (left.length, right.length)
      if a != b { return a < b }
      if left.start != right.start {
        return (left.start.x, left.start.y) < (right.start.x, right.start.y)
      }
      return (left.end.x, left.end.y) < (right.end.x, right.end.y)
    }
  }

  /// The distance to `other` if it is at most `limit`.
  func distance(to other: UnitOutline, limit: Double) -> Double? {
    ways(to: other, limit: limit).first?.length
  }

  private func reaching(_ other: UnitOutline, _ limit: Double) -> [Segment] {
    var ways: [Segment] = []
    for corner in corners where other.box.squaredDistance(to: corner) <= limit * limit {
      if other.locator?.covers(corner) == true {
        ways.append(Segment(corner, corner))
        continue
      }
      guard let place = other.nearest(to: corner), corner.distance(to: place) <= limit
      else { continue }
      ways.append(Segment(corner, place))
    }
    return ways
  }

  private func nearest(to position: Position) -> Position? {
    guard !edges.isEmpty else { return corners.first }
    var best: Position?
    var least = Double.infinity
    for edge in edges {
      let place = edge.nearest(to: position)
      let squared = place.squaredDistance(to: position)
      if squared < least {
        least = squared
        best = place
      }
    }
    return best
  }

  private func crossings(with other: UnitOutline) -> [Segment] {
    var ways: [Segment] = []
    for edge in edges where edge.box.intersects(other.box) {
      for foreign in other.edges {
        switch edge.intersection(with: foreign) {
        case .nothing: continue
        case .position(let place): ways.append(Segment(place, place))
        case .part(let part): ways.append(Segment(part.start, part.start))
        }
      }
    }
    return ways
  }
}
