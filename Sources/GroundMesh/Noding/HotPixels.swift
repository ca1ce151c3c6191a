internal import Diagnostics
internal import Workers

/// The grid points that become vertices: where segments end and where they cross.
struct HotPixels: Sendable {
  let grid: GroundGrid
  /// In ascending order of x, then y; the index of a point is its number as a vertex.
  let points: [GridPoint]
  private let fine: [FinePoint]
  private let buckets: Buckets
  private let half: Int64

  /// Buckets and segments that a thread looks at at a time; small against a county, long against
  /// a thread.
  static let chunk = 1 << 14

  init(of soup: SegmentSoup, on grid: GroundGrid, _ workers: Workers) throws(Failure) {
    self.grid = grid
    half = grid.subdivision >> 1
    // Points of one neighbourhood stand together in a soup, mostly several times: each run is rid
    // of repetitions by itself, or the keys would take more room than the mesh.
    let parts = try workers.map(0..<soup.count, chunk: Self.chunk) { (range) throws(Failure) in
      var keys: [UInt64] = []
      keys.reserveCapacity(range.count * 2)
      for i in range {
        keys.append(Self.key(grid.pixel(soup.starts[i])))
        keys.append(Self.key(grid.pixel(soup.ends[i])))
      }
      RadixOrder.sortUnique(&keys)
      return Array(keys[...])
    }
    let crossings = try Self.crossings(of: soup, on: grid, workers)
    var keys: [UInt64] = []
    keys.reserveCapacity((parts + crossings).reduce(0) { $0 + $1.count })
    for part in parts { keys += part }
    for part in crossings { keys += part }
    RadixOrder.sortUnique(&keys)
    points = keys.map {
      GridPoint(
        x: Int32(truncatingIfNeeded: $0 >> 32), y: Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF))
    }
    fine = points.map { grid.fine($0) }
    var minimum = FinePoint(x: 0, y: 0)
    var maximum = minimum
    if let first = fine.first {
      minimum = FinePoint(x: first.x, y: first.y)
      maximum = minimum
    }
    for point in fine {
      minimum = FinePoint(x: min(minimum.x, point.x), y: min(minimum.y, point.y))
      maximum = FinePoint(x: max(maximum.x, point.x), y: max(maximum.y, point.y))
    }
    var buckets = Buckets(
      width: max(soup.meanExtent, 4 * grid.subdivision), itemCount: points.count,
      minimum: minimum, maximum: maximum)
    buckets.fill(with: fine)
    self.buckets = buckets
  }

  /// Coordinates of a grid are not negative, so that keys sort as they do.
  private static func key(_ point: GridPoint) -> UInt64 {
    UInt64(UInt32(bitPattern: point.x)) << 32 | UInt64(UInt32(bitPattern: point.y))
  }

  func center(_ vertex: Int32) -> FinePoint { fine[Int(vertex)] }

  /// Collects the vertices whose pixels the segment passes, in the order it passes them.
  func passed(from start: FinePoint, to end: FinePoint, into hits: inout [Hit]) {
    hits.removeAll(keepingCapacity: true)
    let dx = end.x - start.x
    let dy = end.y - start.y
    buckets.visit(start, end, margin: half) { column, row in
      for i in buckets.range(column, row) {
        let vertex = buckets.items[i]
        let center = fine[Int(vertex)]
        guard Self.passes(start, end, center, half) else { continue }
        let along = dx * (center.x - start.x) + dy * (center.y - start.y)
        var place = hits.count
        while place > 0, hits[place - 1].along > along { place -= 1 }
        hits.insert(Hit(vertex: vertex, along: along), at: place)
      }
    }
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

extension HotPixels {
  /// The pixels in which segments of `soup` cross each other properly, in several lists.
  private static func crossings(
    of soup: SegmentSoup, on grid: GroundGrid, _ workers: Workers
  ) throws(Failure) -> [[UInt64]] {
    guard soup.count > 1 else { return [] }
    var minimum = soup.starts[0]
    var maximum = minimum
    for points in [soup.starts, soup.ends] {
      for point in points {
        minimum = FinePoint(x: min(minimum.x, point.x), y: min(minimum.y, point.y))
        maximum = FinePoint(x: max(maximum.x, point.x), y: max(maximum.y, point.y))
      }
    }
    var buckets = Buckets(
      width: max(soup.meanExtent, 4 * grid.subdivision), itemCount: soup.count,
      minimum: minimum, maximum: maximum)
    buckets.fill(with: soup)
    let filed = buckets
    return try workers.map(0..<(filed.rows * filed.columns), chunk: chunk) {
      (range) throws(Failure) in
      crossings(of: soup, in: filed, range, on: grid)
    }
  }

  private static func crossings(
    of soup: SegmentSoup, in buckets: Buckets, _ range: Range<Int>, on grid: GroundGrid
  ) -> [UInt64] {
    var keys: [UInt64] = []
    let items = buckets.items
    let starts = soup.starts
    let ends = soup.ends
    for bucket in range {
      let range = Int(buckets.offsets[bucket])..<Int(buckets.offsets[bucket + 1])
      for i in range {
        let a = starts[Int(items[i])]
        let b = ends[Int(items[i])]
        for j in (i + 1)..<max(i + 1, range.upperBound) {
          let c = starts[Int(items[j])]
          let d = ends[Int(items[j])]
          guard cross(a, b, c, d) else { continue }
          keys.append(key(crossing(a, b, c, d, on: grid)))
        }
      }
    }
    RadixOrder.sortUnique(&keys)
    return keys
  }

  /// Whether the segments cross in a point inside both.
  @inline(__always)
  static func cross(_ a: FinePoint, _ b: FinePoint, _ c: FinePoint, _ d: FinePoint) -> Bool {
    guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y)
    else { return false }
    let sideC = turn(a, b, c)
    let sideD = turn(a, b, d)
    guard (sideC < 0 && sideD > 0) || (sideC > 0 && sideD < 0) else { return false }
    let sideA = turn(c, d, a)
    let sideB = turn(c, d, b)
    return (sideA < 0 && sideB > 0) || (sideA > 0 && sideB < 0)
  }

  /// The pixel that holds the exact point in which the segments cross.
  private static func crossing(
    _ a: FinePoint, _ b: FinePoint, _ c: FinePoint, _ d: FinePoint, on grid: GroundGrid
  ) -> GridPoint {
    // a + (b − a) n / m, then down to the pixel: all in whole numbers of 128 bits.
    var n = Int128((c.x - a.x)) * Int128(d.y - c.y) - Int128(c.y - a.y) * Int128(d.x - c.x)
    var m = Int128(b.x - a.x) * Int128(d.y - c.y) - Int128(b.y - a.y) * Int128(d.x - c.x)
    if m < 0 { (n, m) = (-n, -m) }
    let half = Int128(grid.subdivision >> 1)
    let scale = m * Int128(grid.subdivision)
    let x = flooredQuotient((Int128(a.x) + half) * m + Int128(b.x - a.x) * n, scale)
    let y = flooredQuotient((Int128(a.y) + half) * m + Int128(b.y - a.y) * n, scale)
    return GridPoint(x: x, y: y)
  }

  private static func flooredQuotient(_ numerator: Int128, _ divisor: Int128) -> Int32 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor)
    return Int32(truncatingIfNeeded: remainder < 0 ? quotient - 1 : quotient)
  }
}
