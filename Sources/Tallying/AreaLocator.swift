internal import Diagnostics
internal import Geometry
internal import Workers

/// Areas prepared for the question which of them has a position.
struct AreaLocator: Sendable {
  let tree: PackedRTree
  let locators: [PolygonLocator]

  /// Positions that one thread takes at a time: some milliseconds' work.
  private static let chunkSize = 16_384

  init(_ shapes: [MultiPolygon]) {
    locators = shapes.map { PolygonLocator($0) }
    tree = PackedRTree(locators.map(\.box))
  }

  /// What places a run of positions.
  struct Answer: Sendable {
    /// The lowest area that covers each position, −1 where none does.
    var areas: [Int32] = []
    /// How many positions two areas have in common, borders that they share not counted.
    var overlaps = 0
    var firstOverlap: (unit: Int, area: Int, other: Int)?
  }

  func place(_ positions: [Position], workers: Workers) throws(Failure) -> Answer {
    let parts = try workers.map(0..<positions.count, chunk: Self.chunkSize) {
      (range) throws(Failure) in place(positions, range)
    }
    var all = Answer()
    all.areas.reserveCapacity(positions.count)
    for part in parts {
      all.areas += part.areas
      all.overlaps += part.overlaps
      if all.firstOverlap == nil { all.firstOverlap = part.firstOverlap }
    }
    return all
  }

  private func place(_ positions: [Position], _ range: Range<Int>) -> Answer {
    var answer = Answer()
    answer.areas.reserveCapacity(range.count)
    var candidates: [Int] = []
    for unit in range {
      let position = positions[unit]
      guard position.isFinite else {
        answer.areas.append(-1)
        continue
      }
      tree.query(Box(position), into: &candidates)
      var first = -1
      var isInside = false
      for area in candidates {
        let location = locators[area].location(of: position)
        guard location != .outside else { continue }
        if first < 0 {
          first = area
          isInside = location == .inside
        } else if isInside || location == .inside {
          answer.overlaps += 1
          if answer.firstOverlap == nil { answer.firstOverlap = (unit, first, area) }
          break
        }
      }
      answer.areas.append(Int32(first))
    }
    return answer
  }
}
