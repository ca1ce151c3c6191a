internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import Projection

/// Shapes that are still valid when their degrees are written with seven digits.
struct WrittenShapes {
  let system: LocalMetricSystem

  /// One digit of the seventh place: 11 mm.
  private static let step = 1e-7

  /// The same shapes; one that rounding would break is mended as it would be written.
  func settled(_ shapes: [MultiPolygon]) throws(Failure) -> [MultiPolygon] {
    var positions = shapes.flatMap { $0.polygons.flatMap { $0.rings.flatMap(\.positions) } }
    try system.unproject(&positions)
    for slot in positions.indices {
      positions[slot].x = (positions[slot].x / Self.step).rounded() * Self.step
      positions[slot].y = (positions[slot].y / Self.step).rounded() * Self.step
    }
    var settled: [MultiPolygon] = []
    var next = 0
    for shape in shapes {
      let written = MultiPolygon(
        shape.polygons.map { polygon in
          let rings = polygon.rings.map { ring in
            defer { next += ring.positions.count }
            return Ring(unchecked: Array(positions[next..<next + ring.positions.count]))
          }
          return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
        })
      settled.append(try written.isValid() ? shape : try mended(written))
    }
    return settled
  }

  private func mended(_ written: MultiPolygon) throws(Failure) -> MultiPolygon {
    let whole = try [written.repaired(.evenOdd)].union(grid: Self.step)
    var polygons: [Polygon] = []
    for polygon in whole.polygons {
      var rings: [Ring] = []
      for ring in polygon.rings {
        var positions = ring.positions
        try system.project(&positions)
        rings.append(Ring(unchecked: positions))
      }
      polygons.append(Polygon(exterior: rings[0], holes: Array(rings.dropFirst())))
    }
    return MultiPolygon(polygons)
  }
}
