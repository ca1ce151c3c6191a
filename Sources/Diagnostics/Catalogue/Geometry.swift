extension Phrase {
  package static let ringOpen = Phrase(
    "geometry.ring.open",
    en: "the ring does not end where it starts",
    zh: "环的终点与起点不一致")
  package static let ringTooShort = Phrase(
    "geometry.ring.too-few-positions",
    en: "a ring needs 4 positions, found {count}",
    zh: "环至少需要 4 个坐标，实有 {count} 个")
  package static let lineTooShort = Phrase(
    "geometry.line.too-few-positions",
    en: "a line needs 2 positions, found {count}",
    zh: "线至少需要 2 个坐标，实有 {count} 个")
  package static let coordinateNotFinite = Phrase(
    "geometry.coordinate.non-finite",
    en: "a coordinate is not a finite number",
    zh: "坐标不是有限数")

  static let geometry: [Phrase] = [ringOpen, ringTooShort, lineTooShort, coordinateNotFinite]
}
