import Diagnostics
import Formats
import Foundation
import GridReach
import Intake
import Plans
import Publishing
import TestSupport
import Workers

/// Two communities side by side with a few buildings, of which one lies outside both, one has no
/// households, one stands in the other community than its list says, and one stands twice.
struct TinyCounty {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let squares = [(126.500, "990101001001", "东风社区"), (126.505, "990101001002", "向阳社区")].map {
      west, code, name in
      let corners = [(0, 0), (0.005, 0), (0.005, 0.004), (0, 0.004), (0, 0)]
        .map { "[\(west + $0.0),\(46.95 + $0.1)]" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\"community_code\":\"\(code)\","
        + "\"community_name\":\"\(name)\"},\"geometry\":{\"type\":\"Polygon\","
        + "\"coordinates\":[[\(corners)]]}}"
    }
    try write(
      "communities.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[\(squares.joined(separator: ","))]}")
    try write(
      "buildings.csv",
      """
      building_id,lon,lat,households,persons,community_code
      A1,126.501,46.951,60,150,990101001001
      A2,126.502,46.951,60,160,990101001001
      A3,126.503,46.953,60,170,990101001001
      A4,126.502,46.953,,90,990101001001
      B1,126.506,46.951,70,200,990101001002
      B2,126.507,46.951,70,200,990101001001
      B3,126.508,46.953,70,200,990101001002
      B3,126.509,46.953,70,200,990101001002
      X1,126.515,46.951,40,100,990101001002
      """)
    try write(
      "stations.csv",
      """
      station_id,station_name,lon,lat,station_tier,status,floor_area
      S1,东风站,126.5012,46.951,station,in_use,300
      S2,向阳站,126.5081,46.9529,station,planned,120
      """)
    try write(
      "plan.yaml",
      """
      name: 小县
      inputs:
        communities: communities.geojson
        buildings: buildings.csv
        stations: stations.csv
      partition:
        band: 100-300
      reach:
        minutes: [5, 10]
        status: [in_use]
      """)
  }

  func write(_ name: String, _ text: String) throws {
    try scratch.write(Array(text.utf8), name)
  }

  func run(
    _ language: Language = .english, into folder: String = "out",
    _ adjust: (inout RunJob) -> Void = { _ in }
  ) throws -> RunOutcome {
    let path = scratch.path("plan.yaml")
    let plan = try Plan.reading(try scratch.bytes("plan.yaml"), file: path)
    var job = RunJob(
      plan: plan, folder: scratch.path(folder), overwrite: true, language: language,
      workers: Workers(threads: 1), progress: { _ in })
    job.tables = .csv
    adjust(&job)
    return try job.run()
  }
}
