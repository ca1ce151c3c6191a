internal import Workers

/// Every connected set of atoms that could be a cell of a plan no worse in violation and affected
/// households than a limit.
///
/// Cells stand by their lowest bit.
struct CellTable {
  var masks: [AtomMask] = []
  /// Violation, then affected households, in one whole number.
  var ranks: [Int] = []
  var costs: [Double] = []

  var count: Int { masks.count }
}

/// Violation and affected households as one whole number, in the same order.
struct RankScale {
  /// Households of the component and one: more than can be affected.
  let radix: Int

  init(_ graph: MaskGraph) {
    radix = 1 + graph.sums.reduce(0) { $0 + $1.weight + $1.excess }
  }

  func rank(_ score: Score) -> Int { score.violation * radix + score.affected }

  func violation(_ rank: Int) -> Int { rank / radix }

  /// The least violation of any plan whose rank is at least `bound`.
  func leastViolation(ofRank bound: Int) -> Int { max(0, bound) / radix }
}

/// The listing of a ``CellTable``: each connected set is met once, grown from its lowest bit.
struct TableEnumeration {
  private(set) var table = CellTable()
  /// Sets looked at.
  private(set) var sets = 0

  private let graph: MaskGraph
  private let pricing: Pricing
  private let scale: RankScale
  private let mostRank: Int
  private let heaviest: Int
  private let total: Int
  private let mostSets: Int
  private let mostCells: Int
  private let widest: Double

  /// - Parameter mostRank: of a plan.
  init(
    _ graph: MaskGraph, _ pricing: Pricing, _ scale: RankScale, mostRank: Int, mostSets: Int,
    mostCells: Int, widest: Double = .infinity
  ) {
    self.widest = widest
    self.graph = graph
    self.pricing = pricing
    self.scale = scale
    self.mostRank = mostRank
    self.mostSets = mostSets
    self.mostCells = mostCells
    heaviest = pricing.band.upper + scale.violation(mostRank)
    total = graph.sums.reduce(0) { $0 + $1.weight }
  }

  /// Lists the sets; nil where there are more than allowed.
  mutating func run() -> CellTable? {
    for bit in 0..<graph.count {
      let higher = AtomMask.max << AtomMask(bit)
      let own: AtomMask = 1 << AtomMask(bit)
      grow(
        Growth(graph, bit), candidates: graph.adjacent[bit] & higher & ~own,
        excluded: ~higher | own)
      guard sets < mostSets, table.count < mostCells else { return nil }
    }
    return table
  }

  private mutating func grow(_ set: Growth, candidates: AtomMask, excluded: AtomMask) {
    guard sets < mostSets, table.count < mostCells else { return }
    sets += 1
    record(set)
    var candidates = candidates
    var excluded = excluded
    while candidates != 0 {
      let bit = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      excluded |= 1 << AtomMask(bit)
      guard set.sums.weight + graph.sums[bit].weight <= heaviest else { continue }
      var larger = set
      larger.add(bit, graph)
      guard larger.sums.moment <= widest else { continue }
      grow(larger, candidates: candidates | graph.adjacent[bit] & ~excluded, excluded: excluded)
    }
  }

  private mutating func record(_ set: Growth) {
    let own = pricing.band.violation(of: set.sums.weight)
    let rest = pricing.band.leastViolation(of: total - set.sums.weight)
    guard (own + rest) * scale.radix <= mostRank else { return }
    var sums = set.sums
    sums.zones = set.zones.nonzeroBitCount
    sums.compounds = set.compounds.nonzeroBitCount
    var score = pricing.score(sums)
    guard scale.rank(score) + rest * scale.radix <= mostRank else { return }
    if !graph.distances.isEmpty {
      score.cost += MemberCentre.cost(of: set.mask, graph.distances, graph.count) - sums.moment
    }
    table.masks.append(set.mask)
    table.ranks.append(scale.rank(score))
    table.costs.append(score.cost)
  }
}

/// A set of atoms while it grows.
private struct Growth {
  var mask: AtomMask
  var sums: Sums
  var zones: AtomMask
  var compounds: AtomMask

  init(_ graph: MaskGraph, _ bit: Int) {
    mask = 1 << AtomMask(bit)
    sums = graph.sums[bit]
    zones = graph.zones[bit]
    compounds = graph.compounds[bit]
  }

  mutating func add(_ bit: Int, _ graph: MaskGraph) {
    sums += graph.sums[bit]
    let row = bit * graph.count
    var touching = graph.adjacent[bit] & mask
    while touching != 0 {
      sums.perimeter -= 2 * graph.borders[row + touching.trailingZeroBitCount]
      touching &= touching - 1
    }
    zones |= graph.zones[bit]
    compounds |= graph.compounds[bit]
    mask |= 1 << AtomMask(bit)
  }
}
