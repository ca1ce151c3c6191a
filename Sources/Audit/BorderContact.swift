internal import Geometry

/// How two shapes touch: over so many metres of border, or at a corner, or not at all.
struct BorderContact: Hashable, Sendable {
  /// Metres of border of the first that run along the second.
  let length: Double
  let touches: Bool

  /// - Parameter tolerance: metres by which borders that are one may be apart.
  /// - Complexity: O(*n m*) for *n* and *m* edges near each other.
  init(_ a: Polygon, _ b: Polygon, tolerance: Double) {
    let area = b.box.expanded(by: tolerance)
    let others = b.edges.filter { $0.box.intersects(a.box.expanded(by: tolerance)) }
    var length = 0.0
    var touches = false
    for edge in a.edges where edge.box.intersects(area) {
      let box = edge.box.expanded(by: tolerance)
      var shares: [(from: Double, to: Double)] = []
      for other in others where box.intersects(other.box) {
        if let share = edge.share(along: other, tolerance: tolerance) { shares.append(share) }
        touches = touches || edge.distance(to: other.start) <= tolerance
        touches = touches || edge.distance(to: other.end) <= tolerance
        touches = touches || other.distance(to: edge.start) <= tolerance
        touches = touches || other.distance(to: edge.end) <= tolerance
      }
      length += edge.length * Self.total(shares)
    }
    self.length = length
    self.touches = touches || length > 0
  }

  /// The length that intervals cover together.
  private static func total(_ intervals: [(from: Double, to: Double)]) -> Double {
    var total = 0.0
    var reached = -Double.infinity
    for interval in intervals.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      total += max(0, interval.to - max(interval.from, reached))
      reached = max(reached, interval.to)
    }
    return total
  }
}

extension Polygon {
  var edges: [Segment] {
    rings.flatMap { ring in
      ring.positions.indices.dropFirst().map {
        Segment(ring.positions[$0 - 1], ring.positions[$0])
      }
    }
  }
}

extension Segment {
  /// The part of the way, from 0 to 1, along which `other` runs within `tolerance`.
  fileprivate func share(
    along other: Segment, tolerance: Double
  ) -> (from: Double, to: Double)? {
    let length = length
    guard length > 0 else { return nil }
    let along = Position(x: (end.x - start.x) / length, y: (end.y - start.y) / length)
    func ahead(_ position: Position) -> Double {
      (position.x - start.x) * along.x + (position.y - start.y) * along.y
    }
    func aside(_ position: Position) -> Double {
      (position.y - start.y) * along.x - (position.x - start.x) * along.y
    }
    var from = (ahead(other.start), aside(other.start))
    var to = (ahead(other.end), aside(other.end))
    if from.0 > to.0 { swap(&from, &to) }
    let run = to.0 - from.0
    // Across rather than along: it meets at one place, whatever the tolerance.
    guard run > 0, abs(to.1 - from.1) <= run else { return nil }
    // Where the offset, which changes evenly, is within the tolerance.
    var low = max(from.0, 0)
    var high = min(to.0, length)
    let slope = (to.1 - from.1) / run
    if abs(slope) * run > 0 {
      let first = from.0 + (-tolerance - from.1) / slope
      let second = from.0 + (tolerance - from.1) / slope
      low = max(low, min(first, second))
      high = min(high, max(first, second))
    } else if abs(from.1) > tolerance {
      return nil
    }
    return low < high ? (low / length, high / length) : nil
  }
}
