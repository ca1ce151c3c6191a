import Districting
import GridPartition
import TestSupport
import Testing
import Workers

/// What trees show must be so.
@Suite struct TreeFitTests {
  /// Whether the nodes of `rest` can be parted into connected sets in band, by trying all.
  func canBeParted(_ rest: Int, _ weights: [Int], _ adjacent: [[Int]], _ band: Band) -> Bool {
    guard rest != 0 else { return true }
    let first = rest & -rest
    var set = rest
    while set != 0 {
      let weight = weights.indices.reduce(0) { set >> $1 & 1 == 1 ? $0 + weights[$1] : $0 }
      if set & first != 0, band.violation(of: weight) == 0, isConnected(set, adjacent),
        canBeParted(rest & ~set, weights, adjacent, band)
      {
        return true
      }
      set = (set - 1) & rest
    }
    return false
  }

  func isConnected(_ set: Int, _ adjacent: [[Int]]) -> Bool {
    var reached = set & -set
    var queue = [reached.trailingZeroBitCount]
    while let node = queue.popLast() {
      for other in adjacent[node] where set & ~reached & (1 << other) != 0 {
        reached |= 1 << other
        queue.append(other)
      }
    }
    return reached == set
  }

  @Test func `A band without an end takes no more room than the households are`() throws {
    let band = try Band(lower: 100, upper: 2_000_000_000)
    var budget = WorkBudget(1000)
    let fit = TreeFit(weights: [40, 50, 30], adjacent: [[1], [0, 2], [1]], band: band)
    #expect(fit.isShown(&budget))
    #expect(budget.spent < 100)
    var other = WorkBudget(1000)
    #expect(!TreeFit(weights: [40, 50], adjacent: [[1], [0]], band: band).isShown(&other))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `What is shown can be, and on a path all that can be is shown`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...9, using: &random)
    let weights = (0..<count).map { _ in
      Int.random(in: 0...3, using: &random) == 0 ? 0 : Int.random(in: 1...150, using: &random)
    }
    var adjacent = (0..<count).map { node in [node - 1, node + 1].filter { 0..<count ~= $0 } }
    let lower = Int.random(in: 100...200, using: &random)
    let band = try Band(lower: lower, upper: lower + Int.random(in: 0...100, using: &random))
    var budget = WorkBudget.unlimited
    let onPath = TreeFit(weights: weights, adjacent: adjacent, band: band).isShown(&budget)
    #expect(onPath == canBeParted((1 << count) - 1, weights, adjacent, band))
    for _ in 0..<count {
      let (a, b) = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      guard a != b else { continue }
      adjacent[a].append(b)
      adjacent[b].append(a)
    }
    if TreeFit(weights: weights, adjacent: adjacent, band: band).isShown(&budget) {
      #expect(canBeParted((1 << count) - 1, weights, adjacent, band))
    }
  }

  @Test func `Nothing is shown of what is not connected, or without work`() throws {
    let band = try Band(lower: 200, upper: 300)
    var budget = WorkBudget.unlimited
    let apart = TreeFit(weights: [200, 200], adjacent: [[], []], band: band)
    #expect(!apart.isShown(&budget))
    var none = WorkBudget(0)
    let pair = TreeFit(weights: [100, 150], adjacent: [[1], [0]], band: band)
    #expect(!pair.isShown(&none))
    #expect(pair.isShown(&budget))
  }
}
