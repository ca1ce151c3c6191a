internal import Diagnostics
internal import FacilityLocation
internal import StationSiting
internal import Survey
internal import Workers

/// Why each site is one, and why the other candidates are none.
struct SiteExplanation {
  let sites: [ChosenSite]
  let passed: [PassedCandidate]
  let assignments: [SiteAssignment]
  let stability: [(name: String, count: Int)]
  /// Households reached by what stands and the first 0, 1, 2 … of the order.
  let orderValues: [Int64]
  /// What gains and losses are counted in.
  let view: CoveringProblem

  /// - Parameter curve: its answers, where it counts the same as the explanation, guide the order.
  init(
    _ job: SiteJob, _ ground: SiteGround, _ solution: SiteSolution, curve: SiteCurve?,
    workers: Workers, cancellation: Cancellation
  ) throws(Failure) {
    let view = try HouseholdView(job, ground, chosen: solution.chosen)
    let reasons = SiteReasons(view.problem, view.answer, cancellation: cancellation)
    let answers = (curve?.answers(of: view.problem) ?? []) + [view.answer]
    let order = BuildOrder(view.problem, answers)
    let new = solution.chosen.filter { !ground.columns.stood(Int($0)) }
    let others = try job.others(
      ground, new: new.map { ground.columns.ids[Int($0)] }, workers: workers,
      cancellation: cancellation)
    var rows = ground.newSites(order, reasons)
    rows += ground.standing(solution.chosen)
    let assignment = ground.sets.assignment(of: solution.chosen, at: view.level)
    rows.addLoads(assignment, ground, solution)
    let names = SitingNames(ground.survey)
    for row in rows.indices { rows[row].addNames(names, others) }
    sites = rows.map(\.site)
    assignments = rows.assignments(assignment, ground)
    passed = ground.passed(solution, reasons)
    orderValues = order.values
    self.view = view.problem
    stability = others.map { other in
      (other.name, new.count { other.ids.contains(ground.columns.ids[Int($0)]) })
    }
  }
}

/// A row of the answer, with its column.
struct SiteRow {
  let column: Int32
  var site: ChosenSite

  mutating func addNames(_ names: SitingNames, _ others: [OtherAnswer]) {
    let near = names.near(site.position)
    site.compound = near.compoundName.isEmpty ? nil : near.compoundName
    site.building = near.buildingName.isEmpty ? nil : near.buildingName
    site.street = near.streetName.isEmpty ? nil : near.streetName
    guard site.role == .new else { return }
    site.alsoChosenUnder = others.filter { $0.ids.contains(site.id) }.map(\.name)
  }
}

extension [SiteRow] {
  /// What falls to each: by the answer itself where stations can serve only so many, else to the
  /// nearest.
  mutating func addLoads(
    _ assignment: SitingAssignment, _ ground: SiteGround, _ solution: SiteSolution
  ) {
    var loads = ground.sets.loads(assignment, of: .households)
    if case .capacity(let problem, let answer) = solution.record {
      loads = answer.tally.loads
      for row in indices {
        self[row].site.capacity = Double(problem.capacities[Int(self[row].column)])
      }
    }
    for row in indices { self[row].site.load = Int(loads[Int(self[row].column)]) }
  }

  /// Each building's site, in the order of buildings.
  func assignments(_ assignment: SitingAssignment, _ ground: SiteGround) -> [SiteAssignment] {
    var rowOfColumn = [Int](repeating: -1, count: ground.columns.count)
    for (row, entry) in enumerated() { rowOfColumn[Int(entry.column)] = row }
    return ground.demand.buildings.indices.compactMap { slot in
      let column = Int(assignment.column[slot])
      guard column >= 0, rowOfColumn[column] >= 0 else { return nil }
      return SiteAssignment(
        building: Int(ground.demand.buildings[slot]), site: rowOfColumn[column],
        metres: assignment.metres[slot])
    }
  }
}

/// Households within the deciding cutoff: what gains and losses are told in, whatever is weighed.
struct HouseholdView {
  let problem: CoveringProblem
  let answer: CoveringAnswer
  let level: Int

