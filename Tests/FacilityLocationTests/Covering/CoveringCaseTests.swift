import FacilityLocation
import TestSupport
import Testing
import Workers

/// Coverings whose best is known.
@Suite(.enabled(if: Cases.arePresent)) struct CoveringCaseTests {
  /// 205 tracts and 16 stores of San Francisco: whom each store reaches within `metres`.
  private func sanFrancisco(metres: Double, limit: Int) throws -> CoveringProblem {
    let name = "siting/SF_network_distance_candidateStore_16_censusTract_205_new.csv"
    var tracts: [Substring: Int32] = [:]
    var weights: [Int64] = []
    var sets = Array(repeating: [Int32](), count: 16)
    for line in try Cases.text(name).split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      let tract = tracts[cells[2]] ?? Int32(weights.count)
      if tracts[cells[2]] == nil {
        tracts[cells[2]] = tract
        weights.append(try #require(Int64(cells[3])))
      }
      let store = try #require(Int(cells[1].dropFirst("Store_".count)))
      if try #require(Double(cells[0])) <= metres { sets[store - 1].append(tract) }
    }
    return CoveringProblem(
      sets: CoverSets(rowCount: weights.count, sets.map { $0.sorted() }), weights: weights,
      limit: limit)
  }

  @Test func `San Francisco's four best stores are proven`() throws {
    let problem = try sanFrancisco(metres: 5000, limit: 4)
    #expect(problem.weights.reduce(0, +) == 955_113)
    guard case .answer(let answer) = MaxCover.solve(problem) else {
      Issue.record("no answer")
      return
    }
    #expect(answer.tally.value == 875_247)
    #expect(answer.chosen.map { $0 + 1 } == [2, 11, 12, 15])
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
