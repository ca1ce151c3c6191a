internal import Diagnostics
package import GridPartition
package import Intake
package import Survey

extension CellLayers {
  /// All layers and tables of a partition with the endings of their files, the cells first.
  ///
  /// A list without coordinates has its register in place of the cells, and no map.
  ///
  /// - Parameter listsUnits: as of ``assignments(_:_:listsUnits:)``.
  package static func all(
    _ grid: GridCells, _ survey: CountySurvey, rejected: [RejectedRow], listsUnits: Bool = false
  ) -> [(layer: LayerTable, ending: String)] {
    let tables = [
      (layer: assignments(grid, survey, listsUnits: listsUnits), ending: "csv"),
      (layer: summary(grid, survey), ending: "csv"),
    ]
    let register = survey.buildings.form == .listed ? [(register(grid, survey), "csv")] : []
    var left = AreaLayers.rejected(rejected)
    guard !survey.buildings.isPlaceless else {
      left.geometry = nil
      return register + tables + [(left, "csv")]
    }
    var areas = [(layer: cells(grid, survey), ending: "geojson")]
    if survey.buildings.form != .listed || !survey.communities.shapes.isEmpty {
      areas.append((communities(grid, survey), "geojson"))
    }
    return areas + register + tables + [(left, "geojson")]
  }
}
