internal import Diagnostics
internal import Survey

/// A figure as it is shown.
package enum Figure: Hashable, Sendable {
  /// In thousandths.
  case amount(Int)
  /// A small count of people: "<5".
  case below(Int)
  /// Not shown, so that small counts cannot be worked out.
  case withheld

  /// The figure as people read it.
  package var text: String {
    switch self {
    case .amount(let amount):
      amount % TallyUnitTable.amountScale == 0
        ? String(amount / TallyUnitTable.amountScale)
        : String(shortest: Double(amount) / Double(TallyUnitTable.amountScale))
    case .below(let limit): "<\(limit)"
    case .withheld: "–"
    }
  }
}

extension LayerTable {
  /// Numbers where all figures are shown, else texts.
  mutating func add(_ field: Field, figures: [Figure]) {
    let scale = TallyUnitTable.amountScale
    let amounts = figures.compactMap { figure -> Int? in
      if case .amount(let amount) = figure { amount } else { nil }
    }
    if amounts.count < figures.count {
      add(field, figures.map(\.text))
    } else if amounts.allSatisfy({ $0 % scale == 0 }) {
      add(field, amounts.map { $0 / scale })
    } else {
      add(field, amounts.map { Double($0) / Double(scale) }, decimals: 3)
    }
  }

  /// Code, name and parent of each area; names and parents where at least one has them.
  mutating func addAreas(_ areas: AreaTable) {
    add(.areaCode(areas.level), areas.codes)
    let parent = Field.parent(areas.level)
    for (field, values) in [
      (Field.areaName(areas.level), areas.names), (parent.code, areas.parentCodes),
      (parent.name, areas.parentNames),
    ] where values.contains(where: { !$0.isEmpty }) {
      add(field, values.map { $0.isEmpty ? nil : $0 })
    }
  }
}
