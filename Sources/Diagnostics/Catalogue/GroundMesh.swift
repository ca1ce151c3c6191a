extension Phrase {
  package static let groundTooWide = Phrase(
    "ground.too-wide",
    en: """
      the data are {width} km wide, too wide for a mesh of {step} m: look for positions far outside \
      the county, or for coordinates in another unit
      """,
    zh: "数据范围宽达 {width} 公里，超出 {step} 米网格的处理能力：请检查是否有远离本县的点位，或坐标单位有误")

  static let groundMesh: [Phrase] = [groundTooWide]
}
