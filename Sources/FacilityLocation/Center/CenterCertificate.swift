package import Diagnostics

/// Prices that show that *p* sites cannot bring every walk below a bound.
///
/// Count, for every candidate, the prices of the demands it would serve at less than the bound. If
/// all prices together are more than those of the best *p* candidates, some demand is left. The
/// demands that a fixed site serves at less are not counted. Sums have 128 bits.
package enum CenterCertificate {
  /// Whether `prices`, one a demand and none below 0, show it for `bound`; a bound of 0 or less
  /// needs no proof.
  ///
  /// - Complexity: O(*n* + *c* log *c*) for *n* entries of the table and *c* candidates.
  package static func holds(
    _ problem: CenterProblem, prices: [Int64], bound: Int64
  ) -> Bool {
    let table = problem.table
    guard prices.count == table.demandCount, prices.allSatisfy({ $0 >= 0 }) else { return false }
    guard bound > 0 else { return true }
    var sums = [Int128](repeating: 0, count: table.candidateCount)
    var all: Int128 = 0
    for demand in prices.indices where problem.counts(demand) && prices[demand] > 0 {
      let row = (table.starts[demand]..<table.starts[demand + 1]).prefix {
        table.costs[$0] < bound
      }
      guard !row.contains(where: { problem.median.isFixed[Int(table.candidates[$0])] }) else {
        continue
      }
      all += Int128(prices[demand])
      for entry in row { sums[Int(table.candidates[entry])] += Int128(prices[demand]) }
    }
    let choices = problem.median.choices.map { sums[Int($0)] }.sorted(by: >)
    return all > choices.prefix(problem.median.newSites).reduce(0, +)
  }
}

extension CenterAnswer {
  /// Adds everything up again from the problem: sites, walks, radius, sum, bound.
  ///
  /// - Throws: `facility.certificate.*`: the first thing that is not as the answer says.
  package func check(against problem: CenterProblem) throws(Failure) {
    try problem.median.check(sites: chosen)
    let found = MedianAssignment(problem.median, chosen: chosen)
    guard found.candidates == assignments, found.costs == costs, found.unserved == unserved,
      unreachable == problem.unreachable
    else { throw Failure(.facilityCertificateWalks) }
    func refuse(_ part: Phrase, _ stated: Int64, _ found: Int64) throws(Failure) {
      guard stated != found else { return }
      throw Failure(
        .facilityCertificateValue,
        ["part": .phrase(part), "stated": .integer(Int(stated)), "found": .integer(Int(found))])
    }
    try refuse(.facilityPartRadius, radius ?? -1, found.radius(problem) ?? -1)
    try refuse(.facilityPartValue, totalCost, found.served(problem.median))
    guard CenterCertificate.holds(problem, prices: prices, bound: priceBound) else {
      throw Failure(.facilityCertificatePrices, ["bound": .integer(Int(priceBound))])
    }
    let end = radius ?? problem.beyondAll
    guard priceBound <= bound, bound <= end else {
      throw Failure(
        .facilityCertificateValue,
        [
          "part": .phrase(.facilityPartBound), "stated": .integer(Int(bound)),
          "found": .integer(Int(priceBound)),
        ])
    }
    switch proof {
    case .prices: try refuse(.facilityPartBound, priceBound, end)
    case .search: try refuse(.facilityPartBound, bound, end)
    case .none: break
    }
  }
}

extension CenterProblem {
  /// More than every cost of the table.
  var beyondAll: Int64 { (table.costs.max() ?? 0) + 1 }
}

extension MedianAssignment {
  /// The longest walk of those that count; `nil` where one of them is left.
  func radius(_ problem: CenterProblem) -> Int64? {
    guard unserved.isEmpty else { return nil }
    return costs.indices.filter { problem.counts($0) }.map { costs[$0] }.max() ?? 0
  }

  /// The walks of all that are served, in sum.
  func served(_ problem: MedianProblem) -> Int64 {
    unserved.reduce(value) { $0 - problem.penalties[Int($1)] }
  }
}
