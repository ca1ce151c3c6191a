internal import Survey

extension GroundMesh {
  /// For each community those that share a border with it, the longest border first.
  ///
  /// - Complexity: O(*n*) for *n* edges.
  package func neighbouringCommunities() -> [[Int]] {
    var lengths = [[Int: Double]](repeating: [:], count: communityCount)
    for edge in edgeKinds.indices where edgeKinds[edge] == .communityBorder {
      let left = Int(faceCommunities[Int(halfEdges.face(2 * edge))])
      let right = Int(faceCommunities[Int(halfEdges.face(2 * edge + 1))])
      guard left >= 0, right >= 0 else { continue }
      let length = halfEdges.length(2 * edge)
      lengths[left][right, default: 0] += length
      lengths[right][left, default: 0] += length
    }
    return lengths.map { row in
      row.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }
}
