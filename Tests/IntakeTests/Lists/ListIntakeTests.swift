import Diagnostics
import Intake
import Survey
import Testing

/// What Intake makes of files that may be lists.
func listReading(
  _ texts: [WritableKeyPath<InputSources, InputSource?>: String]
) throws -> SurveyReading {
  try reading(texts) {
    $0.buildings?.mayBeList = true
    $0.communities?.mayBeList = true
  }
}

@Suite struct ListIntakeTests {
  func buildings(_ csv: String, communities: String? = nil) throws -> SurveyReading {
    guard let communities else { return try listReading([\.buildings: csv]) }
    return try listReading([\.buildings: csv, \.communities: communities])
  }

  @Test func `A compound's list becomes buildings at its point, and an even share is marked`()
    throws
  {
    let read = try buildings(
      """
      社区,小区,经度,纬度,楼栋,户数
      幸福社区,阳光小区,131.81,46.77,1-4幢(除3幢),100
      幸福社区,和平小区,131.82,46.77,"1,2号楼","40、50"
      """)
    let table = read.survey.buildings
    #expect(table.form == .listed)
    #expect(table.ids == ["阳光小区1幢", "阳光小区2幢", "阳光小区4幢", "和平小区1号楼", "和平小区2号楼"])
    #expect(table.households == [34, 33, 33, 40, 50])
    #expect(table.isAssumedEven == [true, true, true, false, false])
    #expect(table.positions[0] == table.positions[2] && table.positions[0] != table.positions[3])
    #expect(read.survey.compounds.names == ["阳光小区", "和平小区"])
    #expect(
      read.findingCodes == ["list.expanded", "list.assumed-even"] && read.log.rejected.isEmpty)
    let pairs = try #require(read.survey.adjacency)
    #expect(pairs.first == [0, 1, 3, 2] && pairs.second == [1, 2, 4, 3])
  }

  @Test(arguments: [
    ("每栋户数", "30", [30, 30, 30], false), ("户数", "每栋30户", [30, 30, 30], false),
    ("户数", "30户/幢", [30, 30, 30], false), ("户数", "共90户", [30, 30, 30], true),
    ("户数", "30、20、10", [30, 20, 10], false), ("总户数", "９１户", [31, 30, 30], true),
  ])
  func `Households are each building's, all buildings', or a list`(
    header: String, typed: String, households: [Int], isAssumed: Bool
  ) throws {
    let table = try buildings("小区,楼栋,\(header)\n阳光小区,1-3幢,\"\(typed)\"\n").survey.buildings
    #expect(table.households == households)
    #expect(table.isAssumedEven.contains(true) == isAssumed)
  }

  @Test func `A list of counts of another length is refused, and so is a building named twice`()
    throws
  {
    let read = try buildings(
      """
      小区,楼栋,户数
      阳光小区,1-3幢,"30、20"
      和平小区,1-3幢,90
      和平小区,3栋,10
      """)
    #expect(read.rejectedCodes == ["list.counts-differ", "list.twice"])
    #expect(read.survey.buildings.households == [30, 30, 30])
    #expect(
      read.log.rejected[1].reason.words(in: .chinese).contains("和平小区3栋 已在第 2 行出现"))
  }

  @Test func `Without coordinates buildings stand in the order of their numbers`() throws {
    let read = try buildings(
      """
      社区,小区,楼栋,户数
      幸福社区,和平小区,10幢,40
      向阳社区,光明小区,1幢,25
      幸福社区,和平小区,9幢,30
      幸福社区,阳光小区,2栋,20
      幸福社区,和平小区,1幢,10
      """)
    let survey = read.survey
    #expect(survey.buildings.isPlaceless)
    #expect(survey.buildings.ids == ["和平小区1幢", "和平小区9幢", "和平小区10幢", "阳光小区2栋", "光明小区1幢"])
    #expect(survey.communities.codes == ["向阳社区", "幸福社区"])
    #expect(survey.adjacency?.first == [0, 1, 2] && survey.adjacency?.second == [1, 2, 3])
    #expect(read.findingCodes == ["list.without-places"])
    #expect(survey.buildings.sourceRows == [5, 3, 1, 4, 2])
  }

  @Test func `Stairwells of one building add up, and the same one twice does not`() throws {
    let read = try buildings(
      """
      小区,楼栋,单元,户数
      阳光小区,1幢,1单元,12
      阳光小区,1幢,2单元,12
      阳光小区,1幢,2单元,12
      阳光小区,2幢,1单元,10
      """)
    #expect(read.survey.buildings.households == [24, 10])
    #expect(read.rejectedCodes == ["list.twice"])
  }

  @Test func `Addresses in one text are a list too`() throws {
    let read = try buildings(
      """
      地址,户数
      友谊镇幸福社区阳光小区2幢1单元,12
      友谊镇幸福社区阳光小区1幢1单元,11
      友谊镇幸福社区阳光小区1幢2单元,13
      """)
    #expect(read.survey.buildings.ids == ["阳光小区1幢", "阳光小区2幢"])
    #expect(read.survey.buildings.households == [24, 12])
    #expect(read.survey.communities.codes == ["幸福社区"])
  }

  @Test func `A list of communities gives codes to names, and a near miss is told and not taken`()
    throws
  {
    let read = try buildings(
      """
      社区,小区,楼栋,户数
      曲麻莱社区,阳光小区,1-2幢,60
      曲麻菜社区,和平小区,1幢,30
      """, communities: "社区代码,社区名称\n632726100001,曲麻莱社区\n")
    #expect(read.survey.buildings.community == [0, 0, -1])
    #expect(read.rejectedCodes == ["join.community"])
    #expect(read.findingCodes.suffix(1) == ["join.near-miss"])
    #expect(
      read.log.rejected[0].reason.words(in: .chinese)
        .hasSuffix("没有名为“曲麻菜社区”的社区；是否指“曲麻莱社区”？（相差一个字）"))
  }

  @Test func `Ranges without a counter that would name buildings twice are names`() throws {
    let read = try buildings("小区,楼栋,户数\n阳光小区,1-2,30\n阳光小区,1-3,31\n阳光小区,2-3,32\n")
    #expect(read.survey.buildings.count == 3 && read.findingCodes.contains("list.names-kept"))
    let ranges = try buildings("小区,楼栋,户数\n阳光小区,1-2,30\n阳光小区,3-4,31\n")
    #expect(ranges.survey.buildings.households == [15, 15, 16, 15])
  }

  @Test func `A file without coordinates and names is refused as before`() {
    #expect(throws: (any Error).self) { try buildings("id,households\n1,30\n") }
    #expect(throws: (any Error).self) { try buildings("小区,经度,户数\n阳光小区,131,30\n") }
  }

  @Test func `Only who asks for a list gets one`() throws {
    let points = "小区,经度,纬度,楼栋,户数\n阳光小区,131.81,46.77,1-4幢,100\n"
    #expect(try reading([\.buildings: points]).survey.buildings.households == [100])
    #expect(throws: Failure.self) {
      try reading([\.buildings: "小区,楼栋,户数\n阳光小区,1-4幢,100\n"])
    }
  }

  @Test func `Names without a number stay in the order of the list`() throws {
    let read = try buildings(
      "小区,楼栋,户数\n阳光小区,西楼,30\n阳光小区,东楼,30\n阳光小区,2幢,30\n阳光小区,1幢,30\n")
    #expect(
      read.survey.buildings.ids == ["阳光小区1幢", "阳光小区2幢", "阳光小区西楼", "阳光小区东楼"])
  }

  @Test func `Single buildings with places stay points where one row names two`() throws {
    let read = try buildings(
      """
      小区,楼栋,经度,纬度,户数
      阳光小区,1幢,131.81,46.77,30
      阳光小区,2幢,131.82,46.77,30
      阳光小区,3-4幢,131.83,46.77,60
      """)
    #expect(read.survey.buildings.form == .points && read.survey.buildings.count == 3)
    #expect(read.findingCodes.contains("list.ranges-kept"))
  }

  @Test func `Pairs name compounds, and take the place of the order of the list`() throws {
    let read = try listReading([
      \.buildings: "小区,楼栋,户数\n甲小区,1-2幢,60\n乙小区,1-2幢,60\n丙小区,1幢,30\n",
      \.adjacency: "first,second\n丙小区,甲小区\n",
    ])
    let pairs = try #require(read.survey.adjacency)
    let links = Set(zip(pairs.first, pairs.second).map { [min($0, $1), max($0, $1)] })
    #expect(links == [[0, 1], [2, 3], [0, 4], [1, 4]])
  }

  @Test func `Compounds with points are linked to those that no third parts them from`() throws {
    let read = try buildings(
      """
      小区,经度,纬度,楼栋,户数
      甲小区,131.800,46.77,1-2幢,60
      丙小区,131.804,46.77,1-2幢,60
      乙小区,131.802,46.77,1-2幢,60
      """)
    let pairs = try #require(read.survey.adjacency)
    let links = Set(zip(pairs.first, pairs.second).map { [$0, $1] })
    #expect(links == [[0, 1], [2, 3], [4, 5], [1, 4], [3, 4]])
  }
}
