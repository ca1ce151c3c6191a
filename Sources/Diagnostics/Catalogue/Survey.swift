extension Phrase {
  package static let bandEmpty = Phrase(
    "band.empty",
    en: "the band {lower}-{upper} is empty: give two positive whole numbers, the smaller first",
    zh: "规模区间 {lower}-{upper} 为空：请给出两个正整数，小的在前")
  package static let bandAimOutside = Phrase(
    "band.aim-outside",
    en: "the aim {aim} lies outside the band {lower}-{upper}",
    zh: "目标户数 {aim} 不在规模区间 {lower}-{upper} 内")

  static let survey: [Phrase] = [bandEmpty, bandAimOutside]
}
