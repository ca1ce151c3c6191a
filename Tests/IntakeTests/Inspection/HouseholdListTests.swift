import Diagnostics
import Intake
import Testing

/// A list that counts buildings looks like a list of buildings: what lies beside it tells.
@Suite struct HouseholdListTests {
  private static let buildings =
    "building_id,社区名称,小区,楼栋,lon,lat\nB1,幸福社区,阳光小区,1幢,131.81,46.77\n"
    + "B2,幸福社区,阳光小区,2幢,131.811,46.77\n"
  private static let list = "社区,小区,楼栋,户数\n幸福社区,阳光小区,1幢,60\n幸福社区,阳光小区,2幢,50\n"

  @Test func `Beside buildings without counts a list counts them`() throws {
    let found = try inspection([("户数.csv", Self.list), ("楼栋.csv", Self.buildings)])
    #expect(found.layers.map(\.partNames) == [["households"], ["buildings"]])
    let run = try #require(found.run)
    #expect(run.layers.map(\.part) == [.buildings, .households])
    #expect(run.failures.isEmpty && run.households == 110)
  }

  @Test func `A list of addresses counts them, too`() throws {
    let addresses = "地址,户数\n友谊镇幸福社区阳光小区1幢1单元,30\n友谊镇幸福社区阳光小区2号楼,50\n"
    let run = try #require(
      try inspection([("名单.csv", addresses), ("楼栋.csv", Self.buildings)]).run)
    #expect(run.layers.map(\.part) == [.buildings, .households] && run.households == 80)
  }

  @Test func `Alone it is the buildings`() throws {
    let found = try inspection([("户数.csv", Self.list)])
    #expect(found.layers.map(\.part) == [.buildings])
  }

  @Test func `Buildings that count themselves need no list`() throws {
    let counted = Self.buildings.replacing("lon,lat", with: "lon,lat,户数")
      .replacing("46.77\n", with: "46.77,40\n")
    let found = try inspection([("户数.csv", Self.list), ("楼栋.csv", counted)])
    #expect(!found.layers.contains { $0.part == .households })
    #expect(found.run?.households == 80)
  }

  @Test func `A list that names nothing is none`() throws {
    let found = try inspection([("户数.csv", "序号,户数\n1,60\n2,50\n"), ("楼栋.csv", Self.buildings)])
    #expect(!found.layers.contains { $0.part == .households })
  }
}
