extension Phrase {
  package static let engineFailed = Phrase(
    "geometry.engine.failed",
    en: "GEOS could not finish: {message}; repair invalid polygons or work on a coarser grid",
    zh: "GEOS 未能完成运算：{message}；请修复无效多边形，或改用更粗的坐标格网")
  package static let engineFailedSilently = Phrase(
    "geometry.engine.no-message",
    en: "GEOS failed without a message; it may have run out of memory",
    zh: "GEOS 运算失败且未给出原因；可能内存不足")

  // What makes a polygon invalid.

  package static let invalidSelfIntersection = Phrase(
    "geometry.invalid.self-intersection", en: "its outline crosses itself", zh: "边界自相交")
  package static let invalidRingSelfIntersection = Phrase(
    "geometry.invalid.ring-self-intersection", en: "a ring touches itself", zh: "环与自身相接")
  package static let invalidHoleOutside = Phrase(
    "geometry.invalid.hole-outside", en: "a hole lies outside", zh: "内环在外环之外")
  package static let invalidHolesNested = Phrase(
    "geometry.invalid.holes-nested", en: "a hole lies in another", zh: "内环相互嵌套")
  package static let invalidInteriorDisconnected = Phrase(
    "geometry.invalid.interior-disconnected", en: "holes cut it apart", zh: "内环将其分割")
  package static let invalidShellsNested = Phrase(
    "geometry.invalid.shells-nested", en: "one part lies in another", zh: "一个部分位于另一部分之内")
  package static let invalidRingsDuplicate = Phrase(
    "geometry.invalid.rings-duplicate", en: "a ring stands twice", zh: "有重复的环")
  package static let invalidTooFewPoints = Phrase(
    "geometry.invalid.too-few-points", en: "a ring has too few points", zh: "环的点数不足")

  static let geometryEngine: [Phrase] = [
    engineFailed, engineFailedSilently, invalidSelfIntersection, invalidRingSelfIntersection,
    invalidHoleOutside, invalidHolesNested, invalidInteriorDisconnected, invalidShellsNested,
    invalidRingsDuplicate, invalidTooFewPoints,
  ]
}
