import FacilityLocation
import TestSupport
import Testing
import Workers

/// Places in a square, each a demand; every third a candidate.
enum Square {
  static func problem(
    seed: UInt64, demands: Int, every step: Int, reach: Double, newSites: Int
  ) throws -> MedianProblem {
    var random = SeededGenerator(seed: seed)
    let places = (0..<demands).map { _ in
      (Double.random(in: 0..<1000, using: &random), Double.random(in: 0..<1000, using: &random))
    }
    let sites = stride(from: 0, to: demands, by: step).map { places[$0] }
    let rows = places.map { place in
      sites.map { site -> Int64? in
        let metres =
          ((place.0 - site.0) * (place.0 - site.0)
          + (place.1 - site.1) * (place.1 - site.1)).squareRoot()
        return metres <= reach ? Int64(metres.rounded()) : nil
      }
    }
    let weights = places.map { _ in Int64.random(in: 0...60, using: &random) }
    return try MedianProblem(
      table: CostTable(candidateCount: sites.count, rows: rows), weights: weights,
      newSites: newSites, unserved: .costs(1500))
  }
}

@Suite struct MedianThreadTests {
  #if DEBUG
    static let seeds: ClosedRange<UInt64> = 1...3
    static let demands = 60
  #else
    static let seeds: ClosedRange<UInt64> = 1...30
    static let demands = 240
  #endif

  /// What an answer with little effort says, proved or not.
  private func problem(_ seed: UInt64) throws -> MedianProblem {
    try Square.problem(
      seed: seed, demands: Self.demands, every: 3, reach: 400, newSites: 7)
  }

  @Test(arguments: seeds) func `One, two and eight threads give the same answer`(seed: UInt64)
    throws
  {
    let problem = try problem(seed)
    let effort = SitingEffort(steps: 1, seed: seed)
    let alone = problem.solved(effort)
    try alone.check(against: problem)
    for threads in [2, 8] {
      #expect(problem.solved(effort, workers: Workers(threads: threads)) == alone)
    }
  }

  @Test(arguments: seeds) func `Another seed changes the value by 0.05 % at most`(seed: UInt64)
    throws
  {
    let problem = try problem(seed)
    let one = problem.solved(SitingEffort(steps: 40, seed: 1))
    let other = problem.solved(SitingEffort(steps: 40, seed: 99))
    #expect(abs(one.value - other.value) * 2000 <= one.value)
    if one.isFirstOfEquals, other.isFirstOfEquals { #expect(one.chosen == other.chosen) }
  }

  @Test(arguments: seeds) func `An answer is no worse than the one it begins with`(seed: UInt64)
    throws
  {
    let problem = try problem(seed)
    let good = problem.solved(SitingEffort(steps: 8))
    let short = problem.solved(SitingEffort(steps: 0), start: good.chosen)
    #expect(short.value <= good.value)
  }

  private func values(_ seed: UInt64, steps: Int, continued: Bool) throws -> [Int64] {
    var start: [Int32] = []
    return try (1...12).map { p in
      let problem = try Square.problem(
        seed: seed, demands: Self.demands, every: 3, reach: 400, newSites: p)
      let answer = problem.solved(SitingEffort(steps: steps), start: start)
      if continued { start = answer.chosen }
      return answer.value
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `The mean walk never grows with the stations`(seed: UInt64) throws {
    let values = try values(seed, steps: 80, continued: false)
    #expect(values == values.sorted(by: >))
    #expect(values.first != values.last)
  }

  @Test(arguments: seeds)
  func `The mean walk never grows where each answer begins with the one before`(seed: UInt64)
    throws
  {
    let values = try values(seed, steps: 0, continued: true)
    #expect(values == values.sorted(by: >))
  }
}
