import Diagnostics
import Formats
import Geometry
import GridReach
import Publishing
import ServiceCoverage
import Survey
import Testing
import TravelTimes
import Workers

/// A street of buildings, one every 100 m, 10 households each; what coverage says of it by group.
@Suite struct CoverageBreakdownTests {
  /// Stations at metres along the street.
  struct Place {
    var metres: Double
    var tier = StationTier.station
    var kind = ""
    var status = StationStatus.inUse
    var services: [String] = []
  }

  func survey(_ buildings: Int, _ places: [Place]) -> CountySurvey {
    var survey = CountySurvey()
    for row in 0..<buildings {
      survey.buildings.ids.append("H\(row)")
      survey.buildings.positions.append(Position(x: Double(row) * 100, y: 0))
      survey.buildings.households.append(10)
      survey.buildings.uses.append(.residential)
      survey.buildings.elderly.append(row % 3)
    }
    for (row, place) in places.enumerated() {
      survey.stations.ids.append("S\(row)")
      survey.stations.names.append("")
      survey.stations.positions.append(Position(x: place.metres, y: 0))
      survey.stations.tiers.append(place.tier)
      survey.stations.kinds.append(place.kind)
      survey.stations.statuses.append(place.status)
      survey.stations.floorAreas.append(.nan)
      survey.stations.services.append(place.services)
      survey.stations.openings.append("")
    }
    return survey
  }

  func run(
    _ survey: CountySurvey, streets: TravelMeasure? = nil,
    _ adjust: (inout CoverageJob) -> Void = { _ in }
  ) throws -> CoverageResult {
    var job = CoverageJob()
    // 500, 750 and 1,000 m.
    job.walking = WalkingQuestion(preset: .senior, detour: 1)
    adjust(&job)
    if let streets {
      return try job.run(on: survey, grid: nil, along: streets, workers: .inline)
    }
    return try job.run(on: survey, grid: nil, workers: .inline)
  }

  func reached(_ result: CoverageResult, _ restriction: Restriction, _ value: String) -> Double? {
    result.slices.first { $0.restriction == restriction && $0.values.last == value }.map {
      result.rates($0.coverage, within: result.deciding).total(.households).reached
    }
  }

