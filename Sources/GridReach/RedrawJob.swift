package import Diagnostics
package import GridPartition
package import Publishing
package import Survey
package import Workers

/// Old cells that keep the band again: cells, buildings → cells, crosswalk, retired codes.
package struct RedrawJob: Sendable {
  package var redrawing = Redrawing()

  package init() {}

  /// - Throws: as ``Redrawing``.
  package func run(on survey: CountySurvey, workers: Workers) throws(Failure) -> Redraw {
    try redrawing.redraw(survey, workers: workers)
  }

  package var parameters: [(String, JSONValue)] {
    var partition = PartitionJob()
    partition.partitioner = redrawing.partitioner
    return partition.parameters + [
      ("stay", .number(redrawing.stay)),
      ("date", redrawing.date.map { .string($0.text) } ?? .null),
      ("new_codes", .boolean(redrawing.ignoresCodes)),
    ]
  }
}

extension Redraw {
  /// What changed, in sentences.
  package var sentences: [Argument] {
    let total = total
    let change: Argument =
      total.moved == 0 && total.movedBuildings == 0 && total.joined == 0
      ? .phrase(.summaryNothingMoved)
      : .phrase(
        .summaryRedraw,
        [
          "kept": .integer(total.kept), "households": .integer(total.households),
          "percent": total.keptPercent.map { .number($0) } ?? "–", "moved": .integer(total.moved),
          "buildings": .integer(total.movedBuildings), "joined": .integer(total.joined),
        ])
    return [
      change,
      .phrase(
        .summaryRedrawCells,
        [
          "old": .integer(total.untouched + total.changed + total.retired),
          "untouched": .integer(total.untouched), "changed": .integer(total.changed),
          "new": .integer(total.new), "retired": .integer(total.retired),
        ]),
    ]
  }
}
