import Diagnostics
import Geometry
import Intake
import Survey
import TestSupport
import Testing

@Suite struct CoveredIntakeTests {
  func read(_ before: String, _ after: String) throws -> CoveredReading {
    let scratch = try Scratch()
    try scratch.write(Array(before.utf8), "a.csv")
    try scratch.write(Array(after.utf8), "b.csv")
    return try CoveredIntake.read(
      before: InputSource(path: scratch.path("a.csv")),
      after: InputSource(path: scratch.path("b.csv")))
  }

  @Test func `Keys and headings of both languages are understood`() throws {
    let reading = try read(
      "building_id,households,grid_code,reached_10,reached_15,lon,lat\nA,3,1,beyond,reached,126.5,46.9\n",
      "楼栋编号,户数（户籍）,网格编码,10 分钟内覆盖,lon,lat\nA,3,1,已覆盖,126.5,46.9\nB,2,,无法判定,,\n")
    #expect(reading.before.answers.map(\.minutes) == [10, 15])
    #expect(reading.before.answers.map(\.states) == [["beyond"], ["reached"]])
    #expect(reading.after.ids == ["A", "B"] && reading.after.households == [3, 2])
    #expect(reading.after.answers.map(\.states) == [["reached", "undetermined"]])
    #expect(reading.after.positions[0].isFinite && !reading.after.positions[1].isFinite)
    #expect(reading.after.cellCodes == ["1", ""])
  }

  @Test func `A layer that says nothing of states is refused`() throws {
    let failure = #expect(throws: Failure.self) {
      try read("building_id,households\nA,3\n", "building_id,reached_10\nA,beyond\n")
    }
    #expect(failure?.code == "compare.no-states")
    let nameless = #expect(throws: Failure.self) {
      try read("name,reached_10\nA,beyond\n", "building_id,reached_10\nA,beyond\n")
    }
    #expect(nameless?.code == "compare.no-ids")
  }
}
