extension Phrase {
  package static let dropNoPosition = Phrase(
    "site.drop.no-position",
    en: "candidate {id} has no position", zh: "备选点 {id} 没有位置")
  package static let dropForbidden = Phrase(
    "site.drop.forbidden",
    en: "the list says that candidate {id} may not be taken", zh: "清单注明备选点 {id} 不可用")
  package static let dropForbiddenArea = Phrase(
    "site.drop.forbidden-area",
    en: "candidate {id} stands in the forbidden area {detail}", zh: "备选点 {id} 位于禁设区 {detail} 内")
  package static let dropOutside = Phrase(
    "site.drop.outside",
    en: "candidate {id} stands in none of the areas asked for", zh: "备选点 {id} 不在指定范围内")
  package static let dropAreaUnknown = Phrase(
    "site.drop.floor-area-unknown",
    en: "candidate {id} has no floor area, and a least one is asked for",
    zh: "备选点 {id} 没有面积，而选址要求了最小面积")
  package static let dropAreaTooSmall = Phrase(
    "site.drop.floor-area-too-small",
    en: "candidate {id} has {detail} m², less than is asked for",
    zh: "备选点 {id} 面积 {detail} 平方米，小于要求")
  package static let dropTooNear = Phrase(
    "site.drop.too-near",
    en: "candidate {id} stands too near to {detail}, which goes before it",
    zh: "备选点 {id} 距 {detail} 过近，后者优先")
  package static let dropOffNetwork = Phrase(
    "site.drop.off-network",
    en: "no way leads from candidate {id} onto a street ({detail}); check its position",
    zh: "备选点 {id} 无法接入道路（{detail}）；请检查其位置")

  package static let siteBuildingUnknown = Phrase(
    "site.building-unknown",
    en: "there is no building {id} to be a candidate; see the ids of the buildings",
    zh: "没有编号为 {id} 的楼栋可作备选点；请核对楼栋编号")
  package static let siteCostMissing = Phrase(
    "site.cost-missing",
    en: "candidate {id} has no cost; fill it in, or ask without costs",
    zh: "备选点 {id} 没有费用；请补填，或不按费用选址")
  package static let siteTooManyDecimals = Phrase(
    "site.too-many-decimals",
    en: "{found} has more than four decimals; round it", zh: "{found} 的小数超过四位；请舍入")
  package static let siteNumberTooLarge = Phrase(
    "site.number-too-large",
    en: "{found} is larger than siting can count with; use a larger unit",
    zh: "{found} 超出选址可计算的范围；请换用更大的单位")

  static let stationSiting: [Phrase] = [
    dropNoPosition, dropForbidden, dropForbiddenArea, dropOutside, dropAreaUnknown,
    dropAreaTooSmall, dropTooNear, dropOffNetwork,
    siteBuildingUnknown, siteCostMissing, siteTooManyDecimals, siteNumberTooLarge,
  ]
}
