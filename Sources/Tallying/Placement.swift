package import Diagnostics
internal import Geometry
package import Survey
package import Workers

/// The one area each unit belongs to, or why it has none.
package struct Placement: Sendable {
  /// Row of `AreaTable`, −1 where a unit has none.
  package var areas: [Int32] = []
  /// The units without an area, ascending.
  package var unplaced: [UnplacedUnit] = []
  package var findings: [Finding] = []
}

/// A unit that belongs to no area.
package struct UnplacedUnit: Sendable {
  /// Row of `TallyUnitTable`.
  package let unit: Int
  package let reason: Phrase
  package let arguments: [String: Argument]

  init(_ unit: Int, _ reason: Phrase, _ arguments: [String: Argument] = [:]) {
    self.unit = unit
    self.reason = reason
    self.arguments = arguments
  }
}

extension Placement {
  /// Each unit in the area it lies in; a unit without a place goes by its code.
  ///
  /// On a border of several areas, and where areas overlap, the lowest code has it; overlaps are
  /// told.
  ///
  /// - Throws: what `workers` throw.
  /// - Complexity: O(log *m*) a unit for *m* areas that do not overlap much.
  package static func byPlace(
    _ units: TallyUnitTable, onto areas: AreaTable, workers: Workers
  ) throws(Failure) -> Placement {
    let found = try AreaLocator(areas.shapes).place(units.positions, workers: workers)
    var placement = Placement()
    placement.areas = found.areas
    var join: CodeJoin?
    for unit in 0..<units.count where found.areas[unit] < 0 {
      guard units.positions[unit].x.isNaN else {
        placement.unplaced.append(UnplacedUnit(unit, .tallyOutside))
        continue
      }
      guard !(units.codes.isEmpty && units.names.isEmpty) else {
        placement.unplaced.append(UnplacedUnit(unit, .tallyNoPlace))
        continue
      }
      if join == nil { join = CodeJoin(areas) }
      join?.place(unit, of: units, in: &placement)
    }
    if let first = found.firstOverlap {
      placement.findings.append(
        Finding(
          .warning, .tallyOverlap,
          [
            "count": .integer(found.overlaps), "id": .text(units.ids[first.unit]),
            "first": .text(areas.codes[first.area]), "second": .text(areas.codes[first.other]),
          ]))
    }
    if let join { placement.findings += join.findings(units) }
    return placement
  }

  /// Each unit in the area its list names: by code, else by exact name within the parent.
  package static func byCode(_ units: TallyUnitTable, onto areas: AreaTable) -> Placement {
    var placement = Placement()
    placement.areas = Array(repeating: -1, count: units.count)
    var join = CodeJoin(areas)
    for unit in 0..<units.count { join.place(unit, of: units, in: &placement) }
    placement.findings = join.findings(units)
    return placement
  }
}
