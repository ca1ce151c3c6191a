package import Workers

/// One solving of a maximal covering problem, turn by turn.
///
/// First the relaxation alone, with what its shares round to. Then a swap search among the columns
/// that prices favour, beside it; at last beside a tree over what prices leave open.
package struct CoverCourse: Sendable {
  package let problem: CoveringProblem
  package let presolve: CoveringPresolve
  /// Columns of the reduced problem, and what they cover there.
  package internal(set) var best: [Int32] = []
  package internal(set) var value: Int64 = 0
  /// A choice among all reduced columns.
  var whole: CoverState
  package internal(set) var kernel: CoverKernel?
  package internal(set) var relaxed: FractionalCover
  package internal(set) var tree: CoverTree?
  package internal(set) var isDone = false
  package internal(set) var turns = 0
  /// Work of searches that were replaced.
  var pastWork: Int
  let seed: UInt64
  /// When the search is next confined to the columns that prices favour.
  var nextKernel = CoverCourse.firstKernel

  /// The first answer: greedy, swapped to a local best.
  package init(_ problem: CoveringProblem, seed: UInt64, unless cancellation: Cancellation? = nil) {
    self.problem = problem
    self.seed = seed
    presolve = CoveringPresolve(problem)
    let reduced = presolve.reduced
    whole = CoverState(reduced)
    relaxed = FractionalCover(reduced)
    pastWork = reduced.sets.rows.count * 4
    whole.fill()
    whole.swapToBest(unless: cancellation)
    keep(whole.chosen, whole.value)
    // All that can be covered is covered: prices of nothing prove it.
    if value == reduced.weights.reduce(0, +) {
      relaxed = FractionalCover(reduced, prices: reduced.weights.map { _ in 0 })
      isDone = true
    }
  }

  /// Entries looked at, by the same count on every machine.
  package var work: Int {
    pastWork + whole.work + relaxed.work + (kernel?.work ?? 0) + (tree?.work ?? 0)
  }

  /// What each side of a turn looks at: short turns at first, and never more than a fair part of
  /// what is done already.
  private var quota: Int {
    let size = presolve.reduced.sets.rows.count + presolve.reduced.sets.columnCount
    return min(max(64 * size, work / 8), 256 << 20)
  }

  mutating func keep(_ columns: [Int32], _ value: Int64) {
    guard value > self.value else { return }
    best = columns
    self.value = value
  }

  /// The best so far with its bound, as prices of the whole problem prove it.
  package func answer() -> CoveringAnswer {
    let (prices, bound) = CoveringPrices.of(
      problem, presolve, rows: relaxed.prices, side: relaxed.sidePrices)
    var polish = WalkPolish(problem, chosen: presolve.expand(best))
    let chosen = polish.polished()
    let tally = CoveringTally(chosen, in: problem)
    return CoveringAnswer(
      chosen: chosen, tally: tally, bound: bound, prices: prices,
      proof: bound == tally.value ? .prices : isDone ? .search : .none, work: work)
  }
}

extension CoverCourse {
  enum Side: Sendable {
    case kernel(CoverKernel)
    case relaxed(FractionalCover)
    case tree(CoverTree)
  }

  /// Search and bound go on, each on its own thread if there are two, and tell each other.
  package mutating func turn(_ workers: Workers, unless cancellation: Cancellation? = nil) {
    let quota = quota
    let (kernel, relaxed, tree, value) = (kernel, relaxed, tree, value)
    let sides = try? workers.map(count: kernel == nil ? 1 : 2) { (number) -> Side in
      if number == 1, var kernel {
        kernel.search.run(work: quota, unless: cancellation)
        return .kernel(kernel)
      }
      if var tree {
        tree.raise(to: value)
        tree.run(work: quota, unless: cancellation)
        return .tree(tree)
      }
      var relaxed = relaxed
      let steps = min(max(quota / relaxed.workOfStep, 20), Self.relaxedSteps)
      relaxed.run(
        steps: steps, until: Double(value + 1) - 2 * relaxed.margin, unless: cancellation)
      return .relaxed(relaxed)
    }
    for side in sides ?? [] { take(side) }
    turns += 1
    if cancellation?.isRequested != true { learn() }
  }

  mutating func take(_ side: Side) {
    switch side {
    case .kernel(let kernel):
      self.kernel = kernel
      keep(kernel.best, kernel.search.bestValue)
    case .relaxed(let relaxed): self.relaxed = relaxed
    case .tree(let tree):
      self.tree = tree
      if let found = tree.found { keep(found, tree.value) }
      if tree.isDone { isDone = true }
    }
  }
}
