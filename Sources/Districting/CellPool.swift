internal import Workers

/// Every connected set of pieces that could be a cell of a better plan, with its score; the memory
/// serves one window after the other.
///
/// Each set is met once: it grows from its lowest piece, and a piece passed over is not taken
/// later in the same branch.
struct CellPool: ~Copyable {
  private(set) var masks = Shelf<UInt64>(capacity: usualSets)
  private(set) var scores = Shelf<Score>(capacity: usualSets)
  /// Σ inertia of the pieces, by set.
  private(set) var masses = Shelf<Double>(capacity: usualSets)
  /// The cells whose lowest piece is *i* stand in `starts[i]..<starts[i + 1]`.
  private(set) var starts = Shelf<Int>()

  /// Room for the sets of a usual window.
  private static let usualSets = 1024

  /// What is asked of the sets of one window.
  private struct Question {
    let pricing: Pricing
    /// Heavier sets violate more than the whole window does now.
    let heaviest: Int
    let widest: Double
    /// What the plan to beat violates.
    let violation: Int
    /// The weight of all pieces.
    let total: Int
    let mostSets: Int
    /// Sets looked at.
    var sets = 0
  }

  /// Lists the sets of a window.
  ///
  /// - Parameters:
  ///   - current: the score of the present cells of the window together; no cell is in the pool
  ///     that violates more, with what arithmetic says of the rest.
  ///   - widest: no cell of a greater moment is in the pool.
  ///   - heaviest: no heavier cell is in the pool; by itself what violates no more than the window.
  ///   - budget: one unit a set looked at.
  /// - Returns: whether all sets were listed before the budget ended.
  mutating func list(
    _ pieces: Pieces, _ pricing: Pricing, toBeat current: Score, widest: Double,
    heaviest: Int? = nil, _ budget: inout WorkBudget
  ) -> Bool {
    var question = Question(
      pricing: pricing, heaviest: heaviest ?? pricing.band.upper + current.violation,
      widest: widest, violation: current.violation,
      total: pieces.pieces.reduce(0) { $0 + $1.sums.weight }, mostSets: budget.left)
    masks.removeAll()
    scores.removeAll()
    masses.removeAll()
    starts.removeAll()
    starts.append(0)
    unsafe pieces.pieces.withUnsafeBufferPointer { all in
      unsafe pieces.borders.withUnsafeBufferPointer { borders in
        for piece in 0..<all.count {
          let higher = UInt64.max << UInt64(piece)
          var set = PieceSet()
          unsafe set.add(piece, of: all, borders)
          if set.sums.weight <= question.heaviest {
            unsafe grow(
              set, candidates: all[piece].adjacent & higher,
              excluded: ~higher | 1 << UInt64(piece), &question, pieces.claims, all, borders)
          }
          starts.append(masks.count)
        }
      }
    }
    return budget.spend(question.sets)
  }

  /// - Parameter excluded: pieces that no larger set may take, and those it has.
  private mutating func grow(
    _ set: borrowing PieceSet, candidates: UInt64, excluded: UInt64, _ question: inout Question,
    _ claims: PieceClaims?, _ pieces: UnsafeBufferPointer<Pieces.Piece>,
    _ borders: UnsafeBufferPointer<Double>
  ) {
    guard question.sets < question.mostSets else { return }
    question.sets += 1
    record(set, question, claims)
    var candidates = candidates
    var excluded = excluded
    let weight = set.sums.weight
    while candidates != 0 {
      let piece = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      excluded |= 1 << UInt64(piece)
      guard unsafe weight + pieces[piece].sums.weight <= question.heaviest else { continue }
      guard unsafe set.sums.isNarrower(with: pieces[piece].sums, than: question.widest) else {
        continue
      }
      var larger = copy set
      unsafe larger.add(piece, of: pieces, borders)
      let fresh = unsafe pieces[piece].adjacent & ~excluded
      unsafe grow(
        larger, candidates: candidates | fresh, excluded: excluded, &question, claims, pieces,
        borders)
    }
  }

  @inline(__always)
  private mutating func record(
    _ set: borrowing PieceSet, _ question: borrowing Question, _ claims: PieceClaims?
  ) {
    let own = question.pricing.band.violation(of: set.sums.weight)
    guard own <= question.violation else { return }
    let rest = question.pricing.leastViolation(of: question.total - set.sums.weight)
    guard own + rest <= question.violation else { return }
    let sums = set.counted
    let moved = claims?.moved(set.mask) ?? 0
    masks.append(set.mask)
    scores.append(question.pricing.score(sums, moved: moved))
    masses.append(sums.inertia)
  }
}
