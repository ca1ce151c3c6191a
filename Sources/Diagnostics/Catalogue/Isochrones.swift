extension Phrase {
  package static let stationsOffStreets = Phrase(
    "reach.stations-off-streets",
    en:
      "{count} stations have no way onto a street (first: {id}) and no area by street; check their positions, or whether the streets around them are in the file",
    zh: "{count} 个站点无法接入道路（首个：{id}），没有按道路的服务区；请检查其位置，以及周边道路是否在文件中")
  package static let stationsOnFewStreets = Phrase(
    "reach.stations-on-few-streets",
    en:
      "{count} stations stand on streets that join no others and are shorter than the walk (first: {id}); their areas end where those streets end; check whether lines that should meet do",
    zh: "{count} 个站点所在道路与其他道路不相连，且短于步行距离（首个：{id}）；其服务区止于这些道路；请检查应相接的线是否相接")

  package static let fieldStreetMetres = Phrase(
    "field.street_m", en: "Streets within reach (m)", zh: "可达道路长度（m）")
  package static let fieldSpeed = Phrase("field.speed_m_min", en: "Speed (m/min)", zh: "步行速度（m/分钟）")
  package static let fieldDirection = Phrase("field.direction", en: "Direction", zh: "方向")
  package static let fieldShare = Phrase(
    "field.share_pct", en: "Share of all households (%)", zh: "占全部户数（%）")
  package static let fieldFromMetres = Phrase(
    "field.from_m", en: "Walk at the beginning (m)", zh: "起点步行距离（m）")
  package static let fieldToMetres = Phrase(
    "field.to_m", en: "Walk at the end (m)", zh: "终点步行距离（m）")
  package static let fieldFromSeconds = Phrase(
    "field.from_s", en: "Walk at the beginning (s)", zh: "起点步行时间（s）")
  package static let fieldToSeconds = Phrase(
    "field.to_s", en: "Walk at the end (s)", zh: "终点步行时间（s）")
  package static let wordToStation = Phrase("word.to_station", en: "to the station", zh: "居民到站点")
  package static let wordFromStation = Phrase(
    "word.from_station", en: "from the station", zh: "站点到现场")

  static let isochrones: [Phrase] = [
    stationsOffStreets, stationsOnFewStreets, fieldStreetMetres, fieldSpeed, fieldDirection,
    fieldShare, fieldFromMetres, fieldToMetres, fieldFromSeconds, fieldToSeconds,
    wordToStation, wordFromStation,
  ]
}
