/// Which figures of a column must not be shown, so that no small count of people can be read or
/// worked out.
///
/// A count from 1 to *k* − 1 is suppressed (primary). If the rest of the column and its total
/// would still narrow such a count down, further figures are withheld (secondary): as few as do,
/// the smallest first. A reader who knows the total, the figures shown, and that a suppressed count
/// is from 1 to *k* − 1 and a withheld one at least *k*, can think of every count from 1 to *k* − 1
/// in the place of each suppressed one. Where no withheld figure can bring that about, the total
/// itself is withheld.
package struct Suppression: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    case shown
    /// Below the limit: shown as "<5".
    case small
    /// Withheld, so that the small ones cannot be worked out.
    case withheld
  }

  /// One a figure.
  package let marks: [Mark]
  package let isTotalWithheld: Bool
  /// *k*: the smallest count that may be shown.
  package let limit: Int

  package var smallCount: Int { marks.count { $0 == .small } }
  package var withheldCount: Int { marks.count { $0 == .withheld } }

  /// The least limit that hides anything: of counts from 1 to 1 everybody knows which it is.
  package static let leastLimit = 3

  /// - Parameters:
  ///   - counts: what the published total is the sum of, none negative.
  ///   - limit: at least ``leastLimit``.
  /// - Complexity: O(*n* log *n*).
  package init(of counts: [Int], below limit: Int) {
    precondition(limit >= Self.leastLimit, "a limit that hides nothing")
    self.limit = limit
    var marks = counts.map { (1..<limit).contains($0) ? Mark.small : .shown }
    let small = counts.filter { (1..<limit).contains($0) }
    // How far a small count must be free to move, and how far the others let it go up and down.
    let span = limit - 2
    let room = small.reduce(0) { $0 + $1 - 1 }
    let headroom = small.reduce(0) { $0 + limit - 1 - $1 }
    guard !small.isEmpty, room < span || headroom < span else {
      self.marks = marks
      isTotalWithheld = false
      return
    }
    var candidates = counts.indices.filter { counts[$0] >= limit }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    var missing = max(span - room, 0)
    // One that hides the rest by itself costs least.
    if let single = candidates.first(where: { counts[$0] - limit >= missing }) {
      marks[single] = .withheld
      missing = 0
    } else {
      while missing > 0, let largest = candidates.popLast() {
        marks[largest] = .withheld
        missing -= counts[largest] - limit
      }
    }
    let isHidden = missing <= 0 && marks.contains(.withheld)
    self.marks = isHidden ? marks : marks.map { $0 == .withheld ? .shown : $0 }
    isTotalWithheld = !isHidden
  }
}
