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

  init(
    _ job: SiteJob, _ ground: SiteGround, _ solution: SiteSolution, workers: Workers,
    cancellation: Cancellation
  ) throws(Failure) {
    let view = try HouseholdView(job, ground)
    let isStanding = ground.columns.kinds.map { $0 != .candidate && $0 != .planned }
    let worths = SiteWorths(
      view.sets, weights: view.weights, chosen: solution.chosen, isStanding: isStanding,
      isFree: isStanding.map { !$0 })
    let new = solution.chosen.filter { !isStanding[Int($0)] }
    let order = SiteWorths.order(
      of: new, in: view.sets, weights: view.weights, isStanding: isStanding)
    let others = try job.others(
      ground, new: new.map { ground.columns.ids[Int($0)] }, workers: workers,
      cancellation: cancellation)
    let assignment = view.assignment(of: solution.chosen, ground)
    var rows = order.enumerated().map { place, entry in
      ground.site(entry.column, role: .new, order: place + 1, gain: Int(entry.gain), worths)
    }
    rows += ground.standing(solution.chosen)
    rows.addLoads(assignment, ground)
    let names = SitingNames(ground.survey)
    for row in rows.indices { rows[row].addNames(names, others) }
    sites = rows.map(\.site)
    assignments = rows.assignments(assignment, ground)
    passed = ground.passed(solution, isStanding: isStanding, worths)
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
  mutating func addLoads(_ assignment: SitingAssignment, _ ground: SiteGround) {
    let loads = ground.sets.loads(assignment, of: .households)
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

/// Households within the deciding cutoff: what gains and losses are told in.
struct HouseholdView {
  let sets: CoverSets
  let weights: [Int64]
  let level: Int

  init(_ job: SiteJob, _ ground: SiteGround) throws(Failure) {
    let demand = ground.demand
    let minutes = job.requirements.first?.minutes ?? job.bands.deciding?.minutes ?? 0
    level =
      demand.levels.firstIndex {
        $0.minutes == minutes && $0.stations == 1 && $0.preset == ground.preset
      } ?? 0
    sets = ground.sets.cover
    var weights = [Int64](repeating: 0, count: demand.rowCount)
    for (slot, building) in demand.buildings.enumerated() {
      weights[demand.row(of: slot, at: level)] =
        Int64(ground.survey.buildings.households[Int(building)])
    }
    self.weights = weights
  }

  /// At the longest level, so that whoever is served has a site.
  func assignment(of chosen: [Int32], _ ground: SiteGround) -> SitingAssignment {
    ground.sets.assignment(of: chosen, at: level)
  }
}

extension SiteGround {
  func site(
    _ column: Int32, role: SiteRole, order: Int?, gain: Int?, _ worths: SiteWorths
  ) -> SiteRow {
    let slot = Int(column)
    var site = ChosenSite(
      role: role, id: columns.ids[slot], name: columns.names[slot],
      position: columns.positions[slot])
    site.order = order
    site.gain = gain
    site.gainAlone = Int(worths.gainAlone[slot])
    site.loss = Int(worths.loss[slot])
    if worths.replacement[slot] >= 0 {
      site.replacementId = columns.ids[Int(worths.replacement[slot])]
      site.replacementLoss = Int(worths.replacementLoss[slot])
    }
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
      let kind = columns.kinds[slot]
      guard kind != .candidate, kind != .planned else { return nil }
      let role: SiteRole =
        kept.contains(Int32(slot)) ? .stays : kind == .mayMove ? .moves : .closes
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
  func passed(
    _ solution: SiteSolution, isStanding: [Bool], _ worths: SiteWorths
  ) -> [PassedCandidate] {
    let chosen = Set(solution.chosen)
    let losses = solution.leastLosses
    return columns.kinds.indices.filter { !isStanding[$0] && !chosen.contains(Int32($0)) }
      .sorted { (worths.gainAlone[$1], $0) < (worths.gainAlone[$0], $1) }
      .map { slot in
        let exchange = worths.exchangeLoss[slot]
        return PassedCandidate(
          id: columns.ids[slot], name: columns.names[slot], position: columns.positions[slot],
          gainAlone: Int(worths.gainAlone[slot]), leastLoss: losses[slot],
          exchangeLoss: exchange == .max ? nil : Int(exchange))
      }
  }
}
