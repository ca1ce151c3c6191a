package import Survey
package import TravelTimes

/// What each building's walk to each column costs: what the median and the centre are asked with.
///
/// Compressed by building: demand `k` is building `buildings[k]` and has the entries from
/// `starts[k]` up to `starts[k + 1]`, in ascending order of columns.
package struct WalkCosts: Sendable {
  package let columnCount: Int
  /// Rows of the building table with any weight, as ``SitingDemand/buildings``.
  package let buildings: [Int32]
  package let starts: [Int]
  package let columns: [Int32]
  /// Whole decimetres of walk, detour and readiness delay with it.
  package let costs: [Int64]
  /// What each demand counts for: its counts times their shares, times the demand's `scale`.
  package let weights: [Int64]
  /// Demands that no column reaches, ascending.
  package let unreachable: [Int32]

  /// - Parameters:
  ///   - travel: of all columns, as far as anybody is to walk; what is farther has no entry.
  ///   - preset: what turns delays and stations' own minutes into metres.
  /// - Complexity: O(entries).
  package init(
    _ columns: SitingColumns, _ demand: SitingDemand, travel: TravelSets, preset: WalkingPreset,
    detour: Double = 1
  ) {
    let speed = preset.metresPerSecond ?? 0
    var starts = [Int](repeating: 0, count: demand.buildings.count + 1)
    func forEachEntry(_ visit: (_ slot: Int, _ column: Int32, _ cost: Int64) -> Void) {
      for column in 0..<columns.count {
        let wait = columns.delaySeconds[column] * speed
        let limit = preset.longestWalk(minutes: columns.cutoffMinutes[column])
        for entry in travel.slots(of: column) {
          let slot = Int(demand.slotOfBuilding[Int(travel.buildings[entry])])
          let cost = travel.metres[entry] * detour + wait
          if slot >= 0, cost <= limit { visit(slot, Int32(column), Int64((cost * 10).rounded())) }
        }
      }
    }
    forEachEntry { slot, _, _ in starts[slot + 1] += 1 }
    for slot in demand.buildings.indices { starts[slot + 1] += starts[slot] }
    var cursor = starts
    var sites = [Int32](repeating: 0, count: starts[demand.buildings.count])
    var costs = [Int64](repeating: 0, count: sites.count)
    forEachEntry { slot, column, cost in
      sites[cursor[slot]] = column
      costs[cursor[slot]] = cost
      cursor[slot] += 1
    }
    columnCount = columns.count
    buildings = demand.buildings
    unreachable = demand.buildings.indices.filter { starts[$0] == starts[$0 + 1] }
      .map { Int32($0) }
    self.starts = starts
    self.columns = sites
    self.costs = costs
    weights = demand.weightsWithoutLevels
  }
}
