internal import Survey

extension GroundMesh {
  /// The pairs of atoms on both sides of a barrier where a bridge crosses it.
  ///
  /// The atoms of a link share the barrier as a border at the bridge, so cells that a bridge joins
  /// are connected over an edge. Where a river is drawn by both its banks the water between them
  /// belongs to an atom of one bank, and a bridge is two links.
  static func bridgeLinks(_ parts: Parts, _ kinds: [GroundKind]) -> [BridgeLink] {
    var links: Set<BridgeLink> = []
    func add(_ edge: Int, _ source: Int32) {
      let left = Int(parts.mesh.face(2 * edge))
      let right = Int(parts.mesh.face(2 * edge + 1))
      let a = parts.atoms[left]
      let b = parts.atoms[right]
      guard parts.barriers.contains(kinds[edge]), a >= 0, b >= 0, a != b,
        parts.communities[left] == parts.communities[right]
      else { return }
      links.insert(BridgeLink(a: min(a, b), b: max(a, b), source: source))
    }
    for crossing in parts.bridgedEdges { add(crossing.edge, crossing.source) }
    if !parts.bridgePoints.isEmpty {
      let sources = sourcesOfVertices(parts)
      for h in parts.mesh.origins.indices {
        if let source = sources[Int(parts.mesh.origins[h])] { add(h >> 1, source) }
      }
    }
    return links.sorted { ($0.a, $0.b, $0.source) < ($1.a, $1.b, $1.source) }
  }

  /// For each vertex the first bridge that passes it.
  private static func sourcesOfVertices(_ parts: Parts) -> [Int32?] {
    var sources = [Int32?](repeating: nil, count: parts.mesh.vertices.count)
    for bridge in parts.bridgePoints {
      guard let vertex = parts.mesh.vertex(at: bridge.point), sources[vertex] == nil else {
        continue
      }
      sources[vertex] = bridge.source
    }
    return sources
  }
}

extension HalfEdges {
  /// The vertex at a grid point, if there is one.
  func vertex(at point: GridPoint) -> Int? {
    var low = 0
    var high = vertices.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = vertices[middle]
      if (candidate.x, candidate.y) < (point.x, point.y) { low = middle + 1 } else { high = middle }
    }
    return low < vertices.count && vertices[low] == point ? low : nil
  }
}
