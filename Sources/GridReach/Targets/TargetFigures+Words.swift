internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

extension TargetFigures {
  /// What is asked, whole: of whom, where, in how long, by which walk, from which stations.
  var words: Argument {
    var arguments: [String: Argument] = [
      "percent": .number(percent), "minutes": .integer(minutes),
      "weight": .phrase(weight.denominator.word.phrase), "terms": terms,
    ]
    let isOfAll = level == .county
    if !isOfAll {
      arguments["level"] = .phrase(level == .cell ? .wordScopeCell : .wordScopeCommunity)
    }
    let question = Argument.phrase(isOfAll ? .checkAsksAll : .checkAsksEach, arguments)
    guard let name else { return question }
    return .phrase(.checkNamed, ["name": .text(name), "target": question])
  }

  /// The preset, the way of walking and the stations.
  private var terms: Argument {
    var names: [Argument] = [
      .text(preset), .phrase(method.word(detour: 1).phrase),
      .phrase(.checkCounted, ["count": .integer(stations)]),
    ]
    names += filter.statuses == [.inUse] ? [] : filter.statuses.map { .phrase($0.name) }
    names += filter.tiers.map { .phrase($0.name) }
    return .sentences(names + (filter.kinds + filter.services).map { .text($0) })
  }

  /// Met, or missed by how much.
  var verdict: Argument {
    var arguments: [String: Argument] = [
      "rate": rate.words, "short": .number(short), "groups": .integer(groupCount),
      "weight": .phrase(weight.denominator.word.phrase),
      "missed": .integer(shortfalls.count),
    ]
    if level != .county {
      arguments["level"] = .phrase(level == .cell ? .wordScopeCell : .wordScopeCommunity)
      return .phrase(isMet ? .checkGroupsMet : .checkGroupsMissed, arguments)
    }
    return .phrase(isMet ? .checkMet : .checkMissed, arguments)
  }
}

extension CoverageRate {
  /// One figure where nothing is undetermined, else the lower and the upper value.
  var words: Argument {
    func percent(_ value: Double?) -> Argument { value.map { .number($0) } ?? "–" }
    let (lower, upper) = (percent(lowerPercent), percent(upperPercent))
    if undetermined == 0 { return .phrase(.summaryRate, ["percent": lower]) }
    if beyond == 0 { return .phrase(.summaryRateAtLeast, ["lower": lower]) }
    return .phrase(.summaryRateBetween, ["lower": lower, "upper": upper])
  }
}
