internal import Diagnostics
package import GridPartition
package import Survey

extension CellLayers {
  /// Which cell each building belongs to; a building that is cut has a row for each of its units.
  ///
  /// The households of all rows are those of all buildings.
  package static func assignments(_ grid: GridCells, _ survey: CountySurvey) -> LayerTable {
    let rows = AssignmentRow.all(grid)
    let buildings = survey.buildings
    let kind = buildings.householdKind.word
    let compounds = survey.compoundIds
    var layer = LayerTable(name: "assignments", rowCount: rows.count)
    layer.add(.buildingId, rows.map { buildings.ids[$0.building] })
    if survey.stairwellUnits.count > 0 {
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
private struct AssignmentRow {
  let building: Int
  let unit: Int?
  let cell: Int
  /// `nil` for all of the building.
  let households: Int?

  static func all(_ grid: GridCells) -> [AssignmentRow] {
    var units: [Int: [CutUnit]] = [:]
    for unit in grid.cutUnits { units[Int(unit.building), default: []].append(unit) }
    return grid.cellOfBuilding.indices.flatMap { building in
      guard let cut = units[building] else {
        return [
          AssignmentRow(
            building: building, unit: nil, cell: Int(grid.cellOfBuilding[building]),
            households: nil)
        ]
      }
      return cut.map {
        AssignmentRow(
          building: building, unit: Int($0.unit), cell: Int($0.cell), households: $0.households)
      }
    }
  }
}
