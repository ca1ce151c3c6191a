internal import Diagnostics
internal import Geometry
internal import GridPartition
package import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

extension CoverageResult {
  /// The layers of buildings.
  package var layers: CoverageLayers {
    var layers = CoverageLayers(
      survey: survey, coverage: coverage, deciding: deciding, preset: walking.preset,
      cells: cells)
    layers.circle = circle
    layers.alternative = alternative
    layers.tiers = slices.filter { $0.restriction == .tier }
    return layers
  }

  package var gapLayers: GapLayers {
    GapLayers(
      gaps, survey: survey, coverage: coverage, deciding: deciding, preset: walking.preset)
  }

  package var loadTable: LayerTable {
    LoadLayers.table(
      loads, stations: survey.stations, householdKind: survey.buildings.householdKind)
  }

  /// The stations that were used, with what falls to each.
  package var stationLayer: LayerTable {
    var layer = AreaLayers.stations(survey.stations)
    LoadLayers.add(loads, to: &layer)
    return layer
  }

  /// All layers and tables of a folder.
  package var files: [PendingLayer] {
    let compounds = PendingLayer("compounds", "geojson") { compoundLayer }
    return (survey.compounds.count > 0 ? [compounds] : []) + [
      PendingLayer("buildings", "geojson") { layers.buildings },
      PendingLayer("uncovered", "geojson") { layers.uncovered },
      PendingLayer("undetermined", "geojson") { layers.undetermined },
      PendingLayer("undetermined", "csv") { layers.undetermined },
      PendingLayer("gaps", "geojson") { gapLayers.areas },
      PendingLayer("gap_points", "geojson") { gapLayers.points },
      PendingLayer("loads", "csv") { loadTable },
      PendingLayer("coverage", "csv") { rateTable },
      PendingLayer("presets", "csv") { presetTable },
    ]
  }

  /// Rates of all and of each group: what decides first, then circles where streets decide, then
  /// the estimate with the detour factor, then some of the stations alone.
  package var rateTable: LayerTable {
    RateLayers.table(
      rateEntries, name: "coverage",
      householdKind: survey.buildings.householdKind.word)
  }

  /// The rates of all under every preset: the same ground, other words for "10 minutes".
  ///
  /// A preset that has no circle for some of the minutes leaves those out.
  package var presetTable: LayerTable {
    RateLayers.table(
      presetEntries, name: "presets", householdKind: survey.buildings.householdKind.word,
      hasGroups: false)
  }

  /// The rows of that table.
  var presetEntries: [RateLayers.Entry] {
    var found: [RateLayers.Entry] = []
    let own = walking.preset
    for preset in WalkingPreset.all.contains(own) ? WalkingPreset.all : [own] + WalkingPreset.all {
      let cutoffs = walking.cutoffs(of: preset)
      var variants = [coverage(of: walks, preset: preset, cutoffs: cutoffs)]
      if let circleWalks {
        variants.append(coverage(of: circleWalks, preset: preset, cutoffs: cutoffs))
      }
      if walking.detour != 1 {
        variants.append(
          coverage(
            of: circleWalks ?? walks, preset: preset, cutoffs: cutoffs, detour: walking.detour))
      }
      for variant in variants {
        for cutoff in cutoffs {
          found += RateLayers.entries(
            rates(variant, within: cutoff), codes: [], minutes: cutoff.minutes,
            preset: preset.name, method: variant.travel.method.word(detour: variant.detour))
        }
      }
    }
    return found
  }

  /// Adds the share that is reached to a layer whose rows are the communities.
  package func addCommunityRates(to layer: inout LayerTable) {
    let tables = coverage.cutoffs.map { ($0.minutes, rates(coverage, within: $0)) }
    RateLayers.addRates(tables, rows: Array(survey.communities.codes.indices), to: &layer)
  }

  /// Adds the share that is reached, and the station, to a layer whose rows are the cells.
  package func addCellRates(to layer: inout LayerTable) {
    guard let cells else { return }
    let tables = coverage.cutoffs.compactMap { cutoff in
      cellRates(within: cutoff).map { (cutoff.minutes, $0) }
    }
    RateLayers.addRates(tables, rows: Array(0..<cells.count), to: &layer)
    LoadLayers.addStations(loads, survey.stations, to: &layer)
  }
}
