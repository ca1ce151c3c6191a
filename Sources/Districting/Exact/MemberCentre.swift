/// Cost to one of a cell's own atoms, the best for it, in place of the centroid.
enum MemberCentre {
  /// By centre, then by atom: inertia · distance², the distance in whole metres, rounded down.
  ///
  /// - Parameter order: atoms of `graph`.
  static func costs(_ graph: ComponentGraph, _ order: [Int]) -> [Double] {
    var costs: [Double] = []
    costs.reserveCapacity(order.count * order.count)
    for centre in order {
      for atom in order {
        costs.append(graph.sums[atom].inertia * squaredDistance(graph, centre, atom))
      }
    }
    return costs
  }

  private static func squaredDistance(_ graph: ComponentGraph, _ a: Int, _ b: Int) -> Double {
    let dx = graph.x[a] - graph.x[b]
    let dy = graph.y[a] - graph.y[b]
    let metres = (dx * dx + dy * dy).squareRoot().rounded(.down)
    return metres * metres
  }

  /// The least cost of the atoms of `mask` to one of them, of a table of `count` atoms.
  static func cost(of mask: AtomMask, _ costs: [Double], _ count: Int) -> Double {
    var best = Double.infinity
    var centres = mask
    while centres != 0 {
      let row = centres.trailingZeroBitCount * count
      var cost = 0.0
      var atoms = mask
      while atoms != 0, cost < best {
        cost += costs[row + atoms.trailingZeroBitCount]
        atoms &= atoms - 1
      }
      best = min(best, cost)
      centres &= centres - 1
    }
    return best
  }
}
