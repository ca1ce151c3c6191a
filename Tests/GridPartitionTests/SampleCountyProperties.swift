import Diagnostics
import Geometry
import GridPartition
import SampleCounty
import Survey
import Testing

/// The county that the demo runs on.
@Suite struct SampleCountyProperties {
  #if DEBUG
    static let threads = [3]
  #else
    static let threads = [2, 8]
  #endif

  static let result = Result { () throws -> (CountySurvey, GridCells) in
    let survey = try SampleCounty.generate(SampleCountyPlan()).survey
    return (survey, try survey.cells())
  }

  @Test func `Its partition is sound`() throws {
    let (survey, grid) = try Self.result.get()
    try expectSound(grid, survey, tolerance: 1e-4)
  }

  @Test func `All 76 cells keep the band: its two towers are cut by stairwell`() throws {
    let (survey, grid) = try Self.result.get()
    let towers = survey.buildings.households.indices.filter {
      survey.buildings.households[$0] > grid.band.upper
    }
    #expect(towers.count == 2)
    #expect(Set(grid.cutUnits.map { Int($0.building) }) == Set(towers))
    #expect(grid.cells.count == 76)
    #expect(grid.communities.allSatisfy { $0.outOfBand == 0 && $0.violation == 0 })
  }

  @Test func `At least 90 percent of the border between cells lies on a line of the ground`()
    throws
  {
    let (_, grid) = try Self.result.get()
    let total = grid.innerBorder.values.reduce(0, +)
    #expect((grid.innerBorder[.between] ?? 0) <= 0.1 * total)
  }

  @Test func `Without stairwells the two towers alone are outside, and ask for theirs`() throws {
    var (survey, _) = try Self.result.get()
    survey.stairwellUnits = StairwellUnitTable()
    let grid = try survey.cells()
    let unavoidable = survey.buildings.households.reduce(0) { $0 + max(0, $1 - grid.band.upper) }
    #expect(grid.communities.reduce(0) { $0 + $1.violation } == unavoidable)
    #expect(grid.communities.reduce(0) { $0 + $1.outOfBand } == 2)
    for cell in grid.cells where cell.violation > 0 {
      guard cell.explanation?.phrase.code == "partition.oversize" else { continue }
      let row = try #require(
        survey.buildings.ids.firstIndex {
          cell.explanation?.arguments["building"] == .text($0)
        })
      #expect(survey.buildings.households[row] > grid.band.upper)
      #expect(grid.cells[Int(grid.cellOfBuilding[row])].code == cell.code)
    }
  }

  @Test(arguments: threads)
  func `Threads change nothing`(threads: Int) throws {
    let (survey, grid) = try Self.result.get()
    #expect(try survey.cells(threads: threads).rows == grid.rows)
  }
}