  init(_ job: SiteJob, _ ground: SiteGround, chosen: [Int32]) throws(Failure) {
    let demand = ground.demand
    let minutes = job.requirements.first?.minutes ?? job.bands.deciding?.minutes ?? 0
    level =
      demand.levels.firstIndex {
        $0.minutes == minutes && $0.stations == 1 && $0.preset == ground.preset
      } ?? 0
    var problem = try job.coveringProblem(ground)
    problem.goal = .mostWeight
    problem.states = ground.columns.states(for: .mostWeight)
    problem.weights = [Int64](repeating: 0, count: demand.rowCount)
    for (slot, building) in demand.buildings.enumerated() {
      problem.weights[demand.row(of: slot, at: level)] =
        Int64(max(0, ground.survey.buildings.households[Int(building)]))
    }
    let tally = CoveringTally(chosen, in: problem)
    problem.limit = tally.sites
    self.problem = problem
    answer = CoveringAnswer(
      chosen: chosen, tally: tally, bound: problem.weights.reduce(0, +),
      prices: CoveringPrices(
        scale: 1, rows: Array(repeating: 0, count: demand.rowCount)), proof: .none, work: 0)
  }
}

extension SitingColumns {
  /// Whether a station stood there before anything was chosen.
  func stood(_ column: Int) -> Bool { kinds[column] != .candidate && kinds[column] != .planned }
}

extension SiteGround {
  /// The sites that were chosen, in the order of building.
  func newSites(_ order: BuildOrder, _ reasons: SiteReasons) -> [SiteRow] {
    var place = 0
    return order.order.indices.compactMap { step in
      let column = order.order[step]
      guard !columns.stood(Int(column)) else { return nil }
      place += 1
      var row = newSite(column)
      row.site.order = place
      row.site.gain = Int(order.values[step + 1] - order.values[step])
      guard let worth = reasons.chosen.first(where: { $0.column == column }) else { return row }
      row.site.gainAlone = Int(worth.alone)
      row.site.loss = Int(worth.inPlace)
      row.site.replacementId = worth.replacement.map { columns.ids[Int($0)] }
      row.site.replacementLoss = worth.replacement == nil ? nil : Int(worth.replacementLoss)
      return row
    }
  }

  private func newSite(_ column: Int32) -> SiteRow {
    let slot = Int(column)
    var site = ChosenSite(
      role: .new, id: columns.ids[slot], name: columns.names[slot],
      position: columns.positions[slot])
    if columns.kinds[slot] == .candidate {
      let row = Int(columns.rows[slot])
      site.floorArea = candidates.floorAreas[row]
      site.cost = candidates.costs[row]
      site.capacity = candidates.capacities[row]
    }
    return SiteRow(column: column, site: site)
  }

  /// Stations that stood: those that stay, and those that are given up.
  func standing(_ chosen: [Int32]) -> [SiteRow] {
    let kept = Set(chosen)
    return columns.kinds.indices.compactMap { slot in
      guard columns.stood(slot) else { return nil }
      let role: SiteRole =
        kept.contains(Int32(slot)) ? .stays : columns.kinds[slot] == .mayMove ? .moves : .closes
      let row = Int(columns.rows[slot])
      var site = ChosenSite(
        role: role, id: columns.ids[slot], name: columns.names[slot],
        position: columns.positions[slot])
      site.floorArea = survey.stations.floorAreas[row]
      if !survey.stations.capacities.isEmpty { site.capacity = survey.stations.capacities[row] }
      return SiteRow(column: Int32(slot), site: site)
    }
  }

  /// Candidates that were not chosen, those that gain most alone first.
  func passed(_ solution: SiteSolution, _ reasons: SiteReasons) -> [PassedCandidate] {
    let losses = solution.leastLosses
    return reasons.passed.filter { !columns.stood(Int($0.column)) }
      .map { passed in
        let slot = Int(passed.column)
        return PassedCandidate(
          id: columns.ids[slot], name: columns.names[slot], position: columns.positions[slot],
          leastLoss: losses[slot], exchangeLoss: passed.swapLoss.map { Int($0) },
          insteadOf: passed.insteadOf.map { columns.ids[Int($0)] })
      }
      .sorted { ($0.exchangeLoss ?? .max, $0.id) < ($1.exchangeLoss ?? .max, $1.id) }
  }
}
