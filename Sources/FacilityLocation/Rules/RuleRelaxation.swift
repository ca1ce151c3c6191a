/// The linear bound of ``CoveringPrices`` with its slope: what a search for good prices walks on.
///
/// States, limit and budget may be narrowed, so that a branch of a search is bounded by the same
/// sums as the whole. All in whole numbers: what it says of a branch is as true as the certificate.
struct RuleRelaxation {
  let problem: CoveringProblem
  let index: RuleIndex
  var states: [SiteState] { didSet { countNeeds() } }
  var limit: Int?
  var budget: Int64?
  var prices: CoveringPrices

  /// No sum of prices reaches this; so no sum of sums leaves 64 bits.
  let ceiling: Int64
  /// What fixed columns leave of each row's need.
  private(set) var needs: [Int32] = []
  private(set) var sum: Int64 = 0
  /// What each column earns less what it pays, the price of a place not counted.
  private(set) var earned: [Int64]
  private(set) var isOpen: [Bool]
  /// How many open free columns cover each row.
  private(set) var cover: [Int32]
  /// What each row counts for at the prices of floors.
  private(set) var worth: [Int64]
  private var order: [Int64] = []

  init(_ problem: CoveringProblem, index: RuleIndex) {
    self.problem = problem
    self.index = index
    states = problem.states
    limit = problem.limit
    budget = problem.budget
    let sets = problem.sets
    let degree = (0..<sets.rowCount).map { sets.columns(of: $0).count }.max() ?? 0
    ceiling = (1 << 60) / Int64(degree + problem.groups.count + 2)
    var total = problem.weights.reduce(0, +)
    for floor in problem.floors { total = max(total, floor.weights.reduce(0, +)) }
    let scale = Self.scale(total, below: ceiling >> 10, atMost: 1 << 24)
    prices = CoveringPrices(scale: scale, rows: Array(repeating: 0, count: sets.rowCount))
    prices.floors = Array(repeating: 0, count: problem.floors.count)
    prices.atMost = Array(repeating: 0, count: problem.groups.count)
    prices.atLeast = Array(repeating: 0, count: problem.groups.count)
    earned = Array(repeating: 0, count: sets.columnCount)
    isOpen = Array(repeating: false, count: sets.columnCount)
    cover = Array(repeating: 0, count: sets.rowCount)
    worth = Array(repeating: 0, count: sets.rowCount)
    countNeeds()
  }

  private mutating func countNeeds() {
    var narrowed = problem
    narrowed.states = states
    needs = narrowed.needsLeft
  }

  /// The most that a price of `row` is of use.
  @inline(__always)
  func dearest(_ row: Int) -> Int64 {
    let need = needs[row]
    return need == 0 || need == CoveringProblem.unreachable ? 0 : worth[row] / Int64(need)
  }

  /// Whether `row` is worth more than what its cover is sold for.
  @inline(__always)
  func sells(_ row: Int) -> Bool {
    needs[row] != CoveringProblem.unreachable
      && worth[row] > Int64(needs[row]) * prices.rows[row]
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
    for row in worth.indices where needs[row] != CoveringProblem.unreachable {
      sum += max(0, worth[row] - Int64(needs[row]) * prices.rows[row])
    }
    for floor in problem.floors.indices where prices.floors[floor] > 0 {
      sum -= prices.floors[floor] * problem.floors[floor].least
    }
    for (number, group) in problem.groups.enumerated() {
      if prices.atMost[number] > 0 { sum += prices.atMost[number] * Int64(group.atMost) }
      if prices.atLeast[number] > 0 { sum -= prices.atLeast[number] * Int64(group.atLeast) }
    }
    earn()
    prices.site = 0
    if let limit { prices.site = placePrice(limit) }
    if pricesCostItself, let budget { payCost(at: costPrice(budget)) }
    if let limit { sum += prices.site * Int64(limit) }
    if let budget { sum += prices.cost * budget }
    open()
  }

  private mutating func weighRows() {
    for row in worth.indices {
      var value = prices.scale * problem.weights[row]
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
      if states[column] == .free {
        for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
          value &+= prices.rows[Int(sets.rows[slot])]
        }
      }
      for slot in index.groupOffsets[column]..<index.groupOffsets[column + 1] {
        let group = Int(index.groups[slot])
        value += prices.atLeast[group] - prices.atMost[group]
      }
      earned[column] = value
    }
    if !pricesCostItself { payCost(at: prices.cost) }
  }

  private mutating func payCost(at price: Int64) {
    prices.cost = price
    guard price > 0 else { return }
    for column in earned.indices where states[column] == .free {
      earned[column] -= price * problem.cost(of: column)
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

  /// With a budget alone its price follows from what columns earn, as that of places does.
  var pricesCostItself: Bool { limit == nil && budget != nil }

  /// The price of cost at which no more is earned than the budget pays: the best there is.
  private func costPrice(_ budget: Int64) -> Int64 {
    var rates: [(rate: Int64, cost: Int64)] = []
    for column in earned.indices where states[column] == .free && earned[column] > 0 {
      let cost = problem.cost(of: column)
      if cost > 0 { rates.append((earned[column] / cost, cost)) }
    }
    rates.sort { $0.rate > $1.rate }
    var left = budget
    for (rate, cost) in rates {
      left -= cost
      if left < 0 { return rate }
    }
    return 0
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
    if prices.site > 0 {
      for column in isOpen.indices where places > 0 {
        guard states[column] == .free, earned[column] == prices.site else { continue }
        isOpen[column] = true
        places -= 1
      }
    }
    for column in isOpen.indices where isOpen[column] && states[column] == .free {
      for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
        cover[Int(sets.rows[slot])] += 1
      }
    }
  }
}
