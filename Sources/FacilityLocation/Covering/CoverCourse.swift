package import Workers

/// One solving of a covering problem, turn by turn.
package struct CoverCourse: Sendable {
  package let problem: CoveringProblem
  package let presolve: CoveringPresolve
  /// Columns of the reduced problem, and what they cover there.
  package private(set) var best: [Int32]
  package private(set) var value: Int64
  package private(set) var search: CoverSearch
  /// The columns of the search's problem.
  private var searchColumns: [Int32]
  package private(set) var relaxed: FractionalCover
  package private(set) var tree: CoverTree?
  package private(set) var isDone = false
  package private(set) var turns = 0
  /// Work of searches that were replaced.
  private var pastWork = 0

  private let seed: UInt64

  package init(_ problem: CoveringProblem, seed: UInt64, unless cancellation: Cancellation?) {
    self.problem = problem
    self.seed = seed
    presolve = CoveringPresolve(problem)
    let reduced = presolve.reduced
    search = CoverSearch(
      CoverState(reduced), near: ColumnNeighbours(reduced.sets, weights: reduced.weights),
      seed: seed, unless: cancellation)
    searchColumns = reduced.states.indices.map { Int32($0) }
    relaxed = FractionalCover(reduced)
    best = search.best
    value = search.bestValue
    pastWork = reduced.sets.rows.count * 4
    // All that can be covered is covered.
    isDone = value == reduced.weights.reduce(0, +)
    if isDone { relaxed.run(steps: 1) }
  }

  /// Entries looked at, by the same count on every machine.
  package var work: Int { pastWork + search.state.work + relaxed.work + (tree?.work ?? 0) }

  /// What each side of a turn looks at: short turns at first, and never more than a fair part of
  /// what is done already.
  private var quota: Int {
    let size = presolve.reduced.sets.rows.count + presolve.reduced.sets.columnCount
    return min(max(64 * size, work / 8), 256 << 20)
  }
}

extension CoverCourse {
  private enum Side: Sendable {
    case search(CoverSearch)
    case relaxed(FractionalCover)
    case tree(CoverTree)
  }

  /// The relaxation is good enough when a hundred steps more would not tell much.
  private static let relaxedSteps = 1500

  /// Search and bound go on, each on its own thread if there are two, and tell each other.
  package mutating func turn(_ workers: Workers, unless cancellation: Cancellation?) {
    let quota = quota
    let (search, relaxed, tree) = (search, relaxed, tree)
    let (value, target) = (value, Double(value + 1))
    let sides =
      (try? workers.map(count: 2) { (number) -> Side in
        if number == 0 {
          var search = search
          search.run(work: quota, unless: cancellation)
          return Side.search(search)
        }
        if var tree {
          tree.raise(to: value)
          tree.run(work: quota, unless: cancellation)
          return .tree(tree)
        }
        var relaxed = relaxed
        let steps = min(max(quota / relaxed.workOfStep, 20), Self.relaxedSteps)
        relaxed.run(steps: steps, until: target - 2 * relaxed.margin, unless: cancellation)
        return .relaxed(relaxed)
      }) ?? []
    for side in sides { take(side) }
    turns += 1
    if cancellation?.isRequested != true { learn() }
  }

  private mutating func take(_ side: Side) {
    switch side {
    case .search(let search):
      self.search = search
      keep(search.best.map { searchColumns[Int($0)] }, search.bestValue)
    case .relaxed(let relaxed): self.relaxed = relaxed
    case .tree(let tree):
      self.tree = tree
      if let found = tree.found { keep(found, tree.value) }
      if tree.isDone { isDone = true }
    }
  }

  private mutating func keep(_ columns: [Int32], _ value: Int64) {
    guard value > self.value else { return }
    best = columns
    self.value = value
  }

  /// What the bound tells the search, and the other way round.
  private mutating func learn() {
    guard tree == nil, !isDone else { return }
    if relaxed.bound + relaxed.margin < Double(value + 1) {
      isDone = true
      return
    }
    offerRounding()
    let fixing = relaxed.fixing(toExceed: Double(value))
    if relaxed.totalSteps >= Self.relaxedSteps {
      narrow(fixing.out)
      plant(fixing)
    }
  }

  /// Gives the search what the shares round to.
  private mutating func offerRounding() {
    var shares = Array(repeating: 0.0, count: searchColumns.count)
    for column in searchColumns.indices {
      shares[column] = relaxed.shares[Int(searchColumns[column])]
    }
    search.consider(shares: shares)
    keep(search.best.map { searchColumns[Int($0)] }, search.bestValue)
  }

  /// Goes on searching among the columns that a better choice could have, and the best one's.
  private mutating func narrow(_ out: [Int32]) {
    var problem = presolve.reduced
    for column in out { problem.states[Int(column)] = .closed }
    for column in best { problem.states[Int(column)] = .free }
    let core = CoveringPresolve(problem)
    guard core.columns.count < searchColumns.count else { return }
    var places = Array(repeating: -1, count: presolve.reduced.sets.columnCount)
    for (place, column) in core.columns.enumerated() { places[Int(column)] = place }
    var state = CoverState(core.reduced)
    for column in best where places[Int(column)] >= 0 { state.add(places[Int(column)]) }
    pastWork += search.state.work
    search = CoverSearch(
      state, near: ColumnNeighbours(core.reduced.sets, weights: core.reduced.weights),
      seed: seed &+ 1)
    searchColumns = core.columns
    keep(search.best.map { searchColumns[Int($0)] }, search.bestValue)
    offerRounding()
  }

  private mutating func plant(_ fixing: (out: [Int32], taken: [Int32])) {
    var problem = presolve.reduced
    for column in fixing.out { problem.states[Int(column)] = .closed }
    for column in fixing.taken { problem.take(Int(column)) }
    guard (problem.limit ?? 0) >= 0 else {
      isDone = true
      return
    }
    tree = CoverTree(problem, relaxed: relaxed, value: value)
  }

  /// The best so far with its bound, as prices of the whole problem prove it.
  package func answer() -> CoveringAnswer {
    let (prices, bound) = CoveringPrices.of(problem, presolve, relaxed)
    let chosen = presolve.expand(best)
    let tally = CoveringTally(chosen, in: problem)
    return CoveringAnswer(
      chosen: chosen, tally: tally, bound: bound, prices: prices,
      proof: bound == tally.value ? .prices : isDone ? .search : .none, work: work)
  }
}
