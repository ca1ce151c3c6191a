import Diagnostics
import FacilityLocation
import Testing

/// A certificate is worth what its check refuses.
@Suite struct MedianTamperingTests {
  /// Six demands along a street, each a candidate; there the proof needs no search.
  private func question() throws -> (problem: MedianProblem, answer: MedianAnswer) {
    let places: [Int64] = [0, 3, 4, 9, 11, 16]
    let rows = places.map { place in places.map { Int64?.some(abs(place - $0)) } }
    let problem = try MedianProblem(
      table: CostTable(candidateCount: 6, rows: rows), weights: [3, 1, 4, 1, 5, 9], newSites: 2)
    return (problem, problem.solved())
  }

  private func refusal(_ change: (inout MedianAnswer) -> Void) throws -> String? {
    var (problem, answer) = try question()
    change(&answer)
    do throws(Failure) {
      try answer.check(against: problem)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `The answer as it was given stands`() throws {
    #expect(try question().answer.proof == .multipliers)
    #expect(try refusal { _ in } == nil)
  }

  @Test func `A value that is not the walks' is refused`() throws {
    #expect(try refusal { $0.value -= 1 } == "facility.certificate.value")
  }

  @Test func `A bound that the multipliers do not give is refused`() throws {
    #expect(try refusal { $0.multiplierBound += 1 } == "facility.certificate.value")
    #expect(try refusal { $0.bound -= 1 } == "facility.certificate.value")
    #expect(try refusal { $0.multipliers[2] -= 1 << 30 } == "facility.certificate.value")
    #expect(try refusal { $0.multipliers.removeLast() } == "facility.column.length")
  }

  @Test func `Sites that may not be chosen, or are out of order, are refused`() throws {
    #expect(try refusal { $0.chosen.reverse() } == "facility.certificate.site")
    #expect(try refusal { $0.chosen[1] = $0.chosen[0] } == "facility.certificate.site")
    #expect(try refusal { $0.chosen[1] = 6 } == "facility.certificate.site")
    #expect(try refusal { $0.chosen[0] = -1 } == "facility.certificate.site")
    #expect(try refusal { $0.chosen.removeLast() } == "facility.certificate.value")
  }

  @Test func `Walks to other sites are refused`() throws {
    #expect(
      try refusal { $0.assignments.swapAt(0, 5) } == "facility.certificate.walks"
        || question().answer.assignments[0] == question().answer.assignments[5])
    #expect(try refusal { $0.assignments[0] = -1 } == "facility.certificate.walks")
    #expect(try refusal { $0.costs[3] += 1 } == "facility.certificate.walks")
    #expect(try refusal { $0.unserved = [0] } == "facility.certificate.walks")
    #expect(try refusal { $0.unreachable = [0] } == "facility.certificate.walks")
    #expect(try refusal { $0.feasibility = .infeasible } == "facility.certificate.walks")
  }

  @Test func `A worse choice cannot be called proved`() throws {
    let (problem, best) = try question()
    var other = best
    let chosen = try #require(
      (0..<Int32(6)).flatMap { a in ((a + 1)..<Int32(6)).map { [a, $0] } }.first {
        $0 != best.chosen
      })
    let forced = try MedianProblem(
      table: problem.table, weights: problem.weights,
      isAllowed: (0..<6).map { chosen.contains(Int32($0)) }, newSites: 2
    ).solved()
    (other.chosen, other.assignments, other.costs) = (chosen, forced.assignments, forced.costs)
    other.value = forced.value
    #expect(forced.value > best.value)
    #expect(throws: Failure.self) { try other.check(against: problem) }
    other.proof = .none
    try other.check(against: problem)
    #expect(other.gap > 0)
  }
}
