import Diagnostics
import FacilityLocation
import Testing
import Workers

@Suite struct MedianTests {
  /// Four demands in a street, a candidate at each, 100 m apart.
  let street: [[Int64?]] = [
    [0, 100, 200, 300],
    [100, 0, 100, 200],
    [200, 100, 0, 100],
    [300, 200, 100, 0],
  ]

  func problem(
    _ rows: [[Int64?]], weights: [Int64]? = nil, isFixed: [Bool] = [], isAllowed: [Bool] = [],
    newSites: Int, unserved: MedianProblem.Unserved = .refused
  ) throws -> MedianProblem {
    try MedianProblem(
      table: CostTable(candidateCount: rows.first?.count ?? 0, rows: rows),
      weights: weights ?? rows.map { _ in 1 }, isFixed: isFixed, isAllowed: isAllowed,
      newSites: newSites, unserved: unserved)
  }

  @Test func `Of two equally good sites the least number is taken`() throws {
    let answer = try problem(street, newSites: 1).solved()
    #expect(answer.chosen == [1])
    #expect(answer.value == 400)
    #expect(answer.assignments == [1, 1, 1, 1])
    #expect(answer.isProven && answer.isFirstOfEquals)
  }

  @Test func `Weight draws the site`() throws {
    #expect(try problem(street, weights: [1, 1, 1, 9], newSites: 1).solved().chosen == [3])
  }

  @Test func `A fixed station stays, and does not count`() throws {
    let answer = try problem(
      street, isFixed: [true, false, false, false], newSites: 1
    ).solved()
    #expect(answer.chosen == [2])
    #expect(answer.assignments == [0, 0, 2, 2])
    #expect(answer.value == 200)
  }

  @Test func `A candidate that may not be chosen is not`() throws {
    let answer = try problem(
      street, isAllowed: [true, false, false, true], newSites: 1
    ).solved()
    #expect(answer.chosen == [0])
  }

  @Test func `More sites than candidates opens all`() throws {
    let answer = try problem(street, newSites: 9).solved()
    #expect(answer.chosen == [0, 1, 2, 3])
    #expect(answer.value == 0)
    #expect(answer.proof == .multipliers)
  }

  @Test func `No new site leaves what there is`() throws {
    let answer = try problem(
      street, isFixed: [false, false, false, true], newSites: 0
    ).solved()
    #expect(answer.chosen.isEmpty)
    #expect(answer.value == 600)
    #expect(answer.isProven)
  }

  @Test func `What no candidate reaches is told, not paid`() throws {
    let answer = try problem([[5, nil], [nil, nil]], newSites: 1).solved()
    #expect(answer.unreachable == [1])
    #expect(answer.unserved.isEmpty)
    #expect(answer.assignments == [0, -1])
    #expect(answer.value == 5)
    #expect(answer.feasibility == .feasible)
  }

  @Test func `Two demands apart cannot share one site, and that is proved`() throws {
    let apart = try problem([[5, nil], [nil, 3]], newSites: 1)
    let answer = apart.solved()
    #expect(answer.feasibility == .infeasible)
    #expect(answer.chosen == [1])
    #expect(answer.unserved == [0])
    try answer.check(against: apart)
  }

  @Test func `What an unserved demand costs decides who is served`() throws {
    let answer = try problem(
      [[5, nil], [nil, 3]], weights: [4, 1], newSites: 1, unserved: .costs(10)
    ).solved()
    #expect(answer.chosen == [0])
    #expect(answer.value == 4 * 5 + 10)
    #expect(answer.feasibility == .feasible)
    #expect(answer.unserved == [1])
  }

  @Test func `Nothing at all is an answer`() throws {
    let empty = try MedianProblem(
      table: CostTable(candidateCount: 0, starts: [0], candidates: [], costs: []), weights: [],
      newSites: 3)
    let answer = empty.solved()
    #expect(answer.chosen.isEmpty && answer.value == 0 && answer.isProven)
    try answer.check(against: empty)
  }

  @Test func `Large sums are exact`() throws {
    let large = Int64(1) << 55
    let problem = try problem(
      [[large, large - 1], [large, large + 1]], newSites: 1, unserved: .costs(large + 1))
    let answer = problem.solved()
    #expect(answer.value == 2 * large)
    #expect(answer.chosen == [0])
    try answer.check(against: problem)
  }
}
