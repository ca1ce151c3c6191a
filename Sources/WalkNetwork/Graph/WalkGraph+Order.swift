internal import Geometry

extension WalkGraph {
  /// Numbers nodes along a Hilbert curve and edges by their first node, so that what a search
  /// touches one after another lies together in memory.
  mutating func orderBySpace() {
    let nodeOrder = HilbertOrder.keyed(nodes).map { Int32($0 & 0xFFFF_FFFF) }
    var newNode = [Int32](repeating: 0, count: nodes.count)
    for (number, node) in nodeOrder.enumerated() { newNode[Int(node)] = Int32(number) }
    nodes = nodeOrder.map { nodes[Int($0)] }
    from = from.map { newNode[Int($0)] }
    to = to.map { newNode[Int($0)] }
    orderEdges()
  }

  private mutating func orderEdges() {
    var starts = [Int](repeating: 0, count: nodes.count + 1)
    for node in from { starts[Int(node) + 1] += 1 }
    for node in starts.indices.dropFirst() { starts[node] += starts[node - 1] }
    edgeOffsets = starts.map { Int32($0) }
    var order = [Int](repeating: 0, count: from.count)
    for edge in from.indices {
      order[starts[Int(from[edge])]] = edge
      starts[Int(from[edge])] += 1
    }
    var ordered = self
    ordered.from = order.map { from[$0] }
    ordered.to = order.map { to[$0] }
    ordered.lengths = order.map { lengths[$0] }
    ordered.openings = order.map { openings[$0] }
    ordered.shape.removeAll(keepingCapacity: true)
    ordered.along.removeAll(keepingCapacity: true)
    ordered.streets.removeAll(keepingCapacity: true)
    ordered.shapeOffsets = [0]
    for edge in order {
      let vertices = vertices(of: edge)
      ordered.shape.append(contentsOf: shape[vertices])
      ordered.along.append(contentsOf: along[vertices])
      ordered.streets.append(contentsOf: streets[vertices])
      ordered.shapeOffsets.append(Int32(ordered.shape.count))
    }
    self = ordered
  }
}
