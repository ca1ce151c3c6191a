internal import Workers

/// Any way to part pieces into cells that all keep the band, found fast or shown not to be there.
///
/// Depth first, compact cells first, remembering remainders that cannot be parted. A window with
/// violation is brought into the band by this before its cost is looked at: a search that weighs
/// both at once has nothing to prune with.
struct BandFitting {
  /// The cells of the pool that keep the band, by lowest piece, cheapest per household first.
  ///
  /// Sorted when first asked for: a partition that is found fast asks for few.
  private var order: [[Int32]?]
  private let weights: [Int]
  private let adjacent: [UInt64]
  private let band: Band
  private var hopeless: Set<UInt64> = []
  private var budget: WorkBudget
  private var chosen: [Int] = []

  /// The cells of the first partition found; nil where there is none or the budget ends.
  ///
  /// - Parameter count: how many cells it must have; nil for any number.
  static func cells(
    _ pieces: Pieces, from pool: borrowing CellPool, band: Band, cells count: Int?,
    _ spent: inout WorkBudget
  ) -> [Int]? {
    var fitting = BandFitting(pieces, band, spent)
    let isFitted = fitting.fits(pieces.all, count ?? 0, pool)
    spent = fitting.budget
    return isFitted ? fitting.chosen : nil
  }

  private init(_ pieces: Pieces, _ band: Band, _ budget: WorkBudget) {
    self.band = band
    self.budget = budget
    weights = pieces.pieces.map(\.sums.weight)
    adjacent = pieces.pieces.map(\.adjacent)
    order = [[Int32]?](repeating: nil, count: pieces.count)
  }

  private mutating func order(of piece: Int, _ pool: borrowing CellPool) -> [Int32] {
    if let known = order[piece] { return known }
    var inBand: [(cost: Double, cell: Int32)] = []
    for cell in pool.starts[piece]..<pool.starts[piece + 1] where pool.scores[cell].violation == 0 {
      inBand.append((pool.scores[cell].cost, Int32(truncatingIfNeeded: cell)))
    }
    inBand.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.cell < $1.cell }
    let sorted = inBand.map(\.cell)
    order[piece] = sorted
    return sorted
  }

  /// - Parameter wanted: cells to part `rest` into; 0 for any number.
  private mutating func fits(
    _ rest: UInt64, _ wanted: Int, _ pool: borrowing CellPool
  ) -> Bool {
    guard rest != 0 else { return wanted == 0 }
    guard !hopeless.contains(rest), addsUp(rest, wanted) else { return false }
    for cell in order(of: rest.trailingZeroBitCount, pool) {
      let mask = pool.masks[Int(cell)]
      guard mask & ~rest == 0 else { continue }
      guard budget.spend(1) else { return false }
      if wanted > 0, (mask == rest) != (wanted == 1) { continue }
      chosen.append(Int(cell))
      if fits(rest & ~mask, max(0, wanted - 1), pool) { return true }
      chosen.removeLast()
    }
    // With a number to keep, the remainder may do for another number.
    if wanted == 0, !budget.isSpent { hopeless.insert(rest) }
    return false
  }

  /// Whether each connected part of `rest` has a total that fits some number of cells.
  private func addsUp(_ rest: UInt64, _ wanted: Int) -> Bool {
    var left = rest
    var (fewest, most) = (0, 0)
    while left != 0 {
      var part = left & (~left + 1)
      var front = part
      var weight = 0
      while front != 0 {
        let piece = front.trailingZeroBitCount
        front &= front - 1
        weight += weights[piece]
        let fresh = adjacent[piece] & rest & ~part
        part |= fresh
        front |= fresh
      }
      guard let counts = band.cellCounts(for: weight) else { return false }
      fewest += counts.lowerBound
      most += counts.upperBound
      left &= ~part
    }
    return wanted == 0 || (fewest...most).contains(wanted)
  }
}
