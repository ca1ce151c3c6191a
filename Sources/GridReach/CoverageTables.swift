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
    CoverageLayers(
      survey: survey, coverage: coverage, deciding: deciding, preset: walking.preset, grid: grid)
  }

  /// Rates of all and of each community, straight line first, then with the detour factor.
  package var rateTable: LayerTable {
    RateLayers.table(
      entries(coverage, codes: survey.communities.codes)
        + (walking.detour == 1 ? [] : entries(estimate, codes: survey.communities.codes)),
      name: "coverage", householdKind: survey.buildings.householdKind.word)
  }

  /// The rates of all under every preset: the same ground, other words for "10 minutes".
  ///
  /// A preset that has no circle for some of the minutes leaves those out.
  package var presetTable: LayerTable {
    var found: [RateLayers.Entry] = []
    let own = walking.preset
    for preset in WalkingPreset.all.contains(own) ? WalkingPreset.all : [own] + WalkingPreset.all {
      let cutoffs = walking.minutes.compactMap { Cutoff(minutes: $0, preset: preset) }
      for detour in walking.detour == 1 ? [1] : [1, walking.detour] {
        let variant = Coverage(travel: coverage.travel, cutoffs: cutoffs, detour: detour)
        found += entries(variant, codes: [], preset: preset.name)
      }
    }
    return RateLayers.table(
      found, name: "presets", householdKind: survey.buildings.householdKind.word)
  }

  private func entries(
    _ coverage: Coverage, codes: [String], preset: String? = nil
  ) -> [RateLayers.Entry] {
    coverage.cutoffs.flatMap { cutoff in
      RateLayers.entries(
        rates(coverage, within: cutoff), codes: codes, minutes: cutoff.minutes,
        preset: preset ?? walking.preset.name,
        method: coverage.travel.method.word(detour: coverage.detour))
    }
  }

  /// Adds the share that is reached to a layer whose rows are the communities.
  package func addCommunityRates(to layer: inout LayerTable) {
    let tables = coverage.cutoffs.map { ($0.minutes, rates(coverage, within: $0)) }
    RateLayers.addRates(tables, rows: Array(survey.communities.codes.indices), to: &layer)
  }

  /// Adds the share that is reached to a layer whose rows are the cells.
  package func addCellRates(to layer: inout LayerTable) {
    guard let grid else { return }
    let tables = coverage.cutoffs.compactMap { cutoff in
      cellRates(within: cutoff).map { (cutoff.minutes, $0) }
    }
    RateLayers.addRates(tables, rows: Array(grid.cells.indices), to: &layer)
  }
}
