/// What the numbers of a position mean: a coordinate reference system of the horizontal.
///
/// A value of text and numbers, free to cross threads. Positions are always x/y in this house
/// (longitude/latitude or easting/northing) whatever `axisOrder` the definition names.
///
///     let zone = try CoordinateSystem("EPSG:4526")
///     let file = try CoordinateSystem(contentsOfPrj)
package struct CoordinateSystem: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case geographic
    case projected
  }

  /// The order in which the authority writes coordinates; data files often do not follow it.
  package enum AxisOrder: String, CaseIterable, Sendable {
    /// Longitude or easting first, as GIS programs do.
    case eastNorth = "east-north"
    /// Latitude or northing first, as Chinese surveyors do.
    case northEast = "north-east"
    case other
  }

  /// What PROJ makes the system from: a code, WKT or PROJ string.
  package let definition: String
  /// The name, as `CGCS2000 / 3-degree Gauss-Kruger zone 38`.
  package let name: String
  /// Authority and code, as `EPSG:4526`, where the definition has one.
  package let code: String?
  package let kind: Kind
  package let datum: Datum
  package let ellipsoid: Ellipsoid
  package let axisOrder: AxisOrder
  /// Metres in one unit of a projected system; `nil` for a geographic one.
  package let metresPerUnit: Double?
  /// The Gauss–Krüger zone of China it is, told by its numbers where it has no code.
  package let gaussKruger: GaussKruger?
  /// Parameters to WGS 84 that came with the definition, as `TOWGS84[…]` in a .prj file.
  package let ownShift: DatumShift?
  /// The way from degrees on `datum` to x/y of this system.
  let steps: Steps
}

extension CoordinateSystem {
  /// WGS 84, latitude first by its authority.
  package static let wgs84 = CoordinateSystem(
    geographic: "WGS 84", code: "EPSG:4326", .wgs84, .wgs84, .northEast)
  /// WGS 84 with longitude first: what GeoJSON holds.
  package static let crs84 = CoordinateSystem(
    geographic: "WGS 84 (CRS84)", code: "OGC:CRS84", .wgs84, .wgs84, .eastNorth)
  /// China Geodetic Coordinate System 2000, latitude first by its authority.
  package static let cgcs2000 = CoordinateSystem(
    geographic: "China Geodetic Coordinate System 2000", code: "EPSG:4490", .cgcs2000, .grs80,
    .northEast)

  private init(
    geographic name: String, code: String, _ datum: Datum, _ ellipsoid: Ellipsoid,
    _ axisOrder: AxisOrder
  ) {
    self.init(
      definition: code, name: name, code: code, kind: .geographic, datum: datum,
      ellipsoid: ellipsoid, axisOrder: axisOrder, metresPerUnit: nil, gaussKruger: nil,
      ownShift: nil, steps: Steps())
  }

  /// The system of a Gauss–Krüger zone, from our tables: PROJ's database is not opened.
  package init(_ zone: GaussKruger) {
    self.init(
      definition: "EPSG:\(zone.code)", name: zone.name, code: "EPSG:\(zone.code)",
      kind: .projected, datum: zone.datum.datum, ellipsoid: zone.datum.ellipsoid,
      axisOrder: .northEast, metresPerUnit: 1, gaussKruger: zone, ownShift: nil,
      steps: Steps([
        Steps.radians,
        "+proj=tmerc +lat_0=0 +lon_0=\(zone.centralMeridian) +k=1 +x_0=\(zone.falseEasting) +y_0=0"
          + " \(zone.datum.ellipsoid.parameters)",
      ]))
  }

  /// A transverse Mercator of true scale at `origin`, which gets the coordinates 0 0.
  ///
  /// On the ellipsoid of WGS 84, so that other programs bring it back to longitude and latitude
  /// without a datum step.
  init(transverseMercatorAt origin: (longitude: String, latitude: String)) {
    let projection =
      "+proj=tmerc +lat_0=\(origin.latitude) +lon_0=\(origin.longitude) +k=1 +x_0=0 +y_0=0"
    let name = "GridReach local metres \(origin.longitude) \(origin.latitude)"
    // WKT keeps the name and the datum's code, which a PROJ string does not.
    let definition = """
      PROJCRS["\(name)",BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",\
      ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],\
      PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4326]],\
      CONVERSION["Local transverse Mercator",METHOD["Transverse Mercator",ID["EPSG",9807]],\
      PARAMETER["Latitude of natural origin",\(origin.latitude),\
      ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],\
      PARAMETER["Longitude of natural origin",\(origin.longitude),\
      ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],\
      PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1],ID["EPSG",8805]],\
      PARAMETER["False easting",0,LENGTHUNIT["metre",1],ID["EPSG",8806]],\
      PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],\
      CS[Cartesian,2],AXIS["easting (E)",east,ORDER[1]],AXIS["northing (N)",north,ORDER[2]],\
      LENGTHUNIT["metre",1]]
      """
    self.init(
      definition: definition, name: name, code: nil,
      kind: .projected, datum: .wgs84, ellipsoid: .wgs84, axisOrder: .eastNorth, metresPerUnit: 1,
      gaussKruger: nil, ownShift: nil, steps: Steps([Steps.radians, "\(projection) +ellps=WGS84"]))
  }
}
