extension Phrase {
  package static let summaryCells = Phrase(
    "summary.cells",
    en:
      "{cells} grid cells in {communities} communities with {households} households ({kind}): {smallest} to {largest} in a cell, {mean} in the mean, {outside} outside the band {lower}-{upper}",
    zh:
      "{communities} 个社区共 {households} 户（{kind}），划分 {cells} 个网格：每格 {smallest}～{largest} 户，平均 {mean} 户，{outside} 个不在 {lower}～{upper} 户区间内"
  )
  package static let summaryBorders = Phrase(
    "summary.borders",
    en: "{percent} % of the border between cells lies on a street, wall, river or railway",
    zh: "网格内部边界有 {percent}% 沿街道、围墙、河流或铁路")
  package static let summaryCoverage = Phrase(
    "summary.coverage",
    en:
      "within {minutes} minutes ({preset}, {metres} m straight line, an upper bound) {stations} stations reach {share} of the households ({kind}); {beyond} are beyond, {undetermined} undetermined",
    zh:
      "{minutes} 分钟服务圈（{preset}，直线 {metres} 米，为上限）：{stations} 个站点覆盖 {share} 的户数（{kind}）；未覆盖 {beyond} 户，无法判定 {undetermined} 户"
  )
  package static let summaryTargetMet = Phrase(
    "summary.target-met",
    en: "target {percent} % within {minutes} minutes: met ({reached} %)",
    zh: "目标：{minutes} 分钟覆盖 {percent}%，已达标（{reached}%）")
  package static let summaryTargetMissed = Phrase(
    "summary.target-missed",
    en: "target {percent} % within {minutes} minutes: missed ({reached} %)",
    zh: "目标：{minutes} 分钟覆盖 {percent}%，未达标（{reached}%）")
  package static let summaryRejected = Phrase(
    "summary.rejected",
    en: "{count} records could not be used; they stand in 'rejected' with their reasons",
    zh: "有 {count} 条记录未采用，原因见 rejected")

  package static let shareExact = Phrase("summary.share", en: "{lower} %", zh: "{lower}%")
  package static let shareRange = Phrase(
    "summary.share-range", en: "{lower} to {upper} %", zh: "{lower}%～{upper}%")

  static let summaries: [Phrase] = [
    shareExact, shareRange,
    summaryCells, summaryBorders, summaryCoverage, summaryTargetMet, summaryTargetMissed,
    summaryRejected,
  ]
}
