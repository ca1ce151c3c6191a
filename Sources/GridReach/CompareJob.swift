package import Diagnostics
package import Intake
package import Publishing
internal import ServiceCoverage
internal import Survey

/// Who changes sides between two layers of coverage.
package struct CompareJob: Sendable {
  package init() {}

  /// - Throws: `compare.no-common-minutes`, `compare.no-common-buildings`.
  package func run(on reading: CoveredReading) throws(Failure) -> CompareResult {
    let comparison = CoverageComparison(before: reading.before, after: reading.after)
    let places = reading.frame.inputs.map(\.path)
    guard !comparison.minutes.isEmpty else {
      throw Failure(
        .compareNoMinutes,
        [
          "before": .names(reading.before.answers.map { String($0.minutes) }),
          "after": .names(reading.after.answers.map { String($0.minutes) }),
        ], at: Place(file: places.last))
    }
    guard
      comparison.buildings.contains(where: {
        $0.householdsBefore != nil && $0.householdsAfter != nil
      })
    else {
      throw Failure(
        .compareNoBuildings,
        [
          "before": .text(reading.before.ids.first ?? ""),
          "after": .text(reading.after.ids.first ?? ""),
        ], at: Place(file: places.last))
    }
    return CompareResult(comparison: comparison)
  }
}

/// What ``CompareJob`` found.
package struct CompareResult: Sendable {
  let comparison: CoverageComparison

  package var layers: CompareLayers { CompareLayers(comparison) }

  package var parameters: [(String, JSONValue)] {
    [("minutes", .array(comparison.minutes.map { .integer($0) }))]
  }

  /// For each cutoff who is gained and lost, and the rates; then what stands in one layer alone,
  /// and whether households are counted otherwise.
  package var sentences: [Argument] {
    comparison.minutes.indices.map { changes($0) } + aloneSentences + householdSentences
  }

  private func changes(_ slot: Int) -> Argument {
    let sum = comparison.sum(slot)
    return .phrase(
      .compareChanges,
      [
        "minutes": .integer(comparison.minutes[slot]),
        "gained": .integer(sum.gainedBuildings),
        "gained_households": .integer(sum.gainedHouseholds),
        "lost": .integer(sum.lostBuildings), "lost_households": .integer(sum.lostHouseholds),
        "other": .integer(sum.otherBuildings), "before": Self.percent(sum.before),
        "after": Self.percent(sum.after),
      ])
  }

  private static func percent(_ rate: CoverageRate) -> Argument {
    rate.lowerPercent.map { .number($0) } ?? "–"
  }

  private var aloneSentences: [Argument] {
    let before = comparison.buildings.count { $0.householdsAfter == nil }
    let after = comparison.buildings.count { $0.householdsBefore == nil }
    guard before + after > 0 else { return [] }
    return [.phrase(.compareAlone, ["before": .integer(before), "after": .integer(after)])]
  }

  private var householdSentences: [Argument] {
    let before = comparison.buildings.reduce(0) { $0 + max(0, $1.householdsBefore ?? 0) }
    let after = comparison.buildings.reduce(0) { $0 + max(0, $1.householdsAfter ?? 0) }
    guard before != after else { return [] }
    return [
      .phrase(.compareHouseholds, ["before": .integer(before), "after": .integer(after)])
    ]
  }
}
