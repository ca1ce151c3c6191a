/// A price for each piece such that no cell of a pool costs less than its pieces together, and the
/// cells that can then be in a better plan.
///
/// The prices of all pieces add up to a lower bound on every partition (they are feasible for the
/// dual of the set-partitioning programme), and a cell whose cost exceeds its pieces' prices by
/// more than the gap to the plan in hand is in no better plan. Such a cell also need not hold
/// prices down: most are left out after the first prices, and what is left raises them further.
struct PiecePrices: ~Copyable {
  /// Two-sided sums of Doubles differ by no more than this share.
  private static let rounding = 1e-9

  /// By cell kept: its pieces, its number in the pool, and what it costs above the prices of its
  /// pieces, never negative but by rounding.
  private(set) var masks = Shelf<UInt64>()
  private(set) var cells = Shelf<Int>()
  private(set) var reduced = Shelf<Double>()
  /// The cells kept whose lowest piece is *i* stand in `starts[i]..<starts[i + 1]`.
  private(set) var starts = Shelf<Int>()
  /// By piece.
  private(set) var prices = Shelf<Double>()
  /// Σ prices.
  private(set) var bound = 0.0
  /// How much above prices a better plan may have in all.
  private(set) var slack = Double.infinity
  /// By what sums of ``reduced`` may differ from the truth.
  private(set) var tolerance = 0.0

  /// Leaves only the cells that can be in a plan worth less than `value` + `margin`; whether there
  /// may be one.
  ///
  /// - Parameter pieces: the window.
  /// - Complexity: O(cells · pieces).
  mutating func prune(
    _ pool: borrowing CellPool, _ scale: ScoreScale, _ pieces: [Pieces.Piece], below value: Double,
    margin: Double
  ) -> Bool {
    tolerance = Self.rounding * abs(value)
    let most = value - margin + Self.rounding * abs(value - margin)
    priceByShare(pool, scale, pieces)
    slack = most - bound
    guard slack > 0 else { return false }
    keepCheap(pool, scale)
    index(pieces: pieces.count)
    for piece in 0..<pieces.count { raise(piece) }
    slack = most - bound
    guard slack > 0 else { return false }
    drop(above: slack)
    index(pieces: pieces.count)
    return masks.count > 0
  }

  /// Prices by the cheapest cell per household.
  private mutating func priceByShare(
    _ pool: borrowing CellPool, _ scale: ScoreScale, _ pieces: [Pieces.Piece]
  ) {
    prices.fill(.infinity, count: pieces.count)
    let (masks, scores) = unsafe (pool.masks.buffer, pool.scores.buffer)
    let (masses, prices) = unsafe (pool.masses.buffer, prices.buffer)
    for cell in 0..<pool.masks.count {
      let share = unsafe scale.value(scores[cell]) / masses[cell]
      var left = unsafe masks[cell]
      while left != 0 {
        let piece = left.trailingZeroBitCount
        if unsafe share < prices[piece] { unsafe prices[piece] = share }
        left &= left - 1
      }
    }
    bound = 0
    for piece in 0..<pieces.count {
      unsafe prices[piece] *= pieces[piece].sums.inertia
      unsafe bound += prices[piece]
    }
  }

  /// Keeps the cells that cost no more than ``slack`` above prices.
  private mutating func keepCheap(_ pool: borrowing CellPool, _ scale: ScoreScale) {
    masks.removeAll()
    cells.removeAll()
    reduced.removeAll()
    masks.reserve(pool.masks.count)
    cells.reserve(pool.masks.count)
    reduced.reserve(pool.masks.count)
    let (all, scores, prices) = unsafe (pool.masks.buffer, pool.scores.buffer, prices.buffer)
    for cell in 0..<pool.masks.count {
      let mask = unsafe all[cell]
      var left = mask
      var above = unsafe scale.value(scores[cell])
      while left != 0 {
        unsafe above -= prices[left.trailingZeroBitCount]
        left &= left - 1
      }
      guard above <= slack else { continue }
      masks.append(mask)
      cells.append(cell)
      reduced.append(above)
    }
  }

  private mutating func index(pieces: Int) {
    starts.removeAll()
    starts.append(0)
    var cell = 0
    for piece in 0..<pieces {
      while cell < masks.count, masks[cell].trailingZeroBitCount == piece { cell += 1 }
      starts.append(cell)
    }
  }

  /// Takes from all cells with `piece` what the cheapest of them has above its prices.
  private mutating func raise(_ piece: Int) {
    let shift = UInt64(piece)
    let end = starts[piece + 1]
    let (masks, reduced) = unsafe (masks.buffer, reduced.buffer)
    var least = Double.infinity
    for cell in 0..<end {
      let above = unsafe masks[cell] >> shift & 1 == 1 ? reduced[cell] : .infinity
      least = above < least ? above : least
      if least <= 0 { return }
    }
    guard least.isFinite else { return }
    for cell in 0..<end where unsafe masks[cell] >> shift & 1 == 1 {
      unsafe reduced[cell] -= least
    }
    prices[piece] += least
    bound += least
  }

  private mutating func drop(above slack: Double) {
    var kept = 0
    for cell in 0..<masks.count where reduced[cell] <= slack {
      masks[kept] = masks[cell]
      cells[kept] = cells[cell]
      reduced[kept] = reduced[cell]
      kept += 1
    }
    masks.truncate(to: kept)
    cells.truncate(to: kept)
    reduced.truncate(to: kept)
  }
}
