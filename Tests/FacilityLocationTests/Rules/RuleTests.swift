import FacilityLocation
import Testing
import Workers

/// Rules one at a time, on problems small enough to see through.
@Suite struct RuleTests {
  private func answer(_ problem: CoveringProblem) throws -> CoveringAnswer {
    let outcome = try Covering.solve(problem, effort: SitingEffort(steps: 20))
    guard case .answer(let answer) = outcome else {
      throw NoAnswer(description: "\(outcome)")
    }
    return answer
  }

  private struct NoAnswer: Error, CustomStringConvertible { let description: String }

  private func reason(_ problem: CoveringProblem) throws -> CoveringInfeasibility? {
    guard case .infeasible(let reason) = try Covering.solve(problem) else { return nil }
    return reason
  }

  @Test func `A floor that no candidate can keep is named with what it misses`() throws {
    // Three rows; nobody reaches the third.
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0], [0, 1], [1]]), weights: [4, 5, 6], limit: 3)
    problem.floors = [
      CoverFloor(rows: [0, 1], weights: [4, 5], least: 9),
      CoverFloor(rows: [2], weights: [6], least: 5),
    ]
    #expect(try reason(problem) == .floors([(floor: 1, missing: 5)]))
    problem.goal = .fewestSites
    #expect(try reason(problem) == .floors([(floor: 1, missing: 5)]))
    problem.floors.removeLast()
    #expect(try answer(problem).chosen == [1])
  }

  @Test func `Floors that one place cannot keep together are refused by prices`() throws {
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 2, [[0], [1]]), weights: [1, 1], limit: 1)
    problem.floors = [
      CoverFloor(rows: [0], weights: [1], least: 1), CoverFloor(rows: [1], weights: [1], least: 1),
    ]
    guard case .together(let prices?) = try reason(problem) else {
      Issue.record("no prices")
      return
    }
    #expect(prices.proveInfeasible(problem))
  }

  @Test func `One station in each community stands where each community has its own`() throws {
    // The heavy rows are all in the first community; the second is owed a station all the same.
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 4, [[0], [1], [2], [3]]), weights: [90, 80, 70, 1], limit: 2)
    #expect(try answer(problem).chosen == [0, 1])
    problem.groups = [
      SiteGroup(columns: [0, 1, 2], atLeast: 1), SiteGroup(columns: [3], atLeast: 1),
    ]
    #expect(try answer(problem).chosen == [0, 3])
    problem.limit = 1
    #expect(try reason(problem).map { "\($0)".hasPrefix("together") } == true)
    problem.groups.append(SiteGroup(columns: [0, 1], atLeast: 3))
    #expect(try reason(problem) == .groups([2]))
  }

  @Test func `At most one of a compound stands, and a fixed one is that one`() throws {
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0], [1], [2]]), weights: [9, 8, 7], limit: 2)
    problem.groups = [SiteGroup(columns: [0, 1], atMost: 1)]
    #expect(try answer(problem).chosen == [0, 2])
    problem.states[1] = .fixed
    #expect(try answer(problem).chosen == [1, 2])
    problem.states[0] = .fixed
    #expect(try reason(problem) == .groups([0]))
  }

  @Test func `A budget buys the most, not the dearest`() throws {
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 4, [[0, 1], [0], [1, 2], [3]]), weights: [5, 5, 5, 4])
    problem.costs = [10, 4, 6, 3]
    problem.budget = 10
    #expect(try answer(problem).chosen == [1, 2])
    problem.budget = 2
    let none = try answer(problem)
    #expect(none.chosen.isEmpty && none.isProven)
  }

  @Test func `A backup counts where two stations reach`() throws {
    // Each row once, and once more for its second station.
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: 4, [[0, 2], [0, 2], [1, 3]]), weights: [10, 3, 6, 1], limit: 2)
    problem.needs = [1, 1, 2, 2]
    // A second station for the first row (6) beats a first one for the second row (3).
    #expect(try answer(problem).chosen == [0, 1])
    #expect(try answer(problem).tally.value == 16)
  }

  @Test func `The fewest with the least walk are taken, then the smallest`() throws {
    var problem = CoveringProblem(
      goal: .fewestSites, sets: CoverSets(rowCount: 2, [[0], [0, 1], [0, 1], [0, 1]]),
      weights: [1, 1])
    problem.floors = [CoverFloor(rows: [0, 1], weights: [1, 1], least: 2)]
    #expect(try answer(problem).chosen == [1])
    problem.walks = [0, 5, 5, 4, 4, 4, 4]
    let least = try answer(problem)
    #expect(least.chosen == [2])
    #expect(least.bound == 1 && least.proof == .prices)
  }

  @Test func `Where nothing is asked nothing is built`() throws {
    let problem = CoveringProblem(
      goal: .fewestSites, sets: CoverSets(rowCount: 1, [[0]]), weights: [1])
    let none = try answer(problem)
    #expect(none.chosen.isEmpty && none.isProven)
    let empty = CoveringProblem(sets: CoverSets(rowCount: 0, []), weights: [], limit: 3)
    #expect(try answer(empty).chosen.isEmpty)
  }
}
