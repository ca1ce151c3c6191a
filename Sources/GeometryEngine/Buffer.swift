internal import CGEOS
package import Diagnostics
package import Geometry

/// Segments that stand for a quarter of a circle.
///
/// Eight are GEOS's own choice: the area of a disk is 0.6 % too small.
package let usualQuadrantSegments = 8

extension Areal {
  /// All within `distance` of the area, with round corners; for a negative distance what is at
  /// least as far inside.
  ///
  /// - Parameters:
  ///   - distance: in units of the plane.
  ///   - quadrantSegments: the segments that stand for a quarter of a circle.
  /// - Throws: `geometry.engine.failed`.
  package func buffered(
    by distance: Double, quadrantSegments: Int = usualQuadrantSegments
  ) throws(Failure) -> MultiPolygon {
    let door = Door()
    return try NativeGeometry(copying: parts, door)
      .buffered(by: distance, quadrantSegments: quadrantSegments, door)
  }
}

extension Array where Element == LineString {
  /// All within `distance` of the lines, with round ends, in one.
  ///
  /// - Parameters: as for ``Areal/buffered(by:quadrantSegments:)``.
  /// - Throws: `geometry.engine.failed`.
  package func buffered(
    by distance: Double, quadrantSegments: Int = usualQuadrantSegments
  ) throws(Failure) -> MultiPolygon {
    let door = Door()
    return try NativeGeometry(copying: self, door)
      .buffered(by: distance, quadrantSegments: quadrantSegments, door)
  }
}

extension Array where Element == Position {
  /// The disks of radius `distance` around the positions, in one.
  ///
  /// - Parameters: as for ``Areal/buffered(by:quadrantSegments:)``.
  /// - Throws: `geometry.engine.failed`.
  package func buffered(
    by distance: Double, quadrantSegments: Int = usualQuadrantSegments
  ) throws(Failure) -> MultiPolygon {
    let door = Door()
    return try NativeGeometry(copying: self, door)
      .buffered(by: distance, quadrantSegments: quadrantSegments, door)
  }

  /// A ring around the positions that may bend inward, with holes if asked for; empty where all
  /// are on one line.
  ///
  /// - Parameters:
  ///   - ratio: how far it bends: of the lengths between the shortest and the longest edge of a
  ///     triangulation, the share that is allowed on the border. 1 is the convex hull.
  ///   - allowsHoles: whether wide empty places inside are left out.
  /// - Throws: `geometry.engine.failed`.
  package func concaveHull(
    ratio: Double, allowsHoles: Bool = false
  ) throws(Failure) -> MultiPolygon {
    precondition((0...1).contains(ratio), "a ratio is a share")
    let door = Door()
    let hull = try unsafe NativeGeometry(copying: self, door).mapped(door) {
      unsafe GEOSConcaveHull_r($0, $1, ratio, allowsHoles ? 1 : 0)
    }
    return MultiPolygon(try hull.shapes(door).polygons)
  }
}

extension NativeGeometry {
  fileprivate func buffered(
    by distance: Double, quadrantSegments: Int, _ door: borrowing Door
  ) throws(Failure) -> MultiPolygon {
    let buffer = try unsafe mapped(door) {
      unsafe GEOSBuffer_r($0, $1, distance, Int32(quadrantSegments))
    }
    return MultiPolygon(try buffer.shapes(door).polygons)
  }
}
