extension Phrase {
  package static let planTooLarge = Phrase(
    "plan.too-large",
    en: "the file has {size} bytes, a plan has at most {limit}; is it a plan?",
    zh: "文件大小为 {size} 字节，计划文件最多 {limit} 字节；请确认这是计划文件")
  package static let planNotUTF8 = Phrase(
    "plan.not-utf8",
    en: "the plan is not UTF-8 text: save it as UTF-8",
    zh: "计划文件不是 UTF-8 编码：请另存为 UTF-8")
  package static let planAliases = Phrase(
    "plan.aliases",
    en: "the plan holds {count} YAML aliases (*name), at most {limit} are read: write values out",
    zh: "计划文件含 {count} 个 YAML 别名（*名称），最多读取 {limit} 个：请直接写出各值")
  package static let planEmpty = Phrase(
    "plan.empty",
    en: "the plan is empty: it needs at least inputs.buildings",
    zh: "计划文件为空：至少需要 inputs.buildings")
  package static let planDocuments = Phrase(
    "plan.documents",
    en: "a second YAML document begins here: a plan is one document, remove the line ---",
    zh: "此处开始了第二个 YAML 文档：计划文件只能有一个文档，请删去 --- 行")
  package static let planTab = Phrase(
    "plan.tab",
    en: "the line is indented with a tab: YAML wants spaces",
    zh: "该行用制表符缩进：YAML 只能用空格缩进")
  package static let planSyntax = Phrase(
    "plan.syntax",
    en: "not YAML: {problem}",
    zh: "不符合 YAML 语法：{problem}")
  package static let planVersion = Phrase(
    "plan.version",
    en: "the plan is of format {found}, this version reads format {known}",
    zh: "计划文件的格式版本为 {found}，本程序读取版本 {known}")
  package static let planNotAGroup = Phrase(
    "plan.not-keys",
    en: "a plan consists of keys and values, such as threads: 2",
    zh: "计划文件由键和值组成，例如 threads: 2")

  package static let planPathOutside = Phrase(
    "plan.path.outside",
    en:
      "{key} names {path}, which lies outside the plan's folder: move it there, or trust the plan with --allow-outside",
    zh:
      "{key} 所指的 {path} 位于计划文件所在文件夹之外：请移入该文件夹；若信任此计划，请加 --allow-outside")
  static let plans: [Phrase] = [
    planTooLarge, planNotUTF8, planAliases, planEmpty, planDocuments, planTab, planSyntax,
    planVersion, planNotAGroup, planPathOutside,
  ]
}

// Keys.
extension Phrase {
  package static let planKeyUnknown = Phrase(
    "plan.key.unknown",
    en: "there is no key {key}; the keys are {known}",
    zh: "没有键 {key}；可用的键：{known}")
  package static let planKeyUnknownInside = Phrase(
    "plan.key.unknown-inside",
    en: "there is no key {key} in {group}; its keys are {known}",
    zh: "{group} 中没有键 {key}；可用的键：{known}")
  package static let planKeySimilar = Phrase(
    "plan.key.similar",
    en: "there is no key {key}; did you mean {meant}?",
    zh: "没有键 {key}；是否应为 {meant}？")
  package static let planKeyMisplaced = Phrase(
    "plan.key.misplaced",
    en: "the key {key} does not stand here; did you mean {meant}?",
    zh: "键 {key} 不在此处；是否应为 {meant}？")
  package static let planKeyDuplicate = Phrase(
    "plan.key.duplicate",
    en: "the key {key} is given more than once",
    zh: "键 {key} 重复出现")
  package static let planKeyMissing = Phrase(
    "plan.key.missing",
    en: "the key {key} is missing",
    zh: "缺少键 {key}")
  package static let planKeyExclusive = Phrase(
    "plan.key.exclusive",
    en: "{key} and {other} exclude each other: remove one of them",
    zh: "{key} 与 {other} 不能同时使用：请删去其一")
  package static let planKeyNotAName = Phrase(
    "plan.key.not-a-name",
    en: "a key is a name, not a list or a group",
    zh: "键应为名称，不能是列表或键组")

