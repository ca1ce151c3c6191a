extension Phrase {
  package static let redrawNoneHolds = Phrase(
    "redraw.none-holds",
    en:
      "none of the {count} cells holds any more: each has a day in valid_to; leave it empty for cells that hold",
    zh: "{count} 个网格均已停用（停用日期已填）；仍有效的网格请将停用日期留空")
  package static let redrawCodeLength = Phrase(
    "redraw.code-length",
    en:
      "the cell code '{code}' is none of the scheme {scheme}, whose codes have {digits} digits here; correct it, choose another --code-scheme, or give all cells new codes with --new-codes",
    zh:
      "网格编码“{code}”不符合编码方案 {scheme}（此处应为 {digits} 位）；请更正，或改用其他 --code-scheme，或用 --new-codes 全部重新编码")
  package static let redrawCodeTwice = Phrase(
    "redraw.code-twice",
    en:
      "the cell code {code} stands in record {first} already; join the parts of one cell to a MultiPolygon, or give the cell that has ended a day in valid_to",
    zh: "网格编码 {code} 在第 {first} 条记录已出现；同一网格的各部分请合并为一个多部件面，已停用的请填停用日期")
  package static let redrawDate = Phrase(
    "redraw.date",
    en: "'{text}' is no day of the calendar; write it as 2026-12-01",
    zh: "“{text}”不是有效日期；请写成 2026-12-01")
  package static let redrawOtherCommunity = Phrase(
    "redraw.other-community",
    en:
      "the cell {cell} says that it belongs to community {stated}, but what stands in it lies in community {found}; correct its code or its shape",
    zh: "网格 {cell} 标明属于社区 {stated}，其中楼栋却在社区 {found}；请更正编码或图形")
  package static let redrawRow = Phrase("redraw.row", en: "of record {row}", zh: "第 {row} 条记录")
  package static let redrawOverlap = Phrase(
    "redraw.overlap",
    en:
      "{count} buildings lie in two old cells (first: {id}, in {first} and {second}); the cell that stands first in its file counts",
    zh: "{count} 栋楼同时位于两个原网格内（首个：{id}，在 {first} 和 {second}）；以文件中靠前的网格为准")
  package static let redrawElsewhere = Phrase(
    "redraw.elsewhere",
    en:
      "{count} old cells lie outside the communities of this run and were left alone (first: {cell})",
    zh: "{count} 个原网格不在本次的社区范围内，未作处理（首个：{cell}）")
  package static let redrawAcross = Phrase(
    "redraw.across",
    en:
      "{count} old cells reach into another community and were cut at its border (first: {cell})",
    zh: "{count} 个原网格跨入其他社区，已按社区界线切开（首个：{cell}）")
  package static let redrawWithout = Phrase(
    "redraw.without",
    en:
      "{count} buildings with {households} households lie in no old cell (first: {id}); they joined cells beside them or make new ones",
    zh: "{count} 栋楼（共 {households} 户）不在任何原网格内（首个：{id}），已并入相邻网格或组成新网格")
  package static let redrawParted = Phrase(
    "redraw.parted",
    en:
      "{count} old cells are not in one piece on this ground (first: {cell}, {parts} pieces); the largest piece carries on the cell, the others joined cells beside them",
    zh: "{count} 个原网格在地面上不连通（首个：{cell}，共 {parts} 块）；最大的一块沿用原网格，其余并入相邻网格")
  package static let redrawUncoded = Phrase(
    "redraw.uncoded",
    en: "none of the {count} old cells has a code: all cells are numbered from the beginning",
    zh: "{count} 个原网格均无编码：全部从头编号")

  static let redraw: [Phrase] = [
    redrawNoneHolds, redrawCodeLength, redrawCodeTwice, redrawDate, redrawOtherCommunity,
    redrawRow, redrawOverlap, redrawElsewhere, redrawAcross, redrawWithout, redrawParted,
    redrawUncoded,
  ]
}
