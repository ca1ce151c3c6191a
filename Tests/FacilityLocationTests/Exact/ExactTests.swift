import Diagnostics
import FacilityLocation
import Testing
import Workers

@Suite struct ExactTests {
  private var triangle: CoveringProblem {
    CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0, 1], [1, 2], [0, 2]]), weights: [5, 3, 2], limit: 1)
  }

  @Test(.enabled(if: !Exact.isAvailable, "the trait MILP is on"))
  func `Without CBC solving is refused with what to do`() {
    let failure = #expect(throws: Failure.self) { try Exact.solve(triangle) }
    #expect(failure?.code == "siting.milp-not-built")
    #expect(Exact.version.isEmpty)
  }

  @Test(.enabled(if: Exact.isAvailable, "the trait MILP is off"))
  func `With CBC a proof comes with the answer`() throws {
    #expect(Exact.version.hasPrefix("2."))
    guard case .answer(let answer) = try Exact.solve(triangle) else {
      Issue.record("a triangle can be covered")
      return
    }
    #expect(answer.chosen == [0])
    #expect(answer.tally.value == 8 && answer.bound == 8 && answer.isProven)
  }

  @Test(.enabled(if: Exact.isAvailable, "the trait MILP is off"))
  func `Whoever cancels gets the best known with its bound, and no proof`() throws {
    let cancellation = Cancellation()
    cancellation.request()
    let outcome = try Exact.solve(ring, incumbent: [0], cancellation: cancellation)
    guard case .answer(let answer) = outcome else {
      Issue.record("the incumbent is lost")
      return
    }
    #expect(answer.chosen == [0] && !answer.isProven)
    #expect(answer.bound >= 12)
  }

  /// Each of 15 columns covers a row and the next: the relaxation takes halves.
  private var ring: CoveringProblem {
    let columns = (0..<15).map { [Int32($0), Int32(($0 + 1) % 15)].sorted() }
    return CoveringProblem(
      sets: CoverSets(rowCount: 15, columns), weights: Array(repeating: 2, count: 15), limit: 7)
  }

  @Test(.enabled(if: Exact.isAvailable, "the trait MILP is off"))
  func `A ring of odd length needs a search, since prices alone leave a gap`() throws {
    var all = ring
    all.goal = .fewestSites
    all.limit = nil
    all.floors = [
      CoverFloor(
        rows: (0..<15).map { Int32($0) }, weights: Array(repeating: 1, count: 15), least: 15)
    ]
    for search in [ExactEffort.Search.own, .cbc] {
      guard case .answer(let answer) = try Exact.solve(all, effort: ExactEffort(search: search))
      else {
        Issue.record("a ring can be covered")
        continue
      }
      #expect(answer.tally.sites == 8 && answer.bound == 8)
    }
  }
}
