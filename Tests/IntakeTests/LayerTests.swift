import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct LayerTests {
  @Test func `Columns are recognised by the headers of real lists`() throws {
    let reading = try reading([
      \.buildings: """
      楼栋编号,楼栋名称,经度,纬度,社区代码,总户数（户）,入住户数,人口数（人）,60岁以上,单元数（个）,住宅面积（㎡）,用途
      1号楼,紫荆苑1号楼,126.5,46.95,990101001001,48,40,150,30,3,4200.5,住宅
      幼儿园,,126.5,46.951,990101001001,,,,,,,幼儿园
      """
    ])
    let buildings = reading.survey.buildings
    #expect(buildings.ids == ["1号楼", "幼儿园"])
    #expect(buildings.households == [48, 0])
    #expect(buildings.occupied == [40, -1])
    #expect(buildings.persons == [150, -1])
    #expect(buildings.elderly == [30, -1])
    #expect(buildings.stairwells == [3, -1])
    #expect(buildings.areas[0] == 4200.5 && buildings.areas[1].isNaN)
    #expect(buildings.uses == [.residential, .other])
    #expect(reading.survey.communities.codes == ["990101001001"])
  }

  @Test func `The user names columns that are not recognised`() throws {
    let reading = try reading([\.buildings: "甲,乙,丙,丁\nA,126.5,46.95,7\n"]) { sources in
      sources.buildings?.fields = [.id: "甲", .x: "乙", .y: "丙"]
      sources.buildings?.householdsField = "丁"
    }
    #expect(reading.survey.buildings.ids == ["A"])
    #expect(isNear(try reading.world(reading.survey.buildings.positions[0]), WorldMap.origin))
  }

  @Test func `A role on a column that is not there is refused`() {
    let failure = #expect(throws: Failure.self) {
      try reading([\.buildings: "id,lon,lat,户数\nA,126.5,46.95,7\n"]) { sources in
        sources.buildings?.fields = [.persons: "人数"]
      }
    }
    #expect(failure?.code == "table.column.missing")
  }

  @Test func `Rows without an identifier are numbered`() throws {
    let reading = try reading([\.buildings: "lon,lat,户数\n126.5,46.95,7\n126.5,46.96,8\n"])
    #expect(reading.survey.buildings.ids == ["H1", "H2"])
  }

  @Test func `A feature's own identifier counts where there is no column of them`() throws {
    let reading = try reading([
      \.buildings: """
      {"type":"Feature","id":"f7","geometry":{"type":"Point","coordinates":[126.5,46.95]},
       "properties":{"households":7}}
      """
    ])
    #expect(reading.survey.buildings.ids == ["f7"])
  }

  @Test func `A column with a person's name, number or telephone is never read`() throws {
    let reading = try reading([
      \.buildings: """
      楼栋编号,经度,纬度,户数,户主,身份证号,联系电话,备注
      1号楼,126.5,46.95,48,张三丰,230522195001011234,13800138000,独居
      2号楼,126.5,46.951,很多,李四光,230522195001011235,13900139000,残疾
      """,
      \.stations: "站点编号,经度,纬度,负责人,手机\nS1,126.5,46.95,王五岳,13700137000\n",
    ])
    #expect(reading.survey.buildings.count == 1 && reading.log.rejected.count == 1)
    let everything = "\(reading.survey) \(reading.log) \(reading.inputs)"
    for secret in [
      "张三丰", "李四光", "王五岳", "230522195001011", "13800138000", "13900139000", "13700137000",
      "独居", "残疾",
    ] { #expect(!everything.contains(secret)) }
  }
}
