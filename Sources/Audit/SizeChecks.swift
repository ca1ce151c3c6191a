internal import Diagnostics
internal import Geometry
package import Survey

/// Households of each cell inside the band (规模适度), and as many as the file states.
///
/// Counted from the buildings where there are any, else as the file states them. A special cell
/// (专属网格) without households is no breach.
struct SizeChecks {
  let ground: CellGround

  func findings() -> [AuditFinding] {
    let counts = ground.active.indices.map { households($0) }
    let feasible = communitiesInBand(counts)
    // A tower alone may exceed the band.
    let largest = ground.largestWholes()
    return ground.active.indices.flatMap { cell -> [AuditFinding] in
      guard let count = counts[cell] else { return [] }
      return differing(cell)
        + size(cell, count, canKeepBand: feasible[cell], largestBuilding: largest[cell])
    }
  }

  private func stated(_ cell: Int) -> Int { ground.survey.cells.households[ground.active[cell]] }

  /// Households that decide; `nil` where neither buildings nor the file tell.
  private func households(_ cell: Int) -> Int? {
    if ground.hasBuildings { return ground.households[cell] }
    return stated(cell) < 0 ? nil : stated(cell)
  }

  /// For each cell, whether the households of its community can be divided into cells inside the
  /// band at all: 301 to 399 for 200–300 cannot.
  private func communitiesInBand(_ counts: [Int?]) -> [Bool] {
    var totals: [Int32: Int] = [:]
    for cell in counts.indices { totals[ground.homes.home[cell], default: 0] += counts[cell] ?? 0 }
    return counts.indices.map { cell in
      ground.rules.band.canHold(totals[ground.homes.home[cell]] ?? 0)
    }
  }

  private func differing(_ cell: Int) -> [AuditFinding] {
    let stated = stated(cell)
    guard ground.hasBuildings, stated >= 0, stated != ground.households[cell] else { return [] }
    return [
      finding(
        .error, .auditHouseholdsDiffer, cell,
        [
          "stated": .integer(stated), "households": .integer(ground.households[cell]),
          "buildings": .integer(ground.buildings[cell]),
        ], households: ground.households[cell])
    ]
  }

  private func size(
    _ cell: Int, _ count: Int, canKeepBand: Bool, largestBuilding: Int
  ) -> [AuditFinding] {
    let band = ground.rules.band
    let isSpecial = ground.survey.cells.isSpecial[ground.active[cell]]
    if count == 0 {
      return isSpecial ? [] : [finding(.warning, .auditNoHouseholds, cell, households: 0)]
    }
    guard band.violation(count) > 0 else { return [] }
    let arguments: [String: Argument] = [
      "households": .integer(count), "lower": .integer(band.lower), "upper": .integer(band.upper),
    ]
    if isSpecial {
      return [finding(.note, .auditSpecialInhabited, cell, arguments, households: count)]
    }
    if largestBuilding > band.upper {
      return [finding(.warning, .auditBandBuilding, cell, arguments, households: count)]
    }
    guard canKeepBand else {
      return [finding(.warning, .auditBandForced, cell, arguments, households: count)]
    }
    return [finding(.error, .auditBand, cell, arguments, households: count)]
  }

  private func finding(
    _ severity: AuditSeverity, _ phrase: Phrase, _ cell: Int, _ arguments: [String: Argument] = [:],
    households: Int
  ) -> AuditFinding {
    var arguments = arguments
    arguments["cell"] = .text(ground.name(cell))
    return AuditFinding(severity, phrase, arguments, at: .ground(ground.shapes[cell]))
      .about(
        cell: ground.name(cell), community: ground.communityName(cell), households: households)
  }
}

extension SizeBand {
  /// Whether some number of cells holds `total` households with each inside the band.
  package func canHold(_ total: Int) -> Bool {
    let fewest = (total + upper - 1) / upper
    return total >= fewest * lower
  }

  /// The households that lie outside the band in the best division of `total` into cells of any
  /// size: what no plan for that total can avoid.
  package func leastViolation(_ total: Int) -> Int {
    guard total > 0 else { return 0 }
    let fewest = (total + upper - 1) / upper
    return min(
      max(0, fewest * lower - total), fewest > 1 ? max(0, total - (fewest - 1) * upper) : .max)
  }
}
