import Diagnostics
import Formats
import Foundation
import GridReach
import Intake
import Survey
import TestSupport
import Testing
import Workers

/// The form for offices, filled in with nothing but its own examples.
@Suite struct TemplateTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Where a list of the form lies: a sheet, or a file of a folder.
  private func source(_ form: String, _ list: String) -> InputSource {
    let isFolder = form.hasSuffix("/")
    var source = InputSource(path: scratch.path(isFolder ? "\(form)\(list).csv" : form))
    if !isFolder { source.layer = list }
    source.mayBeList = list == "社区" || list == "楼栋" || list == "小区"
    return source
  }

  private func write(_ form: String, language: Language = .chinese) throws {
    let path =
      form.hasSuffix("/") ? scratch.path(String(form.dropLast())) + "/" : scratch.path(form)
    _ = try TemplateJob(output: path, overwrite: false, language: language).run()
  }

  private func sources(_ form: String, buildings: String) -> InputSources {
    var sources = InputSources()
    sources.communities = source(form, "社区")
    sources.buildings = source(form, buildings)
    sources.stations = source(form, "站点")
    sources.candidates = source(form, "备选点")
    return sources
  }

  static let forms = GDAL.isBuilt ? ["模板.xlsx", "模板/"] : ["模板/"]

  @Test(arguments: forms)
  func `A run reads the examples of the form without a word`(_ form: String) throws {
    try write(form)
    let reading = try SurveyIntake.read(sources(form, buildings: "楼栋"), workers: .inline)
    #expect(reading.log.findings == [] && reading.log.rejected.map(\.reason) == [])
    let survey = reading.survey
    #expect(survey.communities.names == ["和顺社区"] && survey.buildings.community == [0])
    #expect(survey.buildings.ids == ["B00001"] && survey.buildings.households == [37])
    #expect(survey.buildings.occupied == [33] && survey.buildings.elderly == [17])
    #expect(survey.compounds.names == ["锦绣花园"])
    #expect(survey.stations.tiers == [.centre] && survey.stations.statuses == [.inUse])
    #expect(survey.stations.floorAreas == [580] && survey.stations.capacities == [1200])
    #expect(survey.stations.services == [["议事", "调解", "老年食堂"]])
    #expect(survey.candidates.costs == [12.5] && survey.candidates.isForbidden == [false])
    #expect(survey.candidates.floorAreas == [118])
  }

  @Test(arguments: forms)
  func `A compound with its buildings in one cell is taken apart`(_ form: String) throws {
    try write(form)
    let reading = try SurveyIntake.read(sources(form, buildings: "小区"), workers: .inline)
    #expect(reading.log.rejected.map(\.reason) == [])
    #expect(reading.survey.buildings.households == [60, 60, 58, 62])
    // What was made of one row is told.
    #expect(reading.log.findings.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: forms)
  func `Grid workers are slots of cells`(_ form: String) throws {
    try write(form)
    let result = try RosterIntake.workers(source(form, "网格人员"))
    #expect(result.findings == [])
    #expect(result.table.cells == ["990101001001001"] && result.table.slots == ["W-001"])
  }

  @Test(.enabled(if: GDAL.isBuilt))
  func `Inspect knows what the sheets are, and finds nothing odd`() throws {
    try write("form.xlsx")
    var file = InputSource(path: scratch.path("form.xlsx"))
    file.mayBeList = true
    let inspection = try InspectJob(sources: [file]).run(workers: .inline).inspection
    // Communities without borders are only told apart from other tables by who asks for them.
    let parts = inspection.layers.map { [$0.layer ?? "", $0.part?.rawValue ?? ""] }
    #expect(
      parts == [
        ["社区", ""], ["小区", "buildings"], ["楼栋", "buildings"], ["站点", "stations"],
        ["备选点", "candidates"], ["网格人员", "workers"], ["填表说明", ""],
      ])
    #expect(inspection.layers.flatMap(\.oddities).map(\.phrase.code) == [])
  }

  /// A value that can be chosen and then is not understood would be a trap.
  @Test func `Every value that can be chosen is understood`() throws {
    let columns = TemplateSheet.all.first { $0.part == .stations }?.columns ?? []
    let tiers = try #require(columns.first { $0.heading == "站点级别" }?.choices)
    let statuses = try #require(columns.first { $0.heading == "状态" }?.choices)
    #expect(statuses.count == StationStatus.allCases.count)
    let rows = statuses.indices.map {
      "S\($0),\(tiers[$0 % tiers.count]),\(statuses[$0]),126.5\($0),46.9"
    }
    try scratch.write(
      Array("站点编号,站点级别,状态,经度,纬度\n\(rows.joined(separator: "\n"))\n".utf8), "站点.csv")
    var sources = InputSources()
    sources.stations = InputSource(path: scratch.path("站点.csv"))
    let reading = try SurveyIntake.read(sources, workers: .inline)
    #expect(reading.log.findings == [])
    #expect(Set(reading.survey.stations.statuses) == Set(StationStatus.allCases))
    #expect(Set(reading.survey.stations.tiers) == Set(StationTier.allCases))
  }

  @Test func `The form has no column about persons, and each column says what it is`() throws {
    try write("form/", language: .english)
    for sheet in TemplateSheet.all {
      for column in sheet.columns {
        for word in ["姓名", "电话", "手机", "身份证", "备注", "联系"] {
          #expect(!column.heading.contains(word), "\(sheet.name) \(column.heading)")
        }
        #expect(!column.isRequired || !column.example.isEmpty, "\(sheet.name) \(column.heading)")
      }
    }
    let notes = try scratch.text("form/notes.csv").split(separator: "\r\n")
    #expect(notes.count == 1 + TemplateSheet.all.reduce(0) { $0 + $1.columns.count })
  }

  @Test func `A form under another name is refused with the names that there are`() throws {
    let failure = #expect(throws: Failure.self) { try write("form.docx") }
    #expect(failure?.code == "template.ending")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("form.docx")))
  }

  @Test(.enabled(if: !GDAL.isBuilt))
  func `Without GDAL a workbook could not be read again, and none is written`() throws {
    let failure = #expect(throws: Failure.self) { try write("form.xlsx") }
    #expect(failure?.code == "template.not-built")
  }
}
