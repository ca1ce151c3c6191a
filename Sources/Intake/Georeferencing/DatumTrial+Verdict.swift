internal import Projection

extension DatumTrial {
  /// What the trial says of one layer.
  enum Verdict: Hashable {
    /// No pair tells anything.
    case untested
    /// It fits the others as it was read, and clearly not otherwise.
    case confirmed(margin: Double)
    /// It fits as another datum, clearly better than as it was read.
    case other(MapDatum, margin: Double)
    /// Another fits better, or a name hints at it; it is not clear.
    case undecided(MapDatum, margin: Double)
  }

  /// From this margin on a verdict is clear, in deviations; measured on sample counties, see
  /// docs/coordinates.md.
  static let clearMargin = 6.0
  /// And from this height of one pair above all its controls.
  private static let clearStanding = 2.5
  /// Of so many places at least: a handful lies better somewhere else by chance, and in all pairs
  /// that it is part of at once.
  private static let fewestPlaces = 12.0
  /// A pair that stands out more does not count more: one pair must not outvote all others.
  private static let mostStanding = 12.0
  /// Where a layer lies badly it may be for other reasons than its datum.
  private static let leastStanding = -4.0
  /// Less than this is nothing: a town of three houses lies somewhat better any which way.
  private static let leastMargin = 3.0
  /// Of two ways to explain the same, the one that changes fewer layers.
  private static let preference = 0.01
  /// What a name adds to the datum that it hints at.
  private static let hintWeight = 2.0
  /// Layers tried together, further ones staying as they were read: 3⁸ choices at most.
  private static let mostFree = 8

  /// One verdict a side.
  func verdicts() -> [Verdict] {
    let choices = freeChoices()
    var assignment = [Int](repeating: 0, count: sides.count)
    let asRead = fit(assignment)
    // The best fit of each choice of each side, whatever the others are.
    var best = sides.map { [Double](repeating: -.infinity, count: $0.choices.count) }
    var winner = (assignment: assignment, fit: asRead)
    repeat {
      guard !isAllAlike(assignment) else { continue }
      let fit = fit(assignment)
      if fit > winner.fit { winner = (assignment, fit) }
      for side in sides.indices {
        best[side][assignment[side]] = max(best[side][assignment[side]], fit)
      }
    } while advance(&assignment, choices)
    let isProven = winner.fit - asRead >= Self.clearMargin && isSeenApart(winner.assignment)
    return sides.indices.map { side in
      verdict(side, chosen: winner.assignment, best[side], isProven: isProven)
    }
  }

  private func verdict(
    _ side: Int, chosen assignment: [Int], _ best: [Double], isProven: Bool
  ) -> Verdict {
    let chosen = assignment[side]
    let rivals = best.indices.filter { $0 != chosen && best[$0].isFinite }
    let isPaired = pairs.contains { $0.moving == side || $0.still == side }
    guard isPaired, let rival = rivals.map({ best[$0] }).max() else { return .untested }
    let margin = best[chosen] - rival
    let datum = sides[side].choices[chosen]
    let stands = highest(side, assignment) >= Self.clearStanding
    if chosen == 0 {
      if margin >= Self.clearMargin, stands { return .confirmed(margin: margin) }
      if let hint = sides[side].hint, hint != datum { return .undecided(hint, margin: -margin) }
      return .untested
    }
    if isProven, margin >= Self.clearMargin, stands { return .other(datum, margin: margin) }
    if margin >= Self.leastMargin { return .undecided(datum, margin: margin) }
    return sides[side].hint.map { .undecided($0, margin: margin) } ?? .untested
  }

  /// Whether a pair of enough places stands out that these choices move apart: those that they move
  /// alike lie to each other as they were read, and tell nothing of it.
  private func isSeenApart(_ assignment: [Int]) -> Bool {
    pairs.indices.contains { index in
      let pair = pairs[index]
      let (left, right) = (assignment[pair.moving], assignment[pair.still])
      let (moving, still) = (sides[pair.moving], sides[pair.still])
      let isAlike =
        moving.current == still.current && moving.choices[left] == still.choices[right]
      return (left, right) != (0, 0) && !isAlike
        && pair.test.independent >= Self.fewestPlaces
        && scores[index].standings[left][right] >= Self.clearStanding
    }
  }

  /// How far a side stands above all controls of a pair, with these choices.
  private func highest(_ side: Int, _ assignment: [Int]) -> Double {
    var most = -Double.infinity
    for (index, pair) in pairs.enumerated() where pair.moving == side || pair.still == side {
      most = max(
        most, scores[index].standings[assignment[pair.moving]][assignment[pair.still]])
    }
    return most
  }

  /// How many choices each side has in the search.
  private func freeChoices() -> [Int] {
    var free = 0
    return sides.indices.map { side in
      let isPaired = pairs.contains { $0.moving == side || $0.still == side }
      guard isPaired, sides[side].choices.count > 1, free < Self.mostFree else { return 1 }
      free += 1
      return sides[side].choices.count
    }
  }

  /// Whether every layer was read wrong in the same way: that fits as well as none.
  ///
  /// The same holds where some were read so by what their headers say: that all others are offset,
  /// too, and say nothing, is as good an explanation as that the headers are wrong. It is not tried,
  /// so that the contradiction comes to light; who is asked can tell. What the user or the format
  /// says stands, and then the others are measured against it.
  private func isAllAlike(_ assignment: [Int]) -> Bool {
    let paired = sides.indices.filter { side in
      pairs.contains { $0.moving == side || $0.still == side }
    }
    guard let first = paired.first else { return false }
    let datum = sides[first].choices[assignment[first]]
    guard paired.allSatisfy({ sides[$0].choices[assignment[$0]] == datum }),
      paired.contains(where: { assignment[$0] != 0 })
    else { return false }
    let isSaid = paired.contains { sides[$0].choices.count == 1 }
    return paired.allSatisfy { assignment[$0] != 0 } || (datum != .wgs84 && !isSaid)
  }

  private func advance(_ assignment: inout [Int], _ choices: [Int]) -> Bool {
    for side in assignment.indices {
      assignment[side] += 1
      if assignment[side] < choices[side] { return true }
      assignment[side] = 0
    }
    return false
  }

  /// How well the layers lie with these choices.
  private func fit(_ assignment: [Int]) -> Double {
    var sum = 0.0
    for (index, pair) in pairs.enumerated() {
      let standing = scores[index].standings[assignment[pair.moving]][assignment[pair.still]]
      sum += min(max(standing, Self.leastStanding), Self.mostStanding)
    }
    for side in sides.indices {
      let choice = sides[side].choices[assignment[side]]
      if assignment[side] != 0 { sum -= Self.preference }
      if choice == sides[side].hint { sum += Self.hintWeight }
    }
    return sum
  }

  /// The pair that tells most about a side, with the shares as read and as `datum`.
  func evidence(of side: Int, as datum: MapDatum) -> (other: Int, asRead: Double, asDatum: Double)?
  {
    guard let choice = sides[side].choices.firstIndex(of: datum) else { return nil }
    var best: (other: Int, asRead: Double, asDatum: Double)?
    var most = -Double.infinity
    for (index, pair) in pairs.enumerated() where pair.moving == side || pair.still == side {
      let isMoving = pair.moving == side
      let row = isMoving ? choice : 0
      let column = isMoving ? 0 : choice
      let gain = scores[index].standings[row][column] - scores[index].standings[0][0]
      guard gain > most else { continue }
      most = gain
      best = (
        isMoving ? pair.still : pair.moving, scores[index].shares[0][0],
        scores[index].shares[row][column]
      )
    }
    return best
  }
}
