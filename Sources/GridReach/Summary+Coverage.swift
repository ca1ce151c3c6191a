internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// What is told of coverage: who is reached, what a circle claims, which stations there are, what
/// falls to each, and where nobody is reached.
extension Summary {
  var coverageSentences: [Argument] {
    guard let coverage else { return [] }
    return rateSentences(coverage) + claimSentences(coverage) + statusSentences(coverage)
      + tierSentences(coverage) + loadSentences(coverage) + gapSentences(coverage)
  }

  private func rateSentences(_ result: CoverageResult) -> [Argument] {
    let isStraight = result.coverage.travel.method == .straightLine
    return result.coverage.cutoffs.map { cutoff in
      let rate = result.rates(result.coverage, within: cutoff).total(.households)
      return .phrase(
        isStraight ? .summaryCoverage : .summaryStreets,
        [
          "minutes": .integer(cutoff.minutes), "preset": .text(result.walking.preset.name),
          "metres": .integer(Int(cutoff.metres.rounded())), "kind": kind,
          "rate": words(rate),
          "beyond": .integer(Int(rate.beyond)), "undetermined": .integer(Int(rate.undetermined)),
          "stations": .integer(result.survey.stations.count),
        ])
    }
  }

  private func claimSentences(_ result: CoverageResult) -> [Argument] {
    guard result.circle != nil else { return [] }
    return result.coverage.cutoffs.compactMap { cutoff in
      result.claims(within: cutoff, by: result.communityGroups).map { claims in
        .phrase(
          .summaryClaims,
          [
            "minutes": .integer(cutoff.minutes),
            "households": .integer(Int(claims.total(.households).reached)),
            "buildings": .integer(Int(claims.total(.buildings).reached)),
          ])
      }
    }
  }

  /// "n of 58": stations by status, and what all of them would reach.
  private func statusSentences(_ result: CoverageResult) -> [Argument] {
    guard let alternative = result.alternative else { return [] }
    let rate = result.rates(alternative.coverage, within: result.deciding).total(.households)
    return [
      .phrase(
        .summaryStatuses,
        [
          "used": .integer(result.survey.stations.count),
          "all": .integer(alternative.stations.count),
          "minutes": .integer(result.deciding.minutes), "rate": words(rate),
        ])
    ]
  }

  private func tierSentences(_ result: CoverageResult) -> [Argument] {
    result.slices.filter { $0.restriction == .tier }.map { slice in
      let rate = result.rates(slice.coverage, within: result.deciding).total(.households)
      return .phrase(
        .summaryTier,
        [
          "tier": slice.name, "stations": .integer(slice.stations.count),
          "minutes": .integer(result.deciding.minutes), "rate": words(rate),
        ])
    }
  }

  /// How many stations are named; the table of loads has all.
  private static let mostNames = 10

  private func loadSentences(_ result: CoverageResult) -> [Argument] {
    let loads = result.loads
    guard loads.households.count > 1, let least = loads.households.min(),
      let most = loads.households.max()
    else { return overloadSentences(result) }
    return [
      .phrase(
        .summaryLoads, ["least": .integer(least), "most": .integer(most), "kind": kind])
    ] + overloadSentences(result)
  }

  private func overloadSentences(_ result: CoverageResult) -> [Argument] {
    let loads = result.loads
    let over = loads.households.indices.filter { loads.overload($0) != nil }
    guard !over.isEmpty else { return [] }
    return [
      .phrase(
        .summaryOverloaded,
        [
          "count": .integer(over.count), "area": .number(loads.leastFloorArea),
          "stations": names(over.map { result.stationName($0) }),
        ])
    ]
  }

  private func gapSentences(_ result: CoverageResult) -> [Argument] {
    guard let largest = result.gaps.first else { return [] }
    let survey = result.survey
    return [
      .phrase(
        .summaryGaps,
        [
          "count": .integer(result.gaps.count), "minutes": .integer(result.deciding.minutes),
          "households": .integer(result.gaps.reduce(0) { $0 + $1.households }),
          "largest": .integer(largest.households),
          "building": .text(survey.buildings.ids[largest.best]),
          "gain": .integer(largest.gainedHouseholds),
        ])
    ]
  }

  var targetSentences: [Argument] {
    (coverage?.outcomes ?? []).map { outcome in
      let (requirement, figures) = (outcome.target.requirement, outcome.figures)
      guard outcome.target.isPlain else {
        return .phrase(
          .checkTold, ["target": figures.words, "verdict": figures.verdict])
      }
      var arguments: [String: Argument] = [
        "minutes": .integer(requirement.minutes), "percent": .number(requirement.percent),
        "reached": percent(figures.rate.lowerPercent),
      ]
      guard requirement.level != .county else {
        return .phrase(outcome.isMet ? .summaryTargetMet : .summaryTargetMissed, arguments)
      }
      arguments["level"] = .phrase(requirement.level.name)
      arguments["groups"] = .integer(figures.groupCount)
      guard !outcome.isMet else { return .phrase(.summaryGroupsMet, arguments) }
      arguments["missed"] = .integer(figures.shortfalls.count)
      arguments["names"] = names(
        figures.shortfalls.map {
          "\($0.group) \($0.rate.lowerPercent.map { String(shortest: $0) } ?? "–")%"
        })
      return .phrase(.summaryGroupsMissed, arguments)
    }
  }

  private func names(_ all: [String]) -> Argument {
    let told = Argument.names(Array(all.prefix(Self.mostNames)))
    let more = all.count - Self.mostNames
    return more > 0 ? .sentences([told, .phrase(.tallyAndMore, ["count": .integer(more)])]) : told
  }
}

extension CoverageResult {
  /// A station as people call it: name and id.
  func stationName(_ row: Int) -> String {
    let (id, name) = (survey.stations.ids[row], survey.stations.names[row])
    return name.isEmpty ? id : "\(id) \(name)"
  }
}

extension CoverageLevel {
  /// Where it is told of one group of many.
  fileprivate var name: Phrase {
    switch self {
    case .county: .wordScopeCounty
    case .community: .wordScopeCommunity
    case .cell: .wordScopeCell
    }
  }
}
