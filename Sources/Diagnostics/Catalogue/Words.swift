extension Phrase {
  package static let wordBandWithin = Phrase("word.band.within", en: "in band", zh: "区间内")
  package static let wordBandBelow = Phrase("word.band.below", en: "below the band", zh: "低于下限")
  package static let wordBandAbove = Phrase("word.band.above", en: "above the band", zh: "高于上限")
  package static let wordStateReached = Phrase("word.state.reached", en: "reached", zh: "已覆盖")
  package static let wordStateBeyond = Phrase("word.state.beyond", en: "beyond", zh: "未覆盖")
  package static let wordStateUndetermined = Phrase(
    "word.state.undetermined", en: "undetermined", zh: "无法判定")
  package static let wordKindRegistered = Phrase(
    "word.households.registered", en: "registered", zh: "户籍")
  package static let wordKindResident = Phrase("word.households.resident", en: "resident", zh: "常住")
  package static let wordKindDwellings = Phrase(
    "word.households.dwellings", en: "dwellings", zh: "住宅套数")
  package static let wordKindOccupied = Phrase("word.households.occupied", en: "occupied", zh: "入住")
  package static let wordKindPersons = Phrase(
    "word.households.persons", en: "counted in persons", zh: "按人口计")
  package static let wordKindEstimated = Phrase(
    "word.households.estimated", en: "estimated", zh: "估算")
  package static let wordKindUnspecified = Phrase(
    "word.households.unspecified", en: "kind not stated", zh: "口径未注明")
  package static let wordTierCentre = Phrase("word.tier.centre", en: "centre", zh: "中心")
  package static let wordTierStation = Phrase("word.tier.station", en: "station", zh: "站")
  package static let wordTierMicro = Phrase("word.tier.micro", en: "micro-station", zh: "微驿站")
  package static let wordStatusInUse = Phrase("word.status.in-use", en: "in use", zh: "使用中")
  package static let wordStatusBuilt = Phrase("word.status.built", en: "built", zh: "已建成")
  package static let wordStatusPlanned = Phrase("word.status.planned", en: "planned", zh: "规划")
  package static let wordStatusClosed = Phrase("word.status.closed", en: "closed", zh: "停用")
  package static let wordMethodStraight = Phrase(
    "word.method.straight-line", en: "straight line, upper bound", zh: "直线距离（上限）")
  package static let wordMethodDetour = Phrase(
    "word.method.detour", en: "straight line times a detour factor, estimate", zh: "直线距离乘绕行系数（估计）")
  package static let wordMethodNetwork = Phrase(
    "word.method.network", en: "along the streets", zh: "沿道路步行距离")
  package static let wordReasonTooFar = Phrase(
    "word.reason.beyond-cutoff", en: "farther than the cutoff", zh: "超出服务半径")
  package static let wordReasonNoStation = Phrase(
    "word.reason.no-station", en: "no station is left by the filters", zh: "没有符合条件的站点")
  package static let wordReasonNoPosition = Phrase(
    "word.reason.no-position", en: "no position", zh: "没有坐标")
  package static let wordWhatHouseholds = Phrase("word.of.households", en: "households", zh: "户")
  package static let wordWhatOccupied = Phrase(
    "word.of.occupied", en: "occupied households", zh: "入住户")
  package static let wordWhatPersons = Phrase("word.of.persons", en: "persons", zh: "人口")
  package static let wordWhatElderly = Phrase(
    "word.of.elderly", en: "people aged 60 and over", zh: "60岁以上人口")
  package static let wordWhatBuildings = Phrase("word.of.buildings", en: "buildings", zh: "楼栋")
  package static let wordWhatCells = Phrase("word.of.cells", en: "cells", zh: "网格")
  package static let wordWhatArea = Phrase("word.of.area", en: "residential area", zh: "居住面积")
  package static let wordCellBase = Phrase("word.cell.base", en: "base cell", zh: "基础网格")
  package static let wordCellSpecial = Phrase(
    "word.cell.special", en: "cell without households", zh: "专属网格")
  package static let wordScopeCounty = Phrase("word.scope.county", en: "all", zh: "全部")

  static let words: [Phrase] = [
    wordBandWithin, wordBandBelow, wordBandAbove, wordStateReached, wordStateBeyond,
    wordStateUndetermined, wordKindRegistered, wordKindResident, wordKindDwellings,
    wordKindOccupied, wordKindPersons, wordKindEstimated, wordKindUnspecified, wordTierCentre,
    wordTierStation,
    wordTierMicro,
    wordStatusInUse, wordStatusBuilt, wordStatusPlanned, wordStatusClosed, wordMethodStraight,
    wordMethodDetour, wordMethodNetwork, wordReasonTooFar, wordReasonNoStation,
    wordReasonNoPosition,
    wordWhatHouseholds, wordWhatOccupied, wordWhatPersons, wordWhatElderly, wordWhatBuildings,
    wordWhatCells, wordWhatArea, wordCellBase, wordCellSpecial, wordScopeCounty,
  ]
}
