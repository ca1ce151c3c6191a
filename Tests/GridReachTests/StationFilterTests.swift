import Diagnostics
import Geometry
import GridReach
import SampleCounty
import ServiceCoverage
import Survey
import Testing
import Workers

@Suite struct StationFilterTests {
  var stations: StationTable {
    var table = StationTable()
    let rows: [(String, StationTier, StationStatus, String, [String])] = [
      ("S1", .centre, .inUse, "residential", ["议事", "医疗"]),
      ("S2", .micro, .inUse, "commercial", ["助餐"]),
      ("S3", .micro, .planned, "residential", []),
      ("S4", .station, .closed, "", ["医疗"]),
    ]
    for (place, (id, tier, status, kind, services)) in rows.enumerated() {
      table.ids.append(id)
      table.names.append("")
      table.positions.append(Position(x: Double(place) * 2000, y: 0))
      table.tiers.append(tier)
      table.statuses.append(status)
      table.kinds.append(kind)
      table.floorAreas.append(.nan)
      table.services.append(services)
      table.openings.append("")
    }
    return table
  }

  func kept(_ filter: StationFilter) -> [String] { filter.apply(to: stations).ids }

  @Test func `Only stations in use count where nothing is said`() {
    #expect(kept(StationFilter()) == ["S1", "S2"])
  }

  @Test func `Empty lists let all pass, several must all agree`() {
    #expect(kept(StationFilter(statuses: [])) == ["S1", "S2", "S3", "S4"])
    #expect(kept(StationFilter(statuses: [.inUse, .planned], tiers: [.micro])) == ["S2", "S3"])
    #expect(kept(StationFilter(statuses: [], kinds: ["residential"])) == ["S1", "S3"])
    #expect(kept(StationFilter(statuses: [], services: ["医疗", "助餐"])) == ["S1", "S2", "S4"])
  }

  @Test func `The filter changes coverage`() throws {
    var survey = CountySurvey()
    survey.stations = stations
    survey.buildings.ids = ["H1", "H2"]
    survey.buildings.positions = [Position(x: 0, y: 0), Position(x: 4000, y: 0)]
    survey.buildings.households = [60, 40]
    survey.buildings.uses = [.residential, .residential]
    var job = CoverageJob()
    func lower(_ job: CoverageJob) throws -> Double? {
      let result = try job.run(on: survey, grid: nil, workers: .inline)
      return result.rates(result.coverage, within: result.deciding).total(.households)
        .lowerPercent
    }
    #expect(try lower(job) == 60)
    job.filter = StationFilter(statuses: [.inUse, .planned])
    #expect(try lower(job) == 100)
    job.filter = StationFilter(statuses: [.built])
    let none = try job.run(on: survey, grid: nil, workers: .inline)
    #expect(none.findings.map(\.code) == ["stations.none-left"])
    #expect(try lower(job) == 0)
  }
}
