internal import Workers

/// Which atoms force a cell out of band.
///
/// An atom above the band does; so does one that no connected set of atoms inside the band holds,
/// which is shown by trying them all. Atoms without households join what they touch at no cost, so
/// only those with households are tried.
struct Forcing {
  /// Sets to try for one atom; where they do not suffice, nothing is said.
  private static let mostSets = 3_000

  private let graph: ComponentGraph
  private let band: Band
  private var isSeen: [Bool]
  private var budget = WorkBudget(mostSets)

  init(_ graph: ComponentGraph, band: Band) {
    self.graph = graph
    self.band = band
    isSeen = [Bool](repeating: false, count: graph.count)
  }

  /// Those of `atoms`, a cell out of band, that force it, ascending.
  mutating func culprits(of atoms: [Int]) -> [Int] {
    let oversize = atoms.filter { graph.sums[$0].excess > 0 }
    if !oversize.isEmpty { return oversize.sorted() }
    return atoms.filter { graph.sums[$0].weight > 0 && isShutOut($0) }.sorted()
  }

  /// Whether it is certain that no connected set of atoms inside the band holds `atom`.
  private mutating func isShutOut(_ atom: Int) -> Bool {
    budget = WorkBudget(Self.mostSets)
    isSeen[atom] = true
    let marked = reach(from: atom)
    let found = grow(weight: graph.sums[atom].weight, candidates: peopled(marked))
    for other in marked { isSeen[other] = false }
    isSeen[atom] = false
    return !found && !budget.isSpent
  }

  /// Whether a set of `weight` is in band, or can be with some of `candidates` and what they reach.
  private mutating func grow(weight: Int, candidates: [Int]) -> Bool {
    if band.violation(of: weight) == 0 { return true }
    guard budget.spend(1) else { return false }
    for (place, atom) in candidates.enumerated() {
      let heavier = weight + graph.sums[atom].weight
      guard heavier <= band.upper else { continue }
      let marked = reach(from: atom)
      let found = grow(
        weight: heavier, candidates: Array(candidates[(place + 1)...]) + peopled(marked))
      for other in marked { isSeen[other] = false }
      if found { return true }
      guard !budget.isSpent else { return false }
    }
    return false
  }

  private func peopled(_ atoms: [Int]) -> [Int] { atoms.filter { graph.sums[$0].weight > 0 } }

  /// Marks and returns what `atom` adjoins and was not seen, past atoms without households.
  private mutating func reach(from atom: Int) -> [Int] {
    var marked: [Int] = []
    var queue = [atom]
    while let here = queue.popLast() {
      for side in graph.offsets[here]..<graph.offsets[here + 1] {
        let other = graph.neighbours[side]
        guard !isSeen[other] else { continue }
        isSeen[other] = true
        marked.append(other)
        if graph.sums[other].weight == 0 { queue.append(other) }
      }
    }
    return marked
  }
}
