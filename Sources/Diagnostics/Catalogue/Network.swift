extension Phrase {
  package static let streetsNone = Phrase(
    "streets.none",
    en: "no street is open for walking; check the file of streets and its column of classes",
    zh: "没有可步行的道路；请检查道路文件及其道路等级列")
  package static let streetsElsewhere = Phrase(
    "streets.elsewhere",
    en:
      "no street lies within {metres} m of a building or station: the nearest is {distance} km away; check the coordinate system of the streets",
    zh: "楼栋和站点周围 {metres} 米内没有道路，最近的在 {distance} 公里外；请检查道路文件的坐标系")
  package static let explainUnknown = Phrase(
    "explain.unknown",
    en: "there is no building {id}; see the column building_id",
    zh: "没有编号为 {id} 的楼栋，见 building_id 列")
  package static let explainNoWalk = Phrase(
    "explain.no-walk",
    en: "no walk leads from {id} to a station: {reason}",
    zh: "{id} 没有通往站点的步行路线：{reason}")
  package static let explainBeyond = Phrase(
    "explain.beyond",
    en: "no station can be walked to from its street",
    zh: "沿所在道路走不到任何站点")
  package static let explainWalk = Phrase(
    "explain.walk",
    en: "{id}: {seconds} s to {station}, {metres} m in {steps} stretches",
    zh: "{id}：步行 {seconds} 秒到 {station}，{metres} 米，共 {steps} 段")
  package static let explainWalkAndWait = Phrase(
    "explain.walk-and-wait",
    en:
      "{id}: {seconds} s to {station}, {metres} m in {steps} stretches, besides {wait} s before it sets out",
    zh: "{id}：步行 {seconds} 秒到 {station}，{metres} 米，共 {steps} 段，另需等待出动 {wait} 秒")
  package static let explainNeedsStreets = Phrase(
    "explain.needs-streets",
    en: "--explain tells a walk along streets; give --streets",
    zh: "--explain 说明沿道路的步行路线，请提供 --streets")
  package static let networkThin = Phrase(
    "network.thin",
    en:
      "{count} of {total} buildings have no street within {limit} m: the streets are thin, see net_linked_pct of the communities",
    zh: "{total} 栋楼中有 {count} 栋在 {limit} 米内没有道路：道路数据稀疏，见社区图层的 net_linked_pct")
  package static let networkGatesAssumed = Phrase(
    "network.gates-assumed",
    en:
      "{count} compounds have no known gate and are taken for open (gates_assumed); the table walls tells what walls would change",
    zh: "{count} 个小区没有出入口数据，按开放处理（gates_assumed）；walls 表列出封闭时的差别")

  package static let fieldEdge = Phrase("field.edge", en: "Stretch", zh: "路段")
  package static let fieldLength = Phrase("field.length_m", en: "Length (m)", zh: "长度（米）")
  package static let fieldComponent = Phrase("field.component", en: "Component", zh: "连通分支")
  package static let fieldComponentMetres = Phrase(
    "field.component_m", en: "Streets of the component (m)", zh: "连通分支道路长（米）")
  package static let fieldWalkOpening = Phrase("field.open", en: "Open for walking", zh: "步行方向")
  package static let fieldClosed = Phrase("field.closed", en: "Closed because", zh: "不可步行的原因")
  package static let fieldGatesAssumed = Phrase(
    "field.gates_assumed", en: "Gates assumed", zh: "出入口为推定")
  package static let fieldWalledUsed = Phrase(
    "field.walled_used", en: "Taken for walled", zh: "按封闭小区处理")
  package static let fieldStep = Phrase("field.step", en: "Step", zh: "步骤")
  package static let fieldWalkGround = Phrase("field.ground", en: "Walked on", zh: "所走")
  package static let fieldStretchSeconds = Phrase(
    "field.stretch_s", en: "Seconds of the stretch", zh: "本段秒数")
  package static let fieldElapsedSeconds = Phrase(
    "field.elapsed_s", en: "Seconds so far", zh: "累计秒数")
  package static let fieldLinkedShare = Phrase(
    "field.net_linked_pct", en: "Buildings with a street near (%)", zh: "附近有道路的楼栋（%）")
  package static let fieldStreetDensity = Phrase(
    "field.net_m_per_ha", en: "Streets (m/ha)", zh: "道路密度（米/公顷）")
  package static let fieldComponentCount = Phrase(
    "field.net_components", en: "Components of streets", zh: "道路连通分支数")

  package static let fieldWalls = Phrase("field.walls", en: "Compounds with walls", zh: "围墙情形")
  package static let fieldBeyondHouseholds = Phrase(
    "field.beyond_hh", en: "Households beyond", zh: "未覆盖户数")
  package static let fieldUndeterminedHouseholds = Phrase(
    "field.undetermined_hh", en: "Households undetermined", zh: "待核实户数")
  package static let fieldReachedBuildings = Phrase(
    "field.reached_bldg", en: "Buildings reached", zh: "覆盖楼栋数")

  package static let wordWallsKnown = Phrase(
    "word.walls.known", en: "where a gate is known", zh: "有出入口数据的小区")
  package static let wordWallsWalled = Phrase("word.walls.walled", en: "all", zh: "全部封闭")
  package static let wordWallsOpen = Phrase("word.walls.open", en: "none", zh: "全部开放")
  package static let wordGroundConnector = Phrase(
    "word.ground.connector", en: "way to the street", zh: "走到道路")
  package static let wordGroundGate = Phrase(
    "word.ground.gate", en: "through the gate", zh: "经出入口")
  package static let wordGroundStreet = Phrase("word.ground.street", en: "street", zh: "道路")
  package static let wordGroundArrival = Phrase(
    "word.ground.arrival", en: "way to the station", zh: "走到站点")
  package static let wordGroundDirect = Phrase(
    "word.ground.direct", en: "straight", zh: "直接走到")
  package static let wordClosedClass = Phrase(
    "word.closed.not_for_walking", en: "not for walking", zh: "不供步行")
  package static let wordClosedAccess = Phrase(
    "word.closed.no_access", en: "no access", zh: "禁止通行")
  package static let wordClosedSteps = Phrase("word.closed.steps", en: "steps", zh: "台阶")
  package static let wordClosedUser = Phrase(
    "word.closed.closed_by_user", en: "closed", zh: "已封闭")
  package static let wordOpenBoth = Phrase("word.open.both", en: "both ways", zh: "双向")
  package static let wordOpenAlong = Phrase("word.open.along", en: "along", zh: "顺向")
  package static let wordOpenAgainst = Phrase("word.open.against", en: "against", zh: "逆向")

  static let network = [
    streetsNone, streetsElsewhere, explainUnknown, explainNoWalk, explainBeyond, explainWalk,
    explainWalkAndWait,
    explainNeedsStreets, networkThin, networkGatesAssumed, fieldEdge, fieldLength, fieldComponent,
    fieldComponentMetres, fieldWalkOpening, fieldClosed, fieldGatesAssumed, fieldWalledUsed,
    fieldStep, fieldWalkGround, fieldStretchSeconds,
    fieldElapsedSeconds, fieldLinkedShare, fieldStreetDensity, fieldComponentCount,
    wordGroundConnector, wordGroundGate, wordGroundStreet, wordGroundArrival, wordGroundDirect,
    wordClosedClass, wordClosedAccess, wordClosedSteps, wordClosedUser, wordOpenBoth,
    wordOpenAlong, wordOpenAgainst, fieldWalls, fieldBeyondHouseholds,
    fieldUndeterminedHouseholds, fieldReachedBuildings, wordWallsKnown, wordWallsWalled,
    wordWallsOpen,
  ]
}
