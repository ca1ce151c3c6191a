internal import Geometry
internal import Survey

/// The ways from units to areas that are looked at: the nearest ones, and more where they matter.
struct AssignmentWays {
  struct Mover {
    /// Row of `TallyUnitTable`.
    let unit: Int
    /// The area it lies in or names, −1 for none.
    let home: Int32
    let reach: UnitReach
  }

  private let movers: [Mover]
  private let areaCount: Int
  private let distances: AreaDistances
  private var ways: [[(area: Int, cost: Int)]] = []
  private var width: Int

  /// By how much more areas are looked at where those so far do not do.
  private static let widening = 4

  init(_ movers: [Mover], _ areas: AreaTable, nearest width: Int) {
    self.movers = movers
    self.width = width
    areaCount = areas.count
    distances = AreaDistances(areas)
    findWays()
  }

  var count: Int { movers.count }
  var areComplete: Bool { width >= areaCount }

  mutating func widen() {
    width = min(width * Self.widening, areaCount)
    findWays()
  }

  private mutating func findWays() {
    ways = movers.map { mover in
      switch mover.reach {
      case .nowhere: []
      case .listed(let areas): areas.map { (Int($0), 0) }
      case .near(let position):
        nearWays(from: position, home: Int(mover.home))
      }
    }
  }

  private func nearWays(from position: Position, home: Int) -> [(area: Int, cost: Int)] {
    var ways = distances.nearest(to: position, count: width).map { area, cost in
      (area: area, cost: Self.cost(cost, isHome: area == home))
    }
    if home >= 0, !ways.contains(where: { $0.area == home }) { ways.append((home, 0)) }
    return ways.sorted { $0.area < $1.area }
  }

  /// Nothing to the own area, and something to any other one, so that who lies on a border stays
  /// where the border's rule puts him.
  private static func cost(_ millimetres: Int, isHome: Bool) -> Int {
    isHome ? 0 : max(millimetres, 1)
  }

  func problem(
    lower: Int, upper: Int, _ objective: AssignmentProblem.Objective
  ) -> AssignmentProblem {
    var problem = AssignmentProblem(
      areaCount: areaCount, lower: lower, upper: upper, objective: objective)
    for ways in ways { problem.add(ways) }
    return problem
  }

  /// Adds the ways that were left out and that some unit would rather take at the prices of
  /// `plan`; where there is none, `plan` is a cheapest one over all ways.
  mutating func addBetterWays(than plan: AssignmentPlan, in problem: AssignmentProblem) -> Bool {
    guard !areComplete, let leastPrice = plan.prices.min() else { return false }
    var added = false
    for (slot, mover) in movers.enumerated() {
      guard case .near(let position) = mover.reach else { continue }
      let known = ways[slot]
      let own = known.first { $0.area == Int(plan.areas[slot]) }?.cost ?? 0
      let value = problem.costWeight * Int128(own) + plan.prices[Int(plan.areas[slot])]
      // Farther areas are dearer even at the least of all prices.
      let reach = (value - leastPrice) / problem.costWeight + 1
      let radius = Int(min(max(reach, 0), Int128(Int32.max)))
      for area in distances.near(position, within: radius)
      where !known.contains(where: { $0.area == area }) {
        let cost = Self.cost(
          distances.millimetres(from: position, to: area), isHome: area == Int(mover.home))
        guard problem.costWeight * Int128(cost) + plan.prices[area] < value else { continue }
        ways[slot].append((area, cost))
        added = true
      }
      if ways[slot].count > known.count { ways[slot].sort { $0.area < $1.area } }
    }
    return added
  }
}

extension AssignmentProblem {
  /// The millimetres that each unit goes under `plan`.
  func costs(of plan: AssignmentPlan) -> [Int] {
    (0..<unitCount).map { unit in
      ways(of: unit).first { areas[$0] == plan.areas[unit] }.map { costs[$0] } ?? 0
    }
  }
}

extension UnitReach {
  /// Whether a unit can go to each of so many areas.
  func isEverywhere(of areaCount: Int) -> Bool {
    switch self {
    case .near: true
    case .listed(let areas): areas.count == areaCount
    case .nowhere: false
    }
  }
}
