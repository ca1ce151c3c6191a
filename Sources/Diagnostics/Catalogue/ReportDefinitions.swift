extension Phrase {
  package static let reportUnprovenNone = Phrase(
    "report.unproven-none",
    en:
      "Nothing is left unproven: the sizes of the cells of every community are the best there can be.",
    zh: "没有未证明之处：各社区网格规模均已证明为最优。")
  package static let reportUnprovenSizes = Phrase(
    "report.unproven-sizes",
    en:
      "{name}: {outside} cells outside the band with {violation} households; at least {least} must lie outside ({proof}).",
    zh: "{name}：{outside} 个网格不在区间，共超出或不足 {violation} 户；已证明至少 {least} 户无法避免（{proof}）。")
  package static let reportUnprovenBound = Phrase(
    "report.unproven-bound",
    en:
      "{name}: {violation} households lie outside the band, and it is not proved that fewer cannot; at least {least} must.",
    zh: "{name}：超出或不足 {violation} 户，尚未证明不能更少；下界为 {least} 户。")
  package static let reportProvenSites = Phrase(
    "report.proven-sites",
    en: "The choice of stations is proved to be the best for what was asked.",
    zh: "选址方案已证明为所提要求下的最优。")
  package static let reportUnprovenSites = Phrase(
    "report.unproven-sites",
    en:
      "The choice of stations is not proved to be the best: an answer better by up to {gap} % may exist.",
    zh: "选址方案尚未证明为最优：可能存在至多好 {gap}% 的方案。")
  package static let reportAssumeSpeed = Phrase(
    "report.assume-speed",
    en: "On foot: preset {preset}, {speed} m a minute.",
    zh: "步行速度：预设 {preset}，每分钟 {speed} 米。")
  package static let reportAssumeTable = Phrase(
    "report.assume-table",
    en: "On foot: preset {preset}, a table of distances ({table}).",
    zh: "步行距离：预设 {preset}，按距离表（{table}）。")
  package static let reportAssumeStraight = Phrase(
    "report.assume-straight",
    en: "Distances are straight lines: who lies in the circle need not get there in time.",
    zh: "距离为直线距离：在圈内者未必能按时走到。")
  package static let reportAssumeDetour = Phrase(
    "report.assume-detour",
    en: "The estimate lengthens straight lines {detour} times.",
    zh: "估计值按直线距离乘以绕行系数 {detour}。")
  package static let reportAssumeStatus = Phrase(
    "report.assume-status",
    en: "Stations that count: {used} of {all}, by status: {status}.",
    zh: "参与计算的站点：{all} 个中的 {used} 个（状态：{status}）。")
  package static let reportAssumeWallsKnown = Phrase(
    "report.assume-walls-known",
    en: "Compounds with a known gate are walled: people walk through their gates.",
    zh: "有已知出入口的小区按封闭小区处理：只能经出入口进出。")
  package static let reportAssumeWallsAll = Phrase(
    "report.assume-walls-all",
    en: "Every compound is walled: people walk through gates alone.",
    zh: "所有小区均按封闭小区处理：只能经出入口进出。")
  package static let reportAssumeWallsNone = Phrase(
    "report.assume-walls-none",
    en: "No compound is walled.",
    zh: "所有小区均按开放小区处理。")
  package static let reportAssumeStreet = Phrase(
    "report.assume-street",
    en: "A building looks for a street up to {limit} m away, over open ground up to {off} m.",
    zh: "楼栋到道路的距离以 {limit} 米为限，经无道路地段以 {off} 米为限。")
  package static let reportAssumeEstimated = Phrase(
    "report.assume-estimated",
    en: "Households are estimated from buildings: {area} m² a household.",
    zh: "户数由建筑面积估算：每户 {area} ㎡。")
  package static let reportAssumeDerived = Phrase(
    "report.assume-derived",
    en: "Borders of communities are derived from buildings: {count}.",
    zh: "由楼栋推算边界的社区：{count} 个。")
  package static let reportAssumeAreas = Phrase(
    "report.assume-areas",
    en: "Drawn service areas illustrate; each building's own walk decides.",
    zh: "服务圈图形仅为示意；是否覆盖由每栋楼自身的步行距离判定。")
  package static let reportUndeterminedNone = Phrase(
    "report.undetermined-none",
    en: "Of every household it is known whether it is reached.",
    zh: "所有住户均能判定是否覆盖。")
  package static let reportRejectedNone = Phrase(
    "report.rejected-none",
    en: "Every record of the input was used.",
    zh: "输入记录全部采用。")
  package static let reportRejected = Phrase(
    "report.rejected",
    en:
      "Records that could not be used: {count}. They stand in rejected.geojson with row and reason.",
    zh: "未采用的记录：{count} 条，行号与原因见 rejected.geojson。")
  package static let reportTermHouseholds = Phrase(
    "report.term-households",
    en: "Household",
    zh: "户")
  package static let reportTermReached = Phrase("report.term-reached", en: "Reached", zh: "覆盖")
  package static let reportTermRange = Phrase(
    "report.term-range",
    en: "Lower and upper value",
    zh: "下限与上限")
  package static let reportTermNetwork = Phrase(
    "report.term-network",
    en: "Along the streets",
    zh: "沿道路距离")
  package static let reportTermStraight = Phrase(
    "report.term-straight",
    en: "Straight line",
    zh: "直线距离")
  package static let reportTermClaimed = Phrase(
    "report.term-claimed",
    en: "Claimed by the circle alone",
    zh: "仅直线圈覆盖")
  package static let reportTermTarget = Phrase("report.term-target", en: "Target", zh: "目标")
  package static let reportTermBand = Phrase("report.term-band", en: "Band", zh: "规模区间")
  package static let reportTermCellReached = Phrase(
    "report.term-cell-reached",
    en: "Cell reached",
    zh: "网格覆盖")
  package static let reportTermGap = Phrase("report.term-gap", en: "Gap", zh: "空白区")
  package static let reportTermLoad = Phrase(
    "report.term-load",
    en: "Load of a station",
    zh: "站点负荷")
  package static let reportTermGain = Phrase(
    "report.term-gain",
    en: "Households gained",
    zh: "新增覆盖户")
  package static let reportTermPercent = Phrase("report.term-percent", en: "Percent", zh: "百分比")
  package static let reportDefineHouseholds = Phrase(
    "report.define-households",
    en: "Counted as {kind} households; buildings without any do not count.",
    zh: "按{kind}口径统计；没有住户的楼栋不计。")
  package static let reportDefineReached = Phrase(
    "report.define-reached",
    en:
      "The walk from the building to its nearest station, the way to the street included, is no longer than the cutoff ({cutoffs}). Seconds decide, or metres where the preset is a table; a drawn area never does.",
    zh: "楼栋到最近站点的步行路程（含到道路的一段）不超过该时限（{cutoffs}）。以秒判定，预设为距离表时以米判定；图上的面不作判定依据。")
  package static let reportDefineRange = Phrase(
    "report.define-range",
    en:
      "Lower: the undetermined count as not reached. Upper: they count as reached. Both are equal where nothing is undetermined.",
    zh: "下限：无法判定者计为未覆盖；上限：计为已覆盖。没有无法判定者时两者相等。")
  package static let reportDefineNetwork = Phrase(
    "report.define-network",
    en:
      "Measured over the network of streets, through gates and around barriers, from each building's own place.",
    zh: "沿道路网量算，经出入口、绕开屏障，从每栋楼自身位置出发。")
  package static let reportDefineStraight = Phrase(
    "report.define-straight",
    en: "As the crow flies: never longer than any walk, so a circle is an upper bound.",
    zh: "两点直线：不会长于任何步行路线，所以圆圈是上限。")
  package static let reportDefineClaimed = Phrase(
    "report.define-claimed",
    en: "Households inside the circle whose walk along the streets is too long.",
    zh: "在直线圈内、但沿道路走不到的住户。")
  package static let reportDefineTarget = Phrase(
    "report.define-target",
    en:
      "Met when the lower value is at least the percentage asked for; what is missing is told in households.",
    zh: "下限达到要求的百分比即为达标；差额以户数表示。")
  package static let reportDefineBand = Phrase(
    "report.define-band",
    en: "Households of a cell, from {lower} to {upper}.",
    zh: "每个网格的户数，{lower}～{upper} 户。")
  package static let reportDefineCellReached = Phrase(
    "report.define-cell-reached",
    en: "A cell is reached when all its households are.",
    zh: "网格内全部住户均覆盖，网格才计为覆盖。")
  package static let reportDefineGap = Phrase(
    "report.define-gap",
    en:
      "Buildings not covered that lie near each other ({distance} m) on one side of every barrier.",
    zh: "相距不超过 {distance} 米、且不被屏障隔开的未覆盖楼栋连成的片区。")
  package static let reportDefineLoad = Phrase(
    "report.define-load",
    en:
      "Households whose nearest station it is. Overloaded: more than it can serve, or less than {area} m² for 100 of them.",
    zh: "以该站点为最近站点的户数。超负荷：超出服务能力，或每百户不足 {area} ㎡。")
  package static let reportDefineGain = Phrase(
    "report.define-gain",
    en:
      "Households that are reached with the new station and not without it, in the order of building.",
    zh: "按建设次序，建成该站点后新覆盖的户数。")
  package static let reportDefinePercent = Phrase(
    "report.define-percent",
    en: "Cut off after two decimals, never rounded up: 100 % stands only where nobody is left.",
    zh: "保留两位小数且只舍不入：无一遗漏才写 100%。")

  static let reportDefinitions: [Phrase] = [
    reportUnprovenNone, reportUnprovenSizes, reportUnprovenBound, reportProvenSites,
    reportUnprovenSites, reportAssumeSpeed, reportAssumeTable, reportAssumeStraight,
    reportAssumeDetour, reportAssumeStatus, reportAssumeWallsKnown, reportAssumeWallsAll,
    reportAssumeWallsNone, reportAssumeStreet, reportAssumeEstimated, reportAssumeDerived,
    reportAssumeAreas, reportUndeterminedNone, reportRejectedNone, reportRejected,
    reportTermHouseholds, reportTermReached, reportTermRange, reportTermNetwork, reportTermStraight,
    reportTermClaimed, reportTermTarget, reportTermBand, reportTermCellReached, reportTermGap,
    reportTermLoad, reportTermGain, reportTermPercent, reportDefineHouseholds, reportDefineReached,
    reportDefineRange, reportDefineNetwork, reportDefineStraight, reportDefineClaimed,
    reportDefineTarget, reportDefineBand, reportDefineCellReached, reportDefineGap,
    reportDefineLoad, reportDefineGain, reportDefinePercent,
  ]
}
