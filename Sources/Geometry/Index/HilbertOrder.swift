/// Positions in the order of a Hilbert curve: neighbours on the curve are neighbours on the map.
package enum HilbertOrder {
  /// The curve visits 2¹⁶ × 2¹⁶ squares: two metres across in a province, centimetres in a
  /// county.
  private static let squaresPerSide = 65536.0
  private static let levels: UInt32 = 16

  /// Curve keys in the upper half and indices of `centers` in the lower, ascending.
  ///
  /// Positions in one square keep the order of their indices.
  ///
  /// - Complexity: O(*n*).
  package static func keyed(_ centers: [Position]) -> [UInt64] {
    let box = Box(around: centers)
    let side = max(box.width, box.height)
    let scale = side > 0 && side.isFinite ? (squaresPerSide - 1) / side : 0
    var keys: [UInt64] = []
    keys.reserveCapacity(centers.count)
    for i in centers.indices {
      let x = square((centers[i].x - box.minX) * scale)
      let y = square((centers[i].y - box.minY) * scale)
      keys.append(UInt64(key(x: x, y: y)) << 32 | UInt64(i))
    }
    return sortedByUpperHalf(keys)
  }

  /// The square at `offset` from the side, the first one for what is not a number.
  private static func square(_ offset: Double) -> UInt32 {
    offset > 0 ? UInt32(min(offset, squaresPerSide - 1)) : 0
  }

  /// How many squares of the curve come before the square `x`, `y`.
  static func key(x: UInt32, y: UInt32) -> UInt32 {
    var x = x
    var y = y
    var key: UInt32 = 0
    var level = levels
    while level > 0 {
      level -= 1
      let right = (x >> level) & 1
      let upper = (y >> level) & 1
      key = key << 2 | ((3 &* right) ^ upper)
      // In the lower half the curve inside a quarter is mirrored at the diagonal, to the right
      // at the other one. Masks instead of branches: nothing here can be predicted.
      let mirrors = upper &- 1
      let turns = (0 &- right) & mirrors
      x ^= turns
      y ^= turns
      let swap = (x ^ y) & mirrors
      x ^= swap
      y ^= swap
    }
    return key
  }

  /// Below so many keys the counters of short digits are the cheaper ones.
  private static let few = 4096

  /// A stable counting sort by the upper 32 bits, 8 or 11 at a time.
  private static func sortedByUpperHalf(_ keys: [UInt64]) -> [UInt64] {
    let digit = keys.count < few ? 8 : 11
    let buckets = 1 << digit
    var source = keys
    var target = [UInt64](repeating: 0, count: keys.count)
    for shift in stride(from: 32, to: 64, by: digit) {
      var ends = [Int](repeating: 0, count: buckets + 1)
      for key in source { ends[Int(key >> shift) & (buckets - 1) + 1] += 1 }
      for i in 1...buckets { ends[i] += ends[i - 1] }
      for key in source {
        let bucket = Int(key >> shift) & (buckets - 1)
        target[ends[bucket]] = key
        ends[bucket] += 1
      }
      swap(&source, &target)
    }
    return source
  }
}
