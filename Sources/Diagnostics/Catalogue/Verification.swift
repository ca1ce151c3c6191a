extension Phrase {
  package static let verifyAsWritten = Phrase(
    "verify.as-written",
    en:
      "as written",
    zh: "原文件经纬度")
  package static let verifySquareDegrees = Phrase(
    "verify.square-degrees",
    en:
      "square degrees",
    zh: "平方度")
  package static let verifySquareMetres = Phrase(
    "verify.square-metres",
    en:
      "m²",
    zh: "㎡")
  package static let verifyShapes = Phrase(
    "verify.shapes",
    en:
      "invalid shapes: {wrong} of {count}",
    zh: "无效图形：{count} 个中 {wrong} 个")
  package static let verifyArea = Phrase(
    "verify.area",
    en:
      "area of the cells minus that of the communities ({ground}): {difference} {unit}; communities that differ: {wrong} of {count}",
    zh: "网格面积之和减社区面积（{ground}）：{difference} {unit}；不等的社区：{count} 个中 {wrong} 个")
  package static let verifyEdges = Phrase(
    "verify.edges",
    en:
      "edges of cells without the opposite edge of a neighbour or the community's border ({ground}): {wrong} of {count}",
    zh: "没有与相邻网格或社区界线重合的网格边（{ground}）：{count} 条中 {wrong} 条")
  package static let verifyOverlap = Phrase(
    "verify.overlap",
    en:
      "pairs of cells that share area ({ground}): {wrong} of {count}; largest {largest} {unit}",
    zh: "有重叠的网格对（{ground}）：{count} 对中 {wrong} 对；最大 {largest} {unit}")
  package static let verifyGap = Phrase(
    "verify.gap",
    en:
      "communities with ground in no cell ({ground}): {wrong} of {count}; largest {largest} {unit}",
    zh: "有空白的社区（{ground}）：{count} 个中 {wrong} 个；最大 {largest} {unit}")
  package static let verifyCommunitiesApart = Phrase(
    "verify.communities-apart",
    en:
      "pairs of communities that share area ({ground}): {wrong} of {count}; largest {largest} {unit}",
    zh: "有重叠的社区对（{ground}）：{count} 对中 {wrong} 对；最大 {largest} {unit}")
  package static let verifyNested = Phrase(
    "verify.nested",
    en:
      "cells of a community that is not there: {wrong} of {count}",
    zh: "社区不存在的网格：{count} 个中 {wrong} 个")
  package static let verifyConnected = Phrase(
    "verify.connected",
    en:
      "cells in parts, though their community is not: {wrong} of {count}",
    zh: "社区连片而网格不连片：{count} 个中 {wrong} 个")
  package static let verifyParts = Phrase(
    "verify.parts",
    en:
      "cells with other than the stated number of parts: {wrong} of {count}",
    zh: "部分数与登记不符的网格：{count} 个中 {wrong} 个")
  package static let verifyOnce = Phrase(
    "verify.once",
    en:
      "assigned twice: {wrong} of {count} rows",
    zh: "重复分配：{count} 条中 {wrong} 条")
  package static let verifyCellsKnown = Phrase(
    "verify.cells-known",
    en:
      "assigned to a cell that is not there: {wrong} of {count} rows",
    zh: "分配到不存在的网格：{count} 条中 {wrong} 条")
  package static let verifyBuildings = Phrase(
    "verify.buildings",
    en:
      "buildings left out, or unknown: {wrong} of {count}",
    zh: "遗漏或未知的楼栋：{count} 栋中 {wrong} 栋")
  package static let verifyInside = Phrase(
    "verify.inside",
    en:
      "buildings that do not stand in their cell: {wrong} of {count}",
    zh: "不在所属网格内的楼栋：{count} 栋中 {wrong} 栋")
  package static let verifyHouseholds = Phrase(
    "verify.households",
    en:
      "buildings with other households than in their file: {wrong} of {count}",
    zh: "户数与楼栋文件不符的楼栋：{count} 栋中 {wrong} 栋")
  package static let verifyCellSums = Phrase(
    "verify.cell-sums",
    en:
      "cells with other households than their buildings: {wrong} of {count}",
    zh: "户数与所属楼栋之和不符的网格：{count} 个中 {wrong} 个")
  package static let verifyCellBuildings = Phrase(
    "verify.cell-buildings",
    en:
      "cells with another number of buildings than assigned: {wrong} of {count}",
    zh: "楼栋数与分配表不符的网格：{count} 个中 {wrong} 个")
  package static let verifyCommunitySums = Phrase(
    "verify.community-sums",
    en:
      "communities with other households than their cells: {wrong} of {count}",
    zh: "户数与所属网格之和不符的社区：{count} 个中 {wrong} 个")
  package static let verifyTotal = Phrase(
    "verify.total",
    en:
      "households of all cells: {cells}; assigned: {assigned}",
    zh: "全部网格户数：{cells}；分配表户数：{assigned}")
  package static let verifyCodesUnique = Phrase(
    "verify.codes-unique",
    en:
      "codes given twice: {wrong} of {count}",
    zh: "重复的编码：{count} 个中 {wrong} 个")
  package static let verifyCodesForm = Phrase(
    "verify.codes-form",
    en:
      "codes not of the scheme: {wrong} of {count}",
    zh: "不符合编码方案的编码：{count} 个中 {wrong} 个")
  package static let verifyCodesPrefix = Phrase(
    "verify.codes-prefix",
    en:
      "codes without that of their community: {wrong} of {count}",
    zh: "与社区代码不符的编码：{count} 个中 {wrong} 个")
  package static let verifyCodesSequence = Phrase(
    "verify.codes-sequence",
    en:
      "codes with another number than stated: {wrong} of {count}",
    zh: "与登记顺序码不符的编码：{count} 个中 {wrong} 个")
  package static let verifyBandStates = Phrase(
    "verify.band-states",
    en:
      "cells with a wrong state to the band: {wrong} of {count}",
    zh: "规模状态有误的网格：{count} 个中 {wrong} 个")
  package static let verifyViolations = Phrase(
    "verify.violations",
    en:
      "cells with a wrong violation: {wrong} of {count}",
    zh: "超出或不足户数有误的网格：{count} 个中 {wrong} 个")
  package static let verifySpecial = Phrase(
    "verify.special",
    en:
      "cells that are special and have households, or neither: {wrong} of {count}",
    zh: "专属类型与户数不符的网格：{count} 个中 {wrong} 个")
  package static let verifyFigures = Phrase(
    "verify.figures",
    en:
      "communities with wrong figures: {wrong} of {count}",
    zh: "汇总数字有误的社区：{count} 个中 {wrong} 个")
  package static let verifyBounds = Phrase(
    "verify.bounds",
    en:
      "least violation by the totals alone {arithmetic} ≤ claimed {claimed} ≤ reached {violation}; communities where it is not so: {wrong} of {count}",
    zh:
      "按总户数推算的最小偏差 {arithmetic} ≤ 声明的最小偏差 {claimed} ≤ 实际偏差 {violation}；不成立的社区：{count} 个中 {wrong} 个")
  package static let verifyAdjacencyMissing = Phrase(
    "verify.adjacency-missing",
    en:
      "{count} cells are in parts, and were made with a file of buildings that adjoin; give it with --adjacency",
    zh: "{count} 个网格不连片，划分时用过相邻关系文件，请用 --adjacency 给出")
  package static let verifyProof = Phrase(
    "verify.proof",
    en:
      "communities with a least violation or proof that is not found again: {wrong} of {count}",
    zh: "复算得不出所声明最小偏差或依据的社区：{count} 个中 {wrong} 个")
  package static let verifyProofWrong = Phrase(
    "verify.proof-wrong",
    en:
      "{community}: claimed {claimed} ({claimed_proof}), found {found} ({found_proof})",
    zh: "{community}：声明 {claimed}（{claimed_proof}），复算 {found}（{found_proof}）")
  package static let verifyProofContradiction = Phrase(
    "verify.proof-contradiction",
    en:
      "{community}: {proof} is no proof that {least} is the least, where {violation} is reached",
    zh: "{community}：最小偏差 {least}、实际偏差 {violation}，依据不能是 {proof}")
  package static let verifyProofOpen = Phrase(
    "verify.proof-open",
    en:
      "claims beyond what the totals say, communities: {open} of {count}; {reason}",
    zh: "声明超出总户数所能推算的社区：{count} 个中 {open} 个；{reason}")
  package static let verifyProofOther = Phrase(
    "verify.proof-other",
    en:
      "they are not found again with other files or rules than the cells were made with: {names}",
    zh: "所给文件或规则与划分时不同，复算得不出：{names}")
  package static let verifyProofOrigin = Phrase(
    "verify.proof-origin",
    en:
      "they are not found again, and the cells do not say what they were made from",
    zh: "复算得不出，而网格文件未写明由何划分")
  package static let verifyProofFailed = Phrase(
    "verify.proof-failed",
    en:
      "the communities could not be cut again: {reason}",
    zh: "无法重新划分：{reason}")
  package static let verifyProofPlan = Phrase(
    "verify.proof-plan",
    en:
      "cut again, other cells were found, which neither prove nor refute them",
    zh: "重新划分所得网格不同，既不能证实也不能否定")
  package static let verifyProofAlone = Phrase(
    "verify.proof-alone",
    en:
      "the communities were not cut again",
    zh: "未重新划分")
  package static let verifyPassed = Phrase(
    "verify.passed",
    en:
      "pass  {code}: {figure}",
    zh: "通过  {code}：{figure}")
  package static let verifyFailed = Phrase(
    "verify.failed",
    en:
      "FAIL  {code}: {figure} (first: {example})",
    zh: "未过  {code}：{figure}（首个：{example}）")
  package static let verifyNotChecked = Phrase(
    "verify.not-checked",
    en:
      "open  {code}: not checked: {reason}",
    zh: "未核  {code}：{reason}")
  package static let verifyAll = Phrase(
    "verify.all",
    en:
      "checks passed: {count} of {count}",
    zh: "检查项 {count} 项，全部通过")
  package static let verifySome = Phrase(
    "verify.some",
    en:
      "checks passed: {passed} of {count}; the files do not hold together",
    zh: "检查项 {count} 项，通过 {passed} 项；文件之间不一致")
  package static let verifyOpen = Phrase(
    "verify.open",
    en:
      "checks passed: {passed} of {count}; not checked: {open}",
    zh: "检查项 {count} 项，通过 {passed} 项，未核 {open} 项")
  package static let verifyInputsMissing = Phrase(
    "verify.inputs-missing",
    en:
      "--verify needs --atoms, the buildings and --communities",
    zh: "--verify 还需要 --atoms、楼栋文件和 --communities")
  package static let verifyStep = Phrase(
    "verify.step",
    en:
      "verifying",
    zh: "核验")

  static let verification: [Phrase] = [
    verifyAsWritten, verifySquareDegrees, verifySquareMetres, verifyShapes, verifyArea, verifyEdges,
    verifyOverlap, verifyGap, verifyCommunitiesApart, verifyNested, verifyConnected, verifyParts,
    verifyOnce, verifyCellsKnown, verifyBuildings, verifyInside, verifyHouseholds, verifyCellSums,
    verifyCellBuildings, verifyCommunitySums, verifyTotal, verifyCodesUnique, verifyCodesForm,
    verifyCodesPrefix, verifyCodesSequence, verifyBandStates, verifyViolations, verifySpecial,
    verifyFigures, verifyBounds, verifyAdjacencyMissing, verifyProof, verifyProofWrong,
    verifyProofContradiction, verifyProofOpen, verifyProofOther, verifyProofOrigin,
    verifyProofFailed, verifyProofPlan, verifyProofAlone, verifyPassed, verifyFailed,
    verifyNotChecked, verifyAll, verifySome, verifyOpen, verifyInputsMissing, verifyStep,
  ]
}
