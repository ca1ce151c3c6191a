extension Phrase {
  package static let countNotANumber = Phrase(
    "count.not-a-number",
    en: "\"{found}\" is not a number; give a whole number",
    zh: "“{found}”不是数字；请填整数")
  package static let countNegative = Phrase(
    "count.negative",
    en: "{found} is negative; give a whole number from 0 up",
    zh: "{found} 是负数；请填不小于 0 的整数")
  package static let countFractional = Phrase(
    "count.fractional",
    en: "{found} is not a whole number; give one",
    zh: "{found} 不是整数；请填整数")
  package static let countBlank = Phrase(
    "count.blank",
    en: "the count is missing; fill in 0 where nobody lives",
    zh: "缺少数量；无人居住请填 0")
  package static let householdsAmbiguous = Phrase(
    "households.ambiguous",
    en: "several columns count households: {columns}; choose one with --households-field",
    zh: "有多列表示户数：{columns}；请用 --households-field 指定一列")
  package static let householdsColumnMissing = Phrase(
    "households.missing-column",
    en:
      "no column of households was recognised; name it with --households-field (columns: {columns})",
    zh: "未识别出户数列；请用 --households-field 指定（现有列：{columns}）")
  package static let householdsOtherKind = Phrase(
    "households.other-kind",
    en:
      "there is no column of {kind} households; {column} counts another kind (name a column with --households-field)",
    zh: "没有“{kind}”口径的户数列；{column} 是另一种口径（请用 --households-field 指定列）")
  package static let idRepeated = Phrase(
    "id.repeated",
    en:
      "identifiers that stand more than once: {count} (first: {id}); tables cannot tell such records apart",
    zh: "有 {count} 个编号重复（首个：{id}）；结果表无法区分这些记录")
  package static let formatUnknown = Phrase(
    "input.format-unknown",
    en:
      "files ending in \"{extension}\" cannot be read; give .geojson, .csv, .xlsx, .gpkg, .shp, .kml, .osm.pbf or the like",
    zh: "不能读取扩展名为“{extension}”的文件；请提供 .geojson、.csv、.xlsx、.gpkg、.shp、.kml、.osm.pbf 等文件")
  package static let geometryWrongKind = Phrase(
    "geometry.wrong-kind",
    en: "a {found} where {wanted} is needed",
    zh: "需要 {wanted}，实为 {found}")
  package static let geometryMissing = Phrase(
    "geometry.missing",
    en: "the record has no geometry",
    zh: "记录没有几何图形")
  package static let geometryAllMissing = Phrase(
    "geometry.none",
    en: "no record has a geometry, and no columns of longitude and latitude were recognised",
    zh: "没有任何几何图形，也未识别出经度、纬度列")
  package static let shapeRepaired = Phrase(
    "geometry.repaired",
    en: "{id}: the shape is not valid ({reason}); it was repaired",
    zh: "{id}：图形无效（{reason}），已修复")
  package static let shapeUnusable = Phrase(
    "geometry.unusable",
    en: "the shape cannot be repaired: nothing with an area is left",
    zh: "图形无法修复：修复后没有面积")
  package static let codeDuplicate = Phrase(
    "code.duplicate",
    en: "the code {code} stands in rows {first} and {row}; codes must be unique",
    zh: "代码 {code} 在第 {first} 和第 {row} 条记录中重复；代码必须唯一")
  package static let buildingOutside = Phrase(
    "building.outside",
    en: "the building lies in no community: it gets no cell, and counts in the coverage of all",
    zh: "楼栋不在任何社区内：不划入网格，仍计入总体覆盖")
  package static let communityUnknown = Phrase(
    "building.community-unknown",
    en: "there is no community {code}",
    zh: "没有代码为 {code} 的社区")
  package static let communityUnsaid = Phrase(
    "building.community-unsaid",
    en: "neither a place nor a community is stated, as far as columns were recognised",
    zh: "未识别到坐标列或社区列，无法确定位置")
  package static let communityByPlace = Phrase(
    "building.community-differs",
    en:
      "{count} buildings lie in another community than their column says; their place decides (first: {id})",
    zh: "{count} 栋楼的位置与社区列不一致，以位置为准（首个：{id}）")
  package static let axesSwapped = Phrase(
    "crs.axes-swapped",
    en: "latitude stands before longitude; read the other way round",
    zh: "纬度写在经度之前，已按相反次序读取")
  package static let northingFirst = Phrase(
    "crs.northing-first",
    en: "northing (X) stands before easting (Y), as surveyors write; read in that order",
    zh: "按测量习惯，纵坐标 X 在前、横坐标 Y 在后，已按此次序读取")
  package static let crsContradicted = Phrase(
    "crs.contradicted",
    en:
      "coordinates such as {x}, {y} are degrees, and {crs} measures metres; leave --crs out or name the right one",
    zh: "坐标（如 {x}, {y}）是经纬度，而 {crs} 以米为单位；请去掉 --crs 或改用正确的坐标系")
  package static let crsNotDegrees = Phrase(
    "crs.not-degrees",
    en:
      "coordinates such as {x}, {y} are not longitude and latitude, which {crs} measures; say the right system with --crs (likely: {candidates})",
    zh: "坐标（如 {x}, {y}）不是经纬度，而 {crs} 以经纬度为单位；请用 --crs 指定正确的坐标系（可能是：{candidates}）")
  package static let positionAstray = Phrase(
    "position.astray",
    en:
      "the position {x}, {y} of {id} lies far from all others; correct it, or leave it empty (the data reach over {box})",
    zh: "{id} 的坐标 {x}, {y} 远离其他数据；请更正，或留空（数据范围 {box}）")
  package static let stationStatusUnknown = Phrase(
    "station.status-unknown",
    en:
      "{id}: the status \"{status}\" is not known and taken for in use; give in_use, built, planned or closed",
    zh: "{id}：状态“{status}”无法识别，按使用中处理；请填 使用中、建成、规划 或 停用")
  package static let crsUnstated = Phrase(
    "crs.unstated",
    en:
      "coordinates such as {x}, {y} are not longitude and latitude, and the file names no coordinate system; say which with --crs (likely: {candidates})",
    zh: "坐标（如 {x}, {y}）不是经纬度，文件也没有说明坐标系；请用 --crs 指定（可能是：{candidates}）")
  package static let crsNoCandidate = Phrase("crs.no-candidate", en: "none recognised", zh: "无法识别")
  package static let layerEmpty = Phrase(
    "layer.empty",
    en: "the file has no records",
    zh: "文件没有记录")
  package static let layerAllRejected = Phrase(
    "layer.all-rejected",
    en: "no record can be used (records: {count}); the first: {reason}",
    zh: "{count} 条记录均不可用；第一条：{reason}")
  package static let communitiesOverlap = Phrase(
    "community.overlap",
    en:
      "communities {first} and {second} overlap by {area} m²; the ground is counted once, for {first}",
    zh: "社区 {first} 与 {second} 重叠 {area} 平方米；重叠部分只计入 {first}")

  package static let barrierKindUnknown = Phrase(
    "barrier.kind-unknown",
    en: "\"{kind}\" is no kind of barrier; give river, railway, main_road or wall",
    zh: "“{kind}”不是已知的屏障类型；请填 river、railway、main_road 或 wall")

  package static let stairwellBuilding = Phrase(
    "stairwell.building-unknown",
    en: "no building is called \"{building}\"; give the building's id in the column building_id",
    zh: "没有编号为“{building}”的楼栋；请在 building_id（楼栋编号）列填写楼栋编号")
  package static let stairwellHouseholds = Phrase(
    "stairwell.households",
    en: "\"{found}\" is no number of households; give a whole number, 0 or more",
    zh: "“{found}”不是户数；请填写不小于 0 的整数")

  package static let wantedCellsUnusable = Phrase(
    "community.wanted-cells",
    en: "\"{found}\" is no number of cells; give a whole number, 1 or more, or leave it blank",
    zh: "“{found}”不是网格数；请填写不小于 1 的整数，或留空")

  static let intake: [Phrase] = [
    wantedCellsUnusable,
    stairwellBuilding, stairwellHouseholds,
    barrierKindUnknown,
    countNotANumber, countNegative, countFractional, countBlank, householdsAmbiguous,
    householdsOtherKind, idRepeated,
    householdsColumnMissing, formatUnknown, geometryWrongKind, geometryMissing,
    geometryAllMissing, shapeRepaired, shapeUnusable, codeDuplicate, buildingOutside,
    communityUnknown, communityUnsaid, communityByPlace, axesSwapped, northingFirst,
    crsContradicted, crsNotDegrees,
    positionAstray, stationStatusUnknown, crsUnstated, crsNoCandidate,
    layerEmpty,
    layerAllRejected, communitiesOverlap,
  ]
}
