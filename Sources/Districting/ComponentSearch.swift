internal import Workers

/// The search for the best plan of one component.
///
/// Start, repair, shifts of single atoms; then the whole component as one exact window where it
/// is small enough, else rounds of windows over all cells. Where rounds no longer bring households
/// into the band, ``Mending`` asks whether that can be, and looks elsewhere. Every step keeps what
/// it has unless it finds better, and rounds do not know how many there will be, so more effort
/// never gives less.
struct ComponentSearch: ~Copyable {
  /// A component of at most this many atoms is tried as one window.
  private static let exactAtoms = 24
  /// Work units that trial may take, about 30 ms.
  private static let exactBudget = 1_500_000
  /// Pieces of a window: 20 takes twice the time for 1 % less distance, 14 leaves 2 % more.
  private static let pieces = 18
  /// Cells of a window, round by round: fewer find less and, with smaller pieces, take longer;
  /// the larger ones lead out of corners where the number of cells is wrong.
  private static let sizes = [5, 7]
  /// Windows around a cell out of band are tried in all these sizes.
  private static let sizesOutOfBand = [2, 3, 4, 5, 7]

  /// Pieces of a window that violates: there every width is allowed and cells may violate too, so
  /// more mostly use the budget up without an answer.
  private static let piecesInViolation = 15
  /// The same where more than 1 of `manyOut` cells is out of band: mostly they must be, and on a
  /// county of 50,000 buildings two thirds of all time went there.
  private static let piecesOfMany = 13
  private static let manyOut = 20
  /// Pieces of windows around a cell out of band where nothing yet says that it must be: they take
  /// four times as long as usual ones.
  private static let piecesInDoubt = 15

  /// After so many rounds in which Σ violation did not fall, windows that violate are left alone.
  ///
  /// What is left mostly cannot be mended, and such windows take most of the time: on a county of
  /// 10,000 buildings 5 of 6 s.
  private static let patience = 2

  let options: PartitionOptions
  var random: SeededRandom
  var draft: Draft
  private var shifts: Shifts
  var windows: Windows
  /// Apart from the children that rounds take.
  private static let mendingChild = 1 << 32

  /// Rounds since Σ violation last fell.
  private var idleRounds = 0
  private var surplus: Surplus
  private var hasMended = false
  /// By cell: tries of its window in vain, and when the last was.
  private var vain: [Int] = []
  private var lastTry: [Int] = []
  private(set) var isProvenBest = false
  /// No plan violates less, oversize atoms counted as full cells; and what the plan violated when
  /// that was looked into, nil where it was not.
  private(set) var leastViolation: Int
  private(set) var doubtedViolation: Int?
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
    surplus = Surplus(graph)
    let total = graph.sums.reduce(0) { $0 + $1.weight }
    leastViolation =
      isFixed ? band.leastViolation(of: total, cells: cells) : band.leastViolation(of: total)
  }

  /// Cell numbers by atom, from 0 in order of first atoms.
  ///
  /// - Parameter mending: what is done about households that stay out of band.
  mutating func labels(_ mending: Mending? = nil) -> [Int] {
    if options.stay != nil {
      restore()
      return Contiguity.renumbered(draft.cellOf)
    }
    shift()
    if isSmall { solveWhole() }
    var round = 0
    while !isProvenBest, round < options.effort, !stops() {
      let before = draft.score.violation
      let isTried = improve(round)
      surplus.improve(&draft, random.child(-1 - round))
      let after = draft.score.violation
      idleRounds = after < before ? 0 : idleRounds + 1
      if round == 0 { violationAfterFirstRound = after }
      if round == 0, after > leastViolation, let mending { doubt(mending) }
      round += 1
      if idleRounds == Self.patience, !hasMended, after > leastViolation, let mending {
        mend(mending)
      } else if !isTried {
        break
      }
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
    // `ExactFinish` does it then.
    guard !options.exact || options.start != nil else { return }
    var budget = WorkBudget(Self.exactBudget)
    let cells = draft.cells.filter { draft.first[$0] >= 0 }
    switch windows.improve(&draft, atomsOf: cells, &budget) {
    case .better, .best: isProvenBest = true
    case .improved, .tooLarge: break
    }
  }

  /// Asks whether the households out of band must be.
  private mutating func doubt(_ mending: Mending) {
    let violation = draft.score.violation
    guard doubtedViolation != violation else { return }
    doubtedViolation = violation
    leastViolation = max(leastViolation, mending.leastViolation(draft))
  }

  /// Looks once for a plan with fewer households out of band, and goes on from there.
  private mutating func mend(_ mending: Mending) {
    hasMended = true
    doubt(mending)
    var random = random.child(Self.mendingChild)
    if draft.score.violation > leastViolation {
      bringIntoBand(pieces: Self.piecesInDoubt, &random)
    }
    guard draft.score.violation > leastViolation else { return }
    let found = mending.look(at: draft, leastViolation, random)
    leastViolation = found.leastViolation
    isProvenBest = found.isProvenBest
    guard let labels = found.labels else { return }
    draft = Draft(draft.graph, draft.pricing, labels: labels)
    (vain, lastTry) = ([], [])
    idleRounds = 0
    shift()
  }

  /// One round of windows over all cells; whether any was tried.
  private mutating func improve(_ round: Int) -> Bool {
    var random = random.child(round)
    var isTried = false
    let isPatient = idleRounds < Self.patience && draft.score.violation > leastViolation
    let out = draft.cells.count { isOutOfBand($0) }
    let inViolation =
      out * Self.manyOut > draft.liveCells ? Self.piecesOfMany : Self.piecesInViolation
    if isPatient { isTried = bringIntoBand(pieces: inViolation, &random) }
    for cell in shuffled(draft.cells.filter { draft.first[$0] >= 0 }, &random) {
      guard draft.first[cell] >= 0, isWorthTrying(cell), !stops() else { continue }
      isTried = true
      let isBetter = windows.improve(
        &draft, around: cell, size: Self.sizes[round % Self.sizes.count], pieces: Self.pieces,
        inViolation: isPatient ? inViolation : nil, &random)
      if isBetter { vain[cell] = 0 }
    }
    shift()
    return isTried
  }

  /// Windows of all sizes around cells out of band; whether any was tried.
  @discardableResult
  private mutating func bringIntoBand(pieces: Int, _ random: inout SeededRandom) -> Bool {
    var isTried = false
    for cell in draft.cells where isOutOfBand(cell) {
      for size in Self.sizesOutOfBand where isOutOfBand(cell) && !stops() {
        isTried = true
        _ = windows.improve(
          &draft, around: cell, size: size, pieces: pieces, inViolation: pieces, &random)
      }
    }
    return isTried
  }

  /// Whether the window of `cell` was not tried in vain too often as it is; counts a try.
  private mutating func isWorthTrying(_ cell: Int) -> Bool {
    while vain.count <= cell {
      vain.append(0)
      lastTry.append(0)
    }
    var changed = draft.changed[cell]
    var atom = draft.first[cell]
    while atom >= 0 {
      for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
        changed = max(changed, draft.changed[draft.cellOf[draft.graph.neighbours[side]]])
      }
      atom = draft.next[atom]
    }
    if changed > lastTry[cell] { vain[cell] = 0 }
    guard vain[cell] < options.tries else { return false }
    vain[cell] += 1
    lastTry[cell] = draft.clock
    return true
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
