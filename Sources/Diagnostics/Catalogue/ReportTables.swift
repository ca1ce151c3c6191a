extension Phrase {
  package static let reportAll = Phrase("report.all", en: "all", zh: "合计")
  package static let reportFilter = Phrase("report.filter", en: "Filter", zh: "筛选")
  package static let reportFilterCount = Phrase(
    "report.filter-count",
    en: "{shown} of {all} rows",
    zh: "{shown} / {all} 行")
  package static let reportMoreRows = Phrase(
    "report.more-rows",
    en: "{count} more rows are in {file}",
    zh: "其余 {count} 行见 {file}")
  package static let reportMet = Phrase("report.met", en: "met", zh: "达标")
  package static let reportMissed = Phrase("report.missed", en: "missed", zh: "未达标")
  package static let reportCaptionCommunities = Phrase(
    "report.caption-communities",
    en: "Cells and coverage of each community. Figures in percent copy their sentence.",
    zh: "各社区网格与覆盖情况。点击百分比可复制相应表述。")
  package static let reportCaptionGaps = Phrase(
    "report.caption-gaps",
    en: "Gaps: areas that no station reaches within {minutes} minutes",
    zh: "空白区：{minutes} 分钟内没有站点可达的片区")
  package static let reportCaptionUncovered = Phrase(
    "report.caption-uncovered",
    en: "Buildings that no station reaches within {minutes} minutes, by compound",
    zh: "{minutes} 分钟未覆盖楼栋（按小区）")
  package static let reportCaptionStations = Phrase(
    "report.caption-stations",
    en: "Stations that were counted, and what falls to each",
    zh: "参与计算的站点及其负荷")
  package static let reportCaptionSites = Phrase(
    "report.caption-sites",
    en: "Proposed stations in the order of building",
    zh: "建议新增站点（按建设次序）")
  package static let reportCaptionCircles = Phrase(
    "report.caption-circles",
    en: "The same households, measured along the streets and by straight line",
    zh: "同一批住户：沿道路与直线距离对照")
  package static let reportCaptionPresets = Phrase(
    "report.caption-presets",
    en: "What \"minutes\" mean decides: the same households under other presets",
    zh: "“几分钟”的口径决定结果：同一批住户在各预设下的覆盖率")
  package static let reportCaptionUndetermined = Phrase(
    "report.caption-undetermined",
    en: "Households of which nothing can be said, by reason",
    zh: "无法判定的住户（按原因）")
  package static let reportCaptionInputs = Phrase(
    "report.caption-inputs",
    en: "Files that were read",
    zh: "读取的文件")
  package static let reportCaptionReached = Phrase(
    "report.caption-reached",
    en: "Rates of all by what is counted",
    zh: "全部覆盖率（按统计对象）")
  package static let reportNoneUncovered = Phrase(
    "report.none-uncovered",
    en: "Every household of which something can be said is reached.",
    zh: "凡能判定的住户均已覆盖。")
  package static let reportColCommunity = Phrase("report.col-community", en: "community", zh: "社区")
  package static let reportColCode = Phrase("report.col-code", en: "code", zh: "代码")
  package static let reportColHouseholds = Phrase(
    "report.col-households",
    en: "households",
    zh: "户数")
  package static let reportColBuildings = Phrase(
    "report.col-buildings",
    en: "buildings",
    zh: "楼栋数")
  package static let reportColCells = Phrase("report.col-cells", en: "cells", zh: "网格数")
  package static let reportColOutside = Phrase(
    "report.col-outside",
    en: "cells outside the band",
    zh: "未达区间网格")
  package static let reportColRate = Phrase(
    "report.col-rate",
    en: "{minutes} min (%)",
    zh: "{minutes} 分钟（%）")
  package static let reportColBeyond = Phrase(
    "report.col-beyond",
    en: "not covered, {minutes} min",
    zh: "{minutes} 分钟未覆盖户")
  package static let reportColUndetermined = Phrase(
    "report.col-undetermined",
    en: "undetermined",
    zh: "无法判定户")
  package static let reportColClaimed = Phrase(
    "report.col-claimed",
    en: "claimed by the circle alone",
    zh: "仅直线圈覆盖户")
  package static let reportColTarget = Phrase("report.col-target", en: "target", zh: "是否达标")
  package static let reportColCompound = Phrase("report.col-compound", en: "compound", zh: "小区")
  package static let reportColNearest = Phrase(
    "report.col-nearest",
    en: "nearest station",
    zh: "最近站点")
  package static let reportColWalk = Phrase(
    "report.col-walk",
    en: "shortest walk (m)",
    zh: "最短步行（米）")
  package static let reportColStraight = Phrase(
    "report.col-straight",
    en: "shortest line (m)",
    zh: "最短直线（米）")
  package static let reportColMissing = Phrase(
    "report.col-missing",
    en: "minutes missing",
    zh: "尚差分钟")
  package static let reportColReason = Phrase("report.col-reason", en: "reason", zh: "原因")
  package static let reportColListed = Phrase("report.col-listed", en: "building ids", zh: "楼栋编号")
  package static let reportColGap = Phrase("report.col-gap", en: "gap", zh: "空白区")
  package static let reportColBest = Phrase(
    "report.col-best",
    en: "best place, at building",
    zh: "建议位置（楼栋）")
  package static let reportColGain = Phrase(
    "report.col-gain",
    en: "households gained",
    zh: "新增覆盖户")
  package static let reportColStation = Phrase("report.col-station", en: "station", zh: "站点")
  package static let reportColId = Phrase("report.col-id", en: "id", zh: "编号")
  package static let reportColTier = Phrase("report.col-tier", en: "tier", zh: "层级")
  package static let reportColStatus = Phrase("report.col-status", en: "status", zh: "状态")
  package static let reportColAssigned = Phrase(
    "report.col-assigned",
    en: "households nearest to it",
    zh: "就近户数")
  package static let reportColReached = Phrase(
    "report.col-reached",
    en: "of them reached",
    zh: "其中已覆盖")
  package static let reportColArea = Phrase(
    "report.col-area",
    en: "m² for 100 households",
    zh: "每百户面积（㎡）")
  package static let reportColOverload = Phrase("report.col-overload", en: "overloaded", zh: "超负荷")
  package static let reportColOrder = Phrase("report.col-order", en: "order", zh: "次序")
  package static let reportColPlace = Phrase("report.col-place", en: "near", zh: "邻近")
  package static let reportColLoss = Phrase("report.col-loss", en: "lost without it", zh: "取消后减少户")
  package static let reportColReplacement = Phrase(
    "report.col-replacement",
    en: "best replacement",
    zh: "最佳替代点")
  package static let reportColAlso = Phrase(
    "report.col-also",
    en: "also chosen under",
    zh: "其他条件下同样入选")
  package static let reportColMinutes = Phrase("report.col-minutes", en: "minutes", zh: "分钟")
  package static let reportColMetres = Phrase("report.col-metres", en: "metres", zh: "米")
  package static let reportColStreets = Phrase(
    "report.col-streets",
    en: "along the streets (%)",
    zh: "沿道路（%）")
  package static let reportColCircle = Phrase(
    "report.col-circle",
    en: "straight line (%)",
    zh: "直线（%）")
  package static let reportColEstimate = Phrase(
    "report.col-estimate",
    en: "straight line × {detour} (%)",
    zh: "直线 × {detour}（%）")
  package static let reportColPreset = Phrase("report.col-preset", en: "preset", zh: "预设")
  package static let reportColMethod = Phrase("report.col-method", en: "distance", zh: "距离口径")
  package static let reportColOf = Phrase("report.col-of", en: "counted", zh: "统计对象")
  package static let reportColReachedWithin = Phrase(
    "report.col-reached-within",
    en: "reached, {minutes} min",
    zh: "{minutes} 分钟已覆盖")
  package static let reportColTotal = Phrase("report.col-total", en: "total", zh: "总数")
  package static let reportColLayer = Phrase("report.col-layer", en: "layer", zh: "图层")
  package static let reportColFile = Phrase("report.col-file", en: "file", zh: "文件")
  package static let reportColRecords = Phrase("report.col-records", en: "records", zh: "记录数")
  package static let reportColCrs = Phrase("report.col-crs", en: "coordinate system", zh: "坐标系")
  package static let reportColHash = Phrase("report.col-hash", en: "SHA-256", zh: "SHA-256")
  package static let reportPlaceBuilding = Phrase(
    "report.place-building",
    en: "building {id}",
    zh: "楼栋 {id}")

  static let reportTables: [Phrase] = [
    reportAll, reportFilter, reportFilterCount, reportMoreRows, reportMet, reportMissed,
    reportCaptionCommunities, reportCaptionGaps, reportCaptionUncovered, reportCaptionStations,
    reportCaptionSites, reportCaptionCircles, reportCaptionPresets, reportCaptionUndetermined,
    reportCaptionInputs, reportCaptionReached, reportNoneUncovered, reportColCommunity,
    reportColCode, reportColHouseholds, reportColBuildings, reportColCells, reportColOutside,
    reportColRate, reportColBeyond, reportColUndetermined, reportColClaimed, reportColTarget,
    reportColCompound, reportColNearest, reportColWalk, reportColStraight, reportColMissing,
    reportColReason, reportColListed, reportColGap, reportColBest, reportColGain, reportColStation,
    reportColId, reportColTier, reportColStatus, reportColAssigned, reportColReached, reportColArea,
    reportColOverload, reportColOrder, reportColPlace, reportColLoss, reportColReplacement,
    reportColAlso, reportColMinutes, reportColMetres, reportColStreets, reportColCircle,
    reportColEstimate, reportColPreset, reportColMethod, reportColOf, reportColReachedWithin,
    reportColTotal, reportColLayer, reportColFile, reportColRecords, reportColCrs, reportColHash,
    reportPlaceBuilding,
  ]
}
