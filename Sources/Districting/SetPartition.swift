internal import Workers

/// The best way to part a set of pieces into cells of a pool: exact, by remembering the best for
/// each remainder.
///
/// The cell that takes the lowest piece left is chosen first, so that remainders stay few where
/// pieces are numbered across the window. What cells cost above the prices of their pieces adds
/// up, and a way that has more of it than a better plan may have is left.
struct SetPartition {
  private struct Entry {
    var mask: UInt64 = 0
    /// Cells the remainder must be parted into; 0 where any number will do.
    var cells: Int32 = 0
    /// -1 where nothing was found within `above`.
    var cell: Int32 = -1
    var score = SetPartition.impossible
    /// What the cells found cost above prices; or else how much they were allowed.
    var above = 0.0
  }

  private let pool: CellPool
  private var budget: WorkBudget
  /// Open addressing by remainder.
  private var entries: [Entry]
  private var used = 0

  private static let impossible = Score(violation: .max / 4, affected: 0, cost: .infinity)

  /// The cells of the best partition of `all`, and its score; nil where there is none within the
  /// slack of the pool or the budget ends first.
  ///
  /// - Parameter count: how many cells it must have; nil for any number.
  static func best(
    of all: UInt64, from pool: CellPool, cells count: Int? = nil, _ spent: inout WorkBudget
  ) -> (cells: [UInt64], score: Score)? {
    var search = SetPartition(pool: pool, budget: spent)
    let wanted = Int32(count ?? 0)
    let found = search.solve(all, wanted, within: pool.slack)
    spent = search.budget
    guard !spent.isSpent, found.score.cost.isFinite else { return nil }
    var cells: [UInt64] = []
    var rest = all
    var left = wanted
    while rest != 0 {
      let cell = pool.masks[Int(search.entries[search.slot(rest, left)].cell)]
      cells.append(cell)
      rest &= ~cell
      left = max(0, left - 1)
    }
    return (cells, found.score)
  }

  private init(pool: CellPool, budget: WorkBudget) {
    self.pool = pool
    self.budget = budget
    entries = [Entry](repeating: Entry(), count: 256)
  }

  /// - Parameters:
  ///   - wanted: cells to part `rest` into; 0 for any number.
  ///   - limit: what they may cost above prices.
  /// - Returns: the best score, and what its cells cost above prices.
  private mutating func solve(
    _ rest: UInt64, _ wanted: Int32, within limit: Double
  ) -> (score: Score, above: Double) {
    guard rest != 0 else { return (.zero, 0) }
    let known = entries[slot(rest, wanted)]
    if known.mask == rest, known.cell >= 0 || known.above >= limit {
      return (known.score, known.above)
    }
    var best = Entry(mask: rest, cells: wanted, above: limit)
    var limit = limit
    let lowest = rest.trailingZeroBitCount
    let range = pool.starts[lowest]..<pool.starts[lowest + 1]
    guard budget.spend(range.count) else { return (Self.impossible, limit) }
    for cell in range where pool.masks[cell] & ~rest == 0 && pool.reduced[cell] <= limit {
      let isLast = pool.masks[cell] == rest
      // The last of a number takes all that is left, and only the last does.
      if wanted > 0, isLast != (wanted == 1) { continue }
      guard !budget.isSpent else { return (Self.impossible, limit) }
      let own = pool.scores[cell]
      // What is left can only add violation: no use in looking.
      guard own.violation <= best.score.violation else { continue }
      let left = solve(
        rest & ~pool.masks[cell], max(0, wanted - 1), within: limit - pool.reduced[cell])
      guard left.score.cost.isFinite, (own + left.score).isBetter(than: best.score)
      else { continue }
      best.score = own + left.score
      best.cell = Int32(truncatingIfNeeded: cell)
      best.above = pool.reduced[cell] + left.above
      limit = min(limit, best.above + pool.rounding)
    }
    store(best)
    return (best.score, best.above)
  }

  private func slot(_ mask: UInt64, _ cells: Int32) -> Int {
    let last = entries.count - 1
    let key = mask &+ UInt64(UInt32(bitPattern: cells)) &* 0xD6E8_FEB8_6659_FD93
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & last
    while entries[slot].mask != 0, entries[slot].mask != mask || entries[slot].cells != cells {
      slot = (slot + 1) & last
    }
    return slot
  }

  private mutating func store(_ entry: Entry) {
    if used * 2 >= entries.count { enlarge() }
    let slot = slot(entry.mask, entry.cells)
    if entries[slot].mask == 0 { used += 1 }
    entries[slot] = entry
  }

  private mutating func enlarge() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 4)
    for entry in old where entry.mask != 0 { entries[slot(entry.mask, entry.cells)] = entry }
  }
}
