extension Phrase {
  package static let readmeIntroduction = Phrase(
    "readme.introduction",
    en:
      "Written by gridreach from the files that run.json lists. All files are made again by the same command.",
    zh: "由 gridreach 根据 run.json 所列文件生成。用同一命令可重新生成全部文件。")
  package static let readmeFiles = Phrase("readme.files", en: "Files", zh: "文件")
  package static let readmeOpen = Phrase(
    "readme.open",
    en:
      "Open: double-click project.qgz (QGIS 3.22 or later), or drag single layers into QGIS; the .csv files open in a spreadsheet by double click.",
    zh: "打开方式：双击 project.qgz（QGIS 3.22 及以上），或将单个图层拖入 QGIS；.csv 文件双击即可用表格软件打开。")
  package static let readmeBorders = Phrase(
    "readme.borders",
    en: "Borders are for orientation; they prove no right to land.",
    zh: "边界仅为示意，不作为权属划界依据。")
  package static let readmeCells = Phrase(
    "readme.cells",
    en: "grid cells with code, households and size, for the wall map and for grid workers",
    zh: "网格面：编码、户数、规模状态，供挂图和网格员使用")
  package static let readmeCommunities = Phrase(
    "readme.communities",
    en: "communities on the same borders as the cells, with sizes and coverage",
    zh: "社区面（与网格边界一致），含规模与覆盖率")
  package static let readmeBuildings = Phrase(
    "readme.buildings",
    en: "every residential building with its cell, nearest station and circle",
    zh: "每栋住宅楼所在网格、最近站点和服务圈")
  package static let readmeAreas = Phrase(
    "readme.service-areas",
    en:
      "service circles of the stations: straight line, an upper bound; those with a detour factor are an estimate",
    zh: "站点服务圈：直线距离为上限；带绕行系数的为估计")
  package static let readmeStations = Phrase(
    "readme.stations", en: "the stations that were counted", zh: "参与计算的站点")
  package static let readmeUncovered = Phrase(
    "readme.uncovered",
    en: "buildings that no station reaches, with distance and reason, for planners",
    zh: "未覆盖楼栋（空白点）：距离、原因与尚差分钟数，供选址使用")
  package static let readmeUndetermined = Phrase(
    "readme.undetermined",
    en: "buildings of which nothing can be said, with the reason",
    zh: "无法判定的楼栋及原因")
  package static let readmeToCheck = Phrase(
    "readme.to-check",
    en: "the same as a list, to be checked on the ground",
    zh: "待核实清单：无法判定的楼栋，供现场核对")
  package static let readmeGaps = Phrase(
    "readme.gaps",
    en: "areas that no station reaches, with households and the minutes that are missing",
    zh: "空白区：未覆盖楼栋连成的片区，含户数和尚差分钟数")
  package static let readmeCompounds = Phrase(
    "readme.compounds",
    en: "compounds with households, how many of them are lived in, and coverage",
    zh: "小区面：户数、入住率与覆盖率")
  package static let readmeGapPoints = Phrase(
    "readme.gap-points",
    en: "in each of them the place where a station would reach most of these households",
    zh: "各空白区内设站收益最大的位置")
  package static let readmeTrust = Phrase(
    "readme.network-trust",
    en: "how far the streets of each community can be trusted: buildings near one, density",
    zh: "各社区道路数据的可信程度：附近有道路的楼栋比例、道路密度")
  package static let readmeWalls = Phrase(
    "readme.walls",
    en: "who is reached if compounds have walls where a gate is known, all, or none",
    zh: "封闭小区按已知出入口、全部封闭、全部开放时的覆盖情况")
  package static let readmeLoads = Phrase(
    "readme.loads",
    en: "what falls to each station: households, cells, floor area for 100 households",
    zh: "各站点负荷：就近分配户数、网格数、每百户面积")
  package static let readmeRejected = Phrase(
    "readme.rejected",
    en: "records that could not be used, with row and reason, for whoever keeps the lists",
    zh: "未采用的记录：行号与原因，供数据维护人员核对")
  package static let readmeAssignments = Phrase(
    "readme.assignments", en: "which cell each building belongs to", zh: "楼栋与网格对应表")
  package static let readmeSummary = Phrase(
    "readme.summary",
    en: "one row a community: cells, sizes, and why the band is not kept where it is not",
    zh: "各社区汇总：网格数、规模，以及未达区间的原因")
  package static let readmeCoverage = Phrase(
    "readme.coverage",
    en: "coverage of all and of each community by households, persons, buildings, cells and area",
    zh: "全部及各社区的覆盖情况：户、人口、楼栋、网格、面积")
  package static let readmePresets = Phrase(
    "readme.presets",
    en: "the same rates under every walking preset and with the detour factor",
    zh: "各步行预设及绕行系数下的覆盖率对照")
  package static let readmeSummaryJSON = Phrase(
    "readme.summary-json", en: "the summary for programs", zh: "供程序读取的汇总")
  package static let readmeRun = Phrase(
    "readme.run",
    en:
      "what was run, from which files (with their hashes), with which parameters, and what came to light",
    zh: "运行记录：输入文件及其哈希、参数和提示")

  static let readme: [Phrase] = [
    readmeIntroduction, readmeFiles, readmeOpen, readmeBorders, readmeCells, readmeCommunities,
    readmeBuildings, readmeAreas, readmeStations, readmeUncovered, readmeUndetermined,
    readmeToCheck, readmeCompounds, readmeGaps, readmeGapPoints, readmeLoads, readmeTrust,
    readmeWalls, readmeRejected,
    readmeAssignments,
    readmeSummary, readmeCoverage, readmePresets,
    readmeSummaryJSON, readmeRun,
  ]
}
