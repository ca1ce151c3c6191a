import Diagnostics
import Foundation
import Geometry
import Projection
import Testing

@Suite struct DatumParametersTests {
  let huanan = Position(x: 130.55, y: 46.24)

  func grid(_ code: Int) throws -> GaussKruger { try #require(GaussKruger(code: code)) }

  @Test(arguments: DatumShift.Convention.allCases)
  func `Four parameters move a grid as their formula says`(convention: DatumShift.Convention) throws
  {
    // Without prefix, so that the turn stays a turn about the county.
    let (source, target) = (try grid(2389), try grid(4553))
    let similarity = try PlaneSimilarity(
      from: source, to: target, north: -35.5, east: 112.25, rotation: 2.5, scale: -1.75,
      convention: convention)
    let parameters = DatumParameters(.plane(similarity), accuracy: 0.3)
    let old = Position(x: 388_100, y: 5_123_700)
    let way = try Transformation(
      Pipeline(
        from: CoordinateSystem(source), to: CoordinateSystem(target), parameters: parameters))
    let angle = 2.5 / 3600 * .pi / 180 * (convention == .positionVector ? 1 : -1)
    let stretch = 1 - 1.75e-6
    let north = -35.5 + stretch * (old.y * cos(angle) - old.x * sin(angle))
    let east = 112.25 + stretch * (old.y * sin(angle) + old.x * cos(angle))
    let found = try way.transformed(old)
    #expect(found.distance(to: Position(x: east, y: north)) < 1e-4)
    #expect(try way.transformed(found, .inverse).distance(to: old) < 1e-4)
    // The way to degrees ends where the grid of CGCS2000 does.
    let degrees = try Transformation(
      Pipeline(from: CoordinateSystem(source), to: .crs84, parameters: parameters))
    let direct = try Transformation(from: CoordinateSystem(target), to: .crs84)
    let there = try degrees.transformed(old)
    #expect(
      Geodesic.wgs84.distance(
        from: there, to: try direct.transformed(Position(x: east, y: north))) < 1e-3)
  }

  @Test func `Four parameters serve degrees of the old datum too`() throws {
    let similarity = try PlaneSimilarity(
      from: grid(2389), to: grid(4553), north: -35.5, east: 112.25, rotation: 0, scale: 0,
      convention: .positionVector)
    let parameters = DatumParameters(.plane(similarity))
    let xian = try CoordinateSystem("EPSG:4610")
    let way = try Transformation(Pipeline(from: xian, to: .crs84, parameters: parameters))
    let moved = Geodesic.wgs84.distance(from: huanan, to: try way.transformed(huanan))
    // The ellipsoids differ by 20 m here, besides the 118 m of the parameters.
    #expect(moved > 80 && moved < 160, "\(moved)")
  }

  @Test func `Three and seven parameters move as a shift does`() throws {
    let shift = try DatumShift(from: .xian1980, x: 20, y: -150, z: -80)
    let xian = try CoordinateSystem("EPSG:2389")
    let one = try Pipeline(from: xian, to: .crs84, shift: shift)
    let other = try Pipeline(
      from: xian, to: .crs84, parameters: DatumParameters(.geocentric(shift)))
    #expect(one == other && !one.isIdentity)
  }

  @Test func `A16: Parameters of another datum leave Xian 1980 refused`() throws {
    let shift = try DatumShift(from: .beijing1954, x: 20, y: -150, z: -80)
    for code in ["EPSG:4610", "EPSG:2389"] {
      let xian = try CoordinateSystem(code)
      let failure = #expect(throws: Failure.self) {
        try Pipeline(from: xian, to: .crs84, parameters: DatumParameters(.geocentric(shift)))
      }
      #expect(failure?.code == "projection.datum.needs-parameters")
    }
  }

  @Test func `Four parameters must lead to CGCS2000 and be numbers`() throws {
    let (source, target) = (try grid(2389), try grid(4553))
    let wrong = #expect(throws: Failure.self) {
      try PlaneSimilarity(
        from: source, to: source, north: 0, east: 0, rotation: 0, scale: 0,
        convention: .positionVector)
    }
    #expect(wrong?.code == "projection.shift.target")
    let endless = #expect(throws: Failure.self) {
      try PlaneSimilarity(
        from: source, to: target, north: .infinity, east: 0, rotation: 0, scale: 0,
        convention: .positionVector)
    }
    #expect(endless?.code == "projection.shift.not-finite")
  }

  @Test func `Outside their area parameters are refused`() throws {
    let shift = try DatumShift(from: .xian1980, x: 20, y: -150, z: -80)
    let parameters = DatumParameters(
      .geocentric(shift), area: Box(minX: 130, minY: 46, maxX: 131, maxY: 47))
    try parameters.check([huanan])
    let failure = #expect(throws: Failure.self) {
      try parameters.check([huanan, Position(x: 132, y: 46.5)])
    }
    #expect(failure?.code == "projection.shift.outside-area")
    #expect(failure?.words(in: .english).contains("132") == true)
  }
}
