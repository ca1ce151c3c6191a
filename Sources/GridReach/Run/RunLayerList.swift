internal import Diagnostics
internal import GridPartition
internal import Intake
internal import Plans
internal import Publishing
internal import Survey

extension RunResults {
  /// The layers and tables of the folder, in the order in which people are told of them.
  var layers: [PendingLayer] {
    var layers = cellLayers
    if let coverage {
      layers += coverage.files + coverage.targetFiles + coverage.networkFiles(withLayers: false)
    }
    layers += areaLayers
    if let siting {
      layers += siting.files(withLines: false, withSets: false).map { PendingLayer($0.0, $0.1) }
    }
    return layers + [CellLayers.rejected(reading.log.rejected, of: reading.survey)]
  }

  private var cellLayers: [PendingLayer] {
    guard let grid else { return [] }
    return CellLayers.pending(grid, reading.survey, listsUnits: plan.output.households)
      .map { pending in
        switch pending.name {
        case "cells": PendingLayer(pending.name, pending.ending) { withRates(pending.make()) }
        case "communities":
          PendingLayer(pending.name, pending.ending) { withTrust(pending.make()) }
        default: pending
        }
      }
  }

  private func withRates(_ cells: LayerTable) -> LayerTable {
    var cells = cells
    if reading.survey.buildings.form != .listed, let shapes = cells.geometry {
      cells.add(.mapColour, MapColouring.colours(shapes))
    }
    coverage?.addCellRates(to: &cells)
    return cells
  }

  private func withTrust(_ communities: LayerTable) -> LayerTable {
    var communities = communities
    coverage?.addCommunityRates(to: &communities)
    coverage?.networkLayers?.addTrust(to: &communities)
    return communities
  }

  private var areaLayers: [PendingLayer] {
    guard let areas else { return [] }
    return [
      PendingLayer("service_areas", "geojson") {
        AreaLayers.areas(
          areas.areas, stations: areas.stations, preset: plan.walking.preset,
          direction: areas.streets?.direction, people: areas.people,
          householdKind: reading.survey.buildings.householdKind)
      },
      PendingLayer("stations", "geojson") {
        coverage?.stationLayer ?? AreaLayers.stations(areas.stations)
      },
    ]
  }

  /// The ground under the maps, which lies in a folder of its own.
  var baseLayers: [PendingLayer] {
    guard !reading.survey.buildings.isPlaceless else { return [] }
    let codes = grid.map { grid in
      grid.cellOfBuilding.map { $0 < 0 ? nil : grid.cells[Int($0)].code }
    }
    return BaseLayers(reading.survey, codes: codes ?? []).layers
  }
}
