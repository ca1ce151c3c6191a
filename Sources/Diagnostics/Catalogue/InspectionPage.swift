extension Phrase {
  package static let pageUnreadable = Phrase(
    "inspect.page.unreadable", en: "cannot be read: {reason}", zh: "无法读取：{reason}")
  package static let pageLayer = Phrase(
    "inspect.page.layer", en: "layer {layer}", zh: "图层 {layer}")
  package static let pageWhat = Phrase("inspect.page.what", en: "What it is", zh: "内容")
  package static let pageRows = Phrase("inspect.page.rows", en: "{rows} rows", zh: "{rows} 行")
  package static let pagePart = Phrase(
    "inspect.page.part", en: "taken for {part} ({key}): {why}", zh: "视为{part}（{key}）：{why}")
  package static let pagePartPlain = Phrase(
    "inspect.page.part-plain", en: "taken for {part} ({key})", zh: "视为{part}（{key}）")
  package static let pagePartOr = Phrase(
    "inspect.page.part-or",
    en: "it may as well be {parts}; say which in the plan", zh: "也可能是{parts}；请在计划中指明")
  package static let pagePartNone = Phrase(
    "inspect.page.part-none",
    en: "its name, columns and shapes are those of no layer that run reads",
    zh: "名称、列和图形都不像 run 读取的任何图层")
  package static let pageShapes = Phrase(
    "inspect.page.shapes", en: "shapes: {kinds}", zh: "图形：{kinds}")
  package static let pageInvalid = Phrase(
    "inspect.page.invalid", en: "shapes that are not valid: {count}", zh: "无效图形 {count} 个")
  package static let pageMore = Phrase(
    "inspect.page.more", en: "… and {count} more", zh: "…… 另有 {count} 处")
  package static let pagePosition = Phrase(
    "inspect.page.position", en: "coordinates: {crs}, datum {datum}", zh: "坐标系：{crs}，基准 {datum}")
  package static let pagePositionOpen = Phrase(
    "inspect.page.position-open", en: "coordinates: not settled", zh: "坐标系：未定")
  package static let pageMap = Phrase(
    "inspect.page.map", en: "Where it is (longitude, latitude)", zh: "位置（经度、纬度）")
  package static let pageMapPlain = Phrase(
    "inspect.page.map-plain", en: "Where it is (numbers of the file)", zh: "位置（文件中的数值）")
  package static let pageMapStrays = Phrase(
    "inspect.page.map-strays",
    en: "positions outside this map: {count}", zh: "图外另有坐标 {count} 个")
  package static let pageFields = Phrase("inspect.page.fields", en: "Columns", zh: "列")
  package static let pageFieldName = Phrase("inspect.page.field-name", en: "column", zh: "列名")
  package static let pageFieldRole = Phrase("inspect.page.field-role", en: "read as", zh: "用途")
  package static let pageFieldKind = Phrase("inspect.page.field-kind", en: "type", zh: "类型")
  package static let pageFieldMissing = Phrase(
    "inspect.page.field-missing", en: "missing", zh: "缺失")
  package static let pageFieldValues = Phrase("inspect.page.field-values", en: "values", zh: "取值")
  package static let pageExample = Phrase(
    "inspect.page.example", en: "as {value}", zh: "如 {value}")
  package static let pageUnread = Phrase("inspect.page.unread", en: "(not read)", zh: "（不读取）")
  package static let pagePersonal = Phrase(
    "inspect.page.personal", en: "(personal, dropped)", zh: "（个人信息，已剔除）")
  package static let pageOperation = Phrase(
    "inspect.page.operation", en: "to WGS 84: {operation}, good to {metres} m",
    zh: "转为 WGS 84：{operation}，精度 {metres} 米")
  package static let kindInteger = Phrase("inspect.kind.integer", en: "integer", zh: "整数")
  package static let kindNumber = Phrase("inspect.kind.number", en: "number", zh: "小数")
  package static let kindBoolean = Phrase("inspect.kind.boolean", en: "yes/no", zh: "是否")
  package static let kindText = Phrase("inspect.kind.text", en: "text", zh: "文本")
  package static let kindJSON = Phrase("inspect.kind.json", en: "JSON", zh: "JSON")
  package static let pageOdd = Phrase("inspect.page.odd", en: "Odd values", zh: "可疑数据")
  package static let pagePlaceSeparator = Phrase("inspect.page.places", en: "; ", zh: "；")
  package static let pageAndOthers = Phrase("inspect.page.and-others", en: " …", zh: " 等")
  package static let pageFindings = Phrase(
    "inspect.page.findings", en: "Noticed while reading", zh: "读取时发现")
  package static let pageWouldStop = Phrase(
    "inspect.page.would-stop", en: "A run would stop here", zh: "run 会在此停止")
  package static let pageRun = Phrase(
    "inspect.page.run", en: "What run would do with it", zh: "run 将如何使用")
  package static let pageRunAll = Phrase(
    "inspect.page.run-all", en: "{part}: all {rows} rows of {file}",
    zh: "{part}：{file} 的全部 {rows} 行")
  package static let pageRunSome = Phrase(
    "inspect.page.run-some",
    en: "{part}: {used} of {rows} rows of {file}; the others are rejected:",
    zh: "{part}：{file} 的 {rows} 行中可用 {used} 行，其余不采用：")
  package static let pageRunHouseholds = Phrase(
    "inspect.page.run-households", en: "households counted: {households}", zh: "户数合计 {households}")
  package static let pageRunStops = Phrase(
    "inspect.page.run-stops", en: "run would stop: {reason}", zh: "run 会停止：{reason}")
  package static let pageRunFindings = Phrase(
    "inspect.page.run-findings", en: "Where layers meet", zh: "各图层对照")
  package static let pagePlan = Phrase(
    "inspect.page.plan", en: "Lines for plan.yaml", zh: "可粘贴到 plan.yaml 的内容")

  static let inspectionPage: [Phrase] = [
    pageUnreadable, pageLayer, pageWhat, pageRows, pagePart, pagePartPlain, pagePartOr,
    pagePartNone, pageShapes, pageInvalid, pageMore, pagePosition, pagePositionOpen, pageMap,
    pageMapPlain, pageMapStrays, pageFields, pageFieldName, pageFieldRole, pageFieldKind,
    pageFieldMissing, pageFieldValues, pageExample, pageUnread, pagePersonal, pageOperation,
    kindInteger, kindNumber,
    kindBoolean, kindText, kindJSON, pageOdd, pagePlaceSeparator, pageAndOthers, pageFindings,
    pageWouldStop, pageRun, pageRunAll, pageRunSome, pageRunHouseholds, pageRunStops,
    pageRunFindings, pagePlan,
  ]
}
