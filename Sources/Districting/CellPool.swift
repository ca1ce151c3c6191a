internal import Workers

/// Every connected set of pieces that could be a cell of a better plan, with its score.
///
/// Each set is met once: it grows from its lowest piece, and a piece passed over is not taken
/// later in the same branch.
struct CellPool {
  private(set) var masks: [UInt64] = []
  private(set) var scores: [Score] = []
  /// The cells whose lowest piece is *i* stand in `starts[i]..<starts[i + 1]`.
  private(set) var starts = [0]

  private let pieces: Pieces
  private let pricing: Pricing
  /// Heavier sets violate more than the whole window does now.
  private let heaviest: Int
  /// What the plan to beat violates.
  private let violation: Int
  /// The weight of all pieces.
  private let total: Int
  private let widest: Double
  private var budget: WorkBudget

  /// - Parameter widest: no cell of a greater moment is in the pool.
  /// - Parameter current: the score of the present cells of the window together; no cell is in
  ///   the pool that violates more, with what arithmetic says of the rest.
  /// - Returns: nil where the budget ends first; it is charged all the same.
  init?(
    _ pieces: Pieces, _ pricing: Pricing, toBeat current: Score, widest: Double,
    _ spent: inout WorkBudget
  ) {
    self.pieces = pieces
    self.widest = widest
    self.pricing = pricing
    violation = current.violation
    total = pieces.sums.reduce(0) { $0 + $1.weight }
    heaviest = pricing.band.upper + current.violation
    budget = spent
    defer { spent = budget }
    for piece in 0..<pieces.count {
      let lower = UInt64(1) << UInt64(piece)
      var set = PieceSet()
      set.add(piece, of: pieces)
      if set.sums.weight <= heaviest {
        grow(set, candidates: pieces.adjacent[piece] & ~(lower - 1), excluded: lower)
      }
      starts.append(masks.count)
      guard !budget.isSpent else { return nil }
    }
  }

  /// Leaves only the cells that can be in a plan better than `current`; whether there is one.
  mutating func prune(toBeat current: Score) -> Bool {
    let scale = ScoreScale(current, scores, pieces: pieces.count)
    let prices = PiecePrices(
      masks, scores.map { scale.value($0) }, masses: pieces.sums.map(\.inertia))
    let kept = prices.candidates(below: scale.value(current) - pricing.tolerance)
    masks = kept.map { masks[$0] }
    scores = kept.map { scores[$0] }
    starts = [0]
    var cell = 0
    for piece in 0..<pieces.count {
      while cell < masks.count, masks[cell].trailingZeroBitCount == piece { cell += 1 }
      starts.append(cell)
    }
    return !masks.isEmpty
  }

  private mutating func grow(_ set: PieceSet, candidates: UInt64, excluded: UInt64) {
    guard budget.spend(1) else { return }
    record(set)
    var candidates = candidates
    var excluded = excluded
    while candidates != 0 {
      let piece = candidates.trailingZeroBitCount
      let bit = UInt64(1) << UInt64(piece)
      candidates &= candidates - 1
      excluded |= bit
      guard set.sums.weight + pieces.sums[piece].weight <= heaviest else { continue }
      var larger = set
      larger.add(piece, of: pieces)
      guard larger.sums.moment <= widest else { continue }
      let lowest = larger.mask & (~larger.mask &+ 1)
      let fresh = pieces.adjacent[piece] & ~excluded & ~larger.mask & ~(lowest - 1)
      grow(larger, candidates: candidates | fresh, excluded: excluded)
    }
  }

  private mutating func record(_ set: PieceSet) {
    let own = pricing.band.violation(of: set.sums.weight)
    let rest = pricing.band.leastViolation(of: total - set.sums.weight)
    guard own + rest <= violation else { return }
    masks.append(set.mask)
    scores.append(pricing.score(set.counted))
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

/// A set of pieces with its sums.
struct PieceSet {
  private(set) var mask: UInt64 = 0
  private(set) var sums = Sums()
  private var zones: UInt64 = 0
  private var compounds: UInt64 = 0

  mutating func add(_ piece: Int, of pieces: Pieces) {
    sums += pieces.sums[piece]
    var touching = pieces.adjacent[piece] & mask
    while touching != 0 {
      let other = touching.trailingZeroBitCount
      sums.perimeter -= 2 * pieces.borders[piece * pieces.count + other]
      touching &= touching - 1
    }
    zones |= pieces.zones[piece]
    compounds |= pieces.compounds[piece]
    mask |= 1 << UInt64(piece)
  }

  /// The sums with kinds that lie across pieces counted once.
  var counted: Sums {
    var counted = sums
    counted.zones += zones.nonzeroBitCount
    counted.compounds += compounds.nonzeroBitCount
    return counted
  }
}
