/// Four levels of the Hilbert curve at a time.
///
/// An entry is for the way the curve lies in a square and four bits of each coordinate; it holds
/// eight bits of the key, and above them the way the curve lies in the small square.
enum HilbertTable {
  /// By way × 256 + *x* × 16 + *y*.
  static let entries: [UInt16] = {
    var entries: [UInt16] = []
    for way in 0..<4 {
      for x in 0..<16 {
        for y in 0..<16 { entries.append(entry(UInt16(way), UInt16(x), UInt16(y))) }
      }
    }
    return entries
  }()

  /// Bit 0 of a way: coordinates are exchanged; bit 1: both are mirrored.
  private static func entry(_ way: UInt16, _ x: UInt16, _ y: UInt16) -> UInt16 {
    var way = way
    var key: UInt16 = 0
    for level in (UInt16(0)..<4).reversed() {
      var right = (x >> level) & 1
      var upper = (y >> level) & 1
      if way & 2 != 0 { (right, upper) = (right ^ 1, upper ^ 1) }
      if way & 1 != 0 { swap(&right, &upper) }
      key = key << 2 | ((3 * right) ^ upper)
      // In the lower half the curve inside a quarter is mirrored at the diagonal, to the right
      // at the other one.
      if upper == 0 { way ^= right == 0 ? 1 : 3 }
    }
    return way << 8 | key
  }
}
