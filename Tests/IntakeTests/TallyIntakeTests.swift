import Diagnostics
import Geometry
import Intake
import Survey
import TestSupport
import Testing

@Suite struct TallyIntakeTests {
  let map = WorldMap(
    """
    A---B---C
    | p | q |
    D---E---F
    """)

  func read(
    areas: String, units: String? = nil, adjust: (inout TallySources) -> Void = { _ in }
  ) throws -> TallyReading {
    let scratch = try Scratch()
    func source(_ text: String, _ name: String) throws -> InputSource {
      let file = "\(name).\(text.hasPrefix("{") ? "geojson" : "csv")"
      try scratch.write(Array(text.utf8), file)
      return InputSource(path: scratch.path(file))
    }
    var sources = TallySources(areas: try source(areas, "areas"))
    sources.units = try units.map { try source($0, "units") }
    adjust(&sources)
    return try TallyIntake.read(sources)
  }

  func cells() -> String {
    features([
      (map.polygon("BCFE"), #""grid_code":"G2","community_code":"C1""#),
      (map.polygon("ABED"), #""grid_code":"G1","community_code":"C1""#),
    ])
  }

  @Test func `Areas stand in the order of their codes, whatever the order of the file`() throws {
    let areas = try read(areas: cells()).areas
    #expect(areas.codes == ["G1", "G2"] && areas.sourceRows == [2, 1])
    #expect(areas.level == .cell && areas.parentCodes == ["C1", "C1"])
    #expect(areas.shapes[0].box.maxX <= areas.shapes[1].box.minX + 0.001)
  }

  @Test(arguments: [
    ("grid_code,community_code\nG1,C1\n", AreaLevel.cell, "G1"),
    ("cell code,community code\nG1,C1\n", .cell, "G1"),
    ("小区编号,社区代码\nP1,C1\n", .compound, "P1"), ("社区代码,社区名称\nC1,东风\n", .community, "C1"),
    ("code,x1\nZ,1\n", .other, "Z"),
  ])
  func `The finest code of a layer says what it holds`(
    text: String, level: AreaLevel, code: String
  ) throws {
    let areas = try read(areas: text).areas
    #expect(areas.level == level && areas.codes == [code])
    #expect(!areas.haveShapes)
  }

  @Test func `A place degrees away from all areas is kept as far away, not projected`() throws {
    let units = try read(
      areas: cells(), units: "id,lon,lat\n1,\(map["p"].x),\(map["p"].y)\n2,0.5,0.5\n3,,\n"
    ).units
    #expect(units.positions[0].isFinite)
    #expect(units.positions[1].x == .infinity)
    #expect(units.positions[2].x.isNaN)
  }

  @Test func `A column of names of people is never read, and slots are`() throws {
    let units = try read(areas: cells(), units: "姓名,岗位,社区代码\n张三,W-1,C1\n").units
    #expect(units.ids == ["W-1"] && units.parentCodes == ["C1"])
    #expect(units.names == [] && units.types == [] && units.amounts == [])
    let nameless = try read(areas: cells(), units: "姓名,社区代码\n张三,C1\n").units
    #expect(nameless.ids == ["U1"])
  }

  @Test func `Amounts are whole thousandths`() throws {
    let units = try read(areas: cells(), units: "id,a,b\n1,2.5,3\n2,0.001,0\n") {
      $0.sumFields = ["a", "b"]
    }.units
    #expect(units.amounts == [[2500, 1], [3000, 0]])
  }

  @Test func `Features without geometry are a list`() throws {
    let list = features([("null", #""id":"1","grid_code":"G1""#)])
    let units = try read(areas: cells(), units: list).units
    #expect(units.codes == ["G1"] && units.positions[0].x.isNaN)
  }
}
