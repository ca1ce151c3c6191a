import Diagnostics
import Geometry
import GridPartition
import SampleCounty
import Survey
import TestSupport
import Testing

/// What holds of every county that is redrawn.
@Suite struct RedrawingProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<3
  #else
    static let seeds: Range<UInt64> = 0..<300
  #endif

  @Test(arguments: seeds)
  func `A6: a random town redrawn without changes has the same codes and buildings`(seed: UInt64)
    throws
  {
    var survey = try RandomTownProperties.RandomTown(seed: seed).survey
    let grid = try survey.cells()
    survey.takeCells(grid)
    let redraw = try survey.redrawn()
    let before = grid.communities.reduce(0) { $0 + $1.violation }
    let after = redraw.grid.communities.reduce(0) { $0 + $1.violation }
    #expect(after <= before)
    guard after == before else { return }
    #expect(redraw.codes == grid.cells.map(\.code))
    #expect(redraw.grid.cellOfBuilding == grid.cellOfBuilding)
    #expect(redraw.total.untouched == grid.cells.count)
    for (old, new) in zip(grid.cells, redraw.grid.cells) {
      #expect(abs(old.area - new.area) < 1e-6 * old.area + 1e-6)
    }
  }

  @Test(arguments: seeds)
  func `Sums add up, codes are unique, and what has ended stays ended`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var survey = try RandomTownProperties.RandomTown(seed: seed).survey
    let old = try survey.cells()
    survey.takeCells(old)
    for row in 0..<survey.buildings.count where Int.random(in: 0..<4, using: &random) == 0 {
      survey.buildings.households[row] = Int.random(in: 0...120, using: &random)
    }
    let redraw = try survey.redrawn()
    #expect(Set(redraw.codes).count == redraw.codes.count)
    let ended = redraw.retirements.map { survey.cells.codes[$0.row] }
    #expect(Set(ended).isDisjoint(with: redraw.codes))
    for (cell, origin) in zip(redraw.grid.cells, redraw.origins) {
      #expect((origin.row < 0) == !survey.cells.codes.contains(cell.code))
      if origin.row >= 0 { #expect(survey.cells.codes[origin.row] == cell.code) }
      #expect(cell.sequence <= origin.lastSequence)
    }
    let total = redraw.total
    let placed = survey.buildings.households.indices.filter {
      redraw.grid.cellOfBuilding[$0] >= 0
    }.reduce(0) { $0 + survey.buildings.households[$1] }
    #expect(total.kept + total.moved + total.joined == placed)
    #expect(redraw.crossings.reduce(0) { $0 + $1.households } == placed)
    #expect(
      redraw.crossings.filter(\.isSuccession).reduce(0) { $0 + $1.households } == total.kept)
    #expect(total.untouched + total.changed + total.new == redraw.codes.count)
    #expect(total.untouched + total.changed + total.retired == old.cells.count)
    for threads in [3] {
      #expect(try survey.redrawn(threads: threads).grid.rows == redraw.grid.rows)
    }
  }

  @Test func `A6: in the sample county one building more leaves every code as it was`() throws {
    var survey = try SampleCountyProperties.result.get().0
    survey.buildings.form = .points
    let grid = try survey.cells()
    survey.takeCells(grid)
    let same = try survey.redrawn()
    #expect(same.codes == grid.cells.map(\.code))
    #expect(same.grid.cellOfBuilding == grid.cellOfBuilding)
    let beside = survey.buildings.positions[100]
    survey.addBuilding(
      "one-more", at: Position(x: beside.x + 6, y: beside.y + 4), households: 3)
    let more = try survey.redrawn()
    #expect(more.codes == grid.cells.map(\.code))
    #expect(Array(more.grid.cellOfBuilding.dropLast()) == grid.cellOfBuilding)
  }
}
