internal import CGEOS
package import Diagnostics
package import Geometry

/// How often a tolerance is halved before a polygon is left as it is.
private let halvingsAllowed = 8

extension Areal {
  /// The polygons with fewer positions, none farther than `tolerance` from the border as it was.
  ///
  /// Rings keep their number. GEOS 3.11 may leave a hole outside its shell; the tolerance is then
  /// halved until the result is valid, and in the end the polygons are left as they are.
  /// Neighbours are not kept together: give their borders as one linework instead.
  ///
  /// - Parameter tolerance: in units of the plane.
  /// - Throws: `geometry.engine.failed`.
  package func simplified(tolerance: Double) throws(Failure) -> MultiPolygon {
    let door = Door()
    let original = try NativeGeometry(copying: parts, door)
    var tolerance = tolerance
    for _ in 0..<halvingsAllowed {
      let simple = try original.simplified(tolerance, door)
      if try simple.invalidity(door) == nil {
        return MultiPolygon(try simple.shapes(door).polygons)
      }
      tolerance /= 2
    }
    return MultiPolygon(parts)
  }

  /// The shortest way from one area to the other, 0 where they meet, in units of the plane.
  ///
  /// - Throws: `geometry.engine.failed`.
  package func distance(to other: some Areal) throws(Failure) -> Double {
    try Shapes(polygons: parts).distance(to: Shapes(polygons: other.parts))
  }
}

extension Array where Element == LineString {
  /// The lines with fewer positions, none farther than `tolerance` from where they ran.
  ///
  /// Ends stay. A line keeps clear of itself, but GEOS 3.11 may draw it across another one.
  ///
  /// - Parameter tolerance: in units of the plane.
  /// - Throws: `geometry.engine.failed`.
  package func simplified(tolerance: Double) throws(Failure) -> [LineString] {
    let door = Door()
    return try NativeGeometry(copying: self, door).simplified(tolerance, door).shapes(door).lines
  }
}

extension Shapes {
  /// The shortest way from any part of one to any part of the other, 0 where they meet, in units
  /// of the plane; 0 if either is empty.
  ///
  /// - Throws: `geometry.engine.failed`.
  package func distance(to other: Shapes) throws(Failure) -> Double {
    let door = Door()
    let left = try NativeGeometry(copying: self, door)
    let right = try NativeGeometry(copying: other, door)
    var distance = 0.0
    guard unsafe GEOSDistance_r(door.context, left.raw, right.raw, &distance) == 1 else {
      throw Door.failure()
    }
    return distance
  }
}

extension NativeGeometry {
  fileprivate func simplified(
    _ tolerance: Double, _ door: borrowing Door
  ) throws(Failure) -> NativeGeometry {
    try unsafe mapped(door) { unsafe GEOSTopologyPreserveSimplify_r($0, $1, tolerance) }
  }
}
