package import Diagnostics
internal import Geometry
internal import Survey

/// Cells that were drawn again, and what became of the old ones.
package struct Redraw: Sendable {
  /// Where a cell comes from, and since when it holds.
  package struct Origin: Sendable {
    /// Row of `CellTable` that it carries on, −1 for a new one.
    package let row: Int
    /// As people call it; "" where it has no name.
    package let name: String
    /// "" where not known.
    package let validFrom: String
    package let validTo: String
    /// The highest number that a cell of its community ever had.
    package let lastSequence: Int
  }

  /// An old and a new cell with something in common.
  package struct Crossing: Hashable, Sendable {
    /// Row of `CellTable`, −1 for buildings that lay in no old cell.
    package let row: Int
    /// Row of `grid.cells`, −1 for buildings without ground.
    package let cell: Int
    package let buildings: Int
    package let households: Int
    /// Whether the new cell carries on the old one.
    package let isSuccession: Bool
  }

  /// An old cell that nothing carries on.
  package struct Retirement: Hashable, Sendable {
    package let row: Int
    package let buildings: Int
    package let households: Int
    /// Rows of `grid.cells` in which its buildings are now, those with most households first.
    package let cells: [Int]
  }

  package let grid: GridCells
  /// One for each cell of `grid`.
  package let origins: [Origin]
  /// By old cell in the order of its file, then by new one; new buildings last.
  package let crossings: [Crossing]
  package let retirements: [Retirement]
  /// By building the row of `CellTable` that covers it, −1 for none.
  package let oldRowOfBuilding: [Int]
  /// The same by stairwell unit of buildings that are cut; −1 for those of others.
  package let oldRowOfUnit: [Int]
  /// One for each community.
  package let figures: [RedrawFigures]
  /// The day from which the new cells hold.
  package let date: CalendarDate?
  package let findings: [Finding]

  /// The figures of all communities together.
  package var total: RedrawFigures { figures.reduce(RedrawFigures(), +) }

  init(
    _ redrawing: Redrawing, _ survey: CountySurvey, drawn: (grid: GridCells, rows: [Int32]),
    places: FormerPlaces, succession: CodeSuccession, findings: [Finding]
  ) {
    let grid = drawn.grid
    var formerOfCell = [Int](repeating: -1, count: grid.cells.count)
    for (row, former) in zip(drawn.rows, succession.formerOfCell) {
      formerOfCell[Int(row)] = former
    }
    let tally = CrossingTally(survey, grid, places, formerOfCell)
    self.grid = grid
    date = redrawing.date
    oldRowOfBuilding = places.ofBuilding.map { $0 < 0 ? -1 : places.cells[$0].row }
    oldRowOfUnit = places.ofUnit.map { $0 < 0 ? -1 : places.cells[$0].row }
    origins = Self.origins(redrawing, survey, grid, tally, places, succession)
    crossings = tally.crossings
    retirements = tally.retirements
    figures = tally.figures
    self.findings = findings + grid.findings
  }

  private static func origins(
    _ redrawing: Redrawing, _ survey: CountySurvey, _ grid: GridCells, _ tally: CrossingTally,
    _ places: FormerPlaces, _ succession: CodeSuccession
  ) -> [Origin] {
    let table = survey.cells
    var last = succession.usedNumbers
    for cell in grid.cells { last[cell.community] = max(last[cell.community], cell.sequence) }
    return grid.cells.indices.map { cell in
      let former = tally.formerOfCell[cell]
      let row = former < 0 ? -1 : places.cells[former].row
      let keepsCode = row >= 0 && places.cells[former].code == grid.cells[cell].code
      return Origin(
        row: row, name: row < 0 ? "" : table.names[row],
        validFrom: keepsCode ? table.validFrom[row] : redrawing.date?.text ?? "",
        validTo: keepsCode ? table.validTo[row] : "", lastSequence: last[grid.cells[cell].community]
      )
    }
  }
}

/// How much a redraw changed.
package struct RedrawFigures: Hashable, Sendable {
  /// Households that had an old cell, and those of them whose cell carries it on.
  package var households = 0
  package var kept = 0
  /// Households and buildings whose cell does not carry on their old one.
  package var moved = 0
  package var movedBuildings = 0
  /// Households that lay in no old cell.
  package var joined = 0
  /// Cells that have the same buildings as before.
  package var untouched = 0
  /// Cells that carry on an old one, with other buildings.
  package var changed = 0
  package var new = 0
  package var retired = 0

  package init() {}

  package static func + (left: RedrawFigures, right: RedrawFigures) -> RedrawFigures {
    var sum = left
    sum.households += right.households
    sum.kept += right.kept
    sum.moved += right.moved
    sum.movedBuildings += right.movedBuildings
    sum.joined += right.joined
    sum.untouched += right.untouched
    sum.changed += right.changed
    sum.new += right.new
    sum.retired += right.retired
    return sum
  }

  /// Percent of the households with an old cell that keep it, two decimals, rounded down so that
  /// 100 means all; nil where there are none.
  package var keptPercent: Double? {
    guard households > 0 else { return nil }
    return (Double(kept) * 10_000 / Double(households)).rounded(.down) / 100
  }
}
