internal import Diagnostics
package import GridPartition
package import Intake
package import Survey

extension CellLayers {
  /// All layers and tables of a partition, the cells first.
  ///
  /// A list without coordinates has its register in place of the cells, and no map.
  ///
  /// - Parameter listsUnits: as of ``assignments(_:_:listsUnits:)``.
  package static func pending(
    _ grid: GridCells, _ survey: CountySurvey, listsUnits: Bool = false
  ) -> [PendingLayer] {
    var pending: [PendingLayer] = []
    if !survey.buildings.isPlaceless {
      pending.append(PendingLayer("cells", "geojson") { cells(grid, survey) })
      if survey.buildings.form != .listed || !survey.communities.shapes.isEmpty {
        pending.append(PendingLayer("communities", "geojson") { communities(grid, survey) })
      }
    }
    if survey.buildings.form == .listed {
      pending.append(PendingLayer("register", "csv") { register(grid, survey) })
    }
    return pending + [
      PendingLayer("assignments", "csv") {
        assignments(grid, survey, listsUnits: listsUnits)
      },
      PendingLayer("summary", "csv") { summary(grid, survey) },
    ]
  }

  /// What could not be used of the files, on no map where nothing else is.
  package static func rejected(_ rows: [RejectedRow], of survey: CountySurvey) -> PendingLayer {
    var layer = AreaLayers.rejected(rows)
    if survey.buildings.isPlaceless { layer.geometry = nil }
    return PendingLayer(layer, survey.buildings.isPlaceless ? "csv" : "geojson")
  }
}
