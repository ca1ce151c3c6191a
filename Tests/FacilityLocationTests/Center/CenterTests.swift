import Diagnostics
import FacilityLocation
import TestSupport
import Testing
import Workers

@Suite struct CenterTests {
  /// Four demands in a street, a candidate at each, 100 m apart.
  let street: [[Int64?]] = [
    [0, 100, 200, 300],
    [100, 0, 100, 200],
    [200, 100, 0, 100],
    [300, 200, 100, 0],
  ]

  func problem(
    _ rows: [[Int64?]], weights: [Int64]? = nil, isFixed: [Bool] = [], newSites: Int
  ) throws -> CenterProblem {
    try CenterProblem(
      table: CostTable(candidateCount: rows.first?.count ?? 0, rows: rows),
      weights: weights ?? rows.map { _ in 1 }, isFixed: isFixed, newSites: newSites)
  }

  @Test func `The middle of a street, and the lesser number of two`() throws {
    let answer = try problem(street, newSites: 1).solved()
    #expect(answer.radius == 200)
    #expect(answer.chosen == [1])
    #expect(answer.totalCost == 400)
    #expect(answer.isLeastTotal && answer.isFirstOfEquals)
  }

  @Test func `Among equal longest walks the least walking in sum`() throws {
    let answer = try problem(street, weights: [1, 1, 1, 9], newSites: 1).solved()
    #expect(answer.radius == 200)
    #expect(answer.chosen == [2])
  }

  @Test func `Nobody's walk does not count`() throws {
    let answer = try problem(street, weights: [1, 1, 1, 0], newSites: 1).solved()
    #expect(answer.radius == 100)
    #expect(answer.chosen == [1])
    #expect(answer.assignments == [1, 1, 1, 1])
  }

  @Test func `A fixed station stays and serves`() throws {
    let answer = try problem(street, isFixed: [true, false, false, false], newSites: 1).solved()
    #expect(answer.chosen == [2])
    #expect(answer.radius == 100)
  }

  @Test func `Three demands that no two sites serve are told, with prices that show it`() throws {
    let apart = try problem([[1, nil, nil], [nil, 2, nil], [nil, nil, 3]], newSites: 2)
    let answer = apart.solved()
    #expect(answer.radius == nil)
    #expect(answer.proof == .prices)
    #expect(answer.unserved == [2])
    #expect(answer.chosen == [0, 1])
    #expect(answer.bound == 4)
    try answer.check(against: apart)
  }

  /// The lines of the Fano plane as demands, its points as candidates: 7 thirds of a site are
  /// enough for prices, but three sites are needed.
  @Test func `What prices cannot show, a search does, and says so`() throws {
    let lines = [
      [0, 1, 2], [0, 3, 4], [0, 5, 6], [1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5],
    ]
    func rows(planes: Int) -> [[Int64?]] {
      (0..<(7 * planes)).map { row in
        var costs = [Int64?](repeating: 9, count: 7 * planes)
        for point in lines[row % 7] { costs[row - row % 7 + point] = 5 }
        return costs
      }
    }
    let sevens = try problem(rows(planes: 1), newSites: 2)
    let two = sevens.solved()
    // 7 ÷ 3 is more than 2.
    #expect(two.radius == 9 && two.proof == .prices)
    // Two disjoint planes need 6, and thirds of 14 are less than 5.
    let five = try problem(rows(planes: 2), newSites: 5).solved()
    #expect(five.radius == 9)
    #expect(five.proof == .search)
    #expect(five.priceBound < 9)
    #expect(try problem(rows(planes: 2), newSites: 6).solved().radius == 5)
  }

  private func refusal(_ change: (inout CenterAnswer) -> Void) throws -> String? {
    let problem = try problem(street, newSites: 1)
    var answer = problem.solved()
    #expect(answer.proof == .prices)
    change(&answer)
    do throws(Failure) {
      try answer.check(against: problem)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `A tampered answer is refused`() throws {
    #expect(try refusal { _ in } == nil)
    #expect(try refusal { $0.radius = 100 } == "facility.certificate.value")
    #expect(try refusal { $0.radius = nil } == "facility.certificate.value")
    #expect(try refusal { $0.bound = 300 } == "facility.certificate.value")
    #expect(try refusal { $0.priceBound = 100 } == "facility.certificate.value")
    #expect(try refusal { $0.priceBound = 300 } == "facility.certificate.prices")
    #expect(try refusal { $0.prices[3] = -1 } == "facility.certificate.prices")
    #expect(try refusal { $0.prices = [0, 0, 0, 0] } == "facility.certificate.prices")
    #expect(try refusal { $0.prices.removeLast() } == "facility.certificate.prices")
    #expect(try refusal { $0.totalCost -= 1 } == "facility.certificate.value")
    #expect(try refusal { $0.chosen = [4] } == "facility.certificate.site")
    #expect(try refusal { $0.assignments[0] = 2 } == "facility.certificate.walks")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `One, two and eight threads give the same answer`(seed: UInt64) throws {
    let square = try Square.problem(seed: seed, demands: 60, every: 2, reach: 600, newSites: 6)
    let problem = try CenterProblem(table: square.table, weights: square.weights, newSites: 6)
    let effort = SitingEffort(steps: 2, seed: seed)
    let alone = problem.solved(effort)
    try alone.check(against: problem)
    for threads in [2, 8] {
      #expect(problem.solved(effort, workers: Workers(threads: threads)) == alone)
    }
  }
}
