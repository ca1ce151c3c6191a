internal import Diagnostics
internal import Geometry
internal import Projection

/// All that is asked of PROJ.
enum PROJDoors {
  private static let place = Position(x: 110.3, y: 25.2)
  private static let line = LineString(unchecked: [place, Position(x: 110.4, y: 25.3)])
  private static let box = Box(around: line.positions)
  private static let ring = Ring(unchecked: [
    place, Position(x: 110.4, y: 25.2), Position(x: 110.4, y: 25.3), place,
  ])

  /// Hong Kong's grid: neither code nor datum is in our tables, so PROJ's database is asked.
  private static let hongKong = 2326
  /// The same with Hong Kong's heights.
  private static let compound = "EPSG:2326+5738"
  /// As old .prj files bring their own parameters; PROJ binds the system to WGS 84.
  private static let bound =
    "+proj=tmerc +lon_0=111 +x_0=500000 +ellps=krass +towgs84=12,-130,-82,0.1,0.2,0.3,1.5"

  static var all: [Door] {
    [
      Door("system of our tables") { () throws(Failure) in _ = try CoordinateSystem(epsg: 4526) },
      Door("system by its code") { () throws(Failure) in _ = try CoordinateSystem(epsg: hongKong) },
      Door("system with a height") { () throws(Failure) in _ = try CoordinateSystem(compound) },
      .refused("system of heights alone") { () throws(Failure) in
        _ = try CoordinateSystem(epsg: 5773)
      },
      Door("system bound to WGS 84") { () throws(Failure) in _ = try CoordinateSystem(bound) },
      Door("system by its words") { () throws(Failure) in
        _ = try CoordinateSystem(try CoordinateSystem(epsg: 4547).wkt())
      },
      .refused("system that is not there") { () throws(Failure) in
        _ = try CoordinateSystem("EPSG:99999")
      },
      Door("system from the database") { () throws(Failure) in
        _ = try CoordinateSystem.fromDatabase("EPSG:4547")
      },
      Door("area of use") { () throws(Failure) in
        _ = try CoordinateSystem(epsg: 4547).areaOfUse()
      },
      Door("transformation") { () throws(Failure) in
        var places = [place, place]
        let way = try Transformation(from: .cgcs2000, to: CoordinateSystem(epsg: 4547))
        try way.transform(&places)
        try way.transform(&places, .inverse)
      },
      Door("transformation copied") { () throws(Failure) in
        _ = try Transformation(from: .cgcs2000, to: CoordinateSystem(epsg: 4547)).copy()
          .transformed(place)
      },
      Door("transformation by its shift") { () throws(Failure) in
        _ = try Transformation(from: .cgcs2000, to: CoordinateSystem(bound)).transformed(place)
      },
      Door("search for an operation") { () throws(Failure) in
        _ = try Pipeline(from: .wgs84, to: CoordinateSystem(epsg: hongKong))
      },
      .refused("search that finds nothing") { () throws(Failure) in
        _ = try Pipeline(from: .wgs84, to: CoordinateSystem("+proj=longlat +ellps=intl"))
      },
      Door("local plane") { () throws(Failure) in
        let system = try LocalMetricSystem(around: box)
        var places = [place]
        try system.project(&places)
        try system.unproject(&places)
      },
      Door("geodesic lines and circles") { () throws(Failure) in
        let ellipsoid = Geodesic()
        _ = ellipsoid.distance(from: place, to: line.positions[1])
        _ = ellipsoid.position(from: place, azimuth: 30, metres: 500)
        _ = ellipsoid.length(of: line)
        _ = ellipsoid.area(of: ring)
      },
    ]
  }
}
