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

  package static let siteNothingAsked = Phrase(
    "site.nothing-asked",
    en: "siting is asked for nothing; give minutes, or what is required",
    zh: "没有给出选址目标；请给出步行分钟数或覆盖要求")
  package static let siteShareNegative = Phrase(
    "site.share-negative",
    en: "{found} is no weight; give a number from 0 up", zh: "{found} 不是权重；请填不小于 0 的数字")
  package static let sitePercent = Phrase(
    "site.percent",
    en: "{found} % cannot be required; give a share above 0 and at most 100",
    zh: "覆盖要求不能是 {found} %；请填大于 0、不超过 100 的百分比")
  package static let siteWeightMissing = Phrase(
    "site.weight-missing",
    en: "the buildings have no column of {weight}; give one, or weigh by households",
    zh: "楼栋表没有 {weight} 列；请补充该列，或按户数计权")
  package static let siteNobody = Phrase(
    "site.nobody",
    en: "nobody lives in the buildings that siting counts; check the column of counts",
    zh: "参与选址的楼栋无人居住；请检查数量列")
  package static let siteFloorGap = Phrase(
    "site.floor-gap",
    en:
      "{percent} % within {minutes} min cannot be had: it takes {wanted} of {total} {weight}, and all stations and candidates together reach {attainable}, {missing} too few",
    zh:
      "无法达到 {minutes} 分钟覆盖 {percent} %：需覆盖 {total} {weight}中的 {wanted}，全部站点与备选点合计只能覆盖 {attainable}，尚差 {missing}"
  )
  package static let siteCommunityGap = Phrase(
    "site.community-gap",
    en:
      "{community}: {percent} % within {minutes} min cannot be had: it takes {wanted} of {total} {weight}, and all stations and candidates together reach {attainable}, {missing} too few",
    zh:
      "{community}：无法达到 {minutes} 分钟覆盖 {percent} %：需覆盖 {total} {weight}中的 {wanted}，全部站点与备选点合计只能覆盖 {attainable}，尚差 {missing}"
  )
  package static let siteTooFew = Phrase(
    "site.too-few-candidates",
    en: "{asked} stations are to be placed, and there are only {free} places for them",
    zh: "要布设 {asked} 个站点，可选位置只有 {free} 个")
  package static let siteCapacityTooSmall = Phrase(
    "site.capacity-too-small",
    en:
      "building {building} counts {largest}, and no place can take more than {most}; give larger capacities, or cut the building",
    zh: "楼栋 {building} 计 {largest}，而任何位置最多只能容纳 {most}；请提高容量，或拆分该楼栋")
  package static let siteHouseholds = Phrase("site.households", en: "households", zh: "户")
  package static let siteOccupied = Phrase(
    "site.occupied", en: "occupied households", zh: "入住户")
  package static let sitePersons = Phrase("site.persons", en: "persons", zh: "人")
  package static let siteElderly = Phrase(
    "site.elderly", en: "persons aged 60 and over", zh: "60 岁以上老人")

  static let stationSiting: [Phrase] = [
    siteNothingAsked, siteShareNegative, sitePercent, siteWeightMissing, siteNobody, siteFloorGap,
    siteCommunityGap, siteTooFew, siteCapacityTooSmall, siteHouseholds, siteOccupied, sitePersons,
    siteElderly,
    dropNoPosition, dropForbidden, dropForbiddenArea, dropOutside, dropAreaUnknown,
    dropAreaTooSmall, dropTooNear, dropOffNetwork,
    siteBuildingUnknown, siteCostMissing, siteTooManyDecimals, siteNumberTooLarge,
  ]
}
