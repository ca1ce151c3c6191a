internal import Geometry

/// Brings polygons of a file together whose borders were meant to be one.
///
/// Files give places to the centimetre, and maps drawn by hand have corners of one polygon in the
/// middle of another's edge. Corners within the tolerance become one, and edges bend to corners
/// within it, so that what was a common border is one to the bit.
struct UnitSnapping {
  /// Metres: ten times the 1.1 cm of the seventh decimal of a degree.
  static let tolerance = 0.1

  private var corners: [Position] = []
  /// For each corner the one that stands for it.
  private var standing: [Int] = []
  private let tree: PackedRTree

  /// The shapes, snapped; those without polygons stay so.
  ///
  /// - Complexity: O(*n* log *n*) for *n* corners that are not all in one place.
  static func snapped(_ shapes: [MultiPolygon]) -> [MultiPolygon] {
    let snapping = UnitSnapping(shapes)
    var next = 0
    return shapes.map { shape in
      MultiPolygon(
        shape.polygons.compactMap { polygon in
          let rings = polygon.rings.map { snapping.ring($0, &next) }
          guard let shell = rings.first, let exterior = shell else { return nil }
          return Polygon(exterior: exterior, holes: rings.dropFirst().compactMap(\.self))
        })
    }
  }

  private init(_ shapes: [MultiPolygon]) {
    for ring in shapes.flatMap(\.polygons).flatMap(\.rings) { corners += ring.positions }
    tree = PackedRTree(positions: corners)
    standing = Array(corners.indices)
    for number in corners.indices {
      let near = tree.query(Box(corners[number]).expanded(by: Self.tolerance))
      let limit = Self.tolerance * Self.tolerance
      if let first = near.first(where: { other in
        other < number && standing[other] == other
          && corners[other].squaredDistance(to: corners[number]) <= limit
      }) {
        standing[number] = first
      }
    }
  }

  /// A ring of which the corners stand from `next` on; nil where nothing of it is left.
  private func ring(_ ring: Ring, _ next: inout Int) -> Ring? {
    let own = (next..<next + ring.positions.count).map { standing[$0] }
    next += ring.positions.count
    var path: [Int] = []
    for (place, corner) in own.enumerated() {
      if place > 0 {
        for passed in corners(between: own[place - 1], corner) where passed != path.last {
          path.append(passed)
        }
      }
      if corner != path.last { path.append(corner) }
    }
    guard path.count >= 4, path.first == path.last else { return nil }
    return Ring(unchecked: path.map { corners[$0] })
  }

  /// The corners that the way between two corners passes within the tolerance, in its order.
  private func corners(between start: Int, _ end: Int) -> [Int] {
    guard start != end else { return [] }
    let segment = Segment(corners[start], corners[end])
    var passed: [(share: Double, corner: Int)] = []
    for number in tree.query(segment.box.expanded(by: Self.tolerance))
    where standing[number] == number && number != start && number != end {
      let share = segment.share(nearest: corners[number])
      guard share > 0, share < 1,
        segment.distance(to: corners[number]) <= Self.tolerance
      else { continue }
      passed.append((share, number))
    }
    return passed.sorted { ($0.share, $0.corner) < ($1.share, $1.corner) }.map(\.corner)
  }
}
