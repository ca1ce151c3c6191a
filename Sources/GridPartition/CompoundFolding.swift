package import Diagnostics
package import Districting

/// A graph whose compounds are one atom each where they fit a cell.
package struct CompoundFolding: Sendable {
  package let graph: AtomGraph
  /// The node of each atom of the graph that was folded.
  package let nodes: [Int]

  /// Folds each compound of at most `upper` households, piece by piece where it is not connected;
  /// `nil` where there is nothing to fold.
  ///
  /// - Parameter withEmpty: whether what has no households goes with a neighbour that has some.
  /// - Complexity: O(*n* + *m* log *d*), as for making a graph.
  package init?(of graph: AtomGraph, upper: Int, withEmpty: Bool = false) throws(Failure) {
    var (nodes, count) = Self.compounds(of: graph, upper)
    if withEmpty {
      let hosts = EmptyNodes.hosts(graph, nodes, count: count)
      (nodes, count) = Self.numbered(nodes.map { hosts[$0] }, count)
    }
    guard count < graph.count else { return nil }
    self.nodes = nodes
    self.graph = try Self.folded(graph, nodes, count)
  }

  /// The label of each node where atoms have some: of its first atom with households, or its first.
  package func labels(of atoms: [Int], on unfolded: AtomGraph) -> [Int] {
    var labels = [Int](repeating: -1, count: graph.count)
    for (atom, node) in nodes.enumerated().reversed() where unfolded.atoms[atom].weight == 0 {
      labels[node] = atoms[atom]
    }
    for (atom, node) in nodes.enumerated().reversed() where unfolded.atoms[atom].weight > 0 {
      labels[node] = atoms[atom]
    }
    return labels
  }

  /// The same nodes, numbered from 0 in order of their first atoms.
  private static func numbered(_ nodes: [Int], _ most: Int) -> (nodes: [Int], count: Int) {
    var numbers = [Int](repeating: -1, count: most)
    var count = 0
    var renumbered = nodes
    for (atom, node) in nodes.enumerated() {
      if numbers[node] < 0 {
        numbers[node] = count
        count += 1
      }
      renumbered[atom] = numbers[node]
    }
    return (renumbered, count)
  }

  /// The node of each atom where compounds are one, or one for each of their pieces.
  private static func compounds(
    of graph: AtomGraph, _ upper: Int
  ) -> (nodes: [Int], count: Int) {
    let fits = fitting(graph, upper)
    var nodes = [Int](repeating: -1, count: graph.count)
    var count = 0
    for first in 0..<graph.count where nodes[first] < 0 {
      nodes[first] = count
      var reached = [first]
      let compound = graph.atoms[first].compound
      while let atom = reached.popLast(), let compound, fits.contains(compound) {
        for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
          let other = Int(graph.neighbours[side])
          guard nodes[other] < 0, graph.atoms[other].compound == compound else { continue }
          nodes[other] = count
          reached.append(other)
        }
      }
      count += 1
    }
    return (nodes, count)
  }

  /// The compounds whose households all fit one cell.
  private static func fitting(_ graph: AtomGraph, _ upper: Int) -> Set<Int> {
    var households: [Int: Int] = [:]
    for atom in graph.atoms {
      if let compound = atom.compound { households[compound, default: 0] += atom.weight }
    }
    return Set(households.filter { $0.value <= upper }.keys)
  }

  private static func folded(
    _ graph: AtomGraph, _ nodes: [Int], _ count: Int
  ) throws(Failure) -> AtomGraph {
    var sums = [Sum](repeating: Sum(), count: count)
    for (atom, node) in zip(graph.atoms, nodes) { sums[node].add(atom) }
    var borders: [AtomGraph.Border] = []
    for atom in 0..<graph.count {
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = Int(graph.neighbours[side])
        guard other > atom else { continue }
        if nodes[other] == nodes[atom] {
          sums[nodes[atom]].perimeter -= 2 * graph.lengths[side]
        } else {
          borders.append(
            AtomGraph.Border(
              nodes[atom], nodes[other], length: graph.lengths[side],
              kind: graph.isPriced[side] ? .priced : .free))
        }
      }
    }
    return try AtomGraph(atoms: sums.map(\.atom), borders: borders)
  }

  /// Atoms added up.
  private struct Sum {
    var perimeter = 0.0
    private var weight = 0
    private var area = 0.0
    private var compound: Int?
    /// Positions by households, and by number where nobody lives.
    private var x = 0.0
    private var y = 0.0
    private var mass = 0.0

    mutating func add(_ atom: AtomGraph.Atom) {
      // A place where nobody lives hardly counts, but it is not nowhere.
      let share = Double(atom.weight) + 1e-6
      x += share * atom.x
      y += share * atom.y
      mass += share
      weight += atom.weight
      area += atom.area
      perimeter += atom.perimeter
      if compound == nil || atom.weight > 0 { compound = atom.compound }
    }

    var atom: AtomGraph.Atom {
      AtomGraph.Atom(
        x: x / mass, y: y / mass, weight: weight, area: area, perimeter: max(0, perimeter),
        compound: compound)
    }
  }
}
