import Diagnostics
import Geometry
import GridPartition
import SampleCounty
import Survey
import TestSupport
import Testing

/// The county in which everything is hard, with its answers.
@Suite struct HardCountyTests {
  static let result = Result { () throws -> (HardCounty, GridCells) in
    let county = HardCounty.generate(seed: 1)
    return (county, try county.survey.cells())
  }

  @Test(arguments: HardCounty.Difficulty.allCases)
  func `Each difficulty is answered as the county says`(difficulty: HardCounty.Difficulty) throws {
    let (county, grid) = try Self.result.get()
    let row = try #require(HardCounty.Difficulty.allCases.firstIndex(of: difficulty))
    let answer = county.answers[row]
    let outcome = grid.communities[row]
    #expect(answer.difficulty == difficulty)
    #expect(outcome.cellSizes.count == answer.cells)
    #expect(
      grid.cells.count { $0.community == row && $0.kind == .special } == answer.specialCells)
    #expect(outcome.outOfBand == answer.outOfBand)
    #expect(outcome.violation == answer.violation)
    #expect(outcome.leastViolation == answer.violation && outcome.isProven)
    let codes = outcome.explanations.map(\.phrase.code)
    for reason in answer.reasons { #expect(codes.contains(reason)) }
    if answer.reasons.isEmpty { #expect(codes == ["partition.kept"]) }
  }

  @Test func `Its partition is sound, and the tower with stairwells is cut in two`() throws {
    let (county, grid) = try Self.result.get()
    try expectSound(grid, county.survey)
    #expect(grid.cutUnits.count == 4)
    #expect(Set(grid.cutUnits.map(\.cell)).count == 2)
  }

  @Test(arguments: [1, 2, 990_101] as [UInt64])
  func `Any seed gives the same answers, and the same seed the same county`(seed: UInt64) throws {
    let county = HardCounty.generate(seed: seed)
    let again = HardCounty.generate(seed: seed)
    #expect(county.survey.buildings.positions == again.survey.buildings.positions)
    let grid = try county.survey.cells()
    #expect(grid.communities.map(\.violation) == county.answers.map(\.violation))
    #expect(grid.communities.map(\.cellSizes.count) == county.answers.map(\.cells))
  }

  @Test func `Two seeds give two counties`() {
    #expect(
      HardCounty.generate(seed: 1).survey.buildings.positions
        != HardCounty.generate(seed: 2).survey.buildings.positions)
  }
}
