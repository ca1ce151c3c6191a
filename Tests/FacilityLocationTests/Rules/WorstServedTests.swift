import FacilityLocation
import Testing
import Workers

@Suite struct WorstServedTests {
  #if DEBUG
    static let count = 12
  #else
    static let count = 500
  #endif

  private func community(_ rows: [Int32], _ weights: [Int64]) -> CoverFloor {
    CoverFloor(rows: rows, weights: weights, least: 0)
  }

  private func solve(
    _ problem: CoveringProblem, _ communities: [CoverFloor], levels: Int = 9
  ) throws -> WorstServedAnswer {
    let outcome = try WorstServed.solve(
      problem, of: communities, levels: levels, resolution: 1, effort: SitingEffort(steps: 30))
    guard case .answer(let answer) = outcome else { throw Failed() }
    return answer
  }

  private struct Failed: Error {}

  @Test func `The poorer community comes before the larger one`() throws {
    // Both stations in the town cover 90; one in each covers 54 and leaves nobody behind.
    let problem = CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0], [1], [2]]), weights: [50, 40, 4], limit: 2)
    let communities = [community([0, 1], [50, 40]), community([2], [4])]
    let answer = try solve(problem, communities)
    #expect(answer.answer.chosen == [0, 2])
    #expect(answer.shares == [555_555, 1_000_000])
    #expect(answer.isProven && answer.bound == 555_555)
  }

  @Test func `When the worst cannot be helped the second worst is`() throws {
    // Nobody reaches the first community; one place serves the second or the heavier third.
    let problem = CoveringProblem(
      sets: CoverSets(rowCount: 4, [[1], [2]]), weights: [9, 5, 60, 1], limit: 1)
    let communities = [
      community([0], [9]), community([1], [5]), community([2, 3], [60, 1]),
    ]
    let answer = try solve(problem, communities)
    #expect(answer.shares[0] == 0 && answer.bound == 0 && answer.isProven)
    #expect(answer.shares.reduce(0, +) > 0)
  }

  @Test func `The least share is the best of all choices, and proved`() throws {
    for seed in 0..<Self.count {
      var random = SeededRandom(seed: 71).child(seed)
      var problem = SmallCover.problem(.mostWeight, rules: [.limit], using: &random)
      problem.limit = max(problem.limit ?? 1, 1)
      let communities = (0..<3).map { part in
        let rows = (0..<problem.sets.rowCount).filter { $0 % 3 == part }.map { Int32($0) }
        return community(rows, rows.map { problem.weights[Int($0)] })
      }
      let answer = try solve(problem, communities)
      let best = SmallCover.choices(problem).map { choice in
        communities.map { share($0, choice.tally) }.min() ?? 0
      }.max()
      #expect(answer.shares.min() == best, "seed \(seed)")
      #expect(answer.bound == best && answer.isProven, "seed \(seed)")
      #expect(answer.shares == communities.map { share($0, answer.answer.tally) })
    }
  }

  private func share(_ community: CoverFloor, _ tally: CoveringTally) -> Int64 {
    let total = community.weights.reduce(0, +)
    return total == 0 ? 1_000_000 : community.covered(tally.isCovered) * 1_000_000 / total
  }
}
