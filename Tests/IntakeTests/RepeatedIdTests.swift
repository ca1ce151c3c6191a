import Diagnostics
import Foundation
import Intake
import Survey
import TestSupport
import Testing
import Workers

@Suite struct RepeatedIdTests {
  @Test func `Identifiers that stand twice are told once, with how many`() throws {
    let scratch = try Scratch()
    let path = scratch.path("buildings.csv")
    try """
    id,lon,lat,households
    A,120.1,30.1,10
    B,120.2,30.1,10
    A,120.3,30.1,10
    A,120.4,30.1,10
    """.write(toFile: path, atomically: true, encoding: .utf8)
    var sources = InputSources()
    sources.buildings = InputSource(path: path)
    let reading = try SurveyIntake.read(sources, workers: .inline)
    #expect(reading.survey.buildings.count == 4)
    #expect(reading.log.findings.map(\.code) == ["id.repeated"])
    #expect(reading.log.findings.first?.words(in: .english).contains("once: 1 (first: A)") == true)
  }
}
