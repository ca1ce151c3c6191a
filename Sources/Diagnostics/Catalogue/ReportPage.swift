extension Phrase {
  package static let reportTitle = Phrase(
    "report.title",
    en: "{name}: grid cells and service circles",
    zh: "{name}网格划分与服务圈覆盖报告")
  package static let reportTitlePlain = Phrase(
    "report.title-plain",
    en: "Grid cells and service circles",
    zh: "网格划分与服务圈覆盖报告")
  package static let reportDated = Phrase(
    "report.dated",
    en: "computed {date} · gridreach {version}",
    zh: "计算日期 {date} · gridreach {version}")
  package static let reportSkip = Phrase("report.skip", en: "Skip to the answer", zh: "跳到结论")
  package static let reportContents = Phrase("report.contents", en: "Contents", zh: "目录")
  package static let reportPrint = Phrase("report.print", en: "Print", zh: "打印")
  package static let reportSectionAnswer = Phrase(
    "report.section-answer",
    en: "The answer",
    zh: "结论")
  package static let reportSectionSentences = Phrase(
    "report.section-sentences",
    en: "Sentences to copy",
    zh: "可直接引用的表述")
  package static let reportSectionMap = Phrase("report.section-map", en: "Map", zh: "地图")
  package static let reportSectionCommunities = Phrase(
    "report.section-communities",
    en: "Communities",
    zh: "各社区情况")
  package static let reportSectionUncovered = Phrase(
    "report.section-uncovered",
    en: "Not covered",
    zh: "未覆盖清单")
  package static let reportSectionStations = Phrase(
    "report.section-stations",
    en: "Stations",
    zh: "服务阵地")
  package static let reportSectionSites = Phrase(
    "report.section-sites",
    en: "Proposed stations",
    zh: "选址建议")
  package static let reportSectionWalks = Phrase(
    "report.section-walks",
    en: "Households against minutes",
    zh: "户数与步行时间")
  package static let reportSectionCircles = Phrase(
    "report.section-circles",
    en: "Circle beside street",
    zh: "直线与沿路对照")
  package static let reportSectionDoubts = Phrase(
    "report.section-doubts",
    en: "Unproven, assumed, undetermined",
    zh: "未证明与假定")
  package static let reportSectionDefinitions = Phrase(
    "report.section-definitions",
    en: "How every figure is defined",
    zh: "指标口径")
  package static let reportSectionSources = Phrase(
    "report.section-sources",
    en: "Files and parameters",
    zh: "数据来源")
  package static let reportUnproven = Phrase("report.unproven", en: "Unproven", zh: "未证明")
  package static let reportAssumed = Phrase("report.assumed", en: "Assumed", zh: "假定")
  package static let reportUndetermined = Phrase(
    "report.undetermined",
    en: "Undetermined",
    zh: "无法判定")
  package static let reportFindings = Phrase(
    "report.findings",
    en: "What came to light",
    zh: "运行提示")
  package static let reportParameters = Phrase("report.parameters", en: "Parameters", zh: "参数")
  package static let reportTileRate = Phrase(
    "report.tile-rate",
    en: "reached within {minutes} minutes",
    zh: "{minutes} 分钟覆盖率")
  package static let reportTileOf = Phrase(
    "report.tile-of",
    en: "{reached} of {total} households, walk up to {metres} m",
    zh: "{total} 户中 {reached} 户，步行 {metres} 米以内")
  package static let reportTileOfStraight = Phrase(
    "report.tile-of-straight",
    en: "{reached} of {total} households, straight line up to {metres} m",
    zh: "{total} 户中 {reached} 户，直线 {metres} 米以内")
  package static let reportTileRange = Phrase(
    "report.tile-range",
    en: "lower value {lower} %, upper value {upper} %",
    zh: "下限 {lower}%，上限 {upper}%")
  package static let reportTileMet = Phrase(
    "report.tile-met",
    en: "target {percent} %: met",
    zh: "目标 {percent}%：达标")
  package static let reportTileMissed = Phrase(
    "report.tile-missed",
    en: "target {percent} %: {missing} households short",
    zh: "目标 {percent}%：尚差 {missing} 户")
  package static let reportTileUncovered = Phrase(
    "report.tile-uncovered",
    en: "households not covered within {minutes} minutes",
    zh: "{minutes} 分钟未覆盖户数")
  package static let reportTileUncoveredDetail = Phrase(
    "report.tile-uncovered-detail",
    en: "{buildings} buildings",
    zh: "{buildings} 栋楼")
  package static let reportTileUndetermined = Phrase(
    "report.tile-undetermined",
    en: "undetermined: {count} households",
    zh: "另有 {count} 户无法判定")
  package static let reportTileGaps = Phrase(
    "report.tile-gaps",
    en: "gaps: {count}; the largest has {largest} households",
    zh: "空白区 {count} 处，最大一处 {largest} 户")
  package static let reportTileCells = Phrase(
    "report.tile-cells",
    en: "grid cells in the band {lower}–{upper}",
    zh: "在 {lower}～{upper} 户区间内的网格")
  package static let reportTileCellsPlain = Phrase(
    "report.tile-cells-plain",
    en: "grid cells in the band",
    zh: "在规模区间内的网格")
  package static let reportTileCellsOf = Phrase(
    "report.tile-cells-of",
    en: "{inside} of {all}",
    zh: "{inside} / {all}")
  package static let reportTileCellsDetail = Phrase(
    "report.tile-cells-detail",
    en: "smallest {least}, largest {most} households",
    zh: "最小 {least} 户，最大 {most} 户")
  package static let reportTileSites = Phrase(
    "report.tile-sites",
    en: "proposed stations",
    zh: "建议新增站点")
  package static let reportTileSitesDetail = Phrase(
    "report.tile-sites-detail",
    en: "within {minutes} minutes {before} % → {after} %",
    zh: "{minutes} 分钟覆盖率 {before}% → {after}%")
  package static let reportTileSitesNone = Phrase(
    "report.tile-sites-none",
    en: "no answer keeps all that was asked",
    zh: "没有满足全部要求的方案")
  package static let reportVerdictMet = Phrase(
    "report.verdict-met",
    en:
      "The target of {percent} % within {minutes} minutes is met: {rate} of the households are reached.",
    zh: "目标“{minutes} 分钟覆盖 {percent}%”已达标：覆盖率 {rate}。")
  package static let reportVerdictMissed = Phrase(
    "report.verdict-missed",
    en:
      "The target of {percent} % within {minutes} minutes is missed: {rate} of the households are reached, {missing} households too few.",
    zh: "目标“{minutes} 分钟覆盖 {percent}%”未达标：覆盖率 {rate}，尚差 {missing} 户。")
  package static let reportVerdictGroupsMet = Phrase(
    "report.verdict-groups-met",
    en:
      "The target of {percent} % within {minutes} minutes in each {level} is met by all {groups}.",
    zh: "目标“按{level} {minutes} 分钟覆盖 {percent}%”：{groups} 个全部达标。")
  package static let reportVerdictGroupsMissed = Phrase(
    "report.verdict-groups-missed",
    en:
      "The target of {percent} % within {minutes} minutes in each {level} is missed by {missed} of {groups}.",
    zh: "目标“按{level} {minutes} 分钟覆盖 {percent}%”：{groups} 个中有 {missed} 个未达标。")
  package static let reportSentenceNetwork = Phrase(
    "report.sentence-network",
    en:
      "As of {date}, {rate} of the {total} households ({kind}) of {name} reach a station within {minutes} minutes on foot: along the streets, preset {preset}, {metres} m; lower value {lower} %; {reached} households.",
    zh:
      "截至 {date}，{name}{minutes} 分钟步行覆盖率为 {rate}（下限 {lower}%）：{total} 户（{kind}）中有 {reached} 户沿道路步行 {metres} 米以内可到达服务阵地（预设 {preset}，网络距离）。"
  )
  package static let reportSentenceStraight = Phrase(
    "report.sentence-straight",
    en:
      "As of {date}, {rate} of the {total} households ({kind}) of {name} lie within a circle of {minutes} minutes around a station: straight line, an upper bound, preset {preset}, {metres} m; lower value {lower} %; {reached} households.",
    zh:
      "截至 {date}，{name}{minutes} 分钟服务圈按直线距离覆盖 {rate}（下限 {lower}%）：{total} 户（{kind}）中有 {reached} 户在直线 {metres} 米以内（预设 {preset}，直线距离，为上限）。"
  )
  package static let reportSentenceDetour = Phrase(
    "report.sentence-detour",
    en:
      "As of {date}, an estimate says that {rate} of the {total} households ({kind}) of {name} reach a station within {minutes} minutes: straight line times {detour}, preset {preset}, {metres} m; lower value {lower} %; {reached} households.",
    zh:
      "截至 {date}，{name}{minutes} 分钟覆盖率估计为 {rate}（下限 {lower}%）：{total} 户（{kind}）中有 {reached} 户按直线距离乘绕行系数 {detour} 计在 {metres} 米以内（预设 {preset}，估计值）。"
  )
  package static let reportArea = Phrase("report.area", en: "the area", zh: "本区域")
  package static let reportCopy = Phrase("report.copy", en: "Copy", zh: "复制")
  package static let reportCopied = Phrase("report.copied", en: "Copied", zh: "已复制")
  package static let reportCopySentence = Phrase(
    "report.copy-sentence",
    en: "Copy the sentence for this rate",
    zh: "复制该覆盖率的表述")
  package static let reportCurveFigures = Phrase(
    "report.curve-figures",
    en: "The figures of this curve",
    zh: "曲线数据")
  package static let reportCurveMinutes = Phrase(
    "report.curve-minutes",
    en: "minutes on foot",
    zh: "步行分钟")
  package static let reportCurveMetres = Phrase(
    "report.curve-metres",
    en: "metres on foot",
    zh: "步行距离（米）")
  package static let reportCurveStreets = Phrase(
    "report.curve-streets",
    en: "along the streets",
    zh: "沿道路")
  package static let reportCurveStraight = Phrase(
    "report.curve-straight",
    en: "straight line",
    zh: "直线")
  package static let reportCurveWalksTitle = Phrase(
    "report.curve-walks-title",
    en: "Share of households (%) by the walk to the nearest station",
    zh: "到最近站点步行时间与户数占比（%）")
  package static let reportApproval = Phrase(
    "report.approval",
    en: "Map approval number: ________",
    zh: "审图号：________")
  package static let reportSelfContained = Phrase(
    "report.self-contained",
    en: "This file holds all it shows and loads nothing.",
    zh: "本文件自带全部内容，不访问网络。")

  static let reportPage: [Phrase] = [
    reportTitle, reportTitlePlain, reportDated, reportSkip, reportContents, reportPrint,
    reportSectionAnswer, reportSectionSentences, reportSectionMap, reportSectionCommunities,
    reportSectionUncovered, reportSectionStations, reportSectionSites, reportSectionWalks,
    reportSectionCircles, reportSectionDoubts, reportSectionDefinitions, reportSectionSources,
    reportUnproven, reportAssumed, reportUndetermined, reportFindings, reportParameters,
    reportTileRate, reportTileOf, reportTileOfStraight, reportTileRange, reportTileMet,
    reportTileMissed, reportTileUncovered, reportTileUncoveredDetail, reportTileUndetermined,
    reportTileGaps, reportTileCells, reportTileCellsPlain, reportTileCellsOf, reportTileCellsDetail,
    reportTileSites, reportTileSitesDetail, reportTileSitesNone, reportVerdictMet,
    reportVerdictMissed, reportVerdictGroupsMet, reportVerdictGroupsMissed, reportSentenceNetwork,
    reportSentenceStraight, reportSentenceDetour, reportArea, reportCopy, reportCopied,
    reportCopySentence, reportCurveFigures, reportCurveMinutes, reportCurveMetres,
    reportCurveStreets, reportCurveStraight, reportCurveWalksTitle, reportApproval,
    reportSelfContained,
  ]
}
