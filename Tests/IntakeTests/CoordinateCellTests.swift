import Diagnostics
import Geometry
import Intake
import Projection
import Survey
import Testing

@Suite struct CoordinateCellTests {
  let place = Position(x: 131.81, y: 46.77)

  /// A list with all of its coordinates in `cells`, one a row.
  func list(header: String, _ cells: [String]) throws -> SurveyReading {
    let rows = cells.enumerated().map { index, cell in
      let quoted = cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      return "B\(index),\"\(quoted)\",30"
    }
    return try reading([
      \.buildings: "id,\(header),户数\n" + rows.joined(separator: "\n") + "\n"
    ])
  }

  func positions(_ reading: SurveyReading) throws -> [Position] {
    try reading.survey.buildings.positions.map { try reading.world($0) }
  }

  @Test(arguments: [
    "131.81,46.77", "131.81 46.77", "(131.81，46.77)", "（131.81,46.77）", "[131.81, 46.77]",
    "１３１.８１，４６.７７", "131.81;46.77", "131.81、46.77", "POINT (131.81 46.77)",
    "point z(131.81 46.77 80)", "SRID=4490;POINT(131.81 46.77)", "131.81°E 46.77°N",
    "E131.81,N46.77", "东经131.81，北纬46.77", "东经131.81度，北纬46.77度", "经度131.81 纬度46.77",
    "北纬46.77 东经131.81", "46.77N 131.81E", "131°48′36″E,46°46′12″N",
    "131°48'36\" 46°46'12\"", "131°48'36''E46°46'12''N", "131度48分36秒，46度46分12秒",
    "E131°48.6′ N46°46.2′",
  ])
  func `Both coordinates in one cell are taken apart`(cell: String) throws {
    let reading = try list(header: "坐标", [cell])
    let found = try positions(reading)[0]
    #expect(isNear(found, place), "\(found)")
    #expect(reading.findingCodes.contains("coordinates.one-cell"))
    let isSexagesimal = cell.contains("′") || cell.contains("'") || cell.contains("分")
    #expect(reading.findingCodes.contains("coordinates.sexagesimal") == isSexagesimal)
  }

  @Test(arguments: [
    "131.81", "131.81,46.77,12,9", "131.81,", "桦南县城", "131°61′00″E 46°46′12″N", "131°48′36″,E",
    "131.81N 46.77N", "131..81 46.77", "131 48 36 46 46 12", "POINT EMPTY", "1e400,2",
  ])
  func `What is no pair is left without a place, and told`(cell: String) throws {
    let reading = try list(header: "坐标", ["131.81,46.77", cell])
    #expect(reading.survey.buildings.count == 2)
    #expect(!reading.survey.buildings.hasPosition(1))
    let told = reading.findings.first { $0.code == "coordinates.unreadable" }
    #expect(told?.arguments["count"] == .integer(1))
    #expect(told?.arguments["example"] == .text(cell))
  }

  @Test(arguments: [
    ("131°48′36″E", "46°46′12″N"), ("131度48分36秒", "46度46分12秒"), ("131°48.6′", "46°46.2′"),
    ("东经131°48′36″", "北纬46°46′12″"), ("131.81°", "46.77°"), ("１３１．８１", "４６．７７"),
  ])
  func `Degrees, minutes and seconds in two columns are read`(x: String, y: String) throws {
    let reading = try reading([
      \.buildings: "id,经度,纬度,户数\nB,\"\(x)\",\"\(y)\",30\n"
    ])
    #expect(isNear(try positions(reading)[0], place))
  }

  @Test func `131.4836 is decimal degrees and nothing else`() throws {
    let reading = try reading([
      \.buildings: "id,经度,纬度,户数\nB,131.4836,46.4612,30\n"
    ])
    #expect(isNear(try positions(reading)[0], Position(x: 131.4836, y: 46.4612)))
    #expect(reading.findings.isEmpty)
  }

  @Test func `A26: Latitude before longitude is put right and told, in one cell too`() throws {
    for cell in ["46.77,131.81", "46°46′12″ 131°48′36″"] {
      let reading = try list(header: "经纬度", [cell])
      #expect(isNear(try positions(reading)[0], place))
      #expect(reading.findingCodes.contains("crs.axes-swapped"))
    }
  }

  @Test func `A column of addresses that is called location is no column of coordinates`() {
    let failure = #expect(throws: Failure.self) {
      try self.list(header: "location", ["长安街 12 号", "新华路 3 号"])
    }
    #expect(failure?.code == "geometry.none")
  }
}
