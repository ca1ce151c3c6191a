internal import Audit
package import Diagnostics
internal import Geometry
package import GridPartition
package import Intake
internal import Survey

/// Whether each new cell has one worker: a roster beside a partition.
package struct RosterCheckJob: Sendable {
  package let workers: InputSource

  package init(workers: InputSource) { self.workers = workers }

  /// What was found, and a sentence with the three counts that should agree.
  ///
  /// - Throws: what makes the roster unusable.
  package func run(
    on grid: GridCells
  ) throws(Failure) -> (findings: [Finding], sentence: Argument) {
    let read = try RosterIntake.workers(workers)
    var cells = CellTable()
    for cell in grid.cells where !cell.isSpecial {
      cells.codes.append(cell.code)
      cells.validTo.append("")
      cells.shapes.append(MultiPolygon([]))
    }
    let found = RosterAudit(cells).findings(of: read.table)
    let known = Set(cells.codes)
    let staffed = Set(read.table.cells.filter { known.contains($0) })
    return (
      read.findings
        + found.map {
          Finding(.warning, $0.phrase, $0.arguments, at: Place(file: workers.path))
        },
      .phrase(
        .summaryRoster,
        [
          "cells": .integer(known.count), "staffed": .integer(staffed.count),
          "workers": .integer(read.table.count), "findings": .integer(found.count),
        ])
    )
  }
}
