internal import Diagnostics
internal import Formats

/// What a file says of the datum of its longitudes and latitudes, by its names.
struct DatumSaid: Hashable {
  let datum: InputDatum
  /// Whether it says so in so many words; else the name of a map is a hint and no more.
  let isDeclared: Bool
  /// The name that says it.
  let name: String

  /// Names of the datums themselves; longer ones first where one holds another.
  private static let codes: [(String, InputDatum)] = [
    ("gcj02", .gcj02), ("gcj", .gcj02), ("bd09", .bd09), ("wgs84", .wgs84),
    ("cgcs2000", .cgcs2000),
  ]
  /// Names of maps that are offset.
  private static let maps: [(String, InputDatum)] = [
    ("高德", .gcj02), ("腾讯", .gcj02), ("火星", .gcj02), ("amap", .gcj02), ("gaode", .gcj02),
    ("autonavi", .gcj02), ("tencent", .gcj02), ("百度", .bd09), ("baidu", .bd09),
  ]

  /// What a header says: `lng_gcj02` declares, `高德经度` hints.
  static func header(_ header: String) -> DatumSaid? {
    let plain = plainName(header)
    if let (_, datum) = codes.first(where: { plain.contains($0.0) }) {
      return DatumSaid(datum: datum, isDeclared: true, name: header)
    }
    return maps.first { plain.contains($0.0) }
      .map { DatumSaid(datum: $0.1, isDeclared: false, name: header) }
  }

  /// What a path says: files of Ovital from version 9.3 on are in GCJ-02, as its users have
  /// found; a name is a hint.
  static func file(_ path: String) -> DatumSaid? {
    let name = String(path.split(separator: "/").last ?? "")
    let lower = name.lowercased()
    if lower.hasSuffix(".ovkml") || lower.hasSuffix(".ovkmz") {
      return DatumSaid(datum: .gcj02, isDeclared: true, name: name)
    }
    let plain = plainName(name)
    return (codes + maps).first { plain.contains($0.0) && $0.1 != .wgs84 && $0.1 != .cgcs2000 }
      .map { DatumSaid(datum: $0.1, isDeclared: false, name: name) }
  }

  /// A header without what it says of the datum, as it is compared: `lng_gcj02` is `lng`.
  static func bare(_ header: String) -> String {
    var name = plainName(header)
    for (word, _) in codes + maps + [("bd", .bd09), ("坐标系", .wgs84)] {
      while let range = name.firstRange(of: word) { name.removeSubrange(range) }
    }
    return name
  }

  /// Lower case, without what stands between words.
  private static func plainName(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace && !"-_()（）.".contains($0) })
  }
}

extension Layer {
  /// What the file says of its datum: by the columns its points were made of, then by its name.
  var datumSaid: DatumSaid? {
    coordinateNames.lazy.compactMap { DatumSaid.header($0) }.first ?? DatumSaid.file(table.name)
  }
}
