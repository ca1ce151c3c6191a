/// The listing of connected sets of pieces.
///
/// Each set is met once: it grows from its lowest piece, and a piece passed over is not taken
/// later in the same branch.
struct CellEnumeration {
  private(set) var masks: [UInt64] = []
  private(set) var scores: [Score] = []
  /// Σ inertia of the pieces, by set.
  private(set) var masses: [Double] = []
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

  /// Room for the sets of a usual window.
  private static let usualSets = 1024

  init(
    _ pieces: Pieces, _ pricing: Pricing, toBeat current: Score, widest: Double, heaviest: Int?,
    mostSets: Int
  ) {
    self.pieces = pieces.pieces
    borders = pieces.borders
    claims = pieces.claims
    self.pricing = pricing
    self.widest = widest
    self.mostSets = mostSets
    violation = current.violation
    self.heaviest = heaviest ?? pricing.band.upper + current.violation
    total = pieces.pieces.reduce(0) { $0 + $1.sums.weight }
    masks.reserveCapacity(Self.usualSets)
    scores.reserveCapacity(Self.usualSets)
    masses.reserveCapacity(Self.usualSets)
  }

  /// Lists the sets, or the first of them where there are more than `mostSets`.
  mutating func run() {
    let (pieces, borders) = (pieces, borders)
    unsafe pieces.withUnsafeBufferPointer { pieces in
      unsafe borders.withUnsafeBufferPointer { borders in
        unsafe run(pieces, borders)
      }
    }
  }

  private mutating func run(
    _ pieces: UnsafeBufferPointer<Pieces.Piece>, _ borders: UnsafeBufferPointer<Double>
  ) {
    for piece in 0..<pieces.count {
      let higher = UInt64.max << UInt64(piece)
      var set = PieceSet()
      unsafe set.add(piece, of: pieces, borders)
      if set.sums.weight <= heaviest {
        unsafe grow(
          set, candidates: pieces[piece].adjacent & higher,
          excluded: ~higher | 1 << UInt64(piece), pieces, borders)
      }
      starts.append(masks.count)
    }
  }

  /// - Parameter excluded: pieces that no larger set may take, and those it has.
  private mutating func grow(
    _ set: borrowing PieceSet, candidates: UInt64, excluded: UInt64,
    _ pieces: UnsafeBufferPointer<Pieces.Piece>, _ borders: UnsafeBufferPointer<Double>
  ) {
    guard sets < mostSets else { return }
    sets += 1
    record(set)
    var candidates = candidates
    var excluded = excluded
    let weight = set.sums.weight
    while candidates != 0 {
      let piece = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      excluded |= 1 << UInt64(piece)
      guard unsafe weight + pieces[piece].sums.weight <= heaviest else { continue }
      var larger = copy set
      unsafe larger.add(piece, of: pieces, borders)
      guard larger.sums.isNarrower(than: widest) else { continue }
      let fresh = unsafe pieces[piece].adjacent & ~excluded
      unsafe grow(
        larger, candidates: candidates | fresh, excluded: excluded, pieces, borders)
    }
  }

  @inline(__always)
  private mutating func record(_ set: borrowing PieceSet) {
    let own = pricing.band.violation(of: set.sums.weight)
    guard own <= violation else { return }
    let rest = pricing.leastViolation(of: total - set.sums.weight)
    guard own + rest <= violation else { return }
    var sums = set.counted
    if let claims { sums.moved = claims.moved(set.mask) }
    masks.append(set.mask)
    scores.append(pricing.score(sums))
    masses.append(sums.inertia)
  }
}
