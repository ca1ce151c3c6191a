import Diagnostics
import GridReach
import Publishing
import SampleCounty
import ServiceCoverage
import Survey
import Testing
import TravelTimes

@Suite struct WalkingQuestionTests {
  @Test func `Minutes stand in ascending order, each once`() throws {
    let question = WalkingQuestion(minutes: [20, 10, 10, 15])
    #expect(question.minutes == [10, 15, 20])
    #expect(try question.cutoffs().map { Int($0.metres.rounded()) } == [667, 1000, 1333])
  }

  @Test func `The planning standard has no 20-minute circle, and the sentence names cn67`() throws {
    #expect(try WalkingQuestion(preset: .gb50180, minutes: [5, 10, 15]).cutoffs().count == 3)
    let failure = #expect(throws: Failure.self) {
      try WalkingQuestion(preset: .gb50180, minutes: [10, 20]).cutoffs()
    }
    #expect(failure?.code == "preset.no-circle")
    for language in Language.allCases {
      let words = failure?.words(in: language) ?? ""
      #expect(words.contains("gb50180") && words.contains("cn67") && words.contains("20"))
    }
  }

  @Test func `Seconds decide where a preset is a speed, metres where it is a table`() {
    func decides(_ preset: WalkingPreset) -> String? {
      WalkingQuestion(preset: preset).parameters.first { $0.0 == "decides" }?.1.compact
    }
    #expect(decides(.cn67) == #""seconds""#)
    #expect(decides(.gb50180) == #""metres""#)
  }
}

@Suite struct RequirementTests {
  @Test func `A target is met by the lower value alone`() {
    let requirement = Requirement(minutes: 15, percent: 95)
    #expect(requirement.isMet(by: CoverageRate(reached: 95, undetermined: 0, total: 100)))
    #expect(!requirement.isMet(by: CoverageRate(reached: 94, undetermined: 6, total: 100)))
  }

  @Test func `A hundred percent is met only when nobody is left out`() {
    let requirement = Requirement(minutes: 15, percent: 100)
    #expect(!requirement.isMet(by: CoverageRate(reached: 99_999, total: 100_000)))
    #expect(requirement.isMet(by: CoverageRate(reached: 100_000, total: 100_000)))
  }

  @Test func `Where nobody lives no target is met`() {
    #expect(!Requirement(minutes: 15, percent: 0).isMet(by: CoverageRate()))
  }
}
