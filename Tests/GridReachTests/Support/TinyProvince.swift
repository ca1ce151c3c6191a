import Diagnostics
import Formats
import Foundation
import GridReach
import Intake
import Plans
import Publishing
import TestSupport
import Workers

/// Four tiny counties with plans, run as many counties are, but in this process.
///
/// `south` lies in a folder of its own with a plan.yaml, and `west` has no buildings.
final class TinyProvince: Sendable {
  let scratch: Scratch
  let started = Guarded<[String]>([])

  static let plans = ["plans/north.yaml", "plans/east.yaml", "south/plan.yaml", "plans/west.yaml"]

  init() throws {
    scratch = try Scratch()
    for (number, name) in ["plans/north", "plans/east", "south/"].enumerated() {
      try writeCounty(name, west: 126.5 + Double(number) / 10)
    }
    try write("plans/west.yaml", "inputs: {buildings: nowhere.csv}\n")
  }

  func write(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path((name as NSString).deletingLastPathComponent),
      withIntermediateDirectories: true)
    try scratch.write(Array(text.utf8), name)
  }

  /// Two communities side by side with three buildings each.
  private func writeCounty(_ name: String, west: Double) throws {
    let areas = [0, 0.005].enumerated().map { number, shift in
      let corners = [(0.0, 0.0), (0.005, 0), (0.005, 0.004), (0, 0.004), (0, 0)]
        .map { "[\(west + shift + $0.0),\(46.95 + $0.1)]" }.joined(separator: ",")
      return """
        {"type":"Feature","properties":{"community_code":"99010100100\(number + 1)"},
        "geometry":{"type":"Polygon","coordinates":[[\(corners)]]}}
        """
    }
    try write(
      "\(name)communities.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[\(areas.joined(separator: ","))]}")
    let rows = (0..<6).map { "B\($0),\(west + 0.0009 + Double($0) * 0.0016),46.952,80" }
    try write(
      "\(name)buildings.csv", "building_id,lon,lat,households\n" + rows.joined(separator: "\n"))
    try write(
      "\(name)stations.csv",
      "station_id,lon,lat,station_tier,status\nS1,\(west + 0.002),46.951,station,in_use\n")
    let file = (name as NSString).lastPathComponent
    let prefix = name.hasSuffix("/") ? "" : file
    try write(
      name.hasSuffix("/") ? "\(name)plan.yaml" : "\(name).yaml",
      """
      name: 县 \(file)
      inputs:
        communities: \(prefix)communities.geojson
        buildings: \(prefix)buildings.csv
        stations: \(prefix)stations.csv
      partition: {band: 100-300}
      reach: {minutes: [5, 10]}
      """)
  }

  func prepare(_ county: CountyPlan) throws(Failure) -> RunJob {
    let bytes = try InputFile.bytes(path: county.plan)
    var job = RunJob(
      plan: try Plan.reading(bytes, file: county.plan), folder: "", overwrite: true,
      language: .english, workers: Workers(threads: 1), progress: { _ in })
    job.planDigest = SHA256.hexadecimal(of: bytes)
    job.tables = .csv
    return job
  }

  /// Runs all counties into `out`; a county of `deaths` ends by that signal.
  func run(
    _ plans: [String] = TinyProvince.plans, into out: String = "out", deaths: [String: Int32] = [:],
    _ adjust: (inout CountiesJob) -> Void = { _ in }
  ) throws -> CountiesOutcome {
    started.withLock { $0 = [] }
    var job = try CountiesJob(
      plans: plans.map { scratch.path($0) }, folder: scratch.path(out), language: .english,
      prepare: { county throws(Failure) in try self.prepare(county) },
      launch: { county, folder in
        self.started.withLock { $0.append(county.name) }
        if let signal = deaths[county.name] { return (.signal(signal), "") }
        do throws(Failure) {
          var job = try self.prepare(county)
          job.folder = folder
          _ = try job.run()
          return (.status(0), "")
        } catch {
          return (.status(2), "note: something else\nerror: \(error.description)\n")
        }
      })
    adjust(&job)
    return try job.run()
  }

  /// The counties that were started by the last run, sorted.
  var ran: [String] { started.withLock { $0.sorted() } }
}
