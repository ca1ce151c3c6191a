import Diagnostics
import Formats
import Foundation
import GridReach
import Plans
import SampleCounty
import Survey
import TestSupport
import Testing
import Workers

/// The whole chain on disk: a sample county, its plan, a folder of results.
@Suite struct RunJobTests {
  let sample: SampleRun
  let scratch: Scratch

  init() throws {
    sample = try SampleRun.shared.get()
    scratch = try Scratch()
  }

  @Test func `The plan of a sample county gives every layer and table`() throws {
    let outcome = try #require(sample.outcome)
    let scratch = sample.scratch
    let files = scratch.names(in: "results")
    #expect(
      files == [
        "README.txt", "assignments.csv", "assignments.csvt", "base", "buildings.geojson",
        "buildings.qml", "cells.geojson", "cells.qml", "communities.geojson", "communities.qml",
        "compounds.geojson", "compounds.qml", "coverage.csv", "coverage.csvt", "curve.csv",
        "curve.csvt", "curve.svg", "gap_points.geojson", "gap_points.qml", "gaps.geojson",
        "gaps.qml", "loads.csv", "loads.csvt", "network_trust.csv", "network_trust.csvt",
        "passed_candidates.geojson", "passed_candidates.qml", "presets.csv", "presets.csvt",
        "project.qgz", "rejected.geojson", "rejected.qml", "report.html", "run.json",
        "service_areas.geojson", "service_areas.qml", "site.json", "sites.geojson", "sites.qml",
        "stations.geojson", "stations.qml", "summary.csv", "summary.csvt", "summary.json",
        "tables", "target_buildings.csv", "target_buildings.csvt", "targets.csv", "targets.csvt",
        "uncovered.geojson", "uncovered.qml", "undetermined.csv", "undetermined.csvt",
        "undetermined.geojson", "undetermined.qml", "walls.csv", "walls.csvt",
      ])
    #expect(!outcome.summary.isEmpty && outcome.folder == scratch.path("results"))
    let record = try scratch.json("results/run.json")
    let listed = try #require(record["files"] as? [String])
    let inner = ["base", "tables"].flatMap { folder in
      scratch.names(in: "results/\(folder)").map { "\(folder)/\($0)" }
    }
    #expect(Set(listed).isSubset(of: Set(files + inner)))
    let readme = try scratch.text("results/README.txt")
    for file in files where file.hasSuffix(".geojson") || file.hasSuffix(".csv") {
      #expect(readme.contains("- \(file):"), "\(file) is not explained")
    }
  }

  @Test func `Sums of cells, communities and summary are those of the county`() throws {
    let households = sample.county.survey.buildings.households.reduce(0, +)
    for file in ["cells.geojson", "communities.geojson"] {
      let table = try GeoJSON.read(path: sample.scratch.path("results/\(file)"))
      let column = try #require(table.column(named: "households"))
      #expect(
        (0..<table.rowCount).reduce(0.0) { $0 + (column.number($1) ?? 0) } == Double(households))
    }
    let summary = try sample.scratch.json("results/summary.json")
    let coverage = try #require(summary["coverage"] as? [[String: Any]])
    #expect(coverage.map { $0["minutes"] as? Int } == [10, 15, 20])
    for circle in coverage {
      let rate = try #require(
        (circle["rates"] as? [String: [String: Double]])?["hh"])
      let parts = ["reached", "beyond", "undetermined"].compactMap { rate[$0] }.reduce(0, +)
      #expect(parts == rate["total"])
    }
    let partition = try #require(summary["partition"] as? [String: Any])
    let cells = try GeoJSON.read(path: sample.scratch.path("results/cells.geojson")).rowCount
    #expect(
      cells == (partition["cells"] as? Int ?? 0) + (partition["special_cells"] as? Int ?? 0))
  }

  @Test func `The same bytes come out for 1, 2 and 8 threads, but for what was measured`() throws {
    for threads in [1, 2, 8] {
      _ = try sample.job(sample.plan(), into: scratch.path("\(threads)"), threads: threads).run()
    }
    func names(_ threads: Int) -> [String] {
      scratch.names(in: "\(threads)").filter { !["base", "tables"].contains($0) }
        + ["base", "tables"].flatMap { folder in
          scratch.names(in: "\(threads)/\(folder)").map { "\(folder)/\($0)" }
        }
    }
    let files = names(1)
    for threads in [2, 8] {
      #expect(names(threads) == files)
      for file in files where file != "run.json" {
        #expect(
          try scratch.bytes("1/\(file)") == scratch.bytes("\(threads)/\(file)"), "\(file)")
      }
      var one = try scratch.json("1/run.json")
      var other = try scratch.json("\(threads)/run.json")
      #expect((one["measured"] as? [String: Any])?["threads"] as? Int == 1)
      one["measured"] = nil
      other["measured"] = nil
      #expect(NSDictionary(dictionary: one) == NSDictionary(dictionary: other))
    }
  }

  @Test func `What each stage took is told, and adds up to no more than the whole`() throws {
    let record = try sample.scratch.json("results/run.json")
    let measured = try #require(record["measured"] as? [String: Any])
    let told = try #require(measured["stages"] as? [String: Any])
    let stages = told.compactMapValues { ($0 as? NSNumber)?.doubleValue }
    #expect(
      stages.keys.sorted() == [
        "coverage", "kit", "layers", "partition", "reading", "report", "siting",
      ])
    let whole = try #require((measured["seconds"] as? NSNumber)?.doubleValue)
    // Each is rounded to a thousandth.
    #expect(abs(stages.values.reduce(0, +) - whole) < 0.1 && whole > 0)
  }

  @Test func `Every circle agrees with the table on which side households stand`() throws {
    for overlap in ["overlap", "dissolve", "split"] {
      let plan = try sample.plan {
        $0.replacing("detour: 1.3", with: "detour: 1.3\n  overlap: \(overlap)")
      }
      _ = try sample.job(plan, into: scratch.path(overlap)).run()
      let table = try GeoJSON.read(path: scratch.path("\(overlap)/service_areas.geojson"))
      let agreement = try #require(table.column(named: "agreement"))
      #expect(table.rowCount > 0)
      for row in 0..<table.rowCount { #expect((agreement.number(row) ?? 0) >= 99.5) }
    }
  }

  @Test func `Results speak Chinese where asked, and keys stay`() throws {
    _ = try sample.job(sample.plan(), into: scratch.path("out"), language: .chinese).run()
    #expect(scratch.names(in: "out").contains("说明.txt"))
    #expect(try scratch.text("out/summary.csv").contains("社区"))
    #expect(try scratch.text("out/cells.geojson").contains(#""grid_code""#))
  }

  @Test func `A missed target is told and does not fail the run`() throws {
    let plan = try sample.plan { $0.replacing("15:95%", with: "1:100%") }
    let outcome = try sample.job(plan, into: scratch.path("out")).run()
    // Asked of what stands, and of what is to be built: no choice can keep it.
    #expect(outcome.targetsMissed == 2)
  }

  @Test func `The record tells inputs by name, size and digest, and no folder`() throws {
    let text = try sample.scratch.text("results/run.json")
    #expect(!text.contains(scratch.folder.path) && !text.contains(sample.scratch.folder.path))
    let record = try sample.scratch.json("results/run.json")
    let metadata = try #require(record["gridreach"] as? [String: Any])
    let inputs = try #require(metadata["inputs"] as? [[String: Any]])
    #expect(inputs.count >= 7)
    for input in inputs {
      let name = try #require(input["file"] as? String)
      #expect(input["bytes"] as? Int == (try sample.scratch.bytes("county/\(name)")).count)
      #expect((input["sha256"] as? String)?.count == 64)
    }
  }

  @Test func `After a failure nothing is left behind`() throws {
    let plan = try sample.plan { $0.replacing("stations.geojson", with: "none.geojson") }
    let failure = #expect(throws: Failure.self) {
      try sample.job(plan, into: scratch.path("out")).run()
    }
    #expect(failure?.words(in: .english).contains("none.geojson") == true)
    #expect(scratch.names == [])
  }

  @Test func `A failure leaves the older results as they were`() throws {
    _ = try sample.job(sample.plan(), into: scratch.path("out")).run()
    let before = try scratch.bytes("out/cells.geojson")
    let plan = try sample.plan { $0.replacing("stations.geojson", with: "none.geojson") }
    #expect(throws: Failure.self) {
      try sample.job(plan, into: scratch.path("out"), overwrite: true).run()
    }
    #expect(scratch.names == ["out"])
    #expect(try scratch.bytes("out/cells.geojson") == before)
  }
}

