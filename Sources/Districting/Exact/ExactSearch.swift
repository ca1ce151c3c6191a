internal import Workers

/// The best plan of a component by listing every cell it could have, and the proof of it.
struct ExactSearch {
  struct Limits {
    var sets: Int
    var cells: Int
    var states: Int
    var work: Int
  }

  private(set) var bestCells: [AtomMask]?
  private(set) var rankBound = 0
  private(set) var isRankProven = false
  private(set) var isCostProven = false
  private(set) var costBound: Double?
  var log: [String] = []

  private let graph: MaskGraph
  private let pricing: Pricing
  private let scale: RankScale
  private let cells: Int?
  private let limits: Limits
  private var budget: WorkBudget

  private static let fraction = 1024

  init(_ graph: MaskGraph, _ pricing: Pricing, cells: Int?, _ limits: Limits) {
    self.graph = graph
    self.pricing = pricing
    self.cells = cells
    self.limits = limits
    scale = RankScale(graph)
    budget = WorkBudget(limits.work)
  }

  mutating func run(toBeat incumbent: Score?) {
    let t0 = ContinuousClock().now
    let mostRank = incumbent.map { scale.rank($0) } ?? scale.radix - 1
    var enumeration = TableEnumeration(
      graph, pricing, scale, mostRank: mostRank, mostSets: limits.sets, mostCells: limits.cells, widest: pricing.unit * labWidth)
    guard var table = enumeration.run() else {
      log.append("table too large")
      return
    }
    log.append("t \(ContinuousClock().now - t0)")
    log.append("unit \(pricing.unit) sets \(enumeration.sets) cells \(table.count)")
    let masses = graph.sums.map(\.inertia)
    var leads = [Int](repeating: 0, count: table.count)
    var leadGap = 0
    var rank = mostRank
    if table.ranks.contains(where: { $0 > 0 }) {
      let prices = AtomPrices(
        table.masks, table.ranks.map { $0 * Self.fraction }, masses: masses, cells: cells)
      log.append("rank bound \(Double(prices.bound) / 1024) of \(mostRank) radix \(scale.radix)")
      rankBound = max(0, (prices.bound + Self.fraction - 1) / Self.fraction)
      if rankBound >= mostRank, incumbent != nil {
        isRankProven = true
      } else {
        let gap = mostRank * Self.fraction - prices.bound
        var search = PartitionTable(
          graph, pricing.band,
          zip(table.masks, prices.reduced).map { .init(mask: $0, lead: 0, value: $1) },
          leadGap: 0, valueGap: gap, cells: cells, mostViolation: scale.violation(mostRank),
          mostStates: limits.states)
        let outcome = search.run(&budget)
        log.append("rank states \(search.stateCount) spent \(budget.spent)")
        guard case .found(let found) = outcome else { return }
        rank = found.reduce(0) { $0 + table.ranks[$1] }
        bestCells = found.map { table.masks[$0] }
        isRankProven = true
      }
      rankBound = rank
      leadGap = rank * Self.fraction - prices.bound
      let kept = table.masks.indices.filter { prices.reduced[$0] <= leadGap }
      leads = kept.map { prices.reduced[$0] }
      table = CellTable(
        masks: kept.map { table.masks[$0] }, ranks: kept.map { table.ranks[$0] },
        costs: kept.map { table.costs[$0] })
      log.append("rank \(rank) kept \(table.count)")
    } else {
      isRankProven = incumbent != nil
      rank = 0
    }
    // Cost.
    let upper = incumbent.flatMap { scale.rank($0) == rank ? $0.cost : nil }
    let scaleCost = upper ?? table.costs.reduce(0) { max($0, $1) } * Double(cells ?? graph.count)
    let quantum = max(scaleCost, 1e-9) / Double(1 << 40)
    let lambda = Int(pricing.unit / quantum) * 2 / scale.radix
    let values = table.masks.indices.map {
      Int((table.costs[$0] / quantum).rounded(.down)) + lambda * table.ranks[$0]
    }
    let prices = AtomPrices(table.masks, values, masses: masses, cells: cells)
    let offset = lambda * rank
    costBound = Double(prices.bound - offset) * quantum
    log.append("t \(ContinuousClock().now - t0)")
    log.append("cost bound \(costBound ?? 0) of \(upper ?? 0), price work \(prices.work)")
    let most = upper.map { Int(($0 / quantum).rounded(.up)) + offset - prices.bound }
    var guess = most.map { $0 / 16 + 1 } ?? prices.bound / 128
    while true {
      if let most { guess = min(guess, most) }
      var search = PartitionTable(
        graph, pricing.band,
        table.masks.indices.map {
          .init(mask: table.masks[$0], lead: leads[$0], value: prices.reduced[$0])
        }, leadGap: leadGap, valueGap: guess, cells: cells,
        mostViolation: scale.violation(rank), mostStates: limits.states)
      let outcome = search.run(&budget)
      log.append("guess \(Double(guess) * quantum) left \(prices.reduced.count { $0 <= guess }) states \(search.stateCount) spent \(budget.spent)")
      switch outcome {
      case .found(let found):
        bestCells = found.map { table.masks[$0] }
        isRankProven = true
        isCostProven = true
        costBound = found.reduce(0) { $0 + table.costs[$1] }
        log.append("optimum \(costBound ?? 0)")
        return
      case .none:
        costBound = Double(prices.bound + guess - offset) * quantum
        if let most, guess >= most {
          isCostProven = true
          return
        }
      case .tooLarge: return
      }
      guess += guess / 2
    }
  }
}

nonisolated(unsafe) package var labWidth = 1e9
package func labExact(_ graph: AtomGraph, band: Band, options: PartitionOptions, limits: (Int, Int, Int, Int), incumbent: Score?) -> [String] {
  let atoms = graph.components()[0]
  var local = [Int32](repeating: 0, count: graph.count)
  for (number, atom) in atoms.enumerated() { local[atom] = Int32(number) }
  let c = ComponentGraph(of: atoms, in: graph, local: local, zones: graph.zones(), band: band)
  let pricing = Pricing(c, band: band, options: options)
  guard let m = MaskGraph(c, center: options.center) else { return ["too many"] }
  var s = ExactSearch(m, pricing, cells: options.exactCells, .init(sets: limits.0, cells: limits.1, states: limits.2, work: limits.3))
  s.run(toBeat: incumbent)
  return s.log
}
