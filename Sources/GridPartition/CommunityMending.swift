internal import Diagnostics
internal import Districting
internal import Survey
internal import Workers

/// What would let a part of a community keep the band that alone cannot.
///
/// A neighbour is offered where the part adjoins it over ground that may be passed. That it fits
/// is said where a plan of the part and of cells beside it was found; all other cells there can
/// stay as they are.
struct CommunityMending {
  private let drawing: CellDrawing
  private let crossings: CommunityCrossings
  /// Cell of the plan → its nodes; empty where no community asks.
  private let nodesOfCell: [[Int]]
  private let kept: Set<String>
  private let band: Band

  private var plan: Plan { drawing.plan }

  /// Nodes and further cells that a plan is looked for with.
  private static let (mostNodes, mostCells) = (96, 3)
  /// Words of sums to look at for one part: below a millisecond.
  private static let work = 400_000

  init(_ drawing: CellDrawing) {
    let plan = drawing.plan
    let asking = plan.components.filter(Self.isAsking).compactMap(\.cells.first)
    self.drawing = drawing
    band = drawing.partitioner.districtingBand
    kept = Set(drawing.partitioner.keep)
    crossings = CommunityCrossings(drawing, of: Set(asking.map { drawing.communityOfCell[$0] }))
    var nodes = [[Int]](repeating: [], count: crossings.beyond.isEmpty ? 0 : plan.cells.count)
    if !nodes.isEmpty {
      for (node, cell) in plan.labels.enumerated() { nodes[cell].append(node) }
    }
    nodesOfCell = nodes
  }

  /// Whether a part has a total that alone does not fit, and no building that never does.
  static func isAsking(_ part: Plan.Component) -> Bool {
    part.violation > 0 && part.feasibility.oversizeAtoms.isEmpty
      && part.feasibility.reasons.contains { $0 == .belowBand || $0 == .gap }
  }

  /// The neighbour with which a part fits, else the one with which its total does: of several the
  /// one with the longest common border.
  func sentence(for part: Plan.Component) -> Explanation {
    let sides = neighbours(of: part)
    var budget = WorkBudget(Self.work)
    for side in sides {
      if let total = totalShown(part, side, &budget) {
        return explanation(.mendByNeighbour, part, side, total)
      }
    }
    for side in sides {
      if let total = totalAllowed(part, side) {
        return explanation(.mendByTotal, part, side, total)
      }
    }
    let total = part.feasibility.total
    return Explanation(
      .mendByBand, ["total": .integer(total), "wider": .text(Self.wider(total, band))])
  }

  private func explanation(
    _ phrase: Phrase, _ part: Plan.Component, _ side: Side, _ total: Int
  ) -> Explanation {
    Explanation(
      phrase,
      [
        "neighbour": .text(drawing.survey.communities.codes[side.community]),
        "households": .integer(total - part.feasibility.total), "total": .integer(total),
        "lower": .integer(band.lower), "upper": .integer(band.upper),
      ])
  }

  /// The narrowest band around this one in which `total` fits: one end is moved.
  private static func wider(_ total: Int, _ band: Band) -> String {
    let cells = band.preferredCells(for: total)
    let lower = min(band.lower, band.highestLower(for: total, cells: cells))
    let upper = max(band.upper, band.lowestUpper(for: total, cells: cells))
    return "\(lower)-\(upper)"
  }
}

extension CommunityMending {
  /// The cells of a community that adjoin a part, those with the longest border first.
  private struct Side {
    let community: Int
    var cells: [Int] = []
    var length = 0.0
  }

  private func neighbours(of part: Plan.Component) -> [Side] {
    guard !nodesOfCell.isEmpty else { return [] }
    var lengths: [Int: Double] = [:]
    for node in part.cells.flatMap({ nodesOfCell[$0] }) {
      for border in crossings.beyond[node] ?? [] where isUsable(plan.labels[border.node]) {
        lengths[plan.labels[border.node], default: 0] += border.length
      }
    }
    var sides: [Int: Side] = [:]
    for (cell, length) in lengths.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let community = drawing.communityOfCell[cell]
      var side = sides[community] ?? Side(community: community)
      side.cells.append(cell)
      side.length += length
      sides[community] = side
    }
    return sides.values.sorted { ($1.length, $0.community) < ($0.length, $1.community) }
  }

  /// Whether a cell could be drawn anew: it has households, none of them in a building over the
  /// band, and nobody asked to keep it.
  private func isUsable(_ cell: Int) -> Bool {
    guard plan.cells[cell].weight > 0, !plan.cells[cell].hasOversizeAtom else { return false }
    return kept.isEmpty || drawing.givenCodes[cell].map { !kept.contains($0) } ?? true
  }

  /// The households of a part and of cells beside it that can be cut into cells in band.
  private func totalShown(
    _ part: Plan.Component, _ side: Side, _ budget: inout WorkBudget
  ) -> Int? {
    var nodes = part.cells.flatMap { nodesOfCell[$0] }
    var waiting = side.cells
    var seen = Set(waiting)
    var (next, added) = (0, 0)
    while next < waiting.count, added < Self.mostCells, !budget.isSpent {
      let cell = waiting[next]
      next += 1
      guard nodes.count + nodesOfCell[cell].count <= Self.mostNodes else { continue }
      nodes += nodesOfCell[cell]
      added += 1
      let joined = fit(of: nodes)
      if joined.isShown(&budget) { return joined.weights.reduce(0, +) }
      waiting += cells(beside: cell).filter { isUsable($0) && seen.insert($0).inserted }
    }
    return nil
  }

  private func cells(beside cell: Int) -> [Int] {
    let graph = drawing.ground.graph
    var cells: Set<Int> = []
    for node in nodesOfCell[cell] {
      for side in graph.offsets[node]..<graph.offsets[node + 1] {
        cells.insert(plan.labels[Int(graph.neighbours[side])])
      }
    }
    return cells.sorted()
  }

  private func fit(of nodes: [Int]) -> TreeFit {
    let graph = drawing.ground.graph
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    var adjacent = [[Int]](repeating: [], count: nodes.count)
    for (place, node) in nodes.enumerated() {
      for side in graph.offsets[node]..<graph.offsets[node + 1] {
        if let other = places[Int(graph.neighbours[side])] { adjacent[place].append(other) }
      }
      for border in crossings.beyond[node] ?? [] {
        guard let other = places[border.node] else { continue }
        adjacent[place].append(other)
        adjacent[other].append(place)
      }
    }
    return TreeFit(
      weights: nodes.map { graph.atoms[$0].weight }, adjacent: adjacent, band: band)
  }

  /// The households of a part and of the connected ground beside it, where a number of cells
  /// holds them and no building alone is too large.
  private func totalAllowed(_ part: Plan.Component, _ side: Side) -> Int? {
    let beside = Set(side.cells.map { plan.cells[$0].component }).map { plan.components[$0] }
    guard beside.allSatisfy(\.feasibility.oversizeAtoms.isEmpty) else { return nil }
    let total = beside.reduce(part.feasibility.total) { $0 + $1.feasibility.total }
    return band.cellCounts(for: total) == nil ? nil : total
  }
}
