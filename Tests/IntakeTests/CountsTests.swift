import Diagnostics
import Geometry
import Intake
import Survey
import Testing

/// Counts as people type them, read through a file of buildings.
@Suite struct CountsTests {
  /// Reads one value beside a row that is always good, so that the file as a whole is.
  func reading(ofTyped typed: String) throws -> SurveyReading {
    try IntakeTests.reading([
      \.buildings: "id,lon,lat,户数\nA,126.5,46.95,\(typed)\nB,126.5,46.96,30\n"
    ])
  }

  func reading(ofJSON value: String) throws -> SurveyReading {
    let map = WorldMap("ab")
    return try IntakeTests.reading([
      \.buildings: features([
        (map.point("a"), #""id":"A","households":\#(value)"#),
        (map.point("b"), #""id":"B","households":30"#),
      ])
    ])
  }

  @Test(arguments: [
    ("231", 231), ("0", 0), ("231户", 231), ("２３１", 231), ("２３１户", 231), ("231 户", 231),
    ("231　户", 231), ("12人", 12), ("12个", 12), ("231.0", 231), ("1e3", 1000),
  ])
  func `A typed count is understood`(typed: String, count: Int) throws {
    let reading = try reading(ofTyped: typed)
    #expect(reading.survey.buildings.households == [count, 30])
    #expect(reading.log.rejected.isEmpty)
  }

  @Test(arguments: [
    ("-5", "count.negative"), ("2.5", "count.fractional"), ("许多", "count.not-a-number"),
    ("nan", "count.not-a-number"), ("inf", "count.not-a-number"), ("", "count.blank"),
    ("户", "count.blank"), ("  ", "count.blank"), ("99999999999", "count.not-a-number"),
    ("231户人家", "count.not-a-number"), ("2 3x", "count.not-a-number"),
    ("0x1F", "count.not-a-number"),
  ])
  func `What is no count is rejected with its reason, row and column`(
    typed: String, code: String
  ) throws {
    let reading = try reading(ofTyped: typed)
    #expect(reading.survey.buildings.ids == ["B"])
    #expect(reading.rejectedCodes == [code])
    let row = try #require(reading.log.rejected.first)
    #expect(row.id == "A")
    #expect(row.layer == "buildings")
    #expect(row.reason.place.row == 1)
    #expect(row.reason.place.line == 2)
    #expect(row.reason.place.field == "户数")
  }

  @Test(arguments: [
    ("-1", "count.negative"), ("2.5", "count.fractional"), ("true", "count.not-a-number"),
    ("[1]", "count.not-a-number"), ("null", "count.blank"), (#""x""#, "count.not-a-number"),
    ("1e300", "count.not-a-number"),
  ])
  func `So it is in GeoJSON`(value: String, code: String) throws {
    #expect(try reading(ofJSON: value).rejectedCodes == [code])
  }

  @Test(arguments: [("231", 231), ("231.0", 231), (#""２３１户""#, 231), ("2.31e2", 231)])
  func `Numbers and typed numbers of GeoJSON are one`(value: String, count: Int) throws {
    #expect(try reading(ofJSON: value).survey.buildings.households == [count, 30])
  }

  @Test func `A reason quotes what stands in the file`() throws {
    let rejected = try reading(ofTyped: "许多").log.rejected
    #expect(rejected.first?.reason.words(in: .chinese).contains("“许多”不是数字") == true)
  }
}
