import FacilityLocation
import Geometry
import StationSiting
import Survey
import Testing
import TravelTimes
import Workers

@Suite struct SitingSetsTests {
  func sets(
    _ survey: CountySurvey, minutes: Int, preset: WalkingPreset = .cn80, detour: Double = 1
  ) throws -> SitingSets {
    let level = try #require(SitingLevel(minutes: minutes, preset: preset))
    let demand = try SitingDemand(survey.buildings, asks: [SitingAsk(level, .households)])
    let columns = SitingColumns(survey, .layer(survey))
    let travel = try StraightLine.sets(
      from: columns.positions, to: survey.buildings.positions,
      limit: demand.searchLimit(detour: detour), on: .flat, workers: .inline)
    return try SitingSets(columns, demand, travel: travel, detour: detour, workers: .inline)
  }

  @Test(arguments: [1, 1.25, 1.3, 1.1, 1.7])
  func `A building at exactly the cutoff is covered, one beyond it is not`(detour: Double) throws {
    var survey = CountySurvey()
    survey.candidates.ids = ["x"]
    survey.candidates.names = [""]
    survey.candidates.kinds = [""]
    survey.candidates.floorAreas = [.nan]
    survey.candidates.positions = [Position(x: 0, y: 0)]
    let edge = 800 / detour
    survey.buildings.ids = ["a", "b"]
    survey.buildings.positions = [
      Position(x: edge.nextDown, y: 0), Position(x: edge + 1e-6, y: 0),
    ]
    survey.buildings.households = [1, 1]
    survey.buildings.uses = [.residential, .residential]
    survey.buildings.community = [-1, -1]
    survey.buildings.compound = [-1, -1]
    if edge * detour == 800 { survey.buildings.positions[0].x = edge }
    let sets = try sets(survey, minutes: 10, detour: detour)
    #expect(Array(sets.cover.rows(of: 0)) == [0] && sets.walks == [8000])
  }

  @Test func `A delay shortens the walk, and a station's own minutes end it`() throws {
    let plan = try TownPlan("s  a  b  c", step: 20)
    var survey = plan.survey
    plan.addBuildings("abc", households: 1, to: &survey)
    plan.addStations("s", to: &survey)
    // 60, 120 and 180 m; two minutes are 160 m, one minute of delay leaves 80.
    #expect(try sets(survey, minutes: 2).cover.rows == [0, 1])
    survey.stations.delaySeconds = [60]
    let delayed = try sets(survey, minutes: 2)
    #expect(delayed.cover.rows == [0] && delayed.walks == [1400])
    survey.stations.delaySeconds = [0]
    survey.stations.cutoffMinutes = [1]
    #expect(try sets(survey, minutes: 2).cover.rows == [0])
  }

  @Test func `A station that may move goes where most are reached, and no farther station comes`()
    throws
  {
    let plan = try TownPlan("s  a      b c x d      e y", step: 40)
    var survey = plan.survey
    plan.addBuildings("abcde", households: 1, to: &survey)
    plan.addStations("s", to: &survey)
    plan.addCandidates("xy", to: &survey)
    survey.stations.mayMove = [true]
    func best(new: Int) throws -> (chosen: [Int32], value: Int64) {
      let problem = try sets(survey, minutes: 2).problem(goal: .mostWeight, newStations: new)
      var best: (chosen: [Int32], value: Int64) = ([], -1)
      for bits in 0..<8 {
        let chosen = (0..<3).filter { bits & (1 << $0) > 0 }.map { Int32($0) }
        let free = Set(problem.fixed).union(chosen).sorted()
        let tally = CoveringTally(free, in: problem)
        if tally.isFeasible(in: problem), tally.value > best.value { best = (free, tally.value) }
      }
      return best
    }
    #expect(try best(new: 0) == ([1], 3))
    #expect(try best(new: 1).value == 4)
    survey.stations.mayMove = [false]
    #expect(try best(new: 0) == ([0], 1))
    #expect(try best(new: 1) == ([0, 1], 4))
  }
}
