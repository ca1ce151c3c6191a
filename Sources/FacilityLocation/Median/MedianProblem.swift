package import Diagnostics

/// The p-median problem: where *p* new sites make the walks of all demands shortest in sum.
///
/// Each demand goes to its nearest open site. Open are the fixed sites, which do not count towards
/// *p*, and *p* candidates of those that may be chosen.
package struct MedianProblem: Sendable {
  /// What becomes of a demand none of whose candidates is open.
  package enum Unserved: Sendable, Hashable {
    /// An answer that leaves one is infeasible; as few as possible are left.
    case refused
    /// It costs so much for each unit of weight, at least the largest cost of the table.
    case costs(Int64)
  }

  package let table: CostTable
  /// How much each demand counts; 0 or more.
  package let weights: [Int64]
  /// Candidates that are open in any case, such as stations that exist.
  package let isFixed: [Bool]
  /// Candidates that may be chosen; a fixed one is open all the same.
  package let isAllowed: [Bool]
  /// *p*: how many candidates to choose besides the fixed ones.
  package let newSites: Int
  package let unserved: Unserved
  /// What each demand adds to the value where it is not served, weight included; 0 for one
  /// without weight, and for one that no candidate could serve, which no answer can help.
  package let penalties: [Int64]
  /// Demands with weight that neither a fixed nor an allowed candidate reaches, ascending.
  package let unreachable: [Int32]
  /// Prices are whole numbers of so many parts of the value's unit: a power of two.
  package let priceScale: Int64

  /// What sums of worths stay below, in parts: a row counts once for each chosen site that it has,
  /// and room for differences of two sums is left in 64 bits.
  private static let largestSum = Int128(1) << 61
  /// Parts of a unit that a bound gains from; more slow nothing, but say nothing either.
  private static let finestScale: Int64 = 1024

  /// - Parameters:
  ///   - isFixed: one a candidate, or empty: none is.
  ///   - isAllowed: one a candidate, or empty: all are.
  /// - Throws: `facility.*` where columns do not fit, a weight or `newSites` is negative, the price
  ///   of an unserved demand is below a cost, or sums do not fit into 61 bits.
  package init(
    table: CostTable, weights: [Int64], isFixed: [Bool] = [], isAllowed: [Bool] = [],
    newSites: Int, unserved: Unserved = .refused
  ) throws(Failure) {
    let count = table.candidateCount
    self.table = table
    self.weights = weights
    self.isFixed = isFixed.isEmpty ? [Bool](repeating: false, count: count) : isFixed
    self.isAllowed = isAllowed.isEmpty ? [Bool](repeating: true, count: count) : isAllowed
    self.newSites = newSites
    self.unserved = unserved
    try Self.check(length: weights.count, table.demandCount)
    try Self.check(length: self.isFixed.count, count)
    try Self.check(length: self.isAllowed.count, count)
    if let negative = weights.firstIndex(where: { $0 < 0 }) {
      throw Failure(
        .facilityWeightNegative,
        ["demand": .integer(negative), "weight": .integer(Int(weights[negative]))])
    }
    guard newSites >= 0 else {
      throw Failure(.facilitySitesNegative, ["found": .integer(newSites)])
    }
    let sums = try Self.sums(table, weights, unserved, newSites)
    (priceScale, penalties, unreachable) = Self.priced(
      table, weights, self.isFixed, self.isAllowed, unserved, sums)
  }

  /// Candidates that may be chosen and are not open yet, ascending.
  package var choices: [Int32] {
    (0..<Int32(table.candidateCount)).filter { isAllowed[Int($0)] && !isFixed[Int($0)] }
  }

  private static func check(length: Int, _ expected: Int) throws(Failure) {
    guard length == expected else {
      throw Failure(
        .facilityColumnLength, ["found": .integer(length), "expected": .integer(expected)])
    }
  }

  /// What all demands could cost at most where served, and what any sum of worths could be.
  private static func sums(
    _ table: CostTable, _ weights: [Int64], _ unserved: Unserved, _ newSites: Int
  ) throws(Failure) -> (served: Int128, all: Int128) {
    var served: Int128 = 0
    var weighty: Int128 = 0
    for demand in weights.indices where weights[demand] > 0 {
      weighty += 1
      let row = table.starts[demand]..<table.starts[demand + 1]
      guard let last = row.last else { continue }
      served += Int128(weights[demand]) * Int128(table.costs[last])
    }
    var all: Int128
    switch unserved {
    case .refused: all = served + (served + 1) * weighty
    case .costs(let price):
      let dearest = table.costs.max() ?? 0
      guard price >= dearest else {
        throw Failure(
          .facilityUnservedTooCheap,
          ["price": .integer(Int(price)), "dearest": .integer(Int(dearest))])
      }
      all = weights.reduce(0) { $0 + Int128($1) * Int128(price) }
    }
    let longest = zip(table.starts, table.starts.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
    all *= Int128(min(newSites, longest) + 1)
    guard all < largestSum else { throw Failure(.facilitySumTooLarge) }
    return (served, all)
  }

  private static func priced(
    _ table: CostTable, _ weights: [Int64], _ isFixed: [Bool], _ isAllowed: [Bool],
    _ unserved: Unserved, _ sums: (served: Int128, all: Int128)
  ) -> (Int64, [Int64], [Int32]) {
    var scale = finestScale
    while scale > 1, sums.all * Int128(scale) >= largestSum { scale /= 2 }
    var penalties = [Int64](repeating: 0, count: weights.count)
    var unreachable: [Int32] = []
    for demand in weights.indices where weights[demand] > 0 {
      let row = table.starts[demand]..<table.starts[demand + 1]
      let isReached = row.contains {
        let candidate = Int(table.candidates[$0])
        return isFixed[candidate] || isAllowed[candidate]
      }
      guard isReached else {
        unreachable.append(Int32(demand))
        continue
      }
      penalties[demand] =
        switch unserved {
        case .refused: Int64(sums.served) + 1
        case .costs(let price): weights[demand] * price
        }
    }
    return (scale, penalties, unreachable)
  }
}
