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

  static var all: [Door] {
    [
      Door("system by its code") { () throws(Failure) in _ = try CoordinateSystem(epsg: 4526) },
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
