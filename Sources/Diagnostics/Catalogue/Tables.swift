extension Phrase {
  package static let columnMissing = Phrase(
    "table.column.missing",
    en: "there is no column {name}; the columns are {columns}",
    zh: "没有名为 {name} 的列；现有列：{columns}")

  package static let outputFormatUnknown = Phrase(
    "output.format-unknown",
    en:
      "the ending of the file does not name a format that can be written; give .geojson, .geojsonl or .csv",
    zh: "无法根据扩展名确定输出格式；请用 .geojson、.geojsonl 或 .csv")

  package static let folderNotOurs = Phrase(
    "folder.not-ours",
    en:
      "{folder} holds files that gridreach did not write (there is no {marker}); name a new folder",
    zh: "{folder} 中有并非 gridreach 生成的文件（没有 {marker}）；请另选文件夹")

  static let tables: [Phrase] = [columnMissing, outputFormatUnknown, folderNotOurs]
}
