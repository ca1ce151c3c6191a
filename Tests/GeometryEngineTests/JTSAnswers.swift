import Diagnostics
import Geometry
import GeometryEngine

/// What became of a case.
enum JTSOutcome: Equatable {
  case passed
  /// The operation, or the kind of geometry, is not one of ours.
  case skipped
  case failed(String)
}

extension JTSCase {
  /// Asks our rooms the question of this case.
  func outcome() throws -> JTSOutcome {
    guard let a = try? WellKnownText.shapes(arguments.first ?? "") else { return .skipped }
    if let overlay { return try laidOver(overlay, a) }
    switch operation {
    case "isvalid": return try validity(a)
    case "distance", "iswithindistance", "intersects", "disjoint": return try nearness(a)
    case "covers", "contains", "coveredby", "within": return try cover(a)
    case "buffer": return try buffer(a)
    case "getcentroid": return try centroid(a)
    case "getinteriorpoint": return interiorPoint(a)
    case "convexhull", "densify", "simplifytp", "polygonize": return try derived(a)
    default: return .skipped
    }
  }

  private var overlay: Overlay? {
    switch operation {
    case "intersection", "intersectionng", "intersectionsr": .intersection
    case "union", "unionng", "unionsr": .union
    case "difference", "differenceng", "differencesr": .difference
    case "symdifference", "symdifferenceng", "symdifferencesr": .symmetricDifference
    default: nil
    }
  }

  private func laidOver(_ overlay: Overlay, _ a: Shapes) throws -> JTSOutcome {
    guard let expected = try? WellKnownText.shapes(expected), a.isOfOneKind else { return .skipped }
    let grid =
      operation.hasSuffix("sr") ? arguments.last.flatMap { Double($0) }.map { 1 / $0 } : grid
    if arguments.count == 1 {
      let union = Shapes(
        polygons: try a.polygons.union(grid: grid).polygons, lines: try a.lines.noded(grid: grid),
        positions: Array(Set(a.positions)))
      return matches(union, expected)
    }
    guard let b = try? WellKnownText.shapes(arguments[1]), b.isOfOneKind else { return .skipped }
    return matches(try a.overlay(overlay, with: b, grid: grid), expected)
  }

  private func validity(_ a: Shapes) throws -> JTSOutcome {
    guard a.lines.isEmpty, a.positions.isEmpty, !a.polygons.isEmpty else { return .skipped }
    return answer(try MultiPolygon(a.polygons).isValid())
  }

  private func nearness(_ a: Shapes) throws -> JTSOutcome {
    guard let b = try? WellKnownText.shapes(arguments[1]) else { return .skipped }
    if operation == "distance" {
      let distance = try a.distance(to: b)
      return abs(distance - (Double(expected) ?? .nan)) < 1e-9 ? .passed : .failed("\(distance)")
    }
    guard !a.isEmpty, !b.isEmpty else { return .skipped }
    if operation == "iswithindistance" {
      return answer(try a.distance(to: b) <= Double(arguments[2]) ?? .nan)
    }
    let meet =
      a.polygons.isEmpty && b.polygons.isEmpty ? meets(a, b) : try a.distance(to: b) == 0
    return answer(meet == (operation == "intersects"))
  }

  /// Positions in polygons, by our own point location.
  private func cover(_ a: Shapes) throws -> JTSOutcome {
    guard let b = try? WellKnownText.shapes(arguments[1]) else { return .skipped }
    let isTurned = operation == "coveredby" || operation == "within"
    let (outer, inner) = isTurned ? (b, a) : (a, b)
    guard outer.isOnlyPolygons, inner.isOnlyPositions else { return .skipped }
    let locator = PolygonLocator(MultiPolygon(outer.polygons))
    let locations = inner.positions.map { locator.location(of: $0) }
    let isCovered = !locations.contains(.outside)
    let isStrict = operation == "contains" || operation == "within"
    return answer(isCovered && (!isStrict || locations.contains(.inside)))
  }

  /// Whether lines and positions meet, by our own exact predicates.
  private func meets(_ a: Shapes, _ b: Shapes) -> Bool {
    let others = b.segments + b.positions.map { Segment($0, $0) }
    return (a.segments + a.positions.map { Segment($0, $0) }).contains { one in
      others.contains { one.intersection(with: $0) != .nothing }
    }
  }

  private func buffer(_ a: Shapes) throws -> JTSOutcome {
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

  private func centroid(_ a: Shapes) throws -> JTSOutcome {
    guard a.isOnlyPolygons, let expected = try? WellKnownText.shapes(expected).positions.first,
      let centroid = MultiPolygon(a.polygons).centroid, MultiPolygon(a.polygons).area > 0
    else { return .skipped }
    let tolerance = 1e-9 * (1 + abs(expected.x) + abs(expected.y))
    return centroid.distance(to: expected) <= tolerance ? .passed : .failed("\(centroid)")
  }

  /// Another position than that of JTS may be as good: it must be inside.
  private func interiorPoint(_ a: Shapes) -> JTSOutcome {
    let area = MultiPolygon(a.polygons)
    guard a.isOnlyPolygons, area.area > 0, let point = area.pointOnSurface else { return .skipped }
    return PolygonLocator(area).location(of: point) == .inside ? .passed : .failed("\(point)")
  }

  private func derived(_ a: Shapes) throws -> JTSOutcome {
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

  private func answer(_ value: Bool, _ wanted: String? = nil) -> JTSOutcome {
    value == ((wanted ?? expected).lowercased() == "true") ? .passed : .failed("\(value)")
  }

  private func matches(
    _ found: Shapes, _ expected: Shapes, tolerance: Double = 1e-9
  ) -> JTSOutcome {
    found.matches(expected, tolerance: tolerance) ? .passed : .failed("\(found)")
  }
}
