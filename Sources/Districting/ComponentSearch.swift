internal import Workers

/// The search for the best plan of one component.
///
/// Start, repair, shifts of single atoms; then the whole component as one exact window where it
/// is small enough, else rounds of windows over all cells. Every step keeps what it has unless it
/// finds better, and rounds do not know how many there will be, so more effort never gives less.
struct ComponentSearch {
  /// A component of at most this many atoms is tried as one window.
  private static let exactAtoms = 24
  /// Work units that trial may take, about 30 ms.
  private static let exactBudget = 1_500_000
  /// Pieces of a window: 20 takes twice the time for 1 % less distance, 14 leaves 2 % more.
  private static let pieces = 18
  /// Cells of a window, round by round: fewer find less and, with smaller pieces, take longer;
  /// the larger ones lead out of corners where the number of cells is wrong.
  private static let sizes = [5, 7]
  /// Windows around a cell out of band get more pieces, and are tried in all these sizes.
  private static let piecesOutOfBand = 16
  private static let sizesOutOfBand = [2, 3, 4, 5, 7]

  let options: PartitionOptions
  var random: SeededRandom
  var draft: Draft
  private var shifts: Shifts
  var windows: Windows
  private(set) var isProvenBest = false
  private(set) var wasCutShort = false
  /// Σ violation after the first round, the same for any effort; `nil` where there was none.
  private(set) var violationAfterFirstRound: Int?

  /// - Parameters:
  ///   - start: cell numbers by atom; nil to start anew with `cells` cells.
  ///   - isFixed: whether there must be `cells` cells.
  init(
    _ graph: ComponentGraph, band: Band, cells: Int, isFixed: Bool, start: [Int]?,
    _ options: PartitionOptions, _ random: SeededRandom
  ) {
    self.options = options
    self.random = random
    let pricing = Pricing(graph, band: band, options: options, fixedCells: isFixed ? cells : nil)
    let labels = start ?? PowerDiagram.labels(graph, pricing, cells: cells)
    draft = Draft(graph, pricing, labels: Contiguity.repaired(labels, in: graph))
    if isFixed { CellCount.settle(&draft, at: cells) }
    shifts = Shifts(atoms: graph.count, cells: draft.cells.count, keepsNumber: isFixed)
    windows = Windows(graph, keepsNumber: isFixed)
  }

  /// Cell numbers by atom, from 0 in order of first atoms.
  mutating func labels() -> [Int] {
    if options.stay != nil {
      restore()
      return Contiguity.renumbered(draft.cellOf)
    }
    shift()
    if isSmall { solveWhole() }
    var round = 0
    while !isProvenBest, round < options.effort, !stops() {
      improve(round)
      if round == 0 { violationAfterFirstRound = draft.score.violation }
      round += 1
    }
    return Contiguity.renumbered(draft.cellOf)
  }

  /// Whether the component may be one window.
  var isSmall: Bool { draft.graph.count <= Self.exactAtoms }

  mutating func stops() -> Bool {
    guard options.cancellation?.isRequested == true else { return false }
    wasCutShort = true
    return true
  }

  private mutating func shift() {
    var budget = WorkBudget(100 * draft.graph.count)
    shifts.improve(&draft, &budget)
  }

  mutating func solveWhole() {
    var budget = WorkBudget(Self.exactBudget)
    let cells = draft.cells.filter { draft.first[$0] >= 0 }
    let atoms = (0..<draft.graph.count).map { [$0] }
    switch windows.improve(&draft, cells, atoms, &budget) {
    case .better, .best: isProvenBest = true
    case .improved, .tooLarge: break
    }
  }

  private mutating func improve(_ round: Int) {
    var random = random.child(round)
    for cell in draft.cells where isOutOfBand(cell) {
      for size in Self.sizesOutOfBand where isOutOfBand(cell) && !stops() {
        _ = windows.improve(
          &draft, around: cell, size: size, pieces: Self.piecesOutOfBand, &random)
      }
    }
    for cell in shuffled(draft.cells.filter { draft.first[$0] >= 0 }, &random) {
      guard draft.first[cell] >= 0, !stops() else { continue }
      _ = windows.improve(
        &draft, around: cell, size: Self.sizes[round % Self.sizes.count], pieces: Self.pieces,
        &random)
    }
    shift()
  }

  func isOutOfBand(_ cell: Int) -> Bool {
    draft.first[cell] >= 0 && draft.scores[cell].violation > 0
  }

  private func shuffled(_ cells: [Int], _ random: inout SeededRandom) -> [Int] {
    var cells = cells
    for index in cells.indices.reversed() where index > 0 {
      cells.swapAt(index, random.below(index + 1))
    }
    return cells
  }
}
