extension Phrase {
  package static let summaryStreets = Phrase(
    "summary.streets",
    en:
      "within {minutes} minutes ({preset}, {metres} m along the streets): {rate} of the households ({kind}) reached; beyond: {beyond}, undetermined: {undetermined}; stations: {stations}",
    zh:
      "{minutes} 分钟服务圈（{preset}，沿道路 {metres} 米）：{stations} 个站点覆盖 {rate} 的户数（{kind}）；未覆盖 {beyond} 户，无法判定 {undetermined} 户"
  )
  package static let summaryClaims = Phrase(
    "summary.claims",
    en:
      "within {minutes} minutes the circle claims {households} households in {buildings} buildings that the streets do not reach",
    zh: "{minutes} 分钟直线圈多算了 {households} 户（{buildings} 栋）：沿道路在此时间内走不到")
  package static let summaryStatuses = Phrase(
    "summary.statuses",
    en:
      "stations that count: {used} of {all}; with those of every status {rate} would be reached within {minutes} minutes",
    zh: "参与计算的站点：{used} 个，共 {all} 个；若全部启用，{minutes} 分钟覆盖 {rate} 的户数")
  package static let summaryTier = Phrase(
    "summary.tier",
    en: "tier {tier} alone (stations: {stations}): {rate} within {minutes} minutes",
    zh: "仅{tier}（{stations} 个）：{minutes} 分钟覆盖 {rate} 的户数")
  package static let summaryLoads = Phrase(
    "summary.loads",
    en: "households ({kind}) for each nearest station: {least} to {most}",
    zh: "按就近分配，每个站点 {least}～{most} 户（{kind}）")
  package static let summaryOverloaded = Phrase(
    "summary.overloaded",
    en:
      "overloaded stations (more households than they can serve, or less than {area} m² for 100 households): {count} ({stations})",
    zh: "超负荷站点（超出服务能力，或每百户不足 {area} ㎡）：{count} 个（{stations}）")
  package static let summaryGaps = Phrase(
    "summary.gaps",
    en:
      "gaps at {minutes} minutes: {count}, with {households} households; the largest has {largest}, and a station at building {building} would reach {gain}",
    zh:
      "{minutes} 分钟空白区：{count} 处，共 {households} 户；最大一处 {largest} 户，在楼栋 {building} 处设站可新增覆盖 {gain} 户"
  )
  package static let summaryOccupancy = Phrase(
    "summary.occupancy",
    en: "compounds with less than {percent} % of the households lived in: {count} ({names})",
    zh: "入住率低于 {percent}% 的小区：{count} 个（{names}）")
  package static let summaryOccupancyKept = Phrase(
    "summary.occupancy-kept",
    en: "no compound has less than {percent} % of its households lived in",
    zh: "没有入住率低于 {percent}% 的小区")
  package static let occupancyUnknown = Phrase(
    "occupancy.unknown",
    en:
      "--least-occupancy needs compounds, and a column of occupied households beside the one that decides; give --compounds and occupied_hh",
    zh: "--least-occupancy 需要小区图层，以及户数列之外的入住户数列；请提供 --compounds 和 occupied_hh（入住户数）")
  package static let summaryGroupsMet = Phrase(
    "summary.groups-met",
    en:
      "target {percent} % within {minutes} minutes, each {level}: met by all {groups} ({reached} % of all)",
    zh: "目标：{minutes} 分钟覆盖 {percent}%（按{level}）：{groups} 个全部达标（总体 {reached}%）")
  package static let summaryGroupsMissed = Phrase(
    "summary.groups-missed",
    en:
      "target {percent} % within {minutes} minutes, each {level}: missed by {missed} of {groups} ({names}); {reached} % of all",
    zh:
      "目标：{minutes} 分钟覆盖 {percent}%（按{level}）：{groups} 个中有 {missed} 个未达标（{names}）；总体 {reached}%")
  package static let stationsDelayUncounted = Phrase(
    "stations.delay-uncounted",
    en:
      "the readiness delay of {count} stations does not count: {preset} is a table of distances without a speed; use a preset with one, such as cn67",
    zh: "{count} 个站点的准备时间未计入：{preset} 是距离表，没有速度；请改用带速度的预设，如 cn67")
  package static let stationNumberUnusable = Phrase(
    "station.number-unusable",
    en: "station {id}: \"{found}\" is not a number from 0 up; the station counts without it",
    zh: "站点 {id}：“{found}”不是不小于 0 的数字；该站点按未填写处理")
  package static let requireNoCells = Phrase(
    "require.no-cells",
    en: "{requirement} asks of cells, and there are none; give them with --cells",
    zh: "{requirement} 是对网格的要求，但没有网格；请用 --cells 提供")
  package static let requireNoCommunities = Phrase(
    "require.no-communities",
    en: "{requirement} asks of communities, and there are none; give them with --communities",
    zh: "{requirement} 是对社区的要求，但没有社区；请用 --communities 提供")

  static let coverageSummary: [Phrase] = [
    summaryStreets, summaryClaims, summaryStatuses, summaryTier, summaryLoads, summaryOverloaded,
    summaryGaps, summaryOccupancy, summaryOccupancyKept, occupancyUnknown, summaryGroupsMet,
    summaryGroupsMissed, stationsDelayUncounted,
    stationNumberUnusable, requireNoCells,
    requireNoCommunities,
  ]
}
