import Intake
import Testing
import Workers

@Suite struct BuildingTextTests {
  /// What offices write, and the buildings that it means, as they are written again.
  static let table: [(text: String, written: String)] = [
    ("1-10幢", "1-10幢"), ("1~10栋", "1-10栋"), ("1～10栋", "1-10栋"), ("1—10栋", "1-10栋"),
    ("1至10号楼", "1-10号楼"), ("1幢到4幢", "1-4幢"), ("１－１０幢", "1-10幢"), ("1 - 4 幢", "1-4幢"),
    ("1、3、5号楼", "1号楼、3号楼、5号楼"), ("1,3,5号楼", "1号楼、3号楼、5号楼"), ("1，2，3幢", "1-3幢"),
    ("1#-6#", "1-6#"), ("1#~6#楼", "1-6#楼"), ("1＃、2＃", "1-2#"),
    ("A1-A4", "A1-A4"), ("A1-4栋", "A1-A4栋"), ("a1-a4", "A1-A4"), ("A1-A2、B1-B3幢", "A1-A2幢、B1-B3幢"),
    ("1-10幢(除4幢)", "1-3幢、5-10幢"), ("1-10幢（除4、7幢）", "1-3幢、5-6幢、8-10幢"),
    ("1-5幢除3幢", "1-2幢、4-5幢"), ("1-5幢(3幢除外)", "1-2幢、4-5幢"), ("1-6幢(不含2-3幢)", "1幢、4-6幢"),
    ("1-9号(单号)", "1号、3号、5号、7号、9号"), ("2-8号双号", "2号、4号、6号、8号"),
    ("1-3、5幢", "1-3幢、5幢"), ("1幢 2幢 4幢", "1-2幢、4幢"), ("1 3 5", "1、3、5"), ("1幢和2幢", "1-2幢"),
    ("一至三栋", "1-3栋"), ("十二号楼", "12号楼"), ("二十一幢", "21幢"), ("一号楼、二号楼", "1-2号楼"),
    ("A-D座", "A座、B座、C座、D座"), ("1A-1C幢", "1A幢、1B幢、1C幢"), ("1甲幢", "1甲幢"), ("3号楼A", "3A号楼"),
    ("1期1-3栋", "1期1-1期3栋"), ("东区1-2幢、西区1幢", "东区1-东区2幢、西区1幢"),
    ("3幢2单元", "3幢"), ("3幢1-2单元", "3幢"), ("01幢", "1幢"), ("1-2,2-3幢", "1-3幢"),
    ("3-1幢", "3-1幢"), ("1-1-2", "1-1-2"), ("综合楼", "综合楼"), ("东楼", "东楼"), ("1-10幢(高层)", "1-10幢"),
    ("", ""), ("无", ""), ("  ", ""), ("/", ""), ("、", ""), ("(", ""), ("除", "除"), ("-", ""),
  ]

  @Test(arguments: table)
  func `A list of buildings is understood as it is meant`(_ row: (text: String, written: String)) {
    #expect(BuildingText.written(BuildingText(row.text).names) == row.written)
  }

  @Test func `A range of rooms is no range of buildings, and is doubtful`() {
    let text = BuildingText("201-1802")
    #expect(text.isDoubtful && text.names.count == 1)
    #expect(!BuildingText("1-400幢").isDoubtful && BuildingText("1-400幢").names.count == 400)
  }

  @Test func `Buildings stand in the order of their numbers, not of their letters`() {
    let names = BuildingText("10幢、9幢、B2幢、A10幢、A9幢、综合楼、1幢").names
    #expect(
      names.sorted { $0.precedes($1) }.map(\.text)
        == ["1幢", "9幢", "10幢", "A9幢", "A10幢", "B2幢", "综合楼"])
  }

  @Test func `The counter says how a building is written and not which it is`() {
    #expect(BuildingText("3幢").names == BuildingText("3号楼").names)
    #expect(BuildingText("3幢").names != BuildingText("A3幢").names)
  }
}

/// What is told of a text without reading it.
@Suite struct OneNameProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<40
  #else
    static let seeds: Range<UInt64> = 0..<4000
  #endif

  private static let pieces = [
    "1", "2", "13", "201", "A", "b", "D", "幢", "号楼", "#", "座", "东区", "一", "十二", "综合楼", "单元", "双号",
    "-", "~", "至", "、", ",", "及", "和", "与", " ", "除", "外", "(", "）", "１", "－", "无", "和里", "\n", "é",
  ]

  @Test(arguments: seeds)
  func `What is taken for one name is read as one`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let text = (0...random.below(6)).map { _ in Self.pieces[random.below(Self.pieces.count)] }
        .joined()
      guard BuildingText.isOneName(text) else { continue }
      let read = BuildingText(text)
      #expect(read.names.count == 1 && !read.isDoubtful, "\(text)")
    }
  }

  @Test(arguments: ["锦绣苑1号楼", "3幢", "B02690", "A12栋", "1期3栋"])
  func `Usual names need not be read`(text: String) {
    #expect(BuildingText.isOneName(text))
  }

  @Test(arguments: [
    "B02690", "b7", "12", "007", "A1B", "AB12345", "AB123456", "B0012345", "NULL", "x", "1234567",
    "A-1",
  ])
  func `A code is read as any other text`(code: String) {
    // A space says nothing, but keeps a text from being taken for a code at once.
    #expect(BuildingText(code) == BuildingText(" " + code))
    #expect(BuildingText(code).names.map(\.text) == BuildingText(" " + code).names.map(\.text))
  }

  @Test func `The prefix of a code is in capitals, and a long number is a part of it`() {
    #expect(BuildingText("b7").names == [BuildingName(prefix: "B", number: 7)])
    #expect(BuildingText("b0012345").names == [BuildingName(prefix: "B0012345")])
  }

  @Test(arguments: BuildingTextTests.table)
  func `No list is taken for one name`(_ row: (text: String, written: String)) {
    if BuildingText(row.text).names.count != 1 { #expect(!BuildingText.isOneName(row.text)) }
  }
}

@Suite struct BuildingTextProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<40
  #else
    static let seeds: Range<UInt64> = 0..<4000
  #endif

  private static let prefixes = ["", "", "", "A", "B", "东区", "一期", "2期"]
  private static let counters = ["幢", "栋", "号楼", "#", "座", ""]

  @Test(arguments: seeds)
  func `What is written and read again is the same set`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let counter = Self.counters[random.below(Self.counters.count)]
    let names = (0..<(1 + random.below(60))).map { _ in
      BuildingName(
        prefix: Self.prefixes[random.below(Self.prefixes.count)],
        number: 1 + random.below(40), suffix: random.below(9) == 0 ? "甲" : "",
        counter: counter)
    }
    let written = BuildingText.written(names)
    #expect(Set(BuildingText(written).names) == Set(names), "\(written)")
    #expect(BuildingText.written(BuildingText(written).names) == written)
  }

  @Test(arguments: seeds)
  func `Any text is read, and no name stands twice`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("1290-~、,，；（()）除外单双号幢栋楼#＃A一十百 　至至到\n元/无座\u{300}😀")
    let text = String(
      (0..<random.below(24)).map { _ in
        letters[random.below(letters.count)]
      })
    let names = BuildingText(text).names
    #expect(Set(names).count == names.count)
    _ = AddressText(text)
  }
}
