/// The line of positions as far from one vertex as from another, and where it crosses a box.
///
/// The vertices are always taken in the order of their numbers: the same question, from whichever
/// side, gets the same doubles.
struct Bisector {
  let middle: Position
  /// The step from the lower-numbered vertex to the other, turned left.
  let directionX: Double
  let directionY: Double

  init(_ a: Int, _ b: Int, _ vertices: [Position]) {
    let low = vertices[min(a, b)]
    let high = vertices[max(a, b)]
    middle = Position(x: low.x + (high.x - low.x) / 2, y: low.y + (high.y - low.y) / 2)
    directionX = -(high.y - low.y)
    directionY = high.x - low.x
  }

  /// A part of the line, in steps of its direction from the middle, and which side of the box
  /// ends it at either end, if one does.
  struct Part {
    var start: Double
    var end: Double
    var startSide: BoxSide?
    var endSide: BoxSide?
  }

  /// `part` without what is outside `box`, or nothing where it is all outside.
  func clipped(_ part: Part, to box: Box) -> Part? {
    var part = part
    for side in BoxSide.allCases {
      let distance = side.distance(middle, in: box)
      let rate = side.rate(directionX, directionY)
      guard rate != 0 else {
        if distance < 0 { return nil }
        continue
      }
      let crossing = -distance / rate
      if rate > 0 {
        if crossing > part.start { (part.start, part.startSide) = (crossing, side) }
      } else {
        if crossing < part.end { (part.end, part.endSide) = (crossing, side) }
      }
      if part.start > part.end { return nil }
    }
    return part
  }

  /// Where the line crosses `side`, on it to the bit.
  func crossing(_ side: BoxSide, of box: Box) -> Position {
    let step = -side.distance(middle, in: box) / side.rate(directionX, directionY)
    let position = box.clamped(
      Position(x: middle.x + step * directionX, y: middle.y + step * directionY))
    switch side {
    case .bottom: return Position(x: position.x, y: box.minY)
    case .right: return Position(x: box.maxX, y: position.y)
    case .top: return Position(x: position.x, y: box.maxY)
    case .left: return Position(x: box.minX, y: position.y)
    }
  }
}

/// A side of a box, counter-clockwise from the bottom.
enum BoxSide: Int, CaseIterable {
  case bottom
  case right
  case top
  case left

  /// How far `position` is inside this side of `box`.
  func distance(_ position: Position, in box: Box) -> Double {
    switch self {
    case .bottom: position.y - box.minY
    case .right: box.maxX - position.x
    case .top: box.maxY - position.y
    case .left: position.x - box.minX
    }
  }

  /// How fast a step in this direction leads away from this side, inward.
  func rate(_ directionX: Double, _ directionY: Double) -> Double {
    switch self {
    case .bottom: directionY
    case .right: -directionX
    case .top: -directionY
    case .left: directionX
    }
  }
}

extension Box {
  /// The position of the box nearest to `position`.
  @inlinable
  public func clamped(_ position: Position) -> Position {
    Position(
      x: Swift.min(Swift.max(position.x, minX), maxX),
      y: Swift.min(Swift.max(position.y, minY), maxY))
  }
}
