package import Workers

/// What one chosen column is worth.
package struct SiteWorth: Sendable, Equatable {
  package let column: Int32
  /// Weight it covers without the other new columns: what fixed ones leave.
  package let alone: Int64
  /// Weight lost if it is taken away and nothing else changes.
  package let inPlace: Int64
  /// The free column whose standing there instead costs least weight, rules kept.
  ///
  /// Ties go to the least walk, then to the smallest column.
  package let replacement: Int32?
  /// What that costs, below 0 if it would even gain; `inPlace` where there is none.
  package let replacementLoss: Int64

  package init(
    column: Int32, alone: Int64, inPlace: Int64, replacement: Int32?, replacementLoss: Int64
  ) {
    self.column = column
    self.alone = alone
    self.inPlace = inPlace
    self.replacement = replacement
    self.replacementLoss = replacementLoss
  }
}

/// What taking a column costs that was not chosen.
package struct PassedSite: Sendable, Equatable {
  package let column: Int32
  /// Every choice with this column covers at least so much less than this answer: proven by prices.
  package let losesAtLeast: Int64
  /// What is lost if it replaces the chosen column for which that costs least, rules kept; `nil`
  /// where no exchange keeps them.
  ///
  /// Where there is room beside the others nothing is replaced: then it is what is gained, below 0.
  package let swapLoss: Int64?
  package let insteadOf: Int32?
}

/// Why these columns and not others.
package struct SiteReasons: Sendable {
  /// Of each chosen free column, ascending.
  package let chosen: [SiteWorth]
  /// Of each free column that was not chosen, ascending.
  package let passed: [PassedSite]

  /// - Parameters:
  ///   - answer: of `problem`, by any engine.
  ///   - cancellation: ends the search for prices early; they prove less then.
  /// - Complexity: O(chosen × (columns + entries of the chosen)); for goals other than
  ///   `mostWeight` also a search for prices.
  package init(
    _ problem: CoveringProblem, _ answer: CoveringAnswer,
    cancellation: Cancellation = Cancellation()
  ) {
    var limited = problem
    limited.goal = .mostWeight
    var prices = answer.prices
    if problem.goal != .mostWeight {
      if problem.goal == .fewestSites { limited.limit = answer.tally.sites }
      if problem.goal == .leastCost { limited.budget = answer.tally.cost }
      var solver = RuleSolver(
        limited, effort: SitingEffort(steps: 0), workers: .inline, cancellation: cancellation)
      prices = solver.close(limited, answer.chosen).prices
    }
    var exchange = SiteExchange(limited, answer)
    exchange.weigh()
    chosen = exchange.worths
    let value = answer.tally.value
    let bounds = prices.bounds(takingEachIn: limited)
    passed = exchange.passed.map { column, loss, place in
      PassedSite(
        column: column, losesAtLeast: max(value - (bounds[Int(column)] ?? value), 0),
        swapLoss: loss, insteadOf: place)
    }
  }
}

/// Every chosen column exchanged for every other, once.
private struct SiteExchange {
  /// Exchanges counted from nothing for each column, the cheapest ones.
  private static let tries = 400

  private let problem: CoveringProblem
  private let answer: CoveringAnswer
  private let free: [Int32]
  private let counts: [Int32]
  /// Whether every exchange keeps the rules: none but the limit is asked.
  private let isLoose: Bool
  private var walks: NearestWalks
  private(set) var worths: [SiteWorth] = []
  /// The least loss of each free column that was not chosen, and for which.
  private var losses: [(loss: Int64, place: Int32?)?]

  init(_ problem: CoveringProblem, _ answer: CoveringAnswer) {
    self.problem = problem
    self.answer = answer
    free = problem.states.indices.filter { problem.states[$0] == .free }.map { Int32($0) }
      .filter { !answer.chosen.contains($0) }
    counts = problem.counts(answer.chosen)
    isLoose =
      problem.floors.isEmpty && problem.groups.isEmpty && problem.budget == nil
      && answer.tally.isFeasible(in: problem)
    walks = NearestWalks(problem, standing: answer.chosen)
    losses = Array(repeating: nil, count: problem.sets.columnCount)
  }

