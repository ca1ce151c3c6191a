package import Diagnostics
package import Intake
package import Publishing
internal import ServiceCoverage
internal import Survey
internal import Tallying

/// The share of areas that have something, by number and by households.
package struct AttributeJob: Sendable {
  /// The column of the areas that says yes or no.
  package var attribute: String
  /// The column of their kinds.
  package var kindField: String?

  package init(attribute: String, kindField: String? = nil) {
    self.attribute = attribute
    self.kindField = kindField
  }

  package func run(on reading: TallyReading) -> AttributeResult {
    AttributeResult(
      layers: AttributeLayers(
        areas: reading.areas, rates: AttributeRates(reading.areas), attribute: attribute),
      kindField: kindField ?? "")
  }

  package var parameters: [(String, JSONValue)] {
    [("attribute", .string(attribute)), ("by_kind", kindField.map { .string($0) } ?? .null)]
  }
}

/// What ``AttributeJob`` found.
package struct AttributeResult: Sendable {
  package let layers: AttributeLayers
  let kindField: String

  /// Each rate with its numerator and denominator; kinds after all together.
  package var sentences: [Argument] {
    layers.rates.groups.flatMap { group -> [Argument] in
      var sentences = [sentence(.tallyRate, group.areas)]
      if group.households.total > 0 {
        sentences.append(sentence(.tallyHouseholdRate, group.households))
      }
      guard let kind = group.kind else { return sentences + missing(group.withoutHouseholds) }
      let name: Argument = kind.isEmpty ? .phrase(.wordNotStated) : .text(kind)
      return sentences.map {
        .phrase(
          .tallyRateOfKind, ["column": .text(kindField), "kind": name, "sentence": $0])
      }
    }
  }

  private func missing(_ count: Int) -> [Argument] {
    count == 0 ? [] : [.phrase(.tallyHouseholdsMissing, ["count": .integer(count)])]
  }

  private func sentence(_ phrase: Phrase, _ rate: CoverageRate) -> Argument {
    var arguments: [String: Argument] = [
      "attribute": .text(layers.attribute), "with": .integer(Int(rate.reached)),
      "total": .integer(Int(rate.total)), "unknown": .integer(Int(rate.undetermined)),
      "rate": words(rate),
    ]
    if phrase == .tallyHouseholdRate {
      arguments["kind"] = .phrase(layers.areas.householdKind.word.phrase)
    }
    return .phrase(phrase, arguments)
  }

  /// One figure where all is known, else the lower and the upper value.
  private func words(_ rate: CoverageRate) -> Argument {
    let lower = Argument.number(rate.lowerPercent ?? 0)
    guard rate.undetermined > 0 else { return .phrase(.summaryRate, ["percent": lower]) }
    // "100 %" is for the lower value to say.
    guard rate.beyond > 0 else { return .phrase(.summaryRateAtLeast, ["lower": lower]) }
    let upper = Argument.number(rate.upperPercent ?? 0)
    return .phrase(.summaryRateBetween, ["lower": lower, "upper": upper])
  }
}
