package import Diagnostics
package import Workers

/// How hard to search, and with what.
package struct ExactEffort: Sendable {
  package enum Search: Sendable {
    /// Branch and bound of our own: Clp solves, whole-number prices close.
    case own
    /// CBC.
    case cbc
  }

  package var search: Search
  /// To search at most; the same on every machine.
  package var nodes: Int

  package init(search: Search = .own, nodes: Int = 20_000) {
    self.search = search
    self.nodes = nodes
  }
}

extension Exact {
  /// The best there is, with its proof; or the best known with its bound, where the effort ends first.
  ///
  /// Clp's prices bound the problem and close most columns; a search goes through the rest. The
  /// incumbent is what closes columns: without a good one nearly all are left. Among answers of
  /// equal value it is not the one with least walk that is found.
  ///
  /// - Parameters:
  ///   - incumbent: the best known, ascending, fixed columns among them; left aside where it
  ///     breaks a rule.
  ///   - cancellation: ends the search with what is known.
  /// - Throws: `siting.milp-not-built`, `siting.milp-failed`.
  package static func solve(
    _ problem: CoveringProblem, incumbent: [Int32]? = nil, effort: ExactEffort = ExactEffort(),
    cancellation: Cancellation? = nil
  ) throws(Failure) -> CoveringOutcome {
    guard isAvailable else { throw Failure(.milpNotBuilt) }
    var finish = CoveringFinish(problem, incumbent: incumbent, cancellation: cancellation)
    try finish.run(effort)
    guard problem.goal != .mostWeight, finish.isProven, let fewest = finish.best else {
      return finish.outcome
    }
    // Among equals the one with most weight.
    var richest = problem.spending(finish.value(of: fewest))
    richest.goal = .mostWeight
    var second = CoveringFinish(richest, incumbent: fewest.chosen, cancellation: cancellation)
    try second.run(effort)
    if let best = second.best { finish.best = best }
    finish.work += second.work
    return finish.outcome
  }
}

/// Closes a covering problem: bound, fixing, search.
struct CoveringFinish {
  struct Choice: Sendable {
    let chosen: [Int32]
    let tally: CoveringTally
  }

  private let problem: CoveringProblem
  private let cancellation: Cancellation?
  var best: Choice?
  private var relaxation: CoveringRelaxation?
  private var isComplete = false
  var work = 0

  init(_ problem: CoveringProblem, incumbent: [Int32]?, cancellation: Cancellation?) {
    self.problem = problem
    self.cancellation = cancellation
    best = incumbent.flatMap { feasible($0) }
  }

  private func feasible(_ chosen: [Int32]) -> Choice? {
    let tally = CoveringTally(chosen, in: problem)
    return tally.isFeasible(in: problem) ? Choice(chosen: chosen, tally: tally) : nil
  }

  func value(of choice: Choice) -> Int64 {
    switch problem.goal {
    case .mostWeight: choice.tally.value
    case .fewestSites: Int64(choice.tally.sites)
    case .leastCost: choice.tally.cost
    }
  }

  /// Whether the prices alone prove the best known.
  private var isClosedByPrices: Bool {
    guard let best, let relaxation else { return false }
    return relaxation.bound == value(of: best)
  }

  var isProven: Bool { best != nil && (isComplete || isClosedByPrices) }

  mutating func run(_ effort: ExactEffort) throws(Failure) {
    relaxation = try CoveringRelaxation(
      problem, from: best?.chosen, cancellation: cancellation)
    guard let relaxation, !relaxation.isInfeasible else { return }
    var isRestart = true
    while isRestart, !isClosedByPrices, !isComplete {
      isRestart = try searchRest(relaxation, effort)
    }
  }

  /// Searches what the prices leave; true to begin anew with a much better best known.
  private mutating func searchRest(
    _ relaxation: CoveringRelaxation, _ effort: ExactEffort
  ) throws(Failure) -> Bool {
    var rest = problem
    var floor: Int64?
    var musts: [Bool] = []
    if let best {
      let value = value(of: best)
      let fixing = CoveringFixing(problem, prices: relaxation.prices, best: value)
      isComplete = fixing.isFinished
      guard !isComplete else { return false }
      rest = fixing.problem
      musts = fixing.musts
      floor = problem.goal == .mostWeight ? value : fixing.spent - value
    }
    let built = CoveringProgram(rest, for: .search, musts: musts)
    let end = try search(built, rest, above: floor, effort)
    work += end.nodes
    isComplete = end.isComplete
    guard let values = end.best,
      let found = feasible(built.chosen(by: values, in: rest)), isBetter(found)
    else { return false }
    best = found
    return end.isRestart
  }

  private func isBetter(_ found: Choice) -> Bool {
    guard let best else { return true }
    return problem.goal == .mostWeight
      ? value(of: found) > value(of: best) : value(of: found) < value(of: best)
  }

  private func search(
    _ built: CoveringProgram, _ rest: CoveringProblem, above floor: Int64?, _ effort: ExactEffort
  ) throws(Failure) -> SearchEnd {
    if let end = SearchEnd(ofEmpty: built.program, above: floor) { return end }
    let start = best.flatMap { built.solution(choosing: $0.chosen, in: rest) }
    switch effort.search {
    case .own:
      let rounding = CoveringRounding(built, rest)
      var search = try BranchAndBound(
        built.program, above: floor, cancellation: cancellation, round: rounding.solution(near:))
      return try search.search(from: start, limit: effort.nodes - work)
    case .cbc:
      return try MixedProgram.search(
        built.program, start: start, above: floor, nodes: effort.nodes, cancellation: cancellation)
    }
  }

  var outcome: CoveringOutcome {
    guard let best else {
      if let relaxation, relaxation.isInfeasible {
        return .infeasible(.together(relaxation.prices))
      }
      return .infeasible(isComplete ? .together(nil) : .notFound)
    }
    let nothing = CoveringPrices(
      scale: 1, rows: Array(repeating: 0, count: problem.sets.rowCount))
    let bound = relaxation?.bound ?? problem.boundOfNothing
    let proof: SitingProof = isClosedByPrices ? .prices : isComplete ? .search : .none
    return .answer(
      CoveringAnswer(
        chosen: best.chosen, tally: best.tally,
        bound: proof == .none ? bound : value(of: best),
        prices: relaxation?.prices ?? nothing, proof: proof, work: work))
  }
}
