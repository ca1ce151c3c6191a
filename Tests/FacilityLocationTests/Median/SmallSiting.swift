import FacilityLocation
import TestSupport

/// A siting question small enough to try every choice.
struct SmallSiting {
  var rows: [[Int64?]]
  var weights: [Int64]
  var isFixed: [Bool]
  var isAllowed: [Bool]
  var newSites: Int
  var unserved: MedianProblem.Unserved

  /// Few different costs and weights, so that there are ties, duplicates and gaps.
  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let demands = Int.random(in: 0...8, using: &random)
    let candidates = Int.random(in: 0...8, using: &random)
    let dearest = Int64.random(in: 1...12, using: &random)
    let density = Double.random(in: 0.2...1, using: &random)
    rows = (0..<demands).map { _ in
      (0..<candidates).map { _ in
        Double.random(in: 0..<1, using: &random) < density
          ? Int64.random(in: 0...dearest, using: &random) : nil
      }
    }
    weights = (0..<demands).map { _ in Int64.random(in: 0...4, using: &random) }
    isFixed = (0..<candidates).map { _ in Int.random(in: 0..<6, using: &random) == 0 }
    isAllowed = (0..<candidates).map { _ in Int.random(in: 0..<6, using: &random) > 0 }
    newSites = Int.random(in: 0...4, using: &random)
    unserved =
      Bool.random(using: &random)
      ? .refused : .costs(dearest + Int64.random(in: 0...5, using: &random))
  }

  func problem() throws -> MedianProblem {
    try MedianProblem(
      table: CostTable(candidateCount: isFixed.count, rows: rows), weights: weights,
      isFixed: isFixed, isAllowed: isAllowed, newSites: newSites, unserved: unserved)
  }

  /// Every choice of as many candidates as may be chosen, the ones of least numbers first.
  var everyChoice: [[Int32]] {
    let choices = isFixed.indices.filter { isAllowed[$0] && !isFixed[$0] }.map(Int32.init)
    return Self.subsets(choices[...], min(newSites, choices.count))
  }

  private static func subsets(_ from: ArraySlice<Int32>, _ count: Int) -> [[Int32]] {
    guard count > 0 else { return [[]] }
    guard from.count >= count, let first = from.first else { return [] }
    let rest = from.dropFirst()
    return subsets(rest, count - 1).map { [first] + $0 } + subsets(rest, count)
  }

  /// The nearest open cost of each demand; `nil` where it has none.
  func walks(_ chosen: [Int32]) -> [Int64?] {
    rows.map { row in
      row.indices.filter { isFixed[$0] || chosen.contains(Int32($0)) }.compactMap { row[$0] }.min()
    }
  }

  /// Whether any candidate that is open or may be could serve a demand.
  func isReachable(_ demand: Int) -> Bool {
    rows[demand].indices.contains { rows[demand][$0] != nil && (isFixed[$0] || isAllowed[$0]) }
  }

  /// How many with weight are left that could be served, and what all others cost.
  func outcome(_ chosen: [Int32]) -> (left: Int, cost: Int64) {
    var outcome = (left: 0, cost: Int64(0))
    for (demand, walk) in walks(chosen).enumerated() where weights[demand] > 0 {
      if let walk {
        outcome.cost += walk * weights[demand]
      } else if isReachable(demand) {
        outcome.left += 1
        if case .costs(let price) = unserved { outcome.cost += price * weights[demand] }
      }
    }
    if case .costs = unserved { outcome.left = 0 }
    return outcome
  }

  /// The first of the best choices.
  var best: (chosen: [Int32], left: Int, cost: Int64) {
    var best: (chosen: [Int32], left: Int, cost: Int64)?
    for chosen in everyChoice {
      let (left, cost) = outcome(chosen)
      if let best, (best.left, best.cost) <= (left, cost) { continue }
      best = (chosen, left, cost)
    }
    return best ?? ([], 0, 0)
  }
}
