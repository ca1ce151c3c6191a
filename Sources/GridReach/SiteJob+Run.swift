package import Diagnostics
internal import FacilityLocation
internal import ServiceCoverage
internal import StationSiting
package import Survey
internal import TravelTimes
package import Workers

extension SiteJob {
  /// Chooses sites, bounds how much better it could be, and tells why each is one.
  ///
  /// - Parameter cancellation: ends the search early with the best until then; `nil` for none.
  /// - Throws: what makes the question unusable: `site.…`, `streets.…`, `preset.no-circle`.
  /// - Complexity: a search of streets for each candidate, and the search for sites, which is
  ///   bounded by ``effort``.
  package func run(
    on survey: CountySurvey, workers: Workers, cancellation: Cancellation? = nil
  ) throws(Failure) -> SiteResult {
    try requireNumbers()
    try requirePossible()
    let cancellation = cancellation ?? Cancellation()
    let ground = try SiteGround(self, on: survey, workers: workers)
    var outcome = try solve(ground, workers: workers, cancellation: cancellation)
    if proves { outcome = try finished(outcome, cancellation) }
    guard case .solved(let solution) = outcome else {
      return SiteResult(
        job: self, ground: ground, outcome: outcome, sites: [], passed: [], curve: nil,
        assignments: [], rates: [], walk: nil, stability: [],
        wasStopped: cancellation.isRequested)
    }
    var curve = try curve(on: ground, workers: workers, cancellation: cancellation)
    let explained = try SiteExplanation(
      self, ground, solution, curve: curve, workers: workers, cancellation: cancellation)
    curve?.add(order: explained.orderValues, countedAs: explained.view)
    let effect = try SiteEffect(self, ground, solution)
    return SiteResult(
      job: self, ground: ground, outcome: outcome,
      sites: explained.sites, passed: explained.passed,
      curve: curve,
      assignments: explained.assignments, rates: effect.rates, walk: effect.walk,
      stability: explained.stability, wasStopped: cancellation.isRequested)
  }

  /// Closes what is left of the gap with linear and mixed-integer programs.
  ///
  /// - Throws: `site.prove-unavailable` where the program was built without them.
  private func finished(
    _ outcome: SiteOutcome, _ cancellation: Cancellation
  ) throws(Failure) -> SiteOutcome {
    guard case .solved(let solution) = outcome, case .covering(let problem, _) = solution.record,
      solution.proof == .none
    else { return outcome }
    guard Exact.isAvailable else { throw Failure(.siteProveUnavailable) }
    switch try Exact.solve(problem, incumbent: solution.chosen, cancellation: cancellation) {
    case .answer(let answer):
      return .solved(SiteSolution(record: .covering(problem, answer), chosen: answer.chosen))
    case .infeasible: return outcome
    }
  }

  /// Numbers that mean nothing, whoever asks.
  private func requireNumbers() throws(Failure) {
    let numbers: [(option: String, value: Double?, least: Double)] = [
      ("--sites", sites.map(Double.init), 1), ("--curve", curve.map(Double.init), 1),
      ("--budget", budget, 0), ("--spacing", spacing, 1), ("--least-distance", leastDistance, 0),
      ("--least-area", leastArea, 0), ("--area-per-100", areaPer100, 1), ("--backup", backup, 0),
      ("--effort", effort, 0),
    ]
    for (option, value, least) in numbers {
      guard let value, !(value >= least && value.isFinite) else { continue }
      throw Failure(
        .siteNumberUnusable,
        ["option": .text(option), "least": .number(least), "found": .number(value)])
    }
  }

  /// Questions that no engine takes.
  private func requirePossible() throws(Failure) {
    func refuse(_ isAsked: Bool, _ option: String) throws(Failure) {
      guard isAsked else { return }
      throw Failure(
        .siteNotTogether, ["model": .text(model.word), "option": .text(option)])
    }
    if model == .pMedian || model == .pCenter {
      try refuse(!requirements.isEmpty, "--require")
      try refuse(budget != nil, "--budget")
      try refuse(capacity != .none, "--capacity")
      try refuse(atMostOne != nil, "--at-most-one")
      try refuse(atLeastOne != nil, "--at-least-one")
      try refuse(backup > 0, "--backup")
      try refuse(curve != nil, "--curve")
      try refuse(leastDistance > 0 && candidates == .layer, "--least-distance")
    }
    if capacity != .none {
      try refuse(model != .maxCover, "--capacity")
      try refuse(!requirements.isEmpty, "--capacity --require")
      try refuse(atMostOne != nil || atLeastOne != nil, "--capacity --at-most-one/--at-least-one")
      try refuse(backup > 0, "--capacity --backup")
    }
  }
}

/// What the answer does for people: coverage and walks, before and after.
struct SiteEffect {
  let rates: [SiteRate]
  let walk: WalkMeans?

  init(_ job: SiteJob, _ ground: SiteGround, _ solution: SiteSolution) throws(Failure) {
    let minutes = Set(job.walking.minutes + job.bands.bands.map(\.minutes)).sorted()
    let preset = ground.preset
    let cutoffs = minutes.compactMap { Cutoff(minutes: $0, preset: preset) }
    let before = try ServingTravel(ground.standing, by: ground.measure).table(preset: preset)
    let after = try ServingTravel(ground.stations(of: solution.chosen), by: ground.measure)
      .table(preset: preset)
    let buildings = ground.survey.buildings
    func rate(_ travel: TravelTable, _ cutoff: Cutoff) -> CoverageRate {
      let none = [Int32](repeating: -1, count: buildings.count)
      return Coverage(travel: travel, cutoffs: cutoffs)
        .rates(of: buildings, within: cutoff, groups: none, groupCount: 0).total(.households)
    }
    rates = cutoffs.map {
      SiteRate(minutes: $0.minutes, before: rate(before, $0), after: rate(after, $0))
    }
    let weights = (0..<buildings.count).map { row in
      buildings.isCovered(row) ? Int64(buildings.households[row]) : 0
    }
    walk = WalkMeans(of: weights, before: before, after: after)
  }
}

extension SiteGround {
  /// The stations that stand before anything is done.
  var standing: StationTable {
    let rows = columns.kinds.indices.filter {
      columns.kinds[$0] != .candidate && columns.kinds[$0] != .planned
    }
    return survey.stations.rows(rows.map { Int(columns.rows[$0]) })
  }

  /// The stations that some columns are: those that stood, then new ones.
  func stations(of chosen: [Int32]) -> StationTable {
    let old = chosen.filter { columns.kinds[Int($0)] != .candidate }
    var table = survey.stations.rows(old.map { Int(columns.rows[Int($0)]) })
    for column in chosen.map(Int.init) where columns.kinds[column] == .candidate {
      table.append(new: columns.ids[column], columns.names[column], at: columns.positions[column])
    }
    return table
  }
}
