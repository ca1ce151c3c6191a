internal import Diagnostics
internal import SampleCounty
internal import Survey

/// The texts beside the files of a sample county.
enum SamplePlanText {
  /// The plan that `gridreach run` reads.
  static func plan(_ county: SampleCounty) -> String {
    """
    # Written by gridreach sample. All keys: gridreach run --schema
    gridreach: 1
    name: \(county.name)
    inputs:
    \(inputs(county.survey).map { "  \($0)\n" }.joined())\
    partition:
      band: 200-300
      aim: 250
      code_scheme: gb15
    reach:
      preset: cn67
      minutes: [10, 15, 20]
      detour: 1.3
    coverage:
      require: ["15:95%"]
    \(siting(county.survey))output:
      folder: results

    """
  }

  /// The planner's question, where there is room for stations: how few more are enough.
  private static func siting(_ survey: CountySurvey) -> String {
    guard survey.candidates.count > 0 else { return "" }
    return """
      siting:
        model: min_stations
        require: ["15:95%"]
        curve: 6

      """
  }

  /// The lines of the files that have something in them: a small county has no river.
  private static func inputs(_ survey: CountySurvey) -> [String] {
    let buildings = [
      "buildings:", "  file: buildings.geojson", "  households_field: households",
      "  household_kind: registered",
    ]
    func line(_ layer: String, _ count: Int) -> [String] {
      count == 0 ? [] : ["\(layer): \(layer).geojson"]
    }
    return line("communities", survey.communities.count)
      + line("compounds", survey.compounds.count) + buildings
      + line("stations", survey.stations.count) + line("candidates", survey.candidates.count)
      + line("streets", survey.streets.count) + line("barriers", survey.barriers.count)
      + line("gates", survey.gates.count)
      + (survey.stairwellUnits.count == 0 ? [] : ["stairwells: stairwells.csv"])
  }

  /// What the files are and how they were made.
  static func note(
    _ county: SampleCounty, _ plan: SampleCountyPlan, in language: Language
  ) -> String {
    let survey = county.survey
    let residential = survey.buildings.uses.count { $0 == .residential }
    let centres = survey.stations.tiers.count { $0 == .centre }
    return Phrase.sampleNote.words(
      in: language,
      [
        "name": .text(county.name), "code": .text(county.code),
        "seed": .text(String(plan.seed)), "households": .integer(plan.households),
        "communities": .integer(plan.communities), "buildings": .integer(residential),
        "units": .integer(survey.stairwellUnits.count),
        "compounds": .integer(survey.compounds.count),
        "unmanaged": .integer(survey.compounds.hasPropertyManager.count { $0 == false }),
        "micro": .integer(survey.stations.count - centres), "centres": .integer(centres),
        "workers": .integer(county.workers.count), "homes": .integer(county.partyHomes.count),
        "cells": .integer(county.witness.cellCount),
      ])
  }
}
