package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
internal import Publishing
package import SampleCounty
internal import Survey

/// A county in which everything is hard → a folder of files that the other verbs read.
package struct HardSampleJob: Sendable {
  package var seed: UInt64
  package var folder: String
  package var overwrite: Bool
  /// The language of the note beside the files.
  package var language: Language

  package init(seed: UInt64, folder: String, overwrite: Bool, language: Language) {
    self.seed = seed
    self.folder = folder
    self.overwrite = overwrite
    self.language = language
  }

  /// Where the county lies, in degrees: on open land, so that nobody takes it for a place.
  private static let center = Position(x: 126.5, y: 46.75)

  /// Makes the county and writes it; the same seed writes the same bytes.
  ///
  /// - Throws: what writing throws; nothing is left behind.
  package func run() throws(Failure) -> HardCounty {
    let output = try AtomicFolder(path: folder, marker: "plan.yaml", overwrite: overwrite)
    let county = HardCounty.generate(seed: seed)
    let system = try LocalMetricSystem(around: Box(Self.center))
    let publisher = Publisher(
      system: system, language: .english, overwrite: false,
      metadata: .object([
        ("synthetic", .boolean(true)), ("county", .string(county.name)),
        ("seed", .integer(Int(truncatingIfNeeded: seed))),
      ]))
    let layers = SurveyLayers(county.survey)
    for layer in [layers.communities, layers.compounds, layers.buildings, layers.barriers] {
      try publisher.write(layer, to: "\(output.workingPath)/\(layer.name).geojson")
    }
    let answers = county.answers.enumerated().map { row, answer in
      KnownAnswer(
        community: county.survey.communities.codes[row], cells: answer.cells,
        specialCells: answer.specialCells, outOfBand: answer.outOfBand,
        violation: answer.violation, reasons: answer.reasons)
    }
    for layer in [layers.stairwellUnits, KnownAnswer.layer(answers)] {
      try publisher.write(layer, to: "\(output.workingPath)/\(layer.name).csv")
    }
    try write(plan(county), to: output.workingPath + "/plan.yaml")
    try write(
      note(county), to: output.workingPath + "/" + FolderReadme.fileName(in: language))
    try output.commit()
    return county
  }

  private func plan(_ county: HardCounty) -> String {
    """
    # Written by gridreach sample --hard. All keys: gridreach run --schema
    gridreach: 1
    name: \(county.name)
    inputs:
      communities: communities.geojson
      compounds: compounds.geojson
      buildings:
        file: buildings.geojson
        households_field: households
        household_kind: registered
      barriers: barriers.geojson
      stairwells: stairwells.csv
    partition:
      band: 200-300
      aim: 250
    output:
      folder: results

    """
  }

  /// What is hard in each community, and what the answer must be.
  private func note(_ county: HardCounty) -> String {
    let lines = county.answers.enumerated().map { row, answer in
      let sentence = answer.difficulty.phrase.words(
        in: language,
        [
          "cells": .integer(answer.cells), "outside": .integer(answer.outOfBand),
          "violation": .integer(answer.violation), "special": .integer(answer.specialCells),
        ])
      return county.survey.communities.codes[row] + "  " + sentence + "\n"
    }
    return Phrase.hardNote.words(
      in: language,
      [
        "name": .text(county.name), "code": .text(county.code), "seed": .text(String(seed)),
        "answers": .text(lines.joined()),
      ])
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    let file = try AtomicFile(path: path, overwrite: false)
    try file.write(text: text)
    try file.commit()
  }
}

extension HardCounty.Difficulty {
  fileprivate var phrase: Phrase {
    switch self {
    case .tower: .hardTower
    case .gap: .hardGap
    case .tooSmall: .hardTooSmall
    case .island: .hardIsland
    case .aroundEnclave: .hardAroundEnclave
    case .enclave: .hardEnclave
    case .inParts: .hardInParts
    case .specialGround: .hardSpecialGround
    case .stacked: .hardStacked
    }
  }
}
