/// The listing of connected sets of pieces.
///
/// Each set is met once: it grows from its lowest piece, and a piece passed over is not taken
/// later in the same branch. (Reading through unsafe pointers was measured and is no faster.)
struct CellEnumeration {
  private(set) var masks: [UInt64] = []
  private(set) var scores: [Score] = []
  private(set) var starts = [0]
  /// Sets looked at.
  private(set) var sets = 0

  private let pieces: [Pieces.Piece]
  private let borders: [Double]
  private let claims: PieceClaims?
  private let pricing: Pricing
  /// Heavier sets violate more than the whole window does now.
  private let heaviest: Int
  private let widest: Double
  /// What the plan to beat violates.
  private let violation: Int
  /// The weight of all pieces.
  private let total: Int
  private let mostSets: Int

  init(
    _ pieces: Pieces, _ pricing: Pricing, toBeat current: Score, widest: Double, mostSets: Int
  ) {
    self.pieces = pieces.pieces
    borders = pieces.borders
    claims = pieces.claims
    self.pricing = pricing
    self.widest = widest
    self.mostSets = mostSets
    violation = current.violation
    heaviest = pricing.band.upper + current.violation
    total = pieces.pieces.reduce(0) { $0 + $1.sums.weight }
  }

  /// Lists the sets, or the first of them where there are more than `mostSets`.
  mutating func run() {
    for piece in pieces.indices {
      let higher = UInt64.max << UInt64(piece)
      var set = PieceSet()
      set.add(piece, of: pieces, borders)
      if set.sums.weight <= heaviest {
        grow(
          set, candidates: pieces[piece].adjacent & higher, excluded: ~higher | 1 << UInt64(piece))
      }
      starts.append(masks.count)
    }
  }

  /// - Parameter excluded: pieces that no larger set may take, and those it has.
  private mutating func grow(_ set: PieceSet, candidates: UInt64, excluded: UInt64) {
    guard sets < mostSets else { return }
    sets += 1
    record(set)
    var candidates = candidates
    var excluded = excluded
    while candidates != 0 {
      let piece = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      excluded |= 1 << UInt64(piece)
      guard set.sums.weight + pieces[piece].sums.weight <= heaviest else { continue }
      var larger = set
      larger.add(piece, of: pieces, borders)
      guard larger.sums.moment <= widest else { continue }
      let fresh = pieces[piece].adjacent & ~excluded
      grow(larger, candidates: candidates | fresh, excluded: excluded)
    }
  }

  private mutating func record(_ set: PieceSet) {
    let own = pricing.band.violation(of: set.sums.weight)
    guard own <= violation else { return }
    let rest = pricing.band.leastViolation(of: total - set.sums.weight)
    guard own + rest <= violation else { return }
    var sums = set.counted
    if let claims { sums.moved = claims.moved(set.mask) }
    masks.append(set.mask)
    scores.append(pricing.score(sums))
  }
}
