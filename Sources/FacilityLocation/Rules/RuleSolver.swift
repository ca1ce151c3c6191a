internal import Diagnostics
internal import Workers

/// Covering under rules: floors, budget, groups, rows that need several stations, and the fewest or
/// cheapest columns.
///
/// A local search finds (``RuleSearch``), prices bound (``RulePriceSearch``), and a tree closes
/// what is small (``RuleTree``). One object a question.
struct RuleSolver {
  /// Searches side by side, each with chance of its own; the same number on every machine.
  private static let chains = 2
  /// Entries a tree may look at for each step of effort.
  private static let treeWork = 500_000
  /// Steps down the slope at the root, at most.
  private static let rootSteps = 600
  /// What one unit of weight counts for in a search; prices of floors are in eighths of it.
  static let unit: Int64 = 8

  let problem: CoveringProblem
  let index: RuleIndex
  let effort: SitingEffort
  let workers: Workers
  let cancellation: Cancellation
  private(set) var work = 0
  /// What the longest of the last searches took.
  private(set) var steps = 0

  init(
    _ problem: CoveringProblem, effort: SitingEffort, workers: Workers, cancellation: Cancellation
  ) {
    self.problem = problem
    index = RuleIndex(problem)
    self.effort = effort
    self.workers = workers
    self.cancellation = cancellation
  }

  /// - Parameter start: a choice to begin with; columns that do not fit any more are left out.
  mutating func solve(from start: [Int32]? = nil) -> CoveringOutcome {
    if let reason = impossibility() { return .infeasible(reason) }
    return problem.goal == .mostWeight ? mostWeight(from: start) : least()
  }

  /// The most weight that keeps the rules.
  private mutating func mostWeight(from start: [Int32]?) -> CoveringOutcome {
    var found = searched(problem, from: start, unit: Self.unit)
    if !found.isFeasible {
      switch feasible() {
      case .success(let chosen): found = searched(problem, from: chosen, unit: Self.unit)
      case .failure(let reason): return .infeasible(reason.reason)
      }
    }
    let closed = close(problem, found.chosen)
    return .answer(answer(closed.chosen, in: problem, closed))
  }

  func answer(
    _ chosen: [Int32], in limited: CoveringProblem, _ closed: Closed
  ) -> CoveringAnswer {
    let chosen = RulePolish(limited).polished(chosen, cancellation: cancellation)
    return CoveringAnswer(
      chosen: chosen, tally: CoveringTally(chosen, in: problem), bound: closed.bound,
      prices: closed.prices, proof: closed.proof, work: work)
  }
}

/// What bounding and branching left of a question.
struct Closed {
  var chosen: [Int32]
  var bound: Int64
  var prices: CoveringPrices
  var proof: SitingProof
}

/// Why nothing keeps the rules, in the shape of an error.
struct RuleConflict: Error {
  let reason: CoveringInfeasibility
}

extension RuleSolver {
  /// The best of several searches; the first among equals.
  mutating func searched(
    _ problem: CoveringProblem, from start: [Int32]?, unit: Int64, endsWhenFeasible: Bool = false,
    steps most: Int? = nil
  ) -> RuleFind {
    var state = RuleState(problem, index: RuleIndex(problem), unit: unit)
    for column in start ?? [] where state.mayAdd(Int(column)) { state.add(Int(column)) }
    let random = SeededRandom(seed: effort.seed)
    let (steps, cancellation) = (most ?? effort.steps, cancellation)
    let first = state
    let runs: [(find: RuleFind, work: Int, steps: Int)]
    do throws(Failure) {
      runs = try workers.map(count: Self.chains) { (chain) throws(Failure) in
        var search = RuleSearch(
          first, random: random.child(chain), endsWhenFeasible: endsWhenFeasible)
        search.run(steps: steps, cancellation: cancellation)
        return (search.best, search.work, search.steps)
      }
    } catch {
      // No chain throws.
      return RuleFind(state)
    }
    var best = RuleFind(state)
    self.steps = 0
    for (find, spent, taken) in runs {
      work += spent
      self.steps = max(self.steps, taken)
      if find.isBetter(than: best) { best = find }
    }
    return best
  }

  /// Any choice that keeps the rules, sought from `start`, or why there is none.
  mutating func keeping(from start: [Int32]) -> Result<[Int32], RuleConflict> {
    if let reason = impossibility() { return .failure(RuleConflict(reason: reason)) }
    return feasible(from: start)
  }

