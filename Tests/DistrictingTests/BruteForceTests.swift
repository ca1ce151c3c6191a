import Districting
import TestSupport
import Testing

/// Every plan of every small graph, weighed one by one.
@Suite struct BruteForceTests {
  #if DEBUG
    static let largestComplete = 4
    static let samples = 12
  #else
    static let largestComplete = 5
    static let samples = 2000
  #endif

  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  @Test func `On every connected graph of few atoms the plan is the best there is`() throws {
    var random = SeededGenerator(seed: 11)
    for count in 1...Self.largestComplete {
      let pairs = EveryPartition.pairs(count)
      for bits in 0..<(1 << pairs.count) {
        let borders = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
        guard EveryPartition.isConnected(borders, count) else { continue }
        try check(borders, count, &random)
      }
    }
  }

  @Test func `On connected graphs of seven atoms the plan is the best there is`() throws {
    var random = SeededGenerator(seed: 12)
    let pairs = EveryPartition.pairs(7)
    for _ in 0..<Self.samples {
      let borders = pairs.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      guard EveryPartition.isConnected(borders, 7) else { continue }
      try check(borders, 7, &random)
    }
  }

  private func check(
    _ borders: [(Int, Int)], _ count: Int, _ random: inout SeededGenerator
  ) throws {
    let heaviest = [80, 150, 290, 450].randomElement(using: &random) ?? 80
    let atoms = (0..<count).map { _ in
      AtomGraph.Atom(
        x: Double.random(in: 0...100, using: &random),
        y: Double.random(in: 0...100, using: &random),
        weight: max(0, Int.random(in: -20...heaviest, using: &random)), area: 100)
    }
    let graph = try AtomGraph(
      atoms: atoms, borders: borders.map { .init($0.0, $0.1, length: 10) })
    let plan = try partition(graph, band: band, options: Self.momentOnly)
    guard !plan.components[0].feasibility.isEmpty else { return }
    let reached = EveryPartition.score(plan.labels, graph, band: band, opening: 0.5)
    let least = try #require(EveryPartition.best(graph, band: band, opening: 0.5))
    #expect(plan.components[0].feasibility.leastViolation <= least.violation)
    #expect(plan.components[0].leastViolation == least.violation)
    #expect(plan.score.violation == least.violation)
    #expect(plan.score.affected == least.affected)
    #expect(!least.isBetter(than: reached, tolerance: 1e-6 * least.cost))
  }

  private static let momentOnly: PartitionOptions = {
    var options = PartitionOptions()
    options.perimeter = 0
    options.opening = 0.5
    return options
  }()
}
