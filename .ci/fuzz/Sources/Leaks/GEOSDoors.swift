internal import Diagnostics
internal import Geometry
internal import GeometryEngine

/// All that is asked of GEOS.
enum GEOSDoors {
  private static func square(_ x: Double, _ y: Double, _ side: Double) -> Polygon {
    Polygon(
      exterior: Ring(unchecked: [
        Position(x: x, y: y), Position(x: x + side, y: y), Position(x: x + side, y: y + side),
        Position(x: x, y: y + side), Position(x: x, y: y),
      ]))
  }

  private static let one = MultiPolygon([square(0, 0, 10)])
  private static let other = MultiPolygon([square(5, 5, 10)])
  private static let bow = Polygon(
    exterior: Ring(unchecked: [
      Position(x: 0, y: 0), Position(x: 4, y: 4), Position(x: 4, y: 0), Position(x: 0, y: 4),
      Position(x: 0, y: 0),
    ]))
  private static let lines = [
    LineString(unchecked: [Position(x: 0, y: 0), Position(x: 10, y: 10)]),
    LineString(unchecked: [Position(x: 0, y: 10), Position(x: 10, y: 0)]),
    LineString(unchecked: [Position(x: 0, y: 0), Position(x: 0, y: 10)]),
  ]
  private static let points = (0..<20).map { Position(x: Double($0 * 7 % 11), y: Double($0 % 5)) }

  private static func overlay(_ overlay: Overlay) -> Door {
    Door("overlay, \(overlay)") { () throws(Failure) in
      _ = try Shapes(polygons: one.polygons).overlay(
        overlay, with: Shapes(polygons: other.polygons), grid: 0.001)
    }
  }

  static var all: [Door] {
    Overlay.allCases.map(overlay) + [
      .refused("overlay of an invalid polygon") { () throws(Failure) in
        _ = try MultiPolygon([bow]).intersection(with: one)
      },
      Door("shared area") { () throws(Failure) in _ = try one.sharedArea(with: other) },
      Door("union of many") { () throws(Failure) in _ = try [one, other].union() },
      Door("buffer of polygons") { () throws(Failure) in _ = try one.buffered(by: 2) },
      Door("buffer of lines") { () throws(Failure) in _ = try lines.buffered(by: 2) },
      Door("buffer of points") { () throws(Failure) in _ = try points.buffered(by: 2) },
      Door("concave hull") { () throws(Failure) in _ = try points.concaveHull(ratio: 0.3) },
      Door("noding") { () throws(Failure) in _ = try lines.noded(grid: 0.001) },
      Door("polygons of lines") { () throws(Failure) in
        _ = try lines.noded(grid: nil).polygonized()
      },
      Door("lines within an area") { () throws(Failure) in
        _ = try lines.intersection(with: one)
      },
      Door("lines without an area") { () throws(Failure) in _ = try lines.subtracting(one) },
      Door("lines merged") { () throws(Failure) in _ = try lines.merged() },
      Door("validity") { () throws(Failure) in _ = try bow.invalidity() },
      Door("repair, shells") { () throws(Failure) in _ = try bow.repaired(.shellsAndHoles) },
      Door("repair, even-odd") { () throws(Failure) in _ = try bow.repaired(.evenOdd) },
      Door("simplified polygons") { () throws(Failure) in _ = try one.simplified(tolerance: 1) },
      Door("simplified lines") { () throws(Failure) in _ = try lines.simplified(tolerance: 1) },
      Door("distance") { () throws(Failure) in _ = try one.distance(to: other) },
      Door("Voronoi cells in an area") { () throws(Failure) in
        _ = try VoronoiDiagram(sites: points).cells(clippedTo: one)
      },
    ]
  }
}
