import Diagnostics
import GridReach
import Intake
import SampleCounty
import Survey
import TestSupport
import Testing
import Workers

/// A county with every defect sown into it, and what is told of it.
@Suite struct DirtyCountyTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func sow(
    _ kinds: Set<DirtyKind>, _ plan: SampleCountyPlan = SampleCountyPlan(),
    in folder: String = "dirty"
  ) throws -> DirtyCounty {
    try DirtySampleJob(
      plan: plan, kinds: kinds, folder: scratch.path(folder), overwrite: false, language: .english
    ).run()
  }

  private static let maps = ["社区.geojson", "小区.geojson", "道路.geojson", "屏障.geojson", "出入口.geojson"]

  private func inspect(_ county: DirtyCounty, in folder: String = "dirty") throws -> (
    alarms: [Alarm], hidden: Int
  ) {
    let maps = Self.maps.filter { $0 != "屏障.geojson" || county.survey.barriers.count > 0 }
    let sources = (maps + county.lists.map(\.file)).map { name in
      var source = InputSource(path: scratch.path("\(folder)/\(name)"))
      if name == "楼栋.csv" { source.householdsField = "户籍户数" }
      return source
    }
    let report = try InspectJob(sources: sources).run(workers: Workers(threads: 2))
    var hidden: [String: Int] = [:]
    let alarms = [Alarm](report.inspection, hidden: &hidden)
    return (alarms, hidden.values.reduce(0, +))
  }

  /// One kind: how often it was sown, found, missed, and how many alarms nothing explains.
  private struct Row {
    let kind: DirtyKind
    var sown = 0
    var found = 0
    var alsoByRun = 0
    var missed: Int { sown - found }
  }

  private func table(_ county: DirtyCounty, _ alarms: [Alarm], _ ofRun: [Alarm]) -> [Row] {
    DirtyKind.allCases.map { kind in
      var row = Row(kind: kind)
      for defect in county.sown where defect.kind == kind {
        row.sown += 1
        if alarms.contains(where: { $0.tells(defect) }) { row.found += 1 }
        if ofRun.contains(where: { $0.tells(defect) }) { row.alsoByRun += 1 }
      }
      return row
    }
  }

  private func unexplained(_ alarms: [Alarm], _ county: DirtyCounty) -> [Alarm] {
    alarms.filter { alarm in !county.sown.contains { alarm.isExplained(by: $0) } }
  }

  /// What a run reads once the datum of the stations is said, as the first try asked for.
  private func read(_ county: DirtyCounty, in folder: String = "dirty") throws -> SurveyReading {
    func source(_ name: String) -> InputSource {
      InputSource(path: scratch.path("\(folder)/\(name)"))
    }
    var sources = InputSources()
    sources.communities = source("社区.geojson")
    sources.compounds = source("小区.geojson")
    sources.streets = source("道路.geojson")
    sources.barriers = source("屏障.geojson")
    sources.gates = source("出入口.geojson")
    sources.buildings = source("楼栋.csv")
    sources.buildings?.householdsField = "户籍户数"
    sources.stairwells = source("单元.csv")
    sources.candidates = source("备选点.csv")
    sources.stations = source("站点.csv")
    sources.stations?.datum = .gcj02
    return try SurveyIntake.read(sources, workers: Workers(threads: 2))
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func show(_ rows: [Row], _ falseAlarms: [Alarm]) {
    var lines = [
      Self.padded("kind", 26) + "sown  found  missed  told by run"
    ]
    for row in rows {
      let note =
        row.kind.isHidden ? "  nothing contradicts it" : row.kind.isUnderstood ? "  understood" : ""
      lines.append(
        Self.padded(row.kind.rawValue, 26) + Self.padded(String(row.sown), 6)
          + Self.padded(String(row.found), 7) + Self.padded(String(row.missed), 8)
          + String(row.alsoByRun) + note)
    }
    lines.append("false alarms: \(falseAlarms.count)")
    lines += falseAlarms.map { "  \($0)" }
    print(lines.joined(separator: "\n"))
  }

  /// What a run has no reason to doubt: counts that are possible, places that are places.
  private static let onlyInspected: Set<DirtyKind> = [
    .noHouseholds, .oneHousehold, .manyHouseholds, .occupiedExceeds, .samePlace, .noPlace, .gcj02,
  ]

  @Test func `Inspect finds every defect that something contradicts, and tells nothing else`()
    throws
  {
    let county = try sow(Set(DirtyKind.allCases))
    let (alarms, hidden) = try inspect(county)
    let reading = try read(county)
    let rows = table(county, alarms, [Alarm](reading.log))
    let falseAlarms = unexplained(alarms, county)
    show(rows, falseAlarms)
    for row in rows {
      #expect(row.sown > 0, "\(row.kind) was not sown")
      let isFindable = !row.kind.isHidden && !row.kind.isUnderstood
      #expect(row.found == (isFindable ? row.sown : 0), "\(row.kind)")
      let isOfRun = isFindable && !Self.onlyInspected.contains(row.kind)
      #expect(row.alsoByRun == (isOfRun ? row.sown : 0), "\(row.kind), as a run")
    }
    #expect(falseAlarms.isEmpty && hidden == 0)
    // Words of other offices are read as what they mean.
    for defect in county.sown where defect.kind == .statusSynonym {
      let row = try #require(defect.row)
      #expect(reading.survey.stations.statuses[row - 1] == .inUse, "\(defect.put)")
    }
  }

  @Test func `Nothing is told of the same county before anything is sown`() throws {
    let county = try sow([])
    #expect(county.sown.isEmpty)
    #expect(try inspect(county).alarms == [])
  }

  @Test func `Nothing is told of the files of a sample county`() throws {
    _ = try SampleJob(
      plan: SampleCountyPlan(), folder: scratch.path("clean"), overwrite: false,
      language: .english
    ).run()
    let names = [
      "communities", "compounds", "buildings", "stations", "candidates", "streets", "barriers",
      "gates",
    ]
    let sources =
      names.map { InputSource(path: scratch.path("clean/\($0).geojson")) }
      + [InputSource(path: scratch.path("clean/stairwells.csv"))]
    var hidden: [String: Int] = [:]
    let report = try InspectJob(sources: sources).run(workers: Workers(threads: 2))
    #expect([Alarm](report.inspection, hidden: &hidden) == [])
  }

  /// Few stations and streets tell nothing of a datum.
  @Test(arguments: DirtyKind.allCases.filter { $0 != .gcj02 })
  func `A kind that is sown alone is found, and nothing else is`(_ kind: DirtyKind) throws {
    let county = try sow([kind], SampleCountyPlan(households: 3000, communities: 2))
    #expect(!county.sown.isEmpty && county.sown.allSatisfy { $0.kind == kind })
    let (alarms, _) = try inspect(county)
    let found = county.sown.filter { defect in alarms.contains { $0.tells(defect) } }
    #expect(found.count == (kind.isHidden || kind.isUnderstood ? 0 : county.sown.count))
    #expect(unexplained(alarms, county) == [])
  }

  @Test func `The same seed sows the same bytes, and the answers lie beside them`() throws {
    let plan = SampleCountyPlan(households: 3000, communities: 2)
    let county = try sow(Set(DirtyKind.allCases), plan, in: "one")
    _ = try sow(Set(DirtyKind.allCases), plan, in: "two")
    for file in county.lists.map(\.file) + Self.maps.prefix(3) + ["sown.csv", "plan.yaml"] {
      #expect(try scratch.bytes("one/\(file)") == scratch.bytes("two/\(file)"), "\(file)")
    }
    let answers = try scratch.text("one/sown.csv").split(separator: "\r\n")
    #expect(answers.count == county.sown.count + 1)
  }

  /// The line that an answer names is the one in which it stands.
  @Test func `What was put stands on the line that the answers name`() throws {
    let county = try sow(
      Set(DirtyKind.allCases).subtracting([.gbk]),
      SampleCountyPlan(households: 3000, communities: 2))
    for list in county.lists {
      let lines = try scratch.text("dirty/\(list.file)").split(
        separator: "\r\n", omittingEmptySubsequences: false)
      for defect in county.sown where defect.file == list.file {
        guard let line = defect.line, defect.row != nil, !defect.id.isEmpty,
          !defect.column.contains("、"), defect.kind != .mergedCells
        else { continue }
        // A place stands in two cells, or with a comma between its numbers.
        let isPlace = defect.column.isEmpty
        let put = isPlace ? defect.put.split(separator: " ").joined(separator: ",") : defect.put
        #expect(lines[line - 1].contains(put), "\(defect)")
      }
    }
  }

  @Test func `A kind that nobody knows is refused with those that are known`() throws {
    let failure = #expect(throws: Failure.self) { try DirtySampleJob.kinds(named: "gbk,totals") }
    #expect(failure?.code == "sample.dirty.unknown")
    #expect(failure?.words(in: .english).contains("wrong-total") == true)
    #expect(try DirtySampleJob.kinds(named: "gbk, total") == [.gbk, .total])
    #expect(try DirtySampleJob.kinds(named: "all") == Set(DirtyKind.allCases))
  }
}
