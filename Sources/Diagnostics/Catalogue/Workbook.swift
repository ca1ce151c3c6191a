extension Phrase {
  package static let workbookTooLong = Phrase(
    "workbook.too-long",
    en:
      "the sheet {sheet} would have {rows} rows, a spreadsheet holds {limit}; write it as CSV instead",
    zh: "工作表 {sheet} 将有 {rows} 行，电子表格最多容纳 {limit} 行；请改为输出 CSV")

  static let workbook: [Phrase] = [workbookTooLong]
}
