internal import Diagnostics
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// Asks of one ground what became of targets.
struct TargetCheck {
  let result: CoverageResult
  /// All stations that were read.
  let stations: StationTable
  /// What the question's own walks were chosen by.
  let filter: StationFilter
  let deciding: TravelMeasure
  let straight: TravelMeasure

  /// - Throws: `targets.no-streets`, `targets.nobody`, `preset.no-circle`; what walks throw.
  /// - Complexity: one search for each choice of stations and way of walking that is new, then
  ///   O(*n* log *n*) for *n* buildings and each target that is missed.
  func outcomes(of targets: [Target]) throws(Failure) -> [TargetOutcome] {
    var known = [Walked: ServingTravel]()
    known[Walked(filter: filter, isStraight: deciding.method == .straightLine)] = result.walks
    var outcomes: [TargetOutcome] = []
    for target in targets { outcomes.append(try outcome(of: target, &known)) }
    return outcomes
  }

  /// One choice of stations and one way of walking.
  private struct Walked: Hashable {
    let filter: StationFilter
    let isStraight: Bool
  }

  private func outcome(
    of target: Target, _ known: inout [Walked: ServingTravel]
  ) throws(Failure) -> TargetOutcome {
    if target.measure == .network, deciding.method != .network {
      throw Failure(.targetsNoStreets, ["target": .text(target.words)])
    }
    let preset = target.preset ?? result.walking.preset
    let minutes = target.requirement.minutes
    guard let cutoff = Cutoff(minutes: minutes, preset: preset) else {
      throw Failure(.presetNoCircle, ["preset": .text(preset.name), "minutes": .integer(minutes)])
    }
    let chosen = target.filter ?? filter
    let used = chosen.apply(to: stations)
    let measure = target.measure == .circle ? straight : deciding
    let asked = Walked(filter: chosen, isStraight: measure.method == .straightLine)
    let walks: ServingTravel
    if let same = known[asked] {
      walks = same
    } else {
      walks = try ServingTravel(used, by: measure)
      known[asked] = walks
    }
    let coverage = Coverage(travel: walks.table(preset: preset), cutoffs: [cutoff])
    let groups = Groups(result, of: target.requirement.level)
    let denominator = target.weight.denominator
    let table = coverage.rates(
      of: result.survey.buildings, within: cutoff, groups: groups.groupOfBuilding,
      groupCount: groups.codes.count)
    guard table.total(denominator).total > 0 || target.isPlain else {
      throw Failure(.targetsNobody, ["target": .text(target.words)])
    }
    var figures = TargetFigures(
      name: target.name, level: target.requirement.level, minutes: minutes,
      percent: target.requirement.percent, weight: target.weight, method: measure.method,
      preset: preset.name, stations: used.count, filter: chosen, hasOwnTerms: !target.isPlain,
      rate: table.total(denominator))
    judge(
      &figures, target, table, groups,
      TargetMender(
        buildings: result.survey.buildings, coverage: coverage, cutoff: cutoff,
        denominator: denominator))
    return TargetOutcome(target: target, figures: figures)
  }

  private func judge(
    _ figures: inout TargetFigures, _ target: Target, _ table: RateTable, _ groups: Groups,
    _ mender: TargetMender
  ) {
    let requirement = target.requirement
    let denominator = target.weight.denominator
    guard requirement.level != .county else {
      figures.groupCount = 1
      figures.isMet = requirement.isMet(by: figures.rate)
      guard !figures.isMet else { return }
      let all = Array(0..<result.survey.buildings.count)
      figures.shortfalls = [mender.shortfall("", figures.rate, requirement, among: all)]
      return
    }
    let rates = groups.codes.indices.map { table.rate(denominator, group: $0) }
    let missed = rates.indices
      .filter { rates[$0].total > 0 && !requirement.isMet(by: rates[$0]) }
      .sorted {
        (rates[$0].reached * rates[$1].total, $0) < (rates[$1].reached * rates[$0].total, $1)
      }
    figures.groupCount = rates.count { $0.total > 0 }
    figures.isMet = missed.isEmpty && figures.rate.total > 0
    let members = groups.members
    figures.shortfalls = missed.map {
      mender.shortfall(groups.codes[$0], rates[$0], requirement, among: members[$0])
    }
  }

  /// The groups that a target is asked of.
  private struct Groups {
    let codes: [String]
    let groupOfBuilding: [Int32]

    init(_ result: CoverageResult, of level: CoverageLevel) {
      let own = result.communityGroups
      let groups = level == .cell ? result.cellGroups ?? own : own
      codes = groups.codes
      groupOfBuilding = groups.groupOfBuilding
    }

    /// The buildings of each group.
    var members: [[Int]] {
      var members = [[Int]](repeating: [], count: codes.count)
      for (building, group) in groupOfBuilding.enumerated() where group >= 0 {
        members[Int(group)].append(building)
      }
      return members
    }
  }
}

extension SitingWeightKind {
  var denominator: Denominator {
    switch self {
    case .households: .households
    case .occupied: .occupied
    case .persons: .persons
    case .elderly: .elderly
    }
  }
}

extension Target {
  /// Its name, else what it asks.
  var words: String { name ?? requirement.text }
}
