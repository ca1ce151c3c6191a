import Survey
import Testing

/// Names that are nearly those of an area: what sets them apart is told, and they are never taken.
@Suite struct NearNamesTests {
  static let table: [(typed: String, names: [String], row: Int32, how: NearNames.Difference)] = [
    ("曲麻菜县", ["曲麻莱县"], 0, .character), ("阳光 小区", ["阳光小区"], 0, .width),
    ("Ａ区", ["A区"], 0, .width), ("1号院", ["一号院"], 0, .numeral), ("十二号院", ["12号院"], 0, .numeral),
    ("阳光园区", ["阳光小区"], 0, .suffix), ("幸福", ["幸福社区"], 0, .suffix),
    ("1号院小区", ["一号院"], 0, .suffix), ("阳光花小区", ["月亮小区", "阳光小区"], 1, .character),
  ]

  @Test(arguments: table)
  func `A near name is found with what sets it apart`(
    _ row: (typed: String, names: [String], row: Int32, how: NearNames.Difference)
  ) throws {
    let found = try #require(NearNames(row.names).nearest(to: row.typed))
    #expect(found.0 == row.row && found.1 == row.how)
  }

  @Test(arguments: [("5幢", "3幢"), ("15幢", "5幢"), ("阳光小区", "和平小区"), ("东", "西")])
  func `Another number is another building, and another name another area`(
    typed: String, name: String
  ) {
    #expect(NearNames([name]).nearest(to: typed) == nil)
  }

  @Test(arguments: [
    ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("一百零三", 103), ("一百一十", 110),
    ("两", 2),
  ])
  func `Numbers are read as they are spoken`(text: String, value: Int) {
    #expect(ChineseNumeral.value(text[...]) == value)
  }

  @Test(arguments: ["", "百", "一二", "号", "一号", "十百"])
  func `What is no number is none`(text: String) { #expect(ChineseNumeral.value(text[...]) == nil) }
}
