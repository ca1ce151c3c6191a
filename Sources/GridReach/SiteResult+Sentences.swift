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
    return choice + worstSentences(solution) + proofSentences(solution) + walkSentences(solution)
      + curveSentences + orderSentences
      + stabilitySentences + unreachedSentences
  }

  private var choice: [Argument] {
    let new = sites.filter { $0.role == .new }
    guard !new.isEmpty else { return [.phrase(.siteNoneNeeded, [:])] }
    let minutes = job.bands.deciding?.minutes
    guard let rate = rates.first(where: { $0.minutes == minutes }) ?? rates.last else { return [] }
    let asked = min(job.sites ?? 0, ground.columns.candidateCount)
    let isFewer = job.model == .maxCover && job.budget == nil && new.count < asked
    let fewer: [Argument] =
      isFewer ? [.phrase(.siteFewer, ["count": .integer(new.count)])] : []
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
    ] + fewer
  }

  private func worstSentences(_ solution: SiteSolution) -> [Argument] {
    guard let worst = solution.worst else { return [] }
    return [
      .phrase(
        .siteWorst,
        [
          "percent": .number(Double(worst.share / 100) / 100),
          "bound": .number(Double((worst.bound + 99) / 100) / 100),
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
    // The best of all only where the lowest share is proven as well: its own sentence tells that.
    case .prices where solution.worst != nil, .search where solution.worst != nil:
      return fewest + [.phrase(.siteProvenWithShares, [:])]
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

  /// What building one after the other costs against building so many at once.
  private var orderSentences: [Argument] {
    let losses = (curve?.points ?? []).compactMap { point in
      point.inOrder.map { (point: point, loss: max(point.value - $0, 0)) }
    }.filter { $0.point.sites > 0 }
    guard losses.count > 1, let worst = losses.max(by: { $0.loss < $1.loss }) else { return [] }
    guard worst.loss > 0 else {
      return [.phrase(.siteOrderKeeps, ["sites": .integer(losses.count)])]
    }
    let percent = CoverageRate.percent(Double(worst.loss), of: Double(worst.point.total)) ?? 0
    return [
      .phrase(
        .siteOrderLoss,
        [
          "sites": .integer(worst.point.sites), "loss": .integer(Int(worst.loss)),
          "percent": .number(percent),
        ])
    ]
  }

  private var stabilitySentences: [Argument] {
    guard !stability.isEmpty else { return [] }
    return [
      .phrase(
        .siteStable,
        [
          "count": .integer(sites.count { $0.role == .new }),
          "names": .names(stability.map { "\($0.name) \($0.count)" }),
        ])
    ]
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
      ] + shortfalls(problem)
    case .notFound: return [Finding(.warning, .siteNotFound)]
    }
  }

  /// What floors lack in the choice that reaches most: who would have to be given up for whom.
  private func shortfalls(_ problem: CoveringProblem) -> [Finding] {
    var free = problem
    free.goal = .mostWeight
    free.floors = []
    free.groups = free.groups.filter { $0.atLeast == 0 }
    free.budget = nil
    free.weights = problem.floors.reduce(into: free.weights.map { _ in 0 }) { weights, floor in
      for slot in floor.rows.indices { weights[Int(floor.rows[slot])] += floor.weights[slot] }
    }
    guard case .answer(let most) = MaxCover.solve(free) else { return [] }
    return ground.demand.floors.compactMap { floor in
      let missing = floor.floor.least - floor.floor.covered(most.tally.isCovered)
      guard missing > 0 else { return nil }
      let communities = ground.survey.communities
      let row = Int(floor.community)
      let group =
        row < 0
        ? ""
        : communities.names[row].isEmpty
          ? communities.codes[row] : communities.names[row]
      return Finding(
        .note, .siteShortfall,
        [
          "requirement": .text(job.requirements[floor.requirement].text),
          "group": row < 0 ? .phrase(.wordScopeCounty) : .text(group),
          "missing": .integer(Int(missing)),
        ])
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
