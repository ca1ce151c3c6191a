/// What a column may do.
package enum SiteState: UInt8, Sendable {
  /// It may be chosen.
  case free
  /// It stands and stays: it covers, costs nothing and counts towards nothing.
  case fixed
  /// It may not be chosen.
  case closed
}

/// At least so much of some rows must be covered: a target, or what each community is owed.
package struct CoverFloor: Sendable, Equatable {
  /// Ascending, none twice.
  package let rows: [Int32]
  /// What each of `rows` counts for, ≥ 0; not what it counts for in the objective.
  package let weights: [Int64]
  /// The least sum of `weights` over covered rows.
  package let least: Int64

  package init(rows: [Int32], weights: [Int64], least: Int64) {
    precondition(rows.count == weights.count, "a floor's rows and weights")
    self.rows = rows
    self.weights = weights
    self.least = least
  }
}

/// How many of some columns may stand together: "at most one of a compound", "one in each
/// community" (F34).
///
/// Fixed columns count.
package struct SiteGroup: Sendable, Equatable {
  /// Ascending, none twice.
  package let columns: [Int32]
  package let atLeast: Int
  /// `Int.max` for no limit.
  package let atMost: Int

  package init(columns: [Int32], atLeast: Int = 0, atMost: Int = .max) {
    self.columns = columns
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

/// Which columns to choose so that they cover most, or so that the fewest or the cheapest cover
/// enough.
///
/// The maximal covering problem of Church and ReVelle (1974) and the set covering problem of
/// Toregas and others (1971), with the rules that planners have.
///
/// Everything is a whole number, so that sums are exact and a bound can be added up by hand. Several
/// cutoffs, several kinds of people and a second station within reach are no extra models: each is a
/// row of its own with its weight.
package struct CoveringProblem: Sendable {
  package enum Goal: String, Sendable {
    /// The most weight within `limit`, `budget` and the rules.
    case mostWeight
    /// The fewest columns that keep the floors and the rules; among equals the most weight.
    case fewestSites
    /// The cheapest that keep them; among equals the most weight.
    case leastCost
  }

  package var goal: Goal
  package var sets: CoverSets
  /// Of each row, ≥ 0.
  package var weights: [Int64]
  /// How many chosen columns a row needs before it counts; empty where that is 1.
  package var needs: [Int32] = []
  /// Of each column.
  package var states: [SiteState]
  /// Opening cost of each column, ≥ 0; empty where nothing is asked of costs.
  package var costs: [Int64] = []
  /// The most free columns that may be chosen; `nil` for as many as there are.
  package var limit: Int?
  /// The most that the chosen free columns may cost; `nil` for no limit.
  package var budget: Int64?
  package var floors: [CoverFloor] = []
  package var groups: [SiteGroup] = []
  /// What a row's cover costs from each column, in the order of `sets.rows`: decimetres of walk, say.
  ///
  /// Whole numbers ≥ 0. Among answers of equal value the one with the least Σ weight × least walk is taken; empty for
  /// none.
  package var walks: [Int32] = []

  package init(
    goal: Goal = .mostWeight, sets: CoverSets, weights: [Int64], states: [SiteState]? = nil,
    limit: Int? = nil
  ) {
    precondition(weights.count == sets.rowCount, "a weight for each row")
    self.goal = goal
    self.sets = sets
    self.weights = weights
    self.states = states ?? Array(repeating: .free, count: sets.columnCount)
    self.limit = limit
  }

  /// How many chosen columns `row` needs.
  @inline(__always)
  package func need(of row: Int) -> Int32 { needs.isEmpty ? 1 : needs[row] }

  @inline(__always)
  package func cost(of column: Int) -> Int64 { costs.isEmpty ? 1 : costs[column] }

  /// In ``needsLeft``: fixed and free columns together are too few.
  package static let unreachable = Int32.max

  /// What fixed columns leave of each row's need: 0 where nothing, ``unreachable`` where the free
  /// ones cannot meet it.
  ///
  /// - Complexity: O(entries).
  package var needsLeft: [Int32] {
    var left = (0..<sets.rowCount).map { need(of: $0) }
    var free = Array(repeating: Int32(0), count: sets.rowCount)
    for column in states.indices where states[column] != .closed {
      let isFixed = states[column] == .fixed
      for row in sets.rows(of: column) {
        if isFixed { left[Int(row)] -= 1 } else { free[Int(row)] += 1 }
      }
    }
    for row in left.indices {
      left[row] = left[row] > free[row] ? Self.unreachable : max(left[row], 0)
    }
    return left
  }

  /// The columns that stand whatever is chosen, ascending.
  package var fixed: [Int32] {
    states.indices.lazy.filter { states[$0] == .fixed }.map { Int32($0) }
  }
}
