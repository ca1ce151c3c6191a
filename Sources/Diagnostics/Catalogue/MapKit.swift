extension Phrase {
  package static let kitGroupCells = Phrase("kit.group-cells", en: "Grid cells", zh: "网格")
  package static let kitGroupCoverage = Phrase(
    "kit.group-coverage", en: "Stations and who is reached",
    zh: "站点与覆盖")
  package static let kitGroupSites = Phrase(
    "kit.group-sites", en: "Where stations should stand",
    zh: "选址建议")
  package static let kitGroupCheck = Phrase("kit.group-check", en: "To be checked", zh: "待核实")
  package static let kitGroupBase = Phrase("kit.group-base", en: "Ground", zh: "底图")
  package static let kitGroupTables = Phrase("kit.group-tables", en: "Tables", zh: "数据表")
  package static let kitGroupOther = Phrase("kit.group-other", en: "Other layers", zh: "其他图层")
  package static let kitCells = Phrase("kit.cells", en: "Grid cells", zh: "网格")
  package static let kitCommunities = Phrase("kit.communities", en: "Communities", zh: "社区")
  package static let kitCompounds = Phrase("kit.compounds", en: "Compounds", zh: "小区")
  package static let kitBuildings = Phrase(
    "kit.buildings", en: "Residential buildings",
    zh: "住宅楼栋")
  package static let kitUncovered = Phrase(
    "kit.uncovered", en: "Uncovered buildings",
    zh: "未覆盖楼栋（空白点）")
  package static let kitUndetermined = Phrase(
    "kit.undetermined", en: "Buildings to be checked",
    zh: "待核实楼栋")
  package static let kitGaps = Phrase("kit.gaps", en: "Gaps", zh: "空白区")
  package static let kitGapPoints = Phrase(
    "kit.gap-points", en: "Best places in the gaps",
    zh: "空白区设站建议位置")
  package static let kitAreas = Phrase("kit.areas", en: "Service areas", zh: "服务圈")
  package static let kitStations = Phrase("kit.stations", en: "Stations", zh: "党群服务站点")
  package static let kitSites = Phrase("kit.sites", en: "Proposed stations", zh: "建议站点")
  package static let kitPassed = Phrase(
    "kit.passed", en: "Candidates not chosen",
    zh: "未选中的备选点")
  package static let kitUnreachable = Phrase(
    "kit.unreachable", en: "Buildings that no candidate reaches",
    zh: "备选点均不可达的楼栋")
  package static let kitRejected = Phrase("kit.rejected", en: "Records not used", zh: "未采用的记录")
  package static let kitStreets = Phrase("kit.streets", en: "Streets", zh: "道路")
  package static let kitBarriers = Phrase(
    "kit.barriers", en: "Rivers, railways, walls",
    zh: "河流、铁路与围墙")
  package static let kitFootprints = Phrase("kit.footprints", en: "Buildings", zh: "建筑")
  package static let kitGates = Phrase("kit.gates", en: "Gates", zh: "出入口")
  package static let kitAssignments = Phrase(
    "kit.assignments", en: "Buildings and their cells",
    zh: "楼栋归属表")
  package static let kitReached = Phrase("kit.reached", en: "reached", zh: "已覆盖")
  package static let kitNarrowly = Phrase(
    "kit.narrowly", en: "reached, less than a minute to spare",
    zh: "已覆盖，余量不足1分钟")
  package static let kitAlmost = Phrase(
    "kit.almost", en: "not reached, less than a minute too far",
    zh: "未覆盖，差不到1分钟")
  package static let kitBeyond = Phrase("kit.beyond", en: "not reached", zh: "未覆盖")
  package static let kitUndecided = Phrase("kit.undecided", en: "to be checked", zh: "待核实")
  package static let kitRiver = Phrase("kit.river", en: "river, water", zh: "河流、水面")
  package static let kitRailway = Phrase("kit.railway", en: "railway", zh: "铁路")
  package static let kitMainRoad = Phrase("kit.main-road", en: "main road", zh: "主干道")
  package static let kitWall = Phrase("kit.wall", en: "wall, fence", zh: "围墙、围栏")
  package static let kitBarrier = Phrase("kit.barrier", en: "other barrier", zh: "其他障碍")
  package static let kitStreet = Phrase("kit.street", en: "street", zh: "道路")
  package static let kitCell = Phrase("kit.cell", en: "cell", zh: "网格")
  package static let kitCircle = Phrase(
    "kit.circle", en: "straight line: upper bound",
    zh: "直线距离（上限）")
  package static let kitDetour = Phrase(
    "kit.detour", en: "with detour factor: estimate",
    zh: "按绕行系数（估计）")
  package static let kitByStreet = Phrase("kit.by-street", en: "by street", zh: "沿道路")
  package static let kitColour = Phrase("kit.colour", en: "colour on the map", zh: "地图配色号")
  package static let kitCellLayout = Phrase(
    "kit.cell-layout", en: "Cell maps A4",
    zh: "网格图 A4（每网格一页）")
  package static let kitCommunityLayout = Phrase(
    "kit.community-layout", en: "Community maps A3",
    zh: "社区网格图 A3（每社区一页）")
  package static let kitCellTitle = Phrase("kit.cell-title", en: "Grid cell map", zh: "网格图")
  package static let kitCommunityTitle = Phrase(
    "kit.community-title", en: "Community map of grid cells",
    zh: "社区网格图")
  package static let kitLegend = Phrase("kit.legend", en: "Legend", zh: "图例")
  package static let kitBuildingList = Phrase("kit.building-list", en: "Buildings", zh: "楼栋清单")
  package static let kitCellList = Phrase("kit.cell-list", en: "Cells", zh: "网格清单")
  package static let kitListCount = Phrase(
    "kit.list-count", en: "{count} in all",
    zh: "共 {count} 栋")
  package static let kitCellCount = Phrase(
    "kit.cell-count", en: "{count} in all",
    zh: "共 {count} 个")
  package static let kitWorker = Phrase("kit.worker", en: "Grid worker", zh: "网格员")
  package static let kitNone = Phrase("kit.none", en: "none", zh: "无")
  package static let kitDate = Phrase("kit.date", en: "Drawn on", zh: "制图日期")
  package static let kitApproval = Phrase("kit.approval", en: "Map approval no.", zh: "审图号")
  package static let kitPublisher = Phrase("kit.publisher", en: "Published by", zh: "制图单位")
  package static let kitBlank = Phrase("kit.blank", en: "____________", zh: "____________")
  package static let kitScale = Phrase("kit.scale", en: "Scale", zh: "比例尺")
  package static let kitNorth = Phrase("kit.north", en: "N", zh: "北")
  package static let kitFootnote = Phrase(
    "kit.footnote", en: "Sketch map; borders prove no right to land.",
    zh: "示意图，边界不作为权属依据")
  package static let kitPage = Phrase(
    "kit.page", en: "Page {page} of {pages}",
    zh: "第 {page} 页 / 共 {pages} 页")
  package static let kitHouseholdsUnit = Phrase("kit.households-unit", en: "hh", zh: "户")
  package static let kitMinutesUnit = Phrase("kit.minutes-unit", en: "min", zh: "分钟")
  package static let kitArea = Phrase("kit.area", en: "Area", zh: "面积")
  package static let kitPlane = Phrase("kit.plane", en: "Coordinates", zh: "坐标系")
  package static let kitThisCell = Phrase("kit.this-cell", en: "this cell", zh: "本网格")
  package static let kitOtherCells = Phrase("kit.other-cells", en: "other cells", zh: "其他网格")
  package static let kitCellRowBuildings = Phrase("kit.cell-row-buildings", en: "bldg", zh: "栋")

  package static let dbfUnencodable = Phrase(
    "output.dbf-unencodable",
    en:
      "column {column} holds {text}, for which {encoding} has no character; write it with --dbf-encoding utf-8",
    zh: "{column} 列中的“{text}”无法用 {encoding} 表示；请改用 --dbf-encoding utf-8")
  package static let readmeProject = Phrase(
    "readme.project",
    en:
      "all layers with colours, labels and headings, and maps to print, a page a cell and a page a community: open it in QGIS 3.22 or later",
    zh: "QGIS 工程（3.22 及以上）：全部图层的样式、注记与中文字段名，以及网格图（A4）、社区网格图（A3）图册")
  package static let readmeStyle = Phrase(
    "readme.style",
    en: "beside each layer its style and headings (.qml); QGIS takes it by itself",
    zh: "各图层的样式与字段别名（.qml），QGIS 自动套用")
  package static let readmeBase = Phrase(
    "readme.base",
    en: "the ground under the maps as it was read: streets, rivers, railways, houses",
    zh: "底图数据：读入的道路、河流、铁路、建筑等")
  package static let readmeGeoPackage = Phrase(
    "readme.geopackage",
    en: "all layers in one file, with headings and styles inside",
    zh: "全部图层合为一个 GeoPackage 文件，内含字段别名与样式")

  static let mapKit: [Phrase] = [
    kitGroupCells, kitGroupCoverage, kitGroupSites, kitGroupCheck, kitGroupBase, kitGroupTables,
    kitGroupOther, kitCells, kitCommunities, kitCompounds, kitBuildings, kitUncovered,
    kitUndetermined, kitGaps, kitGapPoints, kitAreas, kitStations, kitSites, kitPassed,
    kitUnreachable, kitRejected, kitStreets, kitBarriers, kitFootprints, kitGates, kitAssignments,
    kitReached, kitNarrowly, kitAlmost, kitBeyond, kitUndecided, kitRiver, kitRailway,
    kitMainRoad, kitWall, kitBarrier, kitStreet, kitCell, kitCircle, kitDetour, kitByStreet,
    kitColour, kitCellLayout, kitCommunityLayout, kitCellTitle, kitCommunityTitle, kitLegend,
    kitBuildingList, kitCellList, kitListCount, kitCellCount, kitWorker, kitNone, kitDate,
    kitApproval, kitPublisher, kitBlank, kitScale, kitNorth, kitFootnote, kitPage,
    kitHouseholdsUnit, kitMinutesUnit, kitArea, kitPlane, kitThisCell, kitOtherCells,
    kitCellRowBuildings, dbfUnencodable, readmeProject, readmeStyle, readmeBase, readmeGeoPackage,
  ]
}
