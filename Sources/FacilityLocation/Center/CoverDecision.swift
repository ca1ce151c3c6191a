internal import Workers

/// Whether so many columns serve all rows of a matrix: presolve, exchanges, prices, and a tree over
/// the rows that have fewest columns.
struct CoverDecision {
  enum Outcome: Sendable {
    /// Columns that do, as candidates.
    case cover([Int32])
    case impossible
    /// The work was spent.
    case unknown
  }

  private let matrix: CoverMatrix
  private var open: [CoverNode]
  private let seed: UInt64

  /// What a row left costs; prices are parts of it.
  static let unit: Int64 = 1 << 16
  private static let rootSteps = 500
  private static let steps = 60
  private static let rootPatience = 25
  private static let patience = 6
  /// Exchanges for each row, before prices are asked.
  private static let exchangesEach = 20

  init(_ problem: CenterProblem, radius: Int64, seed: UInt64) {
    matrix = CoverMatrix(problem, below: radius + 1)
    self.seed = seed
    open = [CoverNode(matrix, left: problem.median.newSites)]
  }

  mutating func run(_ stamina: inout Stamina) -> Outcome {
    var isRoot = true
    while let node = open.popLast() {
      guard !stamina.isSpent else { return .unknown }
      if let cover = visit(node, isRoot: isRoot, &stamina) {
        return .cover(cover.map { matrix.candidates[Int($0)] }.sorted())
      }
      isRoot = false
    }
    return .impossible
  }

  /// A cover, where the node shows one; else its children wait, if it can have one at all.
  private mutating func visit(
    _ node: CoverNode, isRoot: Bool, _ stamina: inout Stamina
  ) -> [Int32]? {
    var node = node
    while true {
      guard node.reduce(matrix, &stamina) else { return nil }
      guard !node.rows.isEmpty else { return node.taken }
      let core = node.core(matrix, unit: Self.unit)
      guard core.siteCount > core.open else { return node.taken + core.ids }
      if isRoot {
        var own = stamina.part(stamina.budget.left / 2)
        let cover = exchange(core, &own)
        stamina.spend(own.budget.spent)
        if let cover { return node.taken + cover }
        node.setPrices(core, unit: Self.unit)
      }
      var ascent = MedianAscent(
        core, prices: core.rows.map { node.prices[Int($0)] }, ceiling: 0, aim: Self.unit)
      ascent.climb(
        steps: isRoot ? Self.rootSteps : Self.steps,
        patience: isRoot ? Self.rootPatience : Self.patience, &stamina)
      if ascent.isClosed { return nil }
      if ascent.choiceValue == 0 { return node.taken + ascent.choice.map { core.ids[Int($0)] } }
      for row in 0..<core.rowCount { node.prices[Int(core.rows[row])] = ascent.prices[row] }
      guard ascent.decided > 0 else {
        split(node)
        return nil
      }
      for site in ascent.states.indices {
        switch ascent.states[site] {
        case .free: break
        case .taken: node.take(Int(core.ids[site]), matrix)
        case .left: node.columns.remove(Int(core.ids[site]))
        }
      }
      if node.left < 0 { return nil }
      if stamina.isSpent {
        open.append(node)
        return nil
      }
    }
  }

  private func exchange(_ core: MedianCore, _ stamina: inout Stamina) -> [Int32]? {
    let columns = CoreColumns(core)
    let first = MedianGreedy.open(core, columns, first: [], &stamina)
    var search = MedianSwaps(core, columns, open: first)
    search.descend(&stamina)
    var random = SeededRandom(seed: seed)
    var walk = CoverWalk(core, columns, open: search.state.open)
    walk.run(steps: Self.exchangesEach * core.rowCount, &random, &stamina)
    return walk.left.isEmpty ? walk.open.map { core.ids[Int($0)] } : nil
  }

  /// One child for each column of the row that has fewest; each leaves the columns before it.
  private mutating func split(_ node: CoverNode) {
    var fewest = (row: -1, count: Int.max)
    for row in node.rows.numbers {
      let count = node.columns.count(in: matrix.rowBits, from: row * matrix.columnWords)
      if count < fewest.count { fewest = (row, count) }
    }
    let columns = node.columns.numbers(
      in: matrix.rowBits, from: fewest.row * matrix.columnWords)
    let counts = columns.map {
      node.rows.count(in: matrix.columnBits, from: $0 * matrix.rowWords)
    }
    let order = columns.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }
    var rest = node
    var children: [CoverNode] = []
    for place in order {
      var child = rest
      child.take(columns[place], matrix)
      children.append(child)
      rest.columns.remove(columns[place])
    }
    open += children.reversed()
  }
}
