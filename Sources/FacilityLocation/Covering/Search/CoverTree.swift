package import Workers

/// A search through every choice that could be better than the best known: what prices cannot
/// rule out is split on one column, taken or not.
///
/// Each part is presolved anew and bounded by the prices of its relaxation, which start from
/// those of the whole. Depth first, the column taken first. It can stop anywhere and go on.
package struct CoverTree: Sendable {
  /// What is left to look at; the last is next.
  private var parts: [Part]
  /// The best found here, as columns of the root, and its value.
  package private(set) var found: [Int32]?
  package private(set) var value: Int64
  package private(set) var nodes = 0
  package private(set) var work = 0

  /// One part: the problem with a column taken or closed, and the way to the root's columns.
  private struct Part: Sendable {
    var problem: CoveringProblem
    var columns: [Int32]
    var taken: [Int32]
    var settled: Int64
    var prices: [Double]
    var shares: [Double]
  }

  /// - Parameters:
  ///   - problem: with fixed columns that each of the looked for has, and closed ones that none has.
  ///   - relaxed: of the same problem before columns were fixed or closed.
  ///   - value: to be exceeded.
  package init(_ problem: CoveringProblem, relaxed: FractionalCover, value: Int64) {
    self.value = value
    parts = [
      Part(
        problem: problem, columns: problem.states.indices.map { Int32($0) }, taken: [],
        settled: 0, prices: relaxed.prices, shares: relaxed.shares)
    ]
  }

  /// Whether nothing is left: then nothing exceeds `value`.
  package var isDone: Bool { parts.isEmpty }
  package var open: Int { parts.count }

  /// Raises what is to be exceeded, where somebody else found more.
  package mutating func raise(to value: Int64) {
    guard value > self.value else { return }
    self.value = value
    found = nil
  }

  /// Looks at parts until `work` is done or none is left.
  package mutating func run(work: Int, unless cancellation: Cancellation? = nil) {
    let end = self.work + work
    while self.work < end, cancellation?.isRequested != true, let part = parts.popLast() {
      if !look(at: part, unless: cancellation) { parts.append(part) }
    }
  }

  /// Whether `part` is settled, split parts included; not where it was interrupted.
  private mutating func look(at part: Part, unless cancellation: Cancellation?) -> Bool {
    nodes += 1
    let presolve = CoveringPresolve(part.problem)
    work += 4 * part.problem.sets.rows.count
    let reduced = presolve.reduced
    let settled = part.settled + presolve.settled
    let taken = part.taken + part.problem.fixed.map { part.columns[Int($0)] }
    let columns = presolve.columns.map { part.columns[Int($0)] }
    if presolve.isImpossible { return true }
    if settled > value, reduced.groups.allSatisfy({ $0.atLeast == 0 }) { take(taken, settled) }
    guard (reduced.limit ?? 1) > 0, reduced.sets.rowCount > 0, !columns.isEmpty else { return true }

    // Rounding may go against us by the margin, so that much more must be missing.
    let target = Double(value - settled) + 1
    var relaxed = FractionalCover(
      reduced, prices: presolve.reduce(rowPrices: part.prices),
      shares: presolve.columns.map { part.shares[Int($0)] }, isBoxed: true)
    relaxed.run(
      steps: Self.usualSteps, until: target - 2 * relaxed.margin, reach: target,
      unless: cancellation)
    work += relaxed.work
    if relaxed.bound + relaxed.margin < target { return true }
    if cancellation?.isRequested == true { return false }
    tryRounding(relaxed, reduced, taken: taken, columns: columns, settled: settled)
    split(relaxed, reduced, columns: columns, taken: taken, settled: settled)
    return true
  }

  /// Enough to tell most parts; more would rarely.
  private static let usualSteps = 400

  private mutating func take(_ columns: [Int32], _ value: Int64) {
    found = columns.sorted()
    self.value = value
  }

  /// Rounds the shares up to a whole choice, and swaps it to a local best.
  private mutating func tryRounding(
    _ relaxed: FractionalCover, _ reduced: CoveringProblem, taken: [Int32], columns: [Int32],
    settled: Int64
  ) {
    var state = CoverState(reduced)
    state.round(relaxed.shares)
    work += state.work
    guard settled + state.value > value, state.rules.keepLowerLimits else { return }
    take(taken + state.chosen.map { columns[Int($0)] }, settled + state.value)
  }

  private mutating func split(
    _ relaxed: FractionalCover, _ reduced: CoveringProblem, columns: [Int32], taken: [Int32],
    settled: Int64
  ) {
    let fixing = relaxed.fixing(toExceed: Double(value - settled))
    var problem = reduced
    for column in fixing.out { problem.states[Int(column)] = .closed }
    for column in fixing.taken { problem.take(Int(column)) }
    guard (problem.limit ?? 0) >= 0 else { return }
    var part = Part(
      problem: problem, columns: columns, taken: taken, settled: settled, prices: relaxed.prices,
      shares: relaxed.shares)
    guard let column = relaxed.mostDivided(of: problem) else {
      // All are settled one way or the other: the part is one choice.
      if problem.states.contains(.fixed) { parts.append(part) }
      return
    }
    part.problem.states[column] = .closed
    parts.append(part)
    guard (problem.limit ?? 1) > 0 else { return }
    part.problem = problem
    part.problem.take(column)
    parts.append(part)
  }
}

extension CoveringProblem {
  /// Fixes a free column at the cost of limit and budget.
  mutating func take(_ column: Int) {
    states[column] = .fixed
    if let limit { self.limit = limit - 1 }
    if let budget { self.budget = budget - cost(of: column) }
  }
}
