internal import Diagnostics
internal import GridPartition
internal import Publishing
internal import Survey

extension Summary {
  /// What only a list of buildings has: its register, and households that nobody counted one by
  /// one.
  func listSentences(_ grid: GridCells) -> [Argument] {
    guard survey.buildings.form == .listed else { return [] }
    let cells = grid.cells.filter { !$0.isSpecial }
    var sentences: [Argument] = [
      .phrase(
        .summaryListed,
        [
          "cells": .integer(cells.count), "buildings": .integer(survey.buildings.count),
          "compounds": .integer(survey.compounds.count),
        ])
    ]
    let assumed = grid.assumedHouseholds(survey).filter { $0 > 0 }
    if !assumed.isEmpty {
      sentences.append(
        .phrase(
          .summaryAssumedEven,
          ["households": .integer(assumed.reduce(0, +)), "cells": .integer(assumed.count)]))
    }
    return sentences
  }
}
