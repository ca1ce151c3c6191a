import Diagnostics
import Geometry
import Projection
import Testing

@Suite struct TransformationTests {
  let huanan = Position(x: 130.55, y: 46.24)

  @Test(arguments: [("EPSG:4490", "EPSG:4326"), ("EPSG:4326", "EPSG:4490"), ("CRS84", "4490")])
  func `CGCS2000 and WGS 84 are one datum`(from: String, to: String) throws {
    let pipeline = try Pipeline(from: CoordinateSystem(from), to: CoordinateSystem(to))
    #expect(pipeline.isIdentity)
    #expect(try Transformation(pipeline).transformed(huanan) == huanan)
  }

  @Test func `A projected system of CGCS2000 is reached from WGS 84`() throws {
    let way = try Transformation(from: .crs84, to: CoordinateSystem("EPSG:4553"))
    let there = try way.transformed(huanan)
    #expect(there.distance(to: Position(x: 388_165.34, y: 5_123_784.97)) < 0.01)
    let back = try way.transformed(there, .inverse)
    #expect(back.distance(to: huanan) < 1e-10)
  }

  @Test(arguments: [
    ("EPSG:4610", "EPSG:4490"), ("EPSG:4214", "EPSG:4490"), ("EPSG:4490", "EPSG:4610"),
    ("EPSG:4555", "EPSG:4326"), ("EPSG:2437", "EPSG:4553"), ("EPSG:4214", "EPSG:4610"),
  ])
  func `A16: Old datums without parameters are refused, not left as they are`(
    from: String, to: String
  ) throws {
    let source = try CoordinateSystem(from)
    let target = try CoordinateSystem(to)
    let failure = #expect(throws: Failure.self) { try Pipeline(from: source, to: target) }
    #expect(failure?.code == "projection.datum.needs-parameters")
    #expect(failure?.words(in: .english).contains("3, 4 or 7 parameters") == true)
  }

