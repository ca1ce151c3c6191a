import FacilityLocation
import Workers

/// Small covering problems with every rule, and all answers to each.
enum SmallSitings {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<150
  #else
    static let seeds: Range<UInt64> = 0..<3000
  #endif

  static func problem(_ seed: UInt64) -> CoveringProblem {
    var random = SeededRandom(seed: seed)
    let rowCount = 1 + random.below(9)
    let columnCount = 1 + random.below(7)
    let density = 1 + random.below(4)
    let columns = (0..<columnCount).map { _ in
      (0..<Int32(rowCount)).filter { _ in random.below(5) < density }
    }
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: rowCount, columns),
      weights: (0..<rowCount).map { _ in Int64(random.below(10)) })
    problem.goal = [.mostWeight, .mostWeight, .fewestSites, .leastCost][random.below(4)]
    if random.below(3) == 0 {
      problem.needs = (0..<rowCount).map { _ in Int32(1 + random.below(2)) }
    }
    if random.below(2) == 0 {
      problem.states = (0..<columnCount).map { _ in
        [.free, .free, .free, .fixed, .closed][random.below(5)]
      }
    }
    if random.below(2) == 0 {
      problem.costs = (0..<columnCount).map { _ in Int64(random.below(6)) }
    }
    if random.below(3) > 0 { problem.limit = random.below(4) }
    if random.below(3) == 0 { problem.budget = Int64(random.below(10)) }
    let floors = problem.goal == .mostWeight ? random.below(4) - 2 : 1 + random.below(2)
    for _ in 0..<max(floors, 0) { problem.floors.append(floor(rowCount, &random)) }
    for _ in 0..<max(random.below(4) - 1, 0) { problem.groups.append(group(columnCount, &random)) }
    return problem
  }

  private static func floor(_ rowCount: Int, _ random: inout SeededRandom) -> CoverFloor {
    let rows = (0..<Int32(rowCount)).filter { _ in random.below(3) > 0 }
    let weights = rows.map { _ in Int64(random.below(8)) }
    let all = weights.reduce(0, +)
    return CoverFloor(rows: rows, weights: weights, least: all * Int64(random.below(11)) / 10)
  }

  private static func group(_ columnCount: Int, _ random: inout SeededRandom) -> SiteGroup {
    let columns = (0..<Int32(columnCount)).filter { _ in random.below(2) == 0 }
    let least = random.below(2)
    return SiteGroup(
      columns: columns, atLeast: least,
      atMost: random.below(2) == 0 ? .max : least + random.below(2))
  }

  /// Of all choices that keep the rules the best by goal, then by weight; `nil` where there is none.
  static func best(_ problem: CoveringProblem) -> CoveringTally? {
    let free = problem.states.indices.filter { problem.states[$0] == .free }
    var best: CoveringTally?
    for mask in 0..<(1 << free.count) {
      let some = free.indices.filter { mask >> $0 & 1 == 1 }.map { Int32(free[$0]) }
      let tally = CoveringTally((problem.fixed + some).sorted(), in: problem)
      guard tally.isFeasible(in: problem) else { continue }
      if let known = best, !key(tally, problem).lexicographicallyPrecedes(key(known, problem)) {
        continue
      }
      best = tally
    }
    return best
  }

  /// Less is better.
  static func key(_ tally: CoveringTally, _ problem: CoveringProblem) -> [Int64] {
    switch problem.goal {
    case .mostWeight: [-tally.value]
    case .fewestSites: [Int64(tally.sites), -tally.value]
    case .leastCost: [tally.cost, -tally.value]
    }
  }
}
