import Diagnostics
import Survey
import Testing

@Suite struct SizeBandTests {
  @Test func `The aim is the middle where none is given`() throws {
    #expect(try SizeBand(lower: 200, upper: 300) == .standard)
    #expect(try SizeBand(lower: 300, upper: 500).aim == 400)
  }

  @Test(arguments: [(300, 200), (0, 10), (-5, 5)])
  func `An empty band is refused`(lower: Int, upper: Int) {
    let failure = #expect(throws: Failure.self) { try SizeBand(lower: lower, upper: upper) }
    #expect(failure?.code == "band.empty")
  }

  @Test func `An aim outside the band is refused`() {
    let failure = #expect(throws: Failure.self) {
      try SizeBand(lower: 200, upper: 300, aim: 301)
    }
    #expect(failure?.code == "band.aim-outside")
  }

  @Test(arguments: [
    (199, 1, BandState.below), (200, 0, .within), (300, 0, .within), (306, 6, .above),
  ])
  func `Violation counts households outside`(count: Int, violation: Int, state: BandState) {
    #expect(SizeBand.standard.violation(count) == violation)
    #expect(SizeBand.standard.state(count) == state)
  }
}

@Suite struct WalkingPresetTests {
  @Test(arguments: [
    (WalkingPreset.cn67, [667, 1000, 1333]), (.senior, [500, 750, 1000]),
    (.cn75, [750, 1125, 1500]), (.cn80, [800, 1200, 1600]),
  ])
  func `Speeds define all three circles`(preset: WalkingPreset, metres: [Int]) {
    let found = [10, 15, 20].map { preset.metres(minutes: $0).map { Int($0.rounded()) } }
    #expect(found == metres)
  }

  @Test func `The planning standard has no twenty-minute circle`() {
    #expect(WalkingPreset.gb50180.metres(minutes: 15) == 1000)
    #expect(WalkingPreset.gb50180.metres(minutes: 20) == nil)
    #expect(WalkingPreset.gb50180.metresPerSecond == nil)
  }
}
