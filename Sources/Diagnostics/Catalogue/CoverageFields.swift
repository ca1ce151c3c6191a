extension Phrase {
  package static let fieldWalk = Phrase(
    "field.walk", en: "walk (m)", zh: "步行距离（m，沿道路）")
  package static let fieldConnector = Phrase(
    "field.connector", en: "of it to the street (m)", zh: "其中到道路的距离（m）")
  package static let fieldOffNetwork = Phrase(
    "field.off-network", en: "walks over ground without a street", zh: "经无道路地段步行")
  package static let fieldWalkSeconds = Phrase(
    "field.walk-seconds", en: "walking time (s)", zh: "步行时间（秒，沿道路）")
  package static let fieldDelay = Phrase(
    "field.delay", en: "readiness delay (s)", zh: "准备时间（秒）")
  package static let fieldMinutesMissing = Phrase(
    "field.minutes-missing", en: "minutes missing", zh: "尚差分钟数")
  package static let fieldOtherStation = Phrase(
    "field.other-station", en: "station of another status that would reach it",
    zh: "启用后可覆盖的站点")
  package static let fieldOtherStatus = Phrase(
    "field.other-status", en: "status of that station", zh: "该站点状态")
  package static let fieldGroup = Phrase("field.group", en: "group", zh: "分组")
  package static let fieldRestriction = Phrase(
    "field.restriction", en: "stations chosen by", zh: "站点筛选方式")
  package static let fieldRestrictionValue = Phrase(
    "field.restriction-value", en: "chosen", zh: "筛选值")
  package static let fieldCountedStations = Phrase(
    "field.counted-stations", en: "stations", zh: "站点数")
  package static let fieldClaimed = Phrase(
    "field.claimed", en: "claimed by the circle alone", zh: "仅直线圈覆盖")
  package static let fieldClaimedWithin = Phrase(
    "field.claimed-within", en: "claimed by the circle alone, {minutes} minutes",
    zh: "{minutes} 分钟仅直线圈覆盖")
  package static let fieldCapacity = Phrase(
    "field.capacity", en: "capacity (households)", zh: "服务能力（户）")
  package static let fieldOwnCutoff = Phrase(
    "field.own-cutoff", en: "own cutoff (minutes)", zh: "站点服务时限（分钟）")
  package static let fieldAssignedBuildings = Phrase(
    "field.assigned-buildings", en: "buildings it is nearest to", zh: "就近分配楼栋数")
  package static let fieldAssignedHouseholds = Phrase(
    "field.assigned-households", en: "households it is nearest to", zh: "就近分配户数")
  package static let fieldReachedHouseholds = Phrase(
    "field.reached-households", en: "of them reached", zh: "其中已覆盖户数")
  package static let fieldAssignedCells = Phrase(
    "field.assigned-cells", en: "cells it is nearest to", zh: "就近分配网格数")
  package static let fieldFloorAreaPer100 = Phrase(
    "field.floor-area-per-100", en: "floor area per 100 households (m²)", zh: "每百户面积（㎡）")
  package static let fieldLoadRatio = Phrase(
    "field.load-ratio", en: "households for each it can serve", zh: "负荷比")
  package static let fieldOverloaded = Phrase(
    "field.overloaded", en: "overloaded", zh: "是否超负荷")
  package static let fieldCellStation = Phrase(
    "field.cell-station", en: "station of most households", zh: "多数住户的最近站点")
  package static let fieldOccupancy = Phrase(
    "field.occupancy", en: "occupancy (%)", zh: "入住率（%）")
  package static let fieldGapId = Phrase("field.gap-id", en: "gap", zh: "空白区编号")
  package static let fieldBestBuilding = Phrase(
    "field.best-building", en: "best place for a station, at building", zh: "建议设站位置（楼栋）")
  package static let fieldGain = Phrase(
    "field.gain", en: "households gained there", zh: "设站后新增覆盖户数")
  package static let fieldGainedBuildings = Phrase(
    "field.gained-buildings", en: "buildings gained there", zh: "设站后新增覆盖楼栋数")
  package static let fieldNearestOfTier = Phrase(
    "field.nearest-of-tier", en: "nearest {tier}", zh: "最近的{tier}")
  package static let fieldWalkToTier = Phrase(
    "field.walk-to-tier", en: "walk to the nearest {tier} (m)", zh: "到最近{tier}的距离（m）")
  package static let fieldStateOfTier = Phrase(
    "field.state-of-tier", en: "reached by a {tier} within {minutes} minutes",
    zh: "{minutes} 分钟内{tier}覆盖")

  static let coverageFields: [Phrase] = [
    fieldWalk, fieldConnector, fieldOffNetwork, fieldWalkSeconds, fieldDelay, fieldMinutesMissing,
    fieldOtherStation, fieldOtherStatus, fieldGroup, fieldRestriction, fieldRestrictionValue,
    fieldCountedStations, fieldClaimed, fieldClaimedWithin, fieldCapacity, fieldOwnCutoff,
    fieldAssignedBuildings, fieldAssignedHouseholds, fieldReachedHouseholds, fieldAssignedCells,
    fieldFloorAreaPer100, fieldLoadRatio, fieldOverloaded, fieldCellStation, fieldOccupancy,
    fieldGapId,
    fieldBestBuilding, fieldGain, fieldGainedBuildings, fieldNearestOfTier, fieldWalkToTier,
    fieldStateOfTier,
  ]
}
