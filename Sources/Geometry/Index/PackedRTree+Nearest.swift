extension PackedRTree {
  /// A box found by its distance.
  public struct Neighbour: Hashable, Sendable {
    /// The index of the box in the array the tree was built from.
    public let index: Int
    /// The square of the distance from the position to the box, 0 inside it.
    public let squaredDistance: Double

    public var distance: Double { squaredDistance.squareRoot() }
  }

  /// The boxes nearest to `position`, nearest first, those equally near by ascending index.
  ///
  /// - Parameters:
  ///   - position: from where distances are measured.
  ///   - wanted: how many to find at most.
  ///   - maxDistance: farther ones are not found; a box at exactly this distance is.
  /// - Complexity: O((log *n* + *k*) log *k*) for *k* boxes found in data that does not overlap
  ///   much.
  public func nearest(
    _ position: Position, count wanted: Int = 1, maxDistance: Double = .infinity
  ) -> [Neighbour] {
    var found: [Neighbour] = []
    guard wanted > 0, count > 0, maxDistance >= 0 else { return found }
    var limit = maxDistance * maxDistance
    var queue = NearestQueue()
    let root = boxes.count - 1
    queue.push(
      Candidate(
        squaredDistance: boxes[root].squaredDistance(to: position), level: levelEnds.count - 1,
        entry: root, index: Int(references[root])))
    while let next = queue.pop(), next.squaredDistance <= limit {
      guard next.level > 0 else {
        found.append(Neighbour(index: next.index, squaredDistance: next.squaredDistance))
        if found.count == wanted { break }
        continue
      }
      let end = min(next.index + Self.nodeSize, levelEnds[next.level - 1])
      for child in next.index..<end where !boxes[child].isEmpty {
        let squared = boxes[child].squaredDistance(to: position)
        guard squared <= limit else { continue }
        // Where one is enough, nothing farther than a box already seen is looked at.
        if wanted == 1 && next.level == 1 { limit = squared }
        queue.push(
          Candidate(
            squaredDistance: squared, level: next.level - 1, entry: child,
            index: Int(references[child])))
      }
    }
    return found
  }
}

/// A node or box of the tree that waits to be looked at.
private struct Candidate {
  let squaredDistance: Double
  let level: Int
  let entry: Int
  let index: Int

  /// Nearer first; of those equally near, nodes before boxes, so that all boxes at one distance
  /// are known before the first of them is given out; then by index.
  func precedes(_ other: Candidate) -> Bool {
    if squaredDistance != other.squaredDistance { return squaredDistance < other.squaredDistance }
    if (level > 0) != (other.level > 0) { return level > 0 }
    return index < other.index
  }
}

/// A binary heap of candidates, the first to look at on top.
private struct NearestQueue {
  private var heap: [Candidate] = []

  mutating func push(_ candidate: Candidate) {
    heap.append(candidate)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Candidate? {
    guard let last = heap.popLast() else { return nil }
    guard let top = heap.first else { return last }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(heap[parent]) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return top
  }
}

extension Box {
  /// The square of the distance from `position` to the box, 0 inside it.
  @inlinable
  public func squaredDistance(to position: Position) -> Double {
    let dx = Swift.max(minX - position.x, 0, position.x - maxX)
    let dy = Swift.max(minY - position.y, 0, position.y - maxY)
    return dx * dx + dy * dy
  }
}
