import Diagnostics
import Intake
import Testing

@Suite struct RowTests {
  @Test func `Merged cells take the value above them`() throws {
    let tidied = try Tidied(
      """
      社区,小区,楼栋,户数
      滨江社区,甲苑,1号楼,30
      ,,2号楼,31
      ,,3号楼,32
      ,乙苑,1号楼,40
      ,,2号楼,41
      """)
    #expect(
      tidied.lines.dropFirst() == [
        "滨江社区|甲苑|1号楼|30", "滨江社区|甲苑|2号楼|31", "滨江社区|甲苑|3号楼|32", "滨江社区|乙苑|1号楼|40",
        "滨江社区|乙苑|2号楼|41",
      ])
    #expect(tidied.repairs == ["filled 7"])
    #expect(tidied.all[0].examples.count == 5)
    #expect(tidied.all[0].examples[0].place.line == 3)
    #expect(tidied.all[0].examples[0].made == "滨江社区")
  }

  @Test func `A name may come again below another area`() throws {
    let tidied = try Tidied(
      "社区,小区,楼栋,户数\n甲,老街,1,1\n,,2,2\n,,3,3\n乙,老街,4,4\n,,5,5\n,,6,6\n")
    #expect(tidied.lines.last == "乙|老街|6|6" && tidied.repairs == ["filled 8"])
  }

  @Test func `Values missing here and there are not filled`() throws {
    // The same value stands in two blocks side by side: it is typed in each row.
    let tidied = try Tidied("小区,楼栋,户数\n甲苑,1,1\n,2,2\n甲苑,3,3\n,4,4\n,5,5\n")
    #expect(tidied.lines[2] == "–|2|2" && tidied.repairs.isEmpty && tidied.codes.isEmpty)
  }

  @Test func `Values that may be missing or meant are told, and not filled`() throws {
    let tidied = try Tidied("小区,楼栋,户数\n甲苑,1,1\n乙苑,2,2\n,3,3\n丙苑,4,4\n")
    #expect(tidied.lines[3] == "–|3|3" && tidied.repairs.isEmpty)
    #expect(tidied.codes == ["table.fill-doubtful"])
  }

  @Test func `A first row without a value fills nothing, and counts are never filled`() throws {
    let tidied = try Tidied("小区,楼栋,户数\n,1,1\n甲苑,2,\n,3,\n,4,\n")
    #expect(tidied.lines[1...] == ["–|1|1", "甲苑|2|–", "–|3|–", "–|4|–"])
  }

  @Test func `The name of a record is not that of the one above`() throws {
    let tidied = try Tidied("小区名称,经度\n甲苑,1.5\n,2.5\n,3.5\n", as: .compounds)
    #expect(tidied.repairs.isEmpty)
  }

  @Test(arguments: ["合计", "合 计", "总计：", "小计", "共计（户）", "Total", "滨江社区小计", "　合计　"])
  func `Rows of totals are no records`(label: String) throws {
    let tidied = try Tidied("小区,楼栋,户数\n甲苑,1,30\n乙苑,2,12\n\(label),,42\n")
    #expect(tidied.lines == ["小区|楼栋|户数", "甲苑|1|30", "乙苑|2|12"] && tidied.types == "tii")
    #expect(tidied.repairs == ["total 1"] && tidied.codes.isEmpty)
  }

  @Test func `Lines of delimiters above the header are no header`() throws {
    let tidied = try Tidied(",,\n楼栋,户数,用途\nA,3,住宅\n")
    #expect(tidied.lines == ["楼栋|户数|用途", "A|3|住宅"] && tidied.types == "tit")
  }

  @Test func `Whose subtotal it is, is not told`() throws {
    let tidied = try Tidied("网格员,楼栋,户数\n甲,1,30\n张三丰小计,,30\n")
    #expect(tidied.repairs == ["total 1"])
    #expect(tidied.all[0].examples.map(\.found) == ["…小计"])
  }

  @Test func `A total that is not the sum of its rows is told`() throws {
    let tidied = try Tidied("楼栋,户数\n1,30\n2,12户\n小计,42\n3,8\n合计,55\n")
    #expect(tidied.repairs == ["total 2", "unit 1"] && tidied.codes == ["table.total-differs"])
    let finding = try #require(tidied.findings.last)
    #expect(finding.words(in: .english).contains("says 55, and the rows above add up to 50"))
    #expect(finding.place.line == 6 && finding.place.field == "户数")
  }

  @Test(arguments: ["会计楼", "设计院", "合计里小区", "审计局家属楼"])
  func `A building whose name ends alike is a building`(name: String) throws {
    let tidied = try Tidied("楼栋,经度,纬度,户数\n\(name),126.5,46.9,3\n")
    #expect(tidied.lines.count == 2 && tidied.repairs.isEmpty)
  }

  @Test func `A place is no total, whatever it is called`() throws {
    let tidied = try Tidied("楼栋,经度,纬度,户数\n滨江合计,126.5,46.9,3\n")
    #expect(tidied.lines.count == 2)
  }

  @Test func `Notes below the table are no records, and no person in them is named`() throws {
    let tidied = try Tidied(
      """
      楼栋,经度,纬度,户数
      A,126.5,46.9,3
      注：户数为公安户籍数,,,
      制表人：张三丰,,审核：李四光,
      """)
    #expect(tidied.lines == ["楼栋|经度|纬度|户数", "A|126.5|46.9|3"] && tidied.types == "tnni")
    #expect(tidied.repairs == ["note 2"])
    #expect(!"\(tidied.findings)".contains("张三丰"))
  }

  @Test func `A record that begins like a note is a record`() throws {
    let tidied = try Tidied("楼栋,经度,纬度,户数\nA,126.5,46.9,3\n注：甲,126.5,46.9,4\n")
    #expect(tidied.lines.count == 3)
  }

  @Test func `Rows of delimiters alone are left out and counted`() throws {
    let tidied = try Tidied("楼栋,经度,户数\nA,1.5,3\n,,\nB,2.5,4\n,,\n, ,\n")
    #expect(tidied.lines.count == 3 && tidied.repairs == ["blank 3"] && tidied.types == "tni")
  }

  @Test func `Both rows of a header that is printed again are left out`() throws {
    let header = "小区,楼栋,户数,\n,,户籍,入住\n"
    let tidied = try Tidied(header + "甲苑,1,30,20\n" + header + "乙苑,2,12,9\n")
    #expect(tidied.lines == ["小区|楼栋|户籍户数|入住户数", "甲苑|1|30|20", "乙苑|2|12|9"])
    #expect(tidied.types == "tiii" && tidied.repairs.contains("header-again 2"))
  }

  @Test func `Blanks in a list below a title are told as in one without`() throws {
    let table = "小区,楼栋,户数\n甲苑, A1 ,30\n,,\n乙苑,2,12\n"
    let plain = try Tidied(table)
    let titled = try Tidied("户数统计表,,\n" + table)
    #expect(plain.lines == ["小区|楼栋|户数", "甲苑|A1|30", "乙苑|2|12"])
    #expect(titled.lines == plain.lines && titled.types == plain.types)
    #expect(plain.repairs == ["blank 1", "trimmed 1"])
    #expect(titled.repairs == ["title 1", "blank 1", "trimmed 1"])
  }
}
