extension Phrase {
  package static let csvEmpty = Phrase(
    "csv.empty",
    en: "the table is empty; its first line names the columns",
    zh: "表格为空；第一行应为列名")
  package static let csvQuote = Phrase(
    "csv.quote.open",
    en: "a field opened with a quotation mark is never closed",
    zh: "字段的引号没有闭合")
  package static let csvQuoteText = Phrase(
    "csv.quote.text",
    en: "text stands after the closing quotation mark of a field; double a mark that is meant",
    zh: "字段的后引号之后还有文字；字段内的引号应写成两个")
  package static let csvLongRow = Phrase(
    "csv.row.long",
    en:
      "the row has {found} fields, the header {expected}; put a field that holds {delimiter} in quotation marks",
    zh: "本行有 {found} 个字段，表头有 {expected} 个；含有 {delimiter} 的字段请加引号")
  package static let csvShortRow = Phrase(
    "csv.row.short",
    en: "the row has {found} fields, the header {expected}; the others are absent",
    zh: "本行有 {found} 个字段，表头有 {expected} 个；其余按缺失处理")
  package static let csvNameTwice = Phrase(
    "csv.column.twice",
    en: "two columns are named {name}; the second is read as {renamed}",
    zh: "有两列都叫 {name}；后一列读作 {renamed}")

  static let csv: [Phrase] = [
    csvEmpty, csvQuote, csvQuoteText, csvLongRow, csvShortRow, csvNameTwice,
  ]
}
