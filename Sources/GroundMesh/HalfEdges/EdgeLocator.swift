/// Finds the edge next to the right of a point, and with it the face that holds the point.
struct EdgeLocator: Sendable {
  private let grid: GroundGrid
  private let vertices: [GridPoint]
  /// Of half-edges: edge *e* runs from `origins[2e]` to `origins[2e + 1]`.
  private let origins: [Int32]
  private let buckets: Buckets

  init(_ vertices: [GridPoint], _ origins: [Int32], on grid: GroundGrid) {
    self.grid = grid
    self.vertices = vertices
    self.origins = origins
    let count = origins.count >> 1
    let first = origins.first.map { grid.fine(vertices[Int($0)]) }
    var minimum = first ?? FinePoint(x: 0, y: 0)
    var maximum = minimum
    for origin in origins {
      let point = grid.fine(vertices[Int(origin)])
      minimum = FinePoint(x: min(minimum.x, point.x), y: min(minimum.y, point.y))
      maximum = FinePoint(x: max(maximum.x, point.x), y: max(maximum.y, point.y))
    }
    let ends = { (edge: Int) in
      (
        grid.fine(vertices[Int(origins[2 * edge])]), grid.fine(vertices[Int(origins[2 * edge + 1])])
      )
    }
    var buckets = Buckets(
      width: max(SegmentSoup.meanExtent(count: count, ends), 4 * grid.subdivision),
      itemCount: count, minimum: minimum, maximum: maximum)
    buckets.fill(count: count, ends)
    self.buckets = buckets
  }

  /// The half-edge that runs up next to the right of a vertex and does not touch it, or −1.
  func edge(rightOf vertex: GridPoint) -> Int32 { edge(grid.fine(vertex), strictly: true) }

  /// The half-edge that runs up next to the right of `point` or through it, or −1.
  func edge(rightOf point: FinePoint) -> Int32 { edge(point, strictly: false) }

  private func edge(_ point: FinePoint, strictly: Bool) -> Int32 {
    let row = (point.y >> buckets.shift) - buckets.minRow
    guard row >= 0, row < buckets.rows else { return -1 }
    var best = -1
    var bestX = Double.infinity
    var bestSlope = Double.infinity
    for column in buckets.column(point.x)..<buckets.columns {
      for i in buckets.range(column, Int(row)) {
        let edge = Int(buckets.items[i])
        let (low, high) = lowAndHigh(edge)
        guard low.y <= point.y, point.y < high.y else { continue }
        let side = turn(low, high, point)
        guard side > 0 || (side == 0 && !strictly) else { continue }
        let x = Self.crossing(low, high, point.y)
        guard x < bestX || (x == bestX && Self.slope(low, high) < bestSlope) else { continue }
        best = edge
        bestX = x
        bestSlope = Self.slope(low, high)
      }
      let right = (Int64(column + 1) + buckets.minColumn) << buckets.shift
      if best >= 0, bestX < Double(right) { break }
    }
    guard best >= 0 else { return -1 }
    let (start, end) = ends(of: best)
    return Int32(truncatingIfNeeded: end.y < start.y ? 2 * best + 1 : 2 * best)
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
