import Diagnostics
import Formats
import TestSupport
import Testing

/// How a sheet looks: widths, titles, what stays in view, what is filtered and chosen.
struct WorkbookLayoutTests {
  private func xml(_ sheet: Workbook.Sheet) throws -> String {
    try WorkbookTests.xml(sheet, "xl/worksheets/sheet1.xml")
  }

  private func widths(_ sheet: Workbook.Sheet) throws -> [Int] {
    try xml(sheet).components(between: " width=\"", "\"").compactMap { Int($0) }
  }

  @Test func `Columns are as wide as what stands in them, a Chinese sign as two`() throws {
    let table = FeatureTable(
      name: "a",
      columns: [
        .texts("名", ["一二三四五六七八九十"]), .texts("n", ["abcdefghij"]),
        .texts("长", [String(repeating: "字", count: 90)]), .integers("x", [5]),
        .texts("行", ["短\n一二三四五六"]),
      ], rowCount: 1)
    #expect(try widths(Workbook.Sheet(name: "a", table: table)) == [22, 12, 50, 8, 14])
  }

  @Test func `The header stays in view and filters all rows but the totals`() throws {
    let plain = try xml(WorkbookTests.sheet)
    #expect(plain.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(plain.contains("<autoFilter ref=\"A1:G3\"/>"))
    #expect(!plain.contains("mergeCell"))
    var titled = WorkbookTests.sheet
    titled.title = "网格信息一览表"
    titled.notes = ["户数口径：户籍户数", "步行预设：cn67"]
    let xml = try xml(titled)
    #expect(xml.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""))
    #expect(xml.contains("<autoFilter ref=\"A4:G6\"/>"))
    #expect(
      xml.components(between: "<mergeCell ref=\"", "\"") == ["A1:G1", "A2:G2", "A3:G3"])
    let workbook = try WorkbookTests.xml(titled, "xl/workbook.xml")
    #expect(workbook.contains("hidden=\"1\">'网格'!$A$4:$G$6</definedName>"))
    #expect(workbook.contains("'网格'!$4:$4</definedName>"))
  }

  @Test func `A table without rows has a header and no filter`() throws {
    let table = FeatureTable(name: "a", columns: [.texts("a", [String]())], rowCount: 0)
    let xml = try xml(Workbook.Sheet(name: "a", table: table))
    #expect(!xml.contains("autoFilter"))
    #expect(xml.contains("<row r=\"1\""))
  }

  @Test func `Totals look unlike the rows above them`() throws {
    let cells = Cells(
      try xml(WorkbookTests.sheet),
      try WorkbookTests.xml(WorkbookTests.sheet, "xl/sharedStrings.xml"))
    #expect(cells.styles["C2"] == cells.styles["C3"])
    #expect(cells.styles["C4"] != cells.styles["C3"])
  }

  @Test func `Short lists stand in the rule, long ones and such with commas on a hidden sheet`()
    throws
  {
    let table = FeatureTable(
      name: "a", columns: [.texts("类型", [String]()), .texts("社区", [String]())], rowCount: 0)
    var sheet = Workbook.Sheet(name: "填报", table: table)
    sheet.emptyRows = 100
    let names = (1...60).map { "第\($0)社区居民委员会" }
    sheet.choices = [
      .init(column: 0, values: ["住宅", "商业&办公"], isStrict: true),
      .init(column: 1, values: names), .init(column: 1, values: ["a,b"]),
      .init(column: 1, values: []),
    ]
    let parts = try Parts(try Workbook(sheets: [sheet]).bytes())
    let xml = try parts.text("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<dataValidations count=\"3\">"))
    #expect(
      xml.contains(
        "sqref=\"A2:A101\"><formula1>&quot;住宅,商业&amp;办公&quot;</formula1>"))
    #expect(
      xml.contains("errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"B2"))
    #expect(xml.contains("<formula1>'lists'!$A$2:$A$61</formula1>"))
    #expect(xml.contains("<formula1>'lists'!$B$2:$B$2</formula1>"))
    let workbook = try parts.text("xl/workbook.xml")
    #expect(workbook.contains("<sheet name=\"lists\" sheetId=\"2\" state=\"hidden\""))
    let cells = Cells(
      try parts.text("xl/worksheets/sheet2.xml"), try parts.text("xl/sharedStrings.xml"))
    #expect(cells["A61"] == .text(names[59]))
    #expect(cells["B2"] == .text("a,b"))
    #expect(cells["B3"] == .empty)
  }

  @Test func `Rows for typing have borders and formats, and the columns keep codes as text`() throws
  {
    let table = FeatureTable(
      name: "a", columns: [.texts("编号", [String]()), .texts("户数", [String]())], rowCount: 0)
    var sheet = Workbook.Sheet(name: "a", table: table, formats: [.text, .whole])
    sheet.emptyRows = 2
    sheet.requiredColumns = [1]
    let xml = try xml(sheet)
    let cells = Cells(xml, "<t xml:space=\"preserve\">编号</t><t xml:space=\"preserve\">户数</t>")
    #expect(cells["A3"] == .empty)
    #expect(cells["A4"] == nil)
    #expect(cells.styles["A3"] != cells.styles["B3"])
    #expect(cells.styles["A1"] != cells.styles["B1"])
    let forms = try WorkbookTests.xml(sheet, "xl/styles.xml")
      .components(between: "<cellXfs", "</cellXfs>")[0].components(between: "<xf ", ">")
    let style = try #require(xml.components(between: " style=\"", "\"").first.flatMap { Int($0) })
    #expect(forms[style].contains("numFmtId=\"49\""))
  }

  @Test func `The mark stands on every printed page`() throws {
    var workbook = Workbook(sheets: [WorkbookTests.sheet])
    workbook.mark = "内部 & 秘"
    let xml = try Parts(try workbook.bytes()).text("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<oddHeader>&amp;R内部 &amp;&amp; 秘</oddHeader>"))
  }
}
