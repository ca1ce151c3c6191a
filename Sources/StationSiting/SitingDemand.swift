package import Diagnostics
package import FacilityLocation
package import Survey

/// A requirement as the engine keeps it.
package struct SitingFloor: Sendable {
  /// Index of the requirement.
  package let requirement: Int
  /// Row of the communities, −1 where it is of all.
  package let community: Int32
  /// Of whom `floor.least` is a share.
  package let total: Int64
  package let floor: CoverFloor
}

/// Who must be reached: a row for each building and level, the levels one behind the other.
///
/// Row `l · n + k` is building `buildings[k]` at level `l`, `n` being the count of buildings. Nothing
/// is merged: that is the presolve's business. Buildings without a position are there too; no column
/// covers them, and shares are of all.
package struct SitingDemand: Sendable {
  /// In ascending order of metres, then of stations.
  package let levels: [SitingLevel]
  /// Rows of the building table with any weight, ascending.
  package let buildings: [Int32]
  /// For each row of the building table its place in `buildings`, −1 where nobody counts there.
  package let slotOfBuilding: [Int32]
  package let asks: [SitingAsk]
  package let requirements: [SitingRequirement]
  /// Weights in the objective are so many times the counts: the least power of ten that makes all
  /// shares whole.
  package let scale: Int64
  package let floors: [SitingFloor]
  private let shares: [Int64]
  private let columns: [SitingWeightKind: [Int64]]

  /// - Throws: `site.nothing-asked`, `site.share-negative`, `site.percent`, `site.weight-missing`,
  ///   `site.too-many-decimals`, `site.number-too-large`, `site.nobody`.
  /// - Complexity: O(*n* · (asks + requirements)) for *n* buildings.
  package init(
    _ table: BuildingTable, asks: [SitingAsk], requirements: [SitingRequirement] = []
  ) throws(Failure) {
    try Self.check(asks, requirements)
    let kinds = Set(asks.map(\.weight) + requirements.map(\.weight))
    var columns: [SitingWeightKind: [Int64]] = [:]
    for kind in SitingWeightKind.allCases where kinds.contains(kind) {
      columns[kind] = try kind.counts(in: table)
    }
    let rows = (0..<table.count).filter { row in columns.values.contains { $0[row] > 0 } }
    guard !rows.isEmpty else { throw Failure(.siteNobody) }
    var slots = [Int32](repeating: -1, count: table.count)
    for (slot, row) in rows.enumerated() { slots[row] = Int32(slot) }
    for kind in columns.keys {
      columns[kind] = columns[kind].map { column in rows.map { column[$0] } }
    }
    levels = Set(asks.map(\.level) + requirements.map(\.level)).sorted {
      ($0.metres, $0.stations, $0.minutes, $0.preset.name)
        < ($1.metres, $1.stations, $1.minutes, $1.preset.name)
    }
    buildings = rows.map { Int32($0) }
    slotOfBuilding = slots
    self.asks = asks
    self.requirements = requirements
    scale = try WholeNumbers.scale(of: asks.map(\.share))
    shares = try WholeNumbers.scaled(asks.map(\.share), by: scale)
    self.columns = columns
    floors = Self.floors(
      requirements, levels, columns, community: rows.map { table.community[$0] })
    try checkSums()
  }

  package var rowCount: Int { levels.count * buildings.count }
  /// The longest walk of any level, in metres.
  package var longestWalk: Double { levels.last?.metres ?? 0 }
  /// How far to search so that no building within a level is missed, where walks count `detour`
  /// times as long as measured.
  package func searchLimit(detour: Double = 1) -> Double { longestWalk / detour * (1 + 1e-12) }

  package func row(of slot: Int, at level: Int) -> Int { level * buildings.count + slot }
  package func level(of row: Int) -> Int { row / buildings.count }
  /// The row of the building table.
  package func building(of row: Int) -> Int { Int(buildings[row % buildings.count]) }

  /// How many of `kind` there are at each of `buildings`; empty where nothing was asked of them.
  package func counts(_ kind: SitingWeightKind) -> [Int64] { columns[kind] ?? [] }

  /// What each row counts for, times `scale`.
  ///
  /// - Parameter priority: only what was asked with it; all of it where `nil`.
  package func weights(priority: Int? = nil) -> [Int64] {
    var weights = [Int64](repeating: 0, count: rowCount)
    for (ask, share) in zip(asks, shares) where priority ?? ask.priority == ask.priority {
      guard let level = levels.firstIndex(of: ask.level) else { continue }
      for (slot, count) in counts(ask.weight).enumerated() {
        weights[row(of: slot, at: level)] += count * share
      }
    }
    return weights
  }

  /// What each of `buildings` counts for in all asks together, times `scale`.
  package var weightsWithoutLevels: [Int64] {
    var weights = [Int64](repeating: 0, count: buildings.count)
    for (ask, share) in zip(asks, shares) {
      for (slot, count) in counts(ask.weight).enumerated() { weights[slot] += count * share }
    }
    return weights
  }

  /// The priorities that are asked for, first ones first.
  package var priorities: [Int] { Set(asks.map(\.priority)).sorted() }

  /// How many stations each row needs; empty where that is 1.
  package var needs: [Int32] {
    guard levels.contains(where: { $0.stations > 1 }) else { return [] }
    return levels.flatMap { level in buildings.map { _ in Int32(level.stations) } }
  }
}
