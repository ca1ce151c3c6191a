package import Diagnostics
package import Workers

/// A choice in which the worst-served community is served as well as can be, then the second worst,
/// and so on.
package struct WorstServedAnswer: Sendable {
  /// With the shares reached as floors, and the most weight that keeps them.
  package var answer: CoveringAnswer
  /// What is covered of each community, in millionths; a million where there is nothing to cover.
  package var shares: [Int64]
  /// No choice serves the worst-served community better than this, in millionths.
  package var bound: Int64
  /// Refuse a share above `bound`, where prices did.
  ///
  /// `nil` where all columns together reach no more, or a search refused it.
  package var prices: CoveringPrices?
  /// Whether the least of `shares` is the best there is, to the resolution asked.
  package var isProven: Bool
}

/// An answer, or why nothing keeps the problem's own rules.
package enum WorstServedOutcome: Sendable {
  case answer(WorstServedAnswer)
  case infeasible(CoveringInfeasibility)
}

/// Lexicographic max-min: shares of communities raised step by step, as far as floors can be kept.
///
/// Each step halves the interval in which the least share must lie; the community that cannot have
/// more keeps what it has, and the others go on. The first level carries a bound; which communities
/// stay behind at later levels is found by search and not proven.
package struct WorstServed: Sendable {
  /// A whole share.
  package static let whole: Int64 = 1_000_000

  private let problem: CoveringProblem
  private let communities: [CoverFloor]
  private let totals: [Int64]
  private let effort: SitingEffort
  private let workers: Workers
  private let cancellation: Cancellation
  private let resolution: Int64

  /// - Parameters:
  ///   - problem: of most weight; its own floors are kept too.
  ///   - communities: rows and weights of each; what they ask (`least`) is not looked at.
  ///   - levels: how many of the worst served are raised in turn.
  ///   - resolution: shares are told apart to so many millionths.
  /// - Complexity: 20 searches a level, each with an eighth of the effort.
  package static func solve(
    _ problem: CoveringProblem, of communities: [CoverFloor], levels: Int = 3,
    resolution: Int64 = 500, effort: SitingEffort = SitingEffort(), workers: Workers = .inline,
    cancellation: Cancellation = Cancellation()
  ) throws(Failure) -> WorstServedOutcome {
    let served = WorstServed(
      problem: problem, communities: communities,
      totals: communities.map { $0.weights.reduce(0, +) }, effort: effort, workers: workers,
      cancellation: cancellation, resolution: max(resolution, 1))
    return served.solve(levels)
  }

  private func solve(_ levels: Int) -> WorstServedOutcome {
    var course = Course(owed: totals.map { _ in 0 }, isOpen: totals.map { $0 > 0 })
    var solver = asking(0, course)
    switch solver.keeping(from: []) {
    case .success(let chosen): course.chosen = chosen
    case .failure(let conflict): return .infeasible(conflict.reason)
    }
    for level in 0..<levels where course.isOpen.contains(true) && !cancellation.isRequested {
      raise(&course, isFirst: level == 0)
    }
    // All that was reached is owed now; the effort left goes into weight.
    var last = problem
    last.floors += floors(course.owed)
    solver = RuleSolver(last, effort: effort, workers: workers, cancellation: cancellation)
    guard case .answer(let answer) = solver.solve(from: course.chosen) else {
      return .infeasible(.notFound)
    }
    let shares = shares(answer.tally.isCovered)
    let least = shares.min() ?? Self.whole
    return .answer(
      WorstServedAnswer(
        answer: answer, shares: shares, bound: max(course.bound, least), prices: course.prices,
        isProven: course.bound - least < resolution))
  }

  private struct Course {
    /// What each community is owed, in millionths.
    var owed: [Int64]
    /// Which may still have more.
    var isOpen: [Bool]
    var chosen: [Int32] = []
    var bound = WorstServed.whole
    var prices: CoveringPrices?
  }

  /// Raises the least share of open communities as far as a search can.
  private func raise(_ course: inout Course, isFirst: Bool) {
    var low = least(shares(course.chosen), course.isOpen)
    let top = least(reachable, course.isOpen) + 1
    var high = top
    while high - low > resolution, !cancellation.isRequested {
      let middle = (low + high) / 2
      var solver = asking(middle, course)
      if let chosen = solver.found(from: course.chosen) {
        course.chosen = chosen
        low = max(least(shares(chosen), course.isOpen), middle)
      } else {
        high = middle
      }
    }
    if isFirst { prove(&course, &low, top) }
    let reached = shares(course.chosen)
    for community in reached.indices where course.isOpen[community] {
      course.owed[community] = max(low, 0)
      if reached[community] - low < resolution {
        course.owed[community] = reached[community]
        course.isOpen[community] = false
      }
    }
  }

  /// Refuses shares from above until `low` is met, or neither proof nor choice is found.
  private func prove(_ course: inout Course, _ low: inout Int64, _ top: Int64) {
    var refused = top
    // Not found is no proof: from there on only higher shares are asked.
    var open = low
    while refused - open > resolution, !cancellation.isRequested {
      let middle = (open + refused) / 2
      var solver = asking(middle, course)
      switch solver.keeping(from: course.chosen) {
      case .success(let chosen):
        course.chosen = chosen
        low = max(least(shares(chosen), course.isOpen), middle)
        open = max(open, low)
      case .failure(let conflict):
        if conflict.reason == .notFound {
          open = middle
          continue
        }
        refused = middle
        course.prices = nil
        if case .together(let prices) = conflict.reason { course.prices = prices }
      }
    }
    course.bound = refused - 1
  }

  private func least(_ shares: [Int64], _ isOpen: [Bool]) -> Int64 {
    shares.indices.lazy.filter { isOpen[$0] }.map { shares[$0] }.min() ?? Self.whole
  }

  /// The shares that all columns together reach.
  private var reachable: [Int64] {
    let all = problem.states.indices.filter { problem.states[$0] != .closed }.map { Int32($0) }
    return shares(CoveringTally(all, in: problem).isCovered)
  }

  private func shares(_ chosen: [Int32]) -> [Int64] {
    shares(CoveringTally(chosen, in: problem).isCovered)
  }

  private func shares(_ isCovered: [Bool]) -> [Int64] {
    communities.indices.map { number in
      guard totals[number] > 0 else { return Self.whole }
      let covered = communities[number].covered(isCovered)
      return totals[number].dividingFullWidth(covered.multipliedFullWidth(by: Self.whole)).quotient
    }
  }

  /// What so many millionths of each community are, rounded up.
  private func floors(_ owed: [Int64]) -> [CoverFloor] {
    communities.indices.compactMap { number in
      guard totals[number] > 0, owed[number] > 0 else { return nil }
      let (least, rest) = Self.whole.dividingFullWidth(
        totals[number].multipliedFullWidth(by: owed[number]))
      return CoverFloor(
        rows: communities[number].rows, weights: communities[number].weights,
        least: rest > 0 ? least + 1 : least)
    }
  }

  /// The question whether each open community can have `share`, and the others what they are owed.
  private func asking(_ share: Int64, _ course: Course) -> RuleSolver {
    var asking = problem
    asking.floors += floors(
      course.owed.indices.map { course.isOpen[$0] ? share : course.owed[$0] })
    var part = effort
    part.steps = max(effort.steps / 8, 1)
    return RuleSolver(asking, effort: part, workers: workers, cancellation: cancellation)
  }
}
