import FacilityLocation
import Testing
import Workers

@Suite struct CapacityTests {
  private func solve(_ problem: CapacityProblem) throws -> CapacityAnswer {
    try CapacitatedCovering.solve(problem, effort: SitingEffort(steps: 20))
  }

  @Test func `A full station leaves the least behind`() throws {
    let problem = CapacityProblem(
      sets: CoverSets(rowCount: 3, [[0, 1, 2]]), weights: [5, 4, 3], sizes: [5, 4, 3],
      capacities: [8], limit: 1)
    let answer = try solve(problem)
    #expect(answer.tally.value == 8)
    #expect(answer.assignment == [0, -1, 0])
    #expect(answer.bound == 8 && answer.isProven)
  }

  @Test func `A building larger than any room is not served, and the rest is`() throws {
    let problem = CapacityProblem(
      sets: CoverSets(rowCount: 2, [[0, 1]]), weights: [90, 4], sizes: [90, 4], capacities: [50],
      limit: 1)
    let answer = try solve(problem)
    #expect(answer.assignment == [-1, 0])
    #expect(answer.bound == 4 && answer.isProven)
  }

  @Test func `A station that stands keeps what it already serves`() throws {
    var problem = CapacityProblem(
      sets: CoverSets(rowCount: 2, [[0, 1], [1]]), weights: [6, 6], sizes: [6, 6],
      capacities: [12, 12], states: [.fixed, .free], limit: 0)
    #expect(try solve(problem).tally.value == 12)
    problem.taken = [5, 0]
    let crowded = try solve(problem)
    #expect(crowded.chosen == [0] && crowded.tally.value == 6)
    problem.limit = 1
    let relieved = try solve(problem)
    #expect(relieved.assignment == [0, 1] && relieved.isProven)
  }

  @Test func `A row moves on to make room`() throws {
    // Only the first column reaches row 0; row 1 must go to the second.
    let problem = CapacityProblem(
      sets: CoverSets(rowCount: 3, [[0, 1], [1, 2]]), weights: [5, 5, 5], sizes: [5, 5, 5],
      capacities: [5, 10], limit: 2)
    #expect(try solve(problem).assignment == [0, 1, 1])
  }

  @Test func `Among equals the shorter walks are taken`() throws {
    var problem = CapacityProblem(
      sets: CoverSets(rowCount: 2, [[0, 1], [0, 1]]), weights: [1, 1], sizes: [1, 1],
      capacities: [1, 1], limit: 2)
    problem.walks = [9, 1, 1, 9]
    let answer = try solve(problem)
    #expect(answer.assignment == [1, 0] && answer.tally.walk == 2)
  }

  @Test func `Prices that do not fit prove nothing`() {
    let problem = CapacityProblem(
      sets: CoverSets(rowCount: 1, [[0]]), weights: [4], sizes: [4], capacities: [4], limit: 1)
    #expect(CapacityPrices(scale: 1, rows: []).bound(of: problem) == nil)
    #expect(CapacityPrices(scale: 1, rows: [-1]).bound(of: problem) == nil)
    #expect(CapacityPrices(scale: .max, rows: [0]).bound(of: problem) == nil)
    #expect(CapacityPrices(scale: 3, rows: [5]).bound(of: problem) == 4)
  }
}
