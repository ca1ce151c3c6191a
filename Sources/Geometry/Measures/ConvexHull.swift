extension Ring {
  /// The smallest convex ring around `positions`, counter-clockwise from the westernmost, without
  /// positions in the middle of a side; nil where all positions are on one line.
  ///
  /// - Complexity: O(*n* log *n*).
  public init?(convexHullOf positions: [Position]) {
    let sorted = positions.sorted { $0.x != $1.x ? $0.x < $1.x : $0.y < $1.y }
    let lower = Self.chain(sorted)
    let upper = Self.chain(sorted.reversed())
    let hull = lower.dropLast() + upper
    guard hull.count >= 4 else { return nil }
    self.init(unchecked: Array(hull))
  }

  /// The positions of `sorted` that see all others to the left on the way from first to last.
  private static func chain(_ sorted: [Position]) -> [Position] {
    var chain: [Position] = []
    for position in sorted {
      if position == chain.last { continue }
      while chain.count >= 2,
        Predicates.orientation(chain[chain.count - 2], chain[chain.count - 1], position) <= 0
      {
        chain.removeLast()
      }
      chain.append(position)
    }
    return chain
  }
}
