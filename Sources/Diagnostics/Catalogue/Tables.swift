extension Phrase {
  package static let columnMissing = Phrase(
    "table.column.missing",
    en: "there is no column {name}; the columns are {columns}",
    zh: "没有名为 {name} 的列；现有列：{columns}")

  static let tables: [Phrase] = [columnMissing]
}