  @Test func `F19: an upper tier does not replace a lower one, each has its own nearest and rate`()
    throws
  {
    let survey = survey(
      30, [Place(metres: 0, tier: .centre), Place(metres: 2900, tier: .micro)])
    let result = try run(survey) { $0.walking.minutes = [20] }
    #expect(reached(result, .tier, "centre") == 110)
    #expect(reached(result, .tier, "micro") == 110)
    #expect(
      result.rates(result.coverage, within: result.deciding).total(.households).reached == 220)
    let table = result.layers.buildings.features(in: .english)
    #expect(table.column(named: "centre_station_id")?.text(29) == "S0")
    #expect(table.column(named: "centre_m")?.number(29) == 2900)
    #expect(table.column(named: "centre_state")?.text(29) == "beyond")
    #expect(table.column(named: "micro_state")?.text(29) == "reached")
  }

  @Test func `F15: coverage with and without a kind`() throws {
    let survey = survey(
      30, [Place(metres: 0, kind: "residential"), Place(metres: 2900, kind: "commercial")])
    let result = try run(survey)
    #expect(reached(result, .kind, "commercial") == 60)
    #expect(reached(result, .withoutKind, "commercial") == 60)
    #expect(
      result.rates(result.coverage, within: result.deciding).total(.households).reached == 120)
  }

  @Test func `F21, F38: every service has coverage of its own`() throws {
    let survey = survey(
      30,
      [
        Place(metres: 0, services: ["议事", "医疗"]), Place(metres: 2900, services: ["议事"]),
        Place(metres: 1500),
      ])
    let result = try run(survey)
    #expect(reached(result, .service, "议事") == 120)
    #expect(reached(result, .service, "医疗") == 60)
    #expect(reached(result, .service, "助餐") == nil)
  }

  @Test func `F23: stations in use against built, planned and all, n of 58`() throws {
    let places = (0..<58).map { place in
      Place(
        metres: Double(place) * 50, status: place < 20 ? .inUse : place < 40 ? .built : .planned)
    }
    let survey = survey(30, places)
    let result = try run(survey) { $0.walking.minutes = [5] }
    #expect(
      result.slices.filter { $0.restriction == .status }.map(\.values) == [
        ["in_use"], ["in_use", "built"], ["in_use", "built", "planned"],
      ])
    #expect(reached(result, .status, "in_use") == 130)
    #expect(reached(result, .status, "planned") == 300)
    let summary = Summary(survey: survey, grid: nil, coverage: result, rejectedCount: 0)
    let sentences = summary.sentences.map { $0.words(in: .english) }
    #expect(sentences.contains { $0.hasPrefix("stations that count: 20 of 58;") })
    let chinese = summary.sentences.map { $0.words(in: .chinese) }
    #expect(chinese.contains { $0.contains("20 个，共 58 个") })
  }

  @Test func `F12: with and without a property manager, and not stated`() throws {
    var survey = survey(12, [Place(metres: 0)])
    survey.compounds.ids = ["P1", "P2", "P3"]
    survey.compounds.names = ["", "", ""]
    survey.compounds.hasPropertyManager = [true, false, nil]
    survey.compounds.isWalled = [nil, nil, nil]
    survey.buildings.compound = (0..<12).map { $0 < 4 ? 0 : $0 < 8 ? 1 : $0 < 10 ? 2 : -1 }
    let table = try run(survey).rateTable.features(in: .english)
    var rates: [String: Double] = [:]
    for row in 0..<table.rowCount
    where table.column(named: "scope")?.text(row) == "has_pm"
      && table.column(named: "minutes")?.number(row) == 10
      && table.column(named: "denominator")?.text(row) == "hh"
    {
      rates[table.column(named: "group")?.text(row) ?? ""] =
        table.column(named: "lower_pct")?.number(row)
    }
    #expect(
      rates == ["with a property manager": 100, "without a property manager": 50, "not stated": 0])
  }

  @Test func `F29: elderly people are told at their own speed beside that of all`() throws {
    let result = try run(survey(30, [Place(metres: 0)])) { $0.walking.preset = .cn80 }
    let table = result.rateTable.features(in: .english)
    let presets = (0..<table.rowCount).filter {
      table.column(named: "denominator")?.text($0) == "elderly"
        && table.column(named: "minutes")?.number($0) == 10
    }.compactMap { row -> String? in
      guard let preset = table.column(named: "preset")?.text(row),
        let reached = table.column(named: "reached")?.number(row)
      else { return nil }
      return "\(preset) \(Int(reached))"
    }
    // Within 800 m nine buildings with 0, 1 or 2; within 500 m six.
    #expect(presets == ["cn80 9", "senior 6"])
  }

  /// Twice as long as the crow flies; the last building has no street.
  func winding(_ survey: CountySurvey) -> TravelMeasure {
    TravelMeasure(.network) { (stations) throws(Failure) in
      let straight = try StraightLine.nearest(
        of: survey.buildings.positions, among: stations.positions, on: .flat, workers: .inline)
      let last = survey.buildings.count - 1
      var owner = straight.owner
      var metres = straight.metres.map { $0 * 2 + 10 }
      var indecisions = straight.indecisions
      owner[last] = -1
      metres[last] = .infinity
      indecisions[last] = .noStreetWithin
      return TravelTable(
        method: .network, owner: owner, metres: metres, indecisions: indecisions,
        connectors: metres.map { _ in 10 }, isOffNetwork: metres.map { _ in false })
    }
  }

  @Test func `F7, F16: circle and street side by side, and the street is inside the circle`() throws
  {
    let survey = survey(12, [Place(metres: 0)])
    let result = try run(survey, streets: winding(survey))
    let circle = try #require(result.circle)
    for cutoff in result.coverage.cutoffs {
      for row in 0..<12 where result.coverage.state(row, within: cutoff) == .reached {
        #expect(circle.state(row, within: cutoff) == .reached)
      }
    }
    // 500 m: the circle has 0 to 5, the street 0 to 2.
    let summary = Summary(survey: survey, grid: nil, coverage: result, rejectedCount: 0)
    let sentences = summary.sentences.map { $0.words(in: .english) }
    #expect(sentences[0].contains("500 m along the streets): 25 to 33.33 % of the households"))
    #expect(
      sentences.contains {
        $0.hasPrefix("within 10 minutes the circle claims 30 households in 3 buildings")
      })
    let table = result.layers.buildings.features(in: .english)
    #expect(table.column(named: "circle_only_10")?.text(3) == "true")
    #expect(table.column(named: "circle_only_10")?.text(2) == "false")
    #expect(table.column(named: "walk_m")?.number(3) == 610)
    #expect(table.column(named: "connector_m")?.number(3) == 10)
    #expect(table.column(named: "dist_eu_m")?.number(3) == 300)
    #expect(table.column(named: "minutes_missing")?.number(3) == 2.2)
    let doubtful = result.layers.undetermined.features(in: .english)
    #expect(doubtful.rowCount == 1)
    #expect(doubtful.column(named: "reason")?.text(0) == "no_street_within")
    let rates = result.rateTable.features(in: .english)
    #expect(rates.column(named: "method")?.text(0) == "network")
    #expect(rates.column(named: "circle_only")?.number(0) == 30)
  }

  @Test func `Targets of cells name the cells that miss them, the worst first`() throws {
    var survey = survey(12, [Place(metres: 0)])
    let square = { (west: Double, east: Double) throws in
      MultiPolygon([
        Polygon(
          exterior: try Ring([
            Position(x: west, y: -50), Position(x: east, y: -50), Position(x: east, y: 50),
            Position(x: west, y: 50), Position(x: west, y: -50),
          ]))
      ])
    }
    for (code, west, east) in [("A", -50.0, 350.0), ("B", 350, 750), ("C", 750, 1150)] {
      survey.cells.codes.append(code)
      survey.cells.communityCodes.append("")
      survey.cells.shapes.append(try square(west, east))
    }
    let result = try run(survey) {
      $0.requirements = [
        Requirement(minutes: 10, percent: 60, level: .cell), Requirement(minutes: 10, percent: 50),
      ]
    }
    let outcome = result.outcomes[0]
    #expect(outcome.figures.groupCount == 3 && !outcome.isMet)
    #expect(outcome.figures.shortfalls.map(\.group) == ["C", "B"])
    #expect(outcome.figures.shortfalls.map(\.rate.lowerPercent) == [0, 50])
    #expect(result.outcomes[1].isMet)
    #expect(result.loads.stationOfCell == [0, 0, 0])
    let failure = #expect(throws: Failure.self) {
      try run(self.survey(3, [Place(metres: 0)])) {
        $0.requirements = [Requirement(minutes: 10, percent: 1, level: .cell)]
      }
    }
    #expect(failure?.code == "require.no-cells")
  }

  @Test func `F8: the least and the greatest load are told`() throws {
    let survey = survey(30, [Place(metres: 0), Place(metres: 2000)])
    let result = try run(survey)
    #expect(result.loads.households == [110, 190])
    let summary = Summary(survey: survey, grid: nil, coverage: result, rejectedCount: 0)
    let sentences = summary.sentences.map { $0.words(in: .english) }
    #expect(sentences.contains { $0.hasSuffix("for each nearest station: 110 to 190") })
  }
}
