extension Phrase {
  package static let auditBand = Phrase(
    "audit.band",
    en:
      "cell {cell} has {households} households, outside {lower}-{upper}",
    zh: "网格 {cell} 有 {households} 户，不在 {lower}～{upper} 户区间内")
  package static let auditBandForced = Phrase(
    "audit.band-forced",
    en:
      "cell {cell} has {households} households, outside {lower}-{upper}; the total of its community cannot be divided into cells inside the band",
    zh: "网格 {cell} 有 {households} 户，不在 {lower}～{upper} 户区间内；其社区总户数无法分成都在区间内的网格")
  package static let auditBandBuilding = Phrase(
    "audit.band-building",
    en:
      "cell {cell} has {households} households, outside {lower}-{upper}; one of its buildings alone has more than {upper}",
    zh: "网格 {cell} 有 {households} 户，不在 {lower}～{upper} 户区间内；其中一栋楼就超过 {upper} 户")
  package static let auditNoHouseholds = Phrase(
    "audit.no-households",
    en:
      "cell {cell} has no households; say that it is special (专属网格) if that is meant",
    zh: "网格 {cell} 没有住户；若为专属网格，请在类型中注明")
  package static let auditSpecialInhabited = Phrase(
    "audit.special-inhabited",
    en:
      "special cell {cell} has {households} households, outside {lower}-{upper}",
    zh: "专属网格 {cell} 有 {households} 户，不在 {lower}～{upper} 户区间内")
  package static let auditHouseholdsDiffer = Phrase(
    "audit.households-differ",
    en:
      "cell {cell} states {stated} households, and its {buildings} buildings have {households}",
    zh: "网格 {cell} 登记 {stated} 户，其 {buildings} 栋楼实有 {households} 户")
  package static let auditCodeMissing = Phrase(
    "audit.code-missing",
    en:
      "cell {cell} has no code",
    zh: "网格 {cell} 没有编码")
  package static let auditCodeTwice = Phrase(
    "audit.code-twice",
    en:
      "code {cell} is given twice, in rows {first} and {row}",
    zh: "编码 {cell} 重复，见第 {first} 和第 {row} 条记录")
  package static let auditCodeReused = Phrase(
    "audit.code-reused",
    en:
      "code {cell} was retired and is in use again; append a new number instead",
    zh: "编码 {cell} 已停用又被启用；请改用新的顺序码")
  package static let auditCodeForm = Phrase(
    "audit.code-form",
    en:
      "code {cell} has {found} characters; {scheme} wants {length}, with a number at the end",
    zh: "编码 {cell} 为 {found} 位；{scheme} 应为 {length} 位，末尾为顺序码")
  package static let auditCodePrefix = Phrase(
    "audit.code-prefix",
    en:
      "code {cell} does not have the code {prefix} of its community where {scheme} has it",
    zh: "编码 {cell} 与所属社区代码 {prefix} 不符（{scheme}）")
  package static let auditCodeGap = Phrase(
    "audit.code-gap",
    en:
      "community {community}: no cell has the numbers {numbers}",
    zh: "社区 {community} 缺少顺序码 {numbers}")
  package static let auditCodeOrder = Phrase(
    "audit.code-order",
    en:
      "community {community}: the numbers of {count} of {total} cells do not run from west to east and from north to south",
    zh: "社区 {community} 的 {total} 个网格中有 {count} 个未按从西向东、由北至南编号")
  package static let auditAgainstGap = Phrase(
    "audit.against-gap",
    en:
      "cell {cell}: {area} m² with {households} households are in no cell of map {map}",
    zh: "网格 {cell} 有 {area} ㎡（{households} 户）在第 {map} 张对照图中不属于任何网格")
  package static let auditAgainstBeyond = Phrase(
    "audit.against-beyond",
    en:
      "cell {cell} of map {map}: {area} m² with {households} households are in no cell of this map",
    zh: "第 {map} 张对照图的网格 {cell} 有 {area} ㎡（{households} 户）在本图中不属于任何网格")
  package static let auditAgainstConflict = Phrase(
    "audit.against-conflict",
    en:
      "cell {a} and cell {b} of map {map} cross: they share {area} m² with {households} households, and neither holds the other",
    zh: "网格 {a} 与第 {map} 张对照图的网格 {b} 交叉：共有 {area} ㎡（{households} 户），互不包含")

  static let auditCells: [Phrase] = [
    auditBand, auditBandForced, auditBandBuilding, auditNoHouseholds, auditSpecialInhabited,
    auditHouseholdsDiffer, auditCodeMissing, auditCodeTwice, auditCodeReused, auditCodeForm,
    auditCodePrefix, auditCodeGap, auditCodeOrder, auditAgainstGap, auditAgainstBeyond,
    auditAgainstConflict,
  ]
}
