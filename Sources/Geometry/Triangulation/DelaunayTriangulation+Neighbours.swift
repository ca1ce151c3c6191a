extension DelaunayTriangulation {
  /// For each vertex a half-edge that begins there, or ``none`` where there is no triangle.
  ///
  /// At a vertex of the hull it is the one on the hull, so that turning counter-clockwise from it
  /// passes all others.
  ///
  /// - Complexity: O(*n*).
  public func outgoingHalfEdges() -> [Int32] {
    var outgoing = [Int32](repeating: Self.none, count: vertices.count)
    for e in triangles.indices {
      let vertex = Int(triangles[e])
      if outgoing[vertex] < 0 || halfEdges[e] < 0 { outgoing[vertex] = Int32(e) }
    }
    return outgoing
  }

  /// Every pair of neighbouring vertices once, the lower number first.
  ///
  /// Where all vertices are on one line, each is a neighbour of the next one along it.
  public func edges() -> [(Int32, Int32)] {
    guard !triangles.isEmpty else {
      return zip(hull, hull.dropFirst()).map { (min($0, $1), max($0, $1)) }
    }
    var edges: [(Int32, Int32)] = []
    edges.reserveCapacity(triangles.count / 2 + hull.count)
    for e in triangles.indices where halfEdges[e] < Int32(e) {
      let a = triangles[e]
      let b = triangles[Self.next(e)]
      edges.append((min(a, b), max(a, b)))
    }
    return edges
  }
}
