internal import Geometry

/// The ground plan of a building cut across its longer extent.
struct TowerStrips {
  /// Metres left free between two strips, half of it on each side of the cut: several steps of the
  /// mesh's grid, so that the border between them runs along the cut.
  private static let gap = 0.8

  private let shape: MultiPolygon
  /// Where the shape begins along `direction`.
  private let first: Double
  /// Along the longer extent, from west to east, or from north to south.
  private let direction: Position
  /// Metres.
  let length: Double

  /// The longer side of the smallest rectangle around `shape`; `nil` where it has no extent.
  init?(_ shape: MultiPolygon) {
    let corners = shape.polygons.flatMap(\.exterior.positions)
    guard let hull = Ring(convexHullOf: corners)?.positions else { return nil }
    var best: (area: Double, direction: Position)?
    for (start, end) in zip(hull, hull.dropFirst()) {
      let side = start.distance(to: end)
      let along = Position(x: (end.x - start.x) / side, y: (end.y - start.y) / side)
      let across = Position(x: -along.y, y: along.x)
      let (width, depth) = (Self.extent(hull, along), Self.extent(hull, across))
      if let best, best.area <= width * depth { continue }
      best = (width * depth, width >= depth ? along : across)
    }
    guard let found = best?.direction else { return nil }
    let isForward = abs(found.x) > 1e-9 ? found.x > 0 : found.y < 0
    let forward = isForward ? found : Position(x: -found.x, y: -found.y)
    self.shape = shape
    direction = forward
    first = hull.map { Self.place($0, forward) }.min() ?? 0
    length = Self.extent(hull, forward)
  }

  /// The part of the shape from one share of its length to another.
  func strip(from start: Double, to end: Double) -> MultiPolygon {
    let low = start > 0 ? start * length + Self.gap / 2 : -1
    let high = end < 1 ? end * length - Self.gap / 2 : length + 1
    return MultiPolygon(
      shape.polygons.compactMap { polygon in
        let above = polygon.exterior.clipped { Self.place($0, direction) - first - low }
        let between = above?.clipped { high - Self.place($0, direction) + first }
        // A courtyard stays ground of the building around it.
        return between.map { Polygon(exterior: $0) }
      })
  }

  private static func place(_ position: Position, _ direction: Position) -> Double {
    position.x * direction.x + position.y * direction.y
  }

  private static func extent(_ positions: [Position], _ direction: Position) -> Double {
    let places = positions.map { place($0, direction) }
    return (places.max() ?? 0) - (places.min() ?? 0)
  }
}
