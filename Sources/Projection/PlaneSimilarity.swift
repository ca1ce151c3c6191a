package import Diagnostics
internal import Glibc

/// A user's own four parameters from a grid of an old datum to a grid of CGCS2000.
///
/// With north `N` and east `E` of the old grid, rotation `a` and scale `m` in millionths:
///
///     N' = north + (1 + m) (N cos a − E sin a)
///     E' = east + (1 + m) (N sin a + E cos a)
///
/// A positive rotation of the position vector turns from north to east, as bearings do; that of
/// the coordinate frame has the other sign. Parameters of this kind hold for a county or less.
package struct PlaneSimilarity: Hashable, Sendable {
  /// The grid of the old datum, prefix of eastings included.
  package let source: GaussKruger
  /// The grid of CGCS2000 that is reached.
  package let target: GaussKruger
  /// Metres.
  package let north: Double
  package let east: Double
  /// Arc-seconds.
  package let rotation: Double
  /// Parts per million.
  package let scale: Double
  package let convention: DatumShift.Convention

  /// - Throws: `projection.shift.not-finite`; `projection.shift.target` where `target` is no grid
  ///   of CGCS2000.
  package init(
    from source: GaussKruger, to target: GaussKruger, north: Double, east: Double,
    rotation: Double, scale: Double, convention: DatumShift.Convention
  ) throws(Failure) {
    guard [north, east, rotation, scale].allSatisfy(\.isFinite) else {
      throw Failure(.shiftNotFinite)
    }
    guard target.datum == .cgcs2000 else {
      throw Failure(.shiftTarget, ["name": .text(target.name)])
    }
    self.source = source
    self.target = target
    self.north = north
    self.east = east
    self.rotation = rotation
    self.scale = scale
    self.convention = convention
  }

  /// From degrees on CGCS2000 to degrees on the old datum.
  var stepsFromWorld: Steps {
    CoordinateSystem(target).steps + Steps(["+inv " + affine])
      + CoordinateSystem(source).steps.inverted
  }

  /// The formula above for easting and northing, in this order.
  private var affine: String {
    let sense = convention == .positionVector ? 1.0 : -1.0
    let angle = sense * rotation / 3600 * .pi / 180
    let stretch = 1 + scale * 1e-6
    let (along, across) = (stretch * cos(angle), stretch * sin(angle))
    return "+proj=affine +xoff=\(east) +yoff=\(north) +s11=\(along) +s12=\(across)"
      + " +s21=\(-across) +s22=\(along)"
  }
}
