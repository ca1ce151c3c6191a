/// Lagrangian branch and bound over the candidates of a core.
///
/// A node takes and leaves some candidates; the rest is narrowed, priced again from the prices of
/// the node above, and split at the candidate on which the prices agree least.
struct MedianTree: Sendable {
  enum Aim: Sendable {
    /// A choice of less value than the best.
    case better
    /// Among choices of the best value, the one whose ascending numbers come first.
    case firstOfEquals
  }

  private struct Node {
    var states: [SiteDecision]
    var prices: [Int64]
    var bound: Int64
  }

  let core: MedianCore
  let aim: Aim
  /// The best choice, ascending, with as many candidates as the core wants open.
  private(set) var best: [Int32]
  private(set) var bestValue: Int64
  /// Whether nothing is left to look at.
  private(set) var isDone = false
  /// Nothing that was not looked at has less value.
  private(set) var bound: Int64
  private(set) var nodes = 0
  /// Parts of a unit: values are multiples of it.
  private let unit: Int64
  private var open: [Node] = []

  private static let stepsEach = 150
  private static let patience = 15
  /// A node is narrowed again where so many of its candidates were decided.
  private static let narrowing = 0.15

  init(
    _ core: MedianCore, aim: Aim, best: [Int32], value: Int64, unit: Int64,
    root: MedianAscent
  ) {
    self.core = core
    self.aim = aim
    self.best = best
    bestValue = value
    self.unit = unit
    bound = root.bound
    open = [Node(states: root.states, prices: root.prices, bound: root.bound)]
  }

  /// A choice matters up to this value.
  private var ceiling: Int64 {
    switch aim {
    case .better: bestValue - unit
    case .firstOfEquals: bestValue
    }
  }

  mutating func run(_ stamina: inout Stamina) {
    while let node = open.last {
      if stamina.isSpent {
        bound = min(open.map(\.bound).min() ?? bestValue, bestValue)
        return
      }
      open.removeLast()
      visit(node, &stamina)
    }
    isDone = true
    bound = bestValue
  }

  private mutating func visit(_ node: Node, _ stamina: inout Stamina) {
    var node = node
    nodes += 1
    while node.bound <= ceiling {
      let rest = core.narrowed(node.states)
      stamina.spend(core.sites.count)
      guard rest.open > 0, rest.siteCount > rest.open else {
        meet(leafOf: node, rest)
        return
      }
      if aim == .firstOfEquals, !mayComeFirst(node, rest) { return }
      var ascent = MedianAscent(
        rest, prices: rest.rows.map { node.prices[Int($0)] }, ceiling: ceiling, aim: bestValue)
      ascent.climb(
        steps: Self.stepsEach, patience: Self.patience, narrowing: Self.narrowing, &stamina)
      for row in 0..<rest.rowCount { node.prices[Int(rest.rows[row])] = ascent.prices[row] }
      node.bound = max(node.bound, ascent.bound)
      if aim == .better, ascent.choiceValue < bestValue {
        meet(ascent.choice.map { rest.ids[Int($0)] }, node)
      }
      guard !ascent.isClosed else { return }
      for site in ascent.states.indices { node.states[Int(rest.ids[site])] = ascent.states[site] }
      guard Double(ascent.decided) < Self.narrowing * Double(rest.siteCount) else { continue }
      split(node, ascent)
      return
    }
  }

  private mutating func split(_ node: Node, _ ascent: MedianAscent) {
    let free = ascent.states.indices.filter { ascent.states[$0] == .free }
    let site: Int?
    switch aim {
    case .firstOfEquals: site = free.first
    case .better:
      site = free.min { abs(ascent.shares[$0] - 0.5) < abs(ascent.shares[$1] - 0.5) }
    }
    guard let site else {
      // Everything is decided: the node is its own leaf.
      open.append(node)
      return
    }
    var (with, without) = (node, node)
    with.states[Int(ascent.core.ids[site])] = .taken
    without.states[Int(ascent.core.ids[site])] = .left
    open.append(without)
    open.append(with)
  }

  /// A node where nothing is left to choose.
  private mutating func meet(leafOf node: Node, _ rest: MedianCore) {
    guard rest.open >= 0 else { return }
    guard rest.siteCount >= rest.open || aim == .better else { return }
    meet(rest.open == 0 ? [] : rest.ids, node)
  }

  /// Takes note of the choice of `added` and what `node` takes.
  private mutating func meet(_ added: [Int32], _ node: Node) {
    var choice = added
    for site in node.states.indices where node.states[site] == .taken {
      choice.append(Int32(site))
    }
    // Where a node leaves more than it may, some of what it leaves does no harm.
    if choice.count < core.open {
      var isChosen = [Bool](repeating: false, count: core.siteCount)
      for site in choice { isChosen[Int(site)] = true }
      let others = (0..<Int32(core.siteCount)).filter { !isChosen[Int($0)] }
      choice += others.prefix(core.open - choice.count)
    }
    choice.sort()
    let value = core.value(choice)
    guard
      value < bestValue
        || aim == .firstOfEquals && value == bestValue && choice.lexicographicallyPrecedes(best)
    else { return }
    (best, bestValue) = (choice, value)
  }

  /// Whether a choice of the node can come before the best; where its first one has the best
  /// value, that is taken and nothing is left to look at.
  private mutating func mayComeFirst(_ node: Node, _ rest: MedianCore) -> Bool {
    var first = Array(rest.ids.prefix(rest.open))
    for site in node.states.indices where node.states[site] == .taken { first.append(Int32(site)) }
    first.sort()
    guard first.lexicographicallyPrecedes(best) else { return false }
    guard core.value(first) <= bestValue else { return true }
    meet(Array(rest.ids.prefix(rest.open)), node)
    return false
  }
}
