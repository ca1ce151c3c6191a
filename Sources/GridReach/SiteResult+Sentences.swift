package import Diagnostics
internal import FacilityLocation
internal import ServiceCoverage
internal import StationSiting
internal import Survey

extension SiteResult {
  /// How many names a sentence tells.
  private static let mostNames = 8

  /// The answer in sentences: what was chosen, how good that is, who is left out.
  package var sentences: [Argument] {
    guard case .solved(let solution) = outcome else { return unreachedSentences }
    return choice + proofSentences(solution) + walkSentences(solution) + curveSentences
      + stabilitySentences + unreachedSentences
  }

  private var choice: [Argument] {
    let new = sites.filter { $0.role == .new }
    guard !new.isEmpty else { return [.phrase(.siteNoneNeeded, [:])] }
    let minutes = job.bands.deciding?.minutes
    guard let rate = rates.first(where: { $0.minutes == minutes }) ?? rates.last else { return [] }
    return [
      .phrase(
        .siteChosen,
        [
          "count": .integer(new.count), "candidates": .integer(ground.columns.candidateCount),
          "names": Self.names(new.map { $0.name.isEmpty ? $0.id : "\($0.id) \($0.name)" }),
          "minutes": .integer(rate.minutes), "before": percent(rate.before),
          "after": percent(rate.after),
          "gained": .integer(Int(rate.after.reached - rate.before.reached)),
        ])
    ]
  }

  private func proofSentences(_ solution: SiteSolution) -> [Argument] {
    let fewest: [Argument] =
      switch (job.model, solution.proof) {
      case (.minStations, _) where solution.bound > 0:
        [.phrase(.siteFewest, ["bound": .integer(Int(solution.bound))])]
      default: []
      }
    switch solution.proof {
    case .prices: return fewest + [.phrase(.siteProvenByPrices, [:])]
    case .search: return fewest + [.phrase(.siteProvenBySearch, [:])]
    case .none:
      let gap = (solution.gapPercent * 1000).rounded(.up) / 1000
      return fewest + [
        .phrase(
          .siteGap,
          [
            "gap": .number(gap), "value": .integer(Int(solution.value)),
            "bound": .integer(Int(solution.bound)),
          ])
      ]
    }
  }

  private func walkSentences(_ solution: SiteSolution) -> [Argument] {
    var sentences: [Argument] = []
    if let walk, walk.counted > 0 {
      sentences.append(
        .phrase(
          .siteMeanWalk,
          [
            "before": .number(walk.before.rounded()), "after": .number(walk.after.rounded()),
            "count": .integer(Int(walk.counted)),
          ]))
    }
    if case .center(_, let answer) = solution.record, let radius = answer.radius,
      let slot = answer.costs.firstIndex(of: radius)
    {
      let building = Int(ground.demand.buildings[slot])
      sentences.append(
        .phrase(
          .siteFarthest,
          [
            "building": .text(ground.survey.buildings.ids[building]),
            "metres": .number(Double(radius) / 10),
          ]))
    }
    return sentences
  }

  private var curveSentences: [Argument] {
    guard let curve, let target = curve.target, let requirement = curve.requirement,
      let last = curve.points.last
    else { return [] }
    let text = Argument.text(requirement.text)
    if let first = curve.points.first(where: { $0.value >= target }) {
      return [
        .phrase(.siteCrossing, ["requirement": text, "sites": .integer(first.sites)])
      ]
    }
    let most = CoverageRate.percent(Double(last.bound), of: Double(last.total)) ?? 0
    return [
      .phrase(
        .siteNoCrossing,
        ["requirement": text, "sites": .integer(last.sites), "percent": .number(most)])
    ]
  }

  private var stabilitySentences: [Argument] {
    stability.map { name, count in
      .phrase(.siteStable, ["count": .integer(count), "names": .text(name)])
    }
  }

  private var unreachedSentences: [Argument] {
    let rows = unreachedBuildings
    guard let first = rows.first else { return [] }
    let buildings = ground.survey.buildings
    return [
      .phrase(
        .siteUnreachable,
        [
          "count": .integer(rows.count),
          "households": .integer(rows.reduce(0) { $0 + buildings.households[$1] }),
          "building": .text(buildings.ids[first]),
        ])
    ]
  }

  private func percent(_ rate: CoverageRate) -> Argument {
    rate.lowerPercent.map { .number($0) } ?? "–"
  }

  private static func names(_ all: [String]) -> Argument {
    let told = Argument.names(Array(all.prefix(mostNames)))
    let more = all.count - mostNames
    return more > 0 ? .sentences([told, .phrase(.tallyAndMore, ["count": .integer(more)])]) : told
  }

  /// Why there is no answer.
  var infeasibility: [Finding] {
    guard case .infeasible(let why, let problem) = outcome else { return [] }
    let gaps = SitingGaps(ground.sets, in: problem)
    let names = ground.survey.communities
    let told = gaps.findings(ground.demand) { row in
      names.names[row].isEmpty ? names.codes[row] : names.names[row]
    }
    let all = told + emptyGroups
    guard all.isEmpty else { return all }
    switch why {
    case .floors, .groups, .together:
      return [
        Finding(.warning, .siteImpossibleTogether, ["sites": .integer(problem.limit ?? 0)])
      ]
    case .notFound: return [Finding(.warning, .siteNotFound)]
    }
  }

  /// The compounds or communities that must have a station, and have no place for one.
  private var emptyGroups: [Finding] {
    guard let grouping = job.atLeastOne else { return [] }
    let (labels, count) = ground.labels(grouping)
    let survey = ground.survey
    let held = Set(labels)
    return (0..<count).filter { !held.contains(Int32($0)) }.map { row in
      let name =
        grouping == .compound
        ? survey.compounds.names[row] : survey.communities.names[row]
      let id =
        grouping == .compound ? survey.compounds.ids[row] : survey.communities.codes[row]
      return Finding(
        .warning, .siteImpossibleGroup, ["group": .text(name.isEmpty ? id : name)])
    }
  }
}
