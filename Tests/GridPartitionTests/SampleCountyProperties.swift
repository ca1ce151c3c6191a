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

  /// Upper bounds: what the search reaches today.
  ///
  /// The two towers alone are outside; all other cells keep the band.
  @Test func `No more households are outside the band than there were`() throws {
    let (survey, grid) = try Self.result.get()
    let towers = survey.buildings.households.filter { $0 > grid.band.upper }
    #expect(towers.count == 2)
    let unavoidable = towers.reduce(0) { $0 + grid.band.violation($1) }
    let violation = grid.communities.reduce(0) { $0 + $1.violation }
    let outOfBand = grid.communities.reduce(0) { $0 + $1.outOfBand }
    #expect(violation <= unavoidable)
    #expect(outOfBand <= 2)
  }

  @Test func `A building over the band is the only one that its sentence names`() throws {
    let (survey, grid) = try Self.result.get()
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
