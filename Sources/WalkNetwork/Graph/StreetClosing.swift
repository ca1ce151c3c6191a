internal import Geometry
package import Survey

/// Streets that a layer closes: works, a flood, a market.
///
/// A feature closes what it lies on: a line the pieces of street along it, a polygon those inside
/// it, a point the piece it stands on. A piece is a street's stretch from vertex to vertex.
package struct StreetClosing: Sendable {
  private let tree: PackedRTree
  private let segments: [Segment]
  private let areas: PolygonIndex

  /// How far a closure may be drawn beside the street it closes, in metres.
  package static let tolerance = 10.0

  package init(_ closures: ClosureTable) {
    segments =
      closures.lines.flatMap(\.positions.segments) + closures.points.map { Segment($0, $0) }
    tree = PackedRTree(segments.map(\.box))
    areas = PolygonIndex(closures.areas)
  }

  /// The streets in pieces of which each is closed or open, the row that each comes from, and the
  /// closed ones.
  ///
  /// - Complexity: O(*v* log *c*) for *v* vertices and *c* closures.
  func split(
    _ streets: StreetTable
  ) -> (streets: StreetTable, rows: [Int32], closed: Set<Int32>) {
    var pieces = StreetTable()
    var rows: [Int32] = []
    var closed: Set<Int32> = []
    for row in 0..<streets.count {
      let line = streets.lines[row].positions
      let keys = streets.vertexKeys.isEmpty ? [] : streets.vertexKeys[row]
      let states = line.segments.map(closes)
      var start = 0
      for vertex in states.indices
      where vertex + 1 == states.count || states[vertex + 1] != states[vertex] {
        if states[vertex] { closed.insert(Int32(pieces.count)) }
        pieces.append(
          Array(line[start...vertex + 1]),
          keys: keys.isEmpty ? [] : Array(keys[start...vertex + 1]), like: row, of: streets)
        rows.append(Int32(row))
        start = vertex + 1
      }
    }
    return (pieces, rows, closed)
  }

  private func closes(_ piece: Segment) -> Bool {
    let middle = piece.position(at: 0.5)
    if areas.first(covering: middle) != nil { return true }
    return tree.query(piece.box.expanded(by: Self.tolerance)).contains { slot in
      let closure = segments[slot]
      if closure.length == 0 { return piece.distance(to: closure.start) <= Self.tolerance }
      return closure.distance(to: middle) <= Self.tolerance && closure.isAlong(piece)
    }
  }
}

extension Segment {
  /// Whether the two run the same way, or against each other: a line across closes nothing.
  fileprivate func isAlong(_ other: Segment) -> Bool {
    let dot =
      (end.x - start.x) * (other.end.x - other.start.x)
      + (end.y - start.y) * (other.end.y - other.start.y)
    // cos 45°: nearer to along than to across.
    return abs(dot) >= 0.7071 * length * other.length
  }
}
