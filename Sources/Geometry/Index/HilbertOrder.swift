/// Positions in the order of a Hilbert curve: neighbours on the curve are neighbours on the map.
package enum HilbertOrder {
  /// The curve visits 2¹⁶ × 2¹⁶ squares: two metres across in a province, centimetres in a
  /// county.
  private static let squaresPerSide = 65536.0

  /// Curve keys in the upper half and indices of `centers` in the lower, ascending.
  ///
  /// Positions in one square keep the order of their indices.
  ///
  /// - Complexity: O(*n*).
  package static func keyed(_ centers: [Position]) -> [UInt64] {
    let box = Box(around: centers)
    let side = max(box.width, box.height)
    let scale = side > 0 && side.isFinite ? (squaresPerSide - 1) / side : 0
    let table = HilbertTable.entries
    var keys: [UInt64] = []
    keys.reserveCapacity(centers.count)
    for i in centers.indices {
      let x = square((centers[i].x - box.minX) * scale)
      let y = square((centers[i].y - box.minY) * scale)
      keys.append(UInt64(key(x, y, table)) << 32 | UInt64(i))
    }
    return sortedByUpperHalf(keys)
  }

  /// The square at `offset` from the side, the first one for what is not a number.
  private static func square(_ offset: Double) -> UInt32 {
    offset > 0 ? UInt32(min(offset, squaresPerSide - 1)) : 0
  }

  /// How many squares of the curve come before the square `x`, `y`, both below 2¹⁶.
  static func key(x: UInt32, y: UInt32) -> UInt32 { key(x, y, HilbertTable.entries) }

  @inline(__always)
  private static func key(_ x: UInt32, _ y: UInt32, _ table: [UInt16]) -> UInt32 {
    var way: UInt32 = 0
    var key: UInt32 = 0
    var shift: UInt32 = 16
    while shift > 0 {
      shift -= 4
      let place = way << 8 | ((x >> shift) & 15) << 4 | ((y >> shift) & 15)
      let entry = UInt32(table[Int(place)])
      key = key << 8 | (entry & 255)
      way = entry >> 8
    }
    return key
  }

  /// A stable counting sort by the upper 32 bits: bytes of few keys, else 11 bits at a time.
  private static func sortedByUpperHalf(_ keys: [UInt64]) -> [UInt64] {
    let digit = keys.count < few ? 8 : 11
    var source = keys
    var target = [UInt64](repeating: 0, count: keys.count)
    var starts = [Int32](repeating: 0, count: 1 << digit + 1)
    for shift in stride(from: 32, to: 64, by: digit) {
      pass(source.span, into: &target, shift, &starts)
      swap(&source, &target)
    }
    return source
  }

  /// Below so many keys the counters of short digits are the cheaper ones.
  private static let few = 4096

  private static func pass(
    _ keys: Span<UInt64>, into target: inout [UInt64], _ shift: Int, _ counters: inout [Int32]
  ) {
    let mask = counters.count - 2
    var starts = counters.mutableSpan
    for place in starts.indices { starts[place] = 0 }
    for i in keys.indices { starts[Int(truncatingIfNeeded: keys[i] >> shift) & mask + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var sorted = target.mutableSpan
    for i in keys.indices {
      let bucket = Int(truncatingIfNeeded: keys[i] >> shift) & mask
      sorted[Int(starts[bucket])] = keys[i]
      starts[bucket] += 1
    }
  }
}
