/// The straight way between two positions, its ends included.
public struct Segment: Hashable, Sendable {
  public var start: Position
  public var end: Position

  @inlinable
  public init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// What two segments share.
  public enum Intersection: Hashable, Sendable {
    case nothing
    case position(Position)
    /// They lie on one line and share more than a position.
    case part(Segment)
  }

  @inlinable public var length: Double { start.distance(to: end) }

  @inlinable
  public var box: Box {
    Box(
      minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
      maxY: max(start.y, end.y))
  }

  /// The position `share` of the way from the start, 0 being the start and 1 the end, both exact.
  @inlinable
  public func position(at share: Double) -> Position {
    if share == 1 { return end }
    return Position(
      x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
  }

  /// The share of the way, 0 to 1, at which the segment is nearest to `position`; 0 for a segment
  /// without length.
  @inlinable
  public func share(nearest position: Position) -> Double {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let squared = dx * dx + dy * dy
    guard squared > 0 else { return 0 }
    let along = (position.x - start.x) * dx + (position.y - start.y) * dy
    return min(max(along / squared, 0), 1)
  }

  /// The position of the segment nearest to `position`.
  @inlinable
  public func nearest(to other: Position) -> Position { position(at: share(nearest: other)) }

  /// The square of the distance from `position` to the segment.
  @inlinable
  public func squaredDistance(to position: Position) -> Double {
    nearest(to: position).squaredDistance(to: position)
  }

  /// The distance from `position` to the segment, in units of the plane.
  @inlinable
  public func distance(to position: Position) -> Double {
    squaredDistance(to: position).squareRoot()
  }

  /// What the segment shares with `other`.
  ///
  /// Whether they meet is decided exactly. Where they meet at an end, that end is the answer, to
  /// the bit; a crossing is rounded, and inside the boxes of both.
  public func intersection(with other: Segment) -> Intersection {
    guard box.intersects(other.box) else { return .nothing }
    let startSide = Predicates.orientation(other.start, other.end, start)
    let endSide = Predicates.orientation(other.start, other.end, end)
    if startSide == 0 && endSide == 0 { return overlap(with: other) }
    guard (startSide > 0 && endSide > 0) == false, (startSide < 0 && endSide < 0) == false else {
      return .nothing
    }
    let otherStartSide = Predicates.orientation(start, end, other.start)
    let otherEndSide = Predicates.orientation(start, end, other.end)
    guard (otherStartSide > 0 && otherEndSide > 0) == false,
      (otherStartSide < 0 && otherEndSide < 0) == false
    else { return .nothing }
    if startSide == 0 && other.box.contains(start) { return .position(start) }
    if endSide == 0 && other.box.contains(end) { return .position(end) }
    if otherStartSide == 0 && box.contains(other.start) { return .position(other.start) }
    if otherEndSide == 0 && box.contains(other.end) { return .position(other.end) }
    let crossing = position(at: startSide / (startSide - endSide))
    return .position(other.box.clamped(box.clamped(crossing)))
  }

  /// What two segments on one line share.
  private func overlap(with other: Segment) -> Intersection {
    func precedes(_ a: Position, _ b: Position) -> Bool { a.x != b.x ? a.x < b.x : a.y < b.y }
    let own = precedes(start, end) ? self : Segment(end, start)
    let foreign = precedes(other.start, other.end) ? other : Segment(other.end, other.start)
    let from = precedes(own.start, foreign.start) ? foreign.start : own.start
    let to = precedes(own.end, foreign.end) ? own.end : foreign.end
    if from == to { return .position(from) }
    guard precedes(from, to) else { return .nothing }
    return .part(precedes(start, end) ? Segment(from, to) : Segment(to, from))
  }
}
