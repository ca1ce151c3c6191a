import Diagnostics
import Geometry
import Intake
import Testing

@Suite struct OddityTests {
  /// A list of buildings in which all is as it should be, but for what a test puts into it.
  private func list(_ rows: [String]) throws -> LayerInspection {
    let good = (1...9).map { "G\($0),40,30,3,12,90,126.50\($0),46.95" }
    return try inspectedLayer(
      "楼栋.csv",
      "楼栋编号,户数,入住户数,单元数,60岁以上,人口,经度,纬度\n"
        + (good + rows).joined(separator: "\n"))
  }

  @Test func `A list in which all is well has nothing odd`() throws {
    let layer = try list([])
    #expect(layer.oddities.isEmpty && layer.findings.isEmpty && layer.failure == nil)
  }

  @Test func `Counts that can hardly be meant are told with their rows`() throws {
    let layer = try list([
      "Z,0,0,3,0,0,126.5,46.951", "E,1,1,1,1,3,126.501,46.951",
      "T,84000,100,3,100,900,126.502,46.951", "U,2,1,5,1,5,126.503,46.951",
      "O,40,55,3,1,100,126.504,46.951", "P,40,30,3,200,100,126.505,46.951",
      "M,40,30,3,20,700,126.506,46.951",
    ])
    #expect(layer.rows(.oddNoHouseholds) == [10])
    #expect(layer.rows(.oddOneHousehold) == [11])
    #expect(layer.rows(.oddManyHouseholds) == [12])
    // Occupied, stairwells, aged 60 and over, one after the other.
    #expect(layer.rows(.oddMoreThanHouseholds) == [14, 13, 15])
    #expect(layer.rows(.oddManyPersons) == [16])
  }

  @Test func `An area with more buildings than households has its columns exchanged`() throws {
    let map = PartRecognitionTests.map
    let layer = try inspectedLayer(
      "小区.geojson",
      features([
        (map.polygon("ABCD"), #""小区编号":"C1","楼栋数":8,"户数":300"#),
        (map.polygon("ABCD"), #""小区编号":"C2","楼栋数":320,"户数":9"#),
      ]))
    #expect(layer.rows(.oddMoreThanHouseholds) == [2])
  }

  @Test func `A row in another province is astray, and the map leaves it out`() throws {
    let layer = try list(["B,40,30,3,12,90,116.4,39.9"])
    #expect(layer.rows(.oddAstray) == [10])
    let extent = try #require(layer.extent)
    #expect(extent.strays == 1)
    #expect(extent.box.minX > 126 && extent.box.width < 0.01)
  }

  @Test func `A county is never astray, however wide`() throws {
    let rows = (0...40).map { "\($0),40,\(93 + Double($0) * 0.1),\(34 + Double($0 % 7) * 0.2)" }
    let layer = try inspectedLayer(
      "楼栋.csv", "楼栋编号,户数,经度,纬度\n" + rows.joined(separator: "\n"))
    #expect(layer.rows(.oddAstray).isEmpty && layer.extent?.strays == 0)
  }

  @Test func `Points on one place are counted, with how many stand on the fullest`() throws {
    let layer = try list([
      "A,40,30,3,12,90,126.501,46.95", "B,40,30,3,12,90,126.501,46.95",
      "C,40,30,3,12,90,126.502,46.95",
    ])
    let same = try #require(layer.oddities.first { $0.phrase == .oddSamePlace })
    #expect(same.count == 3)
    #expect(same.arguments["places"] == .integer(2) && same.arguments["most"] == .integer(3))
    #expect(same.places.compactMap(\.row) == [10, 11, 12])
  }

  @Test func `Rows without a position are counted`() throws {
    let layer = try list(["A,40,30,3,12,90,,"])
    #expect(layer.rows(.oddNoPosition) == [10])
  }

  @Test func `A building that is not lived in may have no households`() throws {
    let layer = try inspectedLayer(
      "楼栋.csv", "楼栋编号,户数,用途,经度,纬度\nA,0,学校,126.5,46.95\nB,0,住宅,126.501,46.95\n")
    #expect(layer.rows(.oddNoHouseholds) == [2])
  }

  @Test func `A code that stands twice is told with the row that has it again`() throws {
    let layer = try list(["G4,40,30,3,12,90,126.521,46.95", "K,40,30,3,12,90,126.522,46.95"])
    let same = try #require(layer.oddities.first { $0.phrase == .oddSameCode })
    #expect(layer.rows(.oddSameCode) == [10] && same.count == 1)
    #expect(same.arguments["code"] == .text("G4"))
  }

  /// Building 1 stands in every compound.
  @Test func `Numbers that begin again in each compound are no codes`() throws {
    let layer = try inspectedLayer(
      "楼栋.csv", "小区,楼号,户数,经度,纬度\n甲苑,1幢,40,126.5,46.95\n乙苑,1幢,40,126.501,46.95\n")
    #expect(layer.rows(.oddSameCode).isEmpty)
  }
}
