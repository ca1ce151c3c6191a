/// Cells a plan could have, by their lowest bit.
struct CellTable {
  private(set) var masks: [AtomMask] = []
  /// Violation and affected households in one number; see ``RankScale``.
  private(set) var ranks: [Int] = []
  private(set) var costs: [Double] = []

  var count: Int { masks.count }

  mutating func append(_ mask: AtomMask, rank: Int, cost: Double) {
    masks.append(mask)
    ranks.append(rank)
    costs.append(cost)
  }

  /// The table of the cells `numbers` alone.
  func keeping(_ numbers: [Int]) -> CellTable {
    var kept = CellTable()
    kept.masks = numbers.map { masks[$0] }
    kept.ranks = numbers.map { ranks[$0] }
    kept.costs = numbers.map { costs[$0] }
    return kept
  }
}

/// Violation and affected households as one whole number, in the same order.
struct RankScale {
  /// One more than all households of the component, so more than can be affected.
  let radix: Int

  init(_ graph: MaskGraph) {
    radix = 1 + graph.sums.reduce(0) { $0 + $1.weight + $1.excess }
  }

  func rank(_ score: Score) -> Int { score.violation * radix + score.affected }

  func violation(_ rank: Int) -> Int { rank / radix }

  /// The greatest rank with `violation`.
  func greatest(violation: Int) -> Int { (violation + 1) * radix - 1 }

  /// What every plan violates if none has a rank below `bound`.
  func leastViolation(ofRank bound: Int) -> Int { max(0, bound) / radix }
}
