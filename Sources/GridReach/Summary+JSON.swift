internal import Diagnostics
internal import Geometry
internal import GridPartition
package import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

extension Summary {
  /// The summary for programs: stable English keys, no sentence but the explanations.
  package var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("household_kind", .string(survey.buildings.householdKind.rawValue)),
      ("buildings", .integer(survey.buildings.count)),
      ("rejected", .integer(rejectedCount)),
    ]
    if let grid { members.append(("partition", partition(grid))) }
    if let coverage {
      members += [
        ("deciding_minutes", .integer(coverage.deciding.minutes)),
        ("coverage", rates(coverage)), ("targets", targets(coverage)),
        ("stations", stations(coverage)), ("presets", presets(coverage)),
        ("walks", walks(coverage)),
      ]
    }
    return .object(members)
  }

  private func partition(_ grid: GridCells) -> JSONValue {
    let sizes = grid.communities.flatMap(\.cellSizes)
    let borders = GroundKind.allCases.map { kind in
      (kind.name, JSONValue.rounded(grid.innerBorder[kind], 1))
    }
    let listed = grid.cells.count { $0.kind == .listed }
    let list: [(String, JSONValue)] = [
      ("listed_cells", .integer(listed)),
      ("assumed_even_hh", .integer(grid.assumedHouseholds(survey).reduce(0, +))),
    ]
    let members: [(String, JSONValue)] = [
      ("cells", .integer(sizes.count)),
      ("special_cells", .integer(grid.cells.count { $0.isSpecial })),
      ("vertical_cells", .integer(grid.cells.count { $0.kind == .vertical })),
      ("cells_in_parts", .integer(grid.cells.count { $0.shape.polygons.count > 1 })),
      ("straddling_cells", .integer(grid.cells.count { !$0.straddles.isEmpty })),
      ("compound_splits", .integer(compoundSplits(grid))),
      ("min_hh", sizes.min().map { .integer($0) } ?? .null),
      ("max_hh", sizes.max().map { .integer($0) } ?? .null),
      ("out_of_band", .integer(grid.communities.reduce(0) { $0 + $1.outOfBand })),
      ("violation", .integer(grid.communities.reduce(0) { $0 + $1.violation })),
      ("least_violation", .integer(grid.communities.reduce(0) { $0 + $1.leastViolation })),
      ("inner_border_m", .object(borders)),
      ("inner_border_on_lines_pct", .rounded(grid.shareOfBorderOnLines, 1)),
      ("communities", .array(grid.communities.map(community))),
    ]
    return .object(listed > 0 ? members + list : members)
  }

  /// The cells that compounds lie in, less one for each.
  private func compoundSplits(_ grid: GridCells) -> Int {
    var cells: [Int32: Set<Int32>] = [:]
    for (building, cell) in grid.cellOfBuilding.enumerated() where cell >= 0 {
      let compound = survey.buildings.compound[building]
      if compound >= 0 { cells[compound, default: []].insert(cell) }
    }
    for unit in grid.cutUnits {
      let compound = survey.buildings.compound[Int(unit.building)]
      if compound >= 0 { cells[compound, default: []].insert(unit.cell) }
    }
    return cells.values.reduce(0) { $0 + $1.count - 1 }
  }

  private func community(_ outcome: CommunityOutcome) -> JSONValue {
    .object([
      ("community_code", .string(survey.communities.codes[outcome.community])),
      ("households", .integer(outcome.households)),
      ("cells", .integer(outcome.cellSizes.count)),
      ("out_of_band", .integer(outcome.outOfBand)),
      ("violation", .integer(outcome.violation)),
      ("least_violation", .integer(outcome.leastViolation)),
      ("proven", .boolean(outcome.isProven)),
      ("proof", .string(outcome.proof.rawValue)),
      ("cost", .rounded(outcome.cost, 0)),
      ("cost_bound", .rounded(outcome.costBound, 0)),
      ("reasons", .strings(outcome.explanations.map(\.phrase.code))),
    ])
  }

  private func rates(_ coverage: CoverageResult) -> JSONValue {
    .array(
      coverage.coverage.cutoffs.map { cutoff in
        let plain = coverage.rates(coverage.coverage, within: cutoff)
        let estimate = coverage.rates(coverage.estimate, within: cutoff)
        let denominators = Denominator.allCases.filter { plain.total($0).total > 0 }
        let members: [(String, JSONValue)] = [
          ("minutes", .integer(cutoff.minutes)),
          ("distance_m", .rounded(cutoff.metres, 1)),
          ("preset", .string(coverage.walking.preset.name)),
          ("method", .string(coverage.coverage.travel.method.rawValue)),
          (
            "rates",
            .object(denominators.map { ($0.rawValue, Self.rate(plain.total($0))) })
          ),
          ("detour", .number(coverage.walking.detour)),
          (
            "estimated_rates",
            .object(denominators.map { ($0.rawValue, Self.rate(estimate.total($0))) })
          ),
        ]
        return .object(
          members + circles(coverage, within: cutoff)
            + [("communities", communities(coverage, within: cutoff))])
      })
  }

  static func rate(_ rate: CoverageRate) -> JSONValue {
    .object([
      ("reached", .rounded(rate.reached, 1)),
      ("beyond", .rounded(rate.beyond, 1)),
      ("undetermined", .rounded(rate.undetermined, 1)),
      ("total", .rounded(rate.total, 1)),
      ("lower_pct", .rounded(rate.lowerPercent, 2)),
      ("upper_pct", .rounded(rate.upperPercent, 2)),
    ])
  }
}
