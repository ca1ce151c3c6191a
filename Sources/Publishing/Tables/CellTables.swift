internal import Diagnostics
package import GridPartition
package import Survey

/// Tables of grid cells.
package enum CellTables {
  /// What cells are written of.
  package struct Source: Sendable {
    /// One row a cell: what a map shows of them.
    package let cells: LayerTable
    package let grid: GridCells
    package let survey: CountySurvey
    /// The cutoff that decides; `nil` without coverage.
    package var minutes: Int?
    /// The name of the station that most households of each cell go to; empty without coverage.
    package var stations: [String?] = []

    package init(_ cells: LayerTable, _ grid: GridCells, _ survey: CountySurvey) {
      self.cells = cells
      self.grid = grid
      self.survey = survey
    }
  }

  /// 网格信息一览表: a row a cell, and a sheet of communities.
  package static func register(_ source: Source) -> OfficeDocument {
    var communities = OfficeTable(
      .tableByCommunity,
      CellLayers.summary(source.grid, source.survey).selecting([
        "community_code", "community_name", "cells", "households", "min_hh",
        "mean_hh", "max_hh", "out_of_band", "violation", "explanation",
      ]))
    communities.addTotals(
      of: ["cells", "households", "out_of_band", "violation"],
      outside: .tableInNoCell, source.outside)
    var cells = cells(source)
    let kind = (
      Field.householdKind, Argument.phrase(source.survey.buildings.householdKind.word.phrase)
    )
    cells.definitions = [kind]
    communities.definitions = [kind]
    return OfficeDocument(.tableRegister, note: .readmeTableRegister, [cells, communities])
  }

  private static func cells(_ source: Source) -> OfficeTable {
    let (grid, survey) = (source.grid, source.survey)
    var layer = source.cells
    let lists = BuildingLists(grid, survey, asGiven: true)
    let people = CellPeople(grid, survey)
    layer.add(.residentialBuildings, people.buildings)
    layer.add(
      .gridName,
      sentences: grid.cells.map { cell in
        .phrase(
          .tableCellName,
          [
            "community": .text(survey.communities.names[cell.community]),
            "number": .integer(cell.sequence),
          ])
      })
    layer.add(.buildingList, grid.cells.indices.map { lists.text($0) })
    layer.add(.compoundCount, grid.cells.indices.map { lists.compoundCount($0) })
    if !people.persons.isEmpty { layer.add(.persons, people.persons) }
    if !people.elderly.isEmpty { layer.add(.elderly, people.elderly) }
    if !source.stations.isEmpty { layer.add(.cellStationName, source.stations) }
    for field in [Field.headSlot, .slot, .telephone] {
      layer.add(field, grid.cells.map { _ -> String? in nil })
    }
    var keys = [
      "community_code", "community_name", "grid_code", "grid_name", "grid_kind", "building_list",
      "compounds", "residential_bldg", "households", "assumed_even_hh", "persons", "age60plus",
      "band_state", "violation",
    ]
    if let minutes = source.minutes { keys.append("cov_hh_\(minutes)_lower_pct") }
    keys += ["station_name", "head_slot", "worker_slot", "telephone", "explanation"]
    var table = OfficeTable(nil, layer.selecting(keys))
    table.addTotals(
      of: [
        "residential_bldg", "households", "assumed_even_hh", "persons", "age60plus", "violation",
      ],
      outside: .tableInNoCell, source.outside)
    return table
  }
}

extension CellTables.Source {
  /// What lives in no cell, as where a building has no position.
  fileprivate var outside: [String: Double] {
    let buildings = survey.buildings
    var numbers = ["residential_bldg": 0.0, "households": 0.0]
    for row in 0..<buildings.count where grid.cellOfBuilding[row] < 0 && buildings.isCovered(row) {
      numbers["residential_bldg", default: 0] += 1
      numbers["households", default: 0] += Double(buildings.households[row])
      for (key, column) in [("persons", buildings.persons), ("age60plus", buildings.elderly)]
      where !column.isEmpty && column[row] > 0 {
        numbers[key, default: 0] += Double(column[row])
      }
    }
    return numbers
  }
}

/// Residential buildings and persons of each cell; those of a building that is cut are where
/// most of its households are.
private struct CellPeople {
  private(set) var buildings: [Int]
  private(set) var persons: [Int?] = []
  private(set) var elderly: [Int?] = []

  init(_ grid: GridCells, _ survey: CountySurvey) {
    buildings = [Int](repeating: 0, count: grid.cells.count)
    for (row, cell) in grid.cellOfBuilding.enumerated()
    where cell >= 0 && survey.buildings.isCovered(row) { buildings[Int(cell)] += 1 }
    persons = Self.sums(survey.buildings.persons, grid)
    elderly = Self.sums(survey.buildings.elderly, grid)
  }

  /// `nil` where no building of a cell says it.
  private static func sums(_ column: [Int], _ grid: GridCells) -> [Int?] {
    guard !column.isEmpty else { return [] }
    var sums = [Int?](repeating: nil, count: grid.cells.count)
    for (row, cell) in grid.cellOfBuilding.enumerated() where cell >= 0 && column[row] >= 0 {
      sums[Int(cell)] = (sums[Int(cell)] ?? 0) + column[row]
    }
    return sums
  }
}
