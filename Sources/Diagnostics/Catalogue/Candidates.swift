extension Phrase {
  package static let candidateRepeated = Phrase(
    "candidate.id-repeated",
    en: "another candidate before it is called {id}; give each its own id",
    zh: "前面已有编号为 {id} 的备选点；请为每个备选点填写不同的编号")
  package static let candidateNumber = Phrase(
    "candidate.number-unusable",
    en: "\"{found}\" in {column} is not a number from 0 up; correct it or leave it blank",
    zh: "{column} 列的“{found}”不是不小于 0 的数字；请更正或留空")
  package static let flagUnknown = Phrase(
    "flag.unknown",
    en: "{id}: \"{found}\" is neither yes nor no and is taken for no; give yes or no",
    zh: "{id}：“{found}”既不是“是”也不是“否”，按“否”处理；请填 是 或 否")

  static let candidates: [Phrase] = [
    candidateRepeated, candidateNumber, flagUnknown,
  ]
}
