extension Phrase {
  package static let tableReported = Phrase(
    "table.reported", en: "Reported and counted", zh: "核对表")
  package static let tableDifferences = Phrase(
    "table.differences", en: "Differences", zh: "差异明细")
  package static let readmeTableReported = Phrase(
    "readme.table.reported",
    en: "what communities reported beside what is counted, and the records behind each difference",
    zh: "各社区上报数与统计数核对，以及造成差异的记录")
  package static let stepReported = Phrase(
    "step.reported", en: "comparing with what was reported", zh: "核对上报数")

  package static let fieldReportedCount = Phrase(
    "field.reported-count", en: "{what} reported", zh: "上报{what}数")
  package static let fieldCounted = Phrase("field.counted", en: "{what} counted", zh: "统计{what}数")
  package static let fieldDifference = Phrase(
    "field.difference", en: "difference of {what}", zh: "{what}数差（统计－上报）")
  package static let fieldExplained = Phrase(
    "field.explained", en: "of it explained by records ({what})", zh: "其中记录可说明的{what}数")
  package static let fieldEffect = Phrase(
    "field.effect", en: "adds to the difference ({what})", zh: "对{what}数差的影响")
  package static let fieldExplainingRecords = Phrase(
    "field.explaining-records", en: "records", zh: "相关记录数")
  package static let fieldConclusion = Phrase("field.conclusion", en: "conclusion", zh: "结论")

  package static let wordReportedAgrees = Phrase(
    "word.reported.agrees", en: "agrees", zh: "一致")
  package static let wordReportedExplained = Phrase(
    "word.reported.explained", en: "explained by the records", zh: "差异已由明细说明")
  package static let wordReportedPerhaps = Phrase(
    "word.reported.perhaps", en: "records without a count may explain it", zh: "可能由无户数的记录造成，请核实")
  package static let wordReportedOpen = Phrase(
    "word.reported.open", en: "not explained; ask the community", zh: "未能说明，请向社区核实")
  package static let wordReportedOneSided = Phrase(
    "word.reported.one-sided", en: "only on one side", zh: "仅一方有数据")

  package static let reportedElsewhere = Phrase(
    "reported.elsewhere",
    en: "the list says {named}, the building lies in {place}: it counts there",
    zh: "名单写在{named}，楼栋位于{place}，计入后者")
  package static let reportedRepeated = Phrase(
    "reported.repeated",
    en: "{id} stands in row {row} already; if it is the same building, it is counted twice",
    zh: "{id} 已在第 {row} 行出现；如为同一栋楼则重复计数")
  package static let reportedEmpty = Phrase(
    "reported.empty",
    en: "a residential building without households; a count may be missing",
    zh: "住宅楼没有户数，可能漏填")
  package static let reportedUnknown = Phrase(
    "reported.unknown",
    en: "row {row} reports on {name}, and no community is called that; correct the name or code",
    zh: "第 {row} 行上报的“{name}”不是已知社区；请更正名称或代码")
  package static let reportedUnknownNear = Phrase(
    "reported.unknown-near",
    en: "row {row} reports on {name}, and no community is called that; did you mean {meant}?",
    zh: "第 {row} 行上报的“{name}”不是已知社区；是否指“{meant}”？")
  package static let reportedNoCommunities = Phrase(
    "reported.no-communities",
    en: "nothing can be compared by community, since none are known; add communities to the plan",
    zh: "没有社区数据，无法按社区核对；请在计划中加入社区图层或社区列")
  package static let summaryReported = Phrase(
    "summary.reported",
    en:
      "reported and counted: {agree} of {communities} communities agree, {explained} differences are explained, {open} are not",
    zh: "上报核对：{communities} 个社区中一致 {agree} 个，差异已说明 {explained} 个，待核实 {open} 个")

  static let reportedTables: [Phrase] = [
    tableReported, tableDifferences, readmeTableReported, stepReported, fieldReportedCount,
    fieldCounted, fieldDifference, fieldExplained, fieldEffect, fieldExplainingRecords,
    fieldConclusion, wordReportedAgrees, wordReportedExplained, wordReportedPerhaps,
    wordReportedOpen, wordReportedOneSided, reportedElsewhere, reportedRepeated, reportedEmpty,
    reportedUnknown, reportedUnknownNear, reportedNoCommunities, summaryReported,
  ]
}
