internal import Diagnostics

extension ReportPage {
  func write(_ part: ReportContents.Section, _ page: inout HTMLWriter) {
    section(part.id, part.title, &page) { body in
      for (number, block) in part.blocks.enumerated() {
        write(block, id: "\(part.id)-\(number + 1)", &body)
      }
    }
  }

  private func write(_ block: ReportContents.Block, id: String, _ page: inout HTMLWriter) {
    switch block {
    case .heading(let title): page.element("h3", words: title)
    case .paragraph(let text): page.element("p", words: text)
    case .list(let points):
      page.element("ul", [("class", "points")]) { list in
        for point in points { list.element("li", words: point) }
      }
    case .definitions(let definitions):
      page.element("dl") { list in
        for definition in definitions {
          list.element("dt", words: definition.term)
          list.element("dd", words: definition.meaning)
        }
      }
    case .table(let table): write(table, id: id, &page)
    case .folded(let table):
      page.element("details") {
        $0.element("summary", words: table.caption)
        write(table, id: id, &$0)
      }
    case .chart(let chart): write(chart, &page)
    }
  }

  /// The caption stands above the box that scrolls, and names box and table.
  private func write(_ table: ReportTable, id: String, _ page: inout HTMLWriter) {
    page.element("div", [("class", "table-head")]) {
      $0.element("p", [("class", "caption"), ("id", id)], words: table.caption)
    }
    page.element(
      "div",
      [("class", "table-box"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", id)]
    ) {
      $0.element("table", [("class", "data"), ("aria-labelledby", id)]) { body in
        body.element("caption", [("class", "hidden")], words: table.caption)
        writeHead(of: table, &body)
        body.element("tbody") { rows in
          for row in table.rows { write(row, table.columns, &rows) }
        }
        if let total = table.total {
          body.element("tfoot") { write(total, table.columns, &$0) }
        }
      }
    }
    if let note = table.note { page.element("p", [("class", "note")], words: note) }
  }

  private func writeHead(of table: ReportTable, _ page: inout HTMLWriter) {
    page.element("thead") {
      $0.element("tr") { row in
        for column in table.columns {
          let isNumber = column.alignment == .number
          row.element(
            "th", [("scope", "col")] + (isNumber ? [("class", "num")] : []),
            words: column.heading)
        }
      }
    }
    page.newLine()
  }

  /// A row; its first cell is its heading.
  private func write(
    _ row: [ReportTable.Cell], _ columns: [ReportTable.Column], _ page: inout HTMLWriter
  ) {
    page.element("tr") { cells in
      for (number, cell) in row.enumerated() {
        let name = number == 0 ? "th" : "td"
        let scope = number == 0 ? [("scope", "row")] : []
        let isNumber = number < columns.count && columns[number].alignment == .number
        write(cell, name, scope, isNumber, &cells)
      }
    }
    page.newLine()
  }

  private func write(
    _ cell: ReportTable.Cell, _ name: String, _ scope: [(String, String)], _ isNumber: Bool,
    _ page: inout HTMLWriter
  ) {
    func attributes(_ style: String?) -> [(String, String)] {
      let styles = [isNumber ? "num" : nil, style].compactMap(\.self)
      return scope + (styles.isEmpty ? [] : [("class", styles.joined(separator: " "))])
    }
    switch cell {
    case .none: page.element(name, attributes(nil), words: "")
    case .text(let text):
      let style = text.utf8.count > 60 ? "wide" : Self.isShort(text) ? "short" : nil
      page.element(name, attributes(style), words: text)
    case .code(let text):
      page.element(name, attributes(text.utf8.count > 60 ? "code wide" : "code"), words: text)
    case .integer(let number): page.element(name, attributes(nil), words: String(number))
    case .number(let number):
      page.element(name, attributes(nil), words: String(shortest: number))
    case .flag(let isGood, let text):
      page.element(name, attributes(isGood ? "good-flag" : "bad-flag"), words: text)
    case .rate(let rate, let sentence):
      page.element(name, attributes(nil)) {
        $0.element(
          "button",
          [
            ("type", "button"), ("class", "rate"), ("data-copy", sentence),
            ("title", words(.reportCopySentence)),
          ],
          words: String(shortest: rate))
      }
    }
  }

  /// Whether a text that could be broken is so short that it should not: a name, a word.
  private static func isShort(_ text: String) -> Bool {
    let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    return width <= 18
      && text.unicodeScalars.contains { !$0.isASCII || " -".unicodeScalars.contains($0) }
  }

  private func write(_ chart: ReportChart, _ page: inout HTMLWriter) {
    let svg: String? =
      switch chart {
      case .sites(let points, let target):
        CurvePicture(points, target: target, language: contents.language).svg
      case .walks(let curve): curve.svg(in: contents.language)
      }
    guard let svg else { return }
    page.element("div", [("class", "chart")]) { $0.markup(svg) }
  }
}
