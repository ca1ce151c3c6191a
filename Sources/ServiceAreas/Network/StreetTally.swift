/// Metres of street within each cutoff, for each group of areas.
struct StreetTally {
  let limits: [Double]
  /// By group, then by cutoff.
  private(set) var metres: [Double]

  init(limits: [Double], groups: Int) {
    self.limits = limits
    metres = Array(repeating: 0, count: limits.count * groups)
  }

  /// Adds what of `stretch` is within each cutoff, and within `longest`.
  mutating func add(_ stretch: CostStretch, group: Int, longest: Double) {
    let least = min(stretch.fromCost, stretch.toCost)
    let length = stretch.to - stretch.from
    for slot in limits.indices {
      let limit = min(limits[slot], longest)
      guard least <= limit else { continue }
      metres[group * limits.count + slot] += min(length, limit - least)
    }
  }

  func metres(group: Int, slot: Int) -> Double { metres[group * limits.count + slot] }
}
