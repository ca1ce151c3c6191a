internal import Survey

extension GroundMesh {
  /// The pairs of atoms on both sides of a barrier where a bridge crosses it.
  ///
  /// The atoms of a link share the barrier as a border at the bridge, so cells that a bridge joins
  /// are connected over an edge. Where a river is drawn by both its banks the water between them
  /// belongs to an atom of one bank, and a bridge is two links.
  static func bridgeLinks(_ parts: Parts, _ kinds: [GroundKind]) -> [BridgeLink] {
    guard !parts.bridges.isEmpty else { return [] }
    let mesh = parts.mesh
    var sourceOfVertex = [Int32](repeating: -1, count: mesh.vertices.count)
    var isOnBridge = [Bool](repeating: false, count: mesh.vertices.count)
    for bridge in parts.bridges {
      guard let vertex = mesh.vertex(at: bridge.point), !isOnBridge[vertex] else { continue }
      isOnBridge[vertex] = true
      sourceOfVertex[vertex] = bridge.source
    }
    var links: Set<BridgeLink> = []
    for h in mesh.origins.indices where isOnBridge[Int(mesh.origins[h])] {
      guard kinds[h >> 1].isBarrier else { continue }
      let left = Int(mesh.face(h))
      let right = Int(mesh.face(h ^ 1))
      let a = parts.atoms[left]
      let b = parts.atoms[right]
      guard a >= 0, b >= 0, a != b, parts.communities[left] == parts.communities[right] else {
        continue
      }
      links.insert(
        BridgeLink(a: min(a, b), b: max(a, b), source: sourceOfVertex[Int(mesh.origins[h])]))
    }
    return links.sorted { ($0.a, $0.b, $0.source) < ($1.a, $1.b, $1.source) }
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
