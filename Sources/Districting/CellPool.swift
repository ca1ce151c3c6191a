internal import Workers

/// Every connected set of pieces that could be a cell of a better plan, with its score.
struct CellPool {
  private(set) var masks: [UInt64]
  private(set) var scores: [Score]
  /// The cells whose lowest piece is *i* stand in `starts[i]..<starts[i + 1]`.
  private(set) var starts: [Int]

  /// By cell, after pruning: what it costs above the prices of its pieces; and how much of that a
  /// better plan may have in all.
  private(set) var reduced: [Double] = []
  private(set) var slack = Double.infinity
  /// By what sums of ``reduced`` may differ from the truth.
  private(set) var rounding = 0.0

  private var masses: [Double]
  private let pieces: Pieces
  private let pricing: Pricing

  /// - Parameters:
  ///   - current: the score of the present cells of the window together; no cell is in the pool
  ///     that violates more, with what arithmetic says of the rest.
  ///   - widest: no cell of a greater moment is in the pool.
  ///   - heaviest: no heavier cell is in the pool; by itself what violates no more than the window.
  ///   - budget: one unit a set looked at.
  /// - Returns: nil where the budget ends first; it is charged all the same.
  init?(
    _ pieces: Pieces, _ pricing: Pricing, toBeat current: Score, widest: Double,
    heaviest: Int? = nil,
    _ budget: inout WorkBudget
  ) {
    self.pieces = pieces
    self.pricing = pricing
    var search = CellEnumeration(
      pieces, pricing, toBeat: current, widest: widest, heaviest: heaviest,
      mostSets: budget.left)
    search.run()
    (masks, scores, starts) = (search.masks, search.scores, search.starts)
    masses = search.masses
    guard budget.spend(search.sets) else { return nil }
  }

  /// Leaves only the cells that can be in a plan better than `current`; whether there is one.
  mutating func prune(toBeat current: Score) -> Bool {
    let scale = ScoreScale(current, scores, pieces: pieces.count)
    let prices = PiecePrices(
      masks, scores.map { scale.value($0) }, cellMasses: masses,
      masses: pieces.pieces.map(\.sums.inertia), starts: starts)
    slack = prices.slack(below: scale.value(current) - pricing.tolerance)
    rounding = PiecePrices.rounding(of: scale.value(current))
    guard slack > 0 else { return false }
    let kept = masks.indices.filter { prices.reduced[$0] <= slack }
    masks = kept.map { masks[$0] }
    scores = kept.map { scores[$0] }
    reduced = kept.map { prices.reduced[$0] }
    starts = [0]
    var cell = 0
    for piece in 0..<pieces.count {
      while cell < masks.count, masks[cell].trailingZeroBitCount == piece { cell += 1 }
      starts.append(cell)
    }
    return !masks.isEmpty
  }
}

/// Scores as single numbers in the same order, for the plans of one window.
private struct ScoreScale {
  private let violation: Double
  private let affected: Double

  init(_ current: Score, _ scores: [Score], pieces: Int) {
    // No partition costs more than this, so a household affected outweighs any cost.
    let dearest = scores.reduce(current.cost) { max($0, $1.cost) } * Double(pieces + 1)
    let crowd = scores.reduce(current.affected) { max($0, $1.affected) } * (pieces + 1)
    affected = dearest
    violation = dearest * Double(crowd + 1)
  }

  func value(_ score: Score) -> Double {
    score.cost + affected * Double(score.affected) + violation * Double(score.violation)
  }
}
