import FacilityLocation
import Testing
import Workers

@Suite struct BuildOrderTests {
  #if DEBUG
    static let count = 20
  #else
    static let count = 600
  #endif

  /// Answers for 0, 1, 2 … columns.
  private func curve(_ problem: CoveringProblem) throws -> [CoveringAnswer] {
    let free = problem.states.count { $0 == .free }
    return try (0...free).compactMap { limit in
      var limited = problem
      limited.limit = limit
      let outcome = try Covering.solve(limited, effort: SitingEffort(steps: 20))
      guard case .answer(let answer) = outcome else { return nil }
      return answer
    }
  }

  @Test func `The first year's best station may have to wait`() throws {
    // One alone: the middle column (10). Two: the outer ones (18), which the middle is no part of.
    let problem = CoveringProblem(
      sets: CoverSets(rowCount: 4, [[0, 1], [1, 2], [2, 3]]), weights: [4, 5, 5, 4])
    let answers = try curve(problem)
    let order = BuildOrder(problem, Array(answers[...2]))
    #expect(Set(order.order) == [0, 2])
    #expect(order.values == [0, 9, 18])
    #expect(order.losses == [0, 1, 0])
  }

  @Test func `Prefixes are nested, fixed columns stand first, and none beats the best`() throws {
    for seed in 0..<Self.count {
      var random = SeededRandom(seed: 51).child(seed)
      let problem = SmallCover.problem(.mostWeight, rules: [.fixed, .needs], using: &random)
      let answers = try curve(problem)
      let order = BuildOrder(problem, answers)
      #expect(Set(order.order).count == order.order.count)
      for count in order.values.indices {
        let chosen = (order.order[..<count] + problem.fixed).sorted()
        #expect(CoveringTally(chosen, in: problem).value == order.values[count])
        if let loss = order.losses[count] { #expect(loss >= 0, "seed \(seed)") }
        if let atMost = order.atMost[count] {
          #expect(atMost >= order.losses[count] ?? 0, "seed \(seed)")
        }
      }
    }
  }

  @Test func `No other order of the same columns loses less, on small problems nearly always`()
    throws
  {
    var missed = 0
    for seed in 0..<Self.count {
      var random = SeededRandom(seed: 52).child(seed)
      let problem = SmallCover.problem(.mostWeight, rules: [], using: &random)
      let answers = try curve(problem).filter { $0.tally.sites <= 4 }
      let order = BuildOrder(problem, answers)
      let goals = order.values.indices.filter { order.losses[$0] != nil }
      let least = orders(order.order).map { other in
        goals.reduce(Int64(0)) { sum, count in
          let value = CoveringTally(other[..<count].sorted(), in: problem).value
          return sum + order.values[count] + (order.losses[count] ?? 0) - value
        }
      }.min()
      if least != order.losses.reduce(Int64(0), { $0 + ($1 ?? 0) }) { missed += 1 }
    }
    #expect(missed * 100 <= Self.count, "\(missed) of \(Self.count)")
  }

  private func orders(_ columns: [Int32]) -> [[Int32]] {
    guard !columns.isEmpty else { return [[]] }
    return columns.indices.flatMap { place -> [[Int32]] in
      var rest = columns
      let first = rest.remove(at: place)
      return orders(rest).map { [first] + $0 }
    }
  }
}
