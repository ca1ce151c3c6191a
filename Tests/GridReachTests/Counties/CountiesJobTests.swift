import Diagnostics
import Formats
import Foundation
import GridReach
import Publishing
import TestSupport
import Testing

/// Many counties into one folder: what is run, what is left, and how it ends.
@Suite struct CountiesJobTests {
  let province: TinyProvince

  init() throws { province = try TinyProvince() }

  private static let good = ["east", "north", "south"]
  private var goodPlans: [String] { Array(TinyProvince.plans.prefix(3)) }

  @Test func `A county that cannot be used stops no other`() throws {
    let outcome = try province.run()
    #expect(outcome.runs.map(\.county.name) == Self.good + ["west"])
    #expect(outcome.runs.map(\.status) == [.done, .done, .done, .unusable])
    #expect(outcome.worst == .unusable)
    let west = try #require(outcome.runs.last)
    #expect(west.reason?.contains("nowhere.csv") == true, "\(west.reason ?? "")")
    #expect(west.reason?.hasPrefix("error") == false)
    for name in Self.good {
      #expect(province.scratch.names(in: "out/\(name)").contains("run.json"))
    }
    #expect(!province.scratch.names(in: "out").contains("west"))
  }

  @Test func `Counties in which nothing changed are not run again`() throws {
    _ = try province.run()
    #expect(province.ran == Self.good + ["west"])
    let again = try province.run()
    #expect(province.ran == ["west"])
    #expect(again.runs.map(\.isKept) == [true, true, true, false])
    _ = try province.run { $0.overwrite = true }
    #expect(province.ran == Self.good + ["west"])
  }

  @Test(arguments: [
    ("plans/northbuildings.csv", ["north"]), ("plans/eastcommunities.geojson", ["east"]),
    ("south/plan.yaml", ["south"]),
  ])
  func `What changed is run again, and nothing else`(file: String, ran: [String]) throws {
    _ = try province.run(goodPlans)
    var text = try province.scratch.text(file)
    text += "\n"
    try province.write(file, text)
    let outcome = try province.run(goodPlans)
    #expect(province.ran == ran && outcome.worst == nil)
    let changes = outcome.runs.compactMap(\.change)
    #expect(changes.count == 1)
    guard case .other(let entry)? = changes.first else {
      Issue.record("no reason is told: \(changes)")
      return
    }
    #expect(entry.part == (file.hasSuffix(".yaml") ? .plan : .files))
    _ = try province.run(goodPlans)
    #expect(province.ran == [])
  }

  @Test func `Results that are not whole, or of another option, are made again`() throws {
    _ = try province.run(goodPlans)
    try FileManager.default.removeItem(atPath: province.scratch.path("out/east/cells.geojson"))
    let outcome = try province.run(goodPlans)
    #expect(province.ran == ["east"])
    #expect(outcome.runs.compactMap(\.change) == [.incomplete("cells.geojson")])
    let prepare = province.prepare
    _ = try province.run(goodPlans) { job in
      job.prepare = { county throws(Failure) in
        var job = try prepare(county)
        job.language = .chinese
        return job
      }
    }
    #expect(province.ran == Self.good)
  }

  @Test func `A killed county is told as such, and keeps the results it had`() throws {
    _ = try province.run(goodPlans)
    let old = try province.scratch.bytes("out/north/cells.geojson")
    let outcome = try province.run(goodPlans, deaths: ["north": 9]) { $0.overwrite = true }
    #expect(outcome.runs.map(\.status) == [.done, .killed, .done] && outcome.worst == .failed)
    #expect(outcome.runs[1].told.words(in: .english).contains("signal 9"))
    #expect(try province.scratch.bytes("out/north/cells.geojson") == old)
    let table = try province.scratch.text("out/counties.csv")
    #expect(table.contains("north,,killed"))
  }

  @Test func `A folder with files of others is left alone`() throws {
    for name in ["out/mine.txt", "single/run.json"] {
      try province.write(name, "{}")
      let folder = String(name.prefix { $0 != "/" })
      let failure = #expect(throws: Failure.self) {
        try province.run(goodPlans, into: folder) { $0.overwrite = true }
      }
      #expect(failure?.code == "folder.not-ours")
      #expect(province.ran == [])
      #expect(try province.scratch.text(name) == "{}")
    }
  }

  @Test func `The folder of all counties is never replaced by one county's results`() throws {
    _ = try province.run(goodPlans)
    let county = try #require(
      try CountyPlan.all([province.scratch.path("plans/north.yaml")]).first)
    var job = try province.prepare(county)
    job.folder = province.scratch.path("out")
    let failure = #expect(throws: Failure.self) { try job.run() }
    #expect(failure?.code == "counties.not-one")
    #expect(province.scratch.names(in: "out").contains("east"))
  }

  @Test func `Results that others made are only summed up`() throws {
    _ = try province.run(goodPlans)
    for name in province.scratch.names(in: "out") where !Self.good.contains(name) {
      try FileManager.default.removeItem(atPath: province.scratch.path("out/\(name)"))
    }
    let outcome = try province.run(goodPlans)
    #expect(province.ran == [] && outcome.worst == nil)
    #expect(province.scratch.names(in: "out").contains("counties.csv"))
  }
}
