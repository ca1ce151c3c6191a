extension Phrase {
  package static let auditGap = Phrase(
    "audit.gap",
    en:
      "community {community}: {area} m² lie in no cell",
    zh: "社区 {community} 有 {area} ㎡ 不属于任何网格")
  package static let auditOverlap = Phrase(
    "audit.overlap",
    en:
      "cells {a} and {b} overlap by {area} m²",
    zh: "网格 {a} 与 {b} 重叠 {area} ㎡")
  package static let auditCellOutside = Phrase(
    "audit.cell-outside",
    en:
      "cell {cell} lies in no community",
    zh: "网格 {cell} 不在任何社区内")
  package static let auditCrossesCommunity = Phrase(
    "audit.crosses-community",
    en:
      "cell {cell} reaches {area} m² beyond its community {community}",
    zh: "网格 {cell} 超出所属社区 {community} {area} ㎡")
  package static let auditCommunityDiffers = Phrase(
    "audit.community-differs",
    en:
      "cell {cell} is said to be of community {stated} and lies in {community}",
    zh: "网格 {cell} 登记为社区 {stated}，实际位于 {community}")
  package static let auditParts = Phrase(
    "audit.parts",
    en:
      "cell {cell} is in {count} parts that do not touch",
    zh: "网格 {cell} 由 {count} 个互不相连的部分组成")
  package static let auditPartsOfCommunity = Phrase(
    "audit.parts-of-community",
    en:
      "cell {cell} is in {count} parts, as its community is",
    zh: "网格 {cell} 有 {count} 个部分，其社区本身也不连片")
  package static let auditCornerContact = Phrase(
    "audit.corner-contact",
    en:
      "the {count} parts of cell {cell} touch at a corner, or over less than {metres} m",
    zh: "网格 {cell} 的 {count} 个部分仅以角点相接，或相接不足 {metres} m")
  package static let auditBuildingOutside = Phrase(
    "audit.building-outside",
    en:
      "building {building} ({households} households) lies in no cell",
    zh: "楼栋 {building}（{households} 户）不在任何网格内")
  package static let auditBuildingTwice = Phrase(
    "audit.building-twice",
    en:
      "building {building} lies in several cells: {cells}",
    zh: "楼栋 {building} 同时位于多个网格：{cells}")
  package static let auditBuildingUnplaced = Phrase(
    "audit.building-unplaced",
    en:
      "building {building} ({households} households) has no position, so no cell counts it",
    zh: "楼栋 {building}（{households} 户）没有坐标，未计入任何网格")
  package static let auditBuildingOnBorder = Phrase(
    "audit.building-on-border",
    en:
      "building {building} stands on the border of cells; it is counted in {cell}",
    zh: "楼栋 {building} 位于网格边界上，计入 {cell}")
  package static let auditBuildingCut = Phrase(
    "audit.building-cut",
    en:
      "building {building} reaches {area} m² out of its cell {cell}",
    zh: "楼栋 {building} 有 {area} ㎡ 伸出所在网格 {cell}")
  package static let auditCompoundCut = Phrase(
    "audit.compound-cut",
    en:
      "compound {compound} has {households} households, which one cell of up to {upper} can hold, and is divided among cells {cells}",
    zh: "小区 {compound} 共 {households} 户，不超过 {upper} 户，却分属网格 {cells}")
  package static let auditBarrierCrossed = Phrase(
    "audit.barrier-crossed",
    en:
      "cell {cell} lies on both sides of the {kind} {barrier} without a bridge; {households} households are cut off",
    zh: "网格 {cell} 跨越{kind} {barrier} 且无桥梁或下穿通道连通，{households} 户被隔开")
  package static let auditWordRiver = Phrase(
    "audit.word.river",
    en:
      "river",
    zh: "河流")
  package static let auditWordRailway = Phrase(
    "audit.word.railway",
    en:
      "railway",
    zh: "铁路")
  package static let auditWordMainRoad = Phrase(
    "audit.word.main-road",
    en:
      "main road",
    zh: "主干道")

  static let auditGround: [Phrase] = [
    auditGap, auditOverlap, auditCellOutside, auditCrossesCommunity, auditCommunityDiffers,
    auditParts, auditPartsOfCommunity, auditCornerContact, auditBuildingOutside, auditBuildingTwice,
    auditBuildingUnplaced, auditBuildingOnBorder, auditBuildingCut, auditCompoundCut,
    auditBarrierCrossed, auditWordRiver, auditWordRailway, auditWordMainRoad,
  ]
}
