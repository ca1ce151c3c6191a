import Diagnostics
import Formats
import TestSupport
import Testing

/// Workbooks as GDAL, which others read them by, sees them.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct WorkbookRoundTripTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func reread(_ sheet: Workbook.Sheet) throws -> (FeatureTable, [Finding]) {
    try Workbook(sheets: [sheet]).write(to: scratch.path("a.xlsx"), overwrite: true)
    var findings: [Finding] = []
    return (try GDAL.read(path: scratch.path("a.xlsx"), findings: &findings), findings)
  }

  @Test func `Names, values and types come back`() throws {
    let table = GDALTown.table(nil)
    let (found, findings) = try reread(Workbook.Sheet(name: "town", table: table))
    #expect(findings.isEmpty, "\(findings.map(\.code))")
    try #require(found.columns.map(\.name) == table.columns.map(\.name))
    try #require(found.rowCount == 5)
    for (one, other) in zip(found.columns, table.columns) {
      for row in 0..<5 { #expect(one.text(row) == other.text(row), "\(one.name) \(row)") }
    }
    let kinds = found.columns.map { column in
      switch column.values {
      case .integer: "integer"
      case .number: "number"
      case .boolean: "boolean"
      case .text, .json: "text"
      }
    }
    #expect(kinds == ["text", "text", "text", "integer", "number"])
    #expect(found.lines == [2, 3, 4, 5, 6])
  }

  @Test func `Texts that look like formulas, tags and line breaks come back as they were`() throws {
    let texts = ["=1+1", "@x", "<b>&amp;</b>", " blanks ", "two\nlines", "'quoted'", "𠮷祥里"]
    let table = FeatureTable(
      name: "a", columns: [.texts("t", texts), .integers("n", texts.indices.map { $0 })],
      rowCount: texts.count)
    let (found, _) = try reread(Workbook.Sheet(name: "a", table: table))
    let column = try #require(found.column(named: "t"))
    // Blanks around a text are taken off by our own reading of sheets.
    #expect(
      texts.indices.map { column.text($0) ?? "" }
        == texts.map { $0 == " blanks " ? "blanks" : $0 })
  }

  @Test func `A date is a date to others`() throws {
    let table = FeatureTable(
      name: "a", columns: [.texts("日期", ["2026-11-22", "2000-02-29"])], rowCount: 2)
    let (found, _) = try reread(Workbook.Sheet(name: "a", table: table, formats: [.date]))
    let column = try #require(found.column(named: "日期"))
    #expect((0..<2).map { column.text($0) } == ["2026/11/22", "2000/02/29"])
  }

  @Test func `Every sheet is a layer, and the hidden one of lists the last`() throws {
    var sheet = WorkbookTests.sheet
    sheet.choices = [.init(column: 1, values: ["a,b"])]
    var other = WorkbookTests.sheet
    other.name = "楼栋"
    try Workbook(sheets: [sheet, other]).write(to: scratch.path("a.xlsx"), overwrite: true)
    let address = try #require(GDALAddress(scratch.path("a.xlsx")))
    #expect(try GDALFile(address).filledLayers() == ["网格", "楼栋", "lists"])
  }
}
