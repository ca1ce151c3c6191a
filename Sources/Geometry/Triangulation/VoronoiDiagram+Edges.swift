extension VoronoiDiagram {
  /// A straight border between the cells of two sites.
  public struct Edge: Hashable, Sendable {
    /// The site on the left on the way from `start` to `end`, as an index of the input.
    public let left: Int32
    /// The site on the right.
    public let right: Int32
    public let start: Position
    public let end: Position
  }

  /// The borders between cells of different owners, without what is outside `box`.
  ///
  /// Edges that meet in a corner of cells have the same position there, to the bit; ends on the
  /// box are exactly on it. Borders without length are left out.
  ///
  /// - Complexity: O(*n*).
  public func edges(within box: Box) -> [Edge] {
    let corners = triangulation.triangles
    var edges: [Edge] = []
    guard !corners.isEmpty else {
      for (a, b) in triangulation.edges() {
        append(Int(a), Int(b), before: nil, after: nil, within: box, to: &edges)
      }
      return edges
    }
    edges.reserveCapacity(corners.count / 2)
    for e in corners.indices {
      let twin = Int(triangulation.halfEdges[e])
      let a = Int(corners[e])
      let b = Int(corners[DelaunayTriangulation.next(e)])
      // An inner edge is taken from the side where its lower vertex is first, one of the hull
      // from its only side.
      if a < b {
        append(a, b, before: twin < 0 ? nil : twin, after: e, within: box, to: &edges)
      } else if twin < 0 {
        append(b, a, before: e, after: nil, within: box, to: &edges)
      }
    }
    return edges
  }

  /// Appends the border between vertices `a` and `b`, `a` being the lower one.
  ///
  /// - Parameters:
  ///   - before: the half-edge of the triangle to the right of the way from `a` to `b`, where the
  ///     border begins; without one, it comes from afar.
  ///   - after: the half-edge of the triangle to the left, where it ends.
  private func append(
    _ a: Int, _ b: Int, before: Int?, after: Int?, within box: Box, to edges: inout [Edge]
  ) {
    guard owners[a] != owners[b] else { return }
    if let before, let after, centers[before / 3] == centers[after / 3] { return }
    let bisector = Bisector(a, b, triangulation.vertices)
    let whole = Bisector.Part(
      start: before.map { step(toCenterOf: $0) } ?? -.infinity,
      end: after.map { step(toCenterOf: $0) } ?? .infinity)
    guard whole.start <= whole.end, let part = bisector.clipped(whole, to: box) else { return }
    func position(_ side: BoxSide?, _ halfEdge: Int?) -> Position? {
      let center = halfEdge.map { centers[$0 / 3] }
      if let center, box.contains(center) { return center }
      if let side { return bisector.crossing(side, of: box) }
      return center.map { box.clamped($0) }
    }
    guard let start = position(part.startSide, before), let end = position(part.endSide, after),
      start != end
    else { return }
    edges.append(
      Edge(
        left: triangulation.inputOfVertex[a], right: triangulation.inputOfVertex[b],
        start: start, end: end))
  }

  /// How many steps of the bisector of half-edge `e` lead from its middle to the middle of the
  /// circle of its triangle.
  ///
  /// It tells far middles apart where their coordinates have no digits left.
  private func step(toCenterOf e: Int) -> Double {
    let corners = triangulation.triangles
    let a = triangulation.vertices[Int(corners[e])]
    let b = triangulation.vertices[Int(corners[DelaunayTriangulation.next(e)])]
    let c = triangulation.vertices[Int(corners[DelaunayTriangulation.previous(e)])]
    let step = Self.stepAlongBisector(a, b, apex: c)
    // The triangle lies to the left of `e`; the bisector runs to the left of the way from the
    // lower vertex.
    return corners[e] < corners[DelaunayTriangulation.next(e)] ? step : -step
  }
}
