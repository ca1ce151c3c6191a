import Diagnostics
import Formats
import Foundation
import Geometry
import GridReach
import Publishing
import TestSupport
import Testing

/// The table, the map and the record of many counties.
@Suite struct CountiesRollUpTests {
  private static let files = [
    "README.txt", "counties.csv", "counties.csvt", "counties.geojson", "counties.json",
    "counties.qml", "project.qgz",
  ]

  @Test func `Any number at once gives the same bytes`() throws {
    let province = try TinyProvince()
    for jobs in [1, 2, 5] { _ = try province.run(into: "jobs\(jobs)") { $0.jobs = jobs } }
    for jobs in [2, 5] {
      for name in Self.files {
        let both = try ["jobs1", "jobs\(jobs)"].map {
          try comparable(province.scratch.bytes("\($0)/\(name)"), name)
        }
        #expect(both[0] == both[1], "\(name) with \(jobs)")
      }
    }
  }

  @Test func `A resumed run ends with the same roll-up as one that was never stopped`() throws {
    let province = try TinyProvince()
    _ = try province.run(into: "whole")
    _ = try province.run(into: "parts", deaths: ["east": 15, "south": 15])
    _ = try province.run(into: "parts")
    #expect(province.ran == ["east", "south", "west"])
    for name in Self.files {
      let both = try ["whole", "parts"].map {
        try comparable(province.scratch.bytes("\($0)/\(name)"), name)
      }
      #expect(both[0] == both[1], "\(name)")
    }
  }

  private func comparable(_ bytes: [UInt8], _ name: String) throws -> Data {
    guard name == "counties.json" else { return Data(bytes) }
    var record = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    #expect(record.removeValue(forKey: "measured") != nil)
    return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
  }

  @Test func `Every figure is the county's own, and sums add up`() throws {
    let province = try TinyProvince()
    let outcome = try province.run()
    let record = try province.scratch.json("out/counties.json")
    #expect(record["complete"] as? Bool == true)
    let totals = try #require(record["totals"] as? [String: Any])
    #expect(totals["households"] as? Int == 3 * 480)
    let map = try GeoJSON.read(path: province.scratch.path("out/counties.geojson"))
    #expect(map.rowCount == 4)
    for (row, name) in ["east", "north", "south"].enumerated() {
      let summary = try province.scratch.json("out/\(name)/summary.json")
      let partition = try #require(summary["partition"] as? [String: Any])
      #expect(map.column(named: "county")?.text(row) == name)
      #expect(map.column(named: "cells")?.number(row) == partition["cells"] as? Double)
      let coverage = try #require((summary["coverage"] as? [[String: Any]])?.last)
      let rates = try #require(coverage["rates"] as? [String: [String: Double]])
      #expect(map.column(named: "reached_hh_10")?.number(row) == rates["hh"]?["reached"])
      #expect(map.column(named: "cov_hh_10_lower_pct")?.number(row) == rates["hh"]?["lower_pct"])
    }
    #expect(map.column(named: "cells")?.number(3) == nil)
    #expect(map.column(named: "run_status")?.text(3) == "unusable")
    let words = outcome.summary.map { $0.words(in: .english) }
    #expect(words.first == "counties: 4; run: 3, unchanged: 0, without a new result: 1")
    #expect(words.contains { $0.contains("1440 households") }, "\(words)")
  }

  @Test func `Communities are dissolved to one outline without inner borders`() throws {
    let province = try TinyProvince()
    _ = try province.run()
    let map = try GeoJSON.read(path: province.scratch.path("out/counties.geojson"))
    let shapes = try #require(map.geometry)
    #expect(shapes.kinds == [.polygon, .polygon, .polygon, .null])
    for row in 0..<3 {
      #expect(shapes.parts(ofRow: row).count == 1)
      let part = try #require(shapes.parts(ofRow: row).first)
      #expect(shapes.rings(ofPart: part).count == 1, "a hole, or a seam")
      let ring = try #require(shapes.rings(ofPart: part).first)
      let xs = shapes.positions[shapes.positions(ofRing: ring)].map(\.x)
      let width = try #require(xs.max()) - (try #require(xs.min()))
      #expect(abs(width - 0.01) < 1e-6, "\(width)")
    }
  }

  @Test func `Headings and words are Chinese in a Chinese run`() throws {
    let province = try TinyProvince()
    _ = try province.run { $0.language = .chinese }
    let lines = try province.scratch.text("out/counties.csv").split(separator: "\r\n")
    #expect(lines.first?.contains("县结果文件夹,县（市、区）,运行状态,原因") == true, "\(lines)")
    #expect(lines.contains { $0.contains("输入无法使用") })
    #expect(province.scratch.names(in: "out").contains("说明.txt"))
  }

  @Test func `Numbers of persons in a message do not get into the roll-up`() throws {
    let province = try TinyProvince()
    try province.write("plans/west.yaml", "inputs: {buildings: '张 13812345678.csv'}\n")
    _ = try province.run()
    for name in ["counties.csv", "counties.geojson", "counties.json"] {
      #expect(!(try province.scratch.text("out/\(name)").contains("13812345678")), "\(name)")
    }
  }
}
