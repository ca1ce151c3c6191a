/// The figures by which plans are compared; definitions as in PEERS.md, Partition 4.
package struct PlanReport: Hashable, Sendable {
  package let cells: Int
  /// Cells with households whose weight breaks the band, and cells of 0 beside others.
  package let outOfBand: Int
  /// Households in those cells.
  package let householdsOutOfBand: Int
  package let violation: Int
  package let smallest: Int
  package let largest: Int
  /// Cells that are not in one piece.
  package let disconnected: Int
  /// √(Σ households · squared distance to the centroid of the cell ÷ Σ households), metres.
  package let rootMeanSquareDistance: Double
  /// Mean over the cells of 4π · area ÷ perimeter²: 1 for a disc, 0.785 for a square.
  package let polsbyPopper: Double
  /// Metres of border between cells.
  package let cutLength: Double
  /// Cells that reach across a priced border into another zone.
  package let straddlingCells: Int
  /// Σ over the compounds of the cells they lie in, less one each.
  package let compoundSplits: Int

  /// Weighs any labels, ours or a peer's.
  ///
  /// - Parameter labels: a cell number, any number, for each atom.
  /// - Precondition: `labels` labels every atom.
  /// - Complexity: O((*n* + *m*) log *n*).
  package init(of labels: [Int], in graph: AtomGraph, band: Band) {
    precondition(labels.count == graph.count, "one label an atom")
    let labels = Contiguity.renumbered(labels)
    let cells = CellFigures.all(labels, graph)
    self.cells = cells.count
    let out = cells.filter { !$0.isEmptyComponent && band.violation(of: $0.weight) > 0 }
    outOfBand = out.count
    householdsOutOfBand = out.reduce(0) { $0 + $1.weight }
    violation = out.reduce(0) { $0 + band.violation(of: $1.weight) }
    smallest = cells.map(\.weight).min() ?? 0
    largest = cells.map(\.weight).max() ?? 0
    disconnected = cells.count { $0.parts > 1 }
    let households = graph.atoms.reduce(0) { $0 + $1.weight }
    let moment = cells.reduce(0) { $0 + $1.moment }
    rootMeanSquareDistance = households > 0 ? (moment / Double(households)).squareRoot() : 0
    let measurable = cells.filter { $0.perimeter > 0 }
    let roundness = measurable.reduce(0) {
      $0 + 4 * .pi * $1.area / ($1.perimeter * $1.perimeter)
    }
    polsbyPopper = measurable.isEmpty ? 0 : roundness / Double(measurable.count)
    cutLength = cells.reduce(0) { $0 + $1.cut } / 2
    straddlingCells = Self.pairs(labels, graph.zones().map { $0 }).count { $0 > 1 }
    let compounds = graph.atoms.map(\.compound)
    compoundSplits =
      Self.pairs(labels, compounds).reduce(0, +) - Set(compounds.compactMap { $0 }).count
  }

  /// By cell, how many different kinds its atoms have.
  private static func pairs(_ labels: [Int], _ kinds: [Int?]) -> [Int] {
    var kindsOf = [Set<Int>](repeating: [], count: (labels.max() ?? -1) + 1)
    for (label, kind) in zip(labels, kinds) { if let kind { kindsOf[label].insert(kind) } }
    return kindsOf.map(\.count)
  }
}

/// What the report needs of one cell.
private struct CellFigures {
  var weight = 0
  var area = 0.0
  var perimeter = 0.0
  var cut = 0.0
  var moment = 0.0
  var parts = 0
  var isEmptyComponent = false
  private var x = 0.0
  private var y = 0.0

  static func all(_ labels: [Int], _ graph: AtomGraph) -> [CellFigures] {
    var cells = [CellFigures](repeating: CellFigures(), count: (labels.max() ?? -1) + 1)
    for (atom, label) in labels.enumerated() { cells[label].add(atom, label, labels, graph) }
    for (atom, label) in labels.enumerated() where cells[label].weight > 0 {
      let data = graph.atoms[atom]
      let weight = Double(cells[label].weight)
      let dx = data.x - cells[label].x / weight
      let dy = data.y - cells[label].y / weight
      cells[label].moment += Double(data.weight) * (dx * dx + dy * dy)
    }
    let whole = graph.components()
    for atoms in whole where atoms.allSatisfy({ graph.atoms[$0].weight == 0 }) {
      for atom in atoms where cells[labels[atom]].weight == 0 {
        cells[labels[atom]].isEmptyComponent = true
      }
    }
    for part in Contiguity.parts(of: labels, in: graph) { cells[labels[part[0]]].parts += 1 }
    return cells
  }

  private mutating func add(_ atom: Int, _ label: Int, _ labels: [Int], _ graph: AtomGraph) {
    let data = graph.atoms[atom]
    weight += data.weight
    area += data.area
    perimeter += data.perimeter
    x += Double(data.weight) * data.x
    y += Double(data.weight) * data.y
    for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
      if labels[Int(graph.neighbours[side])] == label {
        perimeter -= graph.lengths[side]
      } else {
        cut += graph.lengths[side]
      }
    }
  }
}
