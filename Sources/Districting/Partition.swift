package import Diagnostics
package import Workers

/// Cuts every connected component of `graph` into connected cells whose households keep `band`.
///
/// In this order it makes small: Σ violation of the band, households in cells out of band, and
/// the cost of `options` (moment of inertia, opening, perimeter, zones, compounds, margin). No
/// atom is cut and no cell leaves its component. An atom over the band is not forced to stand
/// alone, but stays alone unless neighbours would do worse elsewhere: its cell is flagged either
/// way, and empty neighbours may join it at no violation. A component without households becomes
/// one cell, which is no breach.
///
/// With `options.stay` the plan of `options.start` is redrawn: cells in band stay as they are, and
/// those out of band are mended by the least change.
///
/// The result depends on the arguments alone, not on the number of threads; components are
/// worked on side by side. More effort never gives a worse plan, and the plan is never worse than
/// `options.start` with its parts made connected.
///
/// - Throws: `districting.start.length` where `options.start` does not label every atom once.
package func partition(
  _ graph: AtomGraph, band: Band, options: PartitionOptions = PartitionOptions(),
  workers: Workers = .inline
) throws(Failure) -> Plan {
  if let start = options.start, start.count != graph.count {
    throw Failure(
      .startLength, ["found": .integer(start.count), "expected": .integer(graph.count)])
  }
  var start = options.start
  if let old = start, options.stay != nil {
    start = try graph.startOfRedraw(old, band: band, options: options, workers: workers)
  }
  let labels = start
  let components = graph.components()
  var local = [Int32](repeating: 0, count: graph.count)
  for atoms in components {
    for (number, atom) in atoms.enumerated() { local[atom] = Int32(number) }
  }
  let numbers = local
  let zones = graph.zones()
  let random = SeededRandom(seed: options.seed)
  let parts = try workers.map(count: components.count) { (number) throws(Failure) in
    let atoms = components[number]
    let part = ComponentGraph(of: atoms, in: graph, local: numbers, zones: zones, band: band)
    let cells = options.cells.flatMap { $0[number] }
    let feasibility = Feasibility(of: atoms, in: graph, band: band, cells: cells)
    let start = labels.map { labels in atoms.map { labels[$0] } }
    let mending =
      options.isMending
      ? Mending(
        band: band, options: options, cells: cells, hasStart: start != nil, graph: graph,
        local: numbers) : nil
    return PartialPlan(
      part, feasibility, band: band, cells: cells, options, start: start, mending,
      random.child(number))
  }
  return Plan(joining: parts, atoms: graph.count)
}

/// The plan of one component.
private struct PartialPlan: Sendable {
  let atoms: [Int]
  /// By atom of the component.
  let labels: [Int]
  let cells: [(atoms: Int, weight: Int, violation: Int, hasOversizeAtom: Bool, forcedBy: [Int])]
  let feasibility: Feasibility
  let score: Score
  let proof: Plan.Proof
  let leastViolation: Int
  let costBound: Double?
  let wasCutShort: Bool

  init(
    _ graph: ComponentGraph, _ feasibility: Feasibility, band: Band, cells fixed: Int?,
    _ options: PartitionOptions, start: [Int]?, _ mending: Mending?,
    _ random: SeededRandom
  ) {
    var graph = graph
    var start = start
    if options.stay != nil, let old = options.start, let labels = start {
      let connected = Contiguity.repaired(labels, in: graph)
      graph.oldCells = OldCells(graph.atoms.map { old[$0] }, from: connected, graph.sums)
      start = connected
    }
    var isProvenBest = true
    var wasCutShort = false
    var early: Int?
    var doubted: Int?
    var leastViolation = 0
    var labels: [Int]
    if feasibility.isEmpty || graph.count == 1 {
      labels = [Int](repeating: 0, count: graph.count)
    } else {
      let total = graph.sums.reduce(0) { $0 + $1.weight }
      var search = ComponentSearch(
        graph, band: band, cells: min(fixed ?? band.preferredCells(for: total), graph.count),
        isFixed: fixed != nil, start: start, options, random)
      labels = search.labels(mending)
      isProvenBest = search.isProvenBest && options.center == .centroid
      wasCutShort = search.wasCutShort
      early = search.violationAfterFirstRound
      doubted = search.doubtedViolation
      leastViolation = search.leastViolation
    }
    let pricing = Pricing(graph, band: band, options: options, fixedCells: fixed)
    let finish = ExactFinish(
      graph, pricing, labels: labels, mostViolation: early,
      cells: fixed.map { min($0, graph.count) }, options,
      isNeeded: options.isMending && !isProvenBest)
    leastViolation = max(leastViolation, finish.leastViolation)
    labels = finish.labels
    let draft = Draft(graph, pricing, labels: labels)
    let isAsked = options.mends != false
    var forcing = Forcing(graph, band: band)
    cells = draft.cells.map { cell in
      let sums = draft.sums[cell]
      let weight = sums.weight + sums.excess
      let violation = feasibility.isEmpty ? 0 : band.violation(of: weight)
      // Where all households are fewer than a cell needs, no one atom is to blame.
      let isOwn = isAsked && violation > 0 && feasibility.total >= band.lower
      return (
        draft.sizes[cell], weight, violation, sums.excess > 0,
        isOwn ? forcing.culprits(of: draft.atoms(of: cell)).map { graph.atoms[$0] } : []
      )
    }
    let violation = cells.reduce(0) { $0 + $1.violation }
    score = Score(
      violation: violation, affected: feasibility.isEmpty ? 0 : draft.score.affected,
      cost: draft.score.cost + options.center.addition(to: draft))
    atoms = graph.atoms
    self.labels = labels
    self.feasibility = feasibility
    self.wasCutShort = wasCutShort
    let knowledge = Knowledge(
      feasibility, finish, draft, score, leastViolation: leastViolation, doubted: doubted,
      isAsked: isAsked, excess: graph.sums.reduce(0) { $0 + $1.excess },
      isProvenBest: isProvenBest)
    (proof, self.leastViolation) = (knowledge.proof, knowledge.leastViolation)
    costBound = knowledge.costBound
  }
}

extension Plan {
  fileprivate init(joining parts: [PartialPlan], atoms: Int) {
    var labels = [Int](repeating: 0, count: atoms)
    var cells: [Cell] = []
    var components: [Component] = []
    var score = Score.zero
    for (number, part) in parts.enumerated() {
      let first = cells.count
      for (atom, label) in zip(part.atoms, part.labels) { labels[atom] = first + label }
      for cell in part.cells {
        cells.append(
          Cell(
            component: number, atoms: cell.atoms, weight: cell.weight, violation: cell.violation,
            hasOversizeAtom: cell.hasOversizeAtom, forcedBy: cell.forcedBy))
      }
      score += part.score
      components.append(
        Component(
          atoms: part.atoms.count, cells: first..<cells.count, feasibility: part.feasibility,
          violation: part.score.violation, leastViolation: part.leastViolation, proof: part.proof,
          cost: part.score.cost, costBound: part.costBound))
    }
    self.init(
      labels: labels, cells: cells, components: components, score: score,
      wasCutShort: parts.contains { $0.wasCutShort })
  }
}
