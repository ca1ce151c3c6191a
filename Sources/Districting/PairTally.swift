/// How many atoms each cell has of each kind, for pairs (cell, kind) that occur.
///
/// Open addressing with linear probing; counts that fall to 0 stay until the table is rebuilt.
struct PairTally {
  private static let vacant = UInt64.max

  private var keys: [UInt64]
  private var counts: [Int32]
  private var used = 0

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: Self.vacant, count: size)
    counts = [Int32](repeating: 0, count: size)
  }

  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing: the high bits of the product are well mixed.
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key, keys[slot] != Self.vacant { slot = (slot + 1) & mask }
    return slot
  }

  private static func key(_ cell: Int, _ kind: Int) -> UInt64 {
    UInt64(cell) << 32 | UInt64(kind)
  }

  func count(_ cell: Int, _ kind: Int) -> Int { Int(counts[slot(Self.key(cell, kind))]) }

  /// Adds one; whether the cell had none before.
  mutating func add(_ cell: Int, _ kind: Int) -> Bool {
    if used * 4 > keys.count * 3 { rebuild() }
    let key = Self.key(cell, kind)
    let slot = slot(key)
    if keys[slot] == Self.vacant {
      keys[slot] = key
      used += 1
    }
    counts[slot] += 1
    return counts[slot] == 1
  }

  /// Takes one off; whether the cell has none left.
  mutating func remove(_ cell: Int, _ kind: Int) -> Bool {
    let slot = slot(Self.key(cell, kind))
    counts[slot] -= 1
    return counts[slot] == 0
  }

  private mutating func rebuild() {
    let live = counts.indices.filter { counts[$0] > 0 }.map { (keys[$0], counts[$0]) }
    self = PairTally(capacity: max(live.count * 2, keys.count / 2))
    for (key, count) in live {
      let slot = slot(key)
      keys[slot] = key
      counts[slot] = count
      used += 1
    }
  }
}
