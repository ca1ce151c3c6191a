package import Workers

/// Swap search that starts again and again from its own answer with a few neighbours taken out.
///
/// Iterated local search (Lourenço, Martin and Stützle, 2003). One path: what is tried next depends
/// on the seed and on what was found, never on how long it may go on, so more work never gives less.
package struct CoverSearch: Sendable {
  /// The share of the best value that an answer may fall short of, at the start of a cycle.
  private static let tolerance = 0.001
  private static let longestCycle = 4000

  package private(set) var state: CoverState
  /// The best found so far: free columns, ascending.
  package private(set) var best: [Int32]
  package private(set) var bestValue: Int64
  private let near: ColumnNeighbours
  private var random: SeededRandom
  private var waiting: SiteQueue
  /// The columns of the answer the search stands on, and its value.
  private var base: [Int32] = []
  private var baseValue: Int64
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  private var reach: [Int32] = []
  package private(set) var rounds = 0
  private var turn = 0
  private var cycle = 500

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
    while state.work < end, cancellation?.isRequested != true { round() }
  }

  /// Starts from what `shares` round to if, swapped to a local best, it is no worse than where it stands.
  package mutating func consider(shares: [Double]) {
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

  /// Puts as many in as rules allow: each the best of those that are not taken out just now.
  private mutating func refill(without out: ArraySlice<Int32>) {
    let isStrict = random.below(2) == 0
    if isStrict { stampAll(out) }
    while state.rules.sites < state.rules.limit {
      var bestColumn = -1
      var most: Int64 = 0
      for column in state.gains.indices where state.gains[column] > most {
        if state.isOut(column), !isStrict || stamps[column] != stamp,
          state.rules.allowAdding(column)
        {
          most = state.gains[column]
          bestColumn = column
        }
      }
      state.work += state.gains.count
      if bestColumn < 0 { break }
      state.add(bestColumn)
    }
    state.fill()
  }

  private mutating func stampAll(_ columns: ArraySlice<Int32>) {
    stamp += 1
    for column in columns { stamps[Int(column)] = stamp }
  }

  /// Chosen columns around `centre`, nearest first, by steps from neighbour to neighbour.
  private mutating func gather(around centre: Int, count: Int) {
    stamp += 1
    var queue = [Int32(centre)]
    stamps[centre] = stamp
    reach.removeAll(keepingCapacity: true)
    var first = 0
    while first < queue.count, reach.count < count {
      let column = Int(queue[first])
      first += 1
      if state.isChosen(column) { reach.append(Int32(column)) }
      for other in near.of(column) where stamps[Int(other)] != stamp {
        stamps[Int(other)] = stamp
        queue.append(other)
      }
    }
    state.work += queue.count
  }

  /// Keeps what was found, or goes back.
  private mutating func judge() {
    if state.value > bestValue {
      state.swapToBest()
      best = state.chosen.sorted()
      bestValue = state.value
    }
    turn += 1
    if turn >= cycle {
      turn = 0
      cycle = min(cycle * 2, Self.longestCycle)
    }
    let left = 1 - Double(turn) / Double(cycle)
    let threshold = Int64(Double(bestValue) * Self.tolerance * left * left)
    if state.value >= baseValue - threshold, state.value >= bestValue - 3 * threshold {
      base = state.chosen
      baseValue = state.value
      return
    }
    goBack()
  }

  private mutating func goBack() {
    stampAll(base[...])
    for column in state.chosen.map(Int.init) where stamps[column] != stamp { state.remove(column) }
    for column in base.map(Int.init) where !state.isChosen(column) { state.add(column) }
  }
}
