/// Nodes waiting by cost, in a ring of buckets of equal width.
///
/// Costs that wait at one time lie within the longest edge of each other, or are those of seeds;
/// the ring is as wide as that. Entries of one bucket come out newest first: who needs order
/// inside a bucket pushes again.
struct BucketQueue: Sendable {
  /// Metres.
  ///
  /// Narrow enough that few nodes are settled twice, wide enough that few buckets are
  /// empty: stretches between junctions are tens of metres long.
  private static let width = 16.0

  private var heads: [Int32] = [-1]
  private var entries: [Entry] = []
  private var free: Int32 = -1
  private var waiting = 0
  /// The bucket being emptied, counted from cost 0.
  private var current = 0
  private var mask = 0

  private struct Entry {
    var cost: Double
    var node: Int32
    var next: Int32
  }

  /// Makes room for costs up to `spread` metres above the least that waits; the queue is empty.
  mutating func begin(spread: Double) {
    assert(waiting == 0)
    current = 0
    let wanted = Int(spread / Self.width) + 3
    if heads.count < wanted {
      var size = 64
      while size < wanted { size *= 2 }
      heads = Array(repeating: -1, count: size)
      mask = size - 1
    }
    entries.removeAll(keepingCapacity: true)
    free = -1
  }

  mutating func push(_ node: Int32, _ cost: Double) {
    let bucket = Int(cost * (1 / Self.width)) & mask
    let entry = Entry(cost: cost, node: node, next: heads[bucket])
    if free >= 0 {
      heads[bucket] = free
      let slot = Int(free)
      free = entries[slot].next
      entries[slot] = entry
    } else {
      heads[bucket] = Int32(truncatingIfNeeded: entries.count)
      entries.append(entry)
    }
    waiting += 1
  }

  mutating func pop() -> (node: Int32, cost: Double)? {
    guard waiting > 0 else { return nil }
    while heads[current & mask] < 0 { current += 1 }
    let bucket = current & mask
    let slot = Int(heads[bucket])
    let entry = entries[slot]
    heads[bucket] = entry.next
    entries[slot].next = free
    free = Int32(truncatingIfNeeded: slot)
    waiting -= 1
    return (entry.node, entry.cost)
  }
}
