package import Diagnostics
package import Geometry

extension CoordinateReading {
  /// One way to read the columns, and how much of them it explains.
  package struct Candidate: Hashable, Sendable {
    package let reading: CoordinateReading
    /// Positions in the ranges of this reading.
    package let count: Int
    /// The zones in front of the eastings with their positions, most first.
    ///
    /// Empty for readings without prefix. A county on the border of two zones has both.
    package let zones: [ZoneCount]
    /// The box around those positions, in x/y order.
    package let box: Box
    /// Why it is one, in words.
    package let reason: Finding
  }

  package struct ZoneCount: Hashable, Sendable {
    package let prefix: Prefix
    /// Positions with this prefix.
    package let count: Int
  }

  /// All that the ranges allow; nothing is decided where they allow more than one thing.
  package struct Report: Hashable, Sendable {
    /// Finite positions looked at.
    package let total: Int
    /// The one that explains most first; equals in the order of `CoordinateReading.all`.
    package let candidates: [Candidate]
    /// Positions that more than one candidate explains.
    package let ambiguous: Int
    /// Positions that none explains.
    package let strays: Int
    package let box: Box

    /// The reading, where there is only one: strays are allowed, mixtures and doubts are not.
    package var settled: CoordinateReading? {
      candidates.count == 1 ? candidates.first?.reading : nil
    }

    /// What there is to say in one sentence, besides the reasons of the candidates.
    package var summary: Finding {
      let numbers: [String: Argument] = [
        "total": .integer(total), "strays": .integer(strays), "ambiguous": .integer(ambiguous),
      ]
      if candidates.isEmpty {
        let sides = [box.minX, box.minY, box.maxX, box.maxY].map { String(shortest: $0) }
        return Finding(
          .warning, .readingNone, ["box": .text(total == 0 ? "–" : sides.joined(separator: " "))])
      }
      if ambiguous > 0 { return Finding(.warning, .readingAmbiguous, numbers) }
      if candidates.count > 1 { return Finding(.warning, .readingMixed, numbers) }
      if strays > 0 { return Finding(.warning, .readingStrays, numbers) }
      return Finding(.note, .readingSettled, numbers)
    }
  }

  /// What `pairs` can be: `x` is the first column, `y` the second.
  ///
  /// Pairs that are not finite are left out. One stray pair does not spoil the answer, it is
  /// counted in `strays`.
  package static func classify(_ pairs: [Position]) -> Report {
    var counts = [Int](repeating: 0, count: all.count)
    var boxes = [Box](repeating: .empty, count: all.count)
    var prefixes: [[Prefix: Int]] = Array(repeating: [:], count: all.count)
    var total = 0
    var ambiguous = 0
    var strays = 0
    var box = Box.empty
    for pair in pairs where pair.isFinite {
      total += 1
      box.formUnion(pair)
      // The first reading, that of nearly all files; where it fits, no other does.
      if Range.longitude ~= pair.x, Range.latitude ~= pair.y {
        counts[0] += 1
        boxes[0].formUnion(pair)
        continue
      }
      var fitting = 0
      for (index, reading) in all.enumerated() where reading.fits(pair) {
        fitting += 1
        counts[index] += 1
        boxes[index].formUnion(reading.ordered(pair))
        if case .gaussKruger = reading, let prefix = Prefix(easting: reading.ordered(pair).x) {
          prefixes[index][prefix, default: 0] += 1
        }
      }
      if fitting == 0 { strays += 1 }
      if fitting > 1 { ambiguous += 1 }
    }
    let candidates = all.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { candidate(all[$0], counts[$0], of: total, prefixes[$0], boxes[$0]) }
    return Report(
      total: total, candidates: candidates, ambiguous: ambiguous, strays: strays, box: box)
  }

  /// What positions in `box` can be, its two columns being x and y: both of its corners count.
  package static func classify(_ box: Box) -> Report {
    guard !box.isEmpty else { return classify([Position]()) }
    return classify([
      Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.maxY),
    ])
  }

  private static func candidate(
    _ reading: CoordinateReading, _ count: Int, of total: Int, _ prefixes: [Prefix: Int], _ box: Box
  ) -> Candidate {
    let zones = prefixes.map { ZoneCount(prefix: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.prefix.zone) < ($0.count, $1.prefix.zone) }
    var arguments: [String: Argument] = ["count": .integer(count), "total": .integer(total)]
    if case .gaussKruger = reading {
      let names = zones.map { zone in
        let code = zone.prefix.grid(over: .cgcs2000).map { ", EPSG:\($0.code)" } ?? ""
        return "\(zone.prefix.zone) (\(zone.prefix.width.rawValue)°\(code))"
      }
      arguments["zones"] = .text(names.joined(separator: ", "))
    }
    return Candidate(
      reading: reading, count: count, zones: zones, box: box,
      reason: Finding(reading.severity, reading.phrase, arguments))
  }

  /// A reading that leaves something open is told as a warning.
  private var severity: Finding.Severity {
    switch self {
    case .degrees(let latitudeFirst): latitudeFirst ? .warning : .note
    case .gaussKruger: .note
    case .gaussKrugerWithoutPrefix, .webMercator: .warning
    }
  }

  private var phrase: Phrase {
    switch self {
    case .degrees(let latitudeFirst): latitudeFirst ? .readingLatLon : .readingLonLat
    case .gaussKruger(let northingFirst):
      northingFirst ? .readingPrefixNorthing : .readingPrefixEasting
    case .gaussKrugerWithoutPrefix(let northingFirst):
      northingFirst ? .readingPlainNorthing : .readingPlainEasting
    case .webMercator: .readingWebMercator
    }
  }
}
