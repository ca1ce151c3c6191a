import FacilityLocation
import Workers

/// Small covering problems by chance, and their answers by trying every choice.
enum SmallCover {
  /// Which rules a problem has.
  enum Rule: CaseIterable {
    case limit, budget, floors, atMost, atLeast, needs, fixed, closed, walks
  }

  /// At most 9 rows and 8 columns; a bit of `rules` for each of `Rule.allCases`.
  static func problem(
    _ goal: CoveringProblem.Goal, rules: Set<Rule>, using random: inout SeededRandom
  ) -> CoveringProblem {
    let rowCount = 1 + random.below(9)
    let columnCount = 1 + random.below(8)
    let density = 1 + random.below(4)
    let sets = CoverSets(
      rowCount: rowCount,
      (0..<columnCount).map { _ in
        (0..<rowCount).filter { _ in random.below(6) < density }.map { Int32($0) }
      })
    var problem = CoveringProblem(
      goal: goal, sets: sets, weights: (0..<rowCount).map { _ in Int64(random.below(30)) })
    if rules.contains(.limit) { problem.limit = random.below(columnCount + 1) }
    if rules.contains(.budget) || goal == .leastCost {
      problem.costs = (0..<columnCount).map { _ in Int64(random.below(9)) }
    }
    if rules.contains(.budget) { problem.budget = Int64(random.below(4 * columnCount)) }
    if rules.contains(.needs) {
      problem.needs = (0..<rowCount).map { _ in Int32(1 + random.below(2)) }
    }
    if rules.contains(.fixed) { problem.states[random.below(columnCount)] = .fixed }
    if rules.contains(.closed) { problem.states[random.below(columnCount)] = .closed }
    if rules.contains(.floors) { addFloors(&problem, using: &random) }
    addGroups(&problem, rules, using: &random)
    if rules.contains(.walks) {
      problem.walks = sets.rows.map { _ in Int32(random.below(20)) }
    }
    return problem
  }

  private static func addFloors(_ problem: inout CoveringProblem, using random: inout SeededRandom)
  {
    for _ in 0..<(1 + random.below(3)) {
      let rows = (0..<problem.sets.rowCount).filter { _ in random.below(2) == 0 }
      let weights = rows.map { _ in Int64(random.below(10)) }
      let total = weights.reduce(0, +)
      let share = [30, 50, 70, 100][random.below(4)]
      problem.floors.append(
        CoverFloor(
          rows: rows.map { Int32($0) }, weights: weights,
          least: (total * Int64(share) + 99) / 100))
    }
  }

  private static func addGroups(
    _ problem: inout CoveringProblem, _ rules: Set<Rule>, using random: inout SeededRandom
  ) {
    for rule in [Rule.atMost, .atLeast] where rules.contains(rule) {
      for _ in 0..<(1 + random.below(2)) {
        let columns = (0..<problem.sets.columnCount).filter { _ in random.below(2) == 0 }
        let members = columns.map { Int32($0) }
        problem.groups.append(
          rule == .atMost
            ? SiteGroup(columns: members, atMost: random.below(3))
            : SiteGroup(columns: members, atLeast: random.below(3)))
      }
    }
  }

  /// A set of rules, each with even chance.
  static func rules(using random: inout SeededRandom) -> Set<Rule> {
    Set(Rule.allCases.filter { _ in random.below(3) == 0 })
  }

  /// Every choice that keeps the rules.
  static func choices(_ problem: CoveringProblem) -> [(chosen: [Int32], tally: CoveringTally)] {
    let free = problem.states.indices.filter { problem.states[$0] == .free }.map { Int32($0) }
    return (0..<(1 << free.count)).compactMap { bits in
      let picked = free.indices.filter { bits >> $0 & 1 == 1 }.map { free[$0] }
      let chosen = (picked + problem.fixed).sorted()
      let tally = CoveringTally(chosen, in: problem)
      return tally.isFeasible(in: problem) ? (chosen, tally) : nil
    }
  }

  /// What the goal counts, and among equals the most weight; `nil` if nothing keeps the rules.
  static func best(_ problem: CoveringProblem) -> (mark: Int64, value: Int64)? {
    choices(problem).map { (mark($0.tally, problem.goal), $0.tally.value) }
      .min { one, other in
        if problem.goal == .mostWeight { return one.1 > other.1 }
        return one.0 != other.0 ? one.0 < other.0 : one.1 > other.1
      }
  }

  static func mark(_ tally: CoveringTally, _ goal: CoveringProblem.Goal) -> Int64 {
    switch goal {
    case .mostWeight: tally.value
    case .fewestSites: Int64(tally.sites)
    case .leastCost: tally.cost
    }
  }
}
