package import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey

extension CheckReport {
  /// How many names a line tells; the tables of a run have all.
  private static let mostNames = 6

  /// A line for each target with what would mend it, then the stations and what has changed.
  package var lines: [Argument] {
    let numbered = now.targets.enumerated().flatMap { index, target in
      [line(target, index + 1)] + mendingLines(target) + changeLines(target)
    }
    return numbered + summaryLines + stationLines
  }

  private func line(_ target: TargetFigures, _ number: Int) -> Argument {
    .phrase(
      .checkTarget,
      ["number": .integer(number), "target": target.words, "verdict": target.verdict])
  }

  private func mendingLines(_ target: TargetFigures) -> [Argument] {
    let open = target.shortfalls.filter { !$0.mending.isEmpty }
    let told = open.prefix(Self.mostNames).map { shortfall in
      var arguments: [String: Argument] = [
        "count": .integer(shortfall.mending.count), "short": .number(shortfall.short),
        "weight": .phrase(target.weight.denominator.word.phrase),
        "names": Self.names(shortfall.mending.map { $0.words(target) }),
      ]
      guard !shortfall.group.isEmpty else { return Argument.phrase(.checkMending, arguments) }
      arguments["group"] = .text(shortfall.group)
      arguments["percent"] = shortfall.rate.lowerPercent.map { .number($0) } ?? "–"
      return .phrase(.checkGroupMending, arguments)
    }
    let more = open.count - told.count
    return told + (more > 0 ? [.phrase(.checkMoreGroups, ["count": .integer(more)])] : [])
  }

  private func changeLines(_ target: TargetFigures) -> [Argument] {
    guard earlier != nil else { return [] }
    guard let before = before(target) else { return [.phrase(.checkNotAsked, [:])] }
    let change = target.rate.reached - before.rate.reached
    return [
      .phrase(
        .checkChange,
        [
          "before": before.rate.words, "after": target.rate.words,
          "change": .text(change < 0 ? "−\(Int(-change))" : "+\(Int(change))"),
          "weight": .phrase(target.weight.denominator.word.phrase),
        ])
    ]
  }

  private var summaryLines: [Argument] {
    let met = now.targets.count { $0.isMet }
    return [
      .phrase(.checkSummary, ["met": .integer(met), "count": .integer(now.targets.count)])
    ]
  }

  private var stationLines: [Argument] {
    guard now.stationCount > 0 else { return [] }
    let statuses = StationStatus.allCases.compactMap { status -> Argument? in
      let (count, before) = (now.count(status), earlier?.count(status) ?? 0)
      guard count + before > 0 else { return nil }
      let arguments: [String: Argument] = [
        "status": .phrase(status.name), "count": .integer(count), "before": .integer(before),
      ]
      return .phrase(earlier == nil ? .checkStatus : .checkStatusBefore, arguments)
    }
    let all = Argument.phrase(
      .checkStations,
      ["count": .integer(now.stationCount), "statuses": .sentences(statuses)])
    guard let earlier else { return [all] }
    let moves = moved.map { move in
      Argument.phrase(
        .checkMoved,
        [
          "from": .phrase(move.from.name), "to": .phrase(move.to.name),
          "count": .integer(move.ids.count), "names": Self.names(move.ids.map { .text($0) }),
        ])
    }
    return [all] + moves + Self.named(.checkNew, Self.only(in: now, not: earlier))
      + Self.named(.checkGone, Self.only(in: earlier, not: now))
  }

  private static func named(_ phrase: Phrase, _ ids: [String]) -> [Argument] {
    guard !ids.isEmpty else { return [] }
    return [
      .phrase(phrase, ["count": .integer(ids.count), "names": names(ids.map { .text($0) })])
    ]
  }

  private static func names(_ all: [Argument]) -> Argument {
    let more = all.count - mostNames
    return .sentences(
      all.prefix(mostNames) + (more > 0 ? [.phrase(.tallyAndMore, ["count": .integer(more)])] : []))
  }
}

extension CheckedState {
  fileprivate func count(_ status: StationStatus) -> Int { stations[status]?.count ?? 0 }
}

extension Mending {
  /// The building, who lives there, and by how many metres the walk is too long.
  fileprivate func words(_ target: TargetFigures) -> Argument {
    let arguments: [String: Argument] = [
      "id": .text(building), "amount": .number(amount),
      "metres": excess.map { .integer(Int($0.rounded(.up))) } ?? "–",
    ]
    if state == .undetermined { return .phrase(.checkToVerify, arguments) }
    return .phrase(excess == nil ? .checkNoWay : .checkTooFar, arguments)
  }
}
