internal import Diagnostics
internal import Formats
package import GridPartition
package import Survey

/// Layers and tables of cells that were drawn again.
package enum RedrawLayers {
  /// The cells as ``CellLayers/cells(_:_:)`` has them, with names, days and the highest number
  /// that was ever used, by which the next redraw knows which codes are free.
  package static func cells(_ redraw: Redraw, _ survey: CountySurvey) -> LayerTable {
    var layer = CellLayers.cells(redraw.grid, survey)
    if redraw.origins.contains(where: { !$0.name.isEmpty }) {
      layer.add(.gridName, redraw.origins.map { $0.name.nonEmpty })
    }
    layer.add(.validFrom, redraw.origins.map { $0.validFrom.nonEmpty })
    layer.add(.validTo, redraw.origins.map { $0.validTo.nonEmpty })
    layer.add(.lastSequence, redraw.origins.map(\.lastSequence))
    return layer
  }

  /// One row for each old and new cell with something in common; buildings that lay in no old
  /// cell stand at the end.
  package static func crosswalk(_ redraw: Redraw, _ survey: CountySurvey) -> LayerTable {
    let crossings = redraw.crossings
    var layer = LayerTable(name: "crosswalk", rowCount: crossings.count)
    addOld(crossings.map(\.row), survey, to: &layer)
    layer.add(.newCode, crossings.map { $0.cell < 0 ? nil : redraw.grid.cells[$0.cell].code })
    layer.add(.buildings, crossings.map(\.buildings))
    addHouseholds(crossings.map(\.households), survey, to: &layer)
    layer.add(.carriesOn, crossings.map(\.isSuccession))
    return layer
  }

  /// Old cells that nothing carries on, with the day on which they ended.
  package static func retired(_ redraw: Redraw, _ survey: CountySurvey) -> LayerTable {
    let retirements = redraw.retirements
    let rows = retirements.map(\.row)
    var layer = LayerTable(name: "retired", rowCount: retirements.count)
    addOld(rows, survey, to: &layer)
    layer.add(.validFrom, rows.map { survey.cells.validFrom[$0].nonEmpty })
    layer.add(.validTo, rows.map { _ in redraw.date?.text })
    layer.add(.buildings, retirements.map(\.buildings))
    addHouseholds(retirements.map(\.households), survey, to: &layer)
    layer.add(
      .successors,
      retirements.map { retirement in
        retirement.cells.map { redraw.grid.cells[$0].code }.joined(separator: " ").nonEmpty
      })
    return layer
  }

  /// Which cell each building belongs to, and which it belonged to.
  package static func assignments(_ redraw: Redraw, _ survey: CountySurvey) -> LayerTable {
    let rows = AssignmentRow.all(redraw)
    var layer = CellLayers.assignments(rows, redraw.grid, survey, listsUnits: false)
    addOld(rows.map(\.oldRow), survey, to: &layer)
    let carriedOn = redraw.origins.map(\.row)
    layer.add(
      .carriesOn,
      rows.map { $0.cell >= 0 && $0.oldRow >= 0 && carriedOn[$0.cell] == $0.oldRow })
    return layer
  }

  /// The summary of communities, and how much changed in each.
  package static func summary(_ redraw: Redraw, _ survey: CountySurvey) -> LayerTable {
    var layer = CellLayers.summary(redraw.grid, survey)
    let figures = redraw.figures
    layer.add(.keptHouseholds, figures.map(\.kept))
    layer.add(.movedHouseholds, figures.map(\.moved))
    layer.add(.movedBuildings, figures.map(\.movedBuildings))
    layer.add(.joinedHouseholds, figures.map(\.joined))
    layer.add(.keptShare, figures.map(\.keptPercent), decimals: 2)
    layer.add(.untouched, figures.map(\.untouched))
    layer.add(.changed, figures.map(\.changed))
    layer.add(.newCells, figures.map(\.new))
    layer.add(.retiredCells, figures.map(\.retired))
    return layer
  }

  /// The old cell: its code, its name where the file has names, and its record.
  private static func addOld(_ rows: [Int], _ survey: CountySurvey, to layer: inout LayerTable) {
    let cells = survey.cells
    layer.add(.oldCode, rows.map { $0 < 0 ? nil : cells.codes[$0].nonEmpty })
    if cells.names.contains(where: { !$0.isEmpty }) {
      layer.add(.oldName, rows.map { $0 < 0 ? nil : cells.names[$0].nonEmpty })
    }
    layer.add(.oldRow, rows.map { $0 < 0 ? nil : Int(cells.sourceRows[$0]) })
  }

  private static func addHouseholds(
    _ households: [Int], _ survey: CountySurvey, to layer: inout LayerTable
  ) {
    let kind = survey.buildings.householdKind.word
    layer.add(.households(kind.phrase), households)
    layer.add(.householdKind, households.map { _ in kind })
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
