extension Phrase {
  package static let sampleTooSmall = Phrase(
    "sample.too-small",
    en: """
      {households} households are too few for {communities} communities: a cell needs {lower}, \
      so give at least {needed} households or fewer communities
      """,
    zh: "{households} 户不足以划分 {communities} 个社区：每个网格至少 {lower} 户，请至少给出 {needed} 户或减少社区数")
  package static let sampleNoCommunity = Phrase(
    "sample.no-community",
    en: "{communities} communities were asked for: give a whole number from 1 to {most}",
    zh: "要求的社区数为 {communities}：请给出 1 到 {most} 之间的整数")
  package static let sampleHole = Phrase(
    "sample.band-hole",
    en: """
      {households} households cannot be cut into cells of {lower} to {upper}: give {below} or \
      fewer, or {above} or more
      """,
    zh: "{households} 户无法划分为 {lower} 至 {upper} 户的网格：请给出不多于 {below} 户或不少于 {above} 户")
  package static let sampleTooLarge = Phrase(
    "sample.too-large",
    en: """
      {cells} cells in a community are more than the {most} that a code of 15 digits can number: \
      give more communities
      """,
    zh: "每个社区 {cells} 个网格，超过 15 位编码所能编号的 {most} 个：请增加社区数")

  static let sampleCounty: [Phrase] = [
    sampleTooSmall, sampleNoCommunity, sampleHole, sampleTooLarge,
  ]
}
