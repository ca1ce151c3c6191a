extension Phrase {
  package static let crsUnknown = Phrase(
    "projection.crs.unknown",
    en: """
      '{definition}' is not a coordinate system PROJ knows; give a code such as EPSG:4490, the \
      text of a .prj file or a PROJ string
      """,
    zh: "无法识别坐标系“{definition}”；请给出 EPSG:4490 这样的代码、.prj 文件的内容或 PROJ 字符串")
  package static let crsNotHorizontal = Phrase(
    "projection.crs.not-horizontal",
    en: "{name} has no longitude/latitude or easting/northing; give the CRS of the map",
    zh: "{name} 没有经纬度或平面坐标；请给出地图所用的坐标系")
  package static let crsDatabaseMissing = Phrase(
    "projection.database.missing",
    en: """
      PROJ's database proj.db was not found, so '{definition}' cannot be looked up; install \
      PROJ's data or set PROJ_DATA to its folder
      """,
    zh: "找不到 PROJ 的数据库 proj.db，无法查询“{definition}”；请安装 PROJ 数据或把 PROJ_DATA 设为其目录")
  package static let datumNeedsParameters = Phrase(
    "projection.datum.needs-parameters",
    en: """
      there are no public parameters from {source} to {target}; leaving the numbers as they are \
      would be wrong by tens of metres to 150 m; give your own 3, 4 or 7 parameters with \
      --datum-parameters, or deliver the data in CGCS2000
      """,
    zh: """
      {source} 到 {target} 没有公开的转换参数，照原值使用会偏差几十米至 150 米；请用 --datum-parameters \
      提供三参数、四参数或七参数，或改用 CGCS2000 数据
      """)
  package static let datumNoOperation = Phrase(
    "projection.datum.no-operation",
    en: """
      PROJ knows no true operation from {source} to {target}; name the datum of the data (for \
      instance EPSG:4490) or give your own parameters
      """,
    zh: "PROJ 没有从 {source} 到 {target} 的可靠转换；请写明数据的坐标基准（如 EPSG:4490）或自行提供参数")
  package static let datumsEquated = Phrase(
    "projection.datum.equated",
    en: "CGCS2000 and WGS 84 are taken as the same; they differ by up to about 1 m",
    zh: "将 CGCS2000 与 WGS 84 视为一致；两者相差约 1 米以内")
  package static let shiftNotFinite = Phrase(
    "projection.shift.not-finite",
    en: "a parameter of the datum transformation is not a finite number; check the parameters",
    zh: "坐标转换参数中有非有限数；请检查参数")
  package static let positionNotFinite = Phrase(
    "projection.position.not-finite",
    en: "position {index} is not a finite number; correct or remove it",
    zh: "第 {index} 个坐标不是有限数；请更正或删除")
  package static let positionOutside = Phrase(
    "projection.position.outside",
    en: "position {index} ({x} {y}) has no counterpart in the other CRS; check the CRS of the data",
    zh: "第 {index} 个坐标（{x} {y}）在目标坐标系中不存在；请检查数据的坐标系")
  package static let localBoxUnusable = Phrase(
    "projection.local.box",
    en: """
      {box} is not a box of longitudes and latitudes one local plane can serve; check the CRS of \
      the data and look for stray positions
      """,
    zh: "{box} 不是单个局部平面能覆盖的经纬度范围；请检查数据的坐标系和离群坐标")
  package static let crsNotMetric = Phrase(
    "projection.crs.not-metric",
    en:
      "{name} does not measure true metres on the ground; use a Gauss–Krüger zone or leave it out",
    zh: "{name} 的单位不是真实的地面米；请使用高斯投影带，或不指定")
  package static let circleUnusable = Phrase(
    "projection.circle.unusable",
    en: "no circle of {radius} m around {x} {y}: give a radius above 0 away from the poles",
    zh: "无法以 {x} {y} 为圆心作半径 {radius} 米的圆：半径须大于 0，且不含两极")
  package static let projectionFailed = Phrase(
    "projection.engine",
    en: "PROJ failed: {detail}",
    zh: "PROJ 出错：{detail}")

  static let projection: [Phrase] =
    [
      crsUnknown, crsNotHorizontal, crsDatabaseMissing, datumNeedsParameters, datumNoOperation,
      datumsEquated,
      shiftNotFinite, positionNotFinite, positionOutside, localBoxUnusable, crsNotMetric,
      circleUnusable, projectionFailed,
    ]
}
