/// How good a cell or a plan is: lower is better, and each number decides only between equals in
/// the one before.
package struct Score: Hashable, Sendable, BitwiseCopyable {
  /// Σ households too few or too many, over the cells.
  package var violation: Int
  /// Households that live in cells out of band.
  package var affected: Int
  /// Moment of inertia and all that has a price, in household·m².
  package var cost: Double

  package init(violation: Int, affected: Int, cost: Double) {
    self.violation = violation
    self.affected = affected
    self.cost = cost
  }

  package static let zero = Score(violation: 0, affected: 0, cost: 0)

  package static func + (left: Score, right: Score) -> Score {
    Score(
      violation: left.violation + right.violation, affected: left.affected + right.affected,
      cost: left.cost + right.cost)
  }

  package static func - (left: Score, right: Score) -> Score {
    Score(
      violation: left.violation - right.violation, affected: left.affected - right.affected,
      cost: left.cost - right.cost)
  }

  package static func += (left: inout Score, right: Score) { left = left + right }

  /// Whether this is better than `other` by more than `tolerance` of cost.
  package func isBetter(than other: Score, tolerance: Double = 0) -> Bool {
    if violation != other.violation { return violation < other.violation }
    if affected != other.affected { return affected < other.affected }
    return cost < other.cost - tolerance
  }
}
