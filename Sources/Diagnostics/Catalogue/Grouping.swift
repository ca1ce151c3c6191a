extension Phrase {
  package static let groupUnitOutside = Phrase(
    "group.unit-outside",
    en: "the unit lies in nothing that {source} names, and others do; it is in no group",
    zh: "该单元不属于“{source}”中的任何上级，而其他单元有归属；未划入任何组")
  package static let groupPointsNeedGap = Phrase(
    "group.points-need-gap",
    en: "{id} is a point and has no border to share; give --gap METRES",
    zh: "{id} 是点，没有可共享的边界；请用 --gap 给出间距（米）")
  package static let groupNumberTooLarge = Phrase(
    "group.number-too-large",
    en:
      "{level}: groups that were asked for: {number}, but at most {most} can be made; give a smaller number",
    zh: "{level}：无法划成 {number} 组，最多 {most} 组；请给出更小的数")
  package static let groupNumberTooSmall = Phrase(
    "group.number-too-small",
    en:
      "{level}: groups that were asked for: {number}, but the units fall into {parts} parts that nothing joins; give {parts} or more, join them with --gap METRES, or let groups cross parents with --across",
    zh:
      "{level}：无法划成 {number} 组，因为各单元分成互不相连的 {parts} 部分；请给出不小于 {parts} 的数，或用 --gap 连接邻近单元，或用 --across 允许跨上级"
  )
  package static let groupNoHouseholds = Phrase(
    "group.no-households",
    en: "{level}: no unit has households, so there is nothing to balance",
    zh: "{level}：所有单元的户数均为 0，无从均衡")
  package static let groupUnitsOverlap = Phrase(
    "group.units-overlap",
    en:
      "pairs of units that lie over each other: {count} (first: {first} and {second}, {area} m²); such ground counts for the first of a pair",
    zh: "有 {count} 对单元相互重叠（首对：{first} 与 {second}，{area} ㎡）；重叠部分归前者")
  package static let groupInside = Phrase(
    "group.inside",
    en: "groups stay inside what {source} names ({count} in all); --across lets them reach over",
    zh: "各组不跨越“{source}”所示的上级（共 {count} 个）；如允许跨越请加 --across")
  package static let groupAcross = Phrase(
    "group.across",
    en: "groups may reach across what {source} names ({count} in all)",
    zh: "各组可以跨越“{source}”所示的上级（共 {count} 个）")
  package static let groupSharedOut = Phrase(
    "group.shared-out",
    en:
      "{level}: nothing joins the {parts} parts that the units fall into; {number} groups were shared out among them by households",
    zh: "{level}：各单元分成互不相连的 {parts} 部分，{number} 组已按户数分配到各部分")
  package static let groupChain = Phrase(
    "group.chain",
    en:
      "{field}: groups in which the numbers differ by more than {most} from end to end: {count}; only neighbours within a group are held to it",
    zh: "{field}：有 {count} 组首尾相差超过 {most}；限差只约束组内相连的单元")

  package static let groupAloneLarge = Phrase(
    "group.alone.large",
    en: "{households} households are not fewer than {small}: it stays alone",
    zh: "{households} 户，不小于 {small} 户：单独成组")
  package static let groupAloneNoValue = Phrase(
    "group.alone.no-value",
    en: "it has no value in {field}, so nothing can be said to be like it",
    zh: "“{field}”没有值，无法判断是否相似")
  package static let groupAloneNoBorder = Phrase(
    "group.alone.no-border", en: "no other unit shares a border with it", zh: "没有与之共边的单元")
  package static let groupAloneNoneNear = Phrase(
    "group.alone.none-near", en: "no other unit is within {gap} m", zh: "{gap} 米内没有其他单元")
  package static let groupAloneParent = Phrase(
    "group.alone.parent", en: "near it, but in another parent: {count}", zh: "邻近但上级不同：{count} 个")
  package static let groupAloneNearLarge = Phrase(
    "group.alone.near-large", en: "near it, but too large: {count}", zh: "邻近但规模较大：{count} 个")
  package static let groupAloneUnlike = Phrase(
    "group.alone.unlike", en: "near it, but not alike: {count}", zh: "邻近但不相似：{count} 个")
  package static let groupAloneBarrier = Phrase(
    "group.alone.barrier", en: "near it, but across a river or railway: {count}",
    zh: "邻近但隔着河流或铁路：{count} 个")
  package static let groupPartBelow = Phrase(
    "group.part-below",
    en: "the {units} units that can be joined have {total} households in all, fewer than {lower}",
    zh: "可合并的 {units} 个单元共 {total} 户，不足 {lower} 户")
  package static let groupPartGap = Phrase(
    "group.part-gap",
    en:
      "the {units} units that can be joined have {total} households, which no number of groups of {lower} to {upper} can share",
    zh: "可合并的 {units} 个单元共 {total} 户，无论分成几组都不能各有 {lower}～{upper} 户")

  package static let hierarchyUnitMissing = Phrase(
    "hierarchy.unit-missing", en: "{id} is not in the table", zh: "表中没有 {id}")
  package static let hierarchyUnitUnknown = Phrase(
    "hierarchy.unit-unknown", en: "{id} is not among the units", zh: "单元图层中没有 {id}")
  package static let hierarchyUnitTwice = Phrase(
    "hierarchy.unit-twice", en: "{id} stands in record {first} already",
    zh: "{id} 已在第 {first} 条记录中出现")
  package static let hierarchyParentMissing = Phrase(
    "hierarchy.parent-missing", en: "{id} lies in nothing on the level {level}",
    zh: "{id} 在“{level}”一级没有归属")
  package static let hierarchyTwoParents = Phrase(
    "hierarchy.two-parents",
    en: "{id} lies in {second} on the level {level}, and in {first} by record {row}",
    zh: "{id} 在“{level}”一级属于 {second}，而按第 {row} 条记录属于 {first}")
  package static let hierarchyParted = Phrase(
    "hierarchy.parted", en: "{id} of the level {level} is in {parts} parts that nothing joins",
    zh: "“{level}”一级的 {id} 分成互不相连的 {parts} 部分")

  package static let summaryGroups = Phrase(
    "summary.groups",
    en:
      "{level}: groups: {groups}, of {units} units with {households} households ({kind}); households of a group: {smallest} to {largest}, {mean} on average",
    zh:
      "{level}：{units} 个单元分为 {groups} 组，共 {households} 户（{kind}）；每组 {smallest}～{largest} 户，平均 {mean} 户"
  )
  package static let summaryGroupsAlone = Phrase(
    "summary.groups-alone", en: "{level}: units that stay alone: {count}",
    zh: "{level}：单独成组的单元：{count} 个")
  package static let summaryGroupsOutside = Phrase(
    "summary.groups-outside",
    en: "{level}: groups outside {lower}-{upper} households: {count}",
    zh: "{level}：不在 {lower}～{upper} 户区间的组：{count} 个")
  package static let summaryGroupsBalanced = Phrase(
    "summary.groups-balanced",
    en:
      "{level}: proven: no connected groups, as many in each part, have the one farthest from the mean nearer to it",
    zh: "{level}：已证明：在连通且各部分组数不变的前提下，偏离平均最大的一组不可能更接近平均")
  package static let summaryHierarchyKept = Phrase(
    "summary.hierarchy-kept",
    en:
      "the hierarchy holds: {units} units, each with exactly one parent on each of {levels} levels",
    zh: "层级关系成立：{units} 个单元在 {levels} 级中各有且只有一个上级")
  package static let summaryHierarchyBroken = Phrase(
    "summary.hierarchy-broken", en: "breaches of the hierarchy: {count}", zh: "层级关系问题：{count} 处")

  package static let fieldGroupLevel = Phrase("field.group.level", en: "level", zh: "层级")
  package static let fieldGroupCode = Phrase("field.group.code", en: "group code", zh: "组编码")
  package static let fieldGroupAbove = Phrase(
    "field.group.above", en: "code of the group above", zh: "上级组编码")
  package static let fieldGroupParent = Phrase("field.group.parent", en: "parent", zh: "所属上级")
  package static let fieldGroupMembers = Phrase("field.group.members", en: "units", zh: "单元数")
  package static let fieldGroupMemberCodes = Phrase(
    "field.group.member-codes", en: "codes of units", zh: "单元编码")
  package static let fieldGroupGroups = Phrase("field.group.groups", en: "groups", zh: "组数")
  package static let fieldGroupParts = Phrase(
    "field.group.parts", en: "groups of the level below", zh: "下级组数")
  package static let fieldGroupLoad = Phrase(
    "field.group.load", en: "households to the mean", zh: "与平均户数之比")
  package static let fieldGroupPolygons = Phrase("field.group.polygons", en: "polygons", zh: "面数")
  package static let fieldGroupUnit = Phrase("field.group.unit", en: "unit", zh: "单元编号")
  package static let fieldGroupUnitName = Phrase("field.group.unit-name", en: "name", zh: "单元名称")
  package static let fieldGroupProven = Phrase(
    "field.group.proven", en: "proven to be the best", zh: "是否已证明最优")
  package static let fieldGroupAlone = Phrase("field.group.alone", en: "units alone", zh: "单独成组数")
  package static let fieldGroupSmallest = Phrase(
    "field.group.smallest", en: "smallest group", zh: "最小户数")
  package static let fieldGroupMean = Phrase(
    "field.group.mean", en: "mean of groups", zh: "平均户数")
  package static let fieldGroupLargest = Phrase(
    "field.group.largest", en: "largest group", zh: "最大户数")
  package static let fieldGroupOutOfBand = Phrase(
    "field.group.out-of-band", en: "groups outside the band", zh: "区间外组数")
  package static let fieldGroupSeparate = Phrase(
    "field.group.separate", en: "parts that nothing joins", zh: "互不相连的部分数")

  static let grouping: [Phrase] = [
    groupUnitOutside, groupPointsNeedGap, groupNumberTooLarge, groupNumberTooSmall,
    groupNoHouseholds, groupUnitsOverlap, groupInside, groupAcross, groupSharedOut, groupChain,
    groupAloneLarge, groupAloneNoValue, groupAloneNoBorder, groupAloneNoneNear, groupAloneParent,
    groupAloneNearLarge, groupAloneUnlike, groupAloneBarrier, groupPartBelow, groupPartGap,
    hierarchyUnitMissing, hierarchyUnitUnknown, hierarchyUnitTwice, hierarchyParentMissing,
    hierarchyTwoParents, hierarchyParted, summaryGroups, summaryGroupsAlone, summaryGroupsOutside,
    summaryGroupsBalanced, summaryHierarchyKept, summaryHierarchyBroken, fieldGroupLevel,
    fieldGroupCode, fieldGroupAbove, fieldGroupParent, fieldGroupMembers, fieldGroupMemberCodes,
    fieldGroupGroups, fieldGroupParts, fieldGroupLoad, fieldGroupPolygons, fieldGroupUnit,
    fieldGroupUnitName, fieldGroupProven, fieldGroupAlone, fieldGroupSeparate, fieldGroupSmallest,
    fieldGroupMean, fieldGroupLargest, fieldGroupOutOfBand, stepGrouping,
  ]

  package static let stepGrouping = Phrase("step.grouping", en: "grouping", zh: "分组")
}
