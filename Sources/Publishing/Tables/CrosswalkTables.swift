internal import Diagnostics
package import GridPartition
package import Survey

/// Tables of cells that were drawn again.
package enum CrosswalkTables {
  /// 网格调整前后对照表: what each old cell became, the cells that ended, and how much changed in each
  /// community.
  package static func document(_ redraw: Redraw, _ survey: CountySurvey) -> OfficeDocument {
    let kind: (field: Field, value: Argument) = (
      .householdKind, .phrase(survey.buildings.householdKind.word.phrase)
    )
    var layer = RedrawLayers.crosswalk(redraw, survey)
    let cells = redraw.crossings.map(\.cell)
    let communities = cells.map { cell -> Int? in
      cell < 0 ? nil : redraw.grid.cells[cell].community
    }
    layer.add(.communityName, communities.map { $0.map { survey.communities.names[$0] } })
    let lists = BuildingLists(redraw.grid, survey, asGiven: true)
    layer.add(.buildingList, cells.map { $0 < 0 ? nil : lists.text($0) })
    var walk = OfficeTable(
      nil,
      layer.selecting([
        "community_name", "old_code", "old_name", "new_code", "carries_on", "buildings",
        "households", "building_list",
      ]))
    walk.addTotal(of: ["buildings", "households"])
    var retired = OfficeTable(
      .tableRetired,
      RedrawLayers.retired(redraw, survey).selecting([
        "old_code", "old_name", "valid_from", "valid_to", "buildings", "households", "successors",
      ]))
    retired.addTotal(of: ["buildings", "households"])
    var changes = OfficeTable(
      .tableByCommunity,
      RedrawLayers.summary(redraw, survey).selecting([
        "community_code", "community_name", "cells", "buildings", "households", "kept_hh",
        "moved_hh", "moved_buildings", "joined_hh", "kept_pct", "untouched", "changed",
        "new_cells", "retired_cells",
      ]))
    changes.addTotal(of: [
      "cells", "buildings", "households", "kept_hh", "moved_hh", "moved_buildings", "joined_hh",
      "untouched", "changed", "new_cells", "retired_cells",
    ])
    var tables = [walk, retired, changes]
    for index in tables.indices { tables[index].definitions = [kind] }
    return OfficeDocument(.tableCrosswalk, note: .readmeTableCrosswalk, tables)
  }
}
