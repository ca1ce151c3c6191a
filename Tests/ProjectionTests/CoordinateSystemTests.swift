import Diagnostics
import Geometry
import Projection
import Testing

@Suite struct CoordinateSystemTests {
  @Test(arguments: [
    "EPSG:4490", "4490", "epsg:4490", " urn:ogc:def:crs:EPSG::4490\n", "CGCS2000",
    "urn:ogc:def:crs:EPSG:9.8:4490", "http://www.opengis.net/def/crs/EPSG/0/4490",
  ])
  func `A code is understood in each of its spellings`(text: String) throws {
    #expect(try CoordinateSystem(text) == .cgcs2000)
  }

  @Test(arguments: ["urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84", "CRS84"])
  func `CRS84 has longitude first`(text: String) throws {
    let system = try CoordinateSystem(text)
    #expect(system.axisOrder == .eastNorth)
    #expect(system.datum == .wgs84)
  }

  @Test(arguments: [
    ("EPSG:32651", Datum.wgs84), ("EPSG:3857", .wgs84), ("EPSG:4979", .wgs84),
    ("EPSG:4480", .cgcs2000), ("EPSG:4490+5737", .cgcs2000), ("EPSG:4610", .xian1980),
    ("EPSG:4214", .beijing1954), ("EPSG:4555", .newBeijing),
    ("EPSG:4674", .other("Sistema de Referencia Geocentrico para las AmericaS 2000")),
  ])
  func `The datum is told`(text: String, datum: Datum) throws {
    #expect(try CoordinateSystem(text).datum == datum)
  }

  @Test(arguments: [
    ("D_China_2000", "CGCS2000\",6378137.0,298.257222101", 4553),
    ("D_Xian_1980", "Xian_1980\",6378140.0,298.257", 2389),
    ("D_Beijing_1954", "Krasovsky_1940\",6378245.0,298.3", 2441),
  ])
  func `A prj file without a code tells its zone`(datum: String, spheroid: String, code: Int)
    throws
  {
    let system = try CoordinateSystem(
      """
      PROJCS["some name",GEOGCS["GCS",DATUM["\(datum)",SPHEROID["\(spheroid)]],\
      PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],\
      PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
      PARAMETER["Central_Meridian",132.0],PARAMETER["Scale_Factor",1.0],\
      PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
      """)
    #expect(system.code == nil)
    #expect(system.gaussKruger?.code == code)
    #expect(system.metresPerUnit == 1)
  }

  @Test(arguments: ["", "CGCS 2000", "EPSG:1", "WGS 84", "+proj=nonsense", "EPSG:", "PROJCS["])
  func `Names and nonsense are refused, with what to do`(text: String) {
    let failure = #expect(throws: Failure.self) { try CoordinateSystem(text) }
    #expect(failure?.code == "projection.crs.unknown")
    #expect(failure?.words(in: .english).contains("EPSG:4490") == true)
  }

  @Test(arguments: ["EPSG:4479", "EPSG:5773"])
  func `Earth-centred systems and heights are refused`(text: String) {
    let failure = #expect(throws: Failure.self) { try CoordinateSystem(text) }
    #expect(failure?.code == "projection.crs.not-horizontal")
  }

  @Test func `The area of use is looked up on demand`() throws {
    let area = try #require(try CoordinateSystem.cgcs2000.areaOfUse())
    #expect(area == Box(minX: 73.62, minY: 16.7, maxX: 134.77, maxY: 53.56))
  }

  @Test func `Feet are told in metres`() throws {
    #expect(try CoordinateSystem("EPSG:2222").metresPerUnit == 0.3048)
  }

  @Test func `The versions of PROJ and of its database are told`() {
    #expect(ProjectionLibrary.version.split(separator: ".").count == 3)
    #expect(ProjectionLibrary.epsgVersion?.hasPrefix("v") == true)
    #expect(ProjectionLibrary.databasePath?.hasSuffix("proj.db") == true)
  }
}
