import FacilityLocation
import TestSupport
import Testing

/// Instances of others with known optima; their README names the sources.
@Suite(.enabled(if: Cases.arePresent)) struct CenterCaseTests {
  private static let optima: [Int64] = [127, 98, 93, 74, 48, 84, 64, 55, 37, 20]

  // The larger ones take long where the engine is built without optimization.
  #if DEBUG
    private static let numbers = [1, 4, 5]
  #else
    private static let numbers = Array(1...10)
  #endif

  @Test(arguments: numbers)
  func `The listed optima of OR-Library's instances as p-center are found and proved`(number: Int)
    throws
  {
    let (table, p) = try SitingCases.pmed(number)
    let problem = try CenterProblem(
      table: table, weights: [Int64](repeating: 1, count: table.demandCount), newSites: p)
    let answer = problem.solved()
    #expect(answer.isLeastTotal && answer.isFirstOfEquals)
    #expect(answer.radius == Self.optima[number - 1])
    #expect(answer.isProven)
    try answer.check(against: problem)
  }

  @Test func `San Francisco: the published radius and sites`() throws {
    let city = try SitingCases.sanFrancisco()
    let problem = try CenterProblem(table: city.table, weights: city.weights, newSites: 4)
    let answer = problem.solved()
    let radius = try #require(answer.radius)
    #expect(abs(Double(radius) / SitingCases.partsOfMetre - 7403.0638) < 0.0001)
    #expect(answer.chosen.map { city.names[Int($0)] } == [7, 11, 13, 15])
    #expect(answer.isProven && answer.isLeastTotal)
    try answer.check(against: problem)
  }
}
