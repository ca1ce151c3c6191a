extension Phrase {
  package static let fieldGridCode = Phrase("field.grid-code", en: "cell code", zh: "网格编码")
  package static let fieldGridSequence = Phrase(
    "field.grid-sequence", en: "sequence number",
    zh: "网格顺序码")
  package static let fieldGridKind = Phrase("field.grid-kind", en: "kind of cell", zh: "网格类型")
  package static let fieldCommunityCode = Phrase(
    "field.community-code", en: "community code",
    zh: "社区代码")
  package static let fieldCommunityName = Phrase(
    "field.community-name", en: "community",
    zh: "社区名称")
  package static let fieldHouseholds = Phrase(
    "field.households", en: "households ({kind})",
    zh: "户数（{kind}）")
  package static let fieldHouseholdKind = Phrase(
    "field.household-kind", en: "kind of households",
    zh: "户数口径")
  package static let fieldBuildings = Phrase("field.buildings", en: "buildings", zh: "楼栋数")
  package static let fieldBandState = Phrase("field.band-state", en: "size", zh: "规模状态")
  package static let fieldViolation = Phrase(
    "field.violation", en: "households outside the band",
    zh: "超出或不足户数")
  package static let fieldDerived = Phrase(
    "field.derived", en: "derived", zh: "推算边界")
  package static let fieldArea = Phrase("field.area", en: "area (m²)", zh: "面积（㎡）")
  package static let fieldPerimeter = Phrase("field.perimeter", en: "perimeter (m)", zh: "周长（m）")
  package static let fieldCompactness = Phrase(
    "field.compactness", en: "compactness (Polsby-Popper)",
    zh: "紧凑度（Polsby–Popper）")
  package static let fieldNeighbours = Phrase(
    "field.neighbours", en: "neighbouring cells",
    zh: "相邻网格")
  package static let fieldParts = Phrase("field.parts", en: "parts", zh: "部分数")
  package static let fieldCodeScheme = Phrase("field.code-scheme", en: "code scheme", zh: "编码方案")
  package static let fieldExplanation = Phrase("field.explanation", en: "explanation", zh: "说明")
  package static let fieldBuildingId = Phrase("field.building-id", en: "building", zh: "楼栋编号")
  package static let fieldCompoundId = Phrase("field.compound-id", en: "compound id", zh: "小区编号")
  package static let fieldCompoundName = Phrase("field.compound-name", en: "compound", zh: "小区名称")
  package static let fieldOccupied = Phrase("field.occupied", en: "occupied households", zh: "入住户数")
  package static let fieldPersons = Phrase("field.persons", en: "persons", zh: "人口")
  package static let fieldElderly = Phrase("field.elderly", en: "aged 60 and over", zh: "60岁以上人口")
  package static let fieldStationId = Phrase("field.station-id", en: "station id", zh: "站点编号")
  package static let fieldStationName = Phrase(
    "field.station-name", en: "nearest station",
    zh: "最近站点")
  package static let fieldServingStation = Phrase(
    "field.serving-station", en: "station", zh: "站点名称")
  package static let fieldStationTier = Phrase(
    "field.station-tier", en: "tier of station",
    zh: "站点层级")
  package static let fieldStationKind = Phrase(
    "field.station-kind", en: "kind of station",
    zh: "站点类型")
  package static let fieldStatus = Phrase("field.status", en: "status", zh: "状态")
  package static let fieldFloorArea = Phrase(
    "field.floor-area", en: "floor area (m²)",
    zh: "建筑面积（㎡）")
  package static let fieldServices = Phrase("field.services", en: "services", zh: "服务项目")
  package static let fieldOpening = Phrase("field.opening", en: "opening hours", zh: "开放时间")
  package static let fieldStraightDistance = Phrase(
    "field.straight-distance", en: "straight-line distance (m)",
    zh: "直线距离（m）")
  package static let fieldSeconds = Phrase(
    "field.seconds", en: "walking time (s, straight line)",
    zh: "步行时间（秒，直线）")
  package static let fieldBandMinutes = Phrase(
    "field.band-minutes", en: "circle (minutes)",
    zh: "服务圈（分钟）")
  package static let fieldState = Phrase(
    "field.state", en: "state at {minutes} minutes",
    zh: "{minutes} 分钟覆盖状态")
  package static let fieldReachedWithin = Phrase(
    "field.reached-within", en: "reached within {minutes} minutes",
    zh: "{minutes} 分钟内覆盖")
  package static let fieldStateMinutes = Phrase(
    "field.state-minutes", en: "minutes of the state", zh: "判定分钟数")
  package static let fieldReason = Phrase("field.reason", en: "reason", zh: "原因")
  package static let fieldMinutes = Phrase("field.minutes", en: "minutes", zh: "分钟")
  package static let fieldWalkMetres = Phrase("field.walk-metres", en: "walk (m)", zh: "步行距离（m）")
  package static let fieldInnerMetres = Phrase("field.inner-metres", en: "from (m)", zh: "内侧距离（m）")
  package static let fieldRadius = Phrase(
    "field.radius", en: "radius (m, straight line)",
    zh: "半径（m，直线）")
  package static let fieldPreset = Phrase("field.preset", en: "preset", zh: "步行预设")
  package static let fieldMethod = Phrase("field.method", en: "kind of distance", zh: "距离口径")
  package static let fieldDetour = Phrase("field.detour", en: "detour factor", zh: "绕行系数")
  package static let fieldAgreement = Phrase(
    "field.agreement", en: "agreement with the table (%)",
    zh: "与逐户判定一致率（%）")
  package static let fieldLayer = Phrase("field.layer", en: "layer", zh: "图层")
  package static let fieldRow = Phrase("field.row", en: "record", zh: "记录号")
  package static let fieldId = Phrase("field.id", en: "id", zh: "编号")
  package static let fieldCode = Phrase("field.code", en: "reason code", zh: "原因代码")
  package static let fieldCells = Phrase("field.cells", en: "cells", zh: "网格数")
  package static let fieldSmallest = Phrase("field.smallest", en: "smallest cell", zh: "最小户数")
  package static let fieldMean = Phrase("field.mean", en: "mean of cells", zh: "平均户数")
  package static let fieldLargest = Phrase("field.largest", en: "largest cell", zh: "最大户数")
  package static let fieldOutOfBand = Phrase(
    "field.out-of-band", en: "cells outside the band",
    zh: "区间外网格数")
  package static let fieldLeastViolation = Phrase(
    "field.least-violation", en: "least violation possible",
    zh: "理论最小偏差户数")
  package static let fieldFeasibility = Phrase("field.feasibility", en: "feasibility", zh: "可行性")
  package static let fieldRateLower = Phrase(
    "field.rate-lower", en: "{what} reached within {minutes} min, lower value (%)",
    zh: "{minutes} 分钟{what}覆盖率下限（%）")
  package static let fieldRateUpper = Phrase(
    "field.rate-upper", en: "{what} reached within {minutes} min, upper value (%)",
    zh: "{minutes} 分钟{what}覆盖率上限（%）")
  package static let fieldDenominator = Phrase("field.denominator", en: "of", zh: "统计对象")
  package static let fieldReached = Phrase("field.reached", en: "reached", zh: "已覆盖")
  package static let fieldBeyond = Phrase("field.beyond", en: "beyond", zh: "未覆盖")
  package static let fieldUndetermined = Phrase(
    "field.undetermined", en: "undetermined",
    zh: "无法判定")
  package static let fieldTotal = Phrase("field.total", en: "total", zh: "合计")
  package static let fieldLower = Phrase("field.lower", en: "lower value (%)", zh: "下限（%）")
  package static let fieldUpper = Phrase("field.upper", en: "upper value (%)", zh: "上限（%）")
  package static let fieldScope = Phrase("field.scope", en: "scope", zh: "范围")

  package static let fieldFloors = Phrase(
    "field.floors", en: "floors", zh: "层数")
  package static let fieldBuildingName = Phrase(
    "field.building-name", en: "name of building", zh: "楼栋名称")
  package static let fieldAddress = Phrase(
    "field.address", en: "address", zh: "地址")
  package static let fieldUse = Phrase(
    "field.use", en: "use", zh: "用途")
  package static let fieldStairwells = Phrase(
    "field.stairwells", en: "stairwells", zh: "单元数")
  package static let fieldResidentialArea = Phrase(
    "field.residential-area", en: "residential area (m²)", zh: "住宅面积（㎡）")
  package static let fieldName = Phrase(
    "field.name", en: "name", zh: "名称")
  package static let fieldWalled = Phrase(
    "field.walled", en: "walled", zh: "是否封闭")
  package static let fieldPropertyManager = Phrase(
    "field.property-manager", en: "has a property manager", zh: "有无物业")
  package static let fieldStreetId = Phrase(
    "field.street-id", en: "street", zh: "道路编号")
  package static let fieldStreetClass = Phrase(
    "field.street-class", en: "class of street", zh: "道路等级")
  package static let fieldBridge = Phrase(
    "field.bridge", en: "bridge", zh: "桥梁")
  package static let fieldTunnel = Phrase("field.tunnel", en: "underpass", zh: "下穿通道")
  package static let fieldBarrierId = Phrase(
    "field.barrier-id", en: "barrier", zh: "屏障编号")
  package static let fieldBarrierKind = Phrase(
    "field.barrier-kind", en: "kind of barrier", zh: "屏障类型")
  package static let fieldGateId = Phrase(
    "field.gate-id", en: "gate", zh: "出入口编号")
  package static let fieldUnitId = Phrase(
    "field.unit-id", en: "stairwell", zh: "单元编号")
  package static let fieldSlot = Phrase(
    "field.slot", en: "worker", zh: "网格员岗位")
  package static let fieldCandidateId = Phrase(
    "field.candidate-id", en: "candidate", zh: "备选点编号")
  package static let fieldHomeId = Phrase(
    "field.home-id", en: "party home", zh: "党员之家编号")
  package static let fieldWitnessCell = Phrase(
    "field.witness-cell", en: "cell of the known answer", zh: "已知答案的网格")

  static let fields: [Phrase] = [
    fieldStateMinutes, fieldDerived, fieldFloors, fieldBuildingName, fieldAddress, fieldUse,
    fieldStairwells,
    fieldResidentialArea,
    fieldName, fieldWalled, fieldPropertyManager, fieldStreetId, fieldStreetClass, fieldBridge,
    fieldTunnel,
    fieldBarrierId, fieldBarrierKind, fieldGateId, fieldUnitId, fieldSlot, fieldCandidateId,
    fieldHomeId, fieldWitnessCell,
    fieldGridCode, fieldGridSequence, fieldGridKind, fieldCommunityCode, fieldCommunityName,
    fieldHouseholds, fieldHouseholdKind, fieldBuildings, fieldBandState, fieldViolation, fieldArea,
    fieldPerimeter, fieldCompactness, fieldNeighbours, fieldParts, fieldCodeScheme,
    fieldExplanation, fieldBuildingId, fieldCompoundId, fieldCompoundName, fieldOccupied,
    fieldPersons, fieldElderly, fieldStationId, fieldStationName,
    fieldServingStation, fieldStationTier,
    fieldStationKind, fieldStatus, fieldFloorArea, fieldServices, fieldOpening,
    fieldStraightDistance, fieldSeconds, fieldBandMinutes, fieldState, fieldReachedWithin,
    fieldReason, fieldMinutes, fieldWalkMetres, fieldInnerMetres, fieldRadius, fieldPreset,
    fieldMethod, fieldDetour, fieldAgreement, fieldLayer, fieldRow, fieldId, fieldCode, fieldCells,
    fieldSmallest, fieldMean, fieldLargest, fieldOutOfBand, fieldLeastViolation, fieldFeasibility,
    fieldRateLower, fieldRateUpper, fieldDenominator, fieldReached, fieldBeyond, fieldUndetermined,
    fieldTotal, fieldLower, fieldUpper, fieldScope,
  ]
}
