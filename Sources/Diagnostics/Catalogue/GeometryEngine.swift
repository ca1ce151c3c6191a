extension Phrase {
  package static let engineFailed = Phrase(
    "geometry.engine.failed",
    en: "GEOS could not finish: {message}; repair invalid polygons or work on a coarser grid",
    zh: "GEOS 未能完成运算：{message}；请修复无效多边形，或改用更粗的坐标格网")
  package static let engineFailedSilently = Phrase(
    "geometry.engine.no-message",
    en: "GEOS failed without a message; it may have run out of memory",
    zh: "GEOS 运算失败且未给出原因；可能内存不足")

  static let geometryEngine: [Phrase] = [engineFailed, engineFailedSilently]
}
