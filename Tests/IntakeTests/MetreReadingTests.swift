import Diagnostics
import Geometry
import Intake
import Projection
import Survey
import Testing

@Suite struct MetreReadingTests {
  /// Where 桦南 lies: zones 43 and 44 meet at 130.5° E.
  let west = Position(x: 130.48, y: 46.24)
  let east = Position(x: 130.55, y: 46.24)

  func metres(_ position: Position, _ code: String) throws -> Position {
    try Transformation(from: .crs84, to: CoordinateSystem(code)).transformed(position)
  }

  func buildings(_ positions: [Position], northingFirst: Bool = false) -> String {
    let rows = positions.enumerated().map { index, position in
      let (x, y) = northingFirst ? (position.y, position.x) : (position.x, position.y)
      return "B\(index),\(x),\(y),30"
    }
    return "id,X,Y,户数\n" + rows.joined(separator: "\n") + "\n"
  }

  func square(around position: Position, _ move: Double = 0) -> String {
    let corners = [(-0.1, -0.1), (0.1, -0.1), (0.1, 0.1), (-0.1, 0.1), (-0.1, -0.1)]
      .map { "[\(position.x + move + $0.0),\(position.y + $0.1)]" }
    let polygon = #"{"type":"Polygon","coordinates":[[\#(corners.joined(separator: ","))]]}"#
    return features([(polygon, #""code":"01""#)])
  }

  func worlds(_ reading: SurveyReading) throws -> [Position] {
    try reading.survey.buildings.positions.map { try reading.world($0) }
  }

  @Test(arguments: [true, false])
  func `A25: A county across 130.5° E in two zones comes into one plane`(northingFirst: Bool) throws
  {
    let text = buildings(
      [try metres(west, "EPSG:4531"), try metres(east, "EPSG:4532")], northingFirst: northingFirst)
    let reading = try reading([\.buildings: text])
    let found = try worlds(reading)
    #expect(isNear(found[0], west) && isNear(found[1], east))
    let apart = Geodesic.wgs84.distance(from: west, to: east)
    let positions = reading.survey.buildings.positions
    #expect(abs(positions[0].distance(to: positions[1]) / apart - 1) < 1e-6)
    #expect(reading.inputs[0].crs == "EPSG:4531, EPSG:4532")
    #expect(reading.findingCodes.contains("crs.zones-read"))
  }

  @Test func `Rows of another zone than the named one are read in their own`() throws {
    let text = buildings([
      try metres(west, "EPSG:4531"), try metres(east, "EPSG:4532"), try metres(east, "EPSG:4532"),
    ])
    let reading = try reading([\.buildings: text]) { $0.buildings?.crs = "EPSG:4532" }
    let found = try worlds(reading)
    #expect(isNear(found[0], west) && isNear(found[1], east))
    #expect(reading.findingCodes == ["crs.zones-mixed"])
    let words = reading.findings[0].words(in: .english)
    #expect(words.contains("EPSG:4532: 2") && words.contains("EPSG:4531: 1"), "\(words)")
  }

  @Test(arguments: [("EPSG:4553", "EPSG:4532"), ("EPSG:4532", "EPSG:4553")])
  func `A zone written where the named system has none, or the other way round, is told`(
    named: String, written: String
  ) throws {
    let text = buildings([try metres(east, written)])
    let reading = try reading([\.buildings: text]) { $0.buildings?.crs = named }
    #expect(isNear(try worlds(reading)[0], east))
    #expect(reading.findingCodes == ["crs.prefix-other"])
    #expect(reading.inputs[0].crs == written)
  }

  @Test(arguments: [true, false])
  func `Metres without a zone lie where the other files are`(northingFirst: Bool) throws {
    let text = buildings([try metres(east, "EPSG:4553")], northingFirst: northingFirst)
    let reading = try reading([\.buildings: text, \.communities: square(around: east)])
    #expect(isNear(try worlds(reading)[0], east))
    #expect(reading.findingCodes == ["crs.by-place"])
    let input = try #require(reading.inputs.first { $0.layer == "buildings" })
    #expect(input.crs == "EPSG:4553")
  }

  @Test func `Metres without a zone are refused where the other files lie elsewhere`() throws {
    let text = buildings([try metres(east, "EPSG:4553")])
    let failure = #expect(throws: Failure.self) {
      try reading([\.buildings: text, \.communities: square(around: Position(x: 131, y: 39))])
    }
    #expect(failure?.code == "crs.unstated")
  }

  @Test(arguments: [("EPSG:4552", 3), ("EPSG:4551", 6)])
  func `A central meridian named wrong is refused with the right one`(named: String, degrees: Int)
    throws
  {
    let text = buildings([try metres(east, "EPSG:4553")])
    let failure = #expect(throws: Failure.self) {
      try reading([\.buildings: text, \.communities: square(around: east)]) {
        $0.buildings?.crs = named
      }
    }
    #expect(failure?.code == "crs.meridian")
    let words = failure?.words(in: .english) ?? ""
    #expect(words.contains("\(degrees)°"), "\(words)")
    #expect(words.contains("--crs buildings=EPSG:4553"), "\(words)")
  }

  @Test func `Web Mercator is told from a zone by where the other files are`() throws {
    let mercator = try metres(east, "EPSG:3857")
    let text = buildings([mercator])
    // Its numbers read as zone 14 too: 52.5° N of another country.
    #expect(CoordinateReading.classify([mercator]).candidates.count == 2)
    let alone = #expect(throws: Failure.self) { try reading([\.buildings: text]) }
    #expect(alone?.code == "crs.unstated")
    let found = try reading([\.buildings: text, \.communities: square(around: east)])
    #expect(isNear(try worlds(found)[0], east))
    let input = try #require(found.inputs.first { $0.layer == "buildings" })
    #expect(input.crs == "EPSG:3857")
  }

  @Test func `Web Mercator that can be nothing else is read and told`() throws {
    let place = Position(x: 116.69, y: 30.12)
    let found = try reading([\.buildings: buildings([try metres(place, "EPSG:3857")])])
    #expect(isNear(try worlds(found)[0], place))
    #expect(found.findingCodes == ["crs.web-mercator-read"])
  }

  @Test func `A word for one layer is for that layer only`() throws {
    let text = buildings([try metres(east, "EPSG:4553")])
    let found = try reading([\.buildings: text, \.communities: square(around: east)]) { sources in
      for path in [\InputSources.buildings, \.communities] {
        sources[keyPath: path]?.ofLayers["buildings", default: .init()].crs = "EPSG:4553"
      }
    }
    #expect(isNear(try worlds(found)[0], east))
    #expect(found.inputs.map(\.crs).sorted() == ["EPSG:4553", "OGC:CRS84"])
  }
}
