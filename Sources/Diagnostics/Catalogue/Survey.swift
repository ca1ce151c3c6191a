extension Phrase {
  package static let bandEmpty = Phrase(
    "band.empty",
    en: "the band {lower}-{upper} is empty: give two positive whole numbers, the smaller first",
    zh: "规模区间 {lower}-{upper} 为空：请给出两个正整数，小的在前")
  package static let bandAimOutside = Phrase(
    "band.aim-outside",
    en: "the aim {aim} lies outside the band {lower}-{upper}",
    zh: "目标户数 {aim} 不在规模区间 {lower}-{upper} 内")

  package static let codeOverflow = Phrase(
    "code.overflow",
    en:
      "community {community} has {count} cells, and the scheme {scheme} numbers at most {capacity}; choose --code-scheme gb15 or a wider band",
    zh:
      "社区 {community} 有 {count} 个网格，编码方案 {scheme} 最多容纳 {capacity} 个；请改用 --code-scheme gb15 或放宽规模区间")
  package static let codeCommunityLength = Phrase(
    "code.community-length",
    en: "the community code {code} does not have 12 digits, which the scheme {scheme} needs",
    zh: "社区代码 {code} 不是 12 位数字，编码方案 {scheme} 需要 12 位")

  package static let codeUsedUp = Phrase(
    "code.used-up",
    en:
      "community {community} needs a cell with number {number}, and the scheme {scheme} ends at {capacity}; numbers of retired cells are not used again: choose --code-scheme gb15, or number all cells anew with --new-codes",
    zh:
      "社区 {community} 需要编号 {number}，编码方案 {scheme} 最大为 {capacity}；停用的编号不再使用：请改用 --code-scheme gb15，或用 --new-codes 全部重新编码"
  )

  static let survey: [Phrase] = [
    bandEmpty, bandAimOutside, codeOverflow, codeCommunityLength, codeUsedUp,
  ]
}