  @Test func `Own parameters of another datum are not used`() throws {
    let shift = try DatumShift(from: .beijing1954, x: 20, y: -150, z: -80)
    let xian = try CoordinateSystem("EPSG:4610")
    let failure = #expect(throws: Failure.self) {
      try Pipeline(from: xian, to: .cgcs2000, shift: shift)
    }
    #expect(failure?.code == "projection.datum.needs-parameters")
  }

  @Test func `Own parameters move as PROJ's towgs84 does`() throws {
    let shift = try DatumShift(
      from: .beijing1954, x: 12, y: -113, z: -41, rotationX: 0.4, rotationY: -0.2, rotationZ: 0.7,
      scale: 1.5, convention: .positionVector)
    let beijing = try CoordinateSystem("EPSG:4214")
    let way = try Transformation(from: beijing, to: .crs84, shift: shift)
    let bound = try CoordinateSystem(
      "+proj=longlat +ellps=krass +towgs84=12,-113,-41,0.4,-0.2,0.7,1.5 +no_defs")
    #expect(bound.ownShift?.translation == [12, -113, -41])
    let there = try way.transformed(huanan)
    #expect(there == (try Transformation(from: bound, to: .crs84).transformed(huanan)))
    let metres = Geodesic.wgs84.distance(from: huanan, to: there)
    #expect(metres > 20 && metres < 200)
    let back = try way.transformed(there, .inverse)
    #expect(Geodesic.wgs84.distance(from: huanan, to: back) < 0.001)
  }

  @Test func `The two conventions of rotation are opposite`() throws {
    func way(_ sign: Double, _ convention: DatumShift.Convention) throws -> Position {
      let shift = try DatumShift(
        from: .xian1980, x: 1, y: 2, z: 3, rotationX: sign, rotationY: sign, rotationZ: sign,
        scale: 0, convention: convention)
      return try Transformation(from: CoordinateSystem("EPSG:4610"), to: .crs84, shift: shift)
        .transformed(huanan)
    }
    let difference = Geodesic.wgs84.distance(
      from: try way(1, .positionVector), to: try way(-1, .coordinateFrame))
    #expect(difference < 0.001)
    #expect(try way(1, .positionVector) != way(1, .coordinateFrame))
  }

  @Test func `Other datums go by PROJ's true operations`() throws {
    let british = try Transformation(from: CoordinateSystem("EPSG:27700"), to: .crs84)
    // Greenwich, within the 21 m of the national Helmert transformation or better.
    let there = try british.transformed(Position(x: 538_890, y: 177_320))
    #expect(Geodesic.wgs84.distance(from: there, to: Position(x: -0.0015, y: 51.4778)) < 40)
    let unknown = try CoordinateSystem("+proj=longlat +ellps=bessel +no_defs")
    let failure = #expect(throws: Failure.self) { try Pipeline(from: unknown, to: .cgcs2000) }
    #expect(failure?.code == "projection.datum.no-operation")
  }

  @Test func `The first bad position is named by index and coordinates`() throws {
    let way = try Transformation(from: .crs84, to: CoordinateSystem("EPSG:4553"))
    var positions = [Position](repeating: huanan, count: 10_000)
    positions[7000] = Position(x: 130, y: 91)
    positions[9000] = Position(x: 130, y: 95)
    let outside = #expect(throws: Failure.self) { try way.transform(&positions) }
    #expect(outside?.code == "projection.position.outside")
    #expect(outside?.arguments["index"] == .integer(7000))
    #expect(outside?.place.point == Place.Point(x: 130, y: 91))
    var holed = [huanan, Position(x: .nan, y: 1)]
    let notFinite = #expect(throws: Failure.self) { try way.transform(&holed) }
    #expect(notFinite?.code == "projection.position.not-finite")
    #expect(notFinite?.arguments["index"] == .integer(1))
    // A failure leaves the transformation as good as it was.
    #expect(try way.transformed(huanan).isFinite)
  }

  @Test func `Nothing is nothing`() throws {
    var none: [Position] = []
    try Transformation(from: .crs84, to: CoordinateSystem("EPSG:4553")).transform(&none)
    #expect(none.isEmpty)
  }

  @Test func `A zone is reached from its neighbour without passing through degrees`() throws {
    let pipeline = try Pipeline(
      from: CoordinateSystem(epsg: 4552), to: CoordinateSystem(epsg: 4553))
    #expect(!pipeline.definition.contains("unitconvert"))
    #expect(pipeline.inverted.inverted == pipeline)
  }

  @Test func `That two datums were taken as one is told`() throws {
    let equated = try Pipeline(from: .crs84, to: CoordinateSystem(epsg: 4553))
    #expect(equated.assumption?.code == "projection.datum.equated")
    #expect(try Pipeline(from: .cgcs2000, to: CoordinateSystem(epsg: 4553)).assumption == nil)
    #expect(equated.inverted.equatesDatums)
  }

  @Test func `Degrees that are none do not pass for degrees`() throws {
    let grads = try CoordinateSystem(
      """
      GEOGCS["odd",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
      PRIMEM["Greenwich",0],UNIT["grad",0.015707963267949]]
      """)
    let there = try Transformation(from: grads, to: .crs84).transformed(Position(x: 100, y: 50))
    #expect(there.distance(to: Position(x: 90, y: 45)) < 1e-9)
    let paris = try CoordinateSystem("EPSG:4807")
    let louvre = try Transformation(from: paris, to: .crs84).transformed(Position(x: 0, y: 54.29))
    #expect(abs(louvre.x - 2.337) < 0.001 && abs(louvre.y - 48.861) < 0.001)
  }

  @Test func `Unknown datums of the same name but another figure are not one`() throws {
    let sphere = try CoordinateSystem(
      #"GEOGCS["a",DATUM["unknown",SPHEROID["s",6371000,0]],UNIT["degree",0.0174532925199433]]"#)
    let figure = try CoordinateSystem(
      #"GEOGCS["a",DATUM["unknown",SPHEROID["s",6377000,300]],UNIT["degree",0.0174532925199433]]"#)
    #expect(throws: Failure.self) { try Pipeline(from: sphere, to: figure) }
    #expect(try Pipeline(from: sphere, to: sphere).isIdentity)
  }

  @Test func `Zeros for the parameters of an old datum count as none`() throws {
    let zeros = try CoordinateSystem(
      """
      GEOGCS["Xian 1980",DATUM["Xian_1980",SPHEROID["IAG 1975",6378140,298.257],\
      TOWGS84[0,0,0,0,0,0,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]
      """)
    #expect(zeros.datum == .xian1980 && zeros.ownShift == nil)
    let failure = #expect(throws: Failure.self) { try Pipeline(from: zeros, to: .crs84) }
    #expect(failure?.code == "projection.datum.needs-parameters")
  }
}
