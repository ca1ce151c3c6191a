import Diagnostics
import Geometry
import Intake
import Projection
import Survey
import Testing

@Suite struct GeoreferenceTests {
  let place = Position(x: 114.3, y: 36.6)

  func buildings(
    _ x: String, _ y: String, at positions: [Position],
    adjust: @escaping (inout InputSource) -> Void = { _ in }
  ) throws -> SurveyReading {
    let rows = positions.enumerated().map { "B\($0),\($1.x),\($1.y),30" }
    return try reading([
      \.buildings: "id,\(x),\(y),户数\n" + rows.joined(separator: "\n") + "\n"
    ]) { sources in
      guard var source = sources.buildings else { return }
      adjust(&source)
      sources.buildings = source
    }
  }

  func projected(_ code: String) throws -> Position {
    var positions = [place]
    try Transformation(from: .crs84, to: CoordinateSystem(code)).transform(&positions)
    return positions[0]
  }

  func swapped(_ position: Position) -> Position { Position(x: position.y, y: position.x) }

  @Test func `Longitude and latitude need no word`() throws {
    let reading = try buildings("经度", "纬度", at: [place])
    #expect(isNear(try reading.world(reading.survey.buildings.positions[0]), place))
    #expect(reading.log.findings.isEmpty)
    #expect(reading.inputs[0].crs == "OGC:CRS84" && reading.inputs[0].datum == "wgs84")
  }

  @Test func `Latitude before longitude is put right and told`() throws {
    let reading = try buildings("经度", "纬度", at: [swapped(place)])
    #expect(isNear(try reading.world(reading.survey.buildings.positions[0]), place))
    #expect(reading.findingCodes == ["crs.axes-swapped"])
  }

  @Test func `One row that cannot be does not turn good rows round`() {
    let good = (0..<5).map { Position(x: 10 + Double($0) / 1000, y: 50) }
    for bad in [Position(x: 10, y: 95), swapped(place)] {
      let failure = #expect(throws: Failure.self) {
        try buildings("经度", "纬度", at: good + [bad])
      }
      #expect(failure?.code == "position.astray")
    }
  }

  @Test func `Latitude before longitude is told outside China by a latitude beyond 90`() throws {
    let tokyo = [Position(x: 35.7, y: 139.7), Position(x: 35.6, y: 139.8)]
    let reading = try buildings("经度", "纬度", at: tokyo)
    #expect(isNear(try reading.world(reading.survey.buildings.positions[1]), swapped(tokyo[1])))
    #expect(reading.findingCodes == ["crs.axes-swapped"])
  }

  @Test func `Metres of zone 38 with their prefix lie where Projection says`() throws {
    let metres = try projected("EPSG:4526")
    #expect(Int(metres.x / 1_000_000) == 38)
    let reading = try buildings("横坐标", "纵坐标", at: [metres]) { $0.crs = "EPSG:4526" }
    #expect(isNear(try reading.world(reading.survey.buildings.positions[0]), place))
    #expect(reading.inputs[0].crs == "EPSG:4526")
    #expect(reading.log.findings.isEmpty)
  }

  @Test func `A surveyor's X is the northing`() throws {
    let metres = try projected("EPSG:4526")
    let reading = try buildings("X", "Y", at: [swapped(metres)]) { $0.crs = "EPSG:4526" }
    #expect(isNear(try reading.world(reading.survey.buildings.positions[0]), place))
    #expect(reading.findingCodes == ["crs.northing-first"])
  }

  @Test func `Metres with the zone in front need no word, and what was taken is told`() throws {
    let metres = try projected("EPSG:4526")
    let reading = try buildings("x", "y", at: [metres])
    #expect(isNear(try reading.world(reading.survey.buildings.positions[0]), place))
    #expect(reading.findingCodes == ["crs.zones-read"])
    #expect(reading.findings[0].words(in: .english).contains("38 (3°) → EPSG:4526: 1"))
    #expect(reading.inputs[0].crs == "EPSG:4526" && reading.inputs[0].accuracy == 1)
    #expect(reading.inputs[0].operation.contains("+proj=tmerc"))
  }

  @Test func `Metres without a zone are refused where nothing else tells the county`() throws {
    let metres = try projected("EPSG:4547")
    let failure = #expect(throws: Failure.self) { try buildings("x", "y", at: [metres]) }
    #expect(failure?.code == "crs.unstated")
    #expect(failure?.words(in: .english).contains("--crs") == true)
  }

  @Test func `Metres that look like nothing are refused all the same`() {
    let failure = #expect(throws: Failure.self) {
      try buildings("x", "y", at: [Position(x: 4e8, y: 7e9)])
    }
    #expect(failure?.code == "crs.unstated")
    #expect(failure?.words(in: .english).contains("none recognised") == true)
  }

  @Test func `A coordinate system nobody knows is refused`() {
    let failure = #expect(throws: Failure.self) {
      try buildings("x", "y", at: [place]) { $0.crs = "EPSG:999999" }
    }
    #expect(failure?.place.file?.hasSuffix(".csv") == true)
  }

  @Test(arguments: [(InputDatum.gcj02, MapDatum.gcj02), (.bd09, .bd09)])
  func `The offset of web maps is undone`(datum: InputDatum, map: MapDatum) throws {
    let shifted = MapDatum.wgs84.convert(place, to: map)
    #expect(Geodesic.wgs84.distance(from: place, to: shifted) > 300)
    let reading = try buildings("经度", "纬度", at: [shifted]) { $0.datum = datum }
    let found = try reading.world(reading.survey.buildings.positions[0])
    #expect(Geodesic.wgs84.distance(from: place, to: found) < 0.002)
    #expect(reading.inputs[0].datum == datum.rawValue)
  }

  @Test func `Files of several datums come into one plane`() throws {
    let shifted = MapDatum.wgs84.convert(place, to: .gcj02)
    let metres = try projected("EPSG:4526")
    let reading = try reading([
      \.buildings: "id,x,y,户数\nA,\(metres.x),\(metres.y),30\n",
      \.stations: "id,lon,lat\nS,\(shifted.x),\(shifted.y)\n",
    ]) { sources in
      sources.buildings?.crs = "EPSG:4526"
      sources.stations?.datum = .gcj02
    }
    let survey = reading.survey
    #expect(survey.buildings.positions[0].distance(to: survey.stations.positions[0]) < 0.002)
    #expect(reading.inputs.map(\.layer) == ["buildings", "stations"])
  }
}
