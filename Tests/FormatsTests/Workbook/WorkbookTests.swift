import Diagnostics
import Formats
import TestSupport
import Testing

/// A workbook's parts as they stand in its file.
struct WorkbookTests {
  /// A small list with what lists of offices have: codes, absent values, shares, dates, totals.
  static var sheet: Workbook.Sheet {
    let table = FeatureTable(
      name: "town",
      columns: [
        .texts("网格编码", ["330106001001001", "003", "合计"]),
        .texts("小区名称", ["滨江花园", nil, nil]),
        .integers("户数", [231, nil, 231]),
        .numbers("面积", [1234.5, -0.25, nil]),
        .numbers("覆盖率", [0.904, 1, 0.5]),
        .texts("启用日期", ["2026-11-22", "待定", nil]),
        .booleans("封闭", [true, false, false]),
      ], rowCount: 3)
    var sheet = Workbook.Sheet(
      name: "网格",
      table: table,
      formats: [.text, .text, .whole, .decimal(1), .percent(2), .date])
    sheet.totalRows = 1
    return sheet
  }

  static func xml(_ sheet: Workbook.Sheet, _ part: String) throws -> String {
    try Parts(try Workbook(sheets: [sheet]).bytes()).text(part)
  }

  @Test func `The same sheets give the same bytes`() throws {
    let first = try Workbook(sheets: [Self.sheet]).bytes()
    #expect(try Workbook(sheets: [Self.sheet]).bytes() == first)
    var other = Self.sheet
    other.title = "网格信息一览表"
    #expect(try Workbook(sheets: [other]).bytes() != first)
  }

  @Test func `The archive holds the parts that programs look for, their kinds first`() throws {
    let parts = try Parts(try Workbook(sheets: [Self.sheet, Self.sheet]).bytes())
    #expect(
      parts.names == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml",
      ])
    let workbook = try parts.text("xl/workbook.xml")
    #expect(workbook.contains("<sheet name=\"网格\" sheetId=\"1\" r:id=\"rId1\"/>"))
    #expect(workbook.contains("<sheet name=\"网格 2\" sheetId=\"2\" r:id=\"rId2\"/>"))
  }

  @Test func `Codes and texts are texts, numbers numbers, and an absent value an empty cell`()
    throws
  {
    let xml = try Self.xml(Self.sheet, "xl/worksheets/sheet1.xml")
    let cells = Cells(xml, try Self.xml(Self.sheet, "xl/sharedStrings.xml"))
    #expect(cells["A2"] == .text("330106001001001"))
    #expect(cells["A3"] == .text("003"))
    #expect(cells["B3"] == .empty)
    #expect(cells["C2"] == .number("231"))
    #expect(cells["C3"] == .empty)
    #expect(cells["D3"] == .number("-0.25"))
    #expect(cells["E2"] == .number("0.904"))
    // 46,348 days after 1899-12-30.
    #expect(cells["F2"] == .number("46348"))
    #expect(cells["F3"] == .text("待定"))
    #expect(cells["G2"] == .boolean("1"))
  }

  @Test(arguments: [
    ("1901-01-01", "367"), ("2000-02-29", "36585"), ("2024-12-31", "45657"),
    ("2100-03-01", "73110"),
  ])
  func `A date is the number of its day`(date: String, number: String) throws {
    let sheet = Workbook.Sheet(
      name: "a", table: FeatureTable(name: "a", columns: [.texts("d", [date])], rowCount: 1),
      formats: [.date])
    let cells = Cells(
      try Self.xml(sheet, "xl/worksheets/sheet1.xml"), try Self.xml(sheet, "xl/sharedStrings.xml"))
    #expect(cells["A2"] == .number(number))
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "24-01-01", "2024/01/01", "2024-1-010"])
  func `What is no date stays as it stands`(date: String) throws {
    let sheet = Workbook.Sheet(
      name: "a", table: FeatureTable(name: "a", columns: [.texts("d", [date])], rowCount: 1),
      formats: [.date])
    let cells = Cells(
      try Self.xml(sheet, "xl/worksheets/sheet1.xml"), try Self.xml(sheet, "xl/sharedStrings.xml"))
    #expect(cells["A2"] == .text(date))
  }

  @Test func `In a column of numbers a suppressed one stays text and the others count`() throws {
    let texts = ["12", "<5", "007", "1e5", "-3.5", "0", "1,200", ".5"]
    let sheet = Workbook.Sheet(
      name: "a",
      table: FeatureTable(name: "a", columns: [.texts("n", texts)], rowCount: texts.count),
      formats: [.whole])
    let cells = Cells(
      try Self.xml(sheet, "xl/worksheets/sheet1.xml"), try Self.xml(sheet, "xl/sharedStrings.xml"))
    let found = (2...9).map { cells["A\($0)"] }
    #expect(
      found == [
        .number("12"), .text("&lt;5"), .text("007"), .text("1e5"), .number("-3.5"),
        .number("0"),
        .text("1,200"), .text(".5"),
      ])
  }

  @Test func `A number too long for a spreadsheet's fifteen digits stays text`() throws {
    let sheet = Workbook.Sheet(
      name: "a",
      table: FeatureTable(
        name: "a", columns: [.integers("n", [999_999_999_999_999, 1_000_000_000_000_001])],
        rowCount: 2))
    let cells = Cells(
      try Self.xml(sheet, "xl/worksheets/sheet1.xml"), try Self.xml(sheet, "xl/sharedStrings.xml"))
    #expect(cells["A2"] == .number("999999999999999"))
    #expect(cells["A3"] == .text("1000000000000001"))
  }

  @Test func `A sheet with more rows than spreadsheets hold is refused`() throws {
    var sheet = Self.sheet
    sheet.emptyRows = 1_048_576
    let failure = #expect(throws: Failure.self) { try Workbook(sheets: [sheet]).bytes() }
    #expect(failure?.code == "workbook.too-long")
    #expect(failure?.description.contains("1048580") == true)
  }
}
