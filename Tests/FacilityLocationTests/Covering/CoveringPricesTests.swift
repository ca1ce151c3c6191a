import FacilityLocation
import Testing

@Suite struct CoveringPricesTests {
  /// Three rows of weight 5, 3, 2; columns cover {0, 1}, {1, 2}, {0, 2}.
  private var triangle: CoveringProblem {
    CoveringProblem(
      sets: CoverSets(rowCount: 3, [[0, 1], [1, 2], [0, 2]]), weights: [5, 3, 2], limit: 1)
  }

  @Test func `Prices of nothing bound a choice by all the weight there is`() {
    let prices = CoveringPrices(scale: 10, rows: [0, 0, 0])
    #expect(prices.bound(of: triangle) == 10)
  }

  @Test func `Full prices bound one column by the best column`() {
    // Columns earn 8, 5 and 7; the place costs 8, so none has more than it pays.
    var prices = CoveringPrices(scale: 1, rows: [5, 3, 2])
    prices.site = 8
    #expect(prices.bound(of: triangle) == 8)
    #expect(CoveringTally([0], in: triangle).value == 8)
  }

  @Test func `A bound is rounded down, below zero too`() {
    var prices = CoveringPrices(scale: 3, rows: [15, 9, 6])
    prices.site = 25
    #expect(prices.sum(of: triangle, countingWeights: true) == 25)
    #expect(prices.bound(of: triangle) == 8)
  }

  @Test func `A floor that one column cannot keep is proved impossible`() {
    var problem = triangle
    problem.floors = [CoverFloor(rows: [0, 1, 2], weights: [5, 3, 2], least: 9)]
    var prices = CoveringPrices(scale: 1, rows: [5, 3, 2])
    prices.site = 8
    prices.floors = [1]
    #expect(prices.proveInfeasible(problem))
    problem.floors = [CoverFloor(rows: [0, 1, 2], weights: [5, 3, 2], least: 8)]
    #expect(!prices.proveInfeasible(problem))
  }

  @Test func `Prices that do not fit prove nothing`() {
    #expect(CoveringPrices(scale: 1, rows: [1, 1]).bound(of: triangle) == nil)
    #expect(CoveringPrices(scale: 0, rows: [0, 0, 0]).bound(of: triangle) == nil)
    #expect(CoveringPrices(scale: 1, rows: [-1, 0, 0]).bound(of: triangle) == nil)
    #expect(CoveringPrices(scale: .max, rows: [0, 0, 0]).bound(of: triangle) == nil)
    var costly = CoveringPrices(scale: 1, rows: [5, 3, 2])
    costly.cost = 1
    #expect(costly.bound(of: triangle) == nil, "there is no budget to price")
  }

  @Test func `A row that needs two stations counts with the second`() {
    var problem = triangle
    problem.needs = [2, 1, 1]
    #expect(CoveringTally([0], in: problem).value == 3)
    #expect(CoveringTally([0, 2], in: problem).value == 10)
  }
}
