import Diagnostics
import Intake
import Survey
import Testing

/// Lists of households, joined to buildings that count none.
@Suite struct HouseholdJoinTests {
  static let buildings = """
    building_id,社区,小区,楼栋,lon,lat
    B1,幸福社区,阳光小区,1幢,126.501,46.951
    B2,幸福社区,阳光小区,2幢,126.502,46.951
    B3,幸福社区,一号院,1幢,126.503,46.951
    B4,向阳社区,阳光小区,1幢,126.504,46.951
    B5,向阳社区,光明小区,3-4幢,126.505,46.951
    """

  func joined(_ list: String, buildings: String = Self.buildings) throws -> SurveyReading {
    try listReading([\.buildings: buildings, \.households: list])
  }

  @Test func `Names are looked up within community and compound, and counts add up`() throws {
    let read = try joined(
      """
      社区,小区,楼栋,单元,户数
      幸福社区,阳光小区,1号楼,1单元,12
      幸福社区,阳光小区,１栋,2单元,13
      幸福社区,阳光小区,2幢,,30户
      向阳社区,阳光小区,1幢,,40
      向阳社区,光明小区,4幢,,50
      """)
    #expect(read.survey.buildings.households == [25, 30, 0, 40, 50])
    #expect(read.log.rejected.isEmpty)
    #expect(read.survey.stairwellUnits.ids == ["B1 1单元", "B1 2单元"])
    #expect(read.survey.stairwellUnits.households == [12, 13])
    #expect(read.findingCodes.contains("join.without-row"))
    #expect(read.survey.buildings.uses[2] == .other)
    let told = try #require(read.findings.first { $0.code == "join.households" })
    #expect(told.words(in: .english).contains("145 households of 5 rows joined to 4 buildings"))
  }

  @Test func `A code decides before any name`() throws {
    let read = try joined("building_id,小区,楼栋,户数\nB3,阳光小区,2幢,20\n")
    #expect(read.survey.buildings.households == [0, 0, 20, 0, 0])
  }

  @Test func `A range is shared evenly and marked, a list of counts is not`() throws {
    let read = try joined(
      "社区,小区,楼栋,户数\n幸福社区,阳光小区,1-2幢,51\n幸福社区,一号院,1幢,7\n")
    #expect(read.survey.buildings.households == [26, 25, 7, 0, 0])
    #expect(read.survey.buildings.isAssumedEven == [true, true, false, false, false])
  }

  @Test func `What is nearly right is told, counted, and never taken`() throws {
    let read = try joined(
      """
      社区,小区,楼栋,户数
      幸福社区,1号院,1幢,7
      幸福社区,1号院,1幢,7
      幸福社区,阳光园区,1幢,7
      幸福居委会,阳光小区,1幢,7
      幸福社区,阳光小区,5幢,7
      ,阳光小区,1幢,7
      幸福社区,,,7
      幸福社区,阳光小区,1幢,10
      """)
    #expect(read.survey.buildings.households == [10, 0, 0, 0, 0])
    #expect(
      read.rejectedCodes == [
        "join.compound", "join.compound", "join.compound", "join.community", "join.building",
        "join.several", "join.nothing",
      ])
    let told = read.findings.filter { $0.code == "join.near-miss" }.map { $0.words(in: .chinese) }
    #expect(told.count == 3)
    #expect(told[0].contains("“1号院”（2 条）未当作“一号院”：数字写法不同"))
    #expect(told[1].contains("“阳光园区”（1 条）未当作“阳光小区”"))
    #expect(told[2].contains("“幸福居委会”（1 条）未当作“幸福社区”"))
  }

  @Test func `Addresses in one text are joined, a row a household`() throws {
    let read = try joined(
      """
      住址
      友谊镇幸福社区阳光小区1幢2单元301室
      友谊镇幸福社区阳光小区1幢2单元302室
      友谊镇 向阳社区 光明小区 3幢 1单元
      友谊镇幸福社区月光小区1幢
      """)
    #expect(read.survey.buildings.households == [2, 0, 0, 0, 1])
    #expect(read.rejectedCodes == ["join.compound"])
    #expect(
      read.log.rejected[0].reason.words(in: .english).contains("did you mean 阳光小区?"))
  }

  @Test func `A list that names nothing is refused, and so is one of which nothing joins`() {
    #expect(throws: Failure.self) { try joined("户数\n30\n") }
    #expect(throws: Failure.self) { try joined("小区,楼栋,户数\n月亮湾,1幢,30\n") }
  }

  @Test func `Compounds at points have their households from a list, building by building`() throws
  {
    let read = try joined(
      "小区,楼栋,户数\n阳光小区,1-2幢,\"30、20\"\n阳光小区,3幢,10\n",
      buildings: "小区,楼栋,lon,lat\n阳光小区,1-3幢,126.5,46.9\n光明小区,1-2幢,126.6,46.9\n")
    #expect(read.survey.buildings.form == .listed)
    #expect(read.survey.buildings.households == [30, 20, 10, 0, 0])
  }
}
