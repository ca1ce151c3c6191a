internal import Diagnostics
internal import Geometry
internal import Survey

/// Where a unit can go.
enum UnitReach {
  /// Everywhere, at the cost of the way from here; 0 to the area it lies in.
  case near(Position)
  /// To these areas, at no cost: its list names what they lie in, and no place.
  case listed([Int32])
  case nowhere(UnplacedUnit)
}

/// Tells for each unit where it can go.
struct UnitReaches {
  private let areas: AreaTable
  private let rowsOfParent: [String: [Int32]]
  private let rowsOfParentName: [String: [Int32]]
  private let all: [Int32]
  private let havePlaces: Bool

  init(_ areas: AreaTable) {
    self.areas = areas
    rowsOfParent = Self.rows(of: areas.parentCodes)
    rowsOfParentName = Self.rows(of: areas.parentNames)
    all = areas.codes.indices.map(Int32.init)
    havePlaces = areas.anchors.contains(where: \.isFinite)
  }

  private static func rows(of parents: [String]) -> [String: [Int32]] {
    var rows: [String: [Int32]] = [:]
    for (row, parent) in parents.enumerated() where !parent.isEmpty {
      rows[parent, default: []].append(Int32(row))
    }
    return rows
  }

  /// - Parameters:
  ///   - home: the area it lies in or names, −1 for none.
  ///   - reason: why it has none.
  func reach(of unit: Int, in units: TallyUnitTable, home: Int32, reason: UnplacedUnit?)
    -> UnitReach
  {
    let position = units.positions[unit]
    if position.isFinite, havePlaces { return .near(position) }
    if home >= 0 {
      let anchor = areas.anchors[Int(home)]
      return anchor.isFinite ? .near(anchor) : .listed([home])
    }
    if position.x.isInfinite { return .nowhere(reason ?? UnplacedUnit(unit, .tallyOutside)) }
    let listed =
      rowsOfParent[units.codes.value(unit)] ?? rowsOfParent[units.parentCodes.value(unit)]
      ?? rowsOfParentName[units.names.value(unit)]
      ?? rowsOfParentName[units.parentNames.value(unit)]
    if let listed { return .listed(listed) }
    // A slot of which nothing is known but that it is there can go anywhere.
    guard units.haveCodes else { return .listed(all) }
    return .nowhere(unknown(unit, units, reason))
  }

  /// Why a list leads nowhere: a near miss that was found, else what stands in it.
  private func unknown(_ unit: Int, _ units: TallyUnitTable, _ reason: UnplacedUnit?)
    -> UnplacedUnit
  {
    if let reason, reason.reason == .tallyNameNear || reason.reason == .tallyCodeNear {
      return reason
    }
    let typed = [units.codes, units.parentCodes, units.names, units.parentNames]
      .map { $0.value(unit) }.first { !$0.isEmpty }
    guard let typed else { return UnplacedUnit(unit, .tallyCodeBlank) }
    return UnplacedUnit(unit, .tallyAssignUnknown, ["typed": .text(typed)])
  }
}
