/// Scores as single numbers in the same order, for the plans of one window.
struct ScoreScale {
  /// What a household too few or too many counts, and one in a cell out of band.
  let violation: Double
  private let affected: Double

  /// - Parameter current: the score to beat.
  init(_ current: Score, _ scores: borrowing Shelf<Score>, pieces: Int) {
    var (dearest, crowd) = (current.cost, current.affected)
    for cell in 0..<scores.count {
      dearest = max(dearest, scores[cell].cost)
      crowd = max(crowd, scores[cell].affected)
    }
    // No partition costs more than this, so a household affected outweighs any cost.
    affected = dearest * Double(pieces + 1)
    violation = affected * Double(crowd * (pieces + 1) + 1)
  }

  @inline(__always)
  func value(_ score: Score) -> Double {
    score.cost + affected * Double(score.affected) + violation * Double(score.violation)
  }
}
