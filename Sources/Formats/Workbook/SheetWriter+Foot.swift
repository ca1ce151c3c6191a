extension SheetWriter {
  /// All behind the rows, in the order that the format wants.
  var foot: String {
    var text = ""
    if let filter = Self.filter(of: sheet) { text += "<autoFilter ref=\"\(filter)\"/>" }
    text += merges + validations
    text += "<printOptions horizontalCentered=\"1\"/>"
    text += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\""
    text += " header=\"0.3\" footer=\"0.3\"/>"
    // A4 across, as wide as one page and as long as it takes.
    text += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
    text += "<headerFooter>"
    if !mark.isEmpty { text += "<oddHeader>&amp;R\(Self.plain(mark))</oddHeader>" }
    return text + "<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  }

  /// In a page's header `&` begins a field.
  private static func plain(_ text: String) -> String {
    xmlText(text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&"))
  }

  /// Title and notes stand across all columns.
  private var merges: String {
    guard sheet.table.columns.count > 1, sheet.headerRow > 1 else { return "" }
    let last = Self.name(ofColumn: sheet.table.columns.count - 1)
    let cells = (1..<sheet.headerRow).map { "<mergeCell ref=\"A\($0):\(last)\($0)\"/>" }
    return "<mergeCells count=\"\(cells.count)\">\(cells.joined())</mergeCells>"
  }

  /// Lists to choose from, for the rows of the table and for those below it.
  private var validations: String {
    let rules = zip(sheet.choices, lists).compactMap { choice, list -> String? in
      guard let list, sheet.table.columns.indices.contains(choice.column) else { return nil }
      let column = Self.name(ofColumn: choice.column)
      let last = max(sheet.rowCount, sheet.headerRow + 1)
      let style = choice.isStrict ? "" : " errorStyle=\"warning\""
      return "<dataValidation type=\"list\"\(style) allowBlank=\"1\" showErrorMessage=\"1\""
        + " sqref=\"\(column)\(sheet.headerRow + 1):\(column)\(last)\">"
        + "<formula1>\(xmlText(list))</formula1></dataValidation>"
    }
    guard !rules.isEmpty else { return "" }
    return "<dataValidations count=\"\(rules.count)\">\(rules.joined())</dataValidations>"
  }
}
