internal import Diagnostics
package import GridPartition
package import Survey

extension CellLayers {
  /// Which cell each building belongs to; a building that is cut has a row for each of its cells.
  ///
  /// The households of all rows are those of all buildings. Nothing finer than a building is in it,
  /// but what a cell has of one.
  ///
  /// - Parameter listsUnits: whether a building that is cut has a row for each of its stairwells.
  package static func assignments(
    _ grid: GridCells, _ survey: CountySurvey, listsUnits: Bool = false
  ) -> LayerTable {
    assignments(
      AssignmentRow.all(grid, listsUnits: listsUnits), grid, survey, listsUnits: listsUnits)
  }

  static func assignments(
    _ rows: [AssignmentRow], _ grid: GridCells, _ survey: CountySurvey, listsUnits: Bool
  ) -> LayerTable {
    let buildings = survey.buildings
    let kind = buildings.householdKind.word
    let compounds = survey.compoundIds
    var layer = LayerTable(name: "assignments", rowCount: rows.count)
    layer.add(.buildingId, rows.map { buildings.ids[$0.building] })
    if survey.stairwellUnits.count > 0, !listsUnits {
      layer.add(.stairwells, rows.map(\.unitCount))
    }
    if survey.stairwellUnits.count > 0, listsUnits {
      layer.add(.unitId, rows.map { $0.unit.map { survey.stairwellUnits.ids[$0] } })
    }
    layer.add(.gridCode, rows.map { $0.cell < 0 ? nil : grid.cells[$0.cell].code })
    layer.add(
      .communityCode,
      rows.map { row in
        let community = Int(buildings.community[row.building])
        return community < 0 ? nil : survey.communities.codes[community]
      })
    layer.add(.compoundId, rows.map { compounds[$0.building] })
    layer.add(
      .households(kind.phrase),
      rows.map { $0.households ?? buildings.households[$0.building] })
    layer.add(.householdKind, rows.map { _ in kind })
    if !buildings.isAssumedEven.isEmpty {
      layer.add(.isAssumedEven, rows.map { buildings.isAssumedEven[$0.building] })
    }
    return layer
  }
}

/// A row of the assignments.
struct AssignmentRow {
  let building: Int
  /// `nil` for more than one.
  var unit: Int?
  /// How many stairwells it stands for; `nil` for all of the building.
  var unitCount: Int?
  let cell: Int
  /// `nil` for all of the building.
  var households: Int?
  /// Row of `CellTable` of its old cell, where there are old ones; −1 for none.
  var oldRow = -1

  /// The rows after a redraw: stairwells of one old and one new cell are one row.
  static func all(_ redraw: Redraw) -> [AssignmentRow] {
    all(redraw.grid, listsUnits: false) { building, unit in
      unit.map { redraw.oldRowOfUnit[$0] } ?? redraw.oldRowOfBuilding[building]
    }
  }

  /// - Parameter oldRow: of a building, or of a stairwell of it.
  static func all(
    _ grid: GridCells, listsUnits: Bool, oldRow: (Int, Int?) -> Int = { _, _ in -1 }
  ) -> [AssignmentRow] {
    var units: [Int: [CutUnit]] = [:]
    for unit in grid.cutUnits { units[Int(unit.building), default: []].append(unit) }
    return grid.cellOfBuilding.indices.flatMap { building in
      guard let cut = units[building] else {
        return [
          AssignmentRow(
            building: building, cell: Int(grid.cellOfBuilding[building]),
            oldRow: oldRow(building, nil))
        ]
      }
      let rows = cut.map {
        AssignmentRow(
          building: building, unit: Int($0.unit), unitCount: 1, cell: Int($0.cell),
          households: $0.households, oldRow: oldRow(building, Int($0.unit)))
      }
      return listsUnits ? rows : joined(rows)
    }
  }

  /// One row for each cell, and old cell, in the order in which the stairwells name them.
  private static func joined(_ rows: [AssignmentRow]) -> [AssignmentRow] {
    var joined: [AssignmentRow] = []
    for row in rows {
      let place = joined.firstIndex { $0.cell == row.cell && $0.oldRow == row.oldRow }
      guard let slot = place else {
        joined.append(row)
        joined[joined.count - 1].unit = nil
        continue
      }
      joined[slot].unitCount = (joined[slot].unitCount ?? 0) + 1
      joined[slot].households = (joined[slot].households ?? 0) + (row.households ?? 0)
    }
    return joined
  }
}
