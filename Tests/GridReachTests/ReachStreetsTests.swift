import Diagnostics
import Formats
import Geometry
import GridReach
import Intake
import ServiceAreas
import ServiceCoverage
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

/// Areas by street beside circles, and who lives in them.
@Suite struct ReachStreetsTests {
  static let county = Result {
    let run = try SampleRun.shared.get()
    return try SurveyIntake.read(run.plan().sources, workers: Workers(threads: 2))
  }

  func reach(_ reading: SurveyReading, _ adjust: (inout ReachJob) -> Void = { _ in }) throws
    -> ReachResult
  {
    var job = ReachJob()
    job.streets = StreetQuestion()
    adjust(&job)
    return try job.run(
      on: reading.survey, system: reading.system, workers: Workers(threads: 2))
  }

  /// The areas of a method by station and minutes.
  func households(_ result: ReachResult, _ method: TravelMethod) -> [[Int]: Int] {
    var found: [[Int]: Int] = [:]
    for (area, people) in zip(result.areas, result.people)
    where area.method == method && area.detour == 1 {
      found[[area.station, area.minutes]] = people.households
    }
    return found
  }

  @Test(arguments: AreaOverlap.allCases)
  func `F16: whom a station reaches by street its circle holds too`(overlap: AreaOverlap) throws {
    let result = try reach(Self.county.get()) { $0.overlap = overlap }
    let streets = households(result, .network)
    let circles = households(result, .straightLine)
    #expect(!streets.isEmpty)
    #expect(streets.values.contains { $0 > 0 })
    // Where areas are split the nearest station by street may be another one than by air.
    if overlap != .split {
      for (key, count) in streets { #expect(count <= circles[key] ?? 0) }
    }
    for minutes in [10, 15, 20] where overlap == .split {
      let byStreet = streets.filter { $0.key[1] == minutes }.values.reduce(0, +)
      let byAir = circles.filter { $0.key[1] == minutes }.values.reduce(0, +)
      #expect(byStreet <= byAir)
    }
  }

  @Test(arguments: AreaOverlap.allCases)
  func `Areas by street stand on the side of 99.5 % of households`(overlap: AreaOverlap) throws {
    let result = try reach(Self.county.get()) { $0.overlap = overlap }
    for (area, people) in zip(result.areas, result.people) where area.method == .network {
      #expect(try #require(people.agreement) >= 99.5)
      // Of two stations at one place of a street the other one may have all of it.
      #expect(area.streetMetres > 0 || overlap == .split)
    }
  }

  @Test func `The dissolved area counts whom coverage says is reached`() throws {
    let reading = try Self.county.get()
    let result = try reach(reading) { $0.overlap = .dissolve }
    let walks = try StreetQuestion().walks(
      on: reading.survey, preset: .cn67, workers: .inline)
    let table = try walks.nearest(to: result.stations.positions, workers: .inline).table
    let buildings = reading.survey.buildings
    for (area, people) in zip(result.areas, result.people) where area.method == .network {
      let reached = (0..<buildings.count).filter { table.metres[$0] <= area.metres }
      #expect(people.households == reached.reduce(0) { $0 + buildings.households[$1] })
    }
  }

  @Test func `Areas heed stations' own delays and cutoffs as coverage does`() throws {
    let reading = try Self.county.get()
    var survey = reading.survey
    survey.stations.cutoffMinutes = survey.stations.ids.indices.map { $0 % 2 == 0 ? 8 : .nan }
    survey.stations.delaySeconds = survey.stations.ids.indices.map { $0 % 3 == 0 ? 120 : 0 }
    var reach = ReachJob()
    reach.streets = StreetQuestion()
    reach.overlap = .dissolve
    let result = try reach.run(on: survey, system: reading.system, workers: Workers(threads: 2))
    for streets in [nil, StreetQuestion()] {
      var job = CoverageJob()
      job.streets = streets
      let coverage = try job.run(on: survey, grid: nil, workers: .inline).coverage
      for (area, people) in zip(result.areas, result.people)
      where (area.method == .network) == (streets != nil) && area.detour == 1 {
        let cutoff = try #require(coverage.cutoffs.first { $0.minutes == area.minutes })
        let reached = (0..<survey.buildings.count).filter {
          coverage.state($0, within: cutoff) == .reached
        }
        #expect(people.households == reached.reduce(0) { $0 + survey.buildings.households[$1] })
        #expect(try #require(people.agreement) >= 99.5)
      }
    }
    reach.overlap = .overlap
    let each = try reach.run(on: survey, system: reading.system, workers: Workers(threads: 2))
    for (area, people) in zip(each.areas, each.people) {
      #expect(area.station % 2 == 1 || area.metres <= 8 * 66.7 || area.minutes < 8)
      #expect(try #require(people.agreement) >= 99.5)
    }
  }

  @Test func `A station without a street and one on a street alone are told`() throws {
    let reading = try Self.county.get()
    var survey = reading.survey
    let line = survey.streets.lines[0].positions[0]
    let alone = Position(x: line.x + 40_000, y: line.y)
    survey.streets = StreetTable()
    for (row, start) in [line, alone].enumerated() {
      survey.streets.lines.append(
        try LineString([start, Position(x: start.x + (row == 0 ? 3000 : 60), y: start.y)]))
      survey.streets.ids.append("R\(row)")
      survey.streets.names.append("")
      survey.streets.classes.append("residential")
      survey.streets.isBridge.append(false)
    }
    survey.stations = StationTable()
    for (id, position) in [
      ("near", line), ("alone", alone), ("off", Position(x: line.x, y: line.y + 5000)),
    ] {
      survey.stations.ids.append(id)
      survey.stations.names.append("")
      survey.stations.positions.append(position)
      survey.stations.tiers.append(.station)
      survey.stations.kinds.append("")
      survey.stations.statuses.append(.inUse)
      survey.stations.floorAreas.append(.nan)
      survey.stations.services.append([])
      survey.stations.openings.append("")
    }
    var job = ReachJob()
    job.streets = StreetQuestion()
    let result = try job.run(on: survey, system: reading.system, workers: .inline)
    #expect(
      result.findings.map(\.code) == [
        "reach.stations-off-streets", "reach.stations-on-few-streets",
      ])
    let areas = result.areas.filter { $0.method == .network }
    #expect(Set(areas.map(\.station)) == [0, 1])
    #expect(areas.filter { $0.station == 1 }.allSatisfy { abs($0.streetMetres - 60) < 0.1 })
  }

  @Test(
    .enabled(if: OSM.isBuilt, "the trait OSM is off"), .enabled(if: Cases.arePresent, "no cases"))
  func `Bad Hersfeld's areas stand on the side of 99.5 % of its households`() throws {
    let path = Cases.path("osm/bad-hersfeld.osm.gz")
    var sources = InputSources()
    sources.streets = InputSource(path: path)
    sources.buildings = InputSource(path: path)
    var estimate = HouseholdEstimate()
    estimate.defaultLevels = 2
    estimate.countsPlain = true
    sources.buildings?.estimate = estimate
    sources.stations = InputSource(path: path)
    sources.stations?.osmTags = OSMTagFilter("amenity=community_centre,townhall,library")
    let result = try reach(
      try SurveyIntake.read(sources, workers: .inline)
    ) { $0.walking.minutes = [5, 10, 15] }
    let circles = households(result, .straightLine)
    for (area, people) in zip(result.areas, result.people) where area.method == .network {
      #expect(try #require(people.agreement) >= 99.5)
      #expect(people.households <= circles[[area.station, area.minutes]] ?? 0)
    }
    #expect(result.areas.count { $0.method == .network } >= 3)
  }
}
