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

  /// Opens windows around cells out of band, then around those that changed, so that what moved
  /// in vain returns; until all cells keep the band and nothing gets better.
  mutating func restore() {
    guard draft.cells.contains(where: { isOutOfBand($0) }) else { return }
    if isSmall { solveWhole() }
    var round = 0
    var barren = 0
    while !isProvenBest, round < options.effort, barren < Self.barrenRounds, !stops() {
      var random = random.child(round)
      var isBetter = false
      for cell in draft.cells where isOutOfBand(cell) {
        if restore(cell, &random) { isBetter = true }
      }
      if round < Self.roundsToReturn, letReturn(&random) { isBetter = true }
      round += 1
      barren = isBetter ? 0 : barren + 1
      if !isBetter, !draft.cells.contains(where: { isOutOfBand($0) }) { return }
    }
  }

  /// Whether a window around a cell out of band made the plan better.
  private mutating func restore(_ cell: Int, _ random: inout SeededRandom) -> Bool {
    var isBetter = false
    for size in Self.sizesToRestore where isOutOfBand(cell) && !stops() {
      let found = windows.improve(
        &draft, around: cell, size: size, pieces: Self.piecesToRestore, &random)
      isBetter = isBetter || found
    }
    return isBetter
  }

  /// Whether a window around a changed cell made the plan better.
  private mutating func letReturn(_ random: inout SeededRandom) -> Bool {
    var isBetter = false
    for cell in draft.cells where draft.first[cell] >= 0 && draft.sums[cell].moved > 0 {
      for size in Self.sizesToReturn where draft.first[cell] >= 0 && !stops() {
        let found = windows.improve(
          &draft, around: cell, size: size, pieces: Self.piecesToRestore, &random)
        isBetter = isBetter || found
      }
    }
    return isBetter
  }
}
