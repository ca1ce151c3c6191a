internal import Diagnostics
internal import Geometry
internal import Workers

extension HotPixels {
  /// The segments of `soup` filed by place.
  static func filed(_ soup: SegmentSoup, on grid: GroundGrid) -> Buckets {
    let (minimum, maximum) = bounds([soup.starts, soup.ends])
    var buckets = Buckets(
      width: max(soup.meanExtent, 4 * grid.subdivision), itemCount: soup.count,
      minimum: minimum, maximum: maximum)
    buckets.fill(with: soup)
    return buckets
  }

  /// The pixels in which segments of `soup` cross each other properly, in several lists.
  static func crossings(
    of soup: SegmentSoup, in filed: Buckets, on grid: GroundGrid, _ workers: Workers
  ) throws(Failure) -> [[UInt64]] {
    try workers.map(0..<(filed.rows * filed.columns), chunk: chunk) { (range) throws(Failure) in
      crossings(of: soup, in: filed, range, on: grid)
    }
  }

  private static func crossings(
    of soup: SegmentSoup, in buckets: Buckets, _ range: Range<Int>, on grid: GroundGrid
  ) -> [UInt64] {
    var keys: [UInt64] = []
    var near = ScratchList<BoxedSegment>()
    for bucket in range {
      let first = Int(buckets.offsets[bucket])
      let last = Int(buckets.offsets[bucket + 1])
      guard last - first > 1 else { continue }
      near.removeAll()
      for i in first..<last {
        let segment = Int(buckets.items[i])
        near.append(BoxedSegment(soup.starts[segment], soup.ends[segment]))
      }
      for i in 0..<(near.count - 1) {
        let one = near[i]
        for j in (i + 1)..<near.count where one.isNear(near[j]) {
          let other = near[j]
          guard cross(one.start, one.end, other.start, other.end) else { continue }
          keys.append(key(crossing(one.start, one.end, other.start, other.end, on: grid)))
        }
      }
    }
    RadixOrder.sortUnique(&keys)
    return keys
  }

  /// A segment with its box, so that most pairs are told apart by four comparisons.
  private struct BoxedSegment {
    let start: FinePoint
    let end: FinePoint
    let minX: Int64
    let maxX: Int64
    let minY: Int64
    let maxY: Int64

    init(_ start: FinePoint, _ end: FinePoint) {
      self.start = start
      self.end = end
      minX = min(start.x, end.x)
      maxX = max(start.x, end.x)
      minY = min(start.y, end.y)
      maxY = max(start.y, end.y)
    }

    @inline(__always)
    func isNear(_ other: BoxedSegment) -> Bool {
      maxX >= other.minX && other.maxX >= minX && maxY >= other.minY && other.maxY >= minY
    }
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
