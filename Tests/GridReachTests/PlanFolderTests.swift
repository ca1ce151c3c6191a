import Diagnostics
import Formats
import Foundation
import GridReach
import Plans
import SampleCounty
import TestSupport
import Testing
import Workers

/// A folder of files, and the plan that is written from it.
@Suite struct PlanFolderTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try SampleJob(
      plan: SampleCountyPlan(households: 3000, communities: 2), folder: scratch.path("county"),
      overwrite: false, language: .english
    ).run()
  }

  private func plan(_ folder: String, _ output: String) throws -> (Plan, PlanFolderOutcome) {
    let outcome = try PlanFolderJob(
      folder: scratch.path(folder), output: scratch.path(output), overwrite: false,
      language: .chinese
    ).run(workers: .inline)
    let plan = try Plan.reading(try scratch.bytes(output), file: scratch.path(output))
    return (plan, outcome)
  }

  private func run(_ plan: Plan, _ folder: String) throws {
    _ = try RunJob(
      plan: plan, folder: scratch.path(folder), overwrite: false, language: .english,
      workers: .inline, progress: { _ in }
    ).run()
  }

  @Test func `The plan of a sample's folder names the same files as its own`() throws {
    let (plan, outcome) = try self.plan("county", "county/found.yaml")
    let own = try Plan.reading(
      try scratch.bytes("county/plan.yaml"), file: scratch.path("county/plan.yaml"))
    #expect(
      plan.inputs.given.map { "\($0.key) \($0.input.file)" }
        == own.inputs.given.map { "\($0.key) \($0.input.file)" })
    #expect(outcome.missing.isEmpty && outcome.files == own.inputs.given.count)
  }

  @Test func `It runs, and gives the cells of the sample's own plan`() throws {
    let (plan, _) = try self.plan("county", "county/found.yaml")
    // What the column counts no file says; its owner does.
    let text = try scratch.text("county/plan.yaml")
      .replacingOccurrences(of: "    household_kind: registered\n", with: "")
    let own = try Plan.reading(Array(text.utf8), file: scratch.path("county/plan.yaml"))
    try run(plan, "found")
    try run(own, "own")
    for file in ["cells.geojson", "assignments.csv"] {
      let found = try features("found/\(file)")
      let own = try features("own/\(file)")
      #expect(!found.isEmpty && found == own, "\(file)")
    }
  }

  /// The lines of a file but for its head, which names the plan's parameters.
  private func features(_ file: String) throws -> [Substring] {
    let lines = try scratch.text(file).split(separator: "\n")
    return file.hasSuffix(".csv") ? lines : lines.filter { $0.hasPrefix("{\"type\":\"Feature\",") }
  }

  @Test func `Files one folder down are found, and named from where the plan stands`() throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "all/在册"), withIntermediateDirectories: true)
    for name in ["buildings.geojson", "communities.geojson"] {
      try scratch.write(try scratch.bytes("county/\(name)"), "all/在册/\(name)")
    }
    let (plan, outcome) = try self.plan("all", "elsewhere.yaml")
    #expect(plan.inputs.buildings.file == "all/在册/buildings.geojson")
    #expect(outcome.missing.contains(.phrase(.absentStreets)))
    try run(plan, "out")
  }

  @Test func `Of several columns of households the first is taken and the others are named`() throws
  {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "two"), withIntermediateDirectories: true)
    try scratch.write(
      Array("楼栋编号,户数,户籍户数,经度,纬度\n1,40,30,126.5,46.95\n".utf8), "two/楼栋.csv")
    let (plan, _) = try self.plan("two", "two/plan.yaml")
    #expect(plan.inputs.buildings.householdsField == "户数")
    #expect(try scratch.text("two/plan.yaml").contains("户籍户数"))
  }

  @Test func `A folder without buildings is refused, with what its files are`() throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "none"), withIntermediateDirectories: true)
    try scratch.write(try scratch.bytes("county/stations.geojson"), "none/stations.geojson")
    let failure = #expect(throws: Failure.self) { try self.plan("none", "none/plan.yaml") }
    #expect(failure?.code == "plan.folder.nothing")
    #expect(failure?.words(in: .english).contains("stations.geojson = stations") == true)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("none/plan.yaml")))
  }

  @Test func `A file that a run would stop at is left out with the reason`() throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "bad"), withIntermediateDirectories: true)
    for name in ["buildings.geojson", "communities.geojson"] {
      try scratch.write(try scratch.bytes("county/\(name)"), "bad/\(name)")
    }
    try scratch.write(
      Array("站点编号,开放时间,x,y\nS1,全天,500000,5200000\n".utf8), "bad/站点.csv")
    let (plan, outcome) = try self.plan("bad", "bad/plan.yaml")
    #expect(plan.inputs.stations == nil)
    #expect(try scratch.text("bad/plan.yaml").contains("[crs.unstated]"))
    #expect(outcome.missing.contains(.phrase(.absentStations)))
    try run(plan, "out")
  }
}
