extension AtomGraph {
  /// The connected components, each as its atoms ascending, in order of their first atoms.
  ///
  /// - Complexity: O(*n* + *m*).
  package func components() -> [[Int]] {
    Self.components(count: count, follow: { _ in true }, self)
  }

  /// Components under the borders `follow` lets through.
  static func components(
    count: Int, follow: (Int) -> Bool, _ graph: AtomGraph
  ) -> [[Int]] {
    var seen = [Bool](repeating: false, count: count)
    var result: [[Int]] = []
    for first in 0..<count where !seen[first] {
      var reached = [first]
      seen[first] = true
      var next = 0
      while next < reached.count {
        let atom = reached[next]
        next += 1
        for side in graph.offsets[atom]..<graph.offsets[atom + 1] where follow(side) {
          let other = Int(graph.neighbours[side])
          guard !seen[other] else { continue }
          seen[other] = true
          reached.append(other)
        }
      }
      result.append(reached.sorted())
    }
    return result
  }

  /// For each atom, which part of the ground it lies in when priced borders part it.
  ///
  /// A cell straddles a barrier when its atoms lie in several zones.
  package func zones() -> [Int] {
    var zones = [Int](repeating: 0, count: count)
    let parts = Self.components(count: count, follow: { !isPriced[$0] }, self)
    for (zone, atoms) in parts.enumerated() {
      for atom in atoms { zones[atom] = zone }
    }
    return zones
  }
}
