/// The start of a plan: a centroidal power diagram with nearly equal households in its cells.
///
/// Seeds by bisection of the weighted atoms; then rounds that assign each atom, move each centre
/// to its atoms and raise the reach of cells that have too few households. For fixed centres the
/// balanced assignment of least moment *is* a power diagram (Aurenhammer, Hoffmann and Aronov,
/// 1998). An atom chooses among the cells of its neighbours only, so that no cell leaps over a
/// river, and a round costs O(*m*).
struct PowerDiagram {
  /// More rounds no longer change the number of cells out of band in towns of 3,000 buildings.
  private static let rounds = 40
  /// How much of the area a cell lacks is added to its reach in a round; more oscillates.
  private static let damping = 0.25
  /// No cell's reach grows by more than this many times its own shortage in one round.
  private static let boldest = 1.0

  private let graph: ComponentGraph
  private let pricing: Pricing
  private var labels: [Int]
  private var centreX: [Double]
  private var centreY: [Double]
  private var weights: [Double]
  private var reach: [Double]

  /// The labels of `cells` cells, numbered from 0; some may be missing.
  static func labels(_ graph: ComponentGraph, _ pricing: Pricing, cells: Int) -> [Int] {
    guard cells > 1 else { return [Int](repeating: 0, count: graph.count) }
    var diagram = PowerDiagram(graph, pricing, cells: cells)
    return diagram.settled()
  }

  private init(_ graph: ComponentGraph, _ pricing: Pricing, cells: Int) {
    self.graph = graph
    self.pricing = pricing
    labels = Bisection.labels(graph, parts: cells)
    centreX = [Double](repeating: 0, count: cells)
    centreY = centreX
    weights = centreX
    reach = centreX
    moveCentres()
  }

  private mutating func settled() -> [Int] {
    var best = labels
    var least = Double.infinity
    for _ in 0..<Self.rounds {
      let violation = moveCentres()
      if violation < least {
        least = violation
        best = labels
      }
      price()
      assign()
    }
    return moveCentres() < least ? labels : best
  }

  /// Moves each centre to the centroid of its cell; Σ violation of the cells as they are.
  @discardableResult
  private mutating func moveCentres() -> Double {
    var sums = [Sums](repeating: Sums(), count: centreX.count)
    for atom in 0..<graph.count { sums[labels[atom]] += graph.sums[atom] }
    var violation = 0
    for cell in sums.indices where sums[cell].inertia > 0 {
      centreX[cell] = sums[cell].x / sums[cell].inertia
      centreY[cell] = sums[cell].y / sums[cell].inertia
      violation += pricing.band.violation(of: sums[cell].weight)
    }
    for cell in sums.indices { weights[cell] = Double(sums[cell].weight) }
    return Double(violation)
  }

  private mutating func price() {
    let target = weights.reduce(0, +) / Double(weights.count)
    guard target > 0 else { return }
    for cell in weights.indices {
      let lack = (target - weights[cell]) / max(weights[cell], target / 3)
      reach[cell] += Self.damping * pricing.cellArea * min(lack, Self.boldest)
    }
  }

  private mutating func assign() {
    for atom in 0..<graph.count {
      var best = labels[atom]
      var least = distance(atom, best)
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let cell = labels[graph.neighbours[side]]
        guard cell != best else { continue }
        let here = distance(atom, cell)
        if here < least {
          least = here
          best = cell
        }
      }
      labels[atom] = best
    }
  }

  /// The power of `atom` to the centre of `cell`: squared distance less reach.
  private func distance(_ atom: Int, _ cell: Int) -> Double {
    let dx = graph.x[atom] - centreX[cell]
    let dy = graph.y[atom] - centreY[cell]
    return dx * dx + dy * dy - reach[cell]
  }
}