  static let planKeys: [Phrase] = [
    planKeyUnknown, planKeyUnknownInside, planKeySimilar, planKeyMisplaced, planKeyDuplicate,
    planKeyMissing, planKeyExclusive, planKeyNotAName,
  ]
}

// Values.
extension Phrase {
  package static let planValueType = Phrase(
    "plan.value.type",
    en: "{key} needs {expected}, found {found}",
    zh: "{key} 应为{expected}，实为 {found}")
  package static let planValueNone = Phrase(
    "plan.value.none",
    en: "{key} has no value: give {expected}, or remove the key",
    zh: "{key} 没有值：请填写{expected}，或删去该键")
  package static let planChoiceSimilar = Phrase(
    "plan.value.similar",
    en: "{key} cannot be {found}; did you mean {meant}?",
    zh: "{key} 不能为 {found}；是否应为 {meant}？")
  package static let planListRepeated = Phrase(
    "plan.list.repeated",
    en: "{key} repeats an earlier value of the list",
    zh: "{key} 与列表中前面的值重复")
  package static let planFoundList = Phrase("plan.found.list", en: "a list", zh: "列表")
  package static let planFoundKeys = Phrase("plan.found.keys", en: "a group of keys", zh: "键组")
  package static let planExpectsKeys = Phrase("plan.expects.keys", en: "a group of keys", zh: "键组")
  package static let planExpectsText = Phrase("plan.expects.text", en: "a text", zh: "文本")
  package static let planExpectsDigits = Phrase(
    "plan.expects.digits", en: "{count} digits", zh: " {count} 位数字")
  package static let planExpectsInteger = Phrase(
    "plan.expects.integer",
    en: "a whole number from {least} to {most}", zh: " {least} 到 {most} 的整数")
  package static let planExpectsNumber = Phrase(
    "plan.expects.number", en: "a number from {least} to {most}", zh: " {least} 到 {most} 的数")
  package static let planExpectsTruth = Phrase(
    "plan.expects.truth", en: "true or false", zh: " true 或 false")
  package static let planExpectsChoice = Phrase(
    "plan.expects.choice", en: "one of {choices}", zh: "以下之一：{choices}")
  package static let planExpectsList = Phrase(
    "plan.expects.list",
    en: "a list of {least} to {most} values such as {example}",
    zh: "含 {least} 到 {most} 个值的列表，如 {example}")
  package static let planExpectsBand = Phrase(
    "plan.expects.band",
    en: "two numbers of households such as 200-300", zh: "两个户数，如 200-300")
  package static let planExpectsRequirement = Phrase(
    "plan.expects.requirement",
    en: "minutes and a percentage such as 15:95%", zh: "分钟数和百分比，如 15:95%")
  package static let planExpectsCrossing = Phrase(
    "plan.expects.crossing",
    en: "kinds and rules such as main_road=priced,river=hard,railway=hard",
    zh: "类别和规则，如 main_road=priced,river=hard,railway=hard")

  package static let planExpectsBands = Phrase(
    "plan.expects.bands", en: "minutes such as 15, or with weights 10:3,15:2,20:1",
    zh: "分钟数，如 15；多档带权重如 10:3,15:2,20:1")
  package static let planExpectsWeights = Phrase(
    "plan.expects.weights", en: "who counts, such as households or elderly:2,households:1",
    zh: "计入对象，如 households 或 elderly:2,households:1")
  package static let planExpectsTags = Phrase(
    "plan.expects.tags",
    en: "tags such as amenity=community_centre,townhall",
    zh: "标签条件，如 amenity=community_centre,townhall")

  static let planValues: [Phrase] = [
    planValueType, planValueNone, planChoiceSimilar, planListRepeated, planFoundList,
    planFoundKeys, planExpectsKeys, planExpectsText, planExpectsDigits, planExpectsInteger,
    planExpectsNumber, planExpectsTruth, planExpectsChoice, planExpectsList, planExpectsBand,
    planExpectsRequirement, planExpectsCrossing, planExpectsBands, planExpectsWeights,
    planExpectsTags,
  ]
}
