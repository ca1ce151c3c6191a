internal import Diagnostics
internal import Formats
internal import Publishing

/// What a reader wants first.
extension ReportAssembly {
  var verdicts: [ReportContents.Verdict] {
    targets.map(verdict)
      + ownTargets.map { target in
        ReportContents.Verdict(
          words(.checkTold, ["target": target.words, "verdict": target.verdict]),
          target.isMet ? .good : .bad)
      }
  }

  private func verdict(_ target: WrittenTarget) -> ReportContents.Verdict {
    var arguments: [String: Argument] = [
      "percent": .number(target.percent), "minutes": .integer(target.minutes),
      "rate": .text(words(target.rate)), "missing": .integer(target.missing),
    ]
    guard !target.isOfAll else {
      return ReportContents.Verdict(
        words(target.isMet ? .reportVerdictMet : .reportVerdictMissed, arguments),
        target.isMet ? .good : .bad)
    }
    arguments["level"] = .phrase(
      target.level == "cell" ? .wordScopeCell : .wordScopeCommunity)
    arguments["groups"] = .integer(target.groups)
    arguments["missed"] = .integer(target.missed.count)
    return ReportContents.Verdict(
      words(target.isMet ? .reportVerdictGroupsMet : .reportVerdictGroupsMissed, arguments),
      target.isMet ? .good : .bad)
  }

  var tiles: [ReportContents.Tile] {
    cutoffs.compactMap(rateTile) + [uncoveredTile, cellTile, siteTile].compactMap(\.self)
  }

  private func rateTile(_ cutoff: WrittenCutoff) -> ReportContents.Tile? {
    guard let rate = cutoff.households else { return nil }
    var details = [
      words(
        cutoff.isStraight ? .reportTileOfStraight : .reportTileOf,
        [
          "reached": .integer(rate.reached), "total": .integer(rate.total),
          "metres": .integer(Int(cutoff.metres.rounded())),
        ])
    ]
    if rate.undetermined > 0 {
      details.append(
        words(
          .reportTileRange, ["lower": percent(rate.lower), "upper": percent(rate.upper)]))
    }
    let target = targets.first { $0.isOfAll && $0.minutes == cutoff.minutes }
    if let target {
      details.append(
        words(
          target.isMet ? .reportTileMet : .reportTileMissed,
          ["percent": .number(target.percent), "missing": .integer(target.missing)]))
    }
    return ReportContents.Tile(
      value: words(.summaryRate, ["percent": percent(rate.lower)]),
      label: words(.reportTileRate, ["minutes": .integer(cutoff.minutes)]), details: details,
      tone: target.map { $0.isMet ? .good : .bad } ?? .plain,
      bar: (rate.lower ?? 0, target?.percent))
  }

  private var uncoveredTile: ReportContents.Tile? {
    guard let cutoff = deciding, let rate = cutoff.households else { return nil }
    var details: [String] = []
    if let buildings = cutoff.rates.first(where: { $0.key == "bldg" })?.rate {
      details.append(
        words(.reportTileUncoveredDetail, ["buildings": .integer(buildings.beyond)]))
    }
    if let gaps = layers.gaps, gaps.count > 0 {
      details.append(
        words(
          .reportTileGaps,
          [
            "count": .integer(gaps.count),
            "largest": .integer(gaps.integers("households").max() ?? 0),
          ]))
    }
    if rate.undetermined > 0 {
      details.append(words(.reportTileUndetermined, ["count": .integer(rate.undetermined)]))
    }
    return ReportContents.Tile(
      value: String(rate.beyond),
      label: words(.reportTileUncovered, ["minutes": .integer(cutoff.minutes)]),
      details: details, tone: rate.beyond == 0 ? .good : .bad)
  }

  /// The lower and the upper end of the band.
  var band: (lower: Int, upper: Int)? {
    let ends = (folder.parameter("band")?.elements ?? []).compactMap(\.integer)
    return ends.count == 2 ? (ends[0], ends[1]) : nil
  }

  private var cellTile: ReportContents.Tile? {
    guard let partition = folder.summary["partition"], let cells = partition["cells"]?.integer,
      let outside = partition["out_of_band"]?.integer
    else { return nil }
    let label =
      band.map {
        words(.reportTileCells, ["lower": .integer($0.lower), "upper": .integer($0.upper)])
      } ?? words(.reportTileCellsPlain)
    var details: [String] = []
    if let least = partition["min_hh"]?.integer, let most = partition["max_hh"]?.integer {
      details.append(
        words(.reportTileCellsDetail, ["least": .integer(least), "most": .integer(most)]))
    }
    return ReportContents.Tile(
      value: words(
        .reportTileCellsOf, ["inside": .integer(cells - outside), "all": .integer(cells)]),
      label: label, details: details, tone: outside == 0 ? .good : .plain)
  }

  private var siteTile: ReportContents.Tile? {
    guard let siting = folder.summary["siting"] else { return nil }
    guard siting["feasible"]?.boolean == true else {
      return ReportContents.Tile(
        value: "–", label: words(.reportTileSites), details: [words(.reportTileSitesNone)],
        tone: .bad)
    }
    return ReportContents.Tile(
      value: String(siting["new"]?.integer ?? 0), label: words(.reportTileSites),
      details: sitingRate.map { rate in
        [
          words(
            .reportTileSitesDetail,
            [
              "minutes": .integer(rate.minutes), "before": percent(rate.before),
              "after": percent(rate.after),
            ])
        ]
      } ?? [])
  }

  /// The rate before and after at the cutoff that the siting is about.
  private var sitingRate: (minutes: Int, before: Double?, after: Double?)? {
    let siting = folder.summary["siting"]
    let rates = siting?["rates"]?.elements ?? []
    let minutes = siting?["deciding_minutes"]?.integer
    let rate = rates.first { $0["minutes"]?.integer == minutes } ?? rates.last
    return rate.flatMap { rate in
      rate["minutes"]?.integer.map { ($0, rate["before_pct"]?.number, rate["after_pct"]?.number) }
    }
  }

  /// A sentence for each rate of all: what decides, the circle, the estimate.
  var sentences: [String] {
    cutoffs.flatMap { cutoff in
      var sentences: [String] = []
      if let rate = cutoff.households {
        sentences.append(sentence(rate, cutoff, cutoff.method, of: area))
      }
      if let circle = cutoff.circle {
        sentences.append(sentence(circle, cutoff, "straight_line", of: area))
      }
      if let estimate = cutoff.estimate, cutoff.detour != 1 {
        sentences.append(sentence(estimate, cutoff, "detour", of: area))
      }
      return sentences
    }
  }

  func sentence(
    _ rate: WrittenRate, _ cutoff: WrittenCutoff, _ method: String, of name: String
  ) -> String {
    let phrase: Phrase =
      switch method {
      case "network": .reportSentenceNetwork
      case "detour": .reportSentenceDetour
      default: .reportSentenceStraight
      }
    return words(
      phrase,
      [
        "date": .text(date), "name": .text(name), "minutes": .integer(cutoff.minutes),
        "metres": .integer(Int(cutoff.metres.rounded())), "preset": .text(cutoff.preset),
        "rate": .text(words(rate)), "lower": percent(rate.lower), "kind": .text(kind),
        "total": .integer(rate.total), "reached": .integer(rate.reached),
        "detour": .number(cutoff.detour),
      ])
  }
}
