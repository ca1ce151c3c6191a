/// Cost to one of a cell's own atoms, the best for it, in place of the centroid.
///
/// Distances are in whole metres, rounded down, so that costs are whole multiples of weights.
enum MemberCentre {
  /// By centre, then by atom: inertia · distance².
  ///
  /// - Parameter order: atoms of `graph`.
  static func costs(_ graph: ComponentGraph, _ order: [Int]) -> [Double] {
    var costs: [Double] = []
    costs.reserveCapacity(order.count * order.count)
    for centre in order {
      for atom in order { costs.append(cost(graph, atom, to: centre)) }
    }
    return costs
  }

  private static func cost(_ graph: ComponentGraph, _ atom: Int, to centre: Int) -> Double {
    let dx = graph.x[centre] - graph.x[atom]
    let dy = graph.y[centre] - graph.y[atom]
    let metres = (dx * dx + dy * dy).squareRoot().rounded(.down)
    return graph.sums[atom].inertia * (metres * metres)
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

  /// What the score of `draft` misses when centres are members.
  static func addition(to draft: Draft) -> Double {
    var addition = 0.0
    for cell in draft.cells where draft.first[cell] >= 0 {
      let atoms = draft.atoms(of: cell)
      var best = Double.infinity
      for centre in atoms {
        var cost = 0.0
        for atom in atoms where cost < best { cost += Self.cost(draft.graph, atom, to: centre) }
        best = min(best, cost)
      }
      addition += best - draft.sums[cell].moment
    }
    return addition
  }
}

extension PartitionOptions.Center {
  /// What the score of `draft`, which goes by centroids, misses.
  func addition(to draft: Draft) -> Double {
    self == .member ? MemberCentre.addition(to: draft) : 0
  }
}
