extension Phrase {
  package static let sampleNote = Phrase(
    "sample.note",
    en: """
      {name} ({code}) is a synthetic county seat: nobody lives here. All names are invented.
      Made by: gridreach sample --seed {seed} --households {households} --communities {communities}

      {buildings} residential buildings with {units} stairwells in {compounds} compounds ({unmanaged} without a
      property manager), {micro} micro-stations and {centres} centres, {workers} grid workers, {homes} party homes.
      known_answer.csv divides it into {cells} cells of 200 to 300 households each: proof that they exist.
      Buildings of more than 300 households are cut there by stairwell; nothing else is cut.
      Household counts are of registered households; occupied_hh counts those that are lived in.
      Run it: gridreach run plan.yaml

      """,
    zh: """
      {name}（{code}）是合成的县城，并非真实地点，名称均为虚构。
      生成命令：gridreach sample --seed {seed} --households {households} --communities {communities}

      共 {buildings} 栋住宅楼、{units} 个单元，{compounds} 个小区（其中无物业小区 {unmanaged} 个），
      微驿站 {micro} 个、中心 {centres} 个，网格员 {workers} 名，党员之家 {homes} 个。
      known_answer.csv 给出一种划分：{cells} 个网格，每格 200～300 户，证明这样的划分存在。
      其中超过 300 户的楼按单元拆分，其余楼栋均不拆分。
      households 为户籍户数，occupied_hh 为入住户数。
      运行：gridreach run plan.yaml

      """)
  package static let sampleDone = Phrase(
    "sample.done",
    en: "{name}: {buildings} buildings and {households} households in {folder}",
    zh: "{name}：{buildings} 栋楼、{households} 户，位于 {folder}")

  static let sample: [Phrase] = [sampleNote, sampleDone]
}
