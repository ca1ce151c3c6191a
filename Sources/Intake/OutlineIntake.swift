package import Diagnostics
package import Geometry
internal import GeometryEngine
package import Projection

/// Shapes of written layers joined to one outline each, all in one plane.
package struct OutlineReading: Sendable {
  /// In the order of the files; `nil` where there is none.
  package let outlines: [MultiPolygon?]
  package let system: LocalMetricSystem
  /// Why a file gave none.
  package let findings: [Finding]
}

/// Layers of areas → the outline of each.
package enum OutlineIntake {
  /// Borders that two areas share are the same to the last digit before they are written, and lie
  /// within this of each other after that.
  private static let grid = 0.01

  /// Reads layers of areas, joins the areas of each, and lays all of them on one plane.
  ///
  /// - Parameter paths: files with their layer, as `layers.gpkg:communities`; `nil` for nothing.
  /// - Returns: an outline each; a file that cannot be read is told and gives none.
  /// - Throws: what moving positions to the plane throws.
  /// - Complexity: O(*n* log *n*) for *n* positions.
  package static func read(_ paths: [String?]) throws(Failure) -> OutlineReading {
    var findings: [Finding] = []
    var areas: [[MultiPolygon]] = []
    for path in paths {
      do throws(Failure) {
        areas.append(try path.map { path throws(Failure) in try shapes(path) } ?? [])
      } catch {
        findings.append(
          Finding(
            .warning, .countyNoOutline, ["reason": .phrase(error.phrase, error.arguments)],
            at: error.place))
        areas.append([])
      }
    }
    let box = Box(
      around: areas.joined().flatMap(\.polygons).flatMap { $0.exterior.positions })
    let system = try LocalMetricSystem(around: box.isEmpty ? Box(Position(x: 0, y: 0)) : box)
    var outlines: [MultiPolygon?] = []
    for shapes in areas {
      var placed: [MultiPolygon] = []
      for shape in shapes { placed.append(try shape.projected(to: system)) }
      outlines.append(placed.isEmpty ? nil : try placed.union(grid: grid))
    }
    return OutlineReading(outlines: outlines, system: system, findings: findings)
  }

  private static func shapes(_ path: String) throws(Failure) -> [MultiPolygon] {
    var log = IntakeLog()
    return try WrittenFile(InputSource(path: path), .communities, log: &log).shapes()
      .filter { !$0.polygons.isEmpty }
  }
}

extension MultiPolygon {
  fileprivate func projected(to system: LocalMetricSystem) throws(Failure) -> MultiPolygon {
    var placed: [Polygon] = []
    for polygon in polygons {
      var rings: [Ring] = []
      for ring in polygon.rings {
        var positions = ring.positions
        try system.project(&positions)
        rings.append(try Ring(positions))
      }
      placed.append(Polygon(exterior: rings[0], holes: Array(rings.dropFirst())))
    }
    return MultiPolygon(placed)
  }
}
