internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

/// Where the households of a layer of buildings come from.
enum HouseholdReading {
  case counted(Column, HouseholdKind)
  /// Another list counts them.
  case joined
  /// One a row.
  case estimated([EstimatedBuilding], HouseholdEstimate)

  var kind: HouseholdKind {
    switch self {
    case .counted(_, let kind): kind
    case .estimated: .estimated
    case .joined: .unspecified
    }
  }
}

/// The households that a building may have.
struct EstimatedBuilding {
  var basis = HouseholdEstimate.Basis.none
  var households = 0
  /// Why nothing can be said.
  var failure: Failure?
}

extension Layer {
  /// The column that counts households, else an estimate where that is asked for.
  ///
  /// - Throws: what ``householdsColumn()`` throws, `estimate.levels-missing`.
  func householdReading(log: inout IntakeLog) throws(Failure) -> HouseholdReading {
    do throws(Failure) {
      let counted = try householdsColumn()
      if source.estimate != nil {
        log.note(
          .estimateUnneeded, ["column": .text(counted.column.name)], at: Place(file: table.name))
      }
      return .counted(counted.column, counted.kind)
    } catch {
      guard error.phrase == .householdsColumnMissing else { throw error }
      if let estimate = source.estimate { return .estimated(try estimated(estimate), estimate) }
      guard table.geometry?.isPolygonal == true else { throw error }
      throw Failure(.householdsOfFootprints, error.arguments, at: error.place)
    }
  }

  /// - Throws: `estimate.levels-missing` where buildings say neither flats nor levels, and no
  ///   default is given.
  private func estimated(
    _ estimate: HouseholdEstimate
  ) throws(Failure) -> [EstimatedBuilding] {
    let buildings = (0..<table.rowCount).map { estimatedBuilding($0, estimate) }
    let unsaid = buildings.indices.filter {
      buildings[$0].failure?.phrase == .estimateLevelsMissing
    }
    guard let first = unsaid.first else { return buildings }
    throw Failure(
      .estimateLevelsMissing,
      [
        "count": .integer(unsaid.count), "of": .integer(buildings.count),
        "id": .text(identifier(first, prefix: "H")),
      ], at: Place(file: table.name))
  }

  private func estimatedBuilding(_ row: Int, _ estimate: HouseholdEstimate) -> EstimatedBuilding {
    let typed = text(.use, row)?.lowercased() ?? ""
    let isPlain = HouseholdEstimate.plain.contains(typed)
    if let flats = self[.flats]?.count(row), case .value(let count) = flats {
      return EstimatedBuilding(basis: .flats, households: count)
    }
    let rule = HouseholdEstimate.residential[typed] ?? Self.ruleOfUse(typed)
    guard rule != nil || (isPlain && estimate.countsPlain) else { return EstimatedBuilding() }
    if rule == .single { return EstimatedBuilding(basis: .single, households: 1) }
    guard let area = floorArea(row) else {
      return EstimatedBuilding(failure: Failure(.estimateNoFootprint))
    }
    let own = levels(row)
    guard let levels = own ?? estimate.defaultLevels else {
      return EstimatedBuilding(failure: Failure(.estimateLevelsMissing))
    }
    let households = Int((area * levels / estimate.squareMetres).rounded())
    // A shed says as little of itself as a house does, and has room for none.
    return EstimatedBuilding(
      basis: own == nil ? .defaultLevels : .ownLevels,
      households: isPlain ? households : max(1, households))
  }

  /// What a county's own column of uses calls lived in.
  private static func ruleOfUse(_ typed: String) -> HouseholdEstimate.Rule? {
    ["住宅", "居住"].contains(typed) ? .byArea : nil
  }

  /// The area of a footprint in m², `nil` for a point.
  private func floorArea(_ row: Int) -> Double? {
    guard let shape = try? table.geometry?.multiPolygon(row) else { return nil }
    return shape.area
  }

  /// No building has more; a larger number is something else.
  private static let mostLevels = 200.0

  private func levels(_ row: Int) -> Double? {
    guard let levels = self[.levels]?.number(row), levels > 0, levels <= Self.mostLevels else {
      return nil
    }
    return levels
  }

  /// Tells what the estimate rests on.
  func tell(_ tally: HouseholdEstimate.Tally, log: inout IntakeLog) {
    let estimate = tally.estimate
    let byDefault: Argument =
      estimate.defaultLevels.map { levels in
        .phrase(
          .estimateByDefault,
          ["levels": .number(levels), "count": .integer(tally[.defaultLevels])])
      } ?? ""
    log.warn(
      .estimateMade,
      [
        "households": .integer(tally.households),
        "buildings": .integer(tally.buildings.reduce(0, +) - tally[.none]),
        "flats": .integer(tally[.flats]), "single": .integer(tally[.single]),
        "own": .integer(tally[.ownLevels]), "default": byDefault,
        "metres": .number(estimate.squareMetres), "others": .integer(tally[.none]),
      ], at: Place(file: table.name))
  }
}
