package import Workers

/// Swap search that starts again and again from its own answer with a few neighbours taken out.
///
/// Iterated local search (Lourenço, Martin and Stützle, 2003). One path: what is tried next depends
/// on the seed and on what was found, never on how long it may go on, so more work never gives less.
package struct CoverSearch: Sendable {
  /// The share of the best value that an answer may fall short of, at the start of a cycle.
  private static let tolerance = 0.001
  /// The rounds of a cycle, at first and at most.
  private static let cycles = (first: 500, longest: 2000)

  package internal(set) var state: CoverState
  /// The best found so far: free columns, ascending.
  package private(set) var best: [Int32]
  package private(set) var bestValue: Int64
  let near: ColumnNeighbours
  var random: SeededRandom
  private var waiting: SiteQueue
  /// The columns of the answer the search stands on, and its value.
  private var base: [Int32] = []
  private var baseValue: Int64
  var stamps: [Int32]
  var stamp: Int32 = 0
  var reach: [Int32] = []
  package private(set) var rounds = 0
  /// Rounds of this cycle so far, how many it has, and how many cycles there were.
  private var turn = 0
  private var cycle = CoverSearch.cycles.first
  private var pastCycles = 0
  /// What was last considered, to start cycles from.
  private var shares: [Double] = []

  /// - Parameter state: where to start; it is filled and swapped to a local best first.
  package init(
    _ state: CoverState, near: ColumnNeighbours, seed: UInt64,
    unless cancellation: Cancellation? = nil
  ) {
    self.state = state
    self.near = near
    random = SeededRandom(seed: seed)
    waiting = SiteQueue(count: state.sets.columnCount)
    stamps = Array(repeating: 0, count: state.sets.columnCount)
    self.state.fill()
    self.state.swapToBest(unless: cancellation)
    best = self.state.chosen.sorted()
    bestValue = self.state.value
    base = self.state.chosen
    baseValue = bestValue
  }

  /// Takes neighbours out and looks for something better in their place, until `work` is done.
  package mutating func run(work: Int, unless cancellation: Cancellation? = nil) {
    let end = state.work + work
    guard state.chosen.count > 1 else { return }
    while state.work < end, cancellation?.isRequested != true {
      round()
      turn += 1
      if turn >= cycle { beginCycle() }
    }
  }

  /// Starts every other cycle from the best, and the others from what the shares, shaken, round to.
  private mutating func beginCycle() {
    turn = 0
    cycle = min(cycle * 2, Self.cycles.longest)
    pastCycles += 1
    guard pastCycles % 2 == 1, !shares.isEmpty else {
      base = best
      baseValue = bestValue
      return goBack()
    }
    var shaken = shares
    for column in shaken.indices where shaken[column] > 0 {
      shaken[column] *= 0.25 + random.unit()
    }
    state.round(shaken)
    noteBest()
    base = state.chosen
    baseValue = state.value
  }

  /// Starts from what `shares` round to if, swapped to a local best, that is no worse than where
  /// it stands.
  package mutating func consider(shares: [Double]) {
    self.shares = shares
    state.round(shares)
    judge()
  }

  private mutating func round() {
    rounds += 1
    let count = min(2 + random.below(5), state.chosen.count)
    let centre = random.below(state.sets.columnCount)
    gather(around: centre, count: count + 10)
    let out = reach.prefix(count)
    for column in out { state.remove(Int(column)) }
    refill(without: out)
    for column in reach where state.isChosen(Int(column)) { waiting.append(Int(column)) }
    for column in state.chosen.suffix(count) { waiting.append(Int(column)) }
    state.swapToBest(&waiting, near: near)
    state.fill()
    judge()
  }

  private mutating func noteBest() {
    guard state.value > bestValue else { return }
    state.swapToBest()
    best = state.chosen.sorted()
    bestValue = state.value
  }

  /// Goes on from what was found, unless it is much worse; the cycle forgives less and less.
  private mutating func judge() {
    noteBest()
    let left = 1 - Double(turn) / Double(cycle)
    let slack = Int64(Double(bestValue) * Self.tolerance * left * left)
    let isNear = state.value >= baseValue - slack && state.value >= bestValue - 3 * slack
    guard isNear || state.value >= baseValue else { return goBack() }
    base = state.chosen
    baseValue = state.value
  }

  private mutating func goBack() {
    stampAll(base[...])
    for column in state.chosen.map(Int.init) where stamps[column] != stamp { state.remove(column) }
    for column in base.map(Int.init) where !state.isChosen(column) { state.add(column) }
  }
}
