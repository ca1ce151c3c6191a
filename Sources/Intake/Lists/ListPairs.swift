internal import Diagnostics
internal import Formats
internal import Survey

extension Layer {
  /// What adjoins in a list where a file says it: its rows name compounds, or buildings.
  ///
  /// Buildings of a compound follow each other all the same. Of two compounds the last building of
  /// the one and the first of the other adjoin, and the other way round: a pair has no order.
  ///
  /// - Throws: `adjacency.column-missing`, `adjacency.unknown-building`, `adjacency.itself`.
  func listedAdjacency(of survey: CountySurvey, _ log: IntakeLog) throws(Failure) -> AdjacencyTable
  {
    guard let first = self[.first], let second = self[.second] else {
      throw Failure(
        .adjacencyColumn, ["columns": .names(table.columns.map(\.name))],
        at: Place(file: table.name))
    }
    let runs = survey.listRuns
    let ends = ListEnds(runs, survey)
    let rejected = Set(log.rejected.filter { $0.layer == LayerRoles.buildings.layer }.map(\.id))
    var pairs = AdjacencyTable(within: runs)
    for row in 0..<table.rowCount {
      let (one, other) = (first.value(row), second.value(row))
      if rejected.contains(one) || rejected.contains(other) { continue }
      guard let from = ends[one] else { throw unknown(one, row, first.name) }
      guard let to = ends[other] else { throw unknown(other, row, second.name) }
      guard from != to else {
        throw Failure(.adjacencyItself, ["id": .text(one)], at: place(row, second.name))
      }
      pairs.append(from.upperBound - 1, to.lowerBound)
      if from.count > 1 || to.count > 1 { pairs.append(to.upperBound - 1, from.lowerBound) }
    }
    return pairs
  }

  private func unknown(_ id: String, _ row: Int, _ field: String) -> Failure {
    Failure(.adjacencyUnknown, ["id": .text(id)], at: place(row, field))
  }
}

/// The rows that a name in a list of pairs stands for: one building, or those of a compound.
private struct ListEnds {
  private var rows: [String: Range<Int>] = [:]
  private var ambiguous: Set<String> = []

  init(_ runs: [ListRun], _ survey: CountySurvey) {
    for run in runs where run.compound >= 0 {
      let compound = Int(run.compound)
      for name in Set([survey.compounds.ids[compound], survey.compounds.names[compound]])
      where !name.isEmpty {
        if rows.updateValue(run.rows, forKey: name) != nil { ambiguous.insert(name) }
      }
    }
    for (row, id) in survey.buildings.ids.enumerated() { rows[id] = row..<row + 1 }
  }

  subscript(name: String) -> Range<Int>? { ambiguous.contains(name) ? nil : rows[name] }
}
