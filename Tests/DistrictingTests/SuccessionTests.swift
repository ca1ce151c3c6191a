import Districting
import TestSupport
import Testing

@Suite struct SuccessionTests {
  private func pair(_ old: Int, _ new: Int, _ households: Int, buildings: Int = 1)
    -> Succession.Pair
  {
    Succession.Pair(
      old: old, new: new,
      overlap: Succession.Overlap(households: households, buildings: buildings, area: 0))
  }

  @Test func `The best pairing is taken where a greedy one would keep less`() {
    // Greedy pairs 0 with 0 for 100 and leaves 10; 90 and 90 keep more.
    let pairs = [pair(0, 0, 100), pair(0, 1, 90), pair(1, 0, 90), pair(1, 1, 10)]
    #expect(Succession.predecessors(old: 2, new: 2, pairs: pairs) == [1, 0])
  }

  @Test func `A cell that fell in two is carried on by its larger part`() {
    let pairs = [pair(0, 0, 180), pair(0, 1, 220)]
    #expect(Succession.predecessors(old: 1, new: 2, pairs: pairs) == [-1, 0])
  }

  @Test func `Of two cells joined to one the larger is carried on`() {
    let pairs = [pair(0, 0, 90), pair(1, 0, 120)]
    #expect(Succession.predecessors(old: 2, new: 1, pairs: pairs) == [1])
  }

  @Test func `Where households are equal buildings decide, then ground, then the lower number`() {
    let byBuildings = [pair(0, 0, 50, buildings: 1), pair(1, 0, 50, buildings: 2)]
    #expect(Succession.predecessors(old: 2, new: 1, pairs: byBuildings) == [1])
    let byGround = [0, 1].map { old in
      Succession.Pair(
        old: old, new: 0,
        overlap: Succession.Overlap(households: 0, buildings: 0, area: 10 + old))
    }
    #expect(Succession.predecessors(old: 2, new: 1, pairs: byGround) == [1])
    #expect(
      Succession.predecessors(old: 2, new: 1, pairs: [pair(1, 0, 50), pair(0, 0, 50)]) == [0])
  }

  @Test func `Nothing in common is carried on by nothing`() {
    #expect(Succession.predecessors(old: 2, new: 3, pairs: []) == [-1, -1, -1])
  }

  @Test func `No pairing of any kind has more in common`() {
    var random = SeededGenerator(seed: 3)
    for round in 0..<200 {
      let (old, new) = (
        Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random)
      )
      var pairs: [Succession.Pair] = []
      for first in 0..<old {
        for second in 0..<new where Int.random(in: 0..<3, using: &random) > 0 {
          pairs.append(
            pair(
              first, second, Int.random(in: 0...6, using: &random),
              buildings: Int.random(in: 1...3, using: &random)))
        }
      }
      let found = Succession.predecessors(old: old, new: new, pairs: pairs)
      let used = found.filter { $0 >= 0 }
      #expect(Set(used).count == used.count, "round \(round)")
      let reached = found.enumerated().reduce(Succession.Overlap.none) { sum, match in
        sum + (pairs.first { $0.old == match.1 && $0.new == match.0 }?.overlap ?? .none)
      }
      #expect(reached == Self.best(0, old: old, taken: [], pairs), "round \(round)")
    }
  }

  /// The most that old cells from `first` on can have in common with new ones that are not taken.
  private static func best(
    _ first: Int, old: Int, taken: Set<Int>, _ pairs: [Succession.Pair]
  ) -> Succession.Overlap {
    guard first < old else { return .none }
    var most = best(first + 1, old: old, taken: taken, pairs)
    for pair in pairs where pair.old == first && !taken.contains(pair.new) {
      let rest = best(first + 1, old: old, taken: taken.union([pair.new]), pairs)
      most = max(most, pair.overlap + rest)
    }
    return most
  }
}
