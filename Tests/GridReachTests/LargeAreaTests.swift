import Diagnostics
import Geometry
import GridReach
import Publishing
import Survey
import Testing

/// Beyond 25 km² a map with all features may be secret: who publishes is warned.
@Suite struct LargeAreaTests {
  /// Buildings at the corners of a square, and one nobody knows the place of; a street through it.
  private func survey(side: Double, hasStreets: Bool = true) throws -> CountySurvey {
    var survey = CountySurvey()
    for (x, y) in [(0.0, 0.0), (side, 0), (side, side), (0, side), (side / 2, side / 3)] {
      survey.buildings.ids.append("B\(survey.buildings.ids.count + 1)")
      survey.buildings.positions.append(Position(x: x, y: y))
      survey.buildings.households.append(10)
      survey.buildings.uses.append(.residential)
    }
    survey.buildings.ids.append("B6")
    survey.buildings.positions.append(Position(x: .nan, y: .nan))
    survey.buildings.households.append(10)
    survey.buildings.uses.append(.residential)
    if hasStreets {
      survey.streets.lines.append(
        try LineString([Position(x: 0, y: 0), Position(x: side, y: side)]))
    }
    return survey
  }

  private func everybody() throws -> PublicationRules {
    try PublicationRules(allowsPersonal: false, isPublic: true)
  }

  @Test func `More than 25 km² of buildings and streets for everybody is warned of`() throws {
    let findings = try survey(side: 5100).findings(of: everybody())
    #expect(findings.map(\.code) == ["privacy.large-area"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.arguments["area"] == .number(26))
    #expect(findings.first?.arguments["limit"] == .number(25))
  }

  @Test func `Less ground, no streets or no public need no warning`() throws {
    #expect(try survey(side: 4900).findings(of: everybody()).isEmpty)
    #expect(try survey(side: 5100, hasStreets: false).findings(of: everybody()).isEmpty)
    #expect(try survey(side: 5100).findings(of: PublicationRules()).isEmpty)
  }
}
