extension Phrase {
  package static let stepReport = Phrase("step.report", en: "writing the report", zh: "生成报告")
  package static let reportDone = Phrase(
    "report.done",
    en: "the report is in {file}",
    zh: "报告已写入 {file}")
  package static let reportNoResults = Phrase(
    "report.no-results",
    en: "{folder} holds no results of a run (no {file}); give a folder that gridreach run wrote",
    zh: "{folder} 不是运行结果文件夹（没有 {file}）；请给出 gridreach run 写出的文件夹")
  package static let reportLayersNotRead = Phrase(
    "report.layers-not-read",
    en:
      "the layers of {folder} are not GeoJSON files, so this report has no map and no lists; run with --layers geojson, or take the report.html that run wrote",
    zh: "{folder} 中的图层不是 GeoJSON 文件，因此本报告没有地图和清单；请用 --layers geojson 运行，或直接使用 run 写出的 report.html")
  package static let readmeReport = Phrase(
    "readme.report",
    en: "the report for everybody: opens in any browser, without a network",
    zh: "报告：供所有人阅读，用浏览器打开，无需联网")

  static let report: [Phrase] = [
    stepReport, reportDone, reportNoResults, reportLayersNotRead, readmeReport,
  ]
}
