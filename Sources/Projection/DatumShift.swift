package import Diagnostics

/// A user's own parameters from an old datum to CGCS2000.
///
/// None are shipped: parameters for Xian 1980 and Beijing 1954 are not public, and differ from
/// region to region. The model is Helmert's with small angles, from the geocentric coordinates of
/// the old datum to those of the new one.
package struct DatumShift: Hashable, Sendable {
  /// The sense of the three rotations.
  package enum Convention: String, CaseIterable, Sendable {
    /// The vector turns (EPSG method 9606), as in most of Europe and in `towgs84`.
    case positionVector = "position-vector"
    /// The axes turn (EPSG method 9607), as in the Bursa–Wolf formula of Chinese surveying.
    case coordinateFrame = "coordinate-frame"
  }

  /// The datum the parameters lead away from.
  package let datum: Datum
  /// Metres along x, y and z.
  package let translation: [Double]
  /// Arc-seconds about x, y and z.
  package let rotation: [Double]
  /// Parts per million.
  package let scale: Double
  package let convention: Convention

  /// Three parameters.
  ///
  /// - Throws: `projection.shift.not-finite`.
  package init(from datum: Datum, x: Double, y: Double, z: Double) throws(Failure) {
    try self.init(
      from: datum, x: x, y: y, z: z, rotationX: 0, rotationY: 0, rotationZ: 0, scale: 0,
      convention: .positionVector)
  }

  /// Seven parameters: metres, arc-seconds, parts per million.
  ///
  /// - Throws: `projection.shift.not-finite`.
  package init(
    from datum: Datum, x: Double, y: Double, z: Double, rotationX: Double, rotationY: Double,
    rotationZ: Double, scale: Double, convention: Convention
  ) throws(Failure) {
    self.datum = datum
    translation = [x, y, z]
    rotation = [rotationX, rotationY, rotationZ]
    self.scale = scale
    self.convention = convention
    guard (translation + rotation + [scale]).allSatisfy(\.isFinite) else {
      throw Failure(.shiftNotFinite)
    }
  }

  /// Whether it leaves every position where it is.
  ///
  /// Some programs write `TOWGS84[0,0,0,0,0,0,0]` where they know nothing.
  package var isZero: Bool { (translation + rotation + [scale]).allSatisfy { $0 == 0 } }

  /// From degrees on `source` to degrees on `target`; heights are left as they are.
  func steps(from source: Ellipsoid, to target: Ellipsoid) -> Steps {
    let terms =
      zip(["x", "y", "z"], translation).map { " +\($0)=\($1)" }
      + zip(["rx", "ry", "rz"], rotation).map { " +\($0)=\($1)" }
    let helmert =
      "+proj=helmert" + terms.joined() + " +s=\(scale)"
      + " +convention=\(convention == .positionVector ? "position_vector" : "coordinate_frame")"
    return Steps([
      Steps.radians, Steps.pushHeight, "+proj=cart \(source.parameters)", helmert,
      "+inv +proj=cart \(target.parameters)", Steps.popHeight, "+inv \(Steps.radians)",
    ])
  }
}

extension Ellipsoid {
  /// The ellipsoid as a projection takes it.
  var parameters: String {
    switch self {
    case .wgs84: "+ellps=WGS84"
    case .grs80: "+ellps=GRS80"
    case .iag1975: "+ellps=IAU76"
    case .krassowsky: "+ellps=krass"
    default:
      inverseFlattening.isFinite
        ? "+a=\(semiMajorAxis) +rf=\(inverseFlattening)" : "+R=\(semiMajorAxis)"
    }
  }
}
