/// In which order chosen columns are built, so that every year's stations lose little against the
/// best of so many.
package struct BuildOrder: Sendable, Equatable {
  /// Free columns, the first to be built first.
  package let order: [Int32]
  /// Weight covered by the fixed columns and the first 0, 1, 2 … of `order`.
  package let values: [Int64]
  /// Weight lost against the best known of so many columns; below 0 where the order covers more
  /// than that, `nil` where none is known.
  package let losses: [Int64?]
  /// The most that could be lost: against the bound of so many columns.
  package let atMost: [Int64?]

  /// The best nested sequence found: every prefix is part of the next.
  ///
  /// Orders are grown forwards from each answer, and shrunk backwards from the last; the one that
  /// loses least in sum is improved by exchanging neighbours and by moving single columns. Where
  /// floors or lower limits must be kept, the last answer stands in the end; else its number of
  /// columns.
  ///
  /// - Parameters:
  ///   - answers: of the same problem with growing limits, at most one for each number of columns.
  /// - Complexity: O(columns² × entries of the last answer).
  package init(_ problem: CoveringProblem, _ answers: [CoveringAnswer]) {
    var counter = PrefixCounter(problem)
    var best: [Int: CoveringAnswer] = [:]
    for answer in answers { best[answer.tally.sites] = answer }
    let last = answers.max { $0.tally.sites < $1.tally.sites }
    let final = (last?.chosen ?? []).filter { problem.states[Int($0)] == .free }
    let goals = (0...final.count).map { best[$0]?.tally.value }
    var candidates = [counter.forward(final, after: []), counter.backward(final)]
    for answer in answers {
      let first = answer.chosen.filter { final.contains($0) }
      let start = counter.forward(first, after: [])
      candidates.append(
        start + counter.forward(final.filter { !first.contains($0) }, after: start))
      guard problem.floors.isEmpty, problem.groups.allSatisfy({ $0.atLeast <= 0 }) else { continue }
      let own = answer.chosen.filter { problem.states[Int($0)] == .free }
      candidates.append(
        Self.grown(counter.forward(own, after: []), to: final.count, in: problem))
    }
    var order: [Int32] = []
    var least: Int64 = .max
    for candidate in candidates {
      let loss = counter.loss(candidate, goals)
      if loss < least { (order, least) = (candidate, loss) }
    }
    order = counter.improved(order, goals)
    self.order = order
    let values = counter.values(order)
    self.values = values
    losses = values.indices.map { count in goals[count].map { $0 - values[count] } }
    atMost = values.indices.map { count in
      guard problem.goal == .mostWeight else { return nil }
      return best[count].map { ($0.isProven ? $0.tally.value : $0.bound) - values[count] }
    }
  }
}

extension BuildOrder {
  /// `order` with the columns that gain most next, as long as rules allow and anything is gained.
  private static func grown(
    _ order: [Int32], to count: Int, in problem: CoveringProblem
  ) -> [Int32] {
    var open = problem
    open.limit = count
    var state = RuleState(open, index: RuleIndex(open), unit: 1)
    var order = Array(order.prefix(count))
    for column in order { state.add(Int(column)) }
    while order.count < count {
      let next = state.gains.indices.filter { state.gains[$0] > 0 && state.mayAdd($0) }
        .max { state.gains[$0] < state.gains[$1] }
      guard let next else { break }
      state.add(next)
      order.append(Int32(next))
    }
    return order
  }
}

/// Counts what prefixes of an order cover.
private struct PrefixCounter {
  let problem: CoveringProblem
  private var counts: [Int32]
  private let fixedCounts: [Int32]
  private let fixedValue: Int64

  init(_ problem: CoveringProblem) {
    self.problem = problem
    fixedCounts = problem.counts(problem.fixed)
    counts = fixedCounts
    fixedValue = CoveringTally(problem.fixed, in: problem).value
  }

  private mutating func add(_ column: Int32) -> Int64 {
    var gain: Int64 = 0
    for row in problem.sets.rows(of: Int(column)).lazy.map(Int.init) {
      counts[row] += 1
      if counts[row] == problem.need(of: row) { gain += problem.weights[row] }
    }
    return gain
  }

  private mutating func remove(_ column: Int32) -> Int64 {
    var loss: Int64 = 0
    for row in problem.sets.rows(of: Int(column)).lazy.map(Int.init) {
      if counts[row] == problem.need(of: row) { loss += problem.weights[row] }
      counts[row] -= 1
    }
    return loss
  }

  mutating func values(_ order: [Int32]) -> [Int64] {
    counts = fixedCounts
    var values = [fixedValue]
    for column in order { values.append(values[values.count - 1] + add(column)) }
    return values
  }

  /// Σ over known goals of what the prefix of that length lacks.
  mutating func loss(_ order: [Int32], _ goals: [Int64?]) -> Int64 {
    let values = values(order)
    // An order that ends early stays at what it covers.
    return goals.indices.reduce(0) { sum, count in
      sum + max((goals[count] ?? 0) - values[min(count, values.count - 1)], 0)
    }
  }

  /// Always the column that gains most next; the first among equals.
  mutating func forward(_ columns: [Int32], after first: [Int32]) -> [Int32] {
    counts = fixedCounts
    for column in first { _ = add(column) }
    var left = columns
    var order: [Int32] = []
    while !left.isEmpty {
      var (best, most) = (0, Int64(-1))
      for (place, column) in left.enumerated() {
        let gain = add(column)
        _ = remove(column)
        if gain > most { (best, most) = (place, gain) }
      }
      let column = left.remove(at: best)
      _ = add(column)
      order.append(column)
    }
    return order
  }

  /// The column that is missed least goes last, and so on to the front.
  mutating func backward(_ columns: [Int32]) -> [Int32] {
    counts = fixedCounts
    for column in columns { _ = add(column) }
    var left = columns
    var order: [Int32] = []
    while !left.isEmpty {
      var (best, least) = (0, Int64.max)
      for (place, column) in left.enumerated() {
        let loss = remove(column)
        _ = add(column)
        if loss <= least { (best, least) = (place, loss) }
      }
      let column = left.remove(at: best)
      _ = remove(column)
      order.append(column)
    }
    return order.reversed()
  }

  /// Neighbours exchanged and columns moved as long as less is lost.
  mutating func improved(_ order: [Int32], _ goals: [Int64?]) -> [Int32] {
    var order = order
    var least = loss(order, goals)
    var improves = true
    while improves, least > 0 {
      improves = false
      for from in order.indices {
        for to in order.indices where to != from {
          var moved = order
          moved.insert(moved.remove(at: from), at: to)
          let loss = loss(moved, goals)
          if loss < least { (order, least, improves) = (moved, loss, true) }
        }
      }
    }
    return order
  }
}
