extension Phrase {
  package static let explainKept = Phrase(
    "partition.kept",
    en: "every cell has {lower} to {upper} households (cells: {cells})",
    zh: "全部 {cells} 个网格均在 {lower}～{upper} 户区间内")
  package static let explainNoHouseholds = Phrase(
    "partition.no-households",
    en: "no households live here",
    zh: "没有住户")
  package static let explainBelowBand = Phrase(
    "partition.below-band",
    en:
      "a connected part has {total} households in all, fewer than the {lower} that one cell needs",
    zh: "有一个连通区域共 {total} 户，不足一个网格所需的 {lower} 户")
  package static let explainGap = Phrase(
    "partition.gap",
    en:
      "a connected part has {total} households: totals from {first} to {last} cannot be cut into cells of {lower} to {upper}",
    zh: "有一个连通区域共 {total} 户：总户数在 {first}～{last} 之间时，无法划成每格 {lower}～{upper} 户")
  package static let explainOversize = Phrase(
    "partition.oversize",
    en:
      "{building} alone has {households} households, more than {upper}; give its stairwells with their households, and it is cut by them",
    zh: "{building} 一处即有 {households} 户，超过 {upper} 户；提供该楼各单元户数即可按单元拆分")
  package static let explainGranularity = Phrase(
    "partition.granularity",
    en:
      "the sizes and places of the buildings leave {violation} households outside the band; no plan has less",
    zh: "受楼栋户数和位置限制，有 {violation} 户超出区间；已证明这是最小值")
  package static let explainSearch = Phrase(
    "partition.search",
    en:
      "{violation} households are outside the band; at least {least} must be, and no better plan was found",
    zh: "有 {violation} 户超出区间；理论上至少 {least} 户，未找到更好的方案")
  package static let explainCellBelow = Phrase(
    "partition.cell-below",
    en: "{households} households, {missing} fewer than {lower}",
    zh: "{households} 户，比下限 {lower} 少 {missing} 户")
  package static let explainCellAbove = Phrase(
    "partition.cell-above",
    en: "{households} households, {excess} more than {upper}",
    zh: "{households} 户，比上限 {upper} 多 {excess} 户")
  package static let communitiesNeeded = Phrase(
    "partition.communities-needed",
    en: "cells need communities: give --communities, or buildings with a column of community codes",
    zh: "划分网格需要社区：请用 --communities 提供社区面，或在楼栋表中提供社区代码列")
  package static let buildingsWithoutCell = Phrase(
    "partition.buildings-without-cell",
    en:
      "{count} buildings with {households} households have no position and so no cell (first: {id})",
    zh: "{count} 栋楼（共 {households} 户）没有坐标，未划入网格（首个：{id}）")
  package static let communityCodeUnusual = Phrase(
    "partition.community-code",
    en: "the community code {code} does not have 12 digits; cell codes are made of it all the same",
    zh: "社区代码 {code} 不是 12 位数字；仍以它为前缀编码")

  package static let communitiesDerived = Phrase(
    "partition.communities-derived",
    en:
      "no communities were given: {count} were made from the buildings' column, as the ground around their buildings",
    zh: "未提供社区面：已按楼栋的社区列，由楼栋周围的地面推算出 {count} 个社区")

  static let gridPartition: [Phrase] = [
    communitiesDerived,
    explainKept, explainNoHouseholds, explainBelowBand, explainGap, explainOversize,
    explainGranularity, explainSearch, explainCellBelow, explainCellAbove, communitiesNeeded,
    buildingsWithoutCell, communityCodeUnusual,
  ]
}
