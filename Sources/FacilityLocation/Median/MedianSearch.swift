internal import Diagnostics
internal import Workers

/// The steps of a search for the best choice: a greedy start, exchanges, prices, detours, tree.
struct MedianSearch {
  let core: MedianCore
  let columns: CoreColumns
  let unit: Int64
  private(set) var choice: [Int32] = []
  private(set) var value = Int64.max
  /// By row of the core: the prices whose bound anyone can add up again, and that bound.
  private(set) var prices: [Int64] = []
  private(set) var priceBound = Int64.min
  /// No choice has less value.
  private(set) var bound = Int64.min
  private(set) var isProven = false
  private(set) var isFirstOfEquals = false
  private(set) var nodes = 0
  private var stamina: Stamina

  /// Detours are chains of their own, as many for any number of threads.
  private static let chains = 4
  /// Detours in vain before a chain ends.
  private static let patience = 120
  /// Parts of the work that detours, and the first prices, may take.
  private static let wanderingPart = 4
  private static let rootSteps = 1000
  private static let rootPatience = 40
  /// Part of the work for finding the first among equals.
  private static let equalsPart = 4

  init(_ core: MedianCore, unit: Int64, stamina: Stamina) {
    self.core = core
    self.unit = unit
    self.stamina = stamina
    columns = CoreColumns(core)
  }

  var workDone: Int { stamina.budget.spent }

  mutating func run(_ effort: SearchEffort, start: [Int32], _ workers: Workers) {
    guard core.open > 0, core.siteCount > core.open, core.rowCount > 0 else {
      settle()
      return
    }
    begin(start)
    var root = climb(from: startingPrices())
    if !root.isClosed {
      wander(effort.seed, workers)
      let again = climb(from: root.prices)
      if again.bound >= root.bound { root = again }
    }
    finish(root)
  }

  /// Nothing to choose between: as many of the first candidates as are wanted.
  private mutating func settle() {
    choice = (0..<Int32(core.siteCount)).prefix(core.open).map(\.self)
    value = core.value(choice)
    let isAll = core.open > 0
    prices = (0..<core.rowCount).map { isAll ? core.costs[core.starts[$0]] : core.base[$0] }
    (priceBound, bound) = (value, value)
    (isProven, isFirstOfEquals) = (true, true)
  }

  private mutating func take(_ state: MedianSwapState) {
    let found = state.open.sorted()
    guard
      state.value < value || state.value == value && found.lexicographicallyPrecedes(choice)
    else { return }
    (choice, value) = (found, state.value)
  }

  private mutating func begin(_ start: [Int32]) {
    var own = stamina
    let open = MedianGreedy.open(core, columns, first: [], &own)
    var search = MedianSwaps(core, columns, open: open)
    search.descend(&own)
    take(search.state)
    if !start.isEmpty {
      let open = MedianGreedy.open(core, columns, first: start, &own)
      search = MedianSwaps(core, columns, open: open)
      search.descend(&own)
      take(search.state)
    }
    stamina = own
  }

  /// Between what a row pays and what it would pay at its second site.
  private func startingPrices() -> [Int64] {
    let state = MedianSwapState(core, open: choice)
    return (0..<core.rowCount).map { row in
      let near = state.nearCost[row]
      return Int(state.second[row]) == choice.count
        ? near : near + (state.secondCost[row] - near) / 2
    }
  }

  private mutating func climb(from start: [Int64]) -> MedianAscent {
    var ascent = MedianAscent(core, prices: start, ceiling: value - unit, aim: value)
    var met = Int64.max
    // In stages, so that a choice met on the way is improved and serves the next.
    for _ in 0..<4 where !ascent.isClosed {
      ascent.climb(steps: Self.rootSteps / 4, patience: Self.rootPatience, &stamina)
      guard ascent.choiceValue < met else { continue }
      met = ascent.choiceValue
      var search = MedianSwaps(core, columns, open: ascent.choice)
      search.descend(&stamina)
      take(search.state)
      ascent.ceiling = value - unit
      ascent.aim = value
    }
    if ascent.bound > priceBound { (priceBound, prices) = (ascent.bound, ascent.prices) }
    bound = max(bound, ascent.bound)
    return ascent
  }

  private mutating func wander(_ seed: UInt64, _ workers: Workers) {
    let (core, columns, open) = (self.core, self.columns, choice)
    let part = stamina.part(stamina.budget.limit / Self.wanderingPart / Self.chains)
    let random = SeededRandom(seed: seed)
    let found = try? workers.map(count: Self.chains) { chain -> (MedianSwapState, Int) in
      var (random, own) = (random.child(chain), part)
      var search = MedianSwaps(core, columns, open: open)
      search.wander(&random, patience: Self.patience, &own)
      return (search.state, own.budget.spent)
    }
    for (state, spent) in found ?? [] {
      take(state)
      stamina.spend(spent)
    }
  }

  private mutating func finish(_ root: MedianAscent) {
    settleTies()
    isProven = root.bound > value - unit
    if !isProven {
      var tree = MedianTree(
        core, aim: .better, best: choice, value: value, unit: unit, root: root)
      tree.run(&stamina)
      nodes += tree.nodes
      (choice, value) = (tree.best, tree.bestValue)
      bound = max(bound, tree.bound)
      isProven = tree.isDone
      settleTies()
    }
    guard isProven else { return }
    bound = value
    let ceiling = MedianAscent(core, prices: prices, ceiling: value, aim: value)
    var tree = MedianTree(
      core, aim: .firstOfEquals, best: choice, value: value, unit: unit, root: ceiling)
    var own = stamina.part(stamina.budget.limit / Self.equalsPart)
    tree.run(&own)
    stamina.spend(own.budget.spent)
    nodes += tree.nodes
    choice = tree.best
    isFirstOfEquals = tree.isDone
  }

  private mutating func settleTies() {
    var search = MedianSwaps(core, columns, open: choice)
    search.settleTies(&stamina)
    take(search.state)
  }
}
