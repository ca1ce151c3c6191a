internal import Diagnostics
internal import Workers

/// What is done when rounds of windows no longer bring households into the band.
///
/// First it is asked whether they can be brought there at all: regions around them, then all cells
/// there could be, where they are few enough to list. Where neither says no, the search begins
/// anew from elsewhere: without what the start had in view, and without atoms that have no
/// households. A search asks once, and goes on from the best plan: it is one search, so more
/// effort never gives less.
struct Mending {
  /// Rounds of a search from elsewhere.
  static let rounds = 2
  /// Tries of its windows without the atoms that have no households.
  private static let tries = 2

  let band: Band
  let options: PartitionOptions
  /// The number of cells, where it is given.
  let cells: Int?
  /// The search at hand began from given cells.
  let hasStart: Bool
  /// The component and its place in the whole graph.
  let graph: AtomGraph
  let local: [Int32]

  struct Found {
    /// A better plan, cells numbered from 0.
    var labels: [Int]?
    /// No plan violates less, oversize atoms counted as full cells.
    var leastViolation = 0
    /// `labels` are the best there are.
    var isProvenBest = false
  }

  /// What arithmetic and what lies around cells out of band say of every plan, oversize atoms
  /// counted as full cells.
  func leastViolation(_ draft: Draft) -> Int {
    let total = draft.graph.sums.reduce(0) { $0 + $1.weight }
    let least =
      cells.map { band.leastViolation(of: total, cells: $0) } ?? band.leastViolation(of: total)
    guard draft.score.violation > least else { return least }
    return max(least, RegionBounds.leastViolation(draft))
  }

  /// Looks for a better plan than that of `draft`, and for what no plan violates less than.
  ///
  /// - Parameter least: what is known of that.
  func look(at draft: Draft, _ least: Int, _ random: SeededRandom) -> Found {
    var found = Found(leastViolation: least)
    var best = draft
    let listing = ExactFinish(doubting: draft, cells: cells, options)
    found.leastViolation = max(found.leastViolation, listing.leastViolation)
    if listing.isProven || Draft.score(of: listing.labels, as: draft).isBetter(than: draft.score) {
      best = Draft(draft.graph, draft.pricing, labels: listing.labels)
      found.labels = listing.labels
      found.isProvenBest = listing.isProven && options.center == .centroid
    }
    guard best.score.violation > found.leastViolation, !found.isProvenBest else { return found }
    for isFolded in [false, true] where best.score.violation > found.leastViolation {
      guard let labels = isFolded ? withoutEmptyAtoms(draft) : anew(draft, random) else { continue }
      let other = Draft(draft.graph, draft.pricing, labels: labels)
      guard other.score.isBetter(than: best.score, tolerance: draft.pricing.tolerance)
      else { continue }
      best = other
      found.labels = labels
    }
    return found
  }

  /// The plan of a short search from nothing, where the search at hand began from something.
  private func anew(_ draft: Draft, _ random: SeededRandom) -> [Int]? {
    guard hasStart else { return nil }
    var options = options
    options.effort = Self.rounds
    let total = draft.graph.sums.reduce(0) { $0 + $1.weight }
    var search = ComponentSearch(
      draft.graph, band: band,
      cells: min(cells ?? band.preferredCells(for: total), draft.graph.count),
      isFixed: cells != nil, start: nil, options, random)
    return search.labels()
  }

  /// The plan of a short search that has atoms without households folded into others.
  private func withoutEmptyAtoms(_ draft: Draft) -> [Int]? {
    guard options.foldsEmptyAtoms,
      let folding = EmptyAtomFolding(of: draft.graph.atoms, in: graph, local: local)
    else { return nil }
    var options = options
    options.effort = Self.rounds
    options.cells = [cells]
    options.start = nil
    options.mends = false
    options.exact = false
    options.tries = Self.tries
    guard let plan = try? partition(folding.graph, band: band, options: options) else { return nil }
    return folding.nodes.map { plan.labels[$0] }
  }
}
