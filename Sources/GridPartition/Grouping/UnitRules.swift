internal import Diagnostics
internal import Survey

/// What of two units near each other keeps them apart.
struct UnitRules {
  private let parents: [String]
  private let isLarge: [Bool]
  private let likeness: [(rule: Grouper.Likeness, attribute: UnitTable.Attribute)]

  /// - Throws: `table.column.missing` for an attribute that the table does not have.
  init(_ units: UnitTable, _ grouper: Grouper) throws(Failure) {
    parents = grouper.acrossParents ? [] : units.parents
    isLarge = units.households.map { $0 >= grouper.small ?? .max }
    var likeness: [(Grouper.Likeness, UnitTable.Attribute)] = []
    for rule in grouper.likeness {
      guard let attribute = units.attributes.first(where: { $0.name == rule.attribute }) else {
        throw Failure(
          .columnMissing,
          ["name": .text(rule.attribute), "columns": .names(units.attributes.map(\.name))])
      }
      likeness.append((rule, attribute))
    }
    self.likeness = likeness
  }

  /// The first thing that keeps two units apart; nil where nothing does.
  func obstacle(_ first: Int, _ second: Int) -> UnitLinks.Obstacle? {
    if !parents.isEmpty, parents[first] != parents[second] { return .parent }
    if isLarge[first] || isLarge[second] { return .large }
    for (rule, attribute) in likeness {
      switch rule {
      case .same:
        let value = attribute.texts[first]
        if value.isEmpty || value != attribute.texts[second] { return .unlike }
      case .within(_, let most):
        // Nothing is near to what is no number.
        let difference = abs(attribute.numbers[first] - attribute.numbers[second])
        guard difference <= most else { return .unlike }
      }
    }
    return nil
  }

  /// The first attribute of which a unit has no value.
  func missingAttribute(_ unit: Int) -> String? {
    likeness.first { rule, attribute in
      switch rule {
      case .same: attribute.texts[unit].isEmpty
      case .within: attribute.numbers[unit].isNaN
      }
    }?.attribute.name
  }
}
