import Diagnostics
import Geometry
import Projection
import Testing

@Suite struct GeodesicTests {
  let youyi = Position(x: 131.81, y: 46.77)

  @Test func `A14: 800 m at 46.77° N hold 2.01 km²`() throws {
    let circle = try Geodesic.wgs84.circle(around: youyi, metres: 800)
    let area = Geodesic.wgs84.area(of: circle)
    #expect(abs(area / (.pi * 800 * 800) - 1) < 1e-5)
    #expect(abs(area / 2.01e6 - 1) < 0.001)
    #expect(circle.positions.count == 129)
    #expect(circle.isCounterClockwise)
  }

  @Test(arguments: [8, 64, 128])
  func `Inscribed is inside, circumscribed outside`(corners: Int) throws {
    func distances(_ fit: Geodesic.CircleFit) throws -> [Double] {
      let ring = try Geodesic.wgs84.circle(
        around: youyi, metres: 800, corners: corners, fit: fit)
      let middles = zip(ring.positions, ring.positions.dropFirst()).map {
        Position(x: ($0.x + $1.x) / 2, y: ($0.y + $1.y) / 2)
      }
      return Geodesic.wgs84.distances(from: youyi, to: ring.positions + middles)
    }
    #expect(try distances(.inscribed).allSatisfy { $0 < 800.000_01 })
    // The middle of an edge in degrees lies up to a few millimetres beside that of the geodesic.
    #expect(try distances(.circumscribed).allSatisfy { $0 > 799.97 })
    #expect(try distances(.equalArea).contains { $0 < 800 })
    #expect(try distances(.equalArea).contains { $0 > 800 })
  }

  @Test func `A known distance`() {
    // JFK to LHR, from the examples of GeographicLib's Geod tool.
    let line = Geodesic.wgs84.line(
      from: Position(x: -73.8, y: 40.6), to: Position(x: -(0.5), y: 51.6))
    #expect(abs(line.metres - 5_551_759.4) < 0.1)
    #expect(abs(line.azimuth - 51.198882845) < 1e-6)
    #expect(abs(line.finalAzimuth - 107.821776735) < 1e-6)
  }

  @Test func `Direct and inverse agree`() {
    for azimuth in stride(from: -170.0, through: 180, by: 35) {
      let end = Geodesic.wgs84.position(from: youyi, azimuth: azimuth, metres: 1234.5)
      let line = Geodesic.wgs84.line(from: youyi, to: end)
      #expect(abs(line.metres - 1234.5) < 1e-6)
      #expect(abs(line.azimuth - azimuth) < 1e-6)
    }
  }

  @Test func `The antimeridian is no border`() throws {
    let west = Position(x: 179.999, y: -17)
    #expect(
      abs(Geodesic.wgs84.distance(from: west, to: Position(x: -179.999, y: -17)) - 213) < 1)
    let circle = try Geodesic.wgs84.circle(around: west, metres: 800)
    #expect(circle.box.maxX > 180 && circle.box.width < 0.02)
    #expect(abs(Geodesic.wgs84.area(of: circle) / (.pi * 640_000) - 1) < 1e-5)
    let wrapped = Ring(
      unchecked: circle.positions.map { Position(x: $0.x > 180 ? $0.x - 360 : $0.x, y: $0.y) })
    #expect(abs(Geodesic.wgs84.area(of: wrapped) / (.pi * 640_000) - 1) < 1e-5)
  }

  @Test func `Area has a sign and holes take away`() throws {
    let outer = try Geodesic.wgs84.circle(around: youyi, metres: 800)
    let inner = try Geodesic.wgs84.circle(around: youyi, metres: 400)
    #expect(Geodesic.wgs84.signedArea(of: outer) > 0)
    #expect(Geodesic.wgs84.signedArea(of: outer.reversed) < 0)
    let rim = Polygon(exterior: outer, holes: [inner.reversed])
    #expect(abs(Geodesic.wgs84.area(of: rim) / (.pi * 480_000) - 1) < 1e-5)
    #expect(abs(Geodesic.wgs84.perimeter(of: rim) / (2 * .pi * 1200) - 1) < 1e-3)
  }

  @Test func `CGCS2000's ellipsoid gives the same`() {
    let other = Geodesic(.grs80)
    let end = Position(x: 132.4, y: 47.1)
    let difference =
      other.distance(from: youyi, to: end) - Geodesic.wgs84.distance(from: youyi, to: end)
    #expect(abs(difference) < 1e-4)
  }

  @Test(arguments: [(131.81, 46.77, 0.0), (131.81, 46.77, -5), (0, 89.999, 800), (0, 91, 5)])
  func `A circle that cannot be is refused`(x: Double, y: Double, metres: Double) {
    let failure = #expect(throws: Failure.self) {
      try Geodesic.wgs84.circle(around: Position(x: x, y: y), metres: metres)
    }
    #expect(failure?.code == "projection.circle.unusable")
  }
}
