import Diagnostics
import Geometry
import Projection
import TestSupport
import Testing

@Suite struct LocalMetricSystemTests {
  let county = Box(minX: 129.95, minY: 45.9, maxX: 131.35, maxY: 46.75)

  @Test func `A community across 130.5° E lies in one plane with true lengths`() throws {
    let community = Box(minX: 130.49, minY: 46.235, maxX: 130.51, maxY: 46.245)
    let local = try LocalMetricSystem(around: community)
    var pair = [Position(x: 130.4901, y: 46.238), Position(x: 130.5099, y: 46.242)]
    let truth = Geodesic.wgs84.distance(from: pair[0], to: pair[1])
    try local.project(&pair)
    #expect(abs(pair[0].distance(to: pair[1]) - truth) < 0.001)
    #expect(local.centralMeridian == 130.5)
    #expect(local.scaleError(in: community) < 1e-6)
  }

  @Test func `Small edits keep the plane`() throws {
    let first = try LocalMetricSystem(around: county)
    var edited = county
    edited.maxX += 0.0004
    #expect(try LocalMetricSystem(around: edited) == first)
    #expect(first.coordinateSystem.name == "GridReach local metres 130.65 46.325")
  }

  @Test func `The scale error told is that of lengths`() throws {
    let local = try LocalMetricSystem(around: county)
    var pair = [Position(x: 131.34, y: 46.0), Position(x: 131.35, y: 46.0)]
    let truth = Geodesic.wgs84.distance(from: pair[0], to: pair[1])
    let told = local.scaleError(at: pair[0])
    try local.project(&pair)
    let measured = pair[0].distance(to: pair[1]) / truth - 1
    #expect(abs(measured - told) < 0.05 * told)
    #expect(told < local.scaleError(in: county) && local.scaleError(in: county) < 4e-5)
  }

  @Test func `PROJ reads back the same plane from its WKT and its PROJ string`() throws {
    let local = try LocalMetricSystem(around: county)
    let position = Position(x: 130.1, y: 46.7)
    let here = try Transformation(local.pipeline).transformed(position)
    for text in [
      local.projString, local.coordinateSystem.definition, try local.coordinateSystem.wkt(),
      try local.coordinateSystem.wkt(.esri), try local.coordinateSystem.wkt(.gdal),
    ] {
      let read = try CoordinateSystem(text)
      #expect(read.datum == .wgs84)
      let there = try Transformation(from: .crs84, to: read).transformed(position)
      #expect(there.distance(to: here) < 1e-6)
    }
    #expect(try local.coordinateSystem.wkt().contains("GridReach local metres 130.65 46.325"))
  }

  @Test func `Data in a zone may keep it`() throws {
    let zone = try CoordinateSystem("EPSG:4532")
    let local = try LocalMetricSystem(keeping: zone)
    #expect(try Pipeline(from: zone, to: local.coordinateSystem).isIdentity)
    var positions = [Position(x: 130.55, y: 46.24)]
    try local.project(&positions)
    #expect(positions[0].distance(to: Position(x: 44_388_165.34, y: 5_123_784.97)) < 0.01)
    #expect(abs(local.scaleError(at: Position(x: 130.55, y: 46.24)) - 153e-6) < 2e-6)
    let mercator = try CoordinateSystem("EPSG:3857")
    let failure = #expect(throws: Failure.self) { try LocalMetricSystem(keeping: mercator) }
    #expect(failure?.code == "projection.crs.not-metric")
  }

  @Test(arguments: [
    Box.empty, Box(minX: 0, minY: 0, maxX: 131, maxY: 46),
    Box(minX: 388_165, minY: 5_123_784, maxX: 388_170, maxY: 5_123_790),
    Box(minX: .nan, minY: 0, maxX: 1, maxY: 1),
  ])
  func `A box no plane can serve is refused`(box: Box) {
    let failure = #expect(throws: Failure.self) { try LocalMetricSystem(around: box) }
    #expect(failure?.code == "projection.local.box")
  }

  @Test func `Across the antimeridian the plane is one piece`() throws {
    let local = try LocalMetricSystem(
      around: Box(minX: 179.99, minY: -17, maxX: 180.03, maxY: -16.9))
    #expect(local.centralMeridian == -179.99)
    var pair = [Position(x: 179.995, y: -16.95), Position(x: -179.995, y: -16.95)]
    let truth = Geodesic.wgs84.distance(from: pair[0], to: pair[1])
    try local.project(&pair)
    #expect(abs(pair[0].distance(to: pair[1]) - truth) < 0.001)
  }

  @Test func `Random positions come back within a micrometre`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let west = Double.random(in: -180...178, using: &random)
      let south = Double.random(in: -80...78, using: &random)
      let box = Box(minX: west, minY: south, maxX: west + 2, maxY: south + 2)
      let local = try LocalMetricSystem(around: box)
      let before = (0..<500).map { _ in
        Position(
          x: .random(in: box.minX...box.maxX, using: &random),
          y: .random(in: box.minY...box.maxY, using: &random))
      }
      var positions = before
      try local.project(&positions)
      try local.unproject(&positions)
      for i in before.indices {
        #expect(Geodesic.wgs84.distance(from: before[i], to: positions[i]) < 1e-6)
      }
    }
  }
}
