package import Diagnostics
package import Workers

/// The linear relaxation of a covering problem, solved by Clp; its prices made whole numbers.
///
/// What counts is what the prices re-add to: were Clp wrong, the bound would be weaker, never false.
package struct CoveringRelaxation: Sendable {
  /// As Clp has it: the most weight, or the fewest sites or least cost; not a bound.
  package let value: Double
  /// Re-add to `bound`; or prove that the problem has no answer.
  package let prices: CoveringPrices
  /// The most weight, or the fewest sites or the least cost, that anyone can do with.
  package let bound: Int64
  /// Whether `prices` prove that nothing keeps the rules.
  package let isInfeasible: Bool

  /// - Parameter start: columns to begin with; good ones save most of the way.
  /// - Returns: `nil` where it was cancelled, or no prices fit 64 bits.
  /// - Throws: `siting.milp-not-built`, `siting.milp-failed`.
  package init?(
    _ problem: CoveringProblem, from start: [Int32]? = nil, cancellation: Cancellation? = nil
  ) throws(Failure) {
    let built = CoveringProgram(problem, for: .prices)
    var linear = try LinearProgram(built.program, cancellation: cancellation)
    if let start, let solution = built.solution(choosing: start, in: problem) {
      linear.begin(at: solution, of: built.program)
    }
    switch try linear.solve() {
    case .stopped, .cutOff: return nil
    case .infeasible:
      guard let prices = try Self.shortfall(problem, cancellation) else { return nil }
      self.prices = prices
      value = .nan
      isInfeasible = prices.proveInfeasible(problem)
      bound = isInfeasible ? 0 : problem.boundOfNothing
    case .solved:
      let sum = linear.objective + Double(built.program.constant)
      let rounded = PriceRounding(built, problem).prices(linear.prices) { prices in
        problem.bound(by: prices) != nil
      }
      guard let prices = rounded, let bound = problem.bound(by: prices) else { return nil }
      value = problem.goal == .mostWeight ? sum : -sum
      self.prices = prices
      self.bound = bound
      isInfeasible = false
    }
  }

  /// Prices of how little of floors and groups must be lacking.
  private static func shortfall(
    _ problem: CoveringProblem, _ cancellation: Cancellation?
  ) throws(Failure) -> CoveringPrices? {
    let built = CoveringProgram(problem, for: .shortfall)
    var linear = try LinearProgram(built.program, cancellation: cancellation)
    guard try linear.solve() == .solved else { return nil }
    return PriceRounding(built, problem).prices(linear.prices) { prices in
      prices.sum(of: problem, countingWeights: false) != nil
    }
  }
}

extension CoveringProblem {
  /// The bound of the goal that these prices prove; `nil` where a sum leaves 64 bits.
  ///
  /// For the fewest sites or the least cost: the least number that they do not prove to be too small.
  package func bound(by prices: CoveringPrices) -> Int64? {
    guard goal != .mostWeight else { return prices.bound(of: self) }
    let anchor = goal == .fewestSites ? prices.site : prices.cost
    // Of nothing spent; each site or unit of cost adds the anchor.
    guard let sum = prices.sum(of: spending(0), countingWeights: false) else { return nil }
    guard sum < 0 else { return 0 }
    guard anchor > 0 else { return nil }
    return (-sum + anchor - 1) / anchor
  }

  /// The same problem with so much of what it saves, at most.
  package func spending(_ most: Int64) -> CoveringProblem {
    var problem = self
    switch goal {
    case .mostWeight: break
    case .fewestSites: problem.limit = Int(most)
    case .leastCost: problem.budget = most
    }
    return problem
  }

  /// What is true of any answer.
  var boundOfNothing: Int64 { goal == .mostWeight ? weights.reduce(0, +) : 0 }
}
