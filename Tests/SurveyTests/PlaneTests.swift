import Geometry
import Projection
import Survey
import TestSupport
import Testing

/// The plane's distances against geodesics on the ellipsoid.
@Suite struct PlaneTests {
  let system: LocalMetricSystem
  let plane: Plane

  init() throws {
    system = try LocalMetricSystem(around: Box(Position(x: 126.5, y: 46.95)))
    // As Intake makes it.
    plane = Plane(
      definition: system.projString, centralEasting: 0, centralScale: 1, radius: 6_371_000)
  }

  func geodesic(_ a: Position, _ b: Position) throws -> Double {
    var ends = [a, b]
    try system.unproject(&ends)
    return Geodesic.wgs84.distance(from: ends[0], to: ends[1])
  }

  @Test func `Up to two kilometres it is the geodesic within two millimetres`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let a = Position(
        x: Double.random(in: -98_000...98_000, using: &random),
        y: Double.random(in: -50_000...50_000, using: &random))
      let b = Position(
        x: a.x + Double.random(in: -1400...1400, using: &random),
        y: a.y + Double.random(in: -1400...1400, using: &random))
      let difference = plane.groundDistance(a, b) - (try geodesic(a, b))
      #expect(abs(difference) < 0.002, "\(difference) m at \(a)")
    }
  }

  @Test func `The plane's own distance is not, far from the middle`() throws {
    let a = Position(x: 90_000, y: 0)
    let b = Position(x: 92_000, y: 0)
    #expect(a.distance(to: b) - (try geodesic(a, b)) > 0.1)
  }

  @Test func `A plane without stretch leaves distances as they are`() {
    #expect(
      Plane.flat.groundDistance(Position(x: 1e6, y: 0), Position(x: 1e6 + 3, y: 4)) == 5)
  }
}
