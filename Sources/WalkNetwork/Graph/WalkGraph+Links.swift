extension WalkGraph {
  /// Lists the arcs of each node, in the order of edges.
  mutating func linkArcs() {
    var offsets = [Int32](repeating: 0, count: nodes.count + 1)
    for edge in from.indices {
      offsets[Int(from[edge]) + 1] += 1
      offsets[Int(to[edge]) + 1] += 1
    }
    for node in offsets.indices.dropFirst() { offsets[node] += offsets[node - 1] }
    var cursor = offsets
    let none = Arc(head: 0, edge: 0, opening: [], isReversed: false, length: 0)
    arcs = Array(repeating: none, count: from.count * 2)
    for edge in from.indices {
      for (node, head, isReversed) in [
        (from[edge], to[edge], false), (to[edge], from[edge], true),
      ] {
        arcs[Int(cursor[Int(node)])] = Arc(
          head: head, edge: edge, opening: openings[edge], isReversed: isReversed,
          length: lengths[edge])
        cursor[Int(node)] += 1
      }
    }
    arcOffsets = offsets
  }

  /// Numbers what hangs together, whichever way it may be walked, the longest first.
  mutating func findComponents() {
    var parent = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    for edge in from.indices {
      let one = root(Int(from[edge]))
      let other = root(Int(to[edge]))
      if one != other { parent[max(one, other)] = min(one, other) }
    }
    var metres = [Double](repeating: 0, count: nodes.count)
    for edge in from.indices { metres[root(Int(from[edge]))] += lengths[edge] }
    let roots = nodes.indices.filter { parent[$0] == $0 }
      .sorted { (metres[$1], $0) < (metres[$0], $1) }
    var number = [Int32](repeating: -1, count: nodes.count)
    for (rank, node) in roots.enumerated() { number[node] = Int32(rank) }
    components = nodes.indices.map { number[root($0)] }
    componentLengths = roots.map { metres[$0] }
  }
}
