package import ServiceCoverage
package import Survey

/// What falls to each station.
package enum LoadLayers {
  /// One row a station, in the order of the file; no shapes.
  package static func table(
    _ loads: StationLoads, stations: StationTable, householdKind: HouseholdKind
  ) -> LayerTable {
    var layer = LayerTable(name: "loads", rowCount: stations.count)
    layer.add(.stationId, stations.ids)
    layer.add(.stationName, stations.names)
    layer.add(.stationTier, stations.tiers.map(\.word))
    layer.add(.stationKind, stations.kinds)
    layer.add(.status, stations.statuses.map(\.word))
    layer.add(.floorArea, stations.floorAreas, decimals: 1)
    if !stations.capacities.isEmpty { layer.add(.capacity, stations.capacities, decimals: 1) }
    layer.add(.householdKind, stations.ids.map { _ in householdKind.word })
    add(loads, to: &layer)
    return layer
  }

  /// Adds what falls to each to a layer whose rows are the stations.
  package static func add(_ loads: StationLoads, to layer: inout LayerTable) {
    layer.add(.assignedBuildings, loads.buildings)
    layer.add(.assignedHouseholds, loads.households)
    layer.add(.reachedHouseholds, loads.reachedHouseholds)
    if !loads.stationOfCell.isEmpty { layer.add(.assignedCells, loads.cells) }
    layer.add(.floorAreaPer100, loads.floorAreaPer100, decimals: 1)
    if loads.ratio.contains(where: { !$0.isNaN }) {
      layer.add(.loadRatio, loads.ratio, decimals: 3)
    }
    layer.add(.overloaded, (0..<layer.rowCount).map { loads.overload($0)?.word })
  }

  /// Adds its station to a layer whose rows are the cells.
  package static func addStations(
    _ loads: StationLoads, _ stations: StationTable, to layer: inout LayerTable
  ) {
    layer.add(
      .cellStation, loads.stationOfCell.map { $0 < 0 ? nil : stations.ids[Int($0)] })
  }
}
