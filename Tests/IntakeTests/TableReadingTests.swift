import Diagnostics
import Formats
import Geometry
import Intake
import Survey
import TestSupport
import Testing
import Workers

@Suite struct TableReadingTests {
  func failure(_ name: String, _ text: String) throws -> Failure? {
    let scratch = try Scratch()
    try scratch.write(Array(text.utf8), name)
    var sources = InputSources()
    sources.buildings = InputSource(path: scratch.path(name))
    return #expect(throws: Failure.self) {
      try withExtendedLifetime(scratch) { try SurveyIntake.read(sources, workers: .inline) }
    }
  }

  @Test(arguments: ["a.doc", "a.pdf", "a"])
  func `A file of another kind is refused by its ending`(name: String) throws {
    let failure = try failure(name, "x")
    #expect(failure?.code == "input.format-unknown")
    #expect(failure?.place.file?.hasSuffix(name) == true)
  }

  @Test func `A file that is not there is refused with its name`() {
    var sources = InputSources()
    sources.buildings = InputSource(path: "/nonexistent/甲.csv")
    let failure = #expect(throws: Failure.self) {
      try SurveyIntake.read(sources, workers: .inline)
    }
    #expect(failure?.words(in: .chinese).contains("/nonexistent/甲.csv") == true)
  }

  @Test func `An input is recorded with the digest of its bytes, whatever reads it`() throws {
    let text = "id,lon,lat\nS1,126.5,46.95\n"
    let shapes = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"S1"},
      "geometry":{"type":"Point","coordinates":[126.5,46.95]}}]}
      """
    for text in [text, shapes] {
      let input = try #require(try reading([\.stations: text]).inputs.first)
      #expect(input.sha256 == SHA256.hexadecimal(of: Array(text.utf8)))
      #expect(input.byteCount == text.utf8.count && input.rows == 1)
    }
  }

  @Test func `A bad feature is rejected with its row, and the others are read`() throws {
    let reading = try reading([
      \.buildings: """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"id":"A","户数":3},"geometry":{"type":"Point","coordinates":[126.5,46.95]}},
      {"type":"Feature","properties":{"id":"B","户数":4},"geometry":{"type":"Polygon","coordinates":[126.5,46.95]}},
      {"type":"Feature","properties":{"id":"C","户数":5},"geometry":{"type":"Point","coordinates":[126.501,46.95]}}]}
      """,
      \.stations: """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"id":"S"},"geometry":{"type":"Point","coordinates":[[126.5,46.95]]}},
      {"type":"Feature","properties":{"id":"T"},"geometry":{"type":"Point","coordinates":[126.5,46.95]}}]}
      """,
    ])
    #expect(reading.survey.buildings.households == [3, 5])
    #expect(reading.survey.stations.ids == ["T"])
    let rejected = reading.log.rejected
    #expect(rejected.map(\.id) == ["S", "B"])
    #expect(rejected.map(\.reason.place.row) == [1, 2])
    #expect(rejected.map(\.reason.place.line) == [2, 3])
    #expect(rejected.allSatisfy { $0.reason.code.hasPrefix("geojson.") })
  }

  @Test func `The ending is read whatever its case`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("id,lon,lat,户数\nA,126.5,46.95,3\n".utf8), "甲.CSV")
    var sources = InputSources()
    sources.buildings = InputSource(path: scratch.path("甲.CSV"))
    let reading = try withExtendedLifetime(scratch) {
      try SurveyIntake.read(sources, workers: .inline)
    }
    #expect(reading.survey.buildings.households == [3])
  }

  @Test func `A list in GB18030 is read with its Chinese whole`() throws {
    // 编号,经度,纬度,户数 and 甲楼 in GB18030.
    let header: [UInt8] = [
      0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xBE, 0xAD, 0xB6, 0xC8, 0x2C, 0xCE, 0xB3, 0xB6, 0xC8, 0x2C,
      0xBB, 0xA7, 0xCA, 0xFD, 0x0A,
    ]
    let row: [UInt8] = [0xBC, 0xD7, 0xC2, 0xA5] + Array(",126.5,46.95,3\n".utf8)
    let scratch = try Scratch()
    try scratch.write(header + row, "a.csv")
    var sources = InputSources()
    var source = InputSource(path: scratch.path("a.csv"))
    for encoding in [nil, "gb18030"] {
      source.encoding = encoding
      source.fields = [.id: "编号"]
      sources.buildings = source
      let reading = try withExtendedLifetime(scratch) {
        try SurveyIntake.read(sources, workers: .inline)
      }
      #expect(reading.survey.buildings.ids == ["甲楼"])
      #expect(reading.survey.buildings.households == [3])
    }
  }
}