/// Sample counties of any size are read again by the plan beside them.
@Suite struct SampleRunProperties {
  #if DEBUG
    static let sizes = [(200, 1)]
  #else
    static let sizes = [(200, 1), (700, 1), (2_000, 3), (6_000, 1), (18_700, 6), (40_000, 12)]
  #endif

  @Test(arguments: sizes)
  func `A sample county runs by its own plan`(households: Int, communities: Int) throws {
    let scratch = try Scratch()
    _ = try SampleJob(
      plan: SampleCountyPlan(households: households, communities: communities),
      folder: scratch.path("county"), overwrite: false, language: .english
    ).run()
    let plan = try Plan.reading(
      scratch.bytes("county/plan.yaml"), file: scratch.path("county/plan.yaml"))
    let outcome = try RunJob(
      plan: plan, folder: scratch.path("out"), overwrite: false, language: .english,
      workers: .inline, progress: { _ in }
    ).run()
    #expect(!outcome.findings.contains { $0.severity == .warning })
    #expect(scratch.names(in: "out").contains("cells.geojson"))
  }

  /// Made anew by `gridreach sample -o data/sample-county --overwrite`.
  @Test func `The committed county is what the generator writes today`() throws {
    let scratch = try Scratch()
    _ = try SampleJob(
      plan: SampleCountyPlan(), folder: scratch.path("county"), overwrite: false,
      language: .english
    ).run()
    let committed = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "data/sample-county")
    let files = try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted()
    #expect(scratch.names(in: "county") == files)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: committed.appending(path: file)))
      #expect(try scratch.bytes("county/\(file)") == bytes, "\(file)")
    }
  }
}
