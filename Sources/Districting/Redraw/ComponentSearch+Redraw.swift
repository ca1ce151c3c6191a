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
  /// Pieces of a window: 18 take twice the time and move as much.
  private static let piecesToRestore = 16

  /// Opens windows around cells out of band, then around those that changed, so that what moved
  /// in vain returns; until all cells keep the band and nothing gets better.
  mutating func restore() {
    guard draft.cells.contains(where: { isOutOfBand($0) }) else { return }
    if isSmall { solveWhole() }
    var round = 0
    while !isProvenBest, round < options.effort, !stops() {
      var random = random.child(round)
      for cell in draft.cells where isOutOfBand(cell) {
        restore(cell, &random)
      }
      let hasReturned = round < Self.roundsToReturn && letReturn(&random)
      round += 1
      if !hasReturned, !draft.cells.contains(where: { isOutOfBand($0) }) { return }
    }
  }

  private mutating func restore(_ cell: Int, _ random: inout SeededRandom) {
    for size in Self.sizesToRestore where isOutOfBand(cell) && !stops() {
      _ = windows.improve(&draft, around: cell, size: size, pieces: Self.piecesToRestore, &random)
    }
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
