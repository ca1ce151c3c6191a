package import Geometry

/// Polygons, lines and positions that came out of one operation, or go into one.
///
/// The polygons of a result have counter-clockwise shells and clockwise holes.
package struct Shapes: Hashable, Sendable {
  package var polygons: [Polygon]
  package var lines: [LineString]
  package var positions: [Position]

  package init(
    polygons: [Polygon] = [], lines: [LineString] = [], positions: [Position] = []
  ) {
    self.polygons = polygons
    self.lines = lines
    self.positions = positions
  }

  package var isEmpty: Bool { polygons.isEmpty && lines.isEmpty && positions.isEmpty }
}

/// What covers an area: a polygon, or several that are one thing.
package protocol Areal {
  var parts: [Polygon] { get }
}

extension Polygon: Areal {
  package var parts: [Polygon] { [self] }
}

extension MultiPolygon: Areal {
  package var parts: [Polygon] { polygons }
}
