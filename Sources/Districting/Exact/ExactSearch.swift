internal import Workers

/// The best plan of a component of which every cell can be listed, and the proof of it.
///
/// First the least violation and the fewest affected households, then the least cost among the
/// plans that have both. Each is a set partition: prices of atoms give a bound and shut out most
/// cells, and ``PartitionTable`` finds the best of the rest. It looks near the bound first and
/// widens the gap until there is a plan: then that plan is the best, for all nearer ones were
/// looked for. So it needs no good plan to begin with.
struct ExactSearch {
  /// How much work may be done.
  struct Limits {
    /// Connected sets to look at.
    let sets: Int
    /// Forms of a partial plan to remember at one time.
    let forms: Int
    /// Work units of the search for plans.
    let work: Int
    /// Where that does not do, a search that keeps so many forms for each atom.
    let beam: Int?
    /// In moments of an average cell: wider cells are not listed, and nothing is proved.
    let widest: Double
  }

  /// Cells of a plan that is at least as good as the one in hand.
  private(set) var best: [AtomMask]?
  /// No plan has a lower rank.
  private(set) var rankBound = 0
  /// No plan is better than the one in hand, or than `best` where there is one.
  private(set) var isProven = false
  /// No plan at least as good in violation and affected households costs less.
  private(set) var costBound: Double?
  let scale: RankScale

  private let graph: MaskGraph
  private let pricing: Pricing
  private let cells: Int?
  private let limits: Limits
  private let cancellation: Cancellation?
  private var budget: WorkBudget
  private var table = CellTable()
  private var isWhole = false
  /// By cell of the table: its rank above prices, and how much of that a plan may have.
  private var leads: [Int] = []
  private var leadGap = 0

  /// Whole ranks are cut in so many parts, for prices.
  static let fraction = 1024
  /// Costs and prices are whole numbers of so many parts of what all cells could cost.
  private static let parts = 0x1p50
  /// What rounding could have done to a bound, as a share of it.
  private static let rounding = 1e-9
  /// The first gap looked into, as a share of the bound.
  private static let firstGap = 128
  /// How often a beam may widen the gap, and the forms it may remember each time.
  private static let beams = 3
  private static let beamForms = 300_000

  init(
    _ graph: MaskGraph, _ pricing: Pricing, cells: Int?, _ limits: Limits,
    _ cancellation: Cancellation?
  ) {
    self.graph = graph
    self.pricing = pricing
    self.cells = cells
    self.limits = limits
    self.cancellation = cancellation
    scale = RankScale(graph)
    budget = WorkBudget(limits.work)
  }

  /// Searches; false where there are too many cells to list.
  ///
  /// - Parameters:
  ///   - mostViolation: what a plan violates, the one in hand or a worse.
  ///   - current: the score of the plan in hand, oversize atoms counted as full cells.
  mutating func run(mostViolation: Int, current: Score) -> Bool {
    let mostRank = scale.greatest(violation: mostViolation)
    var listing = TableEnumeration(
      graph, pricing, scale, mostRank: mostRank, cells: cells, mostSets: limits.sets,
      widest: limits.widest * pricing.unit)
    guard listing.run(cancellation) else { return false }
    table = listing.table
    isWhole = !listing.isNarrowed
    guard let rank = leastRank(atMost: min(mostRank, scale.rank(current))) else { return true }
    findCheapest(rank: rank, toBeat: scale.rank(current) == rank ? current.cost : nil)
    return true
  }

  private var expected: Int {
    cells ?? pricing.band.preferredCells(for: graph.sums.reduce(0) { $0 + $1.weight })
  }

