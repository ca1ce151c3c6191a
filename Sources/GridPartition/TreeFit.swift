package import Districting
package import Workers

/// Whether connected nodes can be parted into connected cells that all keep a band, as far as a
/// tree that spans them shows it.
///
/// Parts of a tree are connected: where all of them keep the band, they are a plan. Where no tree
/// that is tried has such parts, nothing is known.
package struct TreeFit {
  package let weights: [Int]
  private let adjacent: [[Int]]
  private let band: Band
  /// The largest sum that a cell may have and these nodes can.
  private let highest: Int
  /// The sums that keep the band, a bit each.
  private let inBand: [UInt64]

  /// A node of a tree, and the one before it on the way from the root; −1 before the root.
  private typealias Step = (node: Int, parent: Int)

  /// - Parameter adjacent: by node its neighbours, also where they name it.
  package init(weights: [Int], adjacent: [[Int]], band: Band) {
    self.weights = weights
    self.adjacent = adjacent
    self.band = band
    highest = min(band.upper, weights.reduce(0, +))
    var inBand = [UInt64](repeating: 0, count: (highest >> 6) + 1)
    for sum in stride(from: band.lower, through: highest, by: 1) {
      inBand[sum >> 6] |= 1 << UInt64(sum & 63)
    }
    self.inBand = inBand
  }

  /// Whether one of the trees that `budget` suffices for shows it.
  package func isShown(_ budget: inout WorkBudget) -> Bool {
    guard !weights.isEmpty, weights.allSatisfy({ $0 <= band.upper }),
      band.cellCounts(for: weights.reduce(0, +)) != nil
    else { return false }
    for root in [0, weights.count / 2, weights.count - 1] {
      for isDeep in [false, true] where !budget.isSpent {
        if fits(tree(from: root, isDeep: isDeep), &budget) { return true }
      }
    }
    return false
  }

  /// The nodes in the order in which they are reached, each after the one before it.
  private func tree(from root: Int, isDeep: Bool) -> [Step] {
    var isReached = [Bool](repeating: false, count: weights.count)
    var waiting: [Step] = [(node: root, parent: -1)]
    var steps: [Step] = []
    var next = 0
    while next < waiting.count {
      let step: Step
      if isDeep {
        step = waiting.removeLast()
      } else {
        step = waiting[next]
        next += 1
      }
      guard !isReached[step.node] else { continue }
      isReached[step.node] = true
      steps.append(step)
      for other in adjacent[step.node] where !isReached[other] {
        waiting.append((node: other, parent: step.node))
      }
    }
    return steps
  }

  /// Whether the tree can be cut into parts that keep the band.
  ///
  /// From the leaves up each node keeps the sums that the part it lies in may have so far, while
  /// all parts that are cut off keep the band.
  private func fits(_ tree: [Step], _ budget: inout WorkBudget) -> Bool {
    guard tree.count == weights.count, budget.spend(weights.count * inBand.count) else {
      return false
    }
    var sums = weights.map { weight in
      var bits = [UInt64](repeating: 0, count: inBand.count)
      bits[weight >> 6] = 1 << UInt64(weight & 63)
      return bits
    }
    for step in tree.reversed() {
      let own = sums[step.node]
      let isCell = zip(own, inBand).contains { $0 & $1 != 0 }
      guard step.parent >= 0 else { return isCell }
      guard let both = joined(sums[step.parent], own, isCut: isCell, &budget) else { return false }
      sums[step.parent] = both
    }
    return false
  }

  /// The sums of a part when that of a node below joins it, or may be cut off; `nil` where there
  /// are none.
  private func joined(
    _ sums: [UInt64], _ below: [UInt64], isCut: Bool, _ budget: inout WorkBudget
  ) -> [UInt64]? {
    var joined = isCut ? sums : [UInt64](repeating: 0, count: sums.count)
    for word in below.indices {
      var left = below[word]
      while left != 0 {
        guard budget.spend(sums.count) else { return nil }
        Self.add(sums, shifted: (word << 6) + left.trailingZeroBitCount, to: &joined)
        left &= left - 1
      }
    }
    // Above the band there is no cell.
    let unused = UInt64(63 - (highest & 63))
    joined[joined.count - 1] &= UInt64.max >> unused
    return joined.contains { $0 != 0 } ? joined : nil
  }

  private static func add(_ sums: [UInt64], shifted shift: Int, to joined: inout [UInt64]) {
    let (words, bits) = (shift >> 6, UInt64(shift & 63))
    for word in words..<sums.count {
      joined[word] |= sums[word - words] << bits
      if bits > 0, word > words { joined[word] |= sums[word - words - 1] >> (64 - bits) }
    }
  }
}
