/// An amount of work that may still be done, in units its user counts.
///
/// Counted, not timed, so that a search stops at the same place on every machine. A value:
/// each chunk has its own, and no thread spends another's.
package struct WorkBudget: Sendable, Hashable {
  /// The units given at the start.
  package let limit: Int
  /// The units spent so far; exceeds `limit` by what the last step took.
  package private(set) var spent = 0

  package init(_ limit: Int) { self.limit = max(limit, 0) }

  /// No end: for work that ends by itself.
  package static let unlimited = WorkBudget(.max)

  /// Whether the units are used up.
  package var isSpent: Bool { spent >= limit }

  package var left: Int { max(limit - spent, 0) }

  /// Counts `units` as done, and tells whether there is budget left.
  @discardableResult
  package mutating func spend(_ units: Int) -> Bool {
    spent += units
    return !isSpent
  }
}
