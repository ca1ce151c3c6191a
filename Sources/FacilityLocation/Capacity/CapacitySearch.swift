package import Diagnostics
package import Workers

/// Iterated local search on a ``CapacityState``: stations change places, and rows find theirs anew.
struct CapacitySearch {
  /// Candidates really tried for a free place, the most promising ones.
  private static let tried = 3
  /// At most so many stations make way in one step.
  private static let clearing = 3

  private var state: CapacityState
  private var random: SeededRandom
  private(set) var best: CapacityState
  private(set) var work = 0
  private let free: [Int]
  private let weighsCost: Bool
  /// Whether every step can afford deep improvement.
  private let isSmall: Bool

  init(_ state: CapacityState, random: SeededRandom) {
    self.state = state
    self.random = random
    best = state
    free = state.problem.states.indices.filter { state.problem.states[$0] == .free }
    isSmall = state.problem.sets.rows.count <= 1 << 14
    weighsCost = state.problem.budget != nil && state.problem.limit == nil
  }

  mutating func run(steps: Int, cancellation: Cancellation) {
    state.improve(isDeep: isSmall)
    fill(banned: nil)
    state.improve(isDeep: true)
    note()
    for _ in 0..<steps where !free.isEmpty && !cancellation.isRequested { takeStep() }
  }

  private mutating func note() {
    if state.value > best.value { best = state }
  }

  /// Clears a few stations near each other, fills their places, and tries to exchange one.
  private mutating func takeStep() {
    let before = state
    let centre = free[random.below(free.count)]
    for column in neighbours(of: centre) { state.remove(column) }
    state.improve(isDeep: isSmall)
    if random.below(3) > 0, state.mayAdd(centre) { state.add(centre) }
    fill(banned: nil)
    state.improve(isDeep: isSmall)
    exchangeOne()
    note()
    if state.value < before.value { state = before }
  }

  /// A few chosen free columns that share rows with `centre`; any one if there are none.
  private mutating func neighbours(of centre: Int) -> [Int] {
    let sets = state.problem.sets
    var near: [Int] = []
    for row in sets.rows(of: centre) {
      for other in sets.columns(of: Int(row)).lazy.map(Int.init)
      where state.isIn[other] && state.problem.states[other] == .free && !near.contains(other) {
        near.append(other)
      }
    }
    let wanted = 1 + random.below(Self.clearing)
    while near.count > wanted { near.remove(at: random.below(near.count)) }
    let chosen = state.chosenFree
    if near.isEmpty, !chosen.isEmpty { near.append(chosen[random.below(chosen.count)]) }
    return near
  }

  /// Opens the most promising columns while places and money last.
  private mutating func fill(banned: Int?) {
    while let column = promising(1, banned: banned).first {
      state.add(column)
      work += 1
    }
  }

  /// The columns that promise most of what nobody serves.
  private func promising(_ count: Int, banned: Int?) -> [Int] {
    var top: [(column: Int, rate: Double)] = []
    for column in free where column != banned && state.mayAdd(column) {
      let promise = state.promise(column)
      guard promise > 0 else { continue }
      let cost = Double(max(state.problem.cost(of: column), 1))
      let rate = weighsCost ? Double(promise) / cost : Double(promise)
      if top.count == count, rate <= top[count - 1].rate { continue }
      let place = top.firstIndex { rate > $0.rate } ?? top.count
      top.insert((column, rate), at: place)
      if top.count > count { top.removeLast() }
    }
    return top.map(\.column)
  }

  /// Takes one chosen column away, and keeps the best of what may stand there instead.
  private mutating func exchangeOne() {
    let chosen = state.chosenFree
    guard !chosen.isEmpty else { return }
    let column = chosen[random.below(chosen.count)]
    var without = state
    without.remove(column)
    without.improve(isDeep: isSmall)
    let original = state
    state = without
    let candidates = promising(Self.tried, banned: column)
    var most = original
    for candidate in candidates {
      state = without
      state.add(candidate)
      fill(banned: nil)
      state.improve(isDeep: isSmall)
      work += 1
      if state.value > most.value { most = state }
    }
    state = most
  }
}

/// The door of covering with capacities.
package enum CapacitatedCovering {
  private static let chains = 2
  private static let boundSteps = 400

  /// The best choice and assignment found, and what bounds them.
  ///
  /// The same for any number of threads; more effort never gives less. Cancelled, it returns the
  /// best it has.
  ///
  /// - Complexity: a step of search is O(entries); so is a step of the bound.
  package static func solve(
    _ problem: CapacityProblem, effort: SitingEffort = SitingEffort(),
    workers: Workers = .inline, cancellation: Cancellation = Cancellation()
  ) throws(Failure) -> CapacityAnswer {
    let start = CapacityState(problem)
    let random = SeededRandom(seed: effort.seed)
    let runs = try workers.map(count: chains) { (chain) throws(Failure) in
      var search = CapacitySearch(start, random: random.child(chain))
      search.run(steps: effort.steps, cancellation: cancellation)
      return (state: search.best, work: search.work)
    }
    var best = start
    var work = 0
    for run in runs {
      work += run.work
      if run.state.value > best.value { best = run.state }
    }
    best.improve(isDeep: true)
    best.shorten()
    var bound = CapacityBound(problem, assignment: best.assignment)
    bound.descend(steps: boundSteps, value: best.value, cancellation: cancellation)
    return answer(best, problem, bound.best, work + bound.work)
  }

  private static func answer(
    _ state: CapacityState, _ problem: CapacityProblem, _ prices: CapacityPrices, _ work: Int
  ) -> CapacityAnswer {
    let free = CapacityPrices(scale: 1, rows: problem.weights)
    let all = problem.weights.reduce(0, +)
    let bound = prices.bound(of: problem) ?? .max
    let tally = CapacityTally(state.chosen, state.assignment, in: problem)
    return CapacityAnswer(
      chosen: state.chosen, assignment: state.assignment, tally: tally,
      bound: min(bound, all), prices: bound <= all ? prices : free,
      proof: min(bound, all) == tally.value ? .prices : .none, work: work)
  }
}
