internal import Diagnostics
internal import Districting

/// A given number of groups of one connected part, of households as equal as can be.
///
/// The group farthest from the mean, counted from its whole numbers, is to be as near as can be;
/// among plans that are equal in that, compactness decides, or, where the atoms leave no better
/// than the first plan, the least sum of such distances.
struct BalancedGroups {
  /// For each atom of the part its group, from 0.
  let labels: [Int]
  let number: Int
  /// Whether no plan has its farthest group nearer.
  let isProven: Bool

  /// - Parameter part: connected atoms of `graph`, ascending, at least `number`.
  /// - Complexity: a search for each halving of the distance.
  init(
    _ part: [Int], in graph: AtomGraph, number: Int, _ options: PartitionOptions
  ) throws(Failure) {
    self.number = number
    let total = part.reduce(0) { $0 + graph.atoms[$1].weight }
    guard number > 1, number < part.count else {
      labels = number > 1 ? Array(part.indices) : [Int](repeating: 0, count: part.count)
      isProven = true
      return
    }
    let sub = try graph.restricted(to: part)
    var options = options
    options.cells = [number]
    func plan(within spread: Int) throws(Failure) -> Plan {
      let mean = Double(total) / Double(number)
      let band = try Band(
        lower: max(1, total / number - spread), upper: (total + number - 1) / number + spread,
        aim: Int(mean.rounded()))
      return try partition(sub, band: band, options: options)
    }
    func spread(of plan: Plan) -> Int {
      plan.cells.map { max(total / number - $0.weight, $0.weight - (total + number - 1) / number) }
        .max().map { max(0, $0) } ?? 0
    }
    var best = try plan(within: 0)
    var isProven = true
    var (low, high) = (0, spread(of: best))
    while low < high {
      let middle = (low + high) / 2
      let tried = try plan(within: middle)
      // An atom over the band, or a violation, is farther off than the middle allows.
      let reached = spread(of: tried)
      if reached <= middle {
        best = tried
        high = reached
      } else {
        isProven = tried.components.contains { $0.leastViolation > 0 }
        low = middle + 1
      }
    }
    labels = best.labels
    self.isProven = isProven
  }
}

extension AtomGraph {
  /// The graph of some atoms and the borders among them.
  ///
  /// - Parameter part: atoms, ascending.
  func restricted(to part: [Int]) throws(Failure) -> AtomGraph {
    var place = [Int](repeating: -1, count: count)
    for (number, atom) in part.enumerated() { place[atom] = number }
    var borders: [Border] = []
    for atom in part {
      for side in offsets[atom]..<offsets[atom + 1] {
        let other = Int(neighbours[side])
        guard other > atom, place[other] >= 0 else { continue }
        borders.append(
          Border(
            place[atom], place[other], length: lengths[side],
            kind: isPriced[side] ? .priced : .free))
      }
    }
    return try AtomGraph(atoms: part.map { atoms[$0] }, borders: borders)
  }
}
