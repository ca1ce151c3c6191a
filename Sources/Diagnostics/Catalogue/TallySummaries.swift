extension Phrase {
  package static let tallyTotal = Phrase(
    "tally.total",
    en: "records: {total} = {placed} in {areas} areas + {unplaced} unplaced",
    zh: "记录 {total} 条 = 归入 {areas} 个区域 {placed} 条 + 未归入 {unplaced} 条")
  package static let tallySumTotal = Phrase(
    "tally.sum-total",
    en: "{column}: {total} = {placed} in areas + {unplaced} unplaced",
    zh: "{column}：{total} = 归入 {placed} + 未归入 {unplaced}")
  package static let tallySumHidden = Phrase(
    "tally.sum-hidden",
    en: "{column}: {total} in all, {unplaced} of it unplaced",
    zh: "{column}：合计 {total}，其中未归入 {unplaced}")
  package static let tallySuppressed = Phrase(
    "tally.suppressed",
    en:
      "{column}: figures below {limit} are shown as \"<{limit}\": {small}; further figures withheld (\"–\"), so that those cannot be worked out: {withheld}",
    zh: "{column}：小于 {limit} 的数值 {small} 个，显示为“<{limit}”；为防推算另隐去 {withheld} 个（“–”）")
  package static let tallyType = Phrase(
    "tally.type",
    en: "type {type}: {total} = {placed} in areas + {unplaced} unplaced",
    zh: "类型“{type}”：{total} = 归入 {placed} + 未归入 {unplaced}")
  package static let tallyMoreTypes = Phrase(
    "tally.more-types",
    en: "… types that are not listed here: {count}; -o FOLDER/ writes them all",
    zh: "…… 另有 {count} 个类型；用 -o 文件夹/ 可写出全部")
  package static let tallyLeastMet = Phrase(
    "tally.least-met",
    en: "at least {least} in every area: met by all {areas}",
    zh: "每个区域至少 {least} 个：{areas} 个区域全部达标")
  package static let tallyLeastMissed = Phrase(
    "tally.least-missed",
    en: "at least {least} in every area: missed by {count} of {areas} ({codes})",
    zh: "每个区域至少 {least} 个：{areas} 个区域中有 {count} 个未达标（{codes}）")
  package static let tallyAndMore = Phrase(
    "tally.and-more", en: "and {count} more", zh: "另有 {count} 个")
  package static let tallyRate = Phrase(
    "tally.rate",
    en: "{attribute}: {with} of {total} areas, {rate}; not known: {unknown}",
    zh: "{attribute}：{total} 个区域中有 {with} 个，占 {rate}；不详 {unknown} 个")
  package static let tallyHouseholdRate = Phrase(
    "tally.household-rate",
    en: "{attribute}: {with} of {total} households ({kind}), {rate}; not known: {unknown}",
    zh: "{attribute}：{total} 户（{kind}）中有 {with} 户，占 {rate}；不详 {unknown} 户")
  package static let tallyRateOfKind = Phrase(
    "tally.rate-of-kind", en: "{column} {kind}: {sentence}", zh: "{column} {kind}：{sentence}")
  package static let tallyHouseholdsMissing = Phrase(
    "tally.households-missing",
    en: "areas whose households are not known: {count}; they count as areas alone",
    zh: "有 {count} 个区域户数不详，只计入个数")
  package static let tallyAssigned = Phrase(
    "tally.assigned",
    en:
      "assigned: {units} to {areas} areas, {smallest} to {largest} in each; in the area they lie in or name: {home}; metres to the others in all: {metres}",
    zh:
      "已分配 {units} 个到 {areas} 个区域，每个区域 {smallest}～{largest} 个；留在所在或所填区域 {home} 个；其余距离合计 {metres} 米")
  package static let tallyAssignedProven = Phrase(
    "tally.assigned-proven",
    en: "proven: no assignment within this balance has shorter ways in all",
    zh: "已证明：在此均衡要求下，没有总距离更短的分配")
  package static let tallyAssignedEvenest = Phrase(
    "tally.assigned-evenest",
    en: "proven: no assignment is more even, and none as even has shorter ways in all",
    zh: "已证明：没有更均衡的分配，同样均衡的分配中也没有总距离更短的")
  package static let tallyLoad = Phrase(
    "tally.load", en: "areas with {load}: {count}", zh: "分到 {load} 个的区域：{count} 个")
  package static let tallyUnassigned = Phrase(
    "tally.unassigned",
    en: "not assigned: {count}; -o FOLDER/ writes them all with their reasons, as 'unplaced'",
    zh: "未分配 {count} 个；用 -o 文件夹/ 可写出全部及原因（unplaced）")

  package static let fieldAreaCode = Phrase("field.area-code", en: "area code", zh: "区域代码")
  package static let fieldAreaName = Phrase("field.area-name", en: "area", zh: "区域名称")
  package static let fieldGridName = Phrase("field.grid-name", en: "cell", zh: "网格名称")
  package static let fieldTownCode = Phrase("field.town-code", en: "town code", zh: "街道（乡镇）代码")
  package static let fieldTownName = Phrase("field.town-name", en: "town", zh: "街道（乡镇）名称")
  package static let fieldCount = Phrase("field.count", en: "count", zh: "数量")
  package static let fieldOwnColumn = Phrase("field.own-column", en: "{name}", zh: "{name}")
  package static let fieldTypes = Phrase("field.types", en: "counts by type", zh: "分类数量")
  package static let fieldType = Phrase("field.type", en: "type", zh: "类型")
  package static let fieldMeets = Phrase("field.meets", en: "meets the least count", zh: "达标")
  package static let fieldSuppressed = Phrase(
    "field.suppressed", en: "small counts hidden", zh: "含隐去的小数值")
  package static let fieldColumn = Phrase("field.column", en: "column", zh: "统计项")
  package static let fieldPlaced = Phrase("field.placed", en: "in areas", zh: "归入")
  package static let fieldUnplaced = Phrase("field.unplaced", en: "unplaced", zh: "未归入")
  package static let fieldUnit = Phrase("field.unit", en: "slot or unit", zh: "岗位或对象")
  package static let fieldHome = Phrase(
    "field.home", en: "area it lies in or names", zh: "所在或所填区域")
  package static let fieldWayToArea = Phrase(
    "field.way-to-area", en: "metres to the area", zh: "到区域的距离（m）")
  package static let fieldAssignedUnits = Phrase(
    "field.assigned-units", en: "slots or units", zh: "分到的岗位或对象")
  package static let fieldKind = Phrase("field.kind", en: "kind", zh: "类别")
  package static let fieldWith = Phrase("field.with", en: "with", zh: "有")
  package static let fieldWithout = Phrase("field.without", en: "without", zh: "无")
  package static let fieldUnknown = Phrase("field.unknown", en: "not known", zh: "不详")
  package static let wordYes = Phrase("word.yes", en: "yes", zh: "是")
  package static let wordNo = Phrase("word.no", en: "no", zh: "否")
  package static let wordOfAreas = Phrase("word.of.areas", en: "areas", zh: "区域")
  package static let wordNotStated = Phrase("word.not-stated", en: "not stated", zh: "未注明")
  package static let stepTally = Phrase("step.tally", en: "counting", zh: "统计")
  package static let stepAssign = Phrase("step.assign", en: "assigning", zh: "分配")

  static let tallySummaries: [Phrase] = [
    tallyTotal, tallySumTotal, tallySumHidden, tallySuppressed, tallyType, tallyMoreTypes,
    tallyLeastMet, tallyLeastMissed, tallyAndMore, tallyRate, tallyHouseholdRate, tallyRateOfKind,
    tallyHouseholdsMissing, tallyAssigned, tallyAssignedProven, tallyAssignedEvenest, tallyLoad,
    tallyUnassigned, fieldAreaCode, fieldAreaName, fieldGridName, fieldTownCode, fieldTownName,
    fieldCount, fieldOwnColumn, fieldTypes, fieldType, fieldMeets, fieldSuppressed, fieldColumn,
    fieldPlaced, fieldUnplaced, fieldUnit, fieldHome, fieldWayToArea, fieldAssignedUnits, fieldKind,
    fieldWith, fieldWithout, fieldUnknown, wordYes, wordNo, wordOfAreas, wordNotStated, stepTally,
    stepAssign,
  ]
}
