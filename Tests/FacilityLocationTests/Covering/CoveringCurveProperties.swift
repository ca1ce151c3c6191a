import FacilityLocation
import Testing
import Workers

/// What holds of every curve.
@Suite struct CoveringCurveProperties {
  #if DEBUG
    static let cases: UInt64 = 60
    static let towns: UInt64 = 2
  #else
    static let cases: UInt64 = 2000
    static let towns: UInt64 = 30
  #endif

  @Test func `Each number's bound is true, and never less is covered by more`() throws {
    for seed in 0..<Self.cases {
      let problem = CoveringCase.random(seed: seed)
      let most = problem.sets.columnCount + 1
      let curve = CoveringCurve(problem, upTo: most, effort: SitingEffort(steps: 1))
      #expect(curve.answers.count == most + 1)
      var asked = problem
      var last: Int64 = 0
      for (number, answer) in curve.answers.enumerated() {
        asked.limit = number
        let best = try #require(CoveringCase.choices(of: asked).map(\.value).max())
        #expect(answer.bound >= best, "seed \(seed), \(number) stations")
        #expect(answer.prices.bound(of: asked) == answer.bound, "seed \(seed)")
        #expect(answer.tally.isFeasible(in: asked), "seed \(seed)")
        #expect(answer.tally == CoveringTally(answer.chosen, in: asked))
        #expect(answer.tally.value >= last, "seed \(seed), \(number) stations")
        last = answer.tally.value
      }
    }
  }

  @Test func `A curve is the same on one, two and eight threads`() {
    for seed in 0..<Self.towns {
      let problem = CoveringCase.town(120, side: 1000, radius: 110, seed: seed, limit: 0)
      let curves = [1, 2, 8].map { threads in
        CoveringCurve(
          problem, upTo: 12, effort: SitingEffort(steps: 5), workers: Workers(threads: threads))
      }
      for curve in curves.dropFirst() {
        #expect(curve.answers.map(\.chosen) == curves[0].answers.map(\.chosen))
        #expect(curve.answers.map(\.prices) == curves[0].answers.map(\.prices))
      }
    }
  }
}
