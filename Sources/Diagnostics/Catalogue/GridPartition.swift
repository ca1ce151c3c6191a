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
  package static let explainRestBelowBand = Phrase(
    "partition.rest-below-band",
    en:
      "beside the buildings over the band a connected part has {total} households, fewer than the {lower} that one cell needs",
    zh: "除超大楼栋外，有一个连通区域共 {total} 户，不足一个网格所需的 {lower} 户")
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
  package static let explainGranularityWhole = Phrase(
    "partition.granularity-whole",
    en:
      "with compounds kept whole {violation} households are outside the band; no plan that keeps them whole has less; --compound-rule prefer cuts a compound where that helps",
    zh:
      "小区保持完整时，有 {violation} 户超出区间；在不拆分小区的前提下，已证明这是最小值；改用 --compound-rule prefer，可在有益时拆分小区")
  package static let explainSearchWhole = Phrase(
    "partition.search-whole",
    en:
      "with compounds kept whole {violation} households are outside the band; at least {least} must be then, and no better plan was found; --compound-rule prefer cuts a compound where that helps",
    zh:
      "小区保持完整时，有 {violation} 户超出区间；在此前提下理论上至少 {least} 户，未找到更好的方案；改用 --compound-rule prefer，可在有益时拆分小区"
  )
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

  package static let explainCellNumber = Phrase(
    "partition.cell-number",
    en:
      "{cells} cells cannot share {total} households within {lower} to {upper}: at least {least} households are outside the band",
    zh: "{total} 户划成 {cells} 个网格，无法都在 {lower}～{upper} 户之间：至少 {least} 户超出区间")
  package static let cellNumberAgainstBand = Phrase(
    "partition.number-against-band",
    en:
      "{cells} cells of {lower} to {upper} households hold {first} to {last}, but there are {total}; the number was kept, not the band. {fewest} to {most} cells would do",
    zh:
      "{cells} 个网格、每格 {lower}～{upper} 户，可容纳 {first}～{last} 户，而实有 {total} 户；已保持网格数，未能保持区间。网格数取 {fewest}～{most} 可行"
  )
  package static let cellNumberNoGo = Phrase(
    "partition.number-against-band-none",
    en:
      "{cells} cells of {lower} to {upper} households hold {first} to {last}, but there are {total}; the number was kept, not the band. No number of cells fits",
    zh:
      "{cells} 个网格、每格 {lower}～{upper} 户，可容纳 {first}～{last} 户，而实有 {total} 户；已保持网格数，未能保持区间。任何网格数都不可行")
  package static let cellNumberImpossible = Phrase(
    "partition.number-impossible",
    en:
      "{cells} is no possible number of cells: the ground with households is in {fewest} parts that no cell may leave, and has {most} buildings that are not cut; give a number from {fewest} to {most}",
    zh: "无法划成 {cells} 个网格：有住户的地面分为 {fewest} 个互不相连的区域，楼栋（不可拆分）共 {most} 处；请给出 {fewest} 至 {most} 之间的数")
  package static let cellNumberImpossibleIn = Phrase(
    "partition.number-impossible-in",
    en:
      "community {community}: {cells} is no possible number of cells: its ground with households is in {fewest} parts that no cell may leave, and has {most} buildings that are not cut",
    zh: "社区 {community} 无法划成 {cells} 个网格：其有住户的地面分为 {fewest} 个互不相连的区域，楼栋（不可拆分）共 {most} 处")
  package static let keepUnknown = Phrase(
    "partition.keep-unknown",
    en: "no existing cell has the code {code}; give codes of the file of existing cells",
    zh: "现有网格中没有编码 {code}；请填写现有网格文件中的编码")
  package static let keepEmpty = Phrase(
    "partition.keep-empty",
    en: "the existing cell {code} holds no ground of any building; it cannot be kept",
    zh: "现有网格 {code} 内没有任何楼栋，无法保留")
  package static let keepParted = Phrase(
    "partition.keep-parted",
    en:
      "the existing cell {code} is not in one piece here, or lies in several communities; it cannot be kept",
    zh: "现有网格 {code} 在此处不连通，或跨越多个社区，无法保留")

  package static let keepCode = Phrase(
    "partition.keep-code",
    en:
      "the existing cell {code} lies in {community}, whose cells have codes of {head} and {digits} digits more: correct its code, or keep it out of --keep",
    zh: "现有网格 {code} 位于 {community}，其网格编码应为 {head} 加 {digits} 位数字：请改正编码，或不要用 --keep 保留它")

  package static let searchCutShort = Phrase(
    "partition.cut-short",
    en:
      "the time limit ended the search: the plan may be worse than it could be, and another run may differ",
    zh: "已达到时间限制，搜索提前结束：方案可能不是最好的，再次运行结果可能不同")

  package static let mendByNeighbour = Phrase(
    "partition.mend-by-neighbour",
    en:
      "joined with community {neighbour} it would fit: with {households} households beside it there it has {total}, which make cells of {lower} to {upper}",
    zh:
      "与相邻社区 {neighbour} 合并即可：连同该社区相邻的 {households} 户，合计 {total} 户，可划成每格 {lower}～{upper} 户的网格")
  package static let mendByTotal = Phrase(
    "partition.mend-by-total",
    en:
      "joined with community {neighbour} its total would fit: with {households} households on the connected ground beside it there it has {total}; whether the buildings allow it was not shown",
    zh:
      "与相邻社区 {neighbour} 合并，按总户数可行：连同该社区相连区域的 {households} 户，合计 {total} 户；按楼栋能否划成，未能确认")
  package static let mendByBand = Phrase(
    "partition.mend-by-band",
    en:
      "no neighbouring community was found to make it fit; its total would fit a band of {wider}",
    zh: "未找到合并后即可满足的相邻社区；仅按总户数，区间放宽至 {wider} 即可容纳")

  package static let fieldProof = Phrase("field.proof", en: "how it is known", zh: "依据")
  package static let fieldForcedBy = Phrase(
    "field.forced-by", en: "forced by buildings", zh: "受限于楼栋")
  package static let fieldCost = Phrase(
    "field.cost", en: "cost of the cells (household·m²)", zh: "网格代价（户·㎡）")
  package static let fieldCostBound = Phrase(
    "field.cost-bound", en: "no plan costs less than (household·m²)", zh: "代价下界（户·㎡）")
  package static let wordProofExhaustive = Phrase(
    "word.proof.exhaustive", en: "every plan was weighed", zh: "已比较全部方案")
  package static let wordProofArithmetic = Phrase(
    "word.proof.arithmetic", en: "the totals allow no less", zh: "由总户数推得")
  package static let wordProofDual = Phrase(
    "word.proof.dual", en: "the buildings allow no less", zh: "由楼栋户数与位置证明")
  package static let wordProofBoundOnly = Phrase(
    "word.proof.bound-only", en: "only a bound is known", zh: "仅知下界")

  static let gridPartition: [Phrase] = [
    fieldProof, fieldForcedBy, fieldCost, fieldCostBound, wordProofExhaustive, wordProofArithmetic,
    wordProofDual, wordProofBoundOnly,
    mendByNeighbour, mendByTotal, mendByBand,
    searchCutShort,
    explainCellNumber, cellNumberAgainstBand, cellNumberNoGo, cellNumberImpossible,
    cellNumberImpossibleIn, keepUnknown, keepEmpty, keepParted, keepCode,
    communitiesDerived,
    explainKept, explainNoHouseholds, explainBelowBand, explainRestBelowBand, explainGap,
    explainOversize,
    explainGranularity, explainSearch, explainGranularityWhole, explainSearchWhole,
    explainCellBelow, explainCellAbove, communitiesNeeded,
    buildingsWithoutCell, communityCodeUnusual,
  ]
}
