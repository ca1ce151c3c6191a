/// Rates by group and denominator, for one cutoff.
package struct RateTable: Sendable {
  package let groupCount: Int
  private var groups: [CoverageRate]
  private var all: [CoverageRate]

  init(groupCount: Int) {
    self.groupCount = groupCount
    groups = Array(repeating: CoverageRate(), count: groupCount * Denominator.allCases.count)
    all = Array(repeating: CoverageRate(), count: Denominator.allCases.count)
  }

  /// The rate of one group; its total is 0 where the files have no such count.
  package func rate(_ denominator: Denominator, group: Int) -> CoverageRate {
    groups[group * Denominator.allCases.count + denominator.slot]
  }

  /// The rate of all buildings together, those without a group included.
  package func total(_ denominator: Denominator) -> CoverageRate { all[denominator.slot] }

  mutating func add(
    _ amount: Double, _ state: CoverageState, _ denominator: Denominator, group: Int32
  ) {
    let rate = CoverageRate(
      reached: state == .reached ? amount : 0,
      undetermined: state == .undetermined ? amount : 0, total: amount)
    all[denominator.slot] += rate
    guard group >= 0 else { return }
    groups[Int(group) * Denominator.allCases.count + denominator.slot] += rate
  }
}

extension Denominator {
  /// Place in tables laid out in the order of `allCases`.
  var slot: Int {
    switch self {
    case .households: 0
    case .occupied: 1
    case .persons: 2
    case .elderly: 3
    case .buildings: 4
    case .cells: 5
    case .area: 6
    }
  }
}
