/// Which columns to choose, and which row each of them serves, so that the most weight is served
/// and no column more than it can hold.
///
/// The capacitated maximal covering problem (Current and Storbeck, 1988) with a single source: a
/// building is served whole by one station within its reach, or not at all.
package struct CapacityProblem: Sendable {
  package var sets: CoverSets
  /// Of each row, ≥ 0: what serving it counts for.
  package var weights: [Int64]
  /// Of each row, ≥ 0: how much of a station it takes.
  package var sizes: [Int64]
  /// Of each column, ≥ 0; a row larger than what is left of one cannot be served there.
  package var capacities: [Int64]
  /// What of each column's capacity is taken before anything is served; empty for nothing.
  package var taken: [Int64] = []
  package var states: [SiteState]
  /// Opening cost of each column, ≥ 0; empty where nothing is asked of costs.
  package var costs: [Int64] = []
  /// The most free columns that may be chosen; `nil` for as many as there are.
  package var limit: Int?
  /// The most that the chosen free columns may cost; `nil` for no limit.
  package var budget: Int64?
  /// What a row's service costs from each column, in the order of `sets.rows`; empty for none.
  ///
  /// Among answers of equal value the least Σ weight × walk is sought.
  package var walks: [Int32] = []

  package init(
    sets: CoverSets, weights: [Int64], sizes: [Int64], capacities: [Int64],
    states: [SiteState]? = nil, limit: Int? = nil
  ) {
    precondition(
      weights.count == sets.rowCount && sizes.count == sets.rowCount
        && capacities.count == sets.columnCount, "a weight and a size a row, a capacity a column")
    self.sets = sets
    self.weights = weights
    self.sizes = sizes
    self.capacities = capacities
    self.states = states ?? Array(repeating: .free, count: sets.columnCount)
    self.limit = limit
  }

  /// What of a column is left for rows.
  @inline(__always)
  package func room(of column: Int) -> Int64 {
    max(capacities[column] - (taken.isEmpty ? 0 : taken[column]), 0)
  }

  @inline(__always)
  package func cost(of column: Int) -> Int64 { costs.isEmpty ? 1 : costs[column] }

  /// The walk of entry `slot` of `sets.rows`, 0 without walks.
  @inline(__always)
  func walk(_ slot: Int) -> Int64 { walks.isEmpty ? 0 : Int64(walks[slot]) }
}

/// Who is served where, counted from nothing: the judge of every search.
package struct CapacityTally: Sendable, Equatable {
  /// Σ weight of rows that are served.
  package let value: Int64
  /// What rows take of each column.
  package let loads: [Int64]
  /// Chosen columns that are free, and what they cost.
  package let sites: Int
  package let cost: Int64
  /// Σ weight × walk over served rows.
  package let walk: Int64
  /// Rows served by a column that is not chosen or does not reach them, and columns over their
  /// room.
  package let faults: Int

  /// - Parameters:
  ///   - chosen: columns, ascending, fixed ones among them.
  ///   - assignment: the column that serves each row, −1 for none.
  package init(_ chosen: [Int32], _ assignment: [Int32], in problem: CapacityProblem) {
    var isChosen = Array(repeating: false, count: problem.sets.columnCount)
    for column in chosen { isChosen[Int(column)] = true }
    var loads = Array(repeating: Int64(0), count: problem.sets.columnCount)
    var isReached = Array(repeating: false, count: problem.sets.rowCount)
    var value: Int64 = 0
    var walk: Int64 = 0
    for column in chosen.map(Int.init) {
      let slots = problem.sets.columnOffsets[column]..<problem.sets.columnOffsets[column + 1]
      for slot in slots {
        let row = Int(problem.sets.rows[slot])
        guard Int(assignment[row]) == column else { continue }
        isReached[row] = true
        loads[column] += problem.sizes[row]
        value += problem.weights[row]
        walk += problem.weights[row] * problem.walk(slot)
      }
    }
    let free = chosen.filter { problem.states[Int($0)] == .free }
    sites = free.count
    cost = free.reduce(0) { $0 + problem.cost(of: Int($1)) }
    faults =
      assignment.indices.count { assignment[$0] >= 0 && !isReached[$0] }
      + loads.indices.count { loads[$0] > problem.room(of: $0) }
      + chosen.count { problem.states[Int($0)] == .closed }
      + problem.states.indices.count { problem.states[$0] == .fixed && !isChosen[$0] }
    self.value = value
    self.walk = walk
    self.loads = loads
  }

  /// Whether every row is served by a chosen column that reaches it, and limits are kept.
  package func isFeasible(in problem: CapacityProblem) -> Bool {
    faults == 0 && problem.limit.map { sites <= $0 } ?? true
      && problem.budget.map { cost <= $0 } ?? true
  }
}

/// Which columns stand, whom each serves, and how much better it could be at most.
package struct CapacityAnswer: Sendable {
  /// Ascending, fixed columns among them.
  package var chosen: [Int32]
  /// The column that serves each row; −1 for none.
  package var assignment: [Int32]
  package var tally: CapacityTally
  /// The most weight that anyone can serve.
  package var bound: Int64
  /// Re-add to `bound`.
  package var prices: CapacityPrices
  package var proof: SitingProof
  /// Steps counted; the same on every machine.
  package var work: Int

  package var isProven: Bool { proof != .none }
}
