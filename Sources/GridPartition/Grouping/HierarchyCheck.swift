package import Diagnostics
package import Survey

/// Checks a table that says which unit lies in what: each unit has exactly one parent on each
/// level, and each parent exactly one on the next.
package enum HierarchyCheck {
  /// One breach, and the unit it shows at.
  package struct Breach: Sendable {
    package let finding: Finding
    /// The level, "" where it is about the unit itself.
    package let level: String
    /// The unit or the group it is about.
    package let id: String
    /// Row of the units, −1 where the unit is in the table alone.
    package let unit: Int
  }

  /// All breaches, by unit, then by level.
  ///
  /// - Complexity: O(*n* *l*) for *n* rows and *l* levels.
  package static func breaches(of table: HierarchyTable, among units: UnitTable) -> [Breach] {
    let rowOfUnit = Dictionary(
      units.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return unitBreaches(table, units, rowOfUnit) + blankBreaches(table, rowOfUnit)
      + parentBreaches(table, rowOfUnit)
  }

  /// Units that are missing, unknown, or listed more than once.
  private static func unitBreaches(
    _ table: HierarchyTable, _ units: UnitTable, _ rowOfUnit: [String: Int]
  ) -> [Breach] {
    var breaches: [Breach] = []
    let listed = Set(table.units)
    for (row, id) in units.ids.enumerated() where !listed.contains(id) && rowOfUnit[id] == row {
      breaches.append(
        Breach(
          finding: Finding(
            .warning, .hierarchyUnitMissing, ["id": .text(id)], at: Place(file: table.file)),
          level: "", id: id, unit: row))
    }
    var firstRow: [String: Int] = [:]
    for (row, id) in table.units.enumerated() {
      let place = Place(file: table.file, row: row + 1)
      if rowOfUnit[id] == nil {
        breaches.append(
          Breach(
            finding: Finding(.warning, .hierarchyUnitUnknown, ["id": .text(id)], at: place),
            level: "", id: id, unit: -1))
      }
      guard let first = firstRow[id] else {
        firstRow[id] = row
        continue
      }
      breaches.append(
        Breach(
          finding: Finding(
            .warning, .hierarchyUnitTwice, ["id": .text(id), "first": .integer(first + 1)],
            at: place), level: "", id: id, unit: rowOfUnit[id] ?? -1))
    }
    return breaches
  }

  private static func blankBreaches(
    _ table: HierarchyTable, _ rowOfUnit: [String: Int]
  ) -> [Breach] {
    var breaches: [Breach] = []
    for (row, id) in table.units.enumerated() {
      for (level, name) in table.levels.enumerated() where table.parents[level][row].isEmpty {
        breaches.append(
          Breach(
            finding: Finding(
              .warning, .hierarchyParentMissing, ["id": .text(id), "level": .text(name)],
              at: Place(file: table.file, row: row + 1, field: name)), level: name, id: id,
            unit: rowOfUnit[id] ?? -1))
      }
    }
    return breaches
  }

  /// Units and groups that the table puts into two parents.
  private static func parentBreaches(
    _ table: HierarchyTable, _ rowOfUnit: [String: Int]
  ) -> [Breach] {
    var breaches: [Breach] = []
    for (level, name) in table.levels.enumerated() {
      var first: [String: (parent: String, row: Int)] = [:]
      var told: Set<[String]> = []
      for row in 0..<table.count {
        let child = level == 0 ? table.units[row] : table.parents[level - 1][row]
        let parent = table.parents[level][row]
        guard !child.isEmpty, !parent.isEmpty else { continue }
        guard let known = first[child] else {
          first[child] = (parent, row)
          continue
        }
        guard known.parent != parent, told.insert([child, parent]).inserted else { continue }
        breaches.append(
          Breach(
            finding: Finding(
              .warning, .hierarchyTwoParents,
              [
                "id": .text(child), "level": .text(name), "first": .text(known.parent),
                "second": .text(parent), "row": .integer(known.row + 1),
              ], at: Place(file: table.file, row: row + 1, field: name)),
            level: name, id: child, unit: rowOfUnit[table.units[row]] ?? -1))
      }
    }
    return breaches
  }
}

extension HierarchyCheck {
  /// Groups of the table whose units no links join.
  package static func partedGroups(
    of table: HierarchyTable, among survey: CountySurvey, _ grouper: Grouper
  ) throws(Failure) -> [Breach] {
    let units = survey.units.inOrder
    var breaches: [Breach] = []
    for (level, name) in table.levels.enumerated() {
      let parentOf = Dictionary(
        zip(table.units, table.parents[level]), uniquingKeysWith: { first, _ in first })
      let names = Set(table.parents[level]).filter { !$0.isEmpty }.sorted()
      let labelOf = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      let labels = units.ids.map { parentOf[$0].flatMap { labelOf[$0] } ?? -1 }
      let parts = try grouper.parts(of: labels, in: survey)
      for (label, count) in parts.enumerated() where count > 1 {
        breaches.append(
          Breach(
            finding: Finding(
              .warning, .hierarchyParted,
              ["id": .text(names[label]), "level": .text(name), "parts": .integer(count)],
              at: Place(file: table.file)), level: name, id: names[label],
            unit: labels.firstIndex(of: label) ?? -1))
      }
    }
    return breaches
  }
}
