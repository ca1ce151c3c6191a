extension Phrase {
  package static let wordReasonStationCutoff = Phrase(
    "word.reason.station-cutoff", en: "farther than the station's own cutoff", zh: "超出站点自身服务时限")
  package static let wordReasonStationClosed = Phrase(
    "word.reason.station-closed", en: "a station of another status would reach it",
    zh: "站点未启用，启用后可覆盖")
  package static let wordReasonNoWay = Phrase(
    "word.reason.no-way", en: "no way leads to a station", zh: "没有通往站点的道路")
  package static let wordReasonNoStreet = Phrase(
    "word.reason.no-street-within", en: "no street near enough", zh: "附近没有道路")
  package static let wordReasonIsolated = Phrase(
    "word.reason.isolated-component", en: "its street hangs together with no other",
    zh: "所在道路与路网不连通")
  package static let wordReasonBlocked = Phrase(
    "word.reason.blocked-by-barrier", en: "a barrier lies before the street", zh: "与道路之间有屏障")
  package static let wordRestrictionStatus = Phrase(
    "word.restriction.status", en: "status", zh: "状态")
  package static let wordRestrictionTier = Phrase("word.restriction.tier", en: "tier", zh: "层级")
  package static let wordRestrictionKind = Phrase("word.restriction.kind", en: "kind", zh: "类型")
  package static let wordRestrictionWithoutKind = Phrase(
    "word.restriction.without-kind", en: "without the kind", zh: "不含类型")
  package static let wordRestrictionService = Phrase(
    "word.restriction.service", en: "service", zh: "服务项目")
  package static let wordScopeCommunity = Phrase(
    "word.scope.community", en: "community", zh: "社区")
  package static let wordScopeCell = Phrase("word.scope.cell", en: "cell", zh: "网格")
  package static let wordScopeManager = Phrase(
    "word.scope.property-manager", en: "by property manager", zh: "按有无物业")
  package static let wordManagerYes = Phrase(
    "word.manager.yes", en: "with a property manager", zh: "有物业")
  package static let wordManagerNo = Phrase(
    "word.manager.no", en: "without a property manager", zh: "无物业")
  package static let wordOverCapacity = Phrase(
    "word.overload.capacity", en: "more households than it can serve", zh: "超出服务能力")
  package static let wordOverFloorArea = Phrase(
    "word.overload.floor-area", en: "too little floor area", zh: "面积不足")
  package static let wordOverBoth = Phrase(
    "word.overload.both", en: "more households than it can serve, and too little floor area",
    zh: "超出服务能力且面积不足")

  static let coverageWords: [Phrase] = [
    wordReasonStationCutoff, wordReasonStationClosed, wordReasonNoWay, wordReasonNoStreet,
    wordReasonIsolated, wordReasonBlocked, wordRestrictionStatus, wordRestrictionTier,
    wordRestrictionKind, wordRestrictionWithoutKind, wordRestrictionService, wordScopeCommunity,
    wordScopeCell, wordScopeManager, wordManagerYes, wordManagerNo, wordOverCapacity,
    wordOverFloorArea, wordOverBoth,
  ]
}
