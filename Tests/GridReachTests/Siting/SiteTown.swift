import Diagnostics
import Formats
import Geometry
import GridReach
import Publishing
import Survey
import Workers

/// Eight buildings, five candidates and a station along a road of nine kilometres, by straight
/// line; small enough that every choice can be tried.
enum SiteTown {
  static let households = [40, 60, 100, 80, 120, 30, 55, 5]
  static let buildings = [
    (0, 0), (300, 0), (1500, 0), (1700, 200), (3000, 0), (3100, 100), (5000, 0), (9000, 0),
  ].map { Position(x: Double($0.0), y: Double($0.1)) }
  static let candidates = [(1600, 0), (3050, 0), (5000, 100), (1650, 150), (2300, 0)]
    .map { Position(x: Double($0.0), y: Double($0.1)) }
  static let costs = [30.0, 20, 15, 45, 25]
  static let station = Position(x: 100, y: 0)

  static var survey: CountySurvey {
    var survey = CountySurvey()
    for (row, position) in buildings.enumerated() {
      survey.add(building: "B\(row + 1)", at: position, households: households[row])
    }
    survey.addStation("S1", at: station, floorArea: 300)
    for (row, position) in candidates.enumerated() {
      survey.addCandidate(
        "K\(row + 1)", at: position, floorArea: [120, 80, 60, 150, 100][row], cost: costs[row])
    }
    return survey
  }

  /// 300 buildings at random on a square of 14 km, each a candidate: where a second station
  /// counts, too, no search closes it soon.
  static var hard: CountySurvey {
    var random = SeededRandom(seed: 1)
    var survey = CountySurvey()
    for row in 0..<300 {
      let position = Position(x: random.unit() * 14_000, y: random.unit() * 14_000)
      survey.add(building: "H\(row)", at: position, households: 1 + random.below(100))
    }
    return survey
  }

  static func job(_ model: SitingModel, sites: Int? = 2) -> SiteJob {
    var job = SiteJob()
    job.model = model
    job.sites = model.seeksLeast ? nil : sites
    if model.seeksLeast { job.requirements = [Requirement(minutes: 15, percent: 95)] }
    return job
  }

  static func run(_ job: SiteJob, threads: Int = 1) throws -> SiteResult {
    try job.run(on: survey, workers: Workers(threads: threads))
  }
}

extension CountySurvey {
  mutating func add(building id: String, at position: Position, households: Int) {
    buildings.ids.append(id)
    buildings.positions.append(position)
    buildings.households.append(households)
    buildings.uses.append(.residential)
    buildings.community.append(-1)
    buildings.compound.append(-1)
  }

  mutating func addStation(_ id: String, at position: Position, floorArea: Double) {
    stations.ids.append(id)
    stations.names.append("")
    stations.positions.append(position)
    stations.tiers.append(.station)
    stations.kinds.append("")
    stations.statuses.append(.inUse)
    stations.floorAreas.append(floorArea)
    stations.services.append([])
    stations.openings.append("")
  }

  mutating func addCandidate(
    _ id: String, at position: Position, floorArea: Double = .nan, cost: Double = .nan
  ) {
    candidates.ids.append(id)
    candidates.names.append("")
    candidates.positions.append(position)
    candidates.kinds.append("")
    candidates.floorAreas.append(floorArea)
    candidates.costs.append(cost)
    candidates.sourceRows.append(Int32(candidates.count))
  }
}

/// What is written of a siting, as a reader of the files sees it.
struct WrittenSiting: Sendable {
  let record: JSONTree
  let sites: FeatureTable
  let curve: FeatureTable?

  init(_ result: SiteResult) throws {
    record = try JSONTree(Array(result.record(parameters: []).pretty.utf8))
    sites = result.layers.points.features(in: .english)
    curve = result.files(withLines: false, withSets: false)
      .first { $0.0.name == "curve" }?.0.features(in: .english)
  }

  var value: Int { record["value"]?.integer ?? -1 }
  var bound: Int { record["bound"]?.integer ?? -1 }
  var proof: String { record["proof"]?.text ?? "" }
  var isProven: Bool { record["proven"] == .boolean(true) }
  var ids: [String] { record["sites"]?.elements?.compactMap(\.text) ?? [] }

  var gap: Double {
    switch record["gap_pct"] {
    case .integer(let gap): Double(gap)
    case .number(let gap): gap
    default: .nan
    }
  }

  /// A column of `sites.geojson`, by station.
  func column(_ name: String, role: String? = nil) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for row in 0..<sites.rowCount
    where role == nil || sites.column(named: "role")?.text(row) == role {
      guard let id = sites.column(named: "station_id")?.text(row) else { continue }
      numbers[id] = sites.column(named: name)?.number(row).map { Int($0) }
    }
    return numbers
  }

  /// A column of `curve.csv`.
  func curve(_ name: String) -> [Int] {
    guard let curve, let column = curve.column(named: name) else { return [] }
    return (0..<curve.rowCount).compactMap { column.number($0).map { Int($0) } }
  }
}
