import Diagnostics
import Geometry
import GridReach
import ServiceCoverage
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

/// A street of buildings, one every 100 m; a station at its start reaches 500 m in 10 minutes.
@Suite struct TargetTests {
  func survey(_ households: [Int], elderly: [Int] = []) -> CountySurvey {
    var survey = CountySurvey()
    for (row, count) in households.enumerated() {
      survey.buildings.ids.append("H\(row)")
      survey.buildings.positions.append(Position(x: Double(row) * 100, y: 0))
      survey.buildings.households.append(count)
      survey.buildings.uses.append(.residential)
    }
    survey.buildings.elderly = elderly
    return survey
  }

  func add(
    _ metres: Double, _ status: StationStatus = .inUse, tier: StationTier = .station,
    services: [String] = [], to survey: inout CountySurvey
  ) {
    survey.stations.ids.append("S\(survey.stations.ids.count)")
    survey.stations.names.append("")
    survey.stations.positions.append(Position(x: metres, y: 0))
    survey.stations.tiers.append(tier)
    survey.stations.kinds.append("")
    survey.stations.statuses.append(status)
    survey.stations.floorAreas.append(.nan)
    survey.stations.services.append(services)
    survey.stations.openings.append("")
  }

  func figures(_ target: Target, _ survey: CountySurvey) throws(Failure) -> TargetFigures {
    var job = CoverageJob()
    job.walking = WalkingQuestion(preset: .senior, minutes: [10], detour: 1)
    job.targets = [target]
    return try job.run(on: survey, grid: nil, workers: .inline).outcomes[0].figures
  }

  func target(_ percent: Double, _ level: CoverageLevel = .county) -> Target {
    Target(Requirement(minutes: 10, percent: percent, level: level))
  }

  @Test func `What is missing is a whole number, and the largest buildings mend it`()
    throws
  {
    // H0…H5 are reached: 60 of 100.
    var town = survey([10, 10, 10, 10, 10, 10, 7, 20, 5, 8])
    add(0, to: &town)
    let missed = try figures(target(85), town)
    #expect(!missed.isMet)
    #expect(missed.rate.reached == 60)
    #expect(missed.short == 25)
    #expect(missed.shortfalls[0].mending.map(\.building) == ["H7", "H9"])
    #expect(missed.shortfalls[0].mending.map(\.excess) == [200, 400])
    #expect(try figures(target(60), town).isMet)
    #expect(try figures(target(60.5), town).short == 1)
  }

  @Test func `Of equal buildings the one that is nearly reached comes first`() throws {
    var town = survey([10, 10, 10, 10, 10, 10, 10, 10, 10, 10])
    add(900, to: &town)
    let missed = try figures(target(70), town)
    #expect(missed.shortfalls[0].mending.map(\.building) == ["H3"])
  }

  @Test func `Each community is asked, the one worst off is told first`() throws {
    var town = survey([10, 10, 10, 10, 10, 10, 10, 10, 10, 10])
    town.communities.codes = ["A", "B", "C"]
    town.communities.names = ["", "", ""]
    town.buildings.community = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
    add(0, to: &town)
    let missed = try figures(target(60, .community), town)
    #expect(missed.groupCount == 3)
    #expect(missed.shortfalls.map(\.group) == ["C"])
    let stricter = try figures(target(90, .community), town)
    #expect(stricter.shortfalls.map(\.group) == ["C", "B"])
    #expect(stricter.shortfalls.map(\.short) == [27, 7])
    #expect(stricter.short == 34)
  }

  @Test func `A target has its own people, walk and stations`() throws {
    var town = survey(
      [10, 10, 10, 10, 10, 10, 10, 10, 10, 10], elderly: [0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
    add(0, to: &town)
    add(900, .planned, tier: .micro, services: ["托育"], to: &town)
    var asked = target(50)
    asked.weight = .elderly
    #expect(try figures(asked, town).rate == CoverageRate(total: 4))
    asked.filter = StationFilter(statuses: [.planned], services: ["托育"])
    let planned = try figures(asked, town)
    #expect(planned.isMet)
    #expect(planned.stations == 1)
    var quick = target(70)
    quick.preset = .cn80
    #expect(try figures(quick, town).rate.reached == 90)
  }

  @Test func `What cannot be answered is refused`() throws {
    var town = survey([10, 10])
    add(0, to: &town)
    var byStreet = target(50)
    byStreet.measure = .network
    var persons = target(50)
    persons.weight = .persons
    var table = target(50)
    table.requirement = Requirement(minutes: 20, percent: 50)
    table.preset = .gb50180
    for (asked, code) in [
      (byStreet, "targets.no-streets"), (persons, "targets.nobody"), (table, "preset.no-circle"),
      (target(50, .cell), "require.no-cells"),
    ] {
      let failure = #expect(throws: Failure.self) { try figures(asked, town) }
      #expect(failure?.code == code)
    }
  }
}

@Suite struct TargetProperties {
  @Test(arguments: 0..<40) func `No fewer buildings would mend a target`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var survey = CountySurvey()
    for row in 0..<9 {
      survey.buildings.ids.append("H\(row)")
      survey.buildings.positions.append(Position(x: Double(random.below(1_500)), y: 0))
      survey.buildings.households.append(random.below(30))
      survey.buildings.uses.append(.residential)
    }
    survey.stations.ids = ["S"]
    survey.stations.names = [""]
    survey.stations.positions = [Position(x: 0, y: 0)]
    survey.stations.tiers = [.station]
    survey.stations.kinds = [""]
    survey.stations.statuses = [.inUse]
    survey.stations.floorAreas = [.nan]
    survey.stations.services = [[]]
    survey.stations.openings = [""]
    var job = CoverageJob()
    job.walking = WalkingQuestion(preset: .senior, minutes: [10], detour: 1)
    let requirement = Requirement(minutes: 10, percent: Double(random.below(101)))
    job.requirements = [requirement]
    let result = try job.run(on: survey, grid: nil, workers: .inline)
    let figures = result.outcomes[0].figures
    let households = survey.buildings.households
    let open = (0..<9).filter { survey.buildings.positions[$0].x > 500 && households[$0] > 0 }
    var fewest = open.count + 1
    for set in 0..<(1 << open.count) {
      let chosen = open.indices.filter { set >> $0 & 1 == 1 }
      let added = chosen.reduce(0) { $0 + households[open[$1]] }
      var rate = figures.rate
      rate.reached += Double(added)
      if requirement.isMet(by: rate) { fewest = min(fewest, chosen.count) }
    }
    if figures.rate.total > 0 {
      #expect(fewest == figures.shortfalls.first?.mending.count ?? 0)
      #expect(figures.isMet == (fewest == 0))
    }
  }
}
