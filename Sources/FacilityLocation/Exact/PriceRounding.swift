/// Makes whole-number prices of what Clp says.
struct PriceRounding {
  /// Parts of a unit, from the finest.
  ///
  /// A ten-thousandth loses less than a household on five
  /// thousand rows; where sites are counted prices are small, so there parts are smaller.
  private static let scales: [Int64] = [10_000, 1000, 100, 10, 1]
  private static let fineScales: [Int64] = [1_000_000_000, 1_000_000, 10_000, 100, 1]

  private let built: CoveringProgram
  private let problem: CoveringProblem

  init(_ built: CoveringProgram, _ problem: CoveringProblem) {
    self.built = built
    self.problem = problem
  }

  /// - Parameters:
  ///   - solved: of each row of the program.
  ///   - fit: whether sums of prices keep within 64 bits.
  /// - Returns: the finest that fit.
  func prices(_ solved: [Double], fit: (CoveringPrices) -> Bool) -> CoveringPrices? {
    let isFine = problem.goal != .mostWeight || built.use == .shortfall
    for scale in isFine ? Self.fineScales : Self.scales {
      if let prices = rounded(solved, scale: scale), fit(prices) { return prices }
    }
    return nil
  }

  private func rounded(_ solved: [Double], scale: Int64) -> CoveringPrices? {
    func whole(_ row: Int?, turned: Bool = false) -> Int64? {
      guard let row else { return 0 }
      let price = ((turned ? -1 : 1) * solved[row] * Double(scale)).rounded()
      // Larger ones would leave 64 bits as soon as they are added.
      return abs(price) < 0x1p62 ? max(Int64(price), 0) : nil
    }
    func whole(_ rows: [Int?], turned: Bool) -> [Int64]? {
      let prices = rows.compactMap { whole($0, turned: turned) }
      guard prices.count == rows.count else { return nil }
      return prices.contains { $0 > 0 } ? prices : []
    }
    var prices = CoveringPrices(scale: scale, rows: [])
    guard let site = whole(built.limitRow), let cost = whole(built.budgetRow),
      let floors = whole(built.floorRows, turned: true),
      let atMost = whole(built.groupRows, turned: false),
      let atLeast = whole(built.groupRows, turned: true)
    else { return nil }
    prices.site = site
    prices.cost = cost
    prices.floors = floors
    prices.atMost = atMost
    prices.atLeast = atLeast
    if built.use != .shortfall {
      if problem.goal == .fewestSites { prices.site += scale }
      if problem.goal == .leastCost { prices.cost += scale }
    }
    guard let rows = rowPrices(solved, prices) else { return nil }
    prices.rows = rows
    settle(&prices)
    return prices
  }

  /// Lowers prices of rows until no column earns more than it pays, where that weakens nothing.
  ///
  /// What its rows are worth rises by what the column loses, and others can only lose too. So columns
  /// that were left out because others dominate them cost the bound nothing, and rounding less.
  private func settle(_ prices: inout CoveringPrices) {
    let sets = problem.sets
    let isGrouped = problem.isGrouped
    let needs = problem.needsLeft
    for column in 0..<sets.columnCount
    where problem.states[column] == .free && !isGrouped[column] {
      let rows = sets.rows(of: column).map(Int.init).filter { prices.rows[$0] > 0 }
      guard rows.allSatisfy({ needs[$0] <= 1 }) else { continue }
      var surplus = CheckedSum()
      for row in rows { surplus.add(prices.rows[row]) }
      surplus.add(-prices.site)
      if prices.cost > 0 { surplus.subtract(prices.cost, problem.cost(of: column)) }
      guard var left = surplus.value, left > 0 else { continue }
      for row in rows where left > 0 {
        let taken = min(left, prices.rows[row])
        prices.rows[row] -= taken
        left -= taken
      }
    }
  }

  /// Of each row, such that a class earns what Clp says and no row more than it is worth.
  private func rowPrices(_ solved: [Double], _ prices: CoveringPrices) -> [Int64]? {
    let countsWeight = problem.goal == .mostWeight && built.use != .shortfall
    var worth = problem.weights.map { weight in
      countsWeight ? CheckedSum.product(prices.scale, weight) : 0
    }
    for (floor, price) in zip(problem.floors, prices.floors) where price > 0 {
      for slot in floor.rows.indices {
        let row = Int(floor.rows[slot])
        worth[row] = CheckedSum.sum(worth[row], CheckedSum.product(price, floor.weights[slot]))
      }
    }
    var result = Array(repeating: Int64(0), count: worth.count)
    for (index, entry) in built.classes.enumerated() {
      var left = Int64.max
      if let row = built.classRows[index] {
        let price = (solved[row] * Double(prices.scale)).rounded()
        guard price < 0x1p62 else { return nil }
        left = max(Int64(price), 0)
      }
      for row in entry.rows.map(Int.init) {
        guard let worth = worth[row] else { return nil }
        result[row] = min(worth / entry.need + (worth % entry.need == 0 ? 0 : 1), left)
        left -= result[row]
      }
    }
    return result
  }
}
