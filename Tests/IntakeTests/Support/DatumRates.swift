import Diagnostics
import Formats
import Geometry
import Intake
import Projection
import SampleCounty
import Survey
import Workers

/// How often the test of datums is right: many small counties, one layer of each set on another
/// datum, through the verdict alone and no file.
struct DatumRates: Sendable {
  /// A row of the table in docs/coordinates.md; `datum` is `nil` where all layers lie together.
  struct Case: Hashable, Sendable {
    let layers: [String]
    let moved: String
    let datum: MapDatum?
    /// Whether GCJ-02 is off by less than 300 m there.
    let isNear: Bool
  }

  struct Count: Hashable, Sendable {
    var runs = 0
    var found = 0
    /// A warning that names the right datum or another one, and the data are taken as they are.
    var undecided = 0
    /// Another layer or datum than the one that was moved is named.
    var wrong = 0
  }

  private(set) var counts: [Case: Count] = [:]

  static let sets = [
    ["communities", "buildings"], ["buildings", "streets"],
    ["communities", "buildings", "stations"],
    ["communities", "compounds", "buildings", "stations", "streets"],
  ]

  /// - Parameter seeds: each is a county of its own, at the next of ``ShiftedCounty/Spot/all``.
  static func measured(_ seeds: Range<UInt64>, workers: Workers) throws(Failure) -> DatumRates {
    let offset = seeds.lowerBound
    let parts = try workers.map(count: seeds.count) { (number) throws(Failure) in
      try DatumRates(seed: offset + UInt64(number))
    }
    var all = DatumRates()
    for part in parts { all.add(part) }
    return all
  }

  private init() {}

  private init(seed: UInt64) throws(Failure) {
    // Every other county is a village town of two communities.
    let households = seed % 2 == 0 ? 3_000 : 9_000
    let county = try SampleCounty.generate(
      SampleCountyPlan(seed: seed, households: households, communities: households / 1_500))
    let spots = ShiftedCounty.Spot.all
    let spot = spots[Int(seed % UInt64(spots.count))]
    let ground = try Ground(county, at: spot.position)
    for layers in Self.sets {
      try add(ground, layers, moved: "", datum: nil)
      for layer in layers {
        for datum in [MapDatum.gcj02, .bd09] {
          try add(ground, layers, moved: layer, datum: datum)
        }
      }
    }
  }

  private mutating func add(
    _ ground: Ground, _ layers: [String], moved: String, datum: MapDatum?
  ) throws(Failure) {
    let verdicts = try DatumVerdict.verdicts(
      on: layers.map { name in
        (name, ground.table(name, name == moved ? datum ?? .wgs84 : .wgs84))
      })
    var count = Count(runs: 1)
    for (layer, verdict) in verdicts {
      switch verdict {
      case .silent, .confirmed: break
      case .undecided: count.undecided = 1
      case .other(let named):
        if layer == moved, named == datum { count.found = 1 } else { count.wrong = 1 }
      }
    }
    counts[
      Case(layers: layers, moved: moved, datum: datum, isNear: ground.isNear), default: Count()
    ]
    .add(count)
  }

  mutating func add(_ other: DatumRates) {
    for (key, count) in other.counts { counts[key, default: Count()].add(count) }
  }

  var runs: Int { counts.values.reduce(0) { $0 + $1.runs } }
  var wrong: Int { counts.values.reduce(0) { $0 + $1.wrong } }
  /// Those in which all layers lie together.
  var together: Count {
    counts.reduce(into: Count()) { sum, one in if one.key.datum == nil { sum.add(one.value) } }
  }

  /// The table as docs/coordinates.md has it.
  var markdown: String {
    var lines = [
      "| layers of the run | on another datum | found, 178 to 259 m | found, 467 to 638 m |",
      "|---|---|---|---|",
    ]
    for layers in Self.sets {
      for moved in [""] + layers {
        for datum in moved.isEmpty ? [nil] : [MapDatum.gcj02, .bd09] {
          let cells = [true, false].map { isNear in
            let key = Case(layers: layers, moved: moved, datum: datum, isNear: isNear)
            let count = counts[key] ?? Count()
            let open = count.undecided > 0 ? " (\(count.undecided) undecided)" : ""
            let wrong = count.wrong > 0 ? " WRONG \(count.wrong)" : ""
            return "\(count.found) of \(count.runs)\(open)\(wrong)"
          }
          let what = datum.map { "\(moved) on \($0 == .gcj02 ? "GCJ-02" : "BD-09")" } ?? "none"
          lines.append(
            "| \(layers.joined(separator: ", ")) | \(what) | \(cells.joined(separator: " | ")) |")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DatumRates.Count {
  fileprivate mutating func add(_ other: Self) {
    runs += other.runs
    found += other.found
    undecided += other.undecided
    wrong += other.wrong
  }
}

/// The layers of a county in degrees, on each datum.
private struct Ground {
  private let tables: [String: [MapDatum: FeatureTable]]
  let isNear: Bool

  init(_ county: SampleCounty, at place: Position) throws(Failure) {
    let system = try LocalMetricSystem(around: Box(place))
    let survey = county.survey
    let plain: [(String, GeometryColumn, [Column])] = [
      (
        "communities", GeometryColumn(shapes: survey.communities.shapes),
        [.texts("code", survey.communities.codes)]
      ),
      (
        "compounds", GeometryColumn(shapes: survey.compounds.shapes),
        [.texts("id", survey.compounds.ids)]
      ),
      (
        "buildings", GeometryColumn(points: survey.buildings.positions),
        [.integers("households", survey.buildings.households.map { Int($0) })]
      ),
      ("stations", GeometryColumn(points: survey.stations.positions), []),
      ("streets", GeometryColumn(lines: survey.streets.lines), []),
    ]
    var tables: [String: [MapDatum: FeatureTable]] = [:]
    for (name, shapes, columns) in plain {
      var degrees = shapes
      try system.unproject(&degrees.positions)
      for datum in [MapDatum.wgs84, .gcj02, .bd09] {
        var moved = degrees
        MapDatum.convert(&moved.positions, from: .wgs84, to: datum)
        tables[name, default: [:]][datum] = FeatureTable(
          name: name, columns: columns, geometry: moved, rowCount: moved.count)
      }
    }
    self.tables = tables
    var ends = [place, MapDatum.wgs84.convert(place, to: .gcj02)]
    try system.project(&ends)
    isNear = ends[0].distance(to: ends[1]) < 300
  }

  func table(_ layer: String, _ datum: MapDatum) -> FeatureTable {
    tables[layer]?[datum] ?? FeatureTable(name: layer, rowCount: 0)
  }
}
