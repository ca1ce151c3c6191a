package import Workers

/// A search among some columns of a problem: those that prices favour, presolved once more.
package struct CoverKernel: Sendable {
  /// The problem's columns that the search chooses among.
  package let columns: [Int32]
  package var search: CoverSearch
  private let ownWork: Int

  /// Some columns for each place: those that a best choice usually is among.
  package static func size(forLimit limit: Int) -> Int { 50 + 6 * limit }

  /// - Parameters:
  ///   - problem: reduced; all its columns are free.
  ///   - out: columns to leave out, unless `start` has them.
  ///   - start: a choice to start from.
  package init(
    _ problem: CoveringProblem, without out: [Int32], start: [Int32], seed: UInt64,
    unless cancellation: Cancellation? = nil
  ) {
    var problem = problem
    for column in out { problem.states[Int(column)] = .closed }
    for column in start { problem.states[Int(column)] = .free }
    let core = CoveringPresolve(problem)
    var places = Array(repeating: -1, count: problem.sets.columnCount)
    for (place, column) in core.columns.enumerated() { places[Int(column)] = place }
    var state = CoverState(core.reduced)
    for column in start where places[Int(column)] >= 0 { state.add(places[Int(column)]) }
    let near = ColumnNeighbours(core.reduced.sets, weights: core.reduced.weights)
    ownWork = near.work + 4 * problem.sets.rows.count
    columns = core.columns
    search = CoverSearch(state, near: near, seed: seed, unless: cancellation)
  }

  package var work: Int { ownWork + search.state.work }

  /// The best found so far, as columns of the problem.
  package var best: [Int32] { search.best.map { columns[Int($0)] } }

  /// Starts from what `shares`, of the problem's columns, round to if that is no worse.
  package mutating func consider(shares: [Double]) {
    search.consider(shares: columns.map { shares[Int($0)] })
  }
}
