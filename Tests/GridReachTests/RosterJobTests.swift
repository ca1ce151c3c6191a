import Diagnostics
import Formats
import Foundation
import GridReach
import Intake
import TestSupport
import Testing

/// The roster of a folder of results; names go into one workbook and nowhere else.
@Suite struct RosterJobTests {
  let tiny: TinyCounty

  init() throws {
    tiny = try TinyCounty()
    _ = try tiny.run()
  }

  private func job(_ language: Language = .english) -> RosterJob {
    RosterJob(folder: tiny.scratch.path("out"), language: language)
  }

  private func cells() throws -> [String] {
    let layer = try GeoJSON.read(path: tiny.scratch.path("out/cells.geojson"))
    let codes = try #require(layer.column(named: "grid_code"))
    return (0..<layer.rowCount).compactMap { codes.text($0) }
  }

  private static let name = "王小明"
  private static let telephone = "13912345678"

  @Test func `Every cell and building has a slot, and all households are somebody's`() throws {
    let result = try job().write(to: tiny.scratch.path("roster") + "/", overwrite: false)
    #expect(!result.hasNames)
    let roster = try OfficeSheet(tiny.scratch, "roster/roster.csv")
    #expect(try roster.texts("cell code")[..<roster.rows] == ArraySlice(try cells()))
    #expect(try roster.texts("worker")[0] == "W-001" && roster.texts("cell head")[0] == "H-001")
    #expect(try roster.total("Total", "households") == 460)
    #expect(try roster.texts("grid worker, name").allSatisfy(\.isEmpty))
    let buildings = try OfficeSheet(tiny.scratch, "roster/roster-by-building.csv")
    #expect(try buildings.total("Total", "households") == 500)
    // The building outside both communities has nobody.
    let missing = try OfficeSheet(tiny.scratch, "roster/roster-missing.csv")
    #expect(try missing.texts("subject") == ["X1"])
    #expect(result.sentences.last?.words(in: .english).contains("1 finding") == true)
  }

  @Test(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
  func `Names are joined to their slots in one workbook that is marked`() throws {
    let cells = try cells()
    try tiny.write(
      "workers.csv", "网格编码,岗位编号\n" + cells.map { "\($0),W-\($0.suffix(3))" }.joined(separator: "\n")
    )
    let slot = "W-\(cells[0].suffix(3))"
    try tiny.write(
      "names.csv",
      "岗位编号,姓名,联系电话,身份证号\n\(slot),\(Self.name),\(Self.telephone),110101199003070978\nW-999,李四,\n")
    var job = job(.chinese)
    job.workers = InputSource(path: tiny.scratch.path("workers.csv"))
    job.names = InputSource(path: tiny.scratch.path("names.csv"))
    let result = try job.write(to: tiny.scratch.path("roster.xlsx"), overwrite: false)
    #expect(result.hasNames)
    #expect(
      result.findings.map(\.code).suffix(2) == ["roster.names-unknown", "roster.names-missing"])
    for finding in result.findings { #expect(!finding.words(in: .chinese).contains("李四")) }
    let book = try Parts(try tiny.scratch.bytes("roster.xlsx")).all
    #expect(book.contains(Self.name) && book.contains(Self.telephone))
    #expect(book.contains("<oddHeader>&amp;R内部</oddHeader>") && book.contains("内部资料"))
    #expect(!book.contains("110101199003070978") && !book.contains("李四"))
  }

  @Test func `Names go into a workbook and into no other file`() throws {
    try tiny.write("names.csv", "岗位编号,姓名\nW-001,\(Self.name)\n")
    var job = job()
    job.names = InputSource(path: tiny.scratch.path("names.csv"))
    let failure = #expect(throws: Failure.self) {
      try job.write(to: tiny.scratch.path("roster") + "/", overwrite: false)
    }
    #expect(failure?.code == "roster.names-to-workbook")
    #expect(!tiny.scratch.names.contains("roster"))
  }

  @Test(
    .enabled(if: GDAL.isBuilt, "the trait GDAL is off"),
    arguments: [LayerForm.geoPackage, .shapefile])
  func `Layers of every form give the same roster`(_ form: LayerForm) throws {
    _ = try job().write(to: tiny.scratch.path("roster") + "/", overwrite: false)
    _ = try tiny.run(into: "other") { $0.form = form }
    #expect((try? tiny.scratch.bytes("other/cells.geojson")) == nil)
    _ = try RosterJob(folder: tiny.scratch.path("other"), language: .english)
      .write(to: tiny.scratch.path("again") + "/", overwrite: false)
    for file in ["roster.csv", "roster-by-building.csv", "roster-spans-of-control.csv"] {
      #expect(try tiny.scratch.text("roster/\(file)") == tiny.scratch.text("again/\(file)"))
    }
  }

  @Test func `A folder without cells says what is missing`() throws {
    let failure = #expect(throws: Failure.self) {
      try RosterJob(folder: tiny.scratch.path("none"), language: .english)
        .write(to: tiny.scratch.path("r.xlsx"), overwrite: false)
    }
    #expect(failure?.code == "report.no-results")
  }
}
