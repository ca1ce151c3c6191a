import Geometry
import GeometryEngine
import GridPartition
import Survey
import Testing

/// What must hold of every partition, whatever the town.
///
/// - Parameter tolerance: by what share the cells of a community may differ in area from its shape
///   in the survey: what snapping its outline to the grid of the mesh may move.
func expectSound(
  _ grid: GridCells, _ survey: CountySurvey, tolerance: Double = 1e-6,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  expectHouseholds(grid, survey, sourceLocation)
  expectCodes(grid, survey, sourceLocation)
  expectNeighbours(grid, sourceLocation)
  try expectGround(grid, survey, tolerance, sourceLocation)
}

/// Each building with a position stands in one cell of its own community, and sums are exact.
private func expectHouseholds(
  _ grid: GridCells, _ survey: CountySurvey, _ sourceLocation: SourceLocation
) {
  let buildings = survey.buildings
  var households = [Int](repeating: 0, count: grid.cells.count)
  var counts = households
  for row in 0..<buildings.count {
    let cell = Int(grid.cellOfBuilding[row])
    #expect((cell >= 0) == buildings.hasPosition(row), sourceLocation: sourceLocation)
    guard cell >= 0 else { continue }
    counts[cell] += 1
    let units = grid.cutUnits.filter { Int($0.building) == row }
    for unit in units { households[Int(unit.cell)] += unit.households }
    if units.isEmpty {
      households[cell] += buildings.households[row]
    } else {
      expectMostHouseholds(of: units, in: cell, sourceLocation)
      #expect(
        units.reduce(0) { $0 + $1.households } == buildings.households[row],
        sourceLocation: sourceLocation)
    }
    #expect(
      grid.cells[cell].community == Int(buildings.community[row]), sourceLocation: sourceLocation)
  }
  #expect(households == grid.cells.map(\.households), sourceLocation: sourceLocation)
  #expect(counts == grid.cells.map(\.buildings), sourceLocation: sourceLocation)
  for (row, outcome) in grid.communities.enumerated() {
    let own = grid.cells.filter { $0.community == row }
    let placed = (0..<buildings.count).filter {
      Int(buildings.community[$0]) == row && buildings.hasPosition($0)
    }
    #expect(
      outcome.households == placed.reduce(0) { $0 + buildings.households[$1] },
      sourceLocation: sourceLocation)
    #expect(outcome.buildings == placed.count, sourceLocation: sourceLocation)
    #expect(
      outcome.cellSizes == own.filter { !$0.isSpecial }.map(\.households),
      sourceLocation: sourceLocation)
    #expect(
      outcome.violation == own.filter { !$0.isSpecial }.reduce(0) { $0 + $1.violation },
      sourceLocation: sourceLocation)
    #expect(outcome.violation >= outcome.leastViolation, sourceLocation: sourceLocation)
    #expect(!outcome.explanations.isEmpty, sourceLocation: sourceLocation)
  }
  for cell in grid.cells {
    #expect(cell.isSpecial == (cell.households == 0), sourceLocation: sourceLocation)
    let expected = cell.isSpecial ? 0 : grid.band.violation(cell.households)
    #expect(cell.violation == expected, sourceLocation: sourceLocation)
    #expect((cell.explanation != nil) == (expected > 0), sourceLocation: sourceLocation)
  }
}

/// A building that is cut counts where most of its households are.
private func expectMostHouseholds(
  of units: [CutUnit], in cell: Int, _ sourceLocation: SourceLocation
) {
  var shares: [Int32: Int] = [:]
  for unit in units { shares[unit.cell, default: 0] += unit.households }
  #expect(shares[Int32(cell)] == shares.values.max(), sourceLocation: sourceLocation)
}

/// Codes are unique, begin with their community's, and count from 1 in the order of the cells.
private func expectCodes(
  _ grid: GridCells, _ survey: CountySurvey, _ sourceLocation: SourceLocation
) {
  #expect(
    Set(grid.cells.map(\.code)).count == grid.cells.count, sourceLocation: sourceLocation)
  var last = (community: -1, sequence: 0)
  for cell in grid.cells {
    #expect(
      cell.code.hasPrefix(survey.communities.codes[cell.community]),
      sourceLocation: sourceLocation)
    let next = cell.community == last.community ? last.sequence + 1 : 1
    #expect(cell.community >= last.community, sourceLocation: sourceLocation)
    #expect(cell.sequence == next, sourceLocation: sourceLocation)
    last = (cell.community, cell.sequence)
  }
}

/// Neighbourhood is mutual and stays in the community.
private func expectNeighbours(_ grid: GridCells, _ sourceLocation: SourceLocation) {
  let rows = Dictionary(uniqueKeysWithValues: grid.cells.enumerated().map { ($1.code, $0) })
  for cell in grid.cells {
    #expect(cell.neighbours == cell.neighbours.sorted(), sourceLocation: sourceLocation)
    for code in cell.neighbours {
      guard let row = rows[code] else {
        Issue.record("there is no cell \(code)", sourceLocation: sourceLocation)
        continue
      }
      #expect(grid.cells[row].neighbours.contains(cell.code), sourceLocation: sourceLocation)
      #expect(grid.cells[row].community == cell.community, sourceLocation: sourceLocation)
    }
  }
}

/// Cells are valid, in one piece, and part their community without gap or overlap.
private func expectGround(
  _ grid: GridCells, _ survey: CountySurvey, _ tolerance: Double,
  _ sourceLocation: SourceLocation
) throws {
  for cell in grid.cells {
    #expect(try cell.shape.isValid(), "\(cell.code)", sourceLocation: sourceLocation)
    #expect(cell.shape.polygons.count == 1, "\(cell.code)", sourceLocation: sourceLocation)
    #expect(cell.compactness > 0 && cell.compactness < 1, sourceLocation: sourceLocation)
  }
  for a in grid.cells.indices {
    for b in grid.cells.indices.dropFirst(a + 1)
    where grid.cells[a].shape.box.intersects(grid.cells[b].shape.box) {
      let shared = try grid.cells[a].shape.sharedArea(with: grid.cells[b].shape)
      #expect(shared < 1e-6, sourceLocation: sourceLocation)
    }
  }
  for (row, shape) in grid.communityShapes.enumerated() {
    let sum = grid.cells.reduce(0) { $1.community == row ? $0 + $1.area : $0 }
    #expect(abs(sum - shape.area) <= 1e-9 * shape.area, sourceLocation: sourceLocation)
    guard !survey.communities.shapes.isEmpty else { continue }
    let given = survey.communities.shapes[row].area
    #expect(abs(sum - given) <= tolerance * given, sourceLocation: sourceLocation)
  }
}
