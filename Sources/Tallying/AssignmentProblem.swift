/// Units that go to exactly one area each, and what each way costs.
///
/// Units and areas are numbers here; who makes the problem knows what they are.
package struct AssignmentProblem: Sendable {
  /// What is made small first.
  package enum Objective: Hashable, Sendable {
    /// The total distance; of equally short ways the evenest.
    case nearest
    /// The sum of the squares of the loads, which makes them as even as possible in every sense
    /// (Harvey, Ladner, Lovász and Tamir, 2006); of equally even ways the shortest.
    case even
  }

  package let areaCount: Int
  /// Fewest and most units of each area.
  package let lower: Int
  package let upper: Int
  package let objective: Objective
  /// Unit → its ways: those of unit `u` are `starts[u]..<starts[u + 1]`.
  package private(set) var starts: [Int] = [0]
  package private(set) var areas: [Int32] = []
  /// Millimetres, not negative.
  package private(set) var costs: [Int] = []

  package init(areaCount: Int, lower: Int, upper: Int, objective: Objective) {
    self.areaCount = areaCount
    self.lower = lower
    self.upper = upper
    self.objective = objective
  }

  package var unitCount: Int { starts.count - 1 }

  package func ways(of unit: Int) -> Range<Int> { starts[unit]..<starts[unit + 1] }

  /// Adds a unit with its ways, each area at most once.
  package mutating func add(_ ways: [(area: Int, cost: Int)]) {
    for way in ways {
      areas.append(Int32(way.area))
      costs.append(way.cost)
    }
    starts.append(areas.count)
  }
}

extension AssignmentProblem {
  // Distances, loads and forced units are of one number, far enough apart that none reaches into
  // the other: 2²⁰ units, 2³⁰ mm (1,000 km) each, and loads whose squares stay below 2⁴⁰.

  /// The most units that can be assigned at once.
  package static let mostUnits = 1 << 20
  private static let forced = Int128(1) << 100

  var costWeight: Int128 { objective == .nearest ? Int128(1) << 41 : 1 }
  private var loadWeight: Int128 { objective == .nearest ? 1 : Int128(1) << 52 }

  /// What the unit that is number `load` of an area costs besides its way; `nil` above `upper`.
  ///
  /// It never falls with `load`, so that cheapest flows are cheapest plans. Units that an area
  /// must have are worth more than all ways together.
  func marginal(_ load: Int) -> Int128? {
    guard load <= upper else { return nil }
    let even = loadWeight * Int128(2 * load - 1)
    return load <= lower ? even - Self.forced : even
  }
}

/// A plan for an ``AssignmentProblem``, with the prices that prove it.
package struct AssignmentPlan: Hashable, Sendable {
  /// The area of each unit.
  package let areas: [Int32]
  /// Units of each area.
  package let loads: [Int]
  /// The price of a place in each area.
  ///
  /// With it, no unit would rather go elsewhere, and no area would rather have one unit more or
  /// less, which makes the plan a cheapest one.
  package let prices: [Int128]

  package init(areas: [Int32], loads: [Int], prices: [Int128]) {
    self.areas = areas
    self.loads = loads
    self.prices = prices
  }
}
