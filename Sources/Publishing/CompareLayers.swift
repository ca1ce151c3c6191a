internal import Diagnostics
internal import Formats
internal import Geometry
package import ServiceCoverage

/// What changes between two answers about the same buildings.
package struct CompareLayers: Sendable {
  package let comparison: CoverageComparison

  package init(_ comparison: CoverageComparison) { self.comparison = comparison }

  /// The buildings that change at any of the cutoffs, or stand in one of the layers alone.
  package var buildings: LayerTable {
    let minutes = comparison.minutes
    let changed = comparison.buildings.filter { building in
      minutes.indices.contains { building.change($0) != nil }
    }
    let geometry = GeometryColumn(
      points: changed.map { $0.position.isFinite ? $0.position : nil })
    var layer = LayerTable(name: "changes", rowCount: changed.count, geometry: geometry)
    layer.add(.buildingId, changed.map(\.id))
    layer.add(.gridCode, changed.map { $0.cellCode.isEmpty ? nil : $0.cellCode })
    layer.add(.communityCode, changed.map { $0.communityCode.isEmpty ? nil : $0.communityCode })
    layer.add(.householdsBefore, changed.map { $0.householdsBefore.flatMap { $0 < 0 ? nil : $0 } })
    layer.add(.householdsAfter, changed.map { $0.householdsAfter.flatMap { $0 < 0 ? nil : $0 } })
    for (slot, minutes) in minutes.enumerated() {
      layer.add(.before(minutes), changed.map { $0.before[slot]?.word })
      layer.add(.after(minutes), changed.map { $0.after[slot]?.word })
      layer.add(.change(minutes), changed.map { $0.change(slot)?.word })
    }
    return layer
  }

  /// The changes of all, of each community and of each cell; no shapes.
  package var table: LayerTable {
    typealias Row = (
      level: RateLevel, code: String?, minutes: Int, sum: CoverageComparison.Sum
    )
    var rows: [Row] = []
    for (slot, minutes) in comparison.minutes.enumerated() {
      rows.append((.county, nil, minutes, comparison.sum(slot)))
      rows += comparison.sums(slot, by: \.communityCode).map {
        (.community, $0.code, minutes, $0.sum)
      }
      rows += comparison.sums(slot, by: \.cellCode).map { (.cell, $0.code, minutes, $0.sum) }
    }
    var layer = LayerTable(name: "change_sums", rowCount: rows.count)
    layer.add(.scope, rows.map(\.level.word))
    layer.add(.group, rows.map(\.code))
    layer.add(.minutes, rows.map(\.minutes))
    for (field, count) in Self.counts { layer.add(field, rows.map { count($0.sum) }) }
    layer.add(.lowerBefore, rows.map(\.sum.before.lowerPercent), decimals: 2)
    layer.add(.upperBefore, rows.map(\.sum.before.upperPercent), decimals: 2)
    layer.add(.lowerAfter, rows.map(\.sum.after.lowerPercent), decimals: 2)
    layer.add(.upperAfter, rows.map(\.sum.after.upperPercent), decimals: 2)
    return layer
  }

  private static let counts: [(Field, @Sendable (CoverageComparison.Sum) -> Int)] = [
    (.gainedBuildingCount, { $0.gainedBuildings }), (.gainedHouseholds, { $0.gainedHouseholds }),
    (.lostBuildings, { $0.lostBuildings }), (.lostHouseholds, { $0.lostHouseholds }),
    (.otherBuildings, { $0.otherBuildings }), (.onlyBefore, { $0.onlyBefore }),
    (.onlyAfter, { $0.onlyAfter }),
  ]
}

extension CoverageComparison.Change {
  var word: Word {
    switch self {
    case .gained: Word(rawValue, .wordChangeGained)
    case .lost: Word(rawValue, .wordChangeLost)
    case .other: Word(rawValue, .wordChangeOther)
    case .onlyBefore: Word(rawValue, .wordChangeOnlyBefore)
    case .onlyAfter: Word(rawValue, .wordChangeOnlyAfter)
    }
  }
}
