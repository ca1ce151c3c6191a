/// Points without repetition, and the order in which to insert them into a triangulation.
struct WeldedPoints {
  /// For each input point its vertex: the first input point at the same place, renumbered.
  let vertexOfInput: [Int32]
  /// For each vertex the first input point at its place, ascending.
  let inputOfVertex: [Int32]
  /// The vertices in the order of insertion.
  let insertionOrder: [Int32]

  /// One vertex in four is left to an earlier round.
  private static let roundShift = 2
  /// A first round of this size is inserted in curve order whatever it looks like.
  private static let smallestRound = 64

  /// - Complexity: O(*n*), or O(*n* log *n*) where many points crowd into one square of the
  ///   curve.
  init(_ points: [Position]) {
    let keys = HilbertOrder.keyed(points)
    var curve = keys.map { Int32($0 & 0xFFFF_FFFF) }
    let first = Self.firstAtSamePlace(points, keys, &curve)
    var vertexOfInput = [Int32](repeating: 0, count: points.count)
    var inputOfVertex: [Int32] = []
    inputOfVertex.reserveCapacity(points.count)
    for i in points.indices {
      if first[i] == i {
        vertexOfInput[i] = Int32(inputOfVertex.count)
        inputOfVertex.append(Int32(i))
      } else {
        vertexOfInput[i] = vertexOfInput[Int(first[i])]
      }
    }
    let ordered = curve.compactMap { first[Int($0)] == $0 ? vertexOfInput[Int($0)] : nil }
    self.vertexOfInput = vertexOfInput
    self.inputOfVertex = inputOfVertex
    self.insertionOrder = Self.inRounds(ordered)
  }

  /// For each point the lowest index of a point at the same place.
  ///
  /// Equal points lie in one square of the curve, so only the points of a square are sorted.
  ///
  /// - Parameter curve: the indices in `keys`; those of one square are put in order of place.
  private static func firstAtSamePlace(
    _ points: [Position], _ keys: [UInt64], _ curve: inout [Int32]
  ) -> [Int32] {
    var first = [Int32](repeating: 0, count: points.count)
    var begin = 0
    while begin < keys.count {
      var end = begin + 1
      while end < keys.count, keys[end] >> 32 == keys[begin] >> 32 { end += 1 }
      if end - begin > 1 {
        curve[begin..<end].sort { left, right in
          let a = points[Int(left)]
          let b = points[Int(right)]
          if a.x != b.x { return a.x < b.x }
          if a.y != b.y { return a.y < b.y }
          return left < right
        }
      }
      var lowest = curve[begin]
      for i in begin..<end {
        if points[Int(curve[i])] != points[Int(lowest)] { lowest = curve[i] }
        first[Int(curve[i])] = lowest
      }
      begin = end
    }
    return first
  }

  /// `ordered` cut into rounds, each some four times the one before, each in curve order.
  ///
  /// In curve order alone, the next point mostly falls beside a front of long thin triangles,
  /// and adversarial input makes that quadratic. A thin sample first gives all later points a
  /// well-shaped ground (N. Amenta, S. Choi, G. Rote, "Incremental Constructions con BRIO",
  /// 2003). The sample is drawn by mixing the rank, so it is the same on every run.
  private static func inRounds(_ ordered: [Int32]) -> [Int32] {
    var last = 0
    while ordered.count >> ((last + 1) * roundShift) >= smallestRound { last += 1 }
    guard last > 0 else { return ordered }
    // The rounds end to end, the last round, which is the smallest one, first.
    var starts = [Int](repeating: 0, count: last + 2)
    for rank in ordered.indices { starts[last - round(of: rank, atMost: last) + 1] += 1 }
    for place in 0...last { starts[place + 1] += starts[place] }
    var inRounds = [Int32](repeating: 0, count: ordered.count)
    for rank in ordered.indices {
      let place = last - round(of: rank, atMost: last)
      inRounds[starts[place]] = ordered[rank]
      starts[place] += 1
    }
    return inRounds
  }

  @inline(__always)
  private static func round(of rank: Int, atMost last: Int) -> Int {
    var mixed = UInt64(rank) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return min((mixed ^ (mixed >> 32)).trailingZeroBitCount / roundShift, last)
  }
}
