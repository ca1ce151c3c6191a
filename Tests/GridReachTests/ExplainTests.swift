import Diagnostics
import GridReach
import Intake
import ServiceCoverage
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

/// One building's walk, told stretch by stretch.
@Suite struct ExplainTests {
  @Test func `The walk is that to the station that serves soonest`() throws {
    let reading = try ReachStreetsTests.county.get()
    var survey = reading.survey
    var job = CoverageJob()
    job.streets = StreetQuestion()
    let plain = try job.run(on: survey, grid: nil, workers: .inline)
    let ids = survey.buildings.ids.filter { (try? plain.explanation(of: $0)) != nil }
    let first = try #require(ids.first)
    let nearest = try plain.explanation(of: first).finding
    let name = try #require(nearest.arguments["station"])
    survey.stations.delaySeconds = survey.stations.names.map {
      .text($0) == name ? 3600 : 0
    }
    let result = try job.run(on: survey, grid: nil, workers: .inline)
    let finding = try result.explanation(of: first).finding
    #expect(finding.code == "explain.walk")
    #expect(finding.arguments["station"] != name)
    for id in ids.prefix(40) {
      let walk = try result.explanation(of: id)
      let building = try #require(survey.buildings.ids.firstIndex(of: id))
      let travel = result.coverage.travel
      #expect(
        walk.finding.arguments["station"]
          == .text(result.survey.stations.names[Int(travel.owner[building])]))
      #expect(
        walk.finding.arguments["metres"] == .number(travel.walk(building).rounded()))
    }
  }

  @Test func `A wait is told beside the walk`() throws {
    var survey = try ReachStreetsTests.county.get().survey
    survey.stations.delaySeconds = survey.stations.names.map { _ in 120 }
    var job = CoverageJob()
    job.streets = StreetQuestion()
    let result = try job.run(on: survey, grid: nil, workers: .inline)
    let walked = survey.buildings.ids.lazy.compactMap { try? result.explanation(of: $0).finding }
    let finding = try #require(walked.first)
    #expect(finding.code == "explain.walk-and-wait")
    #expect(finding.arguments["wait"] == .number(120))
  }
}
