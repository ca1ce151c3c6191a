extension Phrase {
  package static let partByName = Phrase(
    "inspect.part.name", en: "its name says {word}", zh: "名称含“{word}”")
  package static let partByColumns = Phrase(
    "inspect.part.columns", en: "columns {columns}", zh: "有列 {columns}")
  package static let partByShapes = Phrase(
    "inspect.part.shapes", en: "holds {shapes}", zh: "图形为{shapes}")
  package static let shapesNone = Phrase("inspect.shapes.none", en: "no shapes", zh: "无图形")
  package static let shapesPoints = Phrase("inspect.shapes.points", en: "points", zh: "点")
  package static let shapesLines = Phrase("inspect.shapes.lines", en: "lines", zh: "线")
  package static let shapesAreas = Phrase("inspect.shapes.areas", en: "areas", zh: "面")

  package static let evidenceOfFormat = Phrase(
    "inspect.evidence.format",
    en: "the format knows no other positions than longitude and latitude on WGS 84",
    zh: "该格式只有 WGS 84 经纬度")
  package static let evidenceDeclared = Phrase(
    "inspect.evidence.declared", en: "the file says {crs}", zh: "文件声明 {crs}")

  package static let oddNoHouseholds = Phrase(
    "inspect.odd.no-households",
    en: "{column} is 0 (rows: {count}); is nobody living there, or is it missing?",
    zh: "{column} 为 0 的有 {count} 行；是无人居住，还是漏填？")
  package static let oddOneHousehold = Phrase(
    "inspect.odd.one-household",
    en: "{column} is 1 (rows: {count}); are these houses, or is each row a household?",
    zh: "{column} 为 1 的有 {count} 行；是独户房屋，还是一户一行？")
  package static let oddManyHouseholds = Phrase(
    "inspect.odd.many-households",
    en:
      "{column} is larger than can be, as {value} (rows: {count}); is it a total or a code?",
    zh: "{column} 大得不合常理的有 {count} 行（如 {value}）；是合计，还是编号？")
  package static let oddMoreThanHouseholds = Phrase(
    "inspect.odd.more-than",
    en:
      "{column} is more than {whole}, as {value} (rows: {count}); are the columns exchanged?",
    zh: "{column} 多于 {whole} 的有 {count} 行（首个：{value}）；两列是否填反？")
  package static let oddManyPersons = Phrase(
    "inspect.odd.many-persons",
    en: "{column} is more than 12 to a household, as {value} (rows: {count})",
    zh: "{column} 平均每户超过 12 人的有 {count} 行（如 {value}）")
  package static let oddSameCode = Phrase(
    "inspect.odd.same-code",
    en: "{column} stands in an earlier row, too (rows: {count}, first: {code}); give each its own",
    zh: "{column} 与前面的行重复的有 {count} 行（首个：{code}）；请各用一个编号")
  package static let oddAstray = Phrase(
    "inspect.odd.astray",
    en: "rows far from all others: {count}, up to {kilometres} km off",
    zh: "{count} 行远离其他数据，最远 {kilometres} 公里")
  package static let oddNoPosition = Phrase(
    "inspect.odd.no-position", en: "rows without a position: {count}", zh: "{count} 行没有坐标")
  package static let oddSamePlace = Phrase(
    "inspect.odd.same-place",
    en:
      "rows on a place where another stands: {count} (places: {places}, at most {most} on one)",
    zh: "{count} 行与其他行同在一点（共 {places} 处，一处最多 {most} 行）")

  static let inspection: [Phrase] = [
    partByName, partByColumns, partByShapes, shapesNone, shapesPoints, shapesLines, shapesAreas,
    evidenceOfFormat, evidenceDeclared,
    oddNoHouseholds, oddOneHousehold, oddManyHouseholds, oddMoreThanHouseholds, oddManyPersons,
    oddSameCode, oddAstray, oddNoPosition, oddSamePlace,
  ]
}
