import FacilityLocation
import StationSiting
import Survey
import Testing

@Suite struct SitingColumnsTests {
  func town() throws -> CountySurvey {
    let plan = try TownPlan("s t u v   x y")
    var survey = plan.survey
    plan.addStations("stuv", to: &survey)
    plan.addCandidates("xy", to: &survey)
    survey.stations.statuses = [.inUse, .planned, .closed, .built]
    return survey
  }

  @Test func `Stations come before candidates, closed ones not at all`() throws {
    var survey = try town()
    let columns = SitingColumns(survey, .layer(survey))
    #expect(columns.ids == ["s", "t", "v", "x", "y"] && columns.stationCount == 3)
    #expect(columns.kinds == [.fixed, .planned, .fixed, .candidate, .candidate])
    #expect(columns.rows == [0, 1, 3, 0, 1] && columns.column(ofCandidate: 1) == 4)
    #expect(columns.states(for: .mostWeight) == [.fixed, .free, .fixed, .free, .free])
    var rules = StandingRules()
    rules.planned = .ignored
    #expect(SitingColumns(survey, .layer(survey), rules: rules).ids == ["s", "v", "x", "y"])
    rules.planned = .standing
    #expect(SitingColumns(survey, .layer(survey), rules: rules).kinds[1] == .fixed)
    survey.stations.mayMove = [true, true, true, false]
    survey.stations.mayClose = [false, false, false, true]
    let moving = SitingColumns(survey, .layer(survey))
    #expect(moving.kinds[..<3] == [.mayMove, .planned, .mayClose])
    // One that moves takes one of the places; one that closes makes none.
    #expect(moving.limit(newStations: 2) == 3)
    #expect(moving.states(for: .mostWeight)[..<3] == [.free, .free, .fixed])
    #expect(moving.states(for: .fewestSites)[..<3] == [.free, .free, .free])
  }

  @Test func `Groups are of columns with one label, and allow what stands`() throws {
    let survey = try town()
    let columns = SitingColumns(survey, .layer(survey))
    let labels: [Int32] = [0, -1, 0, 0, 1]
    let most = columns.groups(by: labels, count: 3, atMost: 1)
    #expect(most == [SiteGroup(columns: [0, 2, 3], atLeast: 0, atMost: 2)])
    let each = columns.groups(by: labels, count: 3, atLeast: 1)
    #expect(each.map(\.columns) == [[0, 2, 3], [4], []])
    #expect(each.allSatisfy { $0.atLeast == 1 && $0.atMost == .max })
  }
}
