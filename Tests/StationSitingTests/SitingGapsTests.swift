import Diagnostics
import FacilityLocation
import StationSiting
import Survey
import Testing
import TravelTimes
import Workers

@Suite struct SitingGapsTests {
  /// Three buildings: one beside a candidate, one beside another, one far from all.
  func sets(percent: Double, eachCommunity: Bool) throws -> SitingSets {
    let plan = try TownPlan("a x   b y                                                  c")
    var survey = plan.survey
    survey.communities.codes = ["C1", "C2"]
    survey.communities.names = ["东", "西"]
    plan.addBuildings("ab", households: 10, community: 0, to: &survey)
    plan.addBuildings("c", households: 5, community: 1, to: &survey)
    plan.addCandidates("xy", to: &survey)
    let level = try #require(SitingLevel(minutes: 5, preset: .cn67))
    let demand = try SitingDemand(
      survey.buildings, asks: [SitingAsk(level, .households)],
      requirements: [
        SitingRequirement(level, percent: percent, ofEachCommunity: eachCommunity)
      ])
    let columns = SitingColumns(survey, .layer(survey))
    let travel = try StraightLine.sets(
      from: columns.positions, to: survey.buildings.positions, limit: demand.searchLimit(),
      on: .flat, workers: .inline)
    return try SitingSets(columns, demand, travel: travel, workers: .inline)
  }

  @Test func `The row that no candidate reaches is named, and what is missing`() throws {
    let sets = try sets(percent: 100, eachCommunity: false)
    let gaps = SitingGaps(sets, in: sets.problem(goal: .fewestSites))
    #expect(gaps.unreached.map(\.building) == [2] && gaps.unreached.map(\.level) == [0])
    #expect(gaps.floors.map(\.missing) == [5] && gaps.floors[0].attainable == 20)
    #expect(!gaps.isEmpty && gaps.tooFew == nil)
    let words = gaps.findings(sets.demand) { _ in "" }.map { $0.words(in: .english) }
    #expect(words.count == 1 && words[0].contains("25") && words[0].contains("20"))
    #expect(!words[0].contains("{"))
  }

  @Test func `The community whose floor fails is named`() throws {
    let sets = try sets(percent: 60, eachCommunity: true)
    let gaps = SitingGaps(sets, in: sets.problem(goal: .fewestSites))
    #expect(gaps.floors.map(\.community) == [1] && gaps.floors[0].wanted == 3)
    let words = gaps.findings(sets.demand) { ["东", "西"][$0] }.map { $0.words(in: .chinese) }
    #expect(words.count == 1 && words[0].contains("西") && !words[0].contains("{"))
  }

  @Test func `What can be had is no gap, and more stations than places are`() throws {
    let sets = try sets(percent: 80, eachCommunity: false)
    #expect(SitingGaps(sets, in: sets.problem(goal: .mostWeight, newStations: 2)).isEmpty)
    let gaps = SitingGaps(sets, in: sets.problem(goal: .mostWeight, newStations: 3))
    #expect(gaps.tooFew?.asked == 3 && gaps.tooFew?.free == 2 && !gaps.isEmpty)
    #expect(gaps.findings(sets.demand) { _ in "" }.map(\.code) == ["site.too-few-candidates"])
  }

  @Test func `A second station that no building can have is a gap too`() throws {
    let plan = try TownPlan("a x")
    var survey = plan.survey
    plan.addBuildings("a", households: 1, to: &survey)
    plan.addCandidates("x", to: &survey)
    let level = try #require(SitingLevel(minutes: 5, preset: .cn67, stations: 2))
    let demand = try SitingDemand(survey.buildings, asks: [SitingAsk(level, .households)])
    let columns = SitingColumns(survey, .layer(survey))
    let travel = try StraightLine.sets(
      from: columns.positions, to: survey.buildings.positions, limit: demand.searchLimit(),
      on: .flat, workers: .inline)
    let sets = try SitingSets(columns, demand, travel: travel, workers: .inline)
    let gaps = SitingGaps(sets, in: sets.problem(goal: .mostWeight))
    #expect(gaps.unreached.map(\.building) == [0])
  }
}
