extension Phrase {
  package static let fieldGridName = Phrase("field.grid-name", en: "cell name", zh: "网格名称")
  package static let fieldValidFrom = Phrase("field.valid-from", en: "valid from", zh: "启用日期")
  package static let fieldValidTo = Phrase("field.valid-to", en: "valid to", zh: "停用日期")
  package static let fieldLastSequence = Phrase(
    "field.last-sequence", en: "highest number ever used", zh: "已用最大顺序码")
  package static let fieldOldCode = Phrase("field.old-code", en: "old cell code", zh: "原网格编码")
  package static let fieldOldName = Phrase("field.old-name", en: "old cell name", zh: "原网格名称")
  package static let fieldOldRow = Phrase(
    "field.old-row", en: "record of the old cell", zh: "原网格记录号")
  package static let fieldNewCode = Phrase("field.new-code", en: "new cell code", zh: "新网格编码")
  package static let fieldCarriesOn = Phrase(
    "field.carries-on", en: "new cell carries on the old one", zh: "是否沿用")
  package static let fieldSuccessors = Phrase(
    "field.successors", en: "cells its buildings went to", zh: "去向网格")
  package static let fieldKeptHouseholds = Phrase(
    "field.kept-households", en: "households that keep their cell", zh: "网格不变户数")
  package static let fieldMovedHouseholds = Phrase(
    "field.moved-households", en: "households moved", zh: "调整户数")
  package static let fieldMovedBuildings = Phrase(
    "field.moved-buildings", en: "buildings moved", zh: "调整楼栋数")
  package static let fieldJoinedHouseholds = Phrase(
    "field.joined-households", en: "households that had no cell", zh: "原无网格户数")
  package static let fieldKeptShare = Phrase(
    "field.kept-share", en: "keep their cell (%)", zh: "网格不变比例（%）")
  package static let fieldUntouched = Phrase(
    "field.untouched", en: "cells untouched", zh: "未变网格数")
  package static let fieldChanged = Phrase("field.changed", en: "cells changed", zh: "调整网格数")
  package static let fieldNewCells = Phrase("field.new-cells", en: "cells new", zh: "新增网格数")
  package static let fieldRetiredCells = Phrase(
    "field.retired-cells", en: "cells retired", zh: "停用网格数")

  static let redrawFields: [Phrase] = [
    fieldGridName, fieldValidFrom, fieldValidTo, fieldLastSequence, fieldOldCode, fieldOldName,
    fieldOldRow, fieldNewCode, fieldCarriesOn, fieldSuccessors, fieldKeptHouseholds,
    fieldMovedHouseholds, fieldMovedBuildings, fieldJoinedHouseholds, fieldKeptShare,
    fieldUntouched, fieldChanged, fieldNewCells, fieldRetiredCells,
  ]

  package static let stepRedraw = Phrase("step.redraw", en: "redrawing cells", zh: "调整网格")
  package static let summaryRedraw = Phrase(
    "summary.redraw",
    en:
      "households that keep their cell: {kept} of {households} ({percent} %); moved: {moved}, in {buildings} buildings; without an old cell: {joined}",
    zh:
      "网格不变的住户：{kept}／{households} 户（{percent}%）；调整 {moved} 户（{buildings} 栋楼）；原无网格 {joined} 户")
  package static let summaryRedrawCells = Phrase(
    "summary.redraw-cells",
    en:
      "old cells: {old}; cells untouched: {untouched}, changed: {changed}, new: {new}, retired: {retired}",
    zh: "原网格 {old} 个；未变 {untouched} 个，调整 {changed} 个，新增 {new} 个，停用 {retired} 个")
  package static let summaryNothingMoved = Phrase(
    "summary.nothing-moved",
    en: "every building stays in its cell",
    zh: "所有楼栋均留在原网格")

  static let redrawSummary: [Phrase] = [
    stepRedraw, summaryRedraw, summaryRedrawCells, summaryNothingMoved,
  ]
}
