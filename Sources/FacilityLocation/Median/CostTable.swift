package import Diagnostics

/// What it costs to serve each demand from each candidate, where that is possible at all.
///
/// Sparse, by demand. A cost is a whole number, in the unit of the caller's choice (tenths of a
/// second, decimetres); the cost of a unit of weight. Candidates and demands are numbered from 0.
package struct CostTable: Sendable, Hashable {
  package let candidateCount: Int
  /// Demand `i` has the entries from `starts[i]` up to `starts[i + 1]`; *demands* + 1 values.
  package let starts: [Int]
  /// The candidate of each entry; in a row by cost, equal ones by candidate.
  package let candidates: [Int32]
  /// The cost of each entry; in a row ascending.
  package let costs: [Int64]

  package var demandCount: Int { starts.count - 1 }

  /// Takes rows in any order of their entries.
  ///
  /// - Throws: `facility.table.*` where columns do not fit, a candidate is unknown or stands twice
  ///   in a row, or a cost is negative.
  /// - Complexity: O(*n* log *r*) for *n* entries in rows of *r*; O(*n*) where rows are in order.
  package init(candidateCount: Int, starts: [Int], candidates: [Int32], costs: [Int64])
    throws(Failure)
  {
    let isWhole =
      starts.first == 0 && starts.last == candidates.count
      && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    guard isWhole, candidates.count == costs.count else {
      throw Failure(
        .facilityRowsUnusable,
        ["candidates": .integer(candidates.count), "costs": .integer(costs.count)])
    }
    try Self.check(candidateCount, starts, candidates, costs)
    self.candidateCount = candidateCount
    self.starts = starts
    (self.candidates, self.costs) = Self.inOrder(starts, candidates, costs)
  }

  /// The rows of a full matrix.
  ///
  /// - Parameter rows: one a demand, each with one cost a candidate; `nil` where there is no way.
  package init(candidateCount: Int, rows: [[Int64?]]) throws(Failure) {
    var starts = [0]
    var candidates: [Int32] = []
    var costs: [Int64] = []
    for row in rows {
      for (candidate, cost) in row.enumerated() {
        guard let cost else { continue }
        candidates.append(Int32(candidate))
        costs.append(cost)
      }
      starts.append(candidates.count)
    }
    try self.init(
      candidateCount: candidateCount, starts: starts, candidates: candidates, costs: costs)
  }

  private static func check(
    _ candidateCount: Int, _ starts: [Int], _ candidates: [Int32], _ costs: [Int64]
  ) throws(Failure) {
    var lastDemand = [Int](repeating: -1, count: max(candidateCount, 0))
    for demand in 0..<(starts.count - 1) {
      for entry in starts[demand]..<starts[demand + 1] {
        let candidate = Int(candidates[entry])
        guard candidate >= 0, candidate < candidateCount else {
          throw Failure(
            .facilityCandidateUnknown,
            [
              "demand": .integer(demand), "candidate": .integer(candidate),
              "count": .integer(candidateCount),
            ])
        }
        guard lastDemand[candidate] != demand else {
          throw Failure(
            .facilityCandidateTwice,
            ["demand": .integer(demand), "candidate": .integer(candidate)])
        }
        lastDemand[candidate] = demand
        guard costs[entry] >= 0 else {
          throw Failure(
            .facilityCostNegative,
            [
              "demand": .integer(demand), "candidate": .integer(candidate),
              "cost": .integer(Int(costs[entry])),
            ])
        }
      }
    }
  }

  private static func inOrder(
    _ starts: [Int], _ candidates: [Int32], _ costs: [Int64]
  ) -> ([Int32], [Int64]) {
    var sorted = (candidates: candidates, costs: costs)
    for demand in 0..<(starts.count - 1) {
      let row = starts[demand]..<starts[demand + 1]
      func stands(_ a: Int, before b: Int) -> Bool {
        costs[a] != costs[b] ? costs[a] < costs[b] : candidates[a] < candidates[b]
      }
      guard row.dropFirst().contains(where: { stands($0, before: $0 - 1) }) else { continue }
      for (place, entry) in zip(row, row.sorted { stands($0, before: $1) }) {
        sorted.candidates[place] = candidates[entry]
        sorted.costs[place] = costs[entry]
      }
    }
    return sorted
  }
}
