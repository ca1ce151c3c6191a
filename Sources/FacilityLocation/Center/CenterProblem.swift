package import Diagnostics

/// The p-center problem: where *p* new sites make the longest walk shortest.
///
/// Each demand with weight goes to its nearest open site; how much it weighs does not lengthen its
/// walk. Among choices with the same longest walk the one with the least walking in sum is
/// wanted, weights included, then the one of least numbers.
package struct CenterProblem: Sendable {
  /// The same sites and demands with the sum of all walks in mind.
  let median: MedianProblem

  package var table: CostTable { median.table }
  package var weights: [Int64] { median.weights }
  /// Demands with weight that neither a fixed nor an allowed candidate reaches, ascending.
  package var unreachable: [Int32] { median.unreachable }

  /// - Parameters:
  ///   - isFixed: one a candidate, or empty: none is.
  ///   - isAllowed: one a candidate, or empty: all are.
  /// - Throws: as the p-median problem does.
  package init(
    table: CostTable, weights: [Int64], isFixed: [Bool] = [], isAllowed: [Bool] = [],
    newSites: Int
  ) throws(Failure) {
    median = try MedianProblem(
      table: table, weights: weights, isFixed: isFixed, isAllowed: isAllowed, newSites: newSites,
      unserved: .refused)
  }

  /// Whether the longest walk is asked of a demand: it has weight, and some candidate reaches it.
  func counts(_ demand: Int) -> Bool { median.penalties[demand] > 0 }

  /// The costs a longest walk can have, ascending, each once.
  var radii: [Int64] {
    var radii: [Int64] = []
    for demand in weights.indices where counts(demand) {
      for entry in table.starts[demand]..<table.starts[demand + 1] {
        let candidate = Int(table.candidates[entry])
        guard median.isFixed[candidate] || median.isAllowed[candidate] else { continue }
        radii.append(table.costs[entry])
      }
    }
    radii.sort()
    var count = 0
    for radius in radii where count == 0 || radii[count - 1] < radius {
      radii[count] = radius
      count += 1
    }
    return Array(radii.prefix(count))
  }

  /// The question of least walking in sum with no walk longer than `radius`.
  func tail(radius: Int64) throws(Failure) -> MedianProblem {
    var starts = [0]
    var candidates: [Int32] = []
    var costs: [Int64] = []
    for demand in weights.indices {
      for entry in table.starts[demand]..<table.starts[demand + 1] {
        guard table.costs[entry] <= radius || !counts(demand) else { break }
        candidates.append(table.candidates[entry])
        costs.append(table.costs[entry])
      }
      starts.append(candidates.count)
    }
    return try MedianProblem(
      table: CostTable(
        candidateCount: table.candidateCount, starts: starts, candidates: candidates, costs: costs),
      weights: weights, isFixed: median.isFixed, isAllowed: median.isAllowed,
      newSites: median.newSites, unserved: .refused)
  }
}
