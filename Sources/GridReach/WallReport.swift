internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes
internal import WalkNetwork
internal import Workers

extension StreetQuestion {
  /// Who is reached if compounds have walls as known, all, or none: what the doubt about gates
  /// comes to (F37).
  ///
  /// - Parameter own: the walks of this question itself.
  /// - Throws: what measuring throws.
  func walls(
    on survey: CountySurvey, beside own: StreetWalks, stations: StationTable,
    preset: WalkingPreset, cutoffs: [Cutoff], workers: Workers
  ) throws(Failure) -> [WallComparison] {
    guard survey.compounds.count > 0 else { return [] }
    var comparisons: [WallComparison] = []
    for mode in LinkRules.Compounds.allCases {
      var question = self
      question.rules.compounds = mode
      let walks =
        own.network.isSame(walls: mode, of: survey)
        ? own : try question.walks(on: survey, preset: preset, beside: own, workers: workers)
      let serving = try ServingTravel(stations, by: .streets(walks, workers: workers))
      let coverage = Coverage(travel: serving.table(preset: preset), cutoffs: cutoffs)
      for cutoff in coverage.cutoffs {
        var comparison = WallComparison(mode: mode, minutes: cutoff.minutes)
        for building in 0..<survey.buildings.count where survey.buildings.isCovered(building) {
          let households = survey.buildings.households[building]
          comparison.add(households, coverage.state(building, within: cutoff))
        }
        comparisons.append(comparison)
      }
    }
    return comparisons
  }
}
