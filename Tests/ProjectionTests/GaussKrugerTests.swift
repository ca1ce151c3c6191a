import Geometry
import Projection
import Testing

@Suite struct GaussKrugerTests {
  @Test func `There are 256 zones with codes of their own`() {
    #expect(GaussKruger.all.count == 4 * 64)
    #expect(Set(GaussKruger.all.map(\.code)).count == 4 * 64)
  }

  @Test func `Each code of the tables is what PROJ's database says`() throws {
    for zone in GaussKruger.all {
      let ours = CoordinateSystem(zone)
      let theirs = try CoordinateSystem.fromDatabase("EPSG:\(zone.code)")
      #expect(GaussKruger(code: zone.code) == zone)
      #expect(ours.name == theirs.name)
      #expect(ours.datum == theirs.datum)
      #expect(ours.axisOrder == theirs.axisOrder)
      #expect(ours.ellipsoid == theirs.ellipsoid)
      // Meridian, easting, scale and ellipsoid, to the letter.
      #expect(
        try Pipeline(from: ours, to: theirs).isIdentity, "\(zone.name)")
      #expect(theirs.gaussKruger?.centralMeridian == zone.centralMeridian)
      #expect(theirs.gaussKruger?.falseEasting == zone.falseEasting)
    }
  }

  @Test(arguments: [CoordinateSystem.wgs84, .crs84, .cgcs2000])
  func `The systems known without the database are what it says`(system: CoordinateSystem) throws {
    #expect(try CoordinateSystem.fromDatabase(system.definition) == system)
  }

  @Test func `Deprecated codes of Beijing 1954 are read`() throws {
    for code in 21473...21483 {
      let system = try CoordinateSystem(epsg: code)
      let zone = try #require(GaussKruger(code: code))
      #expect(try Pipeline(from: system, to: CoordinateSystem(zone)).isIdentity)
      #expect(zone.code == code - 20)
    }
  }

  @Test(arguments: [
    (130.55, 4532, 4553), (101.61, 4522, 4543), (95.80, 4520, 4541), (116.69, 4527, 4548),
    (120.97, 4528, 4549), (104.68, 4523, 4544), (110.08, 4525, 4546), (106.83, 4524, 4545),
    (130.4999, 4531, 4552),
  ])
  func `The 3° zone of a longitude`(longitude: Double, prefixed: Int, plain: Int) {
    #expect(GaussKruger(width: .three, at: longitude, hasPrefix: true)?.code == prefixed)
    #expect(GaussKruger(width: .three, at: longitude, hasPrefix: false)?.code == plain)
  }

  @Test func `The 6° zone of a longitude`() {
    #expect(GaussKruger(width: .six, at: 119.99, hasPrefix: true)?.centralMeridian == 117)
    #expect(GaussKruger(width: .six, at: 120, hasPrefix: true)?.centralMeridian == 123)
    #expect(GaussKruger(width: .six, at: 10, hasPrefix: true) == nil)
  }
}
