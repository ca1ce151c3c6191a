import FacilityLocation
import TestSupport
import Testing
import Workers

/// Coverings whose best is known.
@Suite(.enabled(if: Cases.arePresent)) struct CoveringCaseTests {
  @Test func `San Francisco's four best stores are proven`() throws {
    let city = try SitingCases.sanFrancisco()
    var sets = Array(repeating: [Int32](), count: city.table.candidateCount)
    for tract in 0..<city.table.demandCount {
      for slot in city.table.starts[tract]..<city.table.starts[tract + 1]
      where Double(city.table.costs[slot]) <= 5000 * SitingCases.partsOfMetre {
        sets[Int(city.table.candidates[slot])].append(Int32(tract))
      }
    }
    let problem = CoveringProblem(
      sets: CoverSets(rowCount: city.weights.count, sets), weights: city.weights, limit: 4)
    #expect(city.weights.reduce(0, +) == 955_113)
    guard case .answer(let answer) = MaxCover.solve(problem) else {
      Issue.record("no answer")
      return
    }
    #expect(answer.tally.value == 875_247)
    #expect(answer.chosen.map { city.names[Int($0)] }.sorted() == [2, 11, 12, 15])
    #expect(answer.isProven)
    #expect(answer.prices.bound(of: problem) == answer.bound)
  }

  /// Few steps: the whole proof takes seconds, and is timed elsewhere.
  @Test func `New York's best is found, and bounded`() throws {
    let problem = try NewYork.problem(limit: 50)
    guard
      case .answer(let answer) = MaxCover.solve(problem, effort: SitingEffort(steps: Self.steps))
    else {
      Issue.record("no answer")
      return
    }
    #expect(Double(answer.tally.value) >= 1_153_640 * 0.998)
    #expect(answer.tally.value <= 1_153_640)
    #expect(answer.bound >= 1_153_640)
    #expect(Double(answer.bound) <= 1_155_665.95 * 1.003)
    #expect(answer.prices.bound(of: problem) == answer.bound)
  }

  #if DEBUG
    private static let steps = 40
  #else
    private static let steps = 400
  #endif
}
