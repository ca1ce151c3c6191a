internal import Workers

/// The listing of every connected set of atoms that could be a cell.
///
/// Each is met once: it grows from its lowest bit, and a bit passed over is not taken later in the
/// same branch. Left out is what violates more, with what arithmetic says of the rest, than a
/// plan may.
struct TableEnumeration {
  /// The share of the limit that the first atoms may use beyond their part, before it is plain
  /// that all will not fit.
  private static let headStart = 8

  private(set) var table = CellTable()
  /// Sets looked at.
  private(set) var sets = 0
  /// Whether sets were left out because they are wide.
  private(set) var isNarrowed = false

  private let graph: MaskGraph
  private let pricing: Pricing
  private let scale: RankScale
  private let mostRank: Int
  private let heaviest: Int
  private let total: Int
  private let cells: Int?
  private let mostSets: Int
  private let widest: Double

  /// - Parameters:
  ///   - mostRank: of a plan.
  ///   - cells: the number of cells of a plan, where it is given.
  ///   - widest: no cell of a greater moment is listed.
  init(
    _ graph: MaskGraph, _ pricing: Pricing, _ scale: RankScale, mostRank: Int, cells: Int?,
    mostSets: Int, widest: Double
  ) {
    self.graph = graph
    self.pricing = pricing
    self.scale = scale
    self.mostRank = mostRank
    self.cells = cells
    self.mostSets = mostSets
    self.widest = widest
    heaviest = pricing.band.upper + scale.violation(mostRank)
    total = graph.sums.reduce(0) { $0 + $1.weight }
  }

  /// Lists the sets; false where there are more than allowed, often long before so many were met.
  mutating func run(_ cancellation: Cancellation?) -> Bool {
    for bit in 0..<graph.count {
      guard cancellation?.isRequested != true else { return false }
      let higher = AtomMask.max << AtomMask(bit)
      let own: AtomMask = 1 << AtomMask(bit)
      let set = AtomSet(graph, bit)
      if set.sums.weight <= heaviest {
        grow(set, candidates: graph.adjacent[bit] & higher & ~own, excluded: ~higher | own)
      }
      let share = Double(bit + Self.headStart) / Double(graph.count)
      guard sets < mostSets, Double(sets) <= share * Double(mostSets) else { return false }
    }
    return true
  }

  private mutating func grow(_ set: AtomSet, candidates: AtomMask, excluded: AtomMask) {
    guard sets < mostSets else { return }
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
      // The moment of a set only grows with it.
      guard larger.sums.moment <= widest else {
        isNarrowed = true
        continue
      }
      grow(larger, candidates: candidates | graph.adjacent[bit] & ~excluded, excluded: excluded)
    }
  }

  private mutating func record(_ set: AtomSet) {
    let rest = leastViolation(beside: set.sums.weight)
    let own = pricing.band.violation(of: set.sums.weight)
    guard (own + rest) * scale.radix <= mostRank else { return }
    var score = pricing.score(set.counted)
    guard scale.rank(score) + rest * scale.radix <= mostRank else { return }
    if !graph.distances.isEmpty {
      let cost = MemberCentre.cost(of: set.mask, graph.distances, graph.count)
      score.cost += cost - set.sums.moment
    }
    table.append(set.mask, rank: scale.rank(score), cost: score.cost)
  }

  /// What the rest of a plan violates at least beside a cell of `weight`.
  private func leastViolation(beside weight: Int) -> Int {
    guard let cells else { return pricing.band.leastViolation(of: total - weight) }
    return cells > 1 ? pricing.band.leastViolation(of: total - weight, cells: cells - 1) : 0
  }
}

/// A set of atoms while it grows.
private struct AtomSet {
  private(set) var mask: AtomMask
  private(set) var sums: Sums
  private var zones: AtomMask
  private var compounds: AtomMask

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

  /// The sums with zones and compounds counted.
  var counted: Sums {
    var counted = sums
    counted.zones = zones.nonzeroBitCount
    counted.compounds = compounds.nonzeroBitCount
    return counted
  }
}
