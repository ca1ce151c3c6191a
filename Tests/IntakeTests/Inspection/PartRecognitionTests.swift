import Diagnostics
import Intake
import Testing

@Suite struct PartRecognitionTests {
  static let map = WorldMap(
    """
    A---B
    |   |
    D---C
    """)

  static let polygon = map.polygon("ABCD")
  static let point = map.point("A")
  static let line = map.line("ABC")

  static let known: [(name: String, text: String, part: String)] = [
    (
      "a.geojson", features([(polygon, #""社区代码":"990101001001","社区名称":"和顺社区""#)]),
      "communities"
    ),
    ("社区边界.geojson", features([(polygon, #""名称":"和顺社区""#)]), "communities"),
    ("b.geojson", features([(polygon, #""小区编号":"C1","物业":"有""#)]), "compounds"),
    ("c.csv", "楼栋编号,户数,经度,纬度\n1,40,126.5,46.95\n2,41,126.5,46.96\n", "buildings"),
    ("社区楼栋.csv", "编号,户数,经度,纬度\n1,40,126.5,46.95\n", "buildings"),
    ("d.csv", "站点编号,开放时间,服务项目,经度,纬度\nS1,全天,议事,126.5,46.95\n", "stations"),
    ("备选点.csv", "名称,面积,造价,经度,纬度\n甲,90,10,126.5,46.95\n", "candidates"),
    ("e.geojson", features([(line, #""highway":"residential","name":"文昌街""#)]), "streets"),
    ("河流.geojson", features([(line, #""name":"和溪""#)]), "barriers"),
    ("f.geojson", features([(line, #""waterway":"river""#)]), "barriers"),
    ("小区出入口.geojson", features([(point, #""name":"东门""#)]), "gates"),
    ("g.csv", "stairwell,building,households\nB1-1,B1,9\nB1-2,B1,9\n", "stairwells"),
    ("h.csv", "楼栋甲,楼栋乙,公共边长\nB1,B2,30\n", "adjacency"),
    ("网格.geojson", features([(polygon, #""网格编码":"990101001001001""#)]), "cells"),
    ("网格员.csv", "岗位,网格编码\nW-1,990101001001001\n", "workers"),
  ]

  @Test(arguments: known.indices)
  func `A layer is known by its name, columns and shapes`(number: Int) throws {
    let (name, text, part) = Self.known[number]
    let layer = try inspectedLayer(name, text)
    #expect(layer.partNames.first == part, "\(name): \(layer.partNames)")
    #expect(layer.parts.first?.evidence.isEmpty == false)
  }

  @Test func `Communities that every building names are not what the list holds`() throws {
    let rows = (1...20).map { "\($0),99010100100\($0 % 2),40,126.5,46.95" }
    let layer = try inspectedLayer(
      "list.csv", "楼栋编号,社区代码,户数,经度,纬度\n" + rows.joined(separator: "\n"))
    #expect(layer.partNames == ["buildings"])
  }

  @Test func `Where two parts are as likely both are said`() throws {
    let layer = try inspectedLayer(
      "list.csv", "编号,楼栋编号,户数,站点编号,开放时间,经度,纬度\n1,B1,40,S1,全天,126.5,46.95\n")
    #expect(Set(layer.partNames) == ["buildings", "stations"])
  }

  @Test func `Points with names alone are nothing that is known`() throws {
    let layer = try inspectedLayer("homes.csv", "名称,经度,纬度\n甲,126.5,46.95\n")
    #expect(layer.parts.isEmpty)
    #expect(layer.failure == nil && layer.extent != nil)
  }

  @Test func `Lines are never stations, whatever the file is called`() throws {
    let layer = try inspectedLayer("站点.geojson", features([(Self.line, #""id":1"#)]))
    #expect(!layer.partNames.contains("stations"))
  }

  @Test func `A table without positions is no station list`() throws {
    #expect(try inspectedLayer("站点.csv", "名称,电话\n甲,1\n").parts.isEmpty)
  }
}
