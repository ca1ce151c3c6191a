/// Open sites, and each row's two nearest of them.
///
/// Sites stand in slots, so that a swap is one write; the slot past the last stands for the base,
/// what a row costs with nothing chosen, which is always open.
struct MedianSwapState: Sendable {
  private(set) var open: [Int32]
  /// The slot of each candidate; -1: closed.
  private(set) var slots: [Int32]
  private(set) var near: [Int32]
  private(set) var nearCost: [Int64]
  private(set) var second: [Int32]
  private(set) var secondCost: [Int64]
  /// By slot, what closing it alone would add.
  private(set) var loss: [Int64]
  private(set) var value: Int64

  init(_ core: MedianCore, open: [Int32]) {
    self.open = open
    slots = [Int32](repeating: -1, count: core.siteCount)
    for (slot, site) in open.enumerated() { slots[Int(site)] = Int32(slot) }
    near = [Int32](repeating: 0, count: core.rowCount)
    second = near
    nearCost = [Int64](repeating: 0, count: core.rowCount)
    secondCost = nearCost
    loss = [Int64](repeating: 0, count: open.count + 1)
    value = core.constant
    for row in 0..<core.rowCount {
      find(row, core)
      count(row, 1)
    }
  }

  private mutating func count(_ row: Int, _ sign: Int64) {
    value += sign * nearCost[row]
    loss[Int(near[row])] += sign * (secondCost[row] - nearCost[row])
  }

  /// Looks for the two nearest open sites of `row` anew.
  private mutating func find(_ row: Int, _ core: MedianCore) {
    let base = Int32(open.count)
    (near[row], nearCost[row]) = (base, core.base[row])
    (second[row], secondCost[row]) = (base, core.base[row])
    var isFound = false
    for entry in core.starts[row]..<core.starts[row + 1] {
      let slot = slots[Int(core.sites[entry])]
      guard slot >= 0 else { continue }
      if isFound {
        (second[row], secondCost[row]) = (slot, core.costs[entry])
        return
      }
      (near[row], nearCost[row]) = (slot, core.costs[entry])
      isFound = true
    }
  }

  /// Opens `site` in the place of the one in `slot`; returns the work units it took.
  mutating func swap(
    _ site: Int32, into slot: Int, _ core: MedianCore, _ columns: CoreColumns
  ) -> Int {
    let old = Int(open[slot])
    let place = Int32(slot)
    slots[old] = -1
    slots[Int(site)] = place
    open[slot] = site
    let leaving = columns.starts[old]..<columns.starts[old + 1]
    for entry in leaving {
      let row = Int(columns.rows[entry])
      guard near[row] == place || second[row] == place else { continue }
      count(row, -1)
      find(row, core)
      count(row, 1)
    }
    let coming = columns.starts[Int(site)]..<columns.starts[Int(site) + 1]
    for entry in coming {
      let row = Int(columns.rows[entry])
      let cost = columns.costs[entry]
      // A row that has the slot was looked at anew, with the new site in it.
      guard cost < secondCost[row], near[row] != place, second[row] != place else { continue }
      count(row, -1)
      if cost < nearCost[row] {
        (second[row], secondCost[row]) = (near[row], nearCost[row])
        (near[row], nearCost[row]) = (place, cost)
      } else {
        (second[row], secondCost[row]) = (place, cost)
      }
      count(row, 1)
    }
    return 4 * leaving.count + coming.count
  }

  /// What opening `site` saves, and the slot whose closing then costs least.
  ///
  /// `extra` is zero for every slot before and after (Whitaker's fast interchange, 1983).
  func exchange(
    _ site: Int, _ columns: CoreColumns, _ extra: inout [Int64]
  ) -> (profit: Int64, slot: Int) {
    var gain: Int64 = 0
    for entry in columns.starts[site]..<columns.starts[site + 1] {
      let row = Int(columns.rows[entry])
      let cost = columns.costs[entry]
      let other = secondCost[row]
      guard cost < other else { continue }
      let first = nearCost[row]
      if cost < first {
        gain += first - cost
        extra[Int(near[row])] += other - first
      } else {
        extra[Int(near[row])] += other - cost
      }
    }
    var least = Int64.max
    var slot = 0
    for other in open.indices {
      let cost = loss[other] - extra[other]
      if cost < least { (least, slot) = (cost, other) }
      extra[other] = 0
    }
    extra[open.count] = 0
    return (gain - least, slot)
  }
}