  /// What a search alone finds that keeps the rules, without proof if it finds nothing.
  mutating func found(from start: [Int32]) -> [Int32]? {
    guard impossibility() == nil else { return nil }
    let found = searched(
      BareFloors.byRow(problem), from: start, unit: 0, endsWhenFeasible: true)
    return found.isFeasible ? found.chosen : nil
  }

  /// Any choice that keeps the rules, or why there is none.
  mutating func feasible(from start: [Int32]? = nil) -> Result<[Int32], RuleConflict> {
    let found = searched(
      BareFloors.byRow(problem), from: start, unit: 0, endsWhenFeasible: true)
    if found.isFeasible { return .success(found.chosen) }
    let bare = BareFloors.byHead(problem)
    var search = RulePriceSearch(
      RuleRelaxation(bare, index: RuleIndex(bare)), chosen: found.chosen)
    let isProven = search.descend(
      steps: Self.rootSteps, target: nil, cut: 0, cancellation: cancellation)
    if isProven {
      let prices = BareFloors.refusing(search.best, problem)
      if prices.proveInfeasible(problem) {
        return .failure(RuleConflict(reason: .together(prices)))
      }
    }
    var tree = RuleTree(
      search, mark: -1, budget: WorkBudget(effort.steps * Self.treeWork), endsWhenFound: true)
    tree.run(cancellation: cancellation)
    work += tree.budget.spent / 1000
    if let best = tree.best { return .success(best.chosen) }
    return .failure(RuleConflict(reason: tree.isComplete ? .together(nil) : .notFound))
  }

  /// Bounds the weight by prices, and closes the gap by branching if little is left.
  mutating func close(_ problem: CoveringProblem, _ chosen: [Int32]) -> Closed {
    let value = CoveringTally(chosen, in: problem).value
    var search = RulePriceSearch(
      RuleRelaxation(problem, index: index), chosen: chosen)
    let scale = search.relaxation.prices.scale
    let isTight = search.descend(
      steps: Self.rootSteps, target: scale * value, cut: scale * (value + 1),
      cancellation: cancellation)
    var closed = Closed(
      chosen: chosen, bound: .max, prices: search.best, proof: .none)
    closed.bound = search.best.bound(of: problem) ?? .max
    let free = CoveringPrices(scale: 1, rows: Array(repeating: 0, count: problem.weights.count))
    // Rows given away bound the weight by all there is.
    if let all = free.bound(of: problem), all < closed.bound {
      (closed.bound, closed.prices) = (all, free)
    }
    if isTight || closed.bound == value {
      closed.proof = .prices
      return closed
    }
    search.settle()
    var tree = RuleTree(search, mark: value, budget: WorkBudget(effort.steps * Self.treeWork))
    tree.run(cancellation: cancellation)
    work += tree.budget.spent / 1000
    if let best = tree.best { closed.chosen = best.chosen }
    let reached = tree.best?.value ?? value
    // Prices show what they show; a search that is through adds that nothing better was left.
    closed.proof = closed.bound == reached ? .prices : tree.isComplete ? .search : .none
    return closed
  }

  mutating func count(_ spent: Int) { work += spent }

  var treeBudget: WorkBudget { WorkBudget(effort.steps * Self.treeWork) }

  /// What no choice can have: floors beyond all columns, groups without enough, or with too many.
  private func impossibility() -> CoveringInfeasibility? {
    let all = problem.states.indices.filter { problem.states[$0] != .closed }.map { Int32($0) }
    let isCovered = CoveringTally(all, in: problem).isCovered
    let floors = problem.floors.enumerated().compactMap { number, floor in
      let missing = floor.least - floor.covered(isCovered)
      return missing > 0 ? (floor: number, missing: missing) : nil
    }
    if !floors.isEmpty { return .floors(floors) }
    let groups = problem.groups.indices.filter { number in
      let group = problem.groups[number]
      let standing = group.columns.count { problem.states[Int($0)] == .fixed }
      let possible = group.columns.count { problem.states[Int($0)] != .closed }
      return standing > group.atMost || possible < group.atLeast || group.atLeast > group.atMost
    }
    return groups.isEmpty ? nil : .groups(groups)
  }
}
