package import Diagnostics
internal import Geometry
package import Survey
package import Workers

/// Gives each unit exactly one area, near and balanced.
///
/// A unit goes to the area it lies in, or that its list names, unless the balance asks otherwise;
/// then the total of the ways from units to areas is the least possible, to the millimetre, and
/// proven to be. A unit without a place goes to an area of the community that its list names.
package struct Assigner: Sendable {
  package enum Balance: Hashable, Sendable {
    /// Each unit to its own area, or the nearest.
    case free
    /// Loads that differ as little as possible.
    case even
    /// From so many to so many units an area.
    case bounds(lower: Int, upper: Int)
  }

  package var balance = Balance.free
  /// Areas that are looked at first for each unit; more are added until none can be better.
  package var nearestAreas = 12

  package init() {}

  /// Assigns `units` to `areas`.
  ///
  /// - Throws: `tally.assign-too-few`, `tally.assign-too-many` or `tally.assign-impossible` where
  ///   the balance cannot be kept; `tally.assign-too-large` above 2²⁰ units.
  /// - Complexity: O(*n* (*w* + *m* log *m*)) at worst for *n* units with *w* ways to *m* areas.
  package func assign(
    _ units: TallyUnitTable, to areas: AreaTable, workers: Workers
  ) throws(Failure) -> Assignment {
    guard units.count <= AssignmentProblem.mostUnits else {
      throw Failure(
        .tallyAssignTooLarge,
        ["count": .integer(units.count), "most": .integer(AssignmentProblem.mostUnits)])
    }
    let home =
      areas.haveShapes
      ? try Placement.byPlace(units, onto: areas, workers: workers)
      : Placement.byCode(units, onto: areas)
    let reasons = Dictionary(
      home.unplaced.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    let reaches = UnitReaches(areas)
    var unplaced: [UnplacedUnit] = []
    var movers: [AssignmentWays.Mover] = []
    for unit in units.inCanonicalOrder {
      let own = home.areas[unit]
      switch reaches.reach(of: unit, in: units, home: own, reason: reasons[unit]) {
      case .nowhere(let reason): unplaced.append(reason)
      case let reach: movers.append(AssignmentWays.Mover(unit: unit, home: own, reach: reach))
      }
    }
    let plan = try plan(for: movers, areas)
    var assignment = Assignment(unitCount: units.count, plan: plan.plan, isProven: plan.isProven)
    for (slot, mover) in movers.enumerated() {
      assignment.areas[mover.unit] = plan.plan.areas[slot]
      assignment.homes[mover.unit] = mover.home
      if case .near = mover.reach { assignment.millimetres[mover.unit] = plan.costs[slot] }
    }
    assignment.unplaced = unplaced.sorted { $0.unit < $1.unit }
    assignment.findings = home.findings
    return assignment
  }

  private func plan(
    for movers: [AssignmentWays.Mover], _ areas: AreaTable
  ) throws(Failure) -> (plan: AssignmentPlan, costs: [Int], isProven: Bool) {
    let isFree = movers.allSatisfy { $0.reach.isEverywhere(of: areas.count) }
    var ways = AssignmentWays(movers, areas, nearest: nearestAreas)
    let (lower, upper, objective) = try bounds(movers.count, areas.count, isFree: isFree)
    while true {
      let problem = ways.problem(lower: lower, upper: upper, objective)
      var solver = AssignmentSolver(problem)
      if let plan = solver.solve() {
        if !ways.addBetterWays(than: plan, in: problem) {
          return (plan, problem.costs(of: plan), plan.isProven(for: problem))
        }
      } else if ways.areComplete {
        throw impossible(ways, areas, lower, upper)
      } else {
        ways.widen()
      }
    }
  }

  private func bounds(
    _ units: Int, _ areas: Int, isFree: Bool
  ) throws(Failure) -> (lower: Int, upper: Int, objective: AssignmentProblem.Objective) {
    switch balance {
    case .free: return (0, max(units, 1), .nearest)
    case .even:
      // Where every unit can go everywhere, evenest is what division says.
      guard isFree else { return (0, max(units, 1), .even) }
      return (units / areas, max((units + areas - 1) / areas, 1), .nearest)
    case .bounds(let lower, let upper):
      let numbers: [String: Argument] = [
        "units": .integer(units), "areas": .integer(areas), "lower": .integer(lower),
        "upper": .integer(upper), "needed": .integer(areas * lower),
        "room": .integer(areas * upper),
      ]
      guard units >= areas * lower else { throw Failure(.tallyAssignTooFew, numbers) }
      guard units <= areas * upper else { throw Failure(.tallyAssignTooMany, numbers) }
      return (lower, upper, .nearest)
    }
  }

  /// Why bounds that the numbers allow cannot be kept: not even the evenest plan does.
  private func impossible(
    _ ways: AssignmentWays, _ areas: AreaTable, _ lower: Int, _ upper: Int
  ) -> Failure {
    var solver = AssignmentSolver(ways.problem(lower: 0, upper: max(ways.count, 1), .even))
    let loads = solver.solve()?.loads ?? Array(repeating: 0, count: areas.count)
    let least = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
    let most = loads.indices.max { (loads[$0], -$0) < (loads[$1], -$1) } ?? 0
    return Failure(
      .tallyAssignImpossible,
      [
        "lower": .integer(lower), "upper": .integer(upper), "least": .integer(loads[least]),
        "most": .integer(loads[most]), "leastCode": .text(areas.codes[least]),
        "mostCode": .text(areas.codes[most]),
      ])
  }
}

extension TallyUnitTable {
  /// The units in an order that does not depend on that of the file: by place, codes, identifier.
  fileprivate var inCanonicalOrder: [Int] {
    (0..<count).sorted { left, right in
      let (a, b) = (positions[left].ordered, positions[right].ordered)
      if a.x != b.x { return a.x < b.x }
      if a.y != b.y { return a.y < b.y }
      for column in [codes, parentCodes, names, parentNames, ids] {
        let (a, b) = (column.value(left), column.value(right))
        if a != b { return a < b }
      }
      return left < right
    }
  }
}

extension Position {
  /// Without what compares with nothing.
  fileprivate var ordered: Position { x.isNaN || y.isNaN ? Position(x: .infinity, y: 0) : self }
}
