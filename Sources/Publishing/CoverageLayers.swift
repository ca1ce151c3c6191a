internal import Diagnostics
internal import Formats
internal import Geometry
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
  package let cells: CellGroups?
  /// What circles claim, where streets decide.
  package var circle: Coverage?
  /// If stations of every status counted.
  package var alternative: StatusAlternative?
  /// Each tier by itself, where there are several.
  package var tiers: [CoverageSlice] = []

  package init(
    survey: CountySurvey, coverage: Coverage, deciding: Cutoff, preset: WalkingPreset,
    cells: CellGroups?
  ) {
    self.survey = survey
    self.coverage = coverage
    self.deciding = deciding
    self.preset = preset
    self.cells = cells
  }

  /// Every building that somebody is to be reached in, with its station, walk, state and reason.
  package var buildings: LayerTable { layer("buildings") { _ in true } }

  /// Buildings beyond the deciding cutoff; those of which nothing can be said are not among them.
  package var uncovered: LayerTable {
    layer("uncovered") { coverage.state($0, within: deciding) == .beyond }
  }

  /// Buildings of which nothing can be said: the list to be checked on the ground (待核实清单).
  package var undetermined: LayerTable {
    layer("undetermined") { coverage.state($0, within: deciding) == .undetermined }
  }

  func rows(_ isWanted: (Int) -> Bool) -> [Int] {
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
    addStates(rows, to: &layer)
    addReasons(rows, to: &layer)
    addTiers(rows, to: &layer)
    return layer
  }

  private func addBelonging(_ rows: [Int], to layer: inout LayerTable) {
    if let cells {
      layer.add(
        .gridCode,
        rows.map {
          cells.cellOfBuilding[$0] < 0 ? nil : cells.codes[Int(cells.cellOfBuilding[$0])]
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
    if !buildings.isAssumedEven.isEmpty {
      layer.add(.isAssumedEven, rows.map { buildings.isAssumedEven[$0] })
    }
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
    let isStraight = travel.method == .straightLine
    if isStraight {
      layer.add(.straightDistance, rows.map { travel.walk($0) }, decimals: 1)
    } else {
      layer.add(.walk, rows.map { travel.walk($0) }, decimals: 1)
      if !travel.connectors.isEmpty {
        layer.add(
          .connector, rows.map { travel.isDetermined($0) ? travel.connectors[$0] : nil },
          decimals: 1)
      }
      if !travel.isOffNetwork.isEmpty {
        layer.add(.offNetwork, rows.map { travel.isOffNetwork[$0] })
      }
      if let circle {
        layer.add(.straightDistance, rows.map { circle.travel.walk($0) }, decimals: 1)
      }
    }
    let speed = preset.metresPerSecond
    layer.add(
      isStraight ? .seconds : .walkSeconds,
      rows.map { row in speed.map { travel.metres[row] / $0 } }, decimals: 1)
    guard let speed, !travel.waits.isEmpty else { return }
    layer.add(.delay, rows.map { travel.waits[$0] / speed }, decimals: 1)
  }

  private func addStates(_ rows: [Int], to layer: inout LayerTable) {
    layer.add(.bandMinutes, rows.map { coverage.band($0)?.minutes })
    layer.add(.stateMinutes, rows.map { _ in deciding.minutes })
    layer.add(.state(deciding.minutes), rows.map { coverage.state($0, within: deciding).word })
    for cutoff in coverage.cutoffs {
      layer.add(
        .reached(cutoff.minutes),
        rows.map { coverage.state($0, within: cutoff).word })
    }
    if let circle {
      for cutoff in coverage.cutoffs {
        layer.add(
          .claimed(cutoff.minutes),
          rows.map { coverage.isOnlyClaimed($0, by: circle, within: cutoff) })
      }
    }
    layer.add(.preset, rows.map { _ in preset.name })
    layer.add(.method, rows.map { _ in coverage.travel.method.word(detour: coverage.detour) })
  }

  private func addReasons(_ rows: [Int], to layer: inout LayerTable) {
    layer.add(.reason, rows.map(reason))
    layer.add(
      .minutesMissing,
      rows.map { coverage.minutesMissing($0, within: deciding, preset: preset) }, decimals: 1)
    guard let alternative else { return }
    let others = rows.map { row in
      coverage.state(row, within: deciding) == .beyond
        ? alternative.station(reaching: row, within: deciding) : nil
    }
    layer.add(.otherStationId, others.map { $0.map { alternative.stations.ids[$0] } })
    layer.add(.otherStatus, others.map { $0.map { alternative.stations.statuses[$0].word } })
  }

  private func reason(_ row: Int) -> Word? {
    switch coverage.state(row, within: deciding) {
    case .reached: nil
    case .undetermined: coverage.travel.indecisions[row]?.word
    case .beyond: coverage.reason(row, within: deciding, alternative: alternative).word
    }
  }

  /// For each tier its own nearest station: a centre does not stand in for a station.
  private func addTiers(_ rows: [Int], to layer: inout LayerTable) {
    for slice in tiers {
      guard let tier = slice.stations.tiers.first?.word else { continue }
      let travel = slice.coverage.travel
      layer.add(
        .nearest(tier),
        rows.map { travel.owner[$0] < 0 ? nil : slice.stations.ids[Int(travel.owner[$0])] })
      layer.add(.walk(to: tier), rows.map { travel.walk($0) }, decimals: 1)
      layer.add(
        .state(of: tier, deciding.minutes),
        rows.map { slice.coverage.state($0, within: deciding).word })
    }
  }
}
