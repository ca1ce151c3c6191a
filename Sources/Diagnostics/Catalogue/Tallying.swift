extension Phrase {
  package static let tallyOutside = Phrase(
    "tally.outside",
    en: "it lies in none of the areas; correct its place, or give the area that is missing",
    zh: "不在任何区域内；请更正坐标，或补充缺少的区域")
  package static let tallyNoPlace = Phrase(
    "tally.no-place",
    en: "it has no place; give coordinates, or count by code with --by code",
    zh: "没有坐标；请填写坐标，或用 --by code 按代码统计")
  package static let tallyCodeUnknown = Phrase(
    "tally.code-unknown",
    en: "no area has the code {code}; correct the code",
    zh: "没有代码为 {code} 的区域；请更正代码")
  package static let tallyCodeBlank = Phrase(
    "tally.code-blank",
    en: "neither the code nor the name of an area is given; fill one in",
    zh: "未填区域代码或名称；请填写其一")
  package static let tallyCodeNear = Phrase(
    "tally.code-near",
    en: "no area has the code {typed}; it is not taken for {code}: {how}",
    zh: "没有代码为 {typed} 的区域；未当作 {code}：{how}")
  package static let tallyNameUnknown = Phrase(
    "tally.name-unknown",
    en: "no area is called {name}; correct the name, or give the code",
    zh: "没有名为“{name}”的区域；请更正名称或填写代码")
  package static let tallyNameAmbiguous = Phrase(
    "tally.name-ambiguous",
    en: "several areas are called {name}; give the code, or what the area lies in",
    zh: "有多个区域名为“{name}”；请填写代码或其上级")
  package static let tallyNameNear = Phrase(
    "tally.name-near",
    en: "no area is called {typed}; it is not taken for {name} ({code}): {how}",
    zh: "没有名为“{typed}”的区域；未当作“{name}”（{code}）：{how}")
  package static let tallyNearMiss = Phrase(
    "tally.near-miss",
    en:
      "{typed} (records: {count}) is not taken for {name} ({code}): {how}; correct the list if it is meant",
    zh: "“{typed}”（{count} 条）未当作“{name}”（{code}）：{how}；如指同一区域，请更正名单")
  package static let tallyNearWidth = Phrase(
    "tally.near-width",
    en: "full-width characters, capitals or spaces differ", zh: "全角半角、大小写或空格不同")
  package static let tallyNearNumeral = Phrase(
    "tally.near-numeral", en: "a number is written out, as 一 for 1", zh: "数字写法不同，如“一”与“1”")
  package static let tallyNearSuffix = Phrase(
    "tally.near-suffix",
    en: "a word such as 社区 or 县 at the end differs", zh: "末尾的“社区”“县”等字样不同")
  package static let tallyNearCharacter = Phrase(
    "tally.near-character", en: "one character differs", zh: "相差一个字")
  package static let tallyNearParent = Phrase(
    "tally.near-parent", en: "it lies in another community or town", zh: "属于另一个社区或乡镇")
  package static let tallyByNameInstead = Phrase(
    "tally.by-name-instead",
    en: "codes that no area has were made up for by exact names: {count} (first: {id})",
    zh: "{count} 条记录的代码不存在，已按完全相同的名称归入（首个：{id}）")
  package static let tallyCodeAndNameDiffer = Phrase(
    "tally.code-and-name-differ",
    en:
      "records whose code and name are of different areas: {count}; the code decides (first: {id})",
    zh: "{count} 条记录的代码与名称不是同一区域，以代码为准（首个：{id}）")
  package static let tallyOverlap = Phrase(
    "tally.overlap",
    en:
      "areas overlap; records that lie in two of them: {count}; the lower code has them (first: {id}, in {first} and {second})",
    zh: "区域重叠：{count} 条记录同时在两个区域内，计入代码较小者（首个：{id}，在 {first} 与 {second}）")

  package static let tallyAreaIdMissing = Phrase(
    "tally.area-id-missing",
    en: "no column of codes is recognised; name it with --onto-id (columns: {columns})",
    zh: "未识别出区域代码列；请用 --onto-id 指定（现有列：{columns}）")
  package static let tallyAreaWithoutCode = Phrase(
    "tally.area-without-code",
    en: "the area has no code; fill it in", zh: "区域没有代码；请填写")
  package static let tallyAreasWithoutShape = Phrase(
    "tally.areas-without-shape",
    en: "the areas have no polygons to lie in; give polygons, or count by code with --by code",
    zh: "区域没有多边形；请提供多边形，或用 --by code 按代码统计")
  package static let tallyAreaWithoutShape = Phrase(
    "tally.area-without-shape",
    en: "areas without a polygon: {count} (first: {code}); nothing can lie in them",
    zh: "有 {count} 个区域没有多边形（首个：{code}），不会有记录落入其中")
  package static let tallyUnitsWithoutPlace = Phrase(
    "tally.units-without-place",
    en:
      "no record has a place; give coordinates, or count by code with --by code --code-field COLUMN",
    zh: "没有任何记录带坐标；请提供坐标，或用 --by code --code-field 列名 按代码统计")
  package static let tallyCodeFieldMissing = Phrase(
    "tally.code-field-missing",
    en:
      "no column names the areas; give it with --code-field or --name-field (columns: {columns})",
    zh: "没有标明区域的列；请用 --code-field 或 --name-field 指定（现有列：{columns}）")
  package static let tallyPersonalColumn = Phrase(
    "tally.personal-column",
    en: "the column {name} is about persons and is not passed on; give a column of slots or codes",
    zh: "“{name}”列含个人信息，不会输出；请改用岗位或代码列")
  package static let tallySumBlank = Phrase(
    "tally.sum-blank",
    en: "nothing stands there to add up; fill in 0 where there is none",
    zh: "没有可汇总的数值；没有请填 0")
  package static let tallyFlagUnknown = Phrase(
    "tally.flag-unknown",
    en: "\"{found}\" is neither yes nor no and counts as not known; give yes or no",
    zh: "“{found}”不是是或否，按不详计；请填 是 或 否")

  package static let tallyAssignUnknown = Phrase(
    "tally.assign-unknown",
    en: "{typed} is neither an area nor what areas lie in; correct the list",
    zh: "“{typed}”既不是区域，也不是区域所属的社区；请更正名单")
  package static let tallyAssignTooFew = Phrase(
    "tally.assign-too-few",
    en:
      "{areas} areas with at least {lower} each need {needed} units, and there are {units}; give more units, fewer areas or a lower bound",
    zh: "{areas} 个区域每个至少 {lower} 个，共需 {needed} 个，现有 {units} 个；请增加人员、减少区域或降低下限")
  package static let tallyAssignTooMany = Phrase(
    "tally.assign-too-many",
    en:
      "{areas} areas with at most {upper} each have room for {room} units, and there are {units}; raise the upper bound",
    zh: "{areas} 个区域每个至多 {upper} 个，共容纳 {room} 个，现有 {units} 个；请提高上限")
  package static let tallyAssignImpossible = Phrase(
    "tally.assign-impossible",
    en:
      "no assignment keeps {lower} to {upper} units in each area, since units without a place go only where their list says; the evenest has {least} in {leastCode} and {most} in {mostCode}; correct the codes, or use --balance even",
    zh:
      "无法使每个区域都在 {lower}～{upper} 个之间：没有坐标的人员只能分到名单所写的范围；最均衡的分配中 {leastCode} 有 {least} 个，{mostCode} 有 {most} 个；请更正代码，或用 --balance even"
  )
  package static let tallyAssignTooLarge = Phrase(
    "tally.assign-too-large",
    en: "{count} units are more than can be assigned at once ({most}); assign them in parts",
    zh: "{count} 个超出一次可分配的数量（{most}）；请分批分配")

  static let tallying: [Phrase] = [
    tallyOutside, tallyNoPlace, tallyCodeUnknown, tallyCodeBlank, tallyCodeNear, tallyNameUnknown,
    tallyNameAmbiguous, tallyNameNear, tallyNearMiss, tallyNearWidth, tallyNearNumeral,
    tallyNearSuffix,
    tallyNearCharacter, tallyNearParent, tallyByNameInstead, tallyCodeAndNameDiffer, tallyOverlap,
    tallyAreaIdMissing, tallyAreaWithoutCode, tallyAreasWithoutShape, tallyAreaWithoutShape,
    tallyUnitsWithoutPlace, tallyCodeFieldMissing, tallyPersonalColumn, tallySumBlank,
    tallyFlagUnknown, tallyAssignUnknown, tallyAssignTooFew, tallyAssignTooMany,
    tallyAssignImpossible,
    tallyAssignTooLarge,
  ]
}
