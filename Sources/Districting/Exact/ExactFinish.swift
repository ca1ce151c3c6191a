internal import Workers

/// What is found and proved about a component by listing its cells, after the search.
struct ExactFinish {
  /// The best plan in hand, by atom, cells in order of their first atoms.
  private(set) var labels: [Int]
  /// No plan violates less, oversize atoms counted as full cells.
  private(set) var leastViolation = 0
  /// `labels` are the best there are.
  private(set) var isProven = false
  /// No plan at least as good in violation and affected households costs less.
  private(set) var costBound: Double?

  /// Some milliseconds, and less where it is plain that the component is too large.
  private static let usual = ExactSearch.Limits(
    sets: 15_000, forms: 20_000, work: 2_000_000, beam: 40, widest: .infinity)
  /// Where all cells are too many: none that are much wider than an average square.
  private static let narrow = ExactSearch.Limits(
    sets: 30_000, forms: 20_000, work: 2_000_000, beam: 40, widest: 1.3)
  /// Where households are out of band, and nothing yet says that they must be.
  private static let doubtful = ExactSearch.Limits(
    sets: 60_000, forms: 50_000, work: 5_000_000, beam: 40, widest: .infinity)
  /// Asked for: up to some minutes and about 1 GB.
  private static let exact = ExactSearch.Limits(
    sets: 6_000_000, forms: 6_000_000, work: 4_000_000_000, beam: nil, widest: .infinity)
  /// Above so many atoms for a cell, a component has too many cells to list in short time.
  private static let coarse = 7
  /// So few are always listed.
  private static let fewAtoms = 32

  /// What to try in turn.
  private static func passes(
    _ graph: ComponentGraph, _ band: Band, _ options: PartitionOptions
  ) -> [ExactSearch.Limits] {
    var passes: [ExactSearch.Limits] = []
    if isCoarse(graph, band) { passes += [usual, narrow] }
    if options.exact { passes.append(exact) }
    return passes
  }

  private static func isCoarse(_ graph: ComponentGraph, _ band: Band) -> Bool {
    graph.count <= fewAtoms
      || graph.count * band.aim <= coarse * graph.sums.reduce(0) { $0 + $1.weight }
  }

  /// - Parameters:
  ///   - labels: the plan in hand.
  ///   - mostViolation: what a plan after the first round violates; the same for any effort, so
  ///     that more effort never finds less. Nil where there was no round.
  ///   - cells: the number of cells, where it is given.
  ///   - isNeeded: whether there is anything left to find or to prove.
  init(
    _ graph: ComponentGraph, _ pricing: Pricing, labels: [Int], mostViolation: Int?, cells: Int?,
    _ options: PartitionOptions, isNeeded: Bool
  ) {
    self.labels = labels
    guard isNeeded,
      mostViolation != nil || options.exact || options.center == .member,
      let masks = MaskGraph(graph, center: options.center)
    else { return }
    let draft = Draft(graph, pricing, labels: labels)
    var current = draft.score
    current.cost += options.center.addition(to: draft)
    search(
      masks, graph, pricing, current, mostViolation: mostViolation ?? current.violation, cells,
      options, Self.passes(graph, pricing.band, options))
  }

  /// Lists the cells of a component in which households are out of band, and nothing yet says that
  /// they must be.
  ///
  /// - Parameter cells: the number of cells, where it is given.
  init(doubting draft: Draft, cells: Int?, _ options: PartitionOptions) {
    labels = Contiguity.renumbered(draft.cellOf)
    guard Self.isCoarse(draft.graph, draft.pricing.band),
      let masks = MaskGraph(draft.graph, center: options.center)
    else { return }
    var current = draft.score
    current.cost += options.center.addition(to: draft)
    search(
      masks, draft.graph, draft.pricing, current, mostViolation: current.violation,
      cells.map { min($0, draft.graph.count) }, options, [Self.doubtful])
  }

  private mutating func search(
    _ masks: MaskGraph, _ graph: ComponentGraph, _ pricing: Pricing, _ inHand: Score,
    mostViolation: Int, _ cells: Int?, _ options: PartitionOptions, _ passes: [ExactSearch.Limits]
  ) {
    var current = inHand
    for limits in passes where !isProven {
      var search = ExactSearch(masks, pricing, cells: cells, limits, options.cancellation)
      guard search.run(mostViolation: mostViolation, current: current)
      else { continue }
      leastViolation = max(
        leastViolation, search.scale.leastViolation(ofRank: search.rankBound))
      costBound = search.costBound ?? costBound
      isProven = search.isProven
      guard let cells = search.best else { continue }
      current = take(cells, masks, graph, pricing, options.center, current)
    }
    if isProven { leastViolation = current.violation }
  }

  /// Takes the plan of `cells` if it is better than `current`; the score of what is then in hand.
  private mutating func take(
    _ cells: [AtomMask], _ masks: MaskGraph, _ graph: ComponentGraph, _ pricing: Pricing,
    _ center: PartitionOptions.Center, _ current: Score
  ) -> Score {
    var found = [Int](repeating: 0, count: graph.count)
    for (number, cell) in cells.enumerated() {
      for bit in 0..<masks.count where cell >> AtomMask(bit) & 1 == 1 {
        found[masks.atoms[bit]] = number
      }
    }
    let draft = Draft(graph, pricing, labels: found)
    var score = draft.score
    score.cost += center.addition(to: draft)
    guard score.isBetter(than: current, tolerance: pricing.tolerance) else { return current }
    labels = Contiguity.renumbered(found)
    return score
  }
}
