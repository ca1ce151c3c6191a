import FacilityLocation
import Testing
import Workers

/// What is taken among answers of equal value.
@Suite struct CoveringTieTests {
  #if DEBUG
    static let cases: UInt64 = 60
  #else
    static let cases: UInt64 = 2000
  #endif

  private func solve(_ problem: CoveringProblem) throws -> CoveringAnswer {
    guard case .answer(let answer) = MaxCover.solve(problem) else { throw NoAnswer() }
    return answer
  }

  private struct NoAnswer: Error {}

  /// Both columns cover all three rows; the second is nearer.
  @Test func `Of two that cover the same the nearer is taken`() throws {
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0, 1, 2], [0, 1, 2]]), weights: [1, 1, 1], limit: 1)
    problem.walks = [5, 5, 5, 5, 4, 5]
    let answer = try solve(problem)
    #expect(answer.chosen == [1])
    #expect(answer.tally.walk == 14)
    #expect(answer.proof == .prices)
  }

  @Test func `Of two alike the first is taken`() throws {
    let sets = CoverSets(rowCount: 2, [[1], [0], [0]])
    let problem = CoveringProblem(sets: sets, weights: [7, 7], limit: 1)
    #expect(try solve(problem).chosen == [0])
  }

  @Test func `A place that is left over shortens walks`() throws {
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 2, [[0, 1], [1]]), weights: [1, 1], limit: 2)
    problem.walks = [3, 9, 2]
    let answer = try solve(problem)
    #expect(answer.chosen == [0, 1])
    #expect(answer.tally.walk == 5)
  }

  @Test func `No swap of equal value walks less`() throws {
    for seed in 0..<Self.cases {
      let problem = CoveringCase.random(seed: seed)
      let answer = try solve(problem)
      for out in answer.chosen where problem.states[Int(out)] == .free {
        for other in 0..<Int32(problem.sets.columnCount) where !answer.chosen.contains(other) {
          guard problem.states[Int(other)] == .free else { continue }
          let swapped = (answer.chosen.filter { $0 != out } + [other]).sorted()
          let tally = CoveringTally(swapped, in: problem)
          guard tally.value == answer.tally.value, tally.isFeasible(in: problem) else { continue }
          #expect(tally.walk >= answer.tally.walk, "seed \(seed)")
        }
      }
    }
  }

  @Test func `A broken group is named`() {
    var problem = CoveringProblem(sets: CoverSets(rowCount: 1, [[0], [0]]), weights: [1])
    problem.states = [.fixed, .fixed]
    problem.groups = [SiteGroup(columns: [0]), SiteGroup(columns: [0, 1], atMost: 1)]
    guard case .infeasible(let why) = MaxCover.solve(problem) else {
      Issue.record("two stand where one may")
      return
    }
    #expect(why == .groups([1]))
  }

  @Test func `A search that is called off still answers, and says how much more there could be`() {
    let problem = CoveringCase.town(300, side: 1000, radius: 70, seed: 1, limit: 20)
    let cancellation = Cancellation()
    cancellation.request()
    guard case .answer(let answer) = MaxCover.solve(problem, cancellation: cancellation) else {
      Issue.record("no answer")
      return
    }
    #expect(answer.tally.isFeasible(in: problem))
    #expect(answer.bound > answer.tally.value)
    #expect(!answer.isProven)
  }
}
