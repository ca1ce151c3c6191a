import Diagnostics
import Intake
import Survey
import Testing

@Suite struct CellTests {
  @Test(arguments: [
    ("２３１", 231, "full-width"), ("231户", 231, "unit"), ("２３１户", 231, "unit"),
    ("\"1,204\"", 1204, "marks"), ("'86", 86, "marks"), ("0户", 0, "unit"), (" 86 ", 86, "trimmed"),
    ("86　", 86, "trimmed"),
  ])
  func `A count is read as it is meant, and told`(typed: String, value: Int, told: String) throws {
    let tidied = try Tidied("楼栋,户数\nA,\(typed)\nB,7\n")
    #expect(tidied.lines == ["楼栋|户数", "A|\(value)", "B|7"] && tidied.types == "ti")
    #expect(tidied.repairs == ["\(told) 1"])
  }

  @Test(arguments: ["约230", "2-3", "1-10幢", "十二", "1,20", "0x10", "12万", "1.2.3", "--5"])
  func `What is no number is left for the reader to refuse`(typed: String) throws {
    let quoted = "\"\(typed)\""
    let tidied = try Tidied("楼栋,户数\nA,\(quoted)\nB,7\n")
    #expect(tidied.lines[1] == "A|\(typed)" && tidied.repairs.isEmpty)
  }

  @Test(arguments: ["无", "—", "空", "-", "暂无", "#N/A", "null", "－", "不详"])
  func `Words for nothing are absent values`(word: String) throws {
    let tidied = try Tidied("楼栋,小区,户数,人口,物业,用途\nA,\(word),3,\(word),\(word),\(word)\n")
    // What a building has or is used for is a word, and stays.
    #expect(tidied.lines[1] == "A|–|3|–|\(word)|\(word)")
    #expect(tidied.repairs == ["missing 2"])
  }

  @Test func `A compound without a property manager says so`() throws {
    let tidied = try Tidied("小区名称,物业,围墙\n甲苑,无,有\n", as: .compounds)
    #expect(tidied.lines[1] == "甲苑|无|有" && tidied.repairs.isEmpty)
  }

  @Test func `Coordinates of other forms stay for those who read them`() throws {
    let tidied = try Tidied(
      "楼栋,经度,纬度,户数\nA,126°30′12″,１２６．５,3\nB,\"126.5,46.9\",46.9米,4\n")
    #expect(tidied.lines[1...] == ["A|126°30′12″|126.5|3", "B|126.5,46.9|46.9米|4"])
    #expect(tidied.repairs == ["full-width 1"])
  }

  @Test func `Names and codes keep their digits, and lose blanks around them`() throws {
    let tidied = try Tidied("楼栋,小区,户数\n00１, 甲苑,3\n002,乙苑\u{3000},4\n")
    #expect(tidied.lines[1...] == ["00１|甲苑|3", "002|乙苑|4"])
    #expect(tidied.repairs == ["trimmed 2"])
  }

  @Test func `Columns that mean nothing here are not touched`() throws {
    let tidied = try Tidied("楼栋,户数,备用\nA,3, 无 \nB,4,５户\n")
    #expect(tidied.lines[1...] == ["A|3| 无 ", "B|4|５户"] && tidied.repairs.isEmpty)
  }

  @Test func `Repairs are told once a kind, in both languages, with the first places`() throws {
    let rows = (1...9).map { "H\($0),126.5,46.9,\($0)户" }.joined(separator: "\n")
    let reading = try reading([\.buildings: "楼栋,经度,纬度,户数\n\(rows)\n"])
    #expect(reading.survey.buildings.households == Array(1...9))
    #expect(reading.findingCodes == ["table.repair.unit"])
    let repair = try #require(reading.log.repairs.first)
    #expect(repair.count == 9 && repair.layer == "buildings")
    #expect(repair.examples.map(\.found) == ["1户", "2户", "3户", "4户", "5户"])
    #expect(repair.examples[4].place.line == 6 && repair.examples[4].place.field == "户数")
    #expect(
      repair.finding.words(in: .english).hasSuffix(
        "units behind numbers were taken away: 9 (line 2: \"1户\" → \"1\"; line 3: \"2户\" → \"2\"; "
          + "line 4: \"3户\" → \"3\"; line 5: \"4户\" → \"4\"; line 6: \"5户\" → \"5\")"))
    #expect(repair.finding.words(in: .chinese).contains("第 2 行：\"1户\" → \"1\""))
  }
}
