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
      let pairs = Self.pairs(count)
      for bits in 0..<(1 << pairs.count) {
        let borders = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
        guard Self.isConnected(borders, count) else { continue }
        try check(borders, count, &random)
      }
    }
  }

  @Test func `On connected graphs of seven atoms the plan is the best there is`() throws {
    var random = SeededGenerator(seed: 12)
    let pairs = Self.pairs(7)
    for _ in 0..<Self.samples {
      let borders = pairs.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      guard Self.isConnected(borders, 7) else { continue }
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
    let reached = score(plan.labels, graph)
    var best: Score?
    Self.forEachPartition(of: count) { labels in
      guard PlanReport(of: labels, in: graph, band: band).disconnected == 0 else { return }
      let score = score(labels, graph)
      if best.map({ score.isBetter(than: $0) }) ?? true { best = score }
    }
    let least = try #require(best)
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

  /// The score by its definition, apart from the search's way to sum it.
  private func score(_ labels: [Int], _ graph: AtomGraph) -> Score {
    let atoms = graph.atoms
    let total = Double(atoms.reduce(0) { $0 + $1.weight })
    let cells = max(1, total / Double(band.aim))
    let unit = total / cells * (Double(atoms.count) * 100 / cells) / 6
    let pseudo = 0.03 * total / Double(atoms.count)
    var result = Score.zero
    for cell in Set(labels) {
      let members = labels.indices.filter { labels[$0] == cell }.map { atoms[$0] }
      let weight = members.reduce(0) { $0 + $1.weight }
      let violation = band.violation(of: weight)
      let mass = members.reduce(0) { $0 + Double($1.weight) + pseudo }
      let x = members.reduce(0) { $0 + (Double($1.weight) + pseudo) * $1.x } / mass
      let y = members.reduce(0) { $0 + (Double($1.weight) + pseudo) * $1.y } / mass
      let moment = members.reduce(0) {
        $0 + (Double($1.weight) + pseudo) * (($1.x - x) * ($1.x - x) + ($1.y - y) * ($1.y - y))
      }
      result += Score(
        violation: violation, affected: violation > 0 ? weight : 0, cost: moment + 0.5 * unit)
    }
    return result
  }

  private static func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { (first, $0) } }
  }

  private static func isConnected(_ borders: [(Int, Int)], _ count: Int) -> Bool {
    var root = Array(0..<count)
    for _ in 0..<count {
      for (first, second) in borders {
        let low = min(root[first], root[second])
        root[first] = low
        root[second] = low
      }
    }
    return root.allSatisfy { $0 == 0 }
  }

  /// Every way to part `count` atoms, as labels that count up in order of first use.
  private static func forEachPartition(of count: Int, _ body: ([Int]) -> Void) {
    func extend(_ labels: [Int], _ used: Int) {
      guard labels.count < count else { return body(labels) }
      for label in 0...used { extend(labels + [label], max(used, label + 1)) }
    }
    extend([], 0)
  }
}
