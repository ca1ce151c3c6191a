internal import Workers

/// The least change that restores the band.
extension ComponentSearch {
  /// Cells of a window around one out of band: alone it may fall into two, and each size more
  /// reaches farther for what is missing.
  private static let sizesToRestore = [1, 2, 3, 4, 5, 7]
  /// Cells of a window around one that has changed, in which what has moved may return.
  private static let sizesToReturn = [3, 5, 7]
  /// Rounds in which it may: the fifth finds hardly anything.
  private static let roundsToReturn = 4
  /// Rounds that may find nothing before the search ends: each cuts its pieces elsewhere.
  private static let barrenRounds = 2
  /// Pieces of a window: 18 take twice the time and move as much.
  private static let piecesToRestore = 16
  /// And where one is out of band: more mostly use the budget up without an answer.
  private static let piecesInViolation = 15

  /// Opens windows around cells out of band, then around those that changed, so that what moved
  /// in vain returns; until all cells keep the band and nothing gets better.
  mutating func restore() {
    guard draft.cells.contains(where: { isOutOfBand($0) }) else { return }
    if isSmall { solveWhole() }
    if !isProvenBest, options.cells == nil { joinLightCells() }
    var chains = MoveChains(draft.graph)
    if !isProvenBest { mend(by: &chains) }
    var round = 0
    var barren = 0
    while !isProvenBest, round < options.effort, barren < Self.barrenRounds, !stops() {
      var random = random.child(round)
      var isBetter = false
      for cell in draft.cells where isOutOfBand(cell) {
        if restore(cell, &random) { isBetter = true }
      }
      if round < Self.roundsToReturn, letReturn(&random) { isBetter = true }
      if bringHome(by: &chains) { isBetter = true }
      round += 1
      barren = isBetter ? 0 : barren + 1
      if !isBetter, !draft.cells.contains(where: { isOutOfBand($0) }) { return }
    }
  }

  /// Mends cells out of band by the best chain from each, as long as one helps.
  private mutating func mend(by chains: inout MoveChains) {
    var isBetter = true
    while isBetter, !stops() {
      isBetter = false
      for cell in draft.cells where isOutOfBand(cell) && !stops() {
        if chains.mend(cell, in: &draft) { isBetter = true }
      }
    }
  }

  /// Brings atoms back to the cells that carry on their old ones, where chains mend what breaks;
  /// whether any came back.
  private mutating func bringHome(by chains: inout MoveChains) -> Bool {
    var isBetter = false
    for cell in draft.cells where draft.first[cell] >= 0 && draft.moved[cell] > 0 {
      for atom in draft.atoms(of: cell) where !stops() {
        if chains.bringHome(atom, in: &draft) { isBetter = true }
      }
    }
    return isBetter
  }

  /// Gives cells of less than half the lower end whole to a neighbour that can take them.
  ///
  /// To fill such a cell up, more households would move than it has. A map of small cells is
  /// joined so at once, where windows would need thousands of steps.
  private mutating func joinLightCells() {
    var isJoining = true
    while isJoining, !stops() {
      isJoining = false
      for cell in draft.cells
      where draft.first[cell] >= 0 && draft.sums[cell].weight * 2 < draft.pricing.band.lower {
        guard let host = hostOfWhole(cell) else { continue }
        for atom in draft.atoms(of: cell) { draft.move(atom, to: host) }
        draft.retireIfEmpty(cell)
        isJoining = true
      }
    }
  }

  /// The neighbour with the longest border to `cell` that stays in the band with it, or comes
  /// nearer to it; of equals the lowest.
  private func hostOfWhole(_ cell: Int) -> Int? {
    var borders: [(cell: Int, length: Double)] = []
    for atom in draft.atoms(of: cell) {
      for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
        let other = draft.cellOf[draft.graph.neighbours[side]]
        guard other != cell else { continue }
        if let place = borders.firstIndex(where: { $0.cell == other }) {
          borders[place].length += draft.graph.lengths[side]
        } else {
          borders.append((other, draft.graph.lengths[side]))
        }
      }
    }
    let weight = draft.sums[cell].weight
    return borders.filter { draft.sums[$0.cell].weight + weight <= draft.pricing.band.upper }
      .min { ($1.length, $0.cell) < ($0.length, $1.cell) }?.cell
  }

  /// Whether a window around a cell out of band made the plan better.
  private mutating func restore(_ cell: Int, _ random: inout SeededRandom) -> Bool {
    var isBetter = false
    for size in Self.sizesToRestore where isOutOfBand(cell) && !stops() {
      let found = windows.improve(
        &draft, around: cell, size: size, pieces: Self.piecesToRestore,
        inViolation: Self.piecesInViolation, &random)
      isBetter = isBetter || found
    }
    return isBetter
  }

  /// Whether a window around a changed cell made the plan better.
  private mutating func letReturn(_ random: inout SeededRandom) -> Bool {
    var isBetter = false
    for cell in draft.cells where draft.first[cell] >= 0 && draft.moved[cell] > 0 {
      for size in Self.sizesToReturn where draft.first[cell] >= 0 && !stops() {
        let found = windows.improve(
          &draft, around: cell, size: size, pieces: Self.piecesToRestore,
          inViolation: Self.piecesInViolation, &random)
        isBetter = isBetter || found
      }
    }
    return isBetter
  }
}
