import Diagnostics
import FacilityLocation
import Testing

/// Each thing wrong with a question has one clear error.
@Suite struct MedianInputTests {
  private func code(_ make: () throws(Failure) -> Void) -> String? {
    do throws(Failure) {
      try make()
      return nil
    } catch {
      return error.code
    }
  }

  private func problem(
    rows: [[Int64?]] = [[1, 2]], weights: [Int64] = [1], isFixed: [Bool] = [],
    newSites: Int = 1, unserved: MedianProblem.Unserved = .refused
  ) throws(Failure) {
    _ = try MedianProblem(
      table: CostTable(candidateCount: 2, rows: rows), weights: weights, isFixed: isFixed,
      newSites: newSites, unserved: unserved)
  }

  @Test func `A table that does not hold together is refused`() {
    func table(_ starts: [Int], _ candidates: [Int32], _ costs: [Int64]) -> String? {
      code { () throws(Failure) in
        _ = try CostTable(
          candidateCount: 2, starts: starts, candidates: candidates, costs: costs)
      }
    }
    #expect(table([0, 2], [1, 0], [1, 2]) == nil)
    #expect(table([], [], []) == "facility.table.rows")
    #expect(table([0, 1], [0, 1], [1, 2]) == "facility.table.rows")
    #expect(table([0, 2, 1, 2], [0, 1], [1, 2]) == "facility.table.rows")
    #expect(table([0, 2], [0, 1], [1]) == "facility.table.rows")
    #expect(table([0, 2], [0, 2], [1, 2]) == "facility.table.unknown-candidate")
    #expect(table([0, 2], [0, -1], [1, 2]) == "facility.table.unknown-candidate")
    #expect(table([0, 2], [1, 1], [1, 2]) == "facility.table.candidate-twice")
    #expect(table([0, 2], [0, 1], [1, -2]) == "facility.table.cost-negative")
  }

  @Test func `A question that does not fit the table is refused`() {
    #expect(code { () throws(Failure) in try problem() } == nil)
    #expect(
      code { () throws(Failure) in try problem(weights: [1, 1]) } == "facility.column.length")
    #expect(
      code { () throws(Failure) in try problem(isFixed: [true]) } == "facility.column.length")
    #expect(code { () throws(Failure) in try problem(weights: [-1]) } == "facility.weight.negative")
    #expect(code { () throws(Failure) in try problem(newSites: -1) } == "facility.sites.negative")
  }

  @Test func `Leaving a demand may not be cheaper than serving one`() {
    #expect(
      code { () throws(Failure) in try problem(unserved: .costs(1)) }
        == "facility.unserved.too-cheap")
    #expect(code { () throws(Failure) in try problem(unserved: .costs(2)) } == nil)
  }

  @Test func `Sums beyond 61 bits are refused, not wrapped`() {
    let large = Int64(1) << 58
    #expect(
      code { () throws(Failure) in try problem(rows: [[large, 0]], weights: [8]) }
        == "facility.sum.too-large")
    #expect(
      code { () throws(Failure) in try problem(weights: [.max], unserved: .costs(.max)) }
        == "facility.sum.too-large")
  }
}