  var passed: [(column: Int32, loss: Int64?, place: Int32?)] {
    free.map { ($0, losses[Int($0)]?.loss, losses[Int($0)]?.place) }
  }

  mutating func weigh() {
    let fixed = problem.counts(problem.fixed)
    for column in answer.chosen where problem.states[Int(column)] == .free {
      let alone = gain(column, fixed)
      var without = counts
      for row in problem.sets.rows(of: Int(column)) { without[Int(row)] -= 1 }
      let lost = gain(column, without)
      var ranked: [(column: Int32, loss: Int64)] = []
      for other in free { ranked.append((other, lost - gain(other, without))) }
      let best = replacement(of: column, ranked)
      worths.append(
        SiteWorth(
          column: column, alone: alone, inPlace: lost, replacement: best?.column,
          replacementLoss: best?.loss ?? lost))
    }
    guard problem.limit.map({ answer.tally.sites < $0 }) ?? true else { return }
    // Where there is room it may stand beside the others.
    for column in free where keeps((answer.chosen + [column]).sorted()) {
      let loss = -gain(column, counts)
      if losses[Int(column)].map({ loss < $0.loss }) ?? true {
        losses[Int(column)] = (loss, nil)
      }
    }
  }

  /// What `column` covers beyond `counts`.
  private func gain(_ column: Int32, _ counts: [Int32]) -> Int64 {
    var sum: Int64 = 0
    for row in problem.sets.rows(of: Int(column)).lazy.map(Int.init)
    where counts[row] + 1 == problem.need(of: row) { sum += problem.weights[row] }
    return sum
  }

  private func keeps(_ chosen: [Int32]) -> Bool {
    CoveringTally(chosen, in: problem).isFeasible(in: problem)
  }

  private func exchanged(_ column: Int32, for other: Int32) -> [Int32] {
    (answer.chosen.filter { $0 != column } + [other]).sorted()
  }

  /// The best replacement that keeps the rules; also notes for each column what it would cost.
  private mutating func replacement(
    of column: Int32, _ ranked: [(column: Int32, loss: Int64)]
  ) -> (column: Int32, loss: Int64)? {
    for (other, loss) in ranked where losses[Int(other)].map({ loss < $0.loss }) ?? true {
      if isLoose || keeps(exchanged(column, for: other)) {
        losses[Int(other)] = (loss, column)
      }
    }
    return isLoose ? nearest(of: ranked, insteadOf: column) : kept(of: ranked, insteadOf: column)
  }

  /// Of those that lose least the one that walks least, where all may stand there.
  private mutating func nearest(
    of ranked: [(column: Int32, loss: Int64)], insteadOf column: Int32
  ) -> (column: Int32, loss: Int64)? {
    guard let loss = ranked.lazy.map(\.loss).min() else { return nil }
    let equal = ranked.filter { $0.loss == loss }.map { Int($0.column) }
    let changes = walks.changes(of: equal, insteadOf: Int(column))
    let best = equal.indices.min { (changes[$0], equal[$0]) < (changes[$1], equal[$1]) }
    return best.map { (Int32(equal[$0]), loss) }
  }

  /// The same among those that keep the rules, each counted from nothing.
  private func kept(
    of ranked: [(column: Int32, loss: Int64)], insteadOf column: Int32
  ) -> (column: Int32, loss: Int64)? {
    var best: (column: Int32, loss: Int64, walk: Int64)?
    var left = Self.tries
    for (other, loss) in ranked.sorted(by: { ($0.loss, $0.column) < ($1.loss, $1.column) }) {
      if let best, loss > best.loss { break }
      let tally = CoveringTally(exchanged(column, for: other), in: problem)
      if tally.isFeasible(in: problem), best.map({ tally.walk < $0.walk }) ?? true {
        best = (other, loss, tally.walk)
      }
      left -= 1
      if left == 0 { break }
    }
    return best.map { ($0.column, $0.loss) }
  }
}
