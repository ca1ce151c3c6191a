import Geometry
import GeometryEngine

extension Shapes {
  var isOnlyPolygons: Bool { !polygons.isEmpty && lines.isEmpty && positions.isEmpty }
  var isOnlyLines: Bool { polygons.isEmpty && !lines.isEmpty && positions.isEmpty }
  var isOnlyPositions: Bool { polygons.isEmpty && lines.isEmpty && !positions.isEmpty }
  var isOfOneKind: Bool { isEmpty || isOnlyPolygons || isOnlyLines || isOnlyPositions }

  /// The straight pieces of all lines and rings.
  var segments: [Segment] {
    (lines.map(\.positions) + polygons.flatMap(\.rings).map(\.positions)).flatMap { positions in
      zip(positions, positions.dropFirst()).map { Segment($0, $1) }
    }
  }

  /// Whether both are the same places, however they are cut into parts.
  ///
  /// Borders and lines are compared piece by piece: first as they are, then, as results may keep
  /// or drop positions in the middle of a side, by area, length and mutual distance.
  func matches(_ other: Shapes, tolerance: Double) -> Bool {
    guard Set(positions) == Set(other.positions) else { return false }
    if pieces == other.pieces { return true }
    let size = 1 + MultiPolygon(polygons).area + lines.reduce(0) { $0 + $1.length }
    let area = MultiPolygon(polygons).area - MultiPolygon(other.polygons).area
    let length = segments.reduce(0) { $0 + $1.length } - other.segments.reduce(0) { $0 + $1.length }
    return abs(area) <= tolerance * size && abs(length) <= tolerance * size
      && isNear(other, tolerance * size) && other.isNear(self, tolerance * size)
  }

  /// Whether every end of a piece is on a piece of `other`.
  private func isNear(_ other: Shapes, _ tolerance: Double) -> Bool {
    let others = other.segments
    return segments.allSatisfy { segment in
      others.contains { $0.distance(to: segment.start) <= tolerance }
    }
  }

  /// The pieces without direction.
  private var pieces: Set<Set<Position>> { Set(segments.map { [$0.start, $0.end] }) }
}
