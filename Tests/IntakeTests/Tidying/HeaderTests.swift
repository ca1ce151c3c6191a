import Diagnostics
import Intake
import Survey
import Testing

@Suite struct HeaderTests {
  @Test func `A header below a title is found by its words`() throws {
    let tidied = try Tidied(
      """
      桦南县滨江社区楼栋一览表,,,
      填报单位：滨江社区,,,2024年5月
      楼栋编号,经度,纬度,户数
      1号楼,126.5,46.95,48
      2号楼,126.51,46.95,36
      """)
    #expect(tidied.lines == ["楼栋编号|经度|纬度|户数", "1号楼|126.5|46.95|48", "2号楼|126.51|46.95|36"])
    #expect(tidied.types == "tnni")
    #expect(tidied.repairs == ["title 2"])
    #expect(tidied.all[0].examples.map(\.place.line) == [1, 2])
    // What stands behind a colon may be the name of a person.
    #expect(tidied.all[0].examples.map(\.found) == ["桦南县滨江社区楼栋一览表", "填报单位：…"])
  }

  @Test func `A title without delimiters does not hide what parts the columns`() throws {
    let tidied = try Tidied("楼栋表\n楼栋\t经度\t纬度\t户数\nA\t126.5\t46.9\t3\nB\t126.5\t46.9\t4\n")
    #expect(tidied.lines.first == "楼栋|经度|纬度|户数" && tidied.repairs == ["title 1"])
  }

  // A spreadsheet puts delimiters behind the last value of some rows; found by fuzzing.
  @Test func `A row far below may have further cells that are empty`() throws {
    let rows = (1...60).map { "\($0)号楼,126.5,46.95,48\($0 < 60 ? "" : ",,,")\n" }
    let tidied = try Tidied("滨江社区楼栋一览表\n楼栋编号,经度,纬度,户数\n" + rows.joined())
    #expect(tidied.lines.first == "楼栋编号|经度|纬度|户数")
    #expect(tidied.lines.count == 61 && tidied.lines.last == "60号楼|126.5|46.95|48")
  }

  @Test func `Lines of the file are those of the file, below a title too`() throws {
    let reading = try reading([
      \.buildings: "楼栋一览表,,,\n\n楼栋,经度,纬度,户数\nA,126.5,46.95,3\nB,126.5,46.95,很多\n"
    ])
    #expect(reading.survey.buildings.households == [3])
    #expect(reading.log.rejected.first?.reason.place.line == 5)
    #expect(reading.findingCodes == ["table.repair.title"])
  }

  @Test func `Headings of two rows are joined`() throws {
    let tidied = try Tidied(
      """
      小区,楼栋,户数,,人口,
      ,,户籍,常住,总人口,60岁以上
      甲苑,1号楼,30,28,90,12
      """)
    #expect(tidied.lines == ["小区|楼栋|户籍户数|常住户数|总人口|60岁以上", "甲苑|1号楼|30|28|90|12"])
    #expect(tidied.types == "ttiiii")
    #expect(tidied.repairs == ["header-rows 4"])
    #expect(tidied.all[0].examples.first?.made == "户籍户数")
  }

  @Test func `A row of groups above the words is part of the header`() throws {
    let tidied = try Tidied(
      """
      滨江社区,,,,,
      基本情况,,,户数,,
      小区,楼栋,层数,户籍,常住,备注
      甲苑,1号楼,6,30,28,
      """)
    #expect(tidied.lines.first == "小区|楼栋|层数|户籍户数|常住户数|备注")
    #expect(tidied.repairs.first == "title 1")
  }

  @Test func `A row of units below the headings is none of the records`() throws {
    let tidied = try Tidied("楼栋,户数,住宅面积\n,（户）,（㎡）\n甲,30,1800.5\n")
    #expect(tidied.lines == ["楼栋|户数|住宅面积", "甲|30|1800.5"] && tidied.types == "tin")
  }

  @Test func `Headings below two groups that say the same are told apart`() throws {
    let tidied = try Tidied("楼栋,东区,,西区,\n,户数,人口,户数,人口\n甲,1,2,3,4\n")
    #expect(tidied.lines.first == "楼栋|东区_户数|东区_人口|西区_户数|西区_人口")
  }

  @Test(arguments: [
    "甲,乙,丙,丁\nA,126.5,46.95,7\n小区,户数,楼栋,x\n",
    "id,a,b,c\n楼栋,户数,经度,\n",
    "name\n楼栋\n",
  ])
  func `A first row of unknown words is the header of a table that has no title`(
    text: String
  ) throws {
    let tidied = try Tidied(text)
    let first = text.split(separator: "\n")[0]
    #expect(tidied.lines.first == String(first.map { $0 == "," ? "|" : $0 }))
    #expect(tidied.repairs.isEmpty)
  }

  @Test func `A header is known by the names that the user gives`() throws {
    let tidied = try Tidied("一览表,,\n楼牌,东西,南北\nA,126.5,46.9\n") { source in
      source.fields = [.id: "楼牌", .x: "东西"]
    }
    #expect(tidied.lines.first == "楼牌|东西|南北")
  }

  @Test func `A header that stands again on each page is left out`() throws {
    let tidied = try Tidied("楼栋,户数,用途\nA,3,住宅\n楼栋,户数,用途\nB,4,住宅\n")
    #expect(tidied.lines == ["楼栋|户数|用途", "A|3|住宅", "B|4|住宅"] && tidied.types == "tit")
    #expect(tidied.repairs == ["header-again 1"])
  }

  @Test(arguments: [
    ("户数：", [5]), ("户 数", [5]), ("户数（户）", [5]), ("\u{FEFF}户数", [5]), ("常住户数", [5]),
    ("户籍户数", [5]), ("总户数(户)", [5]),
  ])
  func `A heading means the same however it is typed`(heading: String, households: [Int]) throws {
    let reading = try reading([\.buildings: "楼栋,经度,纬度,\(heading)\nA,126.5,46.95,5\n"])
    #expect(reading.survey.buildings.households == households)
  }

  @Test func `Full-width digits of a heading are digits`() throws {
    let reading = try reading([\.buildings: "楼栋,经度,纬度,户数,６０岁以上\nA,126.5,46.95,5,2\n"])
    #expect(reading.survey.buildings.elderly == [2])
  }
}
