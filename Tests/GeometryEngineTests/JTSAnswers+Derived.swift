import Geometry
import GeometryEngine

// Operations that make a new geometry of one.
extension JTSCase {
  func bufferOutcome(_ a: Shapes) throws -> JTSOutcome {
    guard let distance = Double(arguments[1]), a.isOfOneKind,
      let expected = try? WellKnownText.shapes(expected)
    else { return .skipped }
    let buffer =
      if a.isOnlyPolygons {
        try MultiPolygon(a.polygons).buffered(by: distance)
      } else if a.isOnlyLines {
        try a.lines.buffered(by: distance)
      } else {
        try a.positions.buffered(by: distance)
      }
    return matches(Shapes(polygons: buffer.polygons), expected, tolerance: 1e-3)
  }

  func centroidOutcome(_ a: Shapes) throws -> JTSOutcome {
    guard a.isOnlyPolygons, let expected = try? WellKnownText.shapes(expected).positions.first,
      let centroid = MultiPolygon(a.polygons).centroid, MultiPolygon(a.polygons).area > 0
    else { return .skipped }
    let tolerance = 1e-9 * (1 + abs(expected.x) + abs(expected.y))
    return centroid.distance(to: expected) <= tolerance ? .passed : .failed("\(centroid)")
  }

  /// Another position than that of JTS may be as good: it must be inside.
  func interiorPointOutcome(_ a: Shapes) -> JTSOutcome {
    let area = MultiPolygon(a.polygons)
    guard a.isOnlyPolygons, area.area > 0, let point = area.pointOnSurface else { return .skipped }
    return PolygonLocator(area).location(of: point) == .inside ? .passed : .failed("\(point)")
  }

  func derivedOutcome(_ a: Shapes) throws -> JTSOutcome {
    guard let expected = try? WellKnownText.shapes(expected) else { return .skipped }
    switch operation {
    case "convexhull":
      guard let hull = Ring(convexHullOf: a.segments.flatMap { [$0.start, $0.end] } + a.positions)
      else { return answer(expected.polygons.isEmpty, "true") }
      return matches(Shapes(polygons: [Polygon(exterior: hull)]), expected)
    case "densify":
      guard let spacing = Double(arguments[1]), a.positions.isEmpty else { return .skipped }
      let dense = Shapes(
        polygons: a.polygons.map { $0.densified(spacing: spacing) },
        lines: a.lines.map { $0.densified(spacing: spacing) })
      return matches(dense, expected)
    case "simplifytp":
      guard let tolerance = Double(arguments[1]), a.positions.isEmpty, !a.isEmpty else {
        return .skipped
      }
      let simple = Shapes(
        polygons: try a.polygons.isEmpty
          ? [] : MultiPolygon(a.polygons).simplified(tolerance: tolerance).polygons,
        lines: try a.lines.isEmpty ? [] : a.lines.simplified(tolerance: tolerance))
      return matches(simple, expected)
    default:
      let lines = a.lines + a.polygons.flatMap(\.rings).compactMap { try? LineString($0.positions) }
      return matches(Shapes(polygons: try lines.polygonized().faces), expected)
    }
  }
}
