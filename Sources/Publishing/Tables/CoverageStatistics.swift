package import Diagnostics
package import ServiceCoverage
package import Survey

/// Who is reached, by groups of buildings (服务圈覆盖情况统计表).
package struct CoverageStatistics: Sendable {
  /// Rates at each cutoff, the groups in the order of the rows.
  private let rates: [(minutes: Int, table: RateTable)]
  private let householdKind: HouseholdKind

  package init(_ rates: [(minutes: Int, table: RateTable)], householdKind: HouseholdKind) {
    self.rates = rates
    self.householdKind = householdKind
  }

  /// The table of some groups: how many there are of households, buildings and persons, and how
  /// many of them are reached within each cutoff; what is undetermined only where something is.
  ///
  /// - Parameters:
  ///   - layer: a row a group, with what it is called.
  ///   - outside: what is said of buildings that are in none of them.
  package func table(_ name: Phrase?, _ layer: LayerTable, outside: Phrase) -> OfficeTable {
    let figures = figures
    var table = OfficeTable(name, layer)
    for figure in figures {
      let values = (0..<layer.rowCount).map { figure.value(figure.rate(group: $0)) }
      if figure.part.isCount {
        table.layer.add(figure.field, values.map { $0.map { Int($0) } })
      } else {
        table.layer.add(figure.field, values, decimals: 2)
      }
    }
    func total(_ label: Phrase, _ rate: (Figure) -> CoverageRate) -> OfficeTable.Total {
      var total = OfficeTable.Total(label)
      for figure in figures { total.numbers[figure.field.key] = figure.value(rate(figure)) }
      return total
    }
    let rest = total(outside) { $0.total - $0.inside(layer.rowCount) }
    if figures.contains(where: { $0.part == .total && rest.numbers[$0.field.key] != 0 }) {
      table.totals = [total(.tableSubtotal) { $0.inside(layer.rowCount) }, rest]
    }
    table.totals.append(total(.tableTotal) { $0.total })
    return table
  }

  /// A column: of what, at which cutoff, and what of its rate.
  private struct Figure {
    enum Part {
      case total, reached, beyond, undetermined, lower, upper

      var isCount: Bool { self != .lower && self != .upper }
    }

    let field: Field
    let denominator: Denominator
    let table: RateTable
    let part: Part

    func rate(group: Int) -> CoverageRate { table.rate(denominator, group: group) }
    var total: CoverageRate { table.total(denominator) }

    /// Of all groups together.
    func inside(_ groups: Int) -> CoverageRate {
      (0..<groups).reduce(into: CoverageRate()) { $0 += rate(group: $1) }
    }

    /// What is counted is whole.
    func value(_ rate: CoverageRate) -> Double? {
      switch part {
      case .total: rate.total.rounded()
      case .reached: rate.reached.rounded()
      case .beyond: rate.beyond.rounded()
      case .undetermined: rate.undetermined.rounded()
      case .lower: rate.lowerPercent
      case .upper: rate.upperPercent
      }
    }
  }

  private var figures: [Figure] {
    guard let first = rates.first?.table else { return [] }
    let people = [Denominator.persons, .elderly].filter { first.total($0).total > 0 }
    let isOpen = rates.contains { $0.table.total(.households).undetermined > 0 }
    var figures: [Figure] = []
    func add(_ field: Field, _ what: Denominator, _ table: RateTable, _ part: Figure.Part) {
      figures.append(Figure(field: field, denominator: what, table: table, part: part))
    }
    add(.residentialBuildings, .buildings, first, .total)
    add(.households(householdKind.word.phrase), .households, first, .total)
    for what in people { add(.total(what.word), what, first, .total) }
    for (minutes, table) in rates {
      let word = Denominator.households.word
      add(.reached(word, minutes), .households, table, .reached)
      add(.beyond(word, minutes), .households, table, .beyond)
      if isOpen { add(.undetermined(word, minutes), .households, table, .undetermined) }
      add(.lower(word, minutes), .households, table, .lower)
      if isOpen { add(.upper(word, minutes), .households, table, .upper) }
      for what in [.buildings] + people {
        add(.reached(what.word, minutes), what, table, .reached)
      }
    }
    return figures
  }
}

extension CoverageRate {
  fileprivate static func - (left: CoverageRate, right: CoverageRate) -> CoverageRate {
    CoverageRate(
      reached: left.reached - right.reached, undetermined: left.undetermined - right.undetermined,
      total: left.total - right.total)
  }
}
