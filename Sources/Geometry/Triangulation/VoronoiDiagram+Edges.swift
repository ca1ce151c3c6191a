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
        append(Int(a), Int(b), before: nil, after: nil, within: box, 0, to: &edges)
      }
      return edges
    }
    edges.reserveCapacity(corners.count / 4)
    let least =
      Self.surelyForward * max(abs(box.minX), abs(box.minY), abs(box.maxX), abs(box.maxY))
    for e in corners.indices {
      let twin = Int(triangulation.halfEdges[e])
      let a = Int(corners[e])
      let b = Int(corners[DelaunayTriangulation.next(e)])
      // An inner edge is taken from the side where its lower vertex is first, one of the hull
      // from its only side.
      if a < b {
        append(a, b, before: twin < 0 ? nil : twin, after: e, within: box, least, to: &edges)
      } else if twin < 0 {
        append(b, a, before: e, after: nil, within: box, least, to: &edges)
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
  ///   - least: how long a border is whose direction is beyond doubt.
  @inline(__always)
  private func append(
    _ a: Int, _ b: Int, before: Int?, after: Int?, within box: Box, _ least: Double,
    to edges: inout [Edge]
  ) {
    guard owners[a] != owners[b] else { return }
    if let before, let after {
      let start = centers[before / 3]
      let end = centers[after / 3]
      if start == end { return }
      if box.contains(start), box.contains(end), isForward(a, b, start, end, by: least) {
        edges.append(edge(a, b, start, end))
        return
      }
    }
    appendClipped(a, b, before: before, after: after, within: box, to: &edges)
  }

  /// Whether the way from `start` to `end` runs as the border of `a` and `b` does, and so far that
  /// no rounding could turn it.
  @inline(__always)
  private func isForward(
    _ a: Int, _ b: Int, _ start: Position, _ end: Position, by least: Double
  ) -> Bool {
    let low = triangulation.vertices[a]
    let high = triangulation.vertices[b]
    let directionX = -(high.y - low.y)
    let directionY = high.x - low.x
    let along = (end.x - start.x) * directionX + (end.y - start.y) * directionY
    let square = directionX * directionX + directionY * directionY
    return along > 0 && along * along > least * least * square
  }

  /// A way of this part of a coordinate is some million times what rounding makes of it.
  private static let surelyForward = 1e-9

  @inline(__always)
  private func edge(_ a: Int, _ b: Int, _ start: Position, _ end: Position) -> Edge {
    Edge(
      left: triangulation.inputOfVertex[a], right: triangulation.inputOfVertex[b],
      start: start, end: end)
  }

  private func appendClipped(
    _ a: Int, _ b: Int, before: Int?, after: Int?, within box: Box, to edges: inout [Edge]
  ) {
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
    edges.append(edge(a, b, start, end))
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
