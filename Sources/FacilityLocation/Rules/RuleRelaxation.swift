/// The linear bound of ``CoveringPrices`` with its slope: what a search for good prices walks on.
///
/// States, limit and budget may be narrowed, so that a branch of a search is bounded by the same
/// sums as the whole. All in whole numbers: what it says of a branch is as true as the certificate.
struct RuleRelaxation {
  /// What stands for the objective.
  enum Measure {
    /// The most weight; the price of a place follows from the limit.
    case weight
    /// Whether so few places are enough: a place costs one.
    case sites
    /// Whether so little cost is enough: a unit of cost costs one.
    case cost
  }

  let problem: CoveringProblem
  let index: RuleIndex
  let measure: Measure
  var states: [SiteState]
  var limit: Int?
  var budget: Int64?
  var prices: CoveringPrices

  /// No sum of prices reaches this; so no sum of sums leaves 64 bits.
  let ceiling: Int64
  private(set) var sum: Int64 = 0
  /// What each column earns less what it pays, the price of a place not counted.
  private(set) var earned: [Int64]
  private(set) var isOpen: [Bool]
  /// How many open columns cover each row.
  private(set) var cover: [Int32]
  /// What each row counts for at the prices of floors.
  private(set) var worth: [Int64]
  private var order: [Int64] = []

  init(_ problem: CoveringProblem, index: RuleIndex, measure: Measure) {
    self.problem = problem
    self.index = index
    self.measure = measure
    states = problem.states
    limit = problem.limit
    budget = problem.budget
    let sets = problem.sets
    let degree = (0..<sets.rowCount).map { sets.columns(of: $0).count }.max() ?? 0
    ceiling = (1 << 60) / Int64(degree + problem.groups.count + 2)
    let scale: Int64 =
      switch measure {
      case .weight: Self.scale(problem.weights.reduce(0, +), below: ceiling >> 10, atMost: 1 << 24)
      case .sites:
        Self.scale(Int64(sets.columnCount), below: ceiling >> 10, atMost: 1 << 30)
      case .cost:
        Self.scale(
          (0..<sets.columnCount).reduce(0) { $0 + problem.cost(of: $1) }, below: ceiling >> 10,
          atMost: 1 << 30)
      }
    prices = CoveringPrices(scale: scale, rows: Array(repeating: 0, count: sets.rowCount))
    prices.floors = Array(repeating: 0, count: problem.floors.count)
    prices.atMost = Array(repeating: 0, count: problem.groups.count)
    prices.atLeast = Array(repeating: 0, count: problem.groups.count)
    if measure == .sites { prices.site = scale }
    if measure == .cost { prices.cost = scale }
    earned = Array(repeating: 0, count: sets.columnCount)
    isOpen = Array(repeating: false, count: sets.columnCount)
    cover = Array(repeating: 0, count: sets.rowCount)
    worth = Array(repeating: 0, count: sets.rowCount)
  }

  /// The largest power of two that keeps `total` below `ceiling`, and at least 1.
  private static func scale(_ total: Int64, below ceiling: Int64, atMost most: Int64) -> Int64 {
    var scale = most
    while scale > 1, total > ceiling / scale { scale /= 2 }
    return scale
  }

  /// The sum at the prices of now, and what is open there.
  ///
  /// - Complexity: O(entries).
  mutating func evaluate() {
    weighRows()
    sum = 0
    for row in worth.indices {
      sum += max(0, worth[row] - Int64(problem.need(of: row)) * prices.rows[row])
    }
    for floor in problem.floors.indices where prices.floors[floor] > 0 {
      sum -= prices.floors[floor] * problem.floors[floor].least
    }
    for (number, group) in problem.groups.enumerated() {
      if prices.atMost[number] > 0 { sum += prices.atMost[number] * Int64(group.atMost) }
      if prices.atLeast[number] > 0 { sum -= prices.atLeast[number] * Int64(group.atLeast) }
    }
    earn()
    if measure == .weight { prices.site = 0 }
    if measure == .weight, let limit { prices.site = placePrice(limit) }
    if let limit { sum += prices.site * Int64(limit) }
    if let budget { sum += prices.cost * budget }
    open()
  }

  private mutating func weighRows() {
    for row in worth.indices {
      var value = measure == .weight ? prices.scale * problem.weights[row] : 0
      for slot in index.floorOffsets[row]..<index.floorOffsets[row + 1] {
        value += prices.floors[Int(index.floors[slot])] * index.floorWeights[slot]
      }
      worth[row] = value
    }
  }

  private mutating func earn() {
    let sets = problem.sets
    for column in earned.indices where states[column] != .closed {
      var value: Int64 = 0
      for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
        value &+= prices.rows[Int(sets.rows[slot])]
      }
      for slot in index.groupOffsets[column]..<index.groupOffsets[column + 1] {
        let group = Int(index.groups[slot])
        value += prices.atLeast[group] - prices.atMost[group]
      }
      if prices.cost > 0, states[column] == .free {
        value -= prices.cost * problem.cost(of: column)
      }
      earned[column] = value
    }
  }

  /// The price of a place at which no more than `limit` columns earn it: the best there is.
  private mutating func placePrice(_ limit: Int) -> Int64 {
    order.removeAll(keepingCapacity: true)
    for column in earned.indices where states[column] == .free && earned[column] > 0 {
      order.append(earned[column])
    }
    guard order.count > limit else { return 0 }
    guard limit > 0 else { return order.max() ?? 0 }
    order.sort(by: >)
    return order[limit - 1]
  }

  private mutating func open() {
    let sets = problem.sets
    for row in cover.indices { cover[row] = 0 }
    var places = limit ?? .max
    for column in isOpen.indices {
      isOpen[column] = states[column] == .fixed
      if isOpen[column] { sum += earned[column] }
      if states[column] == .free, earned[column] > prices.site {
        sum += earned[column] - prices.site
        isOpen[column] = true
        places -= 1
      }
    }
    // Columns that just earn their place may be open or not: as many as there are places.
    if measure == .weight, prices.site > 0 {
      for column in isOpen.indices where places > 0 {
        guard states[column] == .free, earned[column] == prices.site else { continue }
        isOpen[column] = true
        places -= 1
      }
    }
    for column in isOpen.indices where isOpen[column] {
      for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
        cover[Int(sets.rows[slot])] += 1
      }
    }
  }
}
