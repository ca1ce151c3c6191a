extension Phrase {
  package static let planWritten = Phrase(
    "plan.folder.written",
    en: "Written by gridreach plan from the files of {folder}. All keys: gridreach run --schema",
    zh: "由 gridreach plan 根据 {folder} 中的文件写成。全部选项：gridreach run --schema")
  package static let planGuess = Phrase(
    "plan.folder.guess", en: "taken for {part}: {why}", zh: "视为{part}：{why}")
  package static let planGuessOr = Phrase(
    "plan.folder.guess-or", en: "may as well be {parts}", zh: "也可能是{parts}")
  package static let planOther = Phrase(
    "plan.folder.other", en: "{file} can be this, too; the likelier is taken",
    zh: "{file} 也可用于此处；已取可能性较大者")
  package static let planStops = Phrase(
    "plan.folder.stops", en: "left out, since run would stop: {reason}",
    zh: "已略去，否则 run 会停止：{reason}")
  package static let planHouseholds = Phrase(
    "plan.folder.households",
    en: "several columns count households ({columns}): the first is taken, say if it is another",
    zh: "有多列表示户数（{columns}）：取第一列，如不对请更改")
  package static let planHouseholdsCount = Phrase(
    "plan.folder.households-count", en: "households in all: {count}", zh: "户数合计 {count}")
  package static let planMissing = Phrase(
    "plan.folder.missing", en: "What is missing, and what is answered without it:",
    zh: "缺少的内容，以及仍可回答的问题：")
  package static let planUnused = Phrase(
    "plan.folder.unused", en: "Files that are no part of a run:", zh: "不属于本次运行的文件：")
  package static let planUnusedNone = Phrase(
    "plan.folder.unused-none", en: "none that is recognised", zh: "未能识别")
  package static let planUnreadable = Phrase(
    "plan.folder.unreadable", en: "cannot be read: {reason}", zh: "无法读取：{reason}")
  package static let planNothing = Phrase(
    "plan.folder.nothing",
    en:
      "no file in {folder} can be buildings with households, and a plan needs them ({files}); put the list there, or see with gridreach inspect what each file is",
    zh: "{folder} 中没有可用作楼栋（含户数）的文件，而计划必须有（现有：{files}）；请放入楼栋表，或用 gridreach inspect 查看各文件")
  package static let planFolderEmpty = Phrase(
    "plan.folder.empty",
    en: "there is no file in {folder} that could be read; give a folder with the county's lists",
    zh: "{folder} 中没有可读取的文件；请提供存放数据的文件夹")
  package static let planSiting = Phrase(
    "plan.folder.siting",
    en: "where the next stations should stand: take the marks away to ask for it",
    zh: "新站点选址：去掉下面各行开头的 # 即可")
  package static let planDone = Phrase(
    "plan.folder.done", en: "{file} names {count} of the files; run it: gridreach run {file}",
    zh: "{file} 列出了 {count} 个文件；运行：gridreach run {file}")
  package static let planDoneOutside = Phrase(
    "plan.folder.done-outside",
    en:
      "{file} names {count} of the files, some outside its own folder; run it: gridreach run {file} --allow-outside",
    zh: "{file} 列出了 {count} 个文件，部分位于其所在文件夹之外；运行：gridreach run {file} --allow-outside")
  package static let fixDone = Phrase(
    "inspect.fix.done", en: "{file}: {rows} rows written, WGS 84 longitude and latitude",
    zh: "{file}：已写出 {rows} 行，WGS 84 经纬度")
  package static let fixPlainDone = Phrase(
    "inspect.fix.done-plain", en: "{file}: {rows} rows written, no positions",
    zh: "{file}：已写出 {rows} 行，无坐标")
  package static let fixMoved = Phrase(
    "inspect.fix.moved", en: "positions: {crs}, datum {datum} → WGS 84",
    zh: "坐标：{crs}、基准 {datum} → WGS 84")
  package static let fixEncoding = Phrase(
    "inspect.fix.encoding", en: "text: {encoding} → UTF-8", zh: "文字编码：{encoding} → UTF-8")
  package static let fixShapes = Phrase(
    "inspect.fix.shapes", en: "shapes that were not valid and were repaired: {count}",
    zh: "修复无效图形 {count} 个")
  package static let fixShapesLeft = Phrase(
    "inspect.fix.shapes-left",
    en: "shapes that cannot be repaired, and stay as they are: {count}",
    zh: "无法修复、保持原样的图形 {count} 个")
  package static let fixColumns = Phrase(
    "inspect.fix.columns", en: "columns left out: {columns}", zh: "略去的列：{columns}")
  package static let fixSeveral = Phrase(
    "inspect.fix.several",
    en: "--fix cleans one layer at a time, and {file} has {layers}; name one, as {example}",
    zh: "--fix 一次只处理一个图层，而 {file} 有 {layers}；请指明一个，如 {example}")
  package static let fixNoShapes = Phrase(
    "inspect.fix.no-shapes",
    en: "a table holds no lines and areas; write .geojson, .gpkg or .shp instead",
    zh: "表格不能保存线和面；请改写为 .geojson、.gpkg 或 .shp")
  package static let fixNothing = Phrase(
    "inspect.fix.nothing", en: "nothing in {file} can be written", zh: "{file} 中没有可写出的内容")

  static let inspectionPlan: [Phrase] = [
    planWritten, planGuess, planGuessOr, planOther, planStops, planHouseholds,
    planHouseholdsCount, planMissing, planUnused, planUnusedNone, planUnreadable, planNothing,
    planFolderEmpty, planSiting, planDone, planDoneOutside, fixDone, fixPlainDone, fixMoved,
    fixEncoding, fixShapes,
    fixShapesLeft,
    fixColumns, fixSeveral, fixNoShapes, fixNothing,
  ]
}
