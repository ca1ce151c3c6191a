import FacilityLocation
import TestSupport
import Testing
import Workers

/// Instances of others with known optima; their README names the sources.
@Suite(.enabled(if: Cases.arePresent)) struct MedianCaseTests {
  private static let optima: [Int64] = [5819, 4093, 4250, 3034, 1355, 7824, 5631, 4445, 2734, 1255]

  // The larger ones take long where the engine is built without optimization.
  #if DEBUG
    private static let numbers = [1, 2, 4, 5]
  #else
    private static let numbers = Array(1...10)
  #endif

  @Test(arguments: numbers)
  func `The listed optima of OR-Library's p-median instances are found and proved`(number: Int)
    throws
  {
    let (table, p) = try SitingCases.pmed(number)
    let problem = try MedianProblem(
      table: table, weights: [Int64](repeating: 1, count: table.demandCount), newSites: p)
    let answer = problem.solved()
    #expect(answer.value == Self.optima[number - 1])
    #expect(answer.isProven)
    #expect(answer.chosen.count == p)
    try answer.check(against: problem)
  }

  @Test func `San Francisco: the published value and sites`() throws {
    let city = try SitingCases.sanFrancisco()
    let problem = try MedianProblem(table: city.table, weights: city.weights, newSites: 4)
    let answer = problem.solved()
    #expect(answer.chosen.map { city.names[Int($0)] } == [2, 11, 12, 15])
    #expect(answer.isProven)
    // The published value is rounded to four decimals, each distance here to as many.
    let metres = Double(answer.value) / SitingCases.partsOfMetre
    #expect(abs(metres - 2_848_268_129.7145) < 50)
    try answer.check(against: problem)
  }

  @Test func `San Francisco: the mean walk never grows with the stations`() throws {
    let city = try SitingCases.sanFrancisco()
    var last = Int64.max
    for p in 1...16 {
      let problem = try MedianProblem(table: city.table, weights: city.weights, newSites: p)
      let answer = problem.solved()
      #expect(answer.isProven)
      #expect(answer.value <= last)
      last = answer.value
    }
  }
}
