import FacilityLocation
import Workers

/// Small problems of every kind, and their answers by trying all choices.
enum CoveringCase {
  /// What a random problem may have.
  struct Kinds: OptionSet {
    let rawValue: Int
    static let needs = Kinds(rawValue: 1)
    static let states = Kinds(rawValue: 2)
    static let groups = Kinds(rawValue: 4)
    static let walks = Kinds(rawValue: 8)
    static let all: Kinds = [.needs, .states, .groups, .walks]
  }

  /// Up to 12 rows and 9 columns; duplicates, empty columns, rows without any, weights of 0, and
  /// limits from none to more than there are columns.
  static func random(seed: UInt64, kinds: Kinds = .all) -> CoveringProblem {
    var random = SeededRandom(seed: seed)
    let rows = random.below(13)
    let columns = random.below(10)
    let density = 0.1 + 0.5 * random.unit()
    var sets: [[Int32]] = []
    for column in 0..<columns {
      if column > 0, random.below(8) == 0 {
        sets.append(sets[random.below(column)])
      } else {
        sets.append((0..<rows).filter { _ in random.unit() < density }.map { Int32($0) })
      }
    }
    let heaviest = [1, 3, 50, 100_000][random.below(4)]
    var problem = CoveringProblem(
      sets: CoverSets(rowCount: rows, sets),
      weights: (0..<rows).map { _ in Int64(random.below(heaviest + 1)) },
      limit: random.below(6) == 0 ? nil : random.below(columns + 3))
    if kinds.contains(.needs), random.below(3) == 0 {
      problem.needs = (0..<rows).map { _ in Int32(1 + random.below(3)) }
    }
    if kinds.contains(.states), random.below(3) == 0 {
      problem.states = (0..<columns).map { _ in
        [.free, .free, .free, .fixed, .closed][random.below(5)]
      }
    }
    if kinds.contains(.groups), columns > 0, random.below(3) == 0 {
      problem.groups = (0...random.below(3)).map { _ in
        let members = (0..<columns).filter { _ in random.below(2) == 0 }.map { Int32($0) }
        let standing = members.count { problem.states[Int($0)] == .fixed }
        return SiteGroup(columns: members, atMost: standing + random.below(3))
      }
    }
    if kinds.contains(.walks), random.below(2) == 0 {
      problem.walks = problem.sets.rows.map { _ in Int32(random.below(20)) }
    }
    return problem
  }

  /// Every choice that keeps the rules, fixed columns among it.
  static func choices(of problem: CoveringProblem) -> [CoveringTally] {
    let free = problem.states.indices.filter { problem.states[$0] == .free }
    return (0..<(1 << free.count)).compactMap { mask in
      let taken = free.indices.filter { mask >> $0 & 1 == 1 }.map { Int32(free[$0]) }
      let tally = CoveringTally((taken + problem.fixed).sorted(), in: problem)
      return tally.isFeasible(in: problem) ? tally : nil
    }
  }

  /// A town of `count` places on a square of `side`, each a demand and a candidate, and whom each
  /// reaches within `radius`.
  static func town(
    _ count: Int, side: Int, radius: Int, seed: UInt64, limit: Int
  ) -> CoveringProblem {
    var random = SeededRandom(seed: seed)
    let places = (0..<count).map { _ in (x: random.below(side), y: random.below(side)) }
    let sets = places.map { place in
      places.indices.filter { other in
        let (dx, dy) = (place.x - places[other].x, place.y - places[other].y)
        return dx * dx + dy * dy <= radius * radius
      }.map { Int32($0) }
    }
    return CoveringProblem(
      sets: CoverSets(rowCount: count, sets),
      weights: places.map { _ in Int64(1 + random.below(100)) }, limit: limit)
  }
}
