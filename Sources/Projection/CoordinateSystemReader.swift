internal import CPROJ
internal import Diagnostics

/// Takes the facts of a coordinate system out of PROJ's object.
struct CoordinateSystemReader {
  let definition: String
  /// What the user wrote, for messages.
  let text: String

  /// - Throws: `projection.crs.not-horizontal` for heights, earth-centred systems and operations.
  func read(_ object: borrowing NativeObject) throws(Failure) -> CoordinateSystem {
    let context = unsafe gr_proj_context()
    switch unsafe proj_get_type(object.raw) {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS:
      return try facts(of: object, kind: .geographic, name: object.name)
    case PJ_TYPE_PROJECTED_CRS:
      return try facts(of: object, kind: .projected, name: object.name)
    case PJ_TYPE_COMPOUND_CRS:
      return try read(unsafe NativeObject(adopting: proj_crs_get_sub_crs(context, object.raw, 0)))
    case PJ_TYPE_BOUND_CRS:
      return try readBound(object)
    default:
      if unsafe proj_is_crs(object.raw) == 0 {
        throw Failure(.crsUnknown, ["definition": .text(text)])
      }
      throw Failure(.crsNotHorizontal, ["name": .text(object.name)])
    }
  }

  /// A system with parameters to WGS 84 bound to it (`TOWGS84[…]`, `+towgs84=`).
  private func readBound(_ object: borrowing NativeObject) throws(Failure) -> CoordinateSystem {
    let context = unsafe gr_proj_context()
    let inner = try read(
      unsafe NativeObject(adopting: proj_get_source_crs(context, object.raw)))
    let operation = try unsafe NativeObject(
      adopting: proj_crs_get_coordoperation(context, object.raw))
    var values = [Double](repeating: 0, count: 7)
    let isHelmert = unsafe proj_coordoperation_get_towgs84_values(
      context, operation.raw, &values, 7, 0)
    guard isHelmert == 1 else { return inner }
    let shift = try DatumShift(
      from: inner.datum, x: values[0], y: values[1], z: values[2], rotationX: values[3],
      rotationY: values[4], rotationZ: values[5], scale: values[6], convention: .positionVector)
    // Zeros say "unknown" for the old datums of China, whatever the writer meant.
    if inner.datum.isWorld || (shift.isZero && inner.datum.needsOwnParameters) { return inner }
    return inner.bound(to: shift)
  }

  private func facts(
    of object: borrowing NativeObject, kind: CoordinateSystem.Kind, name: String
  ) throws(Failure) -> CoordinateSystem {
    let context = unsafe gr_proj_context()
    let base = try unsafe NativeObject(adopting: proj_crs_get_geodetic_crs(context, object.raw))
    let datum = try unsafe NativeObject(adopting: proj_crs_get_datum_forced(context, base.raw))
    let isPlain = try hasDegreesFromGreenwich(base)
    // Degrees that are none, or not from Greenwich, share their datum with nothing else: PROJ
    // finds the way.
    let family = isPlain ? Datum(named: datum.name) : .other("\(datum.name), \(definition)")
    let ellipsoid = try ellipsoid(of: object)
    let axes = try axes(of: object)
    return CoordinateSystem(
      definition: definition, name: name, code: code(of: object), kind: kind, datum: family,
      ellipsoid: ellipsoid, axisOrder: axes.order,
      metresPerUnit: kind == .projected ? axes.unit : nil,
      gaussKruger: kind == .projected ? try zone(of: object, datum: family) : nil,
      ownShift: nil, steps: try steps(from: base, to: object))
  }

  private func code(of object: borrowing NativeObject) -> String? {
    guard let authority = unsafe projectionText(proj_get_id_auth_name(object.raw, 0)),
      let number = unsafe projectionText(proj_get_id_code(object.raw, 0))
    else { return nil }
    return "\(authority):\(number)"
  }

  private func ellipsoid(of object: borrowing NativeObject) throws(Failure) -> Ellipsoid {
    let context = unsafe gr_proj_context()
    let native = try unsafe NativeObject(adopting: proj_get_ellipsoid(context, object.raw))
    var major = 0.0
    var inverse = 0.0
    unsafe proj_ellipsoid_get_parameters(context, native.raw, &major, nil, nil, &inverse)
    return Ellipsoid(semiMajorAxis: major, inverseFlattening: inverse == 0 ? .infinity : inverse)
  }

  private func hasDegreesFromGreenwich(_ base: borrowing NativeObject) throws(Failure) -> Bool {
    let context = unsafe gr_proj_context()
    let meridian = try unsafe NativeObject(adopting: proj_get_prime_meridian(context, base.raw))
    var longitude = 0.0
    unsafe proj_prime_meridian_get_parameters(context, meridian.raw, &longitude, nil, nil)
    let degree = Double.pi / 180
    let unit = try axes(of: base).unit
    return longitude == 0 && abs(unit - degree) < 1e-9
  }

  private func axes(of object: borrowing NativeObject) throws(Failure)
    -> (order: CoordinateSystem.AxisOrder, unit: Double)
  {
    let context = unsafe gr_proj_context()
    let axes = try unsafe NativeObject(
      adopting: proj_crs_get_coordinate_system(context, object.raw))
    var directions: [String] = []
    var unit = 1.0
    for index in 0..<2 as Range<Int32> {
      var direction: UnsafePointer<CChar>?
      unsafe proj_cs_get_axis_info(
        context, axes.raw, index, nil, nil, &direction, &unit, nil, nil, nil)
      directions.append(unsafe projectionText(direction) ?? "")
    }
    switch (directions[0], directions[1]) {
    case ("east", "north"): return (.eastNorth, unit)
    case ("north", "east"): return (.northEast, unit)
    default: return (.other, unit)
    }
  }

  /// The pipeline PROJ makes from the geographic system under `object` to `object`.
  private func steps(from base: borrowing NativeObject, to object: borrowing NativeObject)
    throws(Failure) -> Steps
  {
    let context = unsafe gr_proj_context()
    let operation = try unsafe NativeObject(
      adopting: proj_create_crs_to_crs_from_pj(context, base.raw, object.raw, nil, nil))
    let ordered = try unsafe NativeObject(
      adopting: proj_normalize_for_visualization(context, operation.raw))
    let text = unsafe projectionText(proj_as_proj_string(context, ordered.raw, PJ_PROJ_5, nil))
    guard let text, let steps = Steps(definition: text) else {
      throw Failure(.crsNotHorizontal, ["name": .text(object.name)])
    }
    return steps
  }
}

extension CoordinateSystem {
  /// The same system with parameters to WGS 84.
  func bound(to shift: DatumShift) -> CoordinateSystem {
    CoordinateSystem(
      definition: definition, name: name, code: code, kind: kind, datum: datum,
      ellipsoid: ellipsoid, axisOrder: axisOrder, metresPerUnit: metresPerUnit,
      gaussKruger: gaussKruger, ownShift: shift, steps: steps)
  }
}
