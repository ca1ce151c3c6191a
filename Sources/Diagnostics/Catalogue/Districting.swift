extension Phrase {
  package static let bandNotPositive = Phrase(
    "districting.band.not-positive",
    en: "the lower end of a band must be at least 1, found {lower}",
    zh: "规模下限至少为 1，现为 {lower}")
  package static let bandReversed = Phrase(
    "districting.band.reversed",
    en: "the band {lower}–{upper} ends below its start; write the smaller number first",
    zh: "规模区间 {lower}–{upper} 上限小于下限；请先写较小的数")
  package static let graphBandAimOutside = Phrase(
    "districting.band.aim-outside",
    en: "the aim {aim} lies outside the band {lower}–{upper}",
    zh: "目标规模 {aim} 不在区间 {lower}–{upper} 内")
  package static let atomUnusable = Phrase(
    "districting.atom.unusable",
    en: "atom {atom} needs finite coordinates, area and perimeter, and households of 0 or more",
    zh: "单元 {atom} 的坐标、面积、周长必须为有限数，户数不得为负")
  package static let borderUnknownAtom = Phrase(
    "districting.border.unknown-atom",
    en: "border {border} names atom {atom}; the atoms are numbered 0 to {last}",
    zh: "第 {border} 条邻接关系引用单元 {atom}；单元编号为 0 至 {last}")
  package static let borderToItself = Phrase(
    "districting.border.to-itself",
    en: "border {border} joins atom {atom} to itself",
    zh: "第 {border} 条邻接关系把单元 {atom} 与其自身相连")
  package static let borderLength = Phrase(
    "districting.border.length",
    en: "border {border} needs a length above 0 m; leave out atoms that touch in a corner",
    zh: "第 {border} 条邻接关系的公共边长必须大于 0 米；仅角点相接的不算相邻")
  package static let startLength = Phrase(
    "districting.start.length",
    en: "the plan to start from labels {found} atoms, the graph has {expected}",
    zh: "起始方案含 {found} 个单元，图中有 {expected} 个")

  static let districting: [Phrase] = [
    bandNotPositive, bandReversed, graphBandAimOutside, atomUnusable, borderUnknownAtom,
    borderToItself, borderLength, startLength,
  ]
}
