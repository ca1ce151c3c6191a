internal import Workers

/// A few neighbouring cells taken apart and put together again in the best possible way.
///
/// Every connected set of pieces that could be a cell is listed, and the best partition into such
/// sets found exactly. The present plan is among the choices, so nothing gets worse; the number
/// of cells may change.
struct Windows: ~Copyable {
  /// Work units one window may take; one that needs more is left as it is.
  private static let windowBudget = 200_000
  /// Cells tried to bring a window with violation into the band.
  private static let fittingBudget = 20_000
  /// A new cell in a window without violation may be this much wider, in moment, than the widest
  /// it has: wider ones are hardly ever part of something better and are most of the work.
  private static let widening = 1.3
  /// How far chance may make a cell seem nearer, as a share of its squared distance.
  private static let nearest = 0.2
  /// Households below which two sums of moved ones are the same.
  private static let rounding = 1e-6

  private var scratch: Pieces.Scratch
  private var welding: Welding
  private var groups = PieceGroups()
  private var ordered = PieceGroups()
  private var pieces = Pieces()
  private var pool = CellPool()
  private var prices = PiecePrices()
  private var partition = SetPartition()

  /// Whether a window must keep its number of cells.
  private let keepsNumber: Bool

  init(_ graph: ComponentGraph, keepsNumber: Bool) {
    self.keepsNumber = keepsNumber
    scratch = Pieces.Scratch(graph)
    welding = Welding(graph)
  }

  /// Improves the cells around `cell`, `size` of them, cut into at most `pieces` pieces; whether
  /// the plan got better.
  ///
  /// - Parameter inViolation: the most pieces where a cell is out of band; nil to leave such
  ///   windows alone.
  mutating func improve(
    _ draft: inout Draft, around cell: Int, size: Int, pieces: Int,
    inViolation: Int?, _ random: inout SeededRandom
  ) -> Bool {
    if inViolation == nil, draft.scores[cell].violation > 0 { return false }
    let cells = Self.neighbourhood(
      of: cell, size: size, mayViolate: inViolation != nil, draft, &random)
    let violates = cells.contains { draft.scores[$0].violation > 0 }
    guard let pieces = violates ? inViolation : pieces else { return false }
    groups.removeAll()
    let cap = max(1, pieces / cells.count)
    var spare = pieces - cells.reduce(0) { $0 + min(cap, draft.sizes[$1]) }
    for cell in cells {
      let extra = max(0, min(spare, draft.sizes[cell] - cap))
      spare -= extra
      welding.weld(cell, in: draft, window: cells, atMost: cap + extra, into: &groups, &random)
    }
    var budget = WorkBudget(Self.windowBudget)
    var widest = Double.infinity
    if !violates {
      widest = Self.widening * cells.reduce(0) { max($0, draft.sums[$1].moment) }
    }
    var heaviest: Int?
    if draft.isRedraw {
      // Old cells may be far out of band: without this, a window of them allows nearly any set.
      heaviest = cells.reduce(draft.pricing.band.upper) { max($0, draft.sums[$1].weight) }
    }
    ordered.set(acrossExtent: groups, draft.graph)
    switch solve(&draft, cells, widest: widest, heaviest: heaviest, &budget) {
    case .better, .improved: return true
    case .best, .tooLarge: return false
    }
  }

  /// What became of a window.
  enum Outcome {
    /// The best there are of these pieces took the place of the cells.
    case better
    /// Better cells took their place, but it would have taken more work to know the best.
    case improved
    /// The present cells are the best there are of these pieces.
    case best
    /// It would have taken more work than allowed.
    case tooLarge
  }

  /// Solves the window of `cells`, each of whose atoms is a piece, and applies what is better.
  mutating func improve(
    _ draft: inout Draft, atomsOf cells: [Int], _ budget: inout WorkBudget
  ) -> Outcome {
    let atoms = (0..<draft.graph.count).filter { cells.contains(draft.cellOf[$0]) }
    ordered.set(acrossExtent: PieceGroups(singles: atoms), draft.graph)
    return solve(&draft, cells, widest: .infinity, heaviest: nil, &budget)
  }

