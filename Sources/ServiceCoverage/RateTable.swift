/// Rates by group and denominator, for one cutoff.
package struct RateTable: Sendable {
  package let groupCount: Int
  private var groups: [CoverageRate]
  private var all: [CoverageRate]

  // `allCases` makes an array whenever it is asked for.
  private static let width = Denominator.allCases.count

  init(groupCount: Int) {
    self.groupCount = groupCount
    groups = Array(repeating: CoverageRate(), count: groupCount * Self.width)
    all = Array(repeating: CoverageRate(), count: Self.width)
  }

  /// The rate of one group; its total is 0 where the files have no such count.
  package func rate(_ denominator: Denominator, group: Int) -> CoverageRate {
    groups[group * Self.width + denominator.slot]
  }

  /// The rate of all buildings together, those without a group included.
  package func total(_ denominator: Denominator) -> CoverageRate { all[denominator.slot] }

  @inline(__always)
  mutating func add(
    _ amount: Double, _ state: CoverageState, _ denominator: Denominator, group: Int32
  ) {
    let rate = CoverageRate(
      reached: state == .reached ? amount : 0,
      undetermined: state == .undetermined ? amount : 0, total: amount)
    all[denominator.slot] += rate
    guard group >= 0 else { return }
    groups[Int(group) * Self.width + denominator.slot] += rate
  }

  /// Adds what each building has, in order of the buildings.
  ///
  /// - Parameters:
  ///   - states: of each building; `nil` for one that does not count.
  ///   - groups: the group of each building, −1 for none.
  mutating func add(
    _ amounts: Amounts, _ states: [CoverageState?], _ denominator: Denominator, groups: [Int32]
  ) {
    // One loop a form of column, or each building would ask which it is.
    switch amounts {
    case .one: add(states, denominator, groups) { _ in 1 }
    case .counts(let column): add(states, denominator, groups) { Amounts.amount(column[$0]) }
    case .areas(let column): add(states, denominator, groups) { Amounts.amount(column[$0]) }
    }
  }

  @inline(__always)
  private mutating func add(
    _ states: [CoverageState?], _ denominator: Denominator, _ groups: [Int32],
    _ amount: (Int) -> Double?
  ) {
    for building in states.indices {
      guard let state = states[building], let amount = amount(building) else { continue }
      add(amount, state, denominator, group: groups[building])
    }
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
