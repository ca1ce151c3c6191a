package import Diagnostics
package import Publishing
internal import Survey
internal import Tallying

/// What ``TallyJob`` counted.
package struct TallyResult: Sendable {
  package let layers: TallyLayers
  package let isByPlace: Bool
  package let findings: [Finding]

  /// Rows of the areas that have fewer units than they must.
  package var areasBelow: [Int] { layers.least.map { layers.tally.areas(below: $0) } ?? [] }

  /// The totals, the types, what was hidden, and who has too few.
  package var sentences: [Argument] {
    totalSentences + typeSentences + leastSentences
  }

  private var totalSentences: [Argument] {
    let tally = layers.tally
    var sentences: [Argument] = [
      .phrase(
        .tallyTotal,
        [
          "total": .integer(tally.placed + tally.unplaced), "placed": .integer(tally.placed),
          "areas": .integer(layers.areas.count), "unplaced": .integer(tally.unplaced),
        ])
    ]
    for (column, name) in layers.columns.enumerated() {
      let totals = layers.totals(column)
      let isOpen = totals.placed != .withheld
      sentences.append(
        .phrase(
          isOpen ? .tallySumTotal : .tallySumHidden,
          [
            "column": .text(name), "total": .text(totals.total.text),
            "placed": .text(totals.placed.text), "unplaced": .text(totals.unplaced.text),
          ]))
      guard let hidden = layers.suppressions[column], hidden.smallCount > 0 else { continue }
      sentences.append(
        .phrase(
          .tallySuppressed,
          [
            "column": .text(name), "limit": .integer(hidden.limit),
            "small": .integer(hidden.smallCount), "withheld": .integer(hidden.withheldCount),
          ]))
    }
    return sentences
  }

  /// How many types are told one by one.
  private static let mostTypes = 20

  private var typeSentences: [Argument] {
    let types = layers.tally.types
    let told = types.prefix(Self.mostTypes).map { type in
      Argument.phrase(
        .tallyType,
        [
          "type": type.type.isEmpty ? .phrase(.wordNotStated) : .text(type.type),
          "total": .integer(type.placed + type.unplaced), "placed": .integer(type.placed),
          "unplaced": .integer(type.unplaced),
        ])
    }
    guard types.count > told.count else { return told }
    return told + [.phrase(.tallyMoreTypes, ["count": .integer(types.count - told.count)])]
  }

  /// How many areas that miss a target are named.
  private static let mostCodes = 20

  private var leastSentences: [Argument] {
    guard let least = layers.least else { return [] }
    let areas: Argument = .integer(layers.areas.count)
    let below = areasBelow
    guard !below.isEmpty else {
      return [.phrase(.tallyLeastMet, ["least": .integer(least), "areas": areas])]
    }
    let codes = Argument.names(below.prefix(Self.mostCodes).map { layers.areas.codes[$0] })
    let more = below.count - Self.mostCodes
    let named: Argument =
      more > 0 ? .sentences([codes, .phrase(.tallyAndMore, ["count": .integer(more)])]) : codes
    return [
      .phrase(
        .tallyLeastMissed,
        [
          "least": .integer(least), "count": .integer(below.count), "areas": areas,
          "codes": named,
        ])
    ]
  }
}

extension TallyResult {
  package var parameters: [(String, JSONValue)] {
    [("by", .string(isByPlace ? "place" : "code")), ("border", .string("lowest code"))]
  }
}
