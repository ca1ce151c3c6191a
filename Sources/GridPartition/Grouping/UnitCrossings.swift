internal import Geometry
internal import GroundMesh

/// Lines of the ground that a way can cross.
struct UnitCrossings {
  /// How near a way must come to a line to meet it, in metres: files give places to the
  /// centimetre, and a compound that ends at a river ends on its line.
  private static let tolerance = 0.05

  private let segments: [Segment]
  private let tree: PackedRTree

  init(_ lines: [GroundLine]) {
    let segments = lines.flatMap { line in
      line.line.positions.indices.dropFirst().map {
        Segment(line.line.positions[$0 - 1], line.line.positions[$0])
      }
    }
    self.segments = segments
    tree = PackedRTree(segments.map(\.box))
  }

  /// Whether `way` crosses or touches one of the lines.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* segments near the way.
  func meets(_ way: Segment) -> Bool {
    guard !segments.isEmpty else { return false }
    return tree.query(way.box.expanded(by: Self.tolerance)).contains { number in
      let line = segments[number]
      let ends = [
        line.squaredDistance(to: way.start), line.squaredDistance(to: way.end),
        way.squaredDistance(to: line.start), way.squaredDistance(to: line.end),
      ]
      if ends.contains(where: { $0 <= Self.tolerance * Self.tolerance }) { return true }
      return way.length > 0 && way.intersection(with: line) != .nothing
    }
  }
}
