/// Finds the edge next to the right of a point, and with it the face that holds the point.
struct EdgeLocator: Sendable {
  private let grid: GroundGrid
  private let vertices: [GridPoint]
  /// Of half-edges: edge *e* runs from `origins[2e]` to `origins[2e + 1]`.
  private let origins: [Int32]
  let buckets: Buckets

  /// - Parameter quarters: how wide buckets are, in quarters of the length of edges.
  init(
    _ vertices: [GridPoint], _ origins: [Int32], on grid: GroundGrid, quarters: Int64 = 8
  ) {
    self.grid = grid
    self.vertices = vertices
    self.origins = origins
    let count = origins.count >> 1
    var low = origins.first.map { vertices[Int($0)] } ?? GridPoint(x: 0, y: 0)
    var high = low
    for origin in origins {
      let point = vertices[Int(origin)]
      low = GridPoint(x: min(low.x, point.x), y: min(low.y, point.y))
      high = GridPoint(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    @inline(__always)
    func ends(_ edge: Int) -> (FinePoint, FinePoint) {
      (
        grid.fine(vertices[Int(origins[2 * edge])]), grid.fine(vertices[Int(origins[2 * edge + 1])])
      )
    }
    var buckets = Buckets(
      width: max(
        SegmentSoup.meanExtent(count: count, ends) * quarters / 4, 4 * grid.subdivision),
      itemCount: count, minimum: grid.fine(low), maximum: grid.fine(high))
    buckets.fill(count: count, ends)
    self.buckets = buckets
  }

  /// The half-edge that runs up next to the right of a vertex and does not touch it, or −1.
  func edge(rightOf vertex: GridPoint) -> Int32 { edge(grid.fine(vertex), strictly: true) }

  /// The half-edge that runs up next to the right of `point` or through it, or −1.
  func edge(rightOf point: FinePoint) -> Int32 { edge(point, strictly: false) }

  private func edge(_ point: FinePoint, strictly: Bool) -> Int32 {
    guard let row = buckets.rowHolding(point.y) else { return -1 }
    var hit = Hit()
    for column in buckets.column(point.x)..<buckets.columns {
      look(column, row, point, strictly: strictly, &hit)
      if hit.isSure(before: buckets.right(of: column)) { break }
    }
    return halfEdge(hit)
  }

  /// The nearest edge to the right of a point that was found so far.
  struct Hit {
    fileprivate(set) var edge = -1
    fileprivate var x = Double.infinity
    fileprivate var slope = Double.infinity

    /// Whether buckets from `x` on hold nothing nearer.
    @inline(__always)
    func isSure(before x: Int64) -> Bool { edge >= 0 && self.x < Double(x) }
  }

  /// Looks at the edges of one bucket; buckets are looked at from left to right.
  @inline(__always)
  func look(_ column: Int, _ row: Int, _ point: FinePoint, strictly: Bool, _ hit: inout Hit) {
    for i in buckets.range(column, row) {
      let edge = Int(buckets.items[i])
      let (low, high) = lowAndHigh(edge)
      guard low.y <= point.y, point.y < high.y else { continue }
      let side = turn(low, high, point)
      guard side > 0 || (side == 0 && !strictly) else { continue }
      let x = Self.crossing(low, high, point.y)
      guard x < hit.x || (x == hit.x && Self.slope(low, high) < hit.slope) else { continue }
      hit.edge = edge
      hit.x = x
      hit.slope = Self.slope(low, high)
    }
  }

  /// The half-edge of a hit that runs up, or −1 where there was none.
  func halfEdge(_ hit: Hit) -> Int32 {
    guard hit.edge >= 0 else { return -1 }
    let (start, end) = ends(of: hit.edge)
    return Int32(truncatingIfNeeded: end.y < start.y ? 2 * hit.edge + 1 : 2 * hit.edge)
  }

  /// Where the line is at height `y`; in doubles, which tell snapped edges apart.
  @inline(__always)
  private static func crossing(_ low: FinePoint, _ high: FinePoint, _ y: Int64) -> Double {
    Double(low.x) + slope(low, high) * Double(y - low.y)
  }

  /// Steps to the right for one step up.
  @inline(__always)
  private static func slope(_ low: FinePoint, _ high: FinePoint) -> Double {
    Double(high.x - low.x) / Double(high.y - low.y)
  }

  /// The lower and the upper end of an edge.
  @inline(__always)
  private func lowAndHigh(_ edge: Int) -> (FinePoint, FinePoint) {
    let (start, end) = ends(of: edge)
    return end.y < start.y ? (end, start) : (start, end)
  }

  /// The edges that pass a bucket near the segment; an edge may come more than once.
  @inline(__always)
  func visitEdges(near start: FinePoint, _ end: FinePoint, _ visit: (Int) -> Void) {
    buckets.visit(start, end, margin: 0) { column, row in
      for i in buckets.range(column, row) { visit(Int(buckets.items[i])) }
    }
  }

  /// The ends of an edge in the direction of its first half-edge.
  @inline(__always)
  func ends(of edge: Int) -> (FinePoint, FinePoint) {
    (
      grid.fine(vertices[Int(origins[2 * edge])]), grid.fine(vertices[Int(origins[2 * edge + 1])])
    )
  }
}
