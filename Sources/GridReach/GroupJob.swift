package import Diagnostics
package import GridPartition
package import Publishing
package import Survey
package import Workers

/// Which units belong together: units → groups of any number of levels.
package struct GroupJob: Sendable {
  package let grouper: Grouper

  package init(grouper: Grouper) { self.grouper = grouper }

  /// - Throws: as ``Grouper``.
  package func run(on survey: CountySurvey, workers: Workers) throws(Failure) -> UnitGroups {
    try grouper.group(survey, workers: workers)
  }

  /// Checks an existing hierarchy of the units: by the table alone, and for its groups whether
  /// links join their units, where `withLinks` asks for it.
  ///
  /// - Throws: as ``Grouper``.
  package func check(
    _ table: HierarchyTable, on survey: CountySurvey, withLinks: Bool
  ) throws(Failure) -> [HierarchyCheck.Breach] {
    let breaches = HierarchyCheck.breaches(of: table, among: survey.units.inOrder)
    guard withLinks else { return breaches }
    return try breaches + HierarchyCheck.partedGroups(of: table, among: survey, grouper)
  }

  package var parameters: [(String, JSONValue)] {
    let adjacency: JSONValue =
      switch grouper.adjacency {
      case .sharedBorder: .string("shared border")
      case .gap(let metres): .object([("gap_m", .number(metres))])
      }
    return [
      ("adjacency", adjacency),
      ("levels", .array(grouper.levels.map(\.json))),
      ("small", grouper.small.map { .integer($0) } ?? .null),
      ("alike", .array(grouper.likeness.map(\.json))),
      ("across_parents", .boolean(grouper.acrossParents)),
      ("effort", .number(grouper.effort)),
    ]
  }
}

extension Grouper.Level {
  fileprivate var json: JSONValue {
    let size: (String, JSONValue) =
      switch size {
      case .number(let number): ("number", .integer(number))
      case .band(let band):
        ("band", .array([.integer(band.lower), .integer(band.upper), .integer(band.aim)]))
      case .together: ("together", .boolean(true))
      }
    return .object([("name", .string(name)), size])
  }
}

extension Grouper.Likeness {
  fileprivate var json: JSONValue {
    switch self {
    case .same(let name): .object([("same", .string(name))])
    case .within(let name, let most):
      .object([("within", .string(name)), ("most", .number(most))])
    }
  }
}

extension UnitGroups {
  /// A sentence for each thing a reader wants first.
  package var sentences: [Argument] {
    var sentences: [Argument] = []
    for level in levels {
      let sizes = level.groups.map(\.households)
      let tenths = ((level.mean ?? 0) * 10).rounded() / 10
      sentences.append(
        .phrase(
          .summaryGroups,
          [
            "level": .text(level.name), "groups": .integer(level.groups.count),
            "units": .integer(units.count), "households": .integer(level.households),
            "kind": .phrase(units.householdKind.word.phrase),
            "smallest": .integer(sizes.min() ?? 0), "largest": .integer(sizes.max() ?? 0),
            "mean": .number(tenths),
          ]))
      if level.unitsAlone > 0 {
        sentences.append(
          .phrase(
            .summaryGroupsAlone,
            ["level": .text(level.name), "count": .integer(level.unitsAlone)]))
      }
      switch level.size {
      case .together: continue
      case .number:
        guard level.isProven, level.groups.count > 1 else { continue }
        sentences.append(.phrase(.summaryGroupsBalanced, ["level": .text(level.name)]))
      case .band(let band):
        sentences.append(
          .phrase(
            .summaryGroupsOutside,
            [
              "level": .text(level.name), "lower": .integer(band.lower),
              "upper": .integer(band.upper), "count": .integer(level.outOfBand),
            ]))
      }
    }
    return sentences
  }
}
