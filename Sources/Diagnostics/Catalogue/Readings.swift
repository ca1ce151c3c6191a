extension Phrase {
  package static let readingLonLat = Phrase(
    "reading.lon-lat",
    en: "longitude, latitude in degrees: {count} of {total} positions",
    zh: "经度、纬度（度）：{total} 个坐标中的 {count} 个")
  package static let readingLatLon = Phrase(
    "reading.lat-lon",
    en: "latitude, longitude in degrees (the columns are exchanged): {count} of {total} positions",
    zh: "纬度、经度（度，两列颠倒）：{total} 个坐标中的 {count} 个")
  package static let readingPrefixEasting = Phrase(
    "reading.prefix.easting-first",
    en: "easting with zone, northing; zone {zones}: {count} of {total} positions",
    zh: "带带号的横坐标、纵坐标，带号 {zones}：{total} 个坐标中的 {count} 个")
  package static let readingPrefixNorthing = Phrase(
    "reading.prefix.northing-first",
    en: "northing (X), easting with zone (Y); zone {zones}: {count} of {total} positions",
    zh: "纵坐标 X、带带号的横坐标 Y，带号 {zones}：{total} 个坐标中的 {count} 个")
  package static let readingPlainEasting = Phrase(
    "reading.plain.easting-first",
    en: """
      easting without zone, northing: {count} of {total} positions; name the central meridian \
      (for instance EPSG:4553 for 132° E), a wrong one is off by 3° or 6°
      """,
    zh: "不带带号的横坐标、纵坐标：{total} 个坐标中的 {count} 个；请指明中央子午线（如 132° 为 EPSG:4553），错选会偏 3° 或 6°")
  package static let readingPlainNorthing = Phrase(
    "reading.plain.northing-first",
    en: """
      northing (X), easting without zone (Y): {count} of {total} positions; name the central \
      meridian (for instance EPSG:4553 for 132° E), a wrong one is off by 3° or 6°
      """,
    zh: "纵坐标 X、不带带号的横坐标 Y：{total} 个坐标中的 {count} 个；请指明中央子午线（如 132° 为 EPSG:4553），错选会偏 3° 或 6°")
  package static let readingWebMercator = Phrase(
    "reading.web-mercator",
    en: "Web Mercator (EPSG:3857) x, y: {count} of {total} positions",
    zh: "Web 墨卡托（EPSG:3857）x、y：{total} 个坐标中的 {count} 个")
  package static let readingSettled = Phrase(
    "reading.settled",
    en: "the ranges of all {total} positions allow one reading",
    zh: "全部 {total} 个坐标的数值范围只有一种解释")
  package static let readingStrays = Phrase(
    "reading.strays",
    en: "{strays} of {total} positions lie outside China in every reading; correct or remove them",
    zh: "{total} 个坐标中有 {strays} 个按任何解释都在中国范围之外；请更正或删除")
  package static let readingMixed = Phrase(
    "reading.mixed",
    en: "the {total} positions are a mixture of several readings; split the data or correct them",
    zh: "{total} 个坐标混有多种写法；请拆分数据或更正")
  package static let readingAmbiguous = Phrase(
    "reading.ambiguous",
    en: """
      {ambiguous} of {total} positions can be read in more than one way; name the CRS, or compare \
      with a layer whose CRS is known
      """,
    zh: "{total} 个坐标中有 {ambiguous} 个存在多种解释；请指明坐标系，或与已知坐标系的图层比对")
  package static let readingNone = Phrase(
    "reading.none",
    en: """
      the numbers ({box}) fit no coordinate system of China; name their CRS, or check that the \
      columns hold coordinates
      """,
    zh: "数值（{box}）不符合中国常用的任何坐标系；请指明坐标系，或检查所选列是否为坐标")

  static let readings: [Phrase] = [
    readingLonLat, readingLatLon, readingPrefixEasting, readingPrefixNorthing,
    readingPlainEasting, readingPlainNorthing, readingWebMercator, readingSettled, readingStrays,
    readingMixed, readingAmbiguous, readingNone,
  ]
}
