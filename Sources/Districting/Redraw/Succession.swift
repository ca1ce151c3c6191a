/// Which new cell carries on which old one.
package enum Succession {
  /// What an old and a new cell have in common: households decide, then buildings, then ground.
  package struct Overlap: Hashable, Comparable, Sendable {
    package var households: Int
    package var buildings: Int
    /// Square metres.
    package var area: Int

    package init(households: Int, buildings: Int, area: Int) {
      self.households = households
      self.buildings = buildings
      self.area = area
    }

    package static let none = Overlap(households: 0, buildings: 0, area: 0)

    package static func < (left: Overlap, right: Overlap) -> Bool {
      (left.households, left.buildings, left.area)
        < (right.households, right.buildings, right.area)
    }

    package static func + (left: Overlap, right: Overlap) -> Overlap {
      Overlap(
        households: left.households + right.households,
        buildings: left.buildings + right.buildings, area: left.area + right.area)
    }

    package static func - (left: Overlap, right: Overlap) -> Overlap {
      Overlap(
        households: left.households - right.households,
        buildings: left.buildings - right.buildings, area: left.area - right.area)
    }
  }

  /// An old and a new cell that have something in common.
  package struct Pair: Hashable, Sendable {
    package let old: Int
    package let new: Int
    package let overlap: Overlap

    package init(old: Int, new: Int, overlap: Overlap) {
      self.old = old
      self.new = new
      self.overlap = overlap
    }
  }

  /// For each new cell the old one that it carries on, −1 for none: of all ways to pair them one
  /// to one, the one in which they have most in common together.
  ///
  /// Best paths that add a pair are taken one after another, which is exact: no greedy choice is
  /// left standing where giving it up keeps more. Of equals the lower numbers win.
  /// - Parameter pairs: those that have something in common, each once.
  /// - Complexity: O(*k* · *k* · *m*) for *k* cells and *m* pairs at worst; where most cells stay
  ///   as they were, O(*k* · *m*).
  package static func predecessors(old: Int, new: Int, pairs: [Pair]) -> [Int] {
    var matching = Matching(old: old, new: new, pairs: pairs)
    while matching.augment() {}
    return matching.oldOfNew.map { $0 < 0 ? -1 : matching.pairs[$0].old }
  }
}

/// A matching that grows by the best alternating path.
private struct Matching {
  let pairs: [Succession.Pair]
  /// By cell the pair it is in, −1 for none.
  private var newOfOld: [Int]
  private(set) var oldOfNew: [Int]

  init(old: Int, new: Int, pairs: [Succession.Pair]) {
    self.pairs = pairs.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    newOfOld = [Int](repeating: -1, count: old)
    oldOfNew = [Int](repeating: -1, count: new)
  }

  /// Adds one pair where that gains something; whether it did.
  mutating func augment() -> Bool {
    // The best that can be gained by a path from a free old cell to here, and its last pair.
    var gainOfOld: [Succession.Overlap?] = newOfOld.map { $0 < 0 ? Succession.Overlap.none : nil }
    var gainOfNew = [Succession.Overlap?](repeating: nil, count: oldOfNew.count)
    var last = [Int](repeating: -1, count: oldOfNew.count)
    var changes = true
    while changes {
      changes = false
      for (number, pair) in pairs.enumerated() where newOfOld[pair.old] != number {
        guard let before = gainOfOld[pair.old] else { continue }
        let gain = before + pair.overlap
        if let known = gainOfNew[pair.new], known >= gain { continue }
        gainOfNew[pair.new] = gain
        last[pair.new] = number
        changes = true
        let given = oldOfNew[pair.new]
        if given >= 0 { gainOfOld[pairs[given].old] = gain - pairs[given].overlap }
      }
    }
    var best: (new: Int, gain: Succession.Overlap)?
    for new in oldOfNew.indices where oldOfNew[new] < 0 {
      guard let gain = gainOfNew[new], gain > (best?.gain ?? .none) else { continue }
      best = (new, gain)
    }
    guard let best else { return false }
    var new = best.new
    while true {
      let number = last[new]
      let old = pairs[number].old
      let given = newOfOld[old]
      newOfOld[old] = number
      oldOfNew[new] = number
      if given < 0 { return true }
      new = pairs[given].new
    }
  }
}
