extension Phrase {
  package static let compareNoStates = Phrase(
    "compare.no-states",
    en:
      "no column says who is reached, such as reached_10; give buildings.geojson of coverage or run (columns: {columns})",
    zh: "没有表示是否覆盖的列（如 reached_10）；请提供 coverage 或 run 写出的 buildings.geojson（现有列：{columns}）")
  package static let compareNoIds = Phrase(
    "compare.no-ids",
    en: "no column identifies the buildings ({names}); the columns are {columns}",
    zh: "没有楼栋编号列（{names}）；现有列：{columns}")
  package static let compareNoMinutes = Phrase(
    "compare.no-common-minutes",
    en:
      "the layers answer for different minutes: {before} and {after}; make both with the same --minutes",
    zh: "两个图层的分钟数不同：{before} 与 {after}；请用相同的 --minutes 重新生成")
  package static let compareNoBuildings = Phrase(
    "compare.no-common-buildings",
    en:
      "the layers have no building in common (the first are {before} and {after}); compare layers of the same buildings",
    zh: "两个图层没有共同的楼栋（首个分别为 {before} 和 {after}）；请比较同一批楼栋的图层")
  package static let compareChanges = Phrase(
    "compare.changes",
    en:
      "within {minutes} minutes: {gained} buildings gained with {gained_households} households, {lost} lost with {lost_households}; otherwise changed: {other}; at least {before} % of the households reached before, {after} % after",
    zh:
      "{minutes} 分钟：新增覆盖 {gained} 栋 {gained_households} 户，不再覆盖 {lost} 栋 {lost_households} 户，其他变化 {other} 栋；户覆盖率（下限）由 {before}% 变为 {after}%"
  )
  package static let compareAlone = Phrase(
    "compare.alone",
    en: "buildings in one layer alone: {before} in the first, {after} in the second",
    zh: "仅见于一个图层的楼栋：前者 {before} 栋，后者 {after} 栋")
  package static let compareHouseholds = Phrase(
    "compare.households",
    en:
      "households are counted differently: {before} in the first layer, {after} in the second; gains count by the second, losses by the first",
    zh: "两个图层的户数不同：前者 {before} 户，后者 {after} 户；新增按后者计，减少按前者计")
  package static let wordChangeGained = Phrase("word.change.gained", en: "gained", zh: "新增覆盖")
  package static let wordChangeLost = Phrase("word.change.lost", en: "lost", zh: "不再覆盖")
  package static let wordChangeOther = Phrase("word.change.other", en: "otherwise", zh: "其他变化")
  package static let wordChangeOnlyBefore = Phrase(
    "word.change.only-before", en: "in the first layer alone", zh: "仅见于前者")
  package static let wordChangeOnlyAfter = Phrase(
    "word.change.only-after", en: "in the second layer alone", zh: "仅见于后者")
  package static let fieldHouseholdsBefore = Phrase(
    "field.households-before", en: "households before", zh: "前者户数")
  package static let fieldHouseholdsAfter = Phrase(
    "field.households-after", en: "households after", zh: "后者户数")
  package static let fieldGainedBuildingCount = Phrase(
    "field.gained-building-count", en: "buildings gained", zh: "新增覆盖楼栋数")
  package static let fieldGainedHouseholds = Phrase(
    "field.gained-households", en: "households gained", zh: "新增覆盖户数")
  package static let fieldLostBuildings = Phrase(
    "field.lost-buildings", en: "buildings lost", zh: "不再覆盖楼栋数")
  package static let fieldLostHouseholds = Phrase(
    "field.lost-households", en: "households lost", zh: "不再覆盖户数")
  package static let fieldOtherBuildings = Phrase(
    "field.other-buildings", en: "buildings changed otherwise", zh: "其他变化楼栋数")
  package static let fieldOnlyBefore = Phrase(
    "field.only-before", en: "buildings in the first layer alone", zh: "仅见于前者楼栋数")
  package static let fieldOnlyAfter = Phrase(
    "field.only-after", en: "buildings in the second layer alone", zh: "仅见于后者楼栋数")
  package static let fieldLowerBefore = Phrase(
    "field.lower-before", en: "before, lower value (%)", zh: "前者下限（%）")
  package static let fieldUpperBefore = Phrase(
    "field.upper-before", en: "before, upper value (%)", zh: "前者上限（%）")
  package static let fieldLowerAfter = Phrase(
    "field.lower-after", en: "after, lower value (%)", zh: "后者下限（%）")
  package static let fieldUpperAfter = Phrase(
    "field.upper-after", en: "after, upper value (%)", zh: "后者上限（%）")
  package static let fieldStateBefore = Phrase(
    "field.state-before", en: "state before at {minutes} minutes", zh: "前者 {minutes} 分钟状态")
  package static let fieldStateAfter = Phrase(
    "field.state-after", en: "state after at {minutes} minutes", zh: "后者 {minutes} 分钟状态")
  package static let fieldChange = Phrase(
    "field.change", en: "change at {minutes} minutes", zh: "{minutes} 分钟变化")

  static let comparison: [Phrase] = [
    compareNoStates, compareNoIds, compareNoMinutes, compareNoBuildings, compareChanges,
    compareAlone, compareHouseholds, wordChangeGained, wordChangeLost, wordChangeOther,
    wordChangeOnlyBefore, wordChangeOnlyAfter, fieldHouseholdsBefore, fieldHouseholdsAfter,
    fieldGainedBuildingCount, fieldGainedHouseholds, fieldLostBuildings, fieldLostHouseholds,
    fieldOtherBuildings, fieldOnlyBefore, fieldOnlyAfter, fieldLowerBefore, fieldUpperBefore,
    fieldLowerAfter, fieldUpperAfter, fieldStateBefore, fieldStateAfter, fieldChange,
  ]
}
