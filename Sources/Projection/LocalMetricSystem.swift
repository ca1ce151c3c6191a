package import Diagnostics
package import Geometry

/// The plane in metres that a data set is computed in.
///
/// A transverse Mercator of scale 1 at the middle of the data, or the Gauss–Krüger zone the data
/// are in already. Distances and areas in it are those on the ground within `scaleError`.
///
///     let local = try LocalMetricSystem(around: box)
///     try local.project(&positions)      // degrees to metres
///     try local.unproject(&positions)    // and back
package struct LocalMetricSystem: Hashable, Sendable {
  package let coordinateSystem: CoordinateSystem
  /// From longitude and latitude on WGS 84 (or CGCS2000) to metres; one `Transformation` a thread.
  package let pipeline: Pipeline
  /// Degrees east of the line of true scale.
  package let centralMeridian: Double

  /// The plane around `box`, in degrees of longitude and latitude on WGS 84 or CGCS2000.
  ///
  /// Its origin is the middle of the box on a grid of 0.001°, so that small edits of the data keep
  /// the plane. A box across the antimeridian has a `minX` below −180 or a `maxX` above 180.
  ///
  /// - Throws: `projection.local.box` if the box is empty, not in degrees, or wider than 60°.
  package init(around box: Box) throws(Failure) {
    let sides = [box.minX, box.minY, box.maxX, box.maxY]
    guard !box.isEmpty, sides.allSatisfy(\.isFinite), box.minX >= -360, box.maxX <= 360,
      box.minY >= -90, box.maxY <= 90, box.width <= Self.widestBox
    else {
      let words = sides.map { String(shortest: $0) }.joined(separator: " ")
      throw Failure(.localBoxUnusable, ["box": .text(words)])
    }
    var longitude = (box.center.x * Self.originsPerDegree).rounded()
    let wholeTurn = 360 * Self.originsPerDegree
    if longitude > wholeTurn / 2 { longitude -= wholeTurn }
    if longitude < -wholeTurn / 2 { longitude += wholeTurn }
    let latitude = (box.center.y * Self.originsPerDegree).rounded()
    let origin = (longitude / Self.originsPerDegree, latitude / Self.originsPerDegree)
    coordinateSystem = CoordinateSystem(
      transverseMercatorAt: (String(shortest: origin.0), String(shortest: origin.1)))
    pipeline = Pipeline(steps: coordinateSystem.steps)
    centralMeridian = origin.0
  }

  /// The zone the data are in, kept as the plane to compute in.
  ///
  /// - Parameter shift: parameters to CGCS2000, needed for zones of the old datums.
  /// - Throws: `projection.crs.not-metric` where `system` is no Gauss–Krüger zone;
  ///   `projection.datum.needs-parameters`.
  package init(keeping system: CoordinateSystem, shift: DatumShift? = nil) throws(Failure) {
    guard let zone = system.gaussKruger else {
      throw Failure(.crsNotMetric, ["name": .text(system.name)])
    }
    coordinateSystem = system
    pipeline = try Pipeline(from: .crs84, to: system, shift: shift)
    centralMeridian = Double(zone.centralMeridian)
  }

  /// The plane as a PROJ string, short enough for a record; `coordinateSystem.definition` and
  /// `coordinateSystem.wkt(_:)` say the same with its name.
  package var projString: String {
    var projection = coordinateSystem.steps.list.last ?? ""
    let ellipsoid = "+ellps=WGS84"
    // Named as a datum, so that other programs know how it lies to WGS 84.
    if coordinateSystem.datum == .wgs84, projection.hasSuffix(ellipsoid) {
      projection = projection.dropLast(ellipsoid.count) + "+datum=WGS84"
    }
    return projection + " +units=m +no_defs +type=crs"
  }

  /// Wider than any county, province or small country; PROJ is exact far beyond.
  private static let widestBox = 60.0
  private static let originsPerDegree = 1000.0

  /// Moves longitudes and latitudes to metres, in place.
  ///
  /// - Throws: as `Transformation`.
  package func project(_ positions: inout [Position]) throws(Failure) {
    try Transformation(pipeline).transform(&positions)
  }

  /// Moves metres back to longitudes and latitudes, in place.
  ///
  /// - Throws: as `Transformation`.
  package func unproject(_ positions: inout [Position]) throws(Failure) {
    try Transformation(pipeline).transform(&positions, .inverse)
  }

  /// By what part lengths at `position`, in degrees, are drawn too long: 0.0001 is 10 cm in 1 km.
  ///
  /// From the first term of the series in the distance d from the central meridian, d² ⁄ 2R²; exact
  /// to 1 % of itself within 6° of it. Areas are twice as much too large.
  package func scaleError(at position: Position) -> Double {
    let turns = ((position.x - centralMeridian) / 360).rounded()
    let east = (position.x - centralMeridian - 360 * turns) * .pi / 180
    let arc = east * cosine(ofDegrees: position.y)
    return arc * arc / 2
  }

  /// The greatest scale error in `box`, in degrees: at the corner nearest the equator that is
  /// farthest from the central meridian.
  package func scaleError(in box: Box) -> Double {
    let latitude = box.minY <= 0 && box.maxY >= 0 ? 0 : min(abs(box.minY), abs(box.maxY))
    return max(
      scaleError(at: Position(x: box.minX, y: latitude)),
      scaleError(at: Position(x: box.maxX, y: latitude)))
  }
}
