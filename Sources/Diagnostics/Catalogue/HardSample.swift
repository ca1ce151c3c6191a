extension Phrase {
  package static let hardNote = Phrase(
    "sample.hard-note",
    en: """
      {name} ({code}) is a synthetic county in which everything is hard: nobody lives here.
      Made by: gridreach sample --hard --seed {seed}

      The band is 200 to 300 households. What is hard in each community, and what must come out:

      {answers}
      known_answer.csv has the same as a table: cells, special cells, cells outside the band, the
      least households outside it, and the codes of the sentences that must be told.
      Run it: gridreach run plan.yaml

      """,
    zh: """
      {name}（{code}）是合成的疑难县，并非真实地点。
      生成命令：gridreach sample --hard --seed {seed}

      户数区间为 200～300 户。各社区的难点和应得结果：

      {answers}
      known_answer.csv 以表格列出：网格数、专属网格数、区间外网格数、最小偏差户数和应给出的说明代码。
      运行：gridreach run plan.yaml

      """)
  package static let hardTower = Phrase(
    "sample.hard-tower",
    en:
      "a tower of 420 households without stairwells, one of 430 with four: {cells} cells, {outside} outside by {violation}: the first, and the sentence asks for its stairwells; the second is cut in two",
    zh:
      "一栋 420 户塔楼无单元数据，一栋 430 户塔楼有 4 个单元：{cells} 个网格，{outside} 个超出 {violation} 户（前者，提示提供单元户数）；后者拆为两格"
  )
  package static let hardGap = Phrase(
    "sample.hard-gap",
    en:
      "350 households: totals from 301 to 399 cannot be cut: {cells} cells, {outside} of them {violation} too few",
    zh: "共 350 户：301～399 户无法划分：{cells} 个网格，其中 {outside} 个缺 {violation} 户")
  package static let hardTooSmall = Phrase(
    "sample.hard-too-small",
    en: "150 households, fewer than one cell needs: {cells} cell, {violation} too few",
    zh: "共 150 户，不足一个网格：{cells} 个网格，缺 {violation} 户")
  package static let hardIsland = Phrase(
    "sample.hard-island",
    en:
      "a river without a bridge: 120 households beyond it are a cell of their own: {cells} cells, {outside} outside, {violation} too few",
    zh: "河流无桥：对岸 120 户自成一格：{cells} 个网格，{outside} 个不足，缺 {violation} 户")
  package static let hardAroundEnclave = Phrase(
    "sample.hard-around-enclave",
    en: "another community inside it: {cells} cells around the hole, none outside the band",
    zh: "内部有另一社区：围绕空洞划 {cells} 个网格，均在区间内")
  package static let hardEnclave = Phrase(
    "sample.hard-enclave",
    en: "an enclave: {cells} cell, that no neighbour's cell reaches into",
    zh: "飞入地（飞地）：{cells} 个网格，相邻社区的网格不得进入")
  package static let hardInParts = Phrase(
    "sample.hard-in-parts",
    en:
      "a community in three parts: {cells} cells, one a part, and {special} special cell where nobody lives",
    zh: "社区由三部分组成：{cells} 个网格各在一部分，无人居住的一部分为 {special} 个专属网格")
  package static let hardSpecialGround = Phrase(
    "sample.hard-special-ground",
    en: "a school of the kind 'special': {cells} cells and {special} special cell, its ground",
    zh: "学校为专属（special）：{cells} 个网格，学校用地为 {special} 个专属网格")
  package static let hardStacked = Phrase(
    "sample.hard-stacked",
    en:
      "addresses placed at the gate of their compound: six of 270 households stay together, seven of 350 are outside by {violation}: {cells} cells",
    zh: "多个地址叠放在小区大门：6 栋 270 户归一格，7 栋 350 户超出 {violation} 户：{cells} 个网格")
  package static let fieldSpecialCells = Phrase(
    "field.special-cells", en: "special cells", zh: "专属网格数")
  package static let fieldReasons = Phrase(
    "field.reasons", en: "codes of the sentences", zh: "说明代码")

  static let hardSample: [Phrase] = [
    hardNote, hardTower, hardGap, hardTooSmall, hardIsland, hardAroundEnclave, hardEnclave,
    hardInParts, hardSpecialGround, hardStacked, fieldSpecialCells, fieldReasons,
  ]
}
