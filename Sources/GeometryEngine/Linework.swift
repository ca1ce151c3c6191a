internal import CGEOS
package import Diagnostics
package import Geometry

/// The faces that lines enclose, and the lines that enclose none.
package struct Polygonization: Sendable {
  /// The faces; one inside another is a hole of it and a face of its own.
  package let faces: [Polygon]
  /// Lines with the same face on both sides that join others at both ends.
  package let cuts: [LineString]
  /// Lines with an end where no other begins.
  package let dangles: [LineString]
  /// Rings that cross or touch themselves: the lines were not cut where they meet.
  package let invalidRings: [LineString]
}

extension Array where Element == LineString {
  /// The lines cut wherever they meet, each piece once, all positions on a grid.
  ///
  /// Positions move by at most 0.71 `grid`, and a line bends through every grid point another
  /// line passes within half a step of (snap rounding, J. Hobby 1999): no two pieces cross or
  /// come nearer than that without meeting. Pieces without length are gone.
  ///
  /// - Parameter grid: the spacing in units of the plane; nil cuts without moving anything, which
  ///   leaves crossings rounded and may fail on lines that almost meet.
  /// - Throws: `geometry.engine.failed`.
  /// - Complexity: O(*n* log *n*) for *n* positions and crossings.
  package func noded(grid: Double?) throws(Failure) -> [LineString] {
    let door = Door()
    return try NativeGeometry(copying: self, door).union(grid: grid, door).shapes(door).lines
  }

  /// The faces the lines enclose.
  ///
  /// Lines must be cut where they meet: see ``noded(grid:)``.
  ///
  /// - Throws: `geometry.engine.failed`.
  package func polygonized() throws(Failure) -> Polygonization {
    let door = Door()
    var raws: (cuts: OpaquePointer?, dangles: OpaquePointer?, invalid: OpaquePointer?)
    let lines = try NativeGeometry(copying: self, door)
    let faces = try unsafe NativeGeometry(
      adopting: GEOSPolygonize_full_r(
        door.context, lines.raw, &raws.cuts, &raws.dangles, &raws.invalid))
    // GEOS gives all or none: they are adopted before anything else can fail.
    let cuts = try unsafe NativeGeometry(adopting: raws.cuts)
    let dangles = try unsafe NativeGeometry(adopting: raws.dangles)
    let invalidRings = try unsafe NativeGeometry(adopting: raws.invalid)
    return Polygonization(
      faces: try faces.shapes(door).polygons, cuts: try cuts.shapes(door).lines,
      dangles: try dangles.shapes(door).lines, invalidRings: try invalidRings.shapes(door).lines)
  }

  /// The parts of the lines that are inside `area` or on its border.
  ///
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func intersection(
    with area: some Areal, grid: Double? = nil
  ) throws(Failure) -> [LineString] {
    try Shapes(lines: self)
      .overlay(.intersection, with: Shapes(polygons: area.parts), grid: grid).lines
  }

  /// The parts of the lines that are outside `area`.
  ///
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func subtracting(
    _ area: some Areal, grid: Double? = nil
  ) throws(Failure) -> [LineString] {
    try Shapes(lines: self)
      .overlay(.difference, with: Shapes(polygons: area.parts), grid: grid).lines
  }

  /// The lines in the longest pieces that meet only where three or more ends do.
  ///
  /// - Throws: `geometry.engine.failed`.
  package func merged() throws(Failure) -> [LineString] {
    let door = Door()
    return try unsafe NativeGeometry(copying: self, door)
      .mapped(door) { unsafe GEOSLineMerge_r($0, $1) }.shapes(door).lines
  }
}
