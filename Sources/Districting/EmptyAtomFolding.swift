/// A component whose atoms without households are folded into neighbours that have some.
///
/// Shops and schools are half the atoms of a town and none of its households. They fill windows of
/// the search without deciding anything, so a plan that cannot be mended with them is first sought
/// without.
struct EmptyAtomFolding {
  /// The component without empty atoms.
  let graph: AtomGraph
  /// The node of each atom of the component, by its number there.
  let nodes: [Int]

  /// Folds each empty atom into the neighbour with the longest border among those that households
  /// reach first; `nil` where there is nothing to fold, or nothing to fold it into.
  ///
  /// - Parameters:
  ///   - atoms: the component, ascending.
  ///   - local: the number of each atom of `graph` in its component.
  init?(of atoms: [Int], in graph: AtomGraph, local: [Int32]) {
    var host = atoms.map { graph.atoms[$0].weight > 0 ? $0 : -1 }
    var front = atoms.filter { graph.atoms[$0].weight > 0 }
    guard !front.isEmpty, front.count < atoms.count else { return nil }
    while !front.isEmpty {
      let reached = Self.wave(from: front, host, graph, local)
      for atom in reached {
        host[Int(local[atom])] = host[Int(local[Self.longest(atom, host, graph, local)])]
      }
      front = reached
    }
    var nodeOfAtom: [Int: Int] = [:]
    for atom in atoms where graph.atoms[atom].weight > 0 { nodeOfAtom[atom] = nodeOfAtom.count }
    let nodes = host.map { nodeOfAtom[$0] ?? 0 }
    guard let folded = Self.folded(atoms, nodes, nodeOfAtom.count, graph, local) else { return nil }
    self.graph = folded
    self.nodes = nodes
  }

  /// The empty atoms that border on `front` and have no host yet, ascending.
  private static func wave(
    from front: [Int], _ host: [Int], _ graph: AtomGraph, _ local: [Int32]
  ) -> [Int] {
    var reached: Set<Int> = []
    for atom in front {
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = Int(graph.neighbours[side])
        if host[Int(local[other])] < 0 { reached.insert(other) }
      }
    }
    return reached.sorted()
  }

  /// The neighbour with a host that shares most of the border; the lowest of equals.
  private static func longest(
    _ atom: Int, _ host: [Int], _ graph: AtomGraph, _ local: [Int32]
  ) -> Int {
    var best = atom
    var length = -1.0
    for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
      let other = Int(graph.neighbours[side])
      // Across a main road only where there is no other way.
      let worth = graph.isPriced[side] ? 0 : graph.lengths[side]
      guard host[Int(local[other])] >= 0, worth > length else { continue }
      best = other
      length = worth
    }
    return best
  }

  private static func folded(
    _ atoms: [Int], _ nodes: [Int], _ count: Int, _ graph: AtomGraph, _ local: [Int32]
  ) -> AtomGraph? {
    var merged = [AtomGraph.Atom?](repeating: nil, count: count)
    var borders: [AtomGraph.Border] = []
    for (number, atom) in atoms.enumerated() {
      let node = nodes[number]
      let own = graph.atoms[atom]
      var sum = own.weight > 0 ? own : merged[node] ?? own
      let earlier = own.weight > 0 ? merged[node] : own
      sum.area += earlier?.area ?? 0
      sum.perimeter += earlier?.perimeter ?? 0
      merged[node] = sum
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = Int(graph.neighbours[side])
        guard other > atom else { continue }
        let otherNode = nodes[Int(local[other])]
        if otherNode == node {
          merged[node]?.perimeter -= 2 * graph.lengths[side]
        } else {
          borders.append(
            AtomGraph.Border(
              node, otherNode, length: graph.lengths[side],
              kind: graph.isPriced[side] ? .priced : .free))
        }
      }
    }
    return try? AtomGraph(
      atoms: merged.compactMap { atom in
        atom.map { atom in
          var atom = atom
          atom.perimeter = max(0, atom.perimeter)
          return atom
        }
      }, borders: borders)
  }
}
