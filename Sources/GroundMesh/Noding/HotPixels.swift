internal import Diagnostics
internal import Geometry
internal import Workers

/// The grid points that become vertices: where segments end and where they cross.
struct HotPixels: Sendable {
  let grid: GroundGrid
  /// In ascending order of x, then y, those below 0 last; the index of a point is its number as a
  /// vertex.
  let points: [GridPoint]
  private let buckets: Buckets
  /// Bucket after bucket.
  private let spots: [Spot]
  private let half: Int64

  /// Buckets and segments that a thread looks at at a time; small against a county, long against
  /// a thread.
  static let chunk = 1 << 14

  init(of soup: SegmentSoup, on grid: GroundGrid, _ workers: Workers) throws(Failure) {
    self.grid = grid
    half = grid.subdivision >> 1
    let segments = soup
    // One thread each: filing cannot be shared out.
    let (parts, filed) = try workers.together(
      { Self.ends(of: segments, on: grid) }, { Self.filed(segments, on: grid) })
    let crossings = try Self.crossings(of: soup, in: filed, on: grid, workers)
    var keys: [UInt64] = []
    keys.reserveCapacity((parts + crossings).reduce(0) { $0 + $1.count })
    for part in parts { keys += part }
    for part in crossings { keys += part }
    RadixOrder.sortUnique(&keys)
    let points = keys.map {
      GridPoint(
        x: Int32(truncatingIfNeeded: $0 >> 32), y: Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF))
    }
    self.points = points
    let (minimum, maximum) = Self.bounds(points)
    var buckets = Buckets(
      width: max(soup.meanExtent, 4 * grid.subdivision), itemCount: points.count,
      minimum: grid.fine(minimum), maximum: grid.fine(maximum))
    // Middles are reckoned again and again: kept, they would be as much as the points.
    buckets.fill(count: points.count) { grid.fine(points[$0]) }
    spots = buckets.items.map { Spot(vertex: $0, center: grid.fine(points[Int($0)])) }
    buckets.dropItems()
    self.buckets = buckets
  }

  /// The pixels in which segments begin and end, in several lists.
  private static func ends(of soup: SegmentSoup, on grid: GroundGrid) -> [[UInt64]] {
    // Points of one neighbourhood stand together in a soup, mostly several times: each run is rid
    // of repetitions by itself, or the keys would take more room than the mesh.
    stride(from: 0, to: soup.count, by: chunk).map { first in
      var keys: [UInt64] = []
      keys.reserveCapacity(2 * chunk)
      for i in first..<min(first + chunk, soup.count) {
        keys.append(key(grid.pixel(soup.starts[i])))
        keys.append(key(grid.pixel(soup.ends[i])))
      }
      RadixOrder.sortUnique(&keys)
      // A copy that has no room to spare: a whole slice would be the same storage.
      return [] + keys
    }
  }

  /// The corners of the box around points; the origin twice where there are none.
  static func bounds(_ columns: [[FinePoint]]) -> (low: FinePoint, high: FinePoint) {
    guard let first = columns.first?.first else {
      return (FinePoint(x: 0, y: 0), FinePoint(x: 0, y: 0))
    }
    var (minX, maxX) = (first.x, first.x)
    var (minY, maxY) = (first.y, first.y)
    for points in columns {
      for point in points {
        minX = min(minX, point.x)
        maxX = max(maxX, point.x)
        minY = min(minY, point.y)
        maxY = max(maxY, point.y)
      }
    }
    return (FinePoint(x: minX, y: minY), FinePoint(x: maxX, y: maxY))
  }

  /// As above; not by the order of the points, in which those below 0 come last.
  private static func bounds(_ points: [GridPoint]) -> (low: GridPoint, high: GridPoint) {
    guard var low = points.first else { return (GridPoint(x: 0, y: 0), GridPoint(x: 0, y: 0)) }
    var high = low
    for point in points {
      low = GridPoint(x: min(low.x, point.x), y: min(low.y, point.y))
      high = GridPoint(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    return (low, high)
  }

  /// Keys of points sort as these do where they are not negative: footprints and special ground may
  /// reach out of the grid to the west or south, and come last.
  static func key(_ point: GridPoint) -> UInt64 {
    UInt64(UInt32(bitPattern: point.x)) << 32 | UInt64(UInt32(bitPattern: point.y))
  }

  @inline(__always)
  func center(_ vertex: Int32) -> FinePoint { grid.fine(points[Int(vertex)]) }

  /// Collects the vertices whose pixels the segment may pass, and those that it may pass when each
  /// of its points is moved by as much as half a pixel.
  @inline(__always)
  func collect(
    near start: FinePoint, _ end: FinePoint, into near: inout ScratchList<Spot>
  ) {
    near.removeAll()
    let reach = 2 * half
    let minX = min(start.x, end.x) - reach
    let maxX = max(start.x, end.x) + reach
    let minY = min(start.y, end.y) - reach
    let maxY = max(start.y, end.y) + reach
    let dx = end.x - start.x
    let dy = end.y - start.y
    let radius = reach * (abs(dx) + abs(dy))
    buckets.visit(start, end, margin: reach) { column, row in
      for i in buckets.range(column, row) {
        let spot = spots[i]
        let (x, y) = (spot.center.x, spot.center.y)
        let isNear =
          x >= minX && x <= maxX && y >= minY && y <= maxY
          && abs(dx * (y - start.y) - dy * (x - start.x)) <= radius
        if isNear { near.append(spot) }
      }
    }
  }

  /// Collects the vertices among `near` whose pixels the segment passes, in the order it does.
  @inline(__always)
  func pass(
    _ near: borrowing ScratchList<Spot>, from start: FinePoint, to end: FinePoint,
    into hits: inout ScratchList<Hit>
  ) {
    hits.removeAll()
    let dx = end.x - start.x
    let dy = end.y - start.y
    let radius = half * (abs(dx) + abs(dy))
    for i in 0..<near.count {
      let center = near[i].center
      let (awayX, awayY) = (center.x - start.x, center.y - start.y)
      guard abs(dx * awayY - dy * awayX) <= radius, Self.passes(start, end, center, half) else {
        continue
      }
      let along = dx * awayX + dy * awayY
      var place = hits.count
      let hit = Hit(vertex: near[i].vertex, along: along)
      hits.append(hit)
      while place > 0, hits[place - 1].along > along {
        hits[place] = hits[place - 1]
        place -= 1
      }
      hits[place] = hit
    }
  }

  /// A vertex and the middle of its pixel.
  struct Spot: Sendable {
    let vertex: Int32
    let center: FinePoint
  }

  struct Hit {
    let vertex: Int32
    /// The place of the pixel's centre along the segment, times its length.
    ///
    /// Pixels that a line passes one after the other never stand the other way round in it.
    let along: Int64
  }

  /// Whether the segment has a point in the half-open square of `half` around `center`.
  ///
  /// Exact, by separating axes: those of the square, and the normal of the segment.
  @inline(__always)
  static func passes(
    _ start: FinePoint, _ end: FinePoint, _ center: FinePoint, _ half: Int64
  ) -> Bool {
    guard min(start.x, end.x) < center.x + half, max(start.x, end.x) >= center.x - half,
      min(start.y, end.y) < center.y + half, max(start.y, end.y) >= center.y - half
    else { return false }
    let dx = end.x - start.x
    let dy = end.y - start.y
    let distance = abs(turn(start, end, center))
    let radius = half * (abs(dx) + abs(dy))
    if distance != radius { return distance < radius }
    if dx == 0 || dy == 0 { return true }
    // It touches one corner, and only the lower left one belongs to the square.
    return turn(start, end, FinePoint(x: center.x - half, y: center.y - half)) == 0
  }
}
