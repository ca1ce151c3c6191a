extension AtomGraph {
  /// The graph without the borders between different groups, so that no cell leaves its group.
  ///
  /// - Parameter groups: by atom, any number.
  /// - Precondition: one group an atom.
  /// - Complexity: O(*n* + *m*).
  package func separating(_ groups: [Int]) -> AtomGraph {
    precondition(groups.count == count, "one group an atom")
    var offsets = [0]
    var kept: [Int] = []
    offsets.reserveCapacity(count + 1)
    kept.reserveCapacity(neighbours.count)
    for atom in 0..<count {
      for side in self.offsets[atom]..<self.offsets[atom + 1]
      where groups[Int(neighbours[side])] == groups[atom] {
        kept.append(side)
      }
      offsets.append(kept.count)
    }
    return AtomGraph(
      atoms: atoms, offsets: offsets, neighbours: kept.map { neighbours[$0] },
      lengths: kept.map { lengths[$0] }, isPriced: kept.map { isPriced[$0] })
  }
}
