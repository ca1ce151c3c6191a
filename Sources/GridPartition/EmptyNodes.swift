internal import Districting

/// Nodes without households, each given to a neighbour that has some.
///
/// Schools, shops and lanes are half the atoms of a county and none of its households. Left apart,
/// they fill the windows of a search without deciding anything.
struct EmptyNodes {
  private let graph: AtomGraph
  /// By atom its node.
  private let nodes: [Int]
  /// The atoms of node *i* stand in `members[starts[i]..<starts[i + 1]]`.
  private let starts: [Int]
  private let members: [Int32]
  /// By node the one it goes with, itself where it has households; −1 while nobody reached it.
  private var hosts: [Int32]
  private var longest: [Double]

  /// By node the one it goes with: the neighbour with the longest border among those that
  /// households reach first; itself where it has households, or no neighbour has.
  ///
  /// Borders across a main road count only where there is no other.
  ///
  /// - Complexity: O(*n* + *m*).
  static func hosts(_ graph: AtomGraph, _ nodes: [Int], count: Int) -> [Int] {
    var empty = EmptyNodes(graph, nodes, count)
    empty.spread()
    return empty.hosts.indices.map { empty.hosts[$0] < 0 ? $0 : Int(empty.hosts[$0]) }
  }

  private init(_ graph: AtomGraph, _ nodes: [Int], _ count: Int) {
    self.graph = graph
    self.nodes = nodes
    var starts = [Int](repeating: 0, count: count + 1)
    for node in nodes { starts[node + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var ends = starts
    var members = [Int32](repeating: 0, count: nodes.count)
    for (atom, node) in nodes.enumerated() {
      members[ends[node]] = Int32(atom)
      ends[node] += 1
    }
    self.starts = starts
    self.members = members
    longest = [Double](repeating: -1, count: count)
    hosts = [Int32](repeating: -1, count: count)
    for (atom, node) in nodes.enumerated() where graph.atoms[atom].weight > 0 {
      hosts[node] = Int32(node)
    }
  }

  /// Goes outwards from households, ring by ring.
  private mutating func spread() {
    var front = hosts.indices.filter { hosts[$0] >= 0 }
    var offers = hosts
    while !front.isEmpty {
      var reached: [Int] = []
      for node in front { offer(node, &offers, &reached) }
      for node in reached { hosts[node] = offers[node] }
      front = reached.sorted()
    }
  }

  /// Offers the host of `node` to those of its neighbours that have none.
  private mutating func offer(_ node: Int, _ offers: inout [Int32], _ reached: inout [Int]) {
    for member in members[starts[node]..<starts[node + 1]] {
      for side in graph.offsets[Int(member)]..<graph.offsets[Int(member) + 1] {
        let other = nodes[Int(graph.neighbours[side])]
        guard hosts[other] < 0 else { continue }
        let worth = graph.isPriced[side] ? 0 : graph.lengths[side]
        if offers[other] < 0 { reached.append(other) }
        guard worth > longest[other] else { continue }
        longest[other] = worth
        offers[other] = hosts[node]
      }
    }
  }
}
