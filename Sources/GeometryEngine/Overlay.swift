internal import CGEOS
package import Diagnostics
package import Geometry

/// How two geometries are laid over each other.
package enum Overlay: CaseIterable, Sendable {
  case intersection
  case union
  case difference
  case symmetricDifference
}

extension Shapes {
  /// What remains of `self` and `other` laid over each other.
  ///
  /// - Parameter grid: the spacing of the grid results are snapped to, in units of the plane;
  ///   nil for none. On a grid the overlay cannot fail for want of precision.
  /// - Throws: `geometry.engine.failed` for invalid polygons, and for inputs of more than one
  ///   kind, which GEOS does not overlay.
  /// - Complexity: O(*n* log *n*) for *n* positions and crossings.
  package func overlay(
    _ overlay: Overlay, with other: Shapes, grid: Double? = nil
  ) throws(Failure) -> Shapes {
    let door = Door()
    let left = try NativeGeometry(copying: self, door)
    let right = try NativeGeometry(copying: other, door)
    return try left.overlay(overlay, with: right, grid: grid, door).shapes(door)
  }
}

extension Areal {
  /// The area that is in both.
  ///
  /// Where they only touch there is none: lines and positions they share are left out.
  ///
  /// - Parameter grid: see ``Shapes/overlay(_:with:grid:)``.
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func intersection(
    with other: some Areal, grid: Double? = nil
  ) throws(Failure) -> MultiPolygon {
    try overlay(.intersection, with: other, grid: grid)
  }

  /// The area that is in one or both.
  ///
  /// - Parameter grid: see ``Shapes/overlay(_:with:grid:)``.
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func union(with other: some Areal, grid: Double? = nil) throws(Failure) -> MultiPolygon {
    try overlay(.union, with: other, grid: grid)
  }

  /// The area that is not in `other`.
  ///
  /// - Parameter grid: see ``Shapes/overlay(_:with:grid:)``.
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func subtracting(
    _ other: some Areal, grid: Double? = nil
  ) throws(Failure) -> MultiPolygon {
    try overlay(.difference, with: other, grid: grid)
  }

  /// The area that is in one and not in the other.
  ///
  /// - Parameter grid: see ``Shapes/overlay(_:with:grid:)``.
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func symmetricDifference(
    with other: some Areal, grid: Double? = nil
  ) throws(Failure) -> MultiPolygon {
    try overlay(.symmetricDifference, with: other, grid: grid)
  }

  /// How large the area is that is in both, in square units of the plane.
  ///
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func sharedArea(with other: some Areal) throws(Failure) -> Double {
    let door = Door()
    let left = try NativeGeometry(copying: parts, door)
    let right = try NativeGeometry(copying: other.parts, door)
    return try left.overlay(.intersection, with: right, grid: nil, door).area(door)
  }

  private func overlay(
    _ overlay: Overlay, with other: some Areal, grid: Double?
  ) throws(Failure) -> MultiPolygon {
    let shapes = try Shapes(polygons: parts)
      .overlay(overlay, with: Shapes(polygons: other.parts), grid: grid)
    return MultiPolygon(shapes.polygons)
  }
}

extension Array where Element: Areal {
  /// The area that is in any of them, all joined at once.
  ///
  /// - Parameter grid: see ``Shapes/overlay(_:with:grid:)``.
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  /// - Complexity: O(*n* log *n*) for *n* positions and crossings.
  package func union(grid: Double? = nil) throws(Failure) -> MultiPolygon {
    let door = Door()
    let all = try NativeGeometry(copying: flatMap(\.parts), door)
    return MultiPolygon(try all.union(grid: grid, door).shapes(door).polygons)
  }
}

extension NativeGeometry {
  func overlay(
    _ overlay: Overlay, with other: borrowing NativeGeometry, grid: Double?,
    _ door: borrowing Door
  ) throws(Failure) -> NativeGeometry {
    let context = unsafe door.context
    let (left, right) = unsafe (raw, other.raw)
    guard let grid else {
      switch overlay {
      case .intersection:
        return try unsafe .init(adopting: GEOSIntersection_r(context, left, right))
      case .union: return try unsafe .init(adopting: GEOSUnion_r(context, left, right))
      case .difference: return try unsafe .init(adopting: GEOSDifference_r(context, left, right))
      case .symmetricDifference:
        return try unsafe .init(adopting: GEOSSymDifference_r(context, left, right))
      }
    }
    precondition(grid > 0, "a grid has a spacing")
    switch overlay {
    case .intersection:
      return try unsafe .init(adopting: GEOSIntersectionPrec_r(context, left, right, grid))
    case .union: return try unsafe .init(adopting: GEOSUnionPrec_r(context, left, right, grid))
    case .difference:
      return try unsafe .init(adopting: GEOSDifferencePrec_r(context, left, right, grid))
    case .symmetricDifference:
      return try unsafe .init(adopting: GEOSSymDifferencePrec_r(context, left, right, grid))
    }
  }

  /// All parts joined; lines are cut where they meet, and those that lie on each other are one.
  func union(grid: Double?, _ door: borrowing Door) throws(Failure) -> NativeGeometry {
    guard let grid else {
      return try unsafe NativeGeometry(adopting: GEOSUnaryUnion_r(door.context, raw))
    }
    precondition(grid > 0, "a grid has a spacing")
    return try unsafe NativeGeometry(adopting: GEOSUnaryUnionPrec_r(door.context, raw, grid))
  }
}