  /// Solves the window of `cells`, whose pieces are ``ordered``, and applies what is better.
  private mutating func solve(
    _ draft: inout Draft, _ cells: [Int], widest: Double, heaviest: Int?,
    _ budget: inout WorkBudget
  ) -> Outcome {
    let current = cells.reduce(Score.zero) { $0 + draft.scores[$1] }
    guard ordered.count <= Pieces.most, pieces.take(ordered, in: draft.graph, &scratch),
      pool.list(
        pieces, draft.pricing, toBeat: current, widest: widest, heaviest: heaviest, &budget)
    else { return .tooLarge }
    let count = keepsNumber ? cells.count : nil
    let fitted = current.violation == 0 ? nil : fitted(draft.pricing.band, count)
    let target = fitted?.score ?? current
    var best: (cells: [UInt64], score: Score)?
    let scale = ScoreScale(target, pool.scores, pieces: pieces.count)
    let mayBeBetter = prices.prune(
      pool, scale, pieces.pieces, below: scale.value(target), margin: draft.pricing.tolerance)
    if mayBeBetter {
      best = partition.best(
        of: pieces, from: pool, prices, scale, draft.pricing, cells: count,
        violation: target.violation, &budget)
    }
    // Pruning may have taken the present plan away with all that is no better.
    if let found = best, !found.score.isBetter(than: target, tolerance: draft.pricing.tolerance) {
      best = nil
    }
    guard let best = best ?? fitted else { return budget.isSpent ? .tooLarge : .best }
    guard isWorthTheChange(best, draft, cells) else { return .tooLarge }
    apply(best.cells, to: &draft, replacing: cells)
    return budget.isSpent ? .improved : .better
  }

  /// A way to part ``pieces`` into cells inside the band, where one is found fast.
  private func fitted(
    _ band: Band, _ count: Int?
  ) -> (cells: [UInt64], score: Score)? {
    var budget = WorkBudget(Self.fittingBudget)
    guard
      let cells = BandFitting.cells(pieces, from: pool, band: band, cells: count, &budget)
    else { return nil }
    return (
      cells.map { pool.masks[$0] }, cells.reduce(Score.zero) { $0 + pool.scores[$1] }
    )
  }

  /// Whether a redraw may make this change: one that brings no household nearer to the band must
  /// not move more of them.
  private func isWorthTheChange(
    _ best: (cells: [UInt64], score: Score), _ draft: Draft, _ cells: [Int]
  ) -> Bool {
    guard let claims = pieces.claims else { return true }
    let current = cells.reduce(Score.zero) { $0 + draft.scores[$1] }
    if (best.score.violation, best.score.affected) < (current.violation, current.affected) {
      return true
    }
    let before = cells.reduce(0) { $0 + draft.moved[$1] }
    let after = best.cells.reduce(0) { $0 + claims.moved($1) }
    return after <= before + Self.rounding
  }

  private func apply(
    _ masks: [UInt64], to draft: inout Draft, replacing cells: [Int]
  ) {
    var targets = cells
    while targets.count < masks.count { targets.append(draft.vacantCell()) }
    for (mask, target) in zip(masks, targets) {
      for piece in Pieces.members(of: mask) {
        for place in ordered.range(piece) { draft.move(ordered.atoms[place], to: target) }
      }
    }
    for cell in cells.dropFirst(masks.count) { draft.retireIfEmpty(cell) }
  }

  /// `cell` and cells around it, near ones rather than far ones, `size` in all or as many as
  /// there are: round windows leave the most choice where several cells meet.
  ///
  /// - Parameter mayViolate: whether cells out of band are taken.
  private static func neighbourhood(
    of cell: Int, size: Int, mayViolate: Bool, _ draft: Draft, _ random: inout SeededRandom
  ) -> [Int] {
    var chosen = [cell]
    var around: [Int] = []
    var newest = cell
    while chosen.count < size {
      var atom = draft.first[newest]
      while atom >= 0 {
        for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
          let other = draft.cellOf[draft.graph.neighbours[side]]
          if other != newest, mayViolate || draft.scores[other].violation == 0,
            !chosen.contains(other), !around.contains(other)
          {
            around.append(other)
          }
        }
        atom = draft.next[atom]
      }
      guard !around.isEmpty else { break }
      newest = around.remove(at: nearest(around, to: cell, draft, &random))
      chosen.append(newest)
    }
    return chosen
  }

  /// The place in `cells` of one near the centroid of `cell`, with some chance for the farther.
  private static func nearest(
    _ cells: [Int], to cell: Int, _ draft: Draft, _ random: inout SeededRandom
  ) -> Int {
    let here = draft.sums[cell]
    var best = 0
    var least = Double.infinity
    for (place, other) in cells.enumerated() {
      let there = draft.sums[other]
      let dx = there.x / there.inertia - here.x / here.inertia
      let dy = there.y / there.inertia - here.y / here.inertia
      let distance = (dx * dx + dy * dy) * (nearest + random.unit())
      if distance < least {
        least = distance
        best = place
      }
    }
    return best
  }
}
