internal import Diagnostics
internal import Formats
internal import Geometry
package import GridPartition
package import ServiceCoverage
package import Survey
package import TravelTimes

/// Layers of coverage.
package struct CoverageLayers: Sendable {
  package let survey: CountySurvey
  package let coverage: Coverage
  /// The cutoff at which the column `state` speaks.
  package let deciding: Cutoff
  package let preset: WalkingPreset
  package let grid: GridCells?

  package init(
    survey: CountySurvey, coverage: Coverage, deciding: Cutoff, preset: WalkingPreset,
    grid: GridCells?
  ) {
    self.survey = survey
    self.coverage = coverage
    self.deciding = deciding
    self.preset = preset
    self.grid = grid
  }

  /// Every building that somebody is to be reached in, with its station, walk and state.
  package var buildings: LayerTable { layer("buildings") { _ in true } }

  /// Buildings beyond the deciding cutoff; those without a position are not among them.
  package var uncovered: LayerTable {
    var layer = layer("uncovered") { coverage.state($0, within: deciding) == .beyond }
    let hasStation = rows { coverage.state($0, within: deciding) == .beyond }.map {
      coverage.travel.owner[$0] >= 0
    }
    layer.add(
      .reason,
      hasStation.map {
        $0
          ? Word("beyond_cutoff", .wordReasonTooFar) : Word("no_station", .wordReasonNoStation)
      })
    return layer
  }

  /// Buildings of which nothing can be said.
  package var undetermined: LayerTable {
    var layer = layer("undetermined") { coverage.state($0, within: deciding) == .undetermined }
    layer.add(
      .reason,
      (0..<layer.rowCount).map { _ in Word("no_position", .wordReasonNoPosition) })
    return layer
  }

  private func rows(_ isWanted: (Int) -> Bool) -> [Int] {
    (0..<survey.buildings.count).filter {
      survey.buildings.isCovered($0) && isWanted($0)
    }
  }

  private func layer(_ name: String, where isWanted: (Int) -> Bool) -> LayerTable {
    let rows = rows(isWanted)
    let buildings = survey.buildings
    let geometry = GeometryColumn(
      points: rows.map { buildings.hasPosition($0) ? buildings.positions[$0] : nil })
    var layer = LayerTable(name: name, rowCount: rows.count, geometry: geometry)
    layer.add(.buildingId, rows.map { buildings.ids[$0] })
    addBelonging(rows, to: &layer)
    addCounts(rows, to: &layer)
    addWalk(rows, to: &layer)
    return layer
  }

  private func addBelonging(_ rows: [Int], to layer: inout LayerTable) {
    if let grid {
      layer.add(
        .gridCode,
        rows.map {
          grid.cellOfBuilding[$0] < 0 ? nil : grid.cells[Int(grid.cellOfBuilding[$0])].code
        })
    }
    if survey.communities.count > 0 {
      let rowsOfCommunities = rows.map { survey.buildings.community[$0] }
      layer.add(
        .communityCode, rowsOfCommunities.map { $0 < 0 ? nil : survey.communities.codes[Int($0)] })
      layer.add(
        .communityName, rowsOfCommunities.map { $0 < 0 ? nil : survey.communities.names[Int($0)] })
    }
    guard survey.compounds.count > 0 else { return }
    let ids = survey.compoundIds
    let names = survey.compoundNames
    layer.add(.compoundId, rows.map { ids[$0] })
    layer.add(.compoundName, rows.map { names[$0] })
  }

  private func addCounts(_ rows: [Int], to layer: inout LayerTable) {
    let buildings = survey.buildings
    let kind = buildings.householdKind.word
    layer.add(.households(kind.phrase), rows.map { buildings.households[$0] })
    layer.add(.householdKind, rows.map { _ in kind })
    for (field, column) in [
      (Field.occupied, buildings.occupied), (.persons, buildings.persons),
      (.elderly, buildings.elderly),
    ] where !column.isEmpty {
      layer.add(field, rows.map { column[$0] < 0 ? nil : column[$0] })
    }
  }

  private func addWalk(_ rows: [Int], to layer: inout LayerTable) {
    let travel = coverage.travel
    let owners = rows.map { Int(travel.owner[$0]) }
    layer.add(.stationId, owners.map { $0 < 0 ? nil : survey.stations.ids[$0] })
    layer.add(.nearestStationName, owners.map { $0 < 0 ? nil : survey.stations.names[$0] })
    layer.add(.straightDistance, rows.map { travel.metres[$0] }, decimals: 1)
    let speed = preset.metresPerSecond
    layer.add(.seconds, rows.map { row in speed.map { travel.metres[row] / $0 } }, decimals: 1)
    layer.add(.bandMinutes, rows.map { coverage.band($0)?.minutes })
    layer.add(.stateMinutes, rows.map { _ in deciding.minutes })
    layer.add(.state(deciding.minutes), rows.map { coverage.state($0, within: deciding).word })
    for cutoff in coverage.cutoffs {
      layer.add(
        .reached(cutoff.minutes),
        rows.map { coverage.state($0, within: cutoff).word })
    }
    layer.add(.preset, rows.map { _ in preset.name })
    layer.add(.method, rows.map { _ in travel.method.word(detour: coverage.detour) })
  }
}
