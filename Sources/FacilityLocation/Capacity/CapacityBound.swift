internal import Workers

/// Walks to prices with a low bound: the volume algorithm, as for ``RulePriceSearch``.
struct CapacityBound {
  private static let patience = 10
  private static let (firstShare, lastShare) = (0.4, 0.08)
  private static let scale: Int64 = 1 << 20

  private let problem: CapacityProblem
  private var prices: CapacityPrices
  private(set) var best: CapacityPrices
  private var lowest = Double.infinity
  /// How much of each row the open columns serve, less one; averaged over steps.
  private var slopes: [Double]
  private var costSlope = 0.0
  private var served: [Double]
  private var held: [Double]
  private(set) var work = 0

  /// - Parameter assignment: of the best known choice.
  init(_ problem: CapacityProblem, assignment: [Int32]) {
    self.problem = problem
    // Sums of prices stay far below 64 bits.
    let total = max(problem.weights.reduce(0, +), 1)
    var scale = Self.scale
    while scale > 1, total > (1 << 50) / scale { scale /= 2 }
    prices = CapacityPrices(
      scale: scale,
      rows: assignment.indices.map { row in
        assignment[row] >= 0 ? scale * problem.weights[row] / 2 : 0
      })
    best = prices
    slopes = Array(repeating: 0, count: prices.rows.count)
    served = slopes
    held = Array(repeating: 0, count: problem.sets.columnCount)
  }

  /// Takes up to `steps` steps, until `value` is proved or slopes are level.
  mutating func descend(steps: Int, value: Int64, cancellation: Cancellation) {
    var pace = 1.0
    var idle = 0
    var portion = Self.firstShare
    let target = Double(prices.scale) * Double(value)
    for _ in 0..<steps {
      let (sum, spent) = evaluate()
      work += 1
      blend(portion, spent)
      portion = max(portion * 0.95, Self.lastShare)
      if sum < lowest {
        (lowest, best, idle) = (sum, prices, 0)
        pace = min(pace * 1.05, 2)
      } else {
        idle += 1
      }
      if lowest < target + Double(prices.scale) || cancellation.isRequested { return }
      if idle >= Self.patience {
        (pace, idle) = (pace * 0.66, 0)
        if pace < 0x1p-8 { return }
      }
      guard move(pace * (lowest - target)) else { return }
    }
  }

  /// The sum at the prices of now, and what open columns cost; fills `served`.
  private mutating func evaluate() -> (sum: Double, spent: Double) {
    let profits = prices.rows.indices.map { row in
      Double(prices.scale * problem.weights[row] - prices.rows[row])
    }
    let rates = profits.indices.map { row in
      problem.sizes[row] == 0 ? .infinity : profits[row] / Double(problem.sizes[row])
    }
    let order = profits.indices.filter { profits[$0] > 0 }.sorted {
      rates[$0] != rates[$1] ? rates[$0] > rates[$1] : $0 < $1
    }
    let room = problem.capacities.indices.map { problem.room(of: $0) }
    fill(order, profits, room)
    var sum = prices.rows.reduce(0.0) { $0 + Double($1) }
    if let budget = problem.budget { sum += Double(prices.cost) * Double(budget) }
    var spent = 0.0
    let isOpen = open(&sum, &spent)
    for row in served.indices { served[row] = 0 }
    var left = room
    for row in order {
      let size = problem.sizes[row]
      for column in problem.sets.columns(of: row).lazy.map(Int.init)
      where isOpen[column] && left[column] >= 0 && size <= room[column] {
        served[row] += size <= left[column] ? 1 : Double(left[column]) / Double(size)
        left[column] -= size
      }
    }
    return (sum, spent)
  }

  private mutating func fill(_ order: [Int], _ profits: [Double], _ room: [Int64]) {
    for column in held.indices { held[column] = 0 }
    var left = room
    for row in order {
      let size = problem.sizes[row]
      for column in problem.sets.columns(of: row).lazy.map(Int.init)
      where left[column] >= 0 && size <= room[column] {
        held[column] +=
          size <= left[column] ? profits[row] : profits[row] * Double(left[column]) / Double(size)
        left[column] -= size
      }
    }
  }

  private func open(_ sum: inout Double, _ spent: inout Double) -> [Bool] {
    var isOpen = problem.states.map { $0 == .fixed }
    for column in isOpen.indices where isOpen[column] { sum += held[column] }
    let net = held.indices.map { held[$0] - Double(prices.cost) * Double(problem.cost(of: $0)) }
    let free = held.indices.filter { problem.states[$0] == .free && net[$0] > 0 }
      .sorted { net[$0] != net[$1] ? net[$0] > net[$1] : $0 < $1 }
    for column in free.prefix(max(problem.limit ?? .max, 0)) {
      isOpen[column] = true
      sum += net[column]
      spent += Double(problem.cost(of: column))
    }
    return isOpen
  }

  private mutating func blend(_ portion: Double, _ spent: Double) {
    for row in slopes.indices { slopes[row] += (1 - served[row] - slopes[row]) * portion }
    if let budget = problem.budget { costSlope += (Double(budget) - spent - costSlope) * portion }
  }

  private mutating func move(_ excess: Double) -> Bool {
    let mean = Double(problem.weights.reduce(0, +)) / Double(max(problem.weights.count, 1))
    let columns = max(problem.sets.columnCount, 1)
    let costs = problem.capacities.indices.reduce(0.0) { $0 + Double(problem.cost(of: $1)) }
    let meanCost = max(costs / Double(columns), 1)
    let filling = Double(problem.sets.rows.count) / Double(columns)
    let costScale = mean * max(filling, 1) / (meanCost * meanCost)
    var norm = costSlope > 0 && best.cost == 0 ? 0 : costSlope * costSlope * costScale
    for row in slopes.indices where slopes[row] < 0 || best.rows[row] > 0 {
      norm += slopes[row] * slopes[row] * Double(max(problem.weights[row], 1))
    }
    guard norm > 0 else { return false }
    let stride = max(excess, 1) / norm
    for row in slopes.indices {
      let next =
        Double(best.rows[row]) - stride * slopes[row] * Double(max(problem.weights[row], 1))
      prices.rows[row] = Int64(
        min(max(next, 0), Double(prices.scale) * Double(problem.weights[row])))
    }
    let next = Double(best.cost) - stride * costSlope * costScale
    prices.cost = problem.budget == nil ? 0 : Int64(min(max(next, 0), 0x1p50))
    return true
  }
}
