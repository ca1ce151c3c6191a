import Diagnostics
import Geometry
import GridPartition
import Survey
import Workers

extension CountySurvey {
  /// Adds an old cell, as if it had been read from the next row of a file.
  mutating func addCell(
    _ code: String, _ shape: MultiPolygon, name: String = "", community: String = "",
    isSpecial: Bool = false, validFrom: String = "", validTo: String = "", lastSequence: Int = 0
  ) {
    cells.codes.append(code)
    cells.names.append(name)
    cells.shapes.append(shape)
    cells.communityCodes.append(community)
    cells.households.append(-1)
    cells.isSpecial.append(isSpecial)
    cells.validFrom.append(validFrom)
    cells.validTo.append(validTo)
    cells.lastSequences.append(lastSequence)
    cells.sourceRows.append(Int32(cells.count))
  }

  /// Takes the cells of a result for the old ones.
  mutating func takeCells(_ grid: GridCells) {
    cells = CellTable()
    for cell in grid.cells { addCell(cell.code, cell.shape, isSpecial: cell.isSpecial) }
  }

  func redrawn(
    _ adjust: (inout Redrawing) -> Void = { _ in }, threads: Int = 1
  ) throws(Failure) -> Redraw {
    var redrawing = Redrawing()
    adjust(&redrawing)
    return try redrawing.redraw(self, workers: Workers(threads: threads))
  }
}

extension Redraw {
  var codes: [String] { grid.cells.map(\.code) }

  func code(of building: Int) -> String? {
    let cell = Int(grid.cellOfBuilding[building])
    return cell < 0 ? nil : grid.cells[cell].code
  }
}
