extension Phrase {
  package static let summaryCells = Phrase(
    "summary.cells",
    en:
      "grid cells: {cells}, for {households} households ({kind}); communities: {communities}; households of a cell: {smallest} to {largest}, {mean} on average; cells outside the band {lower}-{upper}: {outside}",
    zh:
      "{communities} 个社区共 {households} 户（{kind}），划分 {cells} 个网格：每格 {smallest}～{largest} 户，平均 {mean} 户；不在 {lower}～{upper} 户区间的网格：{outside} 个"
  )
  package static let summarySpecialCells = Phrase(
    "summary.special-cells",
    en: "grid cells without households: {count}",
    zh: "无住户的专属网格：{count} 个")
  package static let summaryNoCells = Phrase(
    "summary.no-cells",
    en: "no grid cells: no building with households and a position lies in a community",
    zh: "未划分网格：社区内没有既有户数又有坐标的楼栋")
  package static let summaryBreach = Phrase(
    "summary.breach",
    en: "community {code}: {reasons}",
    zh: "社区 {code}：{reasons}")
  package static let summaryMoreReasons = Phrase(
    "summary.more-reasons", en: "further reasons: {count}", zh: "另有 {count} 条原因")
  package static let summaryMoreBreaches = Phrase(
    "summary.more-breaches",
    en: "… communities outside the band that are not listed here: {count}; the summary has all",
    zh: "…… 另有 {count} 个社区未达区间，详见汇总表")
  package static let summaryBorders = Phrase(
    "summary.borders",
    en: "{percent} % of the border between cells lies on a street, wall, river or railway",
    zh: "网格内部边界有 {percent}% 沿街道、围墙、河流或铁路")
  package static let summaryCoverage = Phrase(
    "summary.coverage",
    en:
      "within {minutes} minutes ({preset}, {metres} m straight line, an upper bound): {rate} of the households ({kind}) reached; beyond: {beyond}, undetermined: {undetermined}; stations: {stations}",
    zh:
      "{minutes} 分钟服务圈（{preset}，直线 {metres} 米，为上限）：{stations} 个站点覆盖 {rate} 的户数（{kind}）；未覆盖 {beyond} 户，无法判定 {undetermined} 户"
  )
  package static let summaryRate = Phrase(
    "summary.rate", en: "{percent} %", zh: "{percent}%")
  package static let summaryRateBetween = Phrase(
    "summary.rate-between", en: "{lower} to {upper} %", zh: "{lower}%～{upper}%")
  /// Where all could be reached and not all surely are: "100 %" is for the lower value to say.
  package static let summaryRateAtLeast = Phrase(
    "summary.rate-at-least", en: "at least {lower} %", zh: "至少 {lower}% ")
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
    en: "records that could not be used: {count}; they stand in 'rejected' with their reasons",
    zh: "有 {count} 条记录未采用，原因见 rejected")
  package static let summaryRejectedUnwritten = Phrase(
    "summary.rejected-unwritten",
    en: "records that could not be used: {count}; -o FOLDER/ writes them all with their reasons",
    zh: "有 {count} 条记录未采用；用 -o 文件夹/ 可写出全部记录及原因")

  static let summaries: [Phrase] = [
    summaryCells, summarySpecialCells, summaryNoCells, summaryBreach, summaryMoreReasons,
    summaryMoreBreaches,
    summaryBorders,
    summaryCoverage, summaryRate, summaryRateBetween,
    summaryRateAtLeast, summaryTargetMet, summaryTargetMissed,
    summaryRejected, summaryRejectedUnwritten,
  ]
}
