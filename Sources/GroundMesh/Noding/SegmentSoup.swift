/// Straight segments in fine units, before anything is known of how they meet.
///
/// The number of a segment is its name; whoever fills the soup keeps what it stands for.
struct SegmentSoup: Sendable {
  private(set) var starts: [FinePoint] = []
  private(set) var ends: [FinePoint] = []

  var count: Int { starts.count }

  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// Lets go of all segments.
  mutating func drop() {
    starts = []
    ends = []
  }

  mutating func append(_ start: FinePoint, _ end: FinePoint) {
    starts.append(start)
    ends.append(end)
  }

  /// The mean of the longer extent of segments, in fine units; at least 1.
  var meanExtent: Int64 { Self.meanExtent(count: count) { (starts[$0], ends[$0]) } }

  /// As above of `count` segments with these ends.
  @inline(__always)
  static func meanExtent(count: Int, _ ends: (Int) -> (FinePoint, FinePoint)) -> Int64 {
    guard count > 0 else { return 1 }
    var sum: Int64 = 0
    for i in 0..<count {
      let (start, end) = ends(i)
      sum += max(abs(start.x - end.x), abs(start.y - end.y))
    }
    return max(1, sum / Int64(count))
  }
}

/// Where `point` lies to the line from `start` to `end`: positive on its left.
///
/// Exact as long as points are within 2³⁰ of each other.
@inline(__always)
func turn(_ start: FinePoint, _ end: FinePoint, _ point: FinePoint) -> Int64 {
  (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
}