  /// The lowest rank of a plan, where it is found or proved; the table then keeps the cells that
  /// can be in a plan of that rank.
  private mutating func leastRank(atMost most: Int) -> Int? {
    leads = [Int](repeating: 0, count: table.count)
    guard table.ranks.contains(where: { $0 > 0 }) else { return 0 }
    let prices = AtomPrices(
      table.masks, table.ranks.map { $0 * Self.fraction }, masses: graph.sums.map(\.inertia),
      average: Double(most) * Double(Self.fraction) / Double(expected), expected: expected,
      cells: cells)
    if isWhole { rankBound = max(0, (prices.bound + Self.fraction - 1) / Self.fraction) }
    var rank = most
    if !isWhole || rankBound < most {
      let outcome = search(
        value: most * Self.fraction - prices.bound, prices.reduced, violation: scale.violation(most)
      )
      guard case .found(let found) = outcome else { return nil }
      best = found.map { table.masks[$0] }
      rank = found.reduce(0) { $0 + table.ranks[$1] }
      if isWhole { rankBound = rank }
    }
    leadGap = rank * Self.fraction - prices.bound
    let kept = table.masks.indices.filter { prices.reduced[$0] <= leadGap }
    leads = kept.map { prices.reduced[$0] }
    table = table.keeping(kept)
    return rank
  }

  /// The cheapest plan of `rank`, unless it is no cheaper than `cost`.
  private mutating func findCheapest(rank: Int, toBeat cost: Double?) {
    // Makes the bound good where plans must violate: cells out of band seem cheap otherwise.
    let rankPrice = 2 * pricing.unit / Double(scale.radix)
    let worths = zip(table.costs, table.ranks).map { $0 + rankPrice * Double($1) }
    let quantum = max(worths.reduce(0, max), pricing.unit) * Double(graph.count) / Self.parts
    let prices = AtomPrices(
      table.masks, worths.map { Int(($0 / quantum).rounded(.down)) },
      masses: graph.sums.map(\.inertia), expected: expected, cells: cells)
    let offset = rankPrice * Double(rank)
    setBound(Double(prices.bound) * quantum - offset)
    // Without a plan in hand: what cells could be worth at most, for there may be no plan at all.
    let most =
      cost.map { Int((($0 + offset) / quantum).rounded(.up)) - prices.bound }
      ?? graph.count * prices.reduced.reduce(0, max)
    var gap = max(1, prices.bound / Self.firstGap)
    while true {
      let isLast = gap >= most
      let outcome = search(
        value: min(gap, most), prices.reduced, violation: scale.violation(rank))
      switch outcome {
      case .found(let found):
        best = found.map { table.masks[$0] }
        isProven = isWhole
        return
      case .none where isLast:
        isProven = isWhole && cost != nil
        return
      case .none:
        setBound(Double(prices.bound + gap) * quantum - offset)
        gap += gap / 2 + 1
      case .tooLarge:
        searchBeam(from: gap, most: most, prices, scale.violation(rank))
        return
      }
    }
  }

  private mutating func setBound(_ cost: Double) {
    if isWhole { costBound = cost - Self.rounding * abs(cost) }
  }

  /// Widens the gap further, with a beam.
  private mutating func searchBeam(
    from gap: Int, most: Int, _ prices: AtomPrices, _ violation: Int
  ) {
    guard let beam = limits.beam else { return }
    var gap = gap
    for _ in 0..<Self.beams {
      let outcome = search(
        value: min(gap, most), prices.reduced, violation: violation, beam: beam)
      if case .found(let found) = outcome {
        best = found.map { table.masks[$0] }
        return
      }
      if gap >= most { return }
      gap *= 2
    }
  }

  /// The best plan within `leadGap` and a gap in value.
  private mutating func search(
    value: Int, _ values: [Int], violation: Int, beam: Int? = nil
  ) -> PartitionTable.Outcome {
    let table = zip(table.masks.indices, values).map { number, value in
      PartitionTable.Cell(
        mask: self.table.masks[number], lead: leads[number], value: value)
    }
    var search = PartitionTable(
      graph, pricing.band, table,
      PartitionTable.Limits(
        lead: leadGap, value: value, violation: violation, cells: cells,
        forms: beam == nil ? limits.forms : Self.beamForms, beam: beam))
    var unlimited = WorkBudget.unlimited
    return beam == nil ? search.run(&budget, cancellation) : search.run(&unlimited, cancellation)
  }
}
