/// Finds the edge next to the right of a point, and with it the face that holds the point.
struct EdgeLocator: Sendable {
  private let grid: GroundGrid
  /// Lower and upper end of each edge, in fine units.
  private let lows: [FinePoint]
  private let highs: [FinePoint]
  /// Whether half-edge 2*e* runs down, so that the one that runs up is its twin.
  private let runsDown: [Bool]
  private let buckets: Buckets

  init(_ vertices: [GridPoint], _ origins: [Int32], on grid: GroundGrid) {
    self.grid = grid
    let count = origins.count >> 1
    var lows: [FinePoint] = []
    var highs: [FinePoint] = []
    var runsDown: [Bool] = []
    lows.reserveCapacity(count)
    highs.reserveCapacity(count)
    runsDown.reserveCapacity(count)
    for edge in 0..<count {
      let start = grid.fine(vertices[Int(origins[2 * edge])])
      let end = grid.fine(vertices[Int(origins[2 * edge + 1])])
      runsDown.append(end.y < start.y)
      lows.append(end.y < start.y ? end : start)
      highs.append(end.y < start.y ? start : end)
    }
    self.lows = lows
    self.highs = highs
    self.runsDown = runsDown
    var minimum = lows.first ?? FinePoint(x: 0, y: 0)
    var maximum = minimum
    for edge in 0..<count {
      minimum.x = min(minimum.x, lows[edge].x, highs[edge].x)
      minimum.y = min(minimum.y, lows[edge].y)
      maximum.x = max(maximum.x, lows[edge].x, highs[edge].x)
      maximum.y = max(maximum.y, highs[edge].y)
    }
    var buckets = Buckets(
      width: max(SegmentSoup.meanExtent(lows, highs), 4 * grid.subdivision), itemCount: count,
      minimum: minimum, maximum: maximum)
    buckets.fill(with: lows, to: highs)
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
    for column in buckets.column(point.x)..<buckets.columns {
      for i in buckets.range(column, Int(row)) {
        let edge = Int(buckets.items[i])
        let low = lows[edge]
        let high = highs[edge]
        guard low.y <= point.y, point.y < high.y else { continue }
        let side = turn(low, high, point)
        guard side > 0 || (side == 0 && !strictly) else { continue }
        let x = crossing(edge, point.y)
        guard x < bestX || (x == bestX && slope(edge) < slope(best)) else { continue }
        best = edge
        bestX = x
      }
      let right = (Int64(column + 1) + buckets.minColumn) << buckets.shift
      if best >= 0, bestX < Double(right) { break }
    }
    guard best >= 0 else { return -1 }
    return Int32(truncatingIfNeeded: runsDown[best] ? 2 * best + 1 : 2 * best)
  }

  /// Where the edge is at height `y`; in doubles, which tell snapped edges apart.
  @inline(__always)
  private func crossing(_ edge: Int, _ y: Int64) -> Double {
    Double(lows[edge].x) + slope(edge) * Double(y - lows[edge].y)
  }

  /// Steps to the right for one step up.
  @inline(__always)
  private func slope(_ edge: Int) -> Double {
    Double(highs[edge].x - lows[edge].x) / Double(highs[edge].y - lows[edge].y)
  }

  /// The edges that pass a bucket near the segment; an edge may come more than once.
  @inline(__always)
  func visitEdges(near start: FinePoint, _ end: FinePoint, _ visit: (Int) -> Void) {
    buckets.visit(start, end, margin: 0) { column, row in
      for i in buckets.range(column, row) { visit(Int(buckets.items[i])) }
    }
  }

  func ends(of edge: Int) -> (FinePoint, FinePoint) {
    runsDown[edge] ? (highs[edge], lows[edge]) : (lows[edge], highs[edge])
  }
}
