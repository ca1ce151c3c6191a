internal import Diagnostics
internal import Districting
internal import Survey

/// Says why a unit stays alone, and why a group is out of its band.
struct GroupReasons {
  private let grouper: Grouper
  private let units: UnitTable
  private let links: UnitLinks
  private let rules: UnitRules
  private let isLinked: [Bool]

  init(_ grouper: Grouper, _ units: UnitTable, _ links: UnitLinks) throws(Failure) {
    self.grouper = grouper
    self.units = units
    self.links = links
    rules = try UnitRules(units, grouper)
    var isLinked = [Bool](repeating: false, count: units.count)
    for link in links.links {
      isLinked[link.first] = true
      isLinked[link.second] = true
    }
    self.isLinked = isLinked
  }

  struct Verdict {
    var state: BandState?
    var violation = 0
    var explanations: [Explanation] = []
  }

  /// - Parameters:
  ///   - isWhole: whether the group is one of the level below, or one unit.
  ///   - part: the connected part it was cut from, where its level has a band.
  func verdict(
    _ sketch: GroupSketch, level: Int, isWhole: Bool, part: Plan.Component?
  ) -> Verdict {
    var verdict = Verdict()
    let alone = level == 0 && isWhole ? reasonsAlone(sketch.members[0]) : []
    let mayStandAlone = level == 0 && isWhole && isLarge(sketch.members[0])
    if case .band(let band) = grouper.levels[level].size, sketch.households > 0, !mayStandAlone {
      verdict.state = band.state(sketch.households)
      verdict.violation = band.violation(sketch.households)
      verdict.explanations += outOfBand(sketch, band, part)
    }
    // A unit that is a group as it should be needs no excuse; without a band, all are told.
    if verdict.state != .within { verdict.explanations += alone }
    return verdict
  }

  private func isLarge(_ unit: Int) -> Bool {
    grouper.small.map { units.households[unit] >= $0 } ?? false
  }

  /// Why a unit is not joined to any other, if the rules forbid it.
  private func reasonsAlone(_ unit: Int) -> [Explanation] {
    if let small = grouper.small, isLarge(unit) {
      return [
        Explanation(
          .groupAloneLarge,
          ["households": .integer(units.households[unit]), "small": .integer(small)])
      ]
    }
    guard !isLinked[unit] else { return [] }
    if let field = rules.missingAttribute(unit) {
      return [Explanation(.groupAloneNoValue, ["field": .text(field)])]
    }
    let blocked = UnitLinks.Obstacle.allCases.compactMap { obstacle -> Explanation? in
      let count = links.obstacles[unit][obstacle.rawValue]
      return count == 0 ? nil : Explanation(obstacle.phrase, ["count": .integer(count)])
    }
    guard blocked.isEmpty else { return blocked }
    switch grouper.adjacency {
    case .sharedBorder: return [Explanation(.groupAloneNoBorder)]
    case .gap(let gap): return [Explanation(.groupAloneNoneNear, ["gap": .number(gap)])]
    }
  }

  private func outOfBand(
    _ sketch: GroupSketch, _ band: SizeBand, _ part: Plan.Component?
  ) -> [Explanation] {
    let households: Argument = .integer(sketch.households)
    var sentences: [Explanation] = []
    switch band.state(sketch.households) {
    case .within: return []
    case .below:
      sentences.append(
        Explanation(
          .explainCellBelow,
          [
            "households": households, "lower": .integer(band.lower),
            "missing": .integer(band.lower - sketch.households),
          ]))
    case .above:
      sentences.append(
        Explanation(
          .explainCellAbove,
          [
            "households": households, "upper": .integer(band.upper),
            "excess": .integer(sketch.households - band.upper),
          ]))
    }
    guard let part, part.atoms > 1 else { return sentences }
    let total = part.feasibility.total
    let arguments: [String: Argument] = [
      "units": .integer(part.atoms), "total": .integer(total), "lower": .integer(band.lower),
      "upper": .integer(band.upper),
    ]
    if part.feasibility.reasons.contains(.belowBand), part.feasibility.oversizeAtoms.isEmpty {
      sentences.append(Explanation(.groupPartBelow, arguments))
    } else if part.feasibility.reasons.contains(.gap) {
      sentences.append(Explanation(.groupPartGap, arguments))
    }
    return sentences
  }
}

extension UnitLinks.Obstacle {
  fileprivate var phrase: Phrase {
    switch self {
    case .parent: .groupAloneParent
    case .large: .groupAloneNearLarge
    case .unlike: .groupAloneUnlike
    case .barrier: .groupAloneBarrier
    }
  }
}
