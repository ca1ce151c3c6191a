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
    case "buffer": return try bufferOutcome(a)
    case "getcentroid": return try centroidOutcome(a)
    case "getinteriorpoint": return interiorPointOutcome(a)
    case "convexhull", "densify", "simplifytp", "polygonize": return try derivedOutcome(a)
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

  func answer(_ value: Bool, _ wanted: String? = nil) -> JTSOutcome {
    value == ((wanted ?? expected).lowercased() == "true") ? .passed : .failed("\(value)")
  }

  func matches(
    _ found: Shapes, _ expected: Shapes, tolerance: Double = 1e-9
  ) -> JTSOutcome {
    found.matches(expected, tolerance: tolerance) ? .passed : .failed("\(found)")
  }
}
