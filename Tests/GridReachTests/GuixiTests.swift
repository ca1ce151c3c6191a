import Diagnostics
import Formats
import GridReach
import Intake
import ServiceCoverage
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

/// A whole Chinese county-level city with thin streets: 176 highways of which 3 are footways.
@Suite(.enabled(if: Cases.arePresent && OSM.isBuilt)) struct GuixiTests {
  func result(_ question: StreetQuestion? = StreetQuestion()) throws -> CoverageResult {
    let town = Cases.path("guixi/guixi.osm")
    var sources = InputSources()
    sources.buildings = InputSource(path: town)
    var estimate = HouseholdEstimate()
    estimate.defaultLevels = 6
    estimate.countsPlain = true
    sources.buildings?.estimate = estimate
    sources.streets = InputSource(path: town)
    sources.stations = InputSource(path: Cases.path("guixi/communities.csv"))
    sources.stations?.fields = [.x: "lng_wgs84", .y: "lat_wgs84"]
    let survey = try SurveyIntake.read(sources, workers: .inline).survey
    var job = CoverageJob()
    job.filter.kinds = ["quarter"]
    job.streets = question
    return try job.run(on: survey, grid: nil, workers: .inline)
  }

  @Test func `Every building of Guixi is either timed or given a reason`() throws {
    let result = try result()
    #expect(result.survey.stations.count == 16)
    let travel = result.coverage.travel
    var timed = 0
    for building in 0..<travel.count where result.survey.buildings.isCovered(building) {
      let hasWalk = travel.owner[building] >= 0 && travel.metres[building].isFinite
      #expect(hasWalk != (travel.indecisions[building] != nil))
      if hasWalk { timed += 1 }
    }
    #expect(timed > 0)
  }

  @Test func `In Guixi nobody whom the streets reach is outside the circle`() throws {
    let result = try result()
    let circle = try #require(result.circle)
    for cutoff in result.coverage.cutoffs {
      for building in 0..<result.coverage.travel.count
      where result.coverage.state(building, within: cutoff) == .reached {
        #expect(circle.state(building, within: cutoff) == .reached)
      }
    }
  }

  @Test func `Without open ground fewer are reached, and more are undetermined`() throws {
    let usual = try result()
    var question = StreetQuestion()
    question.rules.offNetworkLimit = 0
    let strict = try result(question)
    func undetermined(_ result: CoverageResult) -> Int {
      result.coverage.travel.indecisions.count { $0 != nil }
    }
    #expect(undetermined(strict) >= undetermined(usual))
  }
}
