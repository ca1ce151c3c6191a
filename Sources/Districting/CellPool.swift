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
  private var budget: WorkBudget

  /// - Parameter current: the score of the present cells of the window together; no cell that
  ///   alone violates more is in the pool.
  /// - Returns: nil where the budget ends first; it is charged all the same.
  init?(_ pieces: Pieces, _ pricing: Pricing, toBeat current: Score, _ spent: inout WorkBudget) {
    self.pieces = pieces
    self.pricing = pricing
    violation = current.violation
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
      let lowest = larger.mask & (~larger.mask &+ 1)
      let fresh = pieces.adjacent[piece] & ~excluded & ~larger.mask & ~(lowest - 1)
      grow(larger, candidates: candidates | fresh, excluded: excluded)
    }
  }

  private mutating func record(_ set: PieceSet) {
    guard pricing.band.violation(of: set.sums.weight) <= violation else { return }
    masks.append(set.mask)
    scores.append(pricing.score(set.counted))
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
