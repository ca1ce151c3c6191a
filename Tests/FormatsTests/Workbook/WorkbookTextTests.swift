import Diagnostics
import Formats
import TestSupport
import Testing

/// Texts in cells: what is odd in them, and what programs could take them for.
struct WorkbookTextTests {
  private func sheet(_ texts: [String]) -> Workbook.Sheet {
    Workbook.Sheet(
      name: "a",
      table: FeatureTable(name: "a", columns: [.texts("t", texts)], rowCount: texts.count))
  }

  private func cells(_ texts: [String]) throws -> Cells {
    Cells(
      try WorkbookTests.xml(sheet(texts), "xl/worksheets/sheet1.xml"),
      try WorkbookTests.xml(sheet(texts), "xl/sharedStrings.xml"))
  }

  @Test func `A text that begins like a formula is a text, and stays one when typed again`() throws
  {
    let texts = ["=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "plain", "1=1"]
    let cells = try cells(texts)
    for (row, text) in texts.enumerated() { #expect(cells["A\(row + 2)"] == .text(text)) }
    let xml = try WorkbookTests.xml(sheet(texts), "xl/worksheets/sheet1.xml")
    #expect(!xml.contains("<f>"))
    let styles = try WorkbookTests.xml(sheet(texts), "xl/styles.xml")
    let forms = styles.components(between: "<cellXfs", "</cellXfs>")[0]
      .components(between: "<xf ", ">")
    let isQuoted = try (2...8).map { row in
      let style = try #require(cells.styles["A\(row)"].flatMap { Int($0) })
      return forms[style].contains("quotePrefix=\"1\"")
    }
    #expect(isQuoted == [true, true, true, true, true, false, false])
  }

  @Test func `What XML cannot hold is written in the way that spreadsheets read back`() throws {
    let cells = try cells([
      "<b>&\"x\"</b>", "a\u{0B}b\u{0}c", "line\r\nnext", "_x000D_", "_x00ZZ_", "\u{FFFF}",
      "\u{FFFD}",
    ])
    #expect(cells["A2"] == .text("&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;"))
    #expect(cells["A3"] == .text("a_x000B_b_x0000_c"))
    #expect(cells["A4"] == .text("line_x000D_\nnext"))
    #expect(cells["A5"] == .text("_x005F_x000D_"))
    #expect(cells["A6"] == .text("_x00ZZ_"))
    #expect(cells["A7"] == .text("_xFFFF_"))
    #expect(cells["A8"] == .text("\u{FFFD}"))
  }

  @Test func `A text is stored once, however often it stands`() throws {
    let texts = (0..<5000).map { "小区\($0 % 1700)" }
    let shared = try WorkbookTests.xml(sheet(texts), "xl/sharedStrings.xml")
    #expect(shared.contains("count=\"5001\" uniqueCount=\"1701\""))
    let cells = try cells(texts)
    for row in texts.indices { #expect(cells["A\(row + 2)"] == .text(texts[row])) }
  }

  @Test func `A text longer than a cell holds is cut with an ellipsis`() throws {
    let long = String(repeating: "县", count: 40_000)
    let exact = String(repeating: "镇", count: 32_767)
    guard case .text(let cut)? = try cells([long])["A2"] else {
      Issue.record("no text")
      return
    }
    #expect(cut.utf16.count == 32_767)
    #expect(cut.hasSuffix("县…"))
    #expect(try cells([exact])["A2"] == .text(exact))
  }

  @Test func `Names of sheets are such as spreadsheets take, each another one`() throws {
    let names = [
      "a/b:c*?[d]\\", "", "", "长" + String(repeating: "名", count: 40), "SHEET", "O'Hara",
    ]
    let sheets = names.map { name in
      var sheet = sheet(["x"])
      sheet.name = name
      return sheet
    }
    let workbook = try Parts(try Workbook(sheets: sheets).bytes()).text("xl/workbook.xml")
    let found = workbook.components(between: "<sheet name=\"", "\"")
    #expect(
      found == [
        "a_b_c___d__", "Sheet", "Sheet 2", "长" + String(repeating: "名", count: 30), "SHEET 3",
        "O_Hara",
      ])
  }
}
