extension Phrase {
  package static let reportMapLabel = Phrase(
    "report.map-label",
    en:
      "Map. Arrow keys move it, plus and minus zoom, 0 shows all, Enter tells what lies in the middle.",
    zh: "地图。方向键平移，加减键缩放，0 显示全图，回车键报读中心处的对象。")
  package static let reportMapDrawing = Phrase(
    "report.map-drawing",
    en:
      "This is a drawing, not a survey: positions are rounded to {step} m, and lines are simplified within {tolerance} m, with shared borders kept.",
    zh: "本图为示意图，不是测绘成果：坐标取整到 {step} 米，线形在 {tolerance} 米以内化简，共用边界保持一致。")
  package static let reportMapScript = Phrase(
    "report.map-script",
    en: "The map needs JavaScript; all figures stand in the tables.",
    zh: "地图需要 JavaScript；全部数字见各表。")
  package static let reportMapSearch = Phrase(
    "report.map-search",
    en: "Search by code or name",
    zh: "按编码或名称查找")
  package static let reportMapNone = Phrase(
    "report.map-none",
    en: "Nothing is called that",
    zh: "没有找到")
  package static let reportMapResults = Phrase(
    "report.map-results",
    en: "found: {count}",
    zh: "找到 {count} 项")
  package static let reportMapIn = Phrase("report.map-in", en: "Zoom in", zh: "放大")
  package static let reportMapOut = Phrase("report.map-out", en: "Zoom out", zh: "缩小")
  package static let reportMapAll = Phrase("report.map-all", en: "Show all", zh: "全图")
  package static let reportMapLayers = Phrase("report.map-layers", en: "Layers", zh: "图层")
  package static let reportMapWithin = Phrase("report.map-within", en: "Within", zh: "时限")
  package static let reportMapMinutes = Phrase(
    "report.map-minutes",
    en: "{minutes} min",
    zh: "{minutes} 分钟")
  package static let reportMapColours = Phrase("report.map-colours", en: "Cells by", zh: "网格着色")
  package static let reportMapDistinct = Phrase(
    "report.map-distinct",
    en: "neighbours apart",
    zh: "区分相邻")
  package static let reportMapCoverage = Phrase("report.map-coverage", en: "coverage", zh: "覆盖率")
  package static let reportMapSize = Phrase("report.map-size", en: "size", zh: "规模")
  package static let reportMapCommunities = Phrase(
    "report.map-communities",
    en: "communities",
    zh: "社区")
  package static let reportMapCells = Phrase("report.map-cells", en: "cells", zh: "网格")
  package static let reportMapCompounds = Phrase("report.map-compounds", en: "compounds", zh: "小区")
  package static let reportMapBuildings = Phrase("report.map-buildings", en: "buildings", zh: "楼栋")
  package static let reportMapStations = Phrase("report.map-stations", en: "stations", zh: "站点")
  package static let reportMapSites = Phrase("report.map-sites", en: "proposed", zh: "建议新增")
  package static let reportMapGaps = Phrase("report.map-gaps", en: "gaps", zh: "空白区")
  package static let reportMapStreets = Phrase("report.map-streets", en: "streets", zh: "道路")
  package static let reportMapHouses = Phrase("report.map-houses", en: "footprints", zh: "房屋轮廓")
  package static let reportMapAreas = Phrase("report.map-areas", en: "service areas", zh: "服务圈")
  package static let reportMapReached = Phrase("report.map-reached", en: "reached", zh: "已覆盖")
  package static let reportMapClose = Phrase(
    "report.map-close",
    en: "reached with less than a minute to spare",
    zh: "已覆盖，余量不足 1 分钟")
  package static let reportMapPartly = Phrase(
    "report.map-partly",
    en: "partly reached",
    zh: "部分覆盖")
  package static let reportMapBeyond = Phrase("report.map-beyond", en: "not covered", zh: "未覆盖")
  package static let reportMapUndetermined = Phrase(
    "report.map-undetermined",
    en: "undetermined",
    zh: "无法判定")
  package static let reportMapWithinBand = Phrase(
    "report.map-within-band",
    en: "in band",
    zh: "区间内")
  package static let reportMapBelowBand = Phrase(
    "report.map-below-band",
    en: "below the band",
    zh: "低于下限")
  package static let reportMapAboveBand = Phrase(
    "report.map-above-band",
    en: "above the band",
    zh: "高于上限")
  package static let reportMapCell = Phrase("report.map-cell", en: "cell", zh: "网格")
  package static let reportMapCommunity = Phrase("report.map-community", en: "community", zh: "社区")
  package static let reportMapCompound = Phrase("report.map-compound", en: "compound", zh: "小区")
  package static let reportMapBuilding = Phrase("report.map-building", en: "building", zh: "楼栋")
  package static let reportMapStation = Phrase("report.map-station", en: "station", zh: "站点")
  package static let reportMapSite = Phrase(
    "report.map-site",
    en: "proposed station",
    zh: "建议新增站点")
  package static let reportMapGap = Phrase("report.map-gap", en: "gap", zh: "空白区")
  package static let reportMapHouseholds = Phrase(
    "report.map-households",
    en: "households",
    zh: "户数")
  package static let reportMapWalk = Phrase("report.map-walk", en: "walk", zh: "步行")
  package static let reportMapTo = Phrase("report.map-to", en: "nearest station", zh: "最近站点")
  package static let reportMapGain = Phrase(
    "report.map-gain",
    en: "households gained",
    zh: "新增覆盖户")
  package static let reportMapLegend = Phrase("report.map-legend", en: "Legend", zh: "图例")
  package static let reportMapNothing = Phrase(
    "report.map-nothing",
    en: "nothing here",
    zh: "此处无对象")

  static let reportMap: [Phrase] = [
    reportMapLabel, reportMapDrawing, reportMapScript, reportMapSearch, reportMapNone,
    reportMapResults, reportMapIn, reportMapOut, reportMapAll, reportMapLayers, reportMapWithin,
    reportMapMinutes, reportMapColours, reportMapDistinct, reportMapCoverage, reportMapSize,
    reportMapCommunities, reportMapCells, reportMapCompounds, reportMapBuildings, reportMapStations,
    reportMapSites, reportMapGaps, reportMapStreets, reportMapHouses, reportMapAreas,
    reportMapReached, reportMapClose, reportMapPartly, reportMapBeyond, reportMapUndetermined,
    reportMapWithinBand, reportMapBelowBand, reportMapAboveBand, reportMapCell, reportMapCommunity,
    reportMapCompound, reportMapBuilding, reportMapStation, reportMapSite, reportMapGap,
    reportMapHouseholds, reportMapWalk, reportMapTo, reportMapGain, reportMapLegend,
    reportMapNothing,
  ]
}
