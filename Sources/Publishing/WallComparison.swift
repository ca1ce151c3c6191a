internal import Diagnostics
package import ServiceCoverage
package import WalkNetwork

/// Who is reached within a cutoff, under one assumption about walls.
package struct WallComparison: Sendable {
  package let mode: LinkRules.Compounds
  package let minutes: Int
  private var households: [CoverageState: Int] = [:]
  private var reachedBuildings = 0

  package init(mode: LinkRules.Compounds, minutes: Int) {
    self.mode = mode
    self.minutes = minutes
  }

  package mutating func add(_ count: Int, _ state: CoverageState) {
    households[state, default: 0] += count
    if state == .reached { reachedBuildings += 1 }
  }

  /// One row an assumption and cutoff.
  package static func table(_ rows: [WallComparison]) -> LayerTable {
    var layer = LayerTable(name: "walls", rowCount: rows.count)
    layer.add(.walls, rows.map { Optional($0.mode.word) })
    layer.add(.minutes, rows.map(\.minutes))
    layer.add(.reachedHouseholds, rows.map { $0.households[.reached] ?? 0 })
    layer.add(.beyondHouseholds, rows.map { $0.households[.beyond] ?? 0 })
    layer.add(.undeterminedHouseholds, rows.map { $0.households[.undetermined] ?? 0 })
    layer.add(.reachedBuildings, rows.map(\.reachedBuildings))
    return layer
  }
}
