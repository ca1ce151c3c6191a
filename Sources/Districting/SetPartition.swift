internal import Workers

/// The best way to part a set of pieces into cells of a pool: exact, by remembering the best for
/// each remainder; the memory serves one window after the other.
///
/// The cell that takes the lowest piece left is chosen first, so that remainders stay few where
/// pieces are numbered across the window. What cells cost above the prices of their pieces adds
/// up, and a way that has more of it than a better plan may have is left; so is one whose remainder
/// falls into parts that violate more than that by their weights alone.
struct SetPartition: ~Copyable {
  // Not private: the compiler loses the type of a shelf of private entries.
  struct Entry: BitwiseCopyable {
    var mask: UInt64
    /// Cells the remainder must be parted into; 0 where any number will do.
    var wanted: Int32
    /// Among those kept; -1 where nothing was found within `above`.
    var cell: Int32 = -1
    var score = SetPartition.impossible
    /// What the cells found cost above prices; or else how much they were allowed.
    var above: Double

    static let vacant = Entry(mask: 0, wanted: 0, above: 0)
  }

  /// What is asked of one window.
  private struct Question {
    let band: Band
    let scale: ScoreScale
    let alwaysFits: Int
    /// Whether parts of a remainder may violate at all.
    let violates: Bool
    var budget: WorkBudget
  }

  /// Open addressing by remainder.
  private var entries = Shelf<Entry>(capacity: fewest)
  private var used = 0

  private static let fewest = 256
  private static let impossible = Score(violation: .max / 4, affected: 0, cost: .infinity)

  /// The cells of the best partition of all `pieces`, and its score; nil where there is none within
  /// the slack of the prices or the budget ends first.
  ///
  /// - Parameter count: how many cells it must have; nil for any number.
  mutating func best(
    of pieces: Pieces, from pool: borrowing CellPool, _ kept: borrowing PiecePrices,
    _ scale: ScoreScale, _ pricing: Pricing, cells count: Int?, violation: Int,
    _ spent: inout WorkBudget
  ) -> (cells: [UInt64], score: Score)? {
    entries.fill(.vacant, count: Self.fewest)
    used = 0
    var question = Question(
      band: pricing.band, scale: scale, alwaysFits: pricing.alwaysFits, violates: violation > 0,
      budget: spent)
    let wanted = Int32(count ?? 0)
    let found = unsafe pieces.pieces.withUnsafeBufferPointer {
      unsafe solve(pieces.all, wanted, within: kept.slack, pool, kept, $0, &question)
    }
    spent = question.budget
    guard !spent.isSpent, found.score.cost.isFinite else { return nil }
    var cells: [UInt64] = []
    var rest = pieces.all
    var left = wanted
    while rest != 0 {
      let cell = kept.masks[Int(entries[slot(rest, left)].cell)]
      cells.append(cell)
      rest &= ~cell
      left = max(0, left - 1)
    }
    return (cells, found.score)
  }

  /// - Parameters:
  ///   - wanted: cells to part `rest` into; 0 for any number.
  ///   - limit: what they may cost above prices.
  /// - Returns: the best score, and what its cells cost above prices.
  private mutating func solve(
    _ rest: UInt64, _ wanted: Int32, within limit: Double, _ pool: borrowing CellPool,
    _ kept: borrowing PiecePrices, _ pieces: UnsafeBufferPointer<Pieces.Piece>,
    _ question: inout Question
  ) -> (score: Score, above: Double) {
    guard rest != 0 else { return (.zero, 0) }
    let known = entries[slot(rest, wanted)]
    if known.mask == rest, known.cell >= 0 || known.above >= limit {
      return (known.score, known.above)
    }
    if question.violates,
      unsafe Self.leastAbove(rest, kept, pieces, question, most: limit) > limit + kept.tolerance
    {
      return (Self.impossible, limit)
    }
    var best = Entry(mask: rest, wanted: wanted, above: limit)
    var limit = limit
    let lowest = rest.trailingZeroBitCount
    let range = kept.starts[lowest]..<kept.starts[lowest + 1]
    guard question.budget.spend(range.count) else { return (Self.impossible, limit) }
    let (masks, reduced) = unsafe (kept.masks.buffer, kept.reduced.buffer)
    for cell in range {
      let mask = unsafe masks[cell]
      guard mask & ~rest == 0, unsafe reduced[cell] <= limit else { continue }
      // The last of a number takes all that is left, and only the last does.
      if wanted > 0, (mask == rest) != (wanted == 1) { continue }
      guard !question.budget.isSpent else { return (Self.impossible, limit) }
      let own = pool.scores[kept.cells[cell]]
      // What is left can only add violation: no use in looking.
      guard own.violation <= best.score.violation else { continue }
      let left = unsafe solve(
        rest & ~mask, max(0, wanted - 1), within: limit - kept.reduced[cell], pool, kept, pieces,
        &question)
      guard left.score.cost.isFinite, (own + left.score).isBetter(than: best.score)
      else { continue }
      best.score = own + left.score
      best.cell = Int32(truncatingIfNeeded: cell)
      best.above = kept.reduced[cell] + left.above
      limit = min(limit, best.above + kept.tolerance)
    }
    store(best)
    return (best.score, best.above)
  }

  /// What cells of `rest` cost above prices at least, for what its connected parts violate by their
  /// weights; more than `most` is not told apart.
  private static func leastAbove(
    _ rest: UInt64, _ kept: borrowing PiecePrices, _ pieces: UnsafeBufferPointer<Pieces.Piece>,
    _ question: borrowing Question, most: Double
  ) -> Double {
    var above = 0.0
    var left = rest
    while left != 0 {
      var part = left & (~left + 1)
      var front = part
      var weight = 0
      while front != 0 {
        let piece = front.trailingZeroBitCount
        front &= front - 1
        weight += unsafe pieces[piece].sums.weight
        above -= kept.prices[piece]
        let fresh = unsafe pieces[piece].adjacent & rest & ~part
        part |= fresh
        front |= fresh
      }
      if weight < question.alwaysFits {
        above += question.scale.violation * Double(question.band.leastViolation(of: weight))
      }
      left &= ~part
    }
    return above
  }

  private func slot(_ mask: UInt64, _ wanted: Int32) -> Int {
    let last = entries.count - 1
    let key = mask &+ UInt64(UInt32(bitPattern: wanted)) &* 0xD6E8_FEB8_6659_FD93
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & last
    while entries[slot].mask != 0, entries[slot].mask != mask || entries[slot].wanted != wanted {
      slot = (slot + 1) & last
    }
    return slot
  }

  private mutating func store(_ entry: Entry) {
    if used * 2 >= entries.count { enlarge() }
    let slot = slot(entry.mask, entry.wanted)
    if entries[slot].mask == 0 { used += 1 }
    entries[slot] = entry
  }

  private mutating func enlarge() {
    var old = Shelf<Entry>(capacity: entries.count * 4)
    old.fill(.vacant, count: entries.count * 4)
    swap(&old, &entries)
    for place in 0..<old.count where old[place].mask != 0 {
      let entry = old[place]
      entries[slot(entry.mask, entry.wanted)] = entry
    }
  }
}
