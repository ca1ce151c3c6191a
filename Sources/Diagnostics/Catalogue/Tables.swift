extension Phrase {
  package static let columnMissing = Phrase(
    "table.column.missing",
    en: "there is no column {name}; the columns are {columns}",
    zh: "没有名为 {name} 的列；现有列：{columns}")

  package static let outputFormatUnknown = Phrase(
    "output.format-unknown",
    en:
      "the ending of the file does not name a format that can be written; give .geojson, .geojsonl, .csv, .gpkg, .shp, .xlsx or .fgb",
    zh: "无法根据扩展名确定输出格式；请用 .geojson、.geojsonl、.csv、.gpkg、.shp、.xlsx 或 .fgb")

  package static let outputCRSFixed = Phrase(
    "output.crs-fixed",
    en:
      "GeoJSON is always longitude and latitude on WGS 84; write .gpkg, .shp or .fgb for {crs}, or leave --output-crs out",
    zh: "GeoJSON 一律为 WGS 84 经纬度；需要 {crs} 时请写 .gpkg、.shp 或 .fgb，或去掉 --output-crs")

  package static let folderNotOurs = Phrase(
    "folder.not-ours",
    en:
      "{folder} holds files that gridreach did not write (there is no {marker}); name a new folder",
    zh: "{folder} 中有并非 gridreach 生成的文件（没有 {marker}）；请另选文件夹")

  static let tables: [Phrase] = [columnMissing, outputFormatUnknown, outputCRSFixed, folderNotOurs]
}
