import Diagnostics
import Formats
import Geometry
import GridReach
import Publishing
import SampleCounty
import ServiceCoverage
import Survey
import Testing
import TravelTimes
import Workers

@Suite struct CoverageJobTests {
  /// Buildings in a row, every 100 m, with a station at the first; the last is lost.
  var survey: CountySurvey {
    var survey = CountySurvey()
    for row in 0..<20 {
      survey.buildings.ids.append("H\(row)")
      survey.buildings.positions.append(
        Position(x: row == 19 ? .nan : Double(row) * 100, y: 0))
      survey.buildings.households.append(10)
      survey.buildings.uses.append(.residential)
    }
    survey.stations.ids = ["S1"]
    survey.stations.names = [""]
    survey.stations.positions = [Position(x: 0, y: 0)]
    survey.stations.tiers = [.station]
    survey.stations.kinds = [""]
    survey.stations.statuses = [.inUse]
    survey.stations.floorAreas = [.nan]
    survey.stations.services = [[]]
    survey.stations.openings = [""]
    return survey
  }

  func run(_ adjust: (inout CoverageJob) -> Void = { _ in }) throws -> CoverageResult {
    var job = CoverageJob()
    adjust(&job)
    return try job.run(on: survey, grid: nil, workers: .inline)
  }

  @Test func `The smallest circle decides where no target is set, else the first target's`() throws
  {
    #expect(try run().deciding.minutes == 10)
    let requirements = [
      Requirement(minutes: 15, percent: 50), Requirement(minutes: 5, percent: 10),
    ]
    let result = try run { $0.requirements = requirements }
    #expect(result.deciding.minutes == 15)
    #expect(result.coverage.cutoffs.map(\.minutes) == [5, 10, 15, 20])
    // 11 of 20 within 1,000 m; 4 within 333 m.
    #expect(result.outcomes.map(\.isMet) == [true, true])
    #expect(
      try run { $0.requirements = [Requirement(minutes: 15, percent: 56)] }.outcomes[0].isMet
        == false)
  }

  @Test func `A target in minutes that the preset does not have is refused`() {
    let failure = #expect(throws: Failure.self) {
      try run {
        $0.walking = WalkingQuestion(preset: .gb50180, minutes: [10])
        $0.requirements = [Requirement(minutes: 20, percent: 50)]
      }
    }
    #expect(failure?.code == "preset.no-circle")
  }

  @Test func `Without minutes and target there is nothing to answer`() {
    let failure = #expect(throws: Failure.self) {
      try run { $0.walking = WalkingQuestion(minutes: []) }
    }
    #expect(failure?.code == "minutes.none")
  }

  @Test func `The estimate with a detour reaches no more`() throws {
    let result = try run()
    for cutoff in result.coverage.cutoffs {
      let plain = result.rates(result.coverage, within: cutoff).total(.households)
      let estimate = result.rates(result.estimate, within: cutoff).total(.households)
      #expect(estimate.reached < plain.reached && estimate.total == plain.total)
    }
  }

  @Test func `Every preset stands in the small table, with the minutes it has`() throws {
    let table = try run { $0.walking = WalkingQuestion(preset: .custom(metresPerMinute: 60)) }
      .presetTable.features(in: .english)
    var minutes: [String: Set<String>] = [:]
    for row in 0..<table.rowCount {
      let preset = table.column(named: "preset")?.text(row) ?? ""
      minutes[preset, default: []].insert(table.column(named: "minutes")?.text(row) ?? "")
    }
    #expect(
      Set(minutes.keys) == ["custom", "cn67", "senior", "cn75", "cn80", "gb50180"])
    #expect(minutes["gb50180"] == ["10", "15"])
    #expect(minutes["custom"] == ["10", "15", "20"])
  }

  @Test func `Seconds are empty where metres decide`() throws {
    let table = try run { $0.walking = WalkingQuestion(preset: .gb50180, minutes: [10]) }
      .layers.buildings.features(in: .english)
    #expect((0..<table.rowCount).allSatisfy { table.column(named: "seconds")?.text($0) == nil })
    let spoken = try run().layers.buildings.features(in: .english)
    // 100 m at 4 km/h.
    #expect(spoken.column(named: "seconds")?.number(1) == 90)
  }
}
