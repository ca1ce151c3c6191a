internal import Geometry

/// A side of a quadrilateral plot.
enum Side: Int, CaseIterable {
  case south, east, north, west
}

/// A convex plot of four corners, counter-clockwise from the south-west.
struct Quad {
  var corners: [Position]
  /// The sides that still lie on the block's own edge, toward a street.
  var outer: Set<Side> = Set(Side.allCases)

  var southWest: Position { corners[0] }
  var southEast: Position { corners[1] }
  var northEast: Position { corners[2] }
  var northWest: Position { corners[3] }

  var center: Position { (corners[0] + corners[1] + corners[2] + corners[3]) * 0.25 }

  var area: Double {
    ((corners[2] - corners[0]).cross(corners[3] - corners[1])) / 2
  }

  /// The two ends of a side, counter-clockwise.
  func ends(_ side: Side) -> (Position, Position) {
    (corners[side.rawValue], corners[(side.rawValue + 1) % 4])
  }

  /// The plot with each side moved inward by its own distance, in the order of `Side`.
  func inset(_ distances: [Double]) -> Quad {
    let shifted = Side.allCases.map { side in
      let (a, b) = ends(side)
      let inward = (b - a).unit.left * distances[side.rawValue]
      return (a + inward, b + inward)
    }
    var result = self
    for corner in 0..<4 {
      let (a, b) = shifted[(corner + 3) % 4]
      let (c, d) = shifted[corner]
      guard let (share, _) = meeting(a, b, c, d) else { continue }
      result.corners[corner] = a.toward(b, share)
    }
    return result
  }

  func inset(_ distance: Double) -> Quad {
    inset([distance, distance, distance, distance])
  }

  /// How the parts of a plot lie beside each other.
  enum Direction {
    case westToEast, southToNorth
  }

  /// Parts in proportion to `weights`, with `gap` metres between two.
  func divided(_ direction: Direction, _ weights: [Double], gap: Double) -> [Quad] {
    let sum = weights.reduce(0, +)
    var parts: [Quad] = []
    var start = 0.0
    for (index, weight) in weights.enumerated() {
      let end = index == weights.count - 1 ? 1 : start + weight / sum
      parts.append(part(direction, from: start, to: end, gap: gap / 2))
      start = end
    }
    return parts
  }

  private func part(_ direction: Direction, from start: Double, to end: Double, gap: Double)
    -> Quad
  {
    var result = self
    var cuts = [0.0, 0, 0, 0]
    let low: Side
    let high: Side
    switch direction {
    case .westToEast:
      result.corners = [
        southWest.toward(southEast, start), southWest.toward(southEast, end),
        northWest.toward(northEast, end), northWest.toward(northEast, start),
      ]
      (low, high) = (.west, .east)
    case .southToNorth:
      result.corners = [
        southWest.toward(northWest, start), southEast.toward(northEast, start),
        southEast.toward(northEast, end), southWest.toward(northWest, end),
      ]
      (low, high) = (.south, .north)
    }
    if start > 0 {
      cuts[low.rawValue] = gap
      result.outer.remove(low)
    }
    if end < 1 {
      cuts[high.rawValue] = gap
      result.outer.remove(high)
    }
    return result.inset(cuts)
  }
}

/// A right-angled frame laid into a plot: x along its south and north sides.
struct Frame {
  let origin: Position
  let along: Position

  init(_ quad: Quad) {
    origin = quad.southWest
    along = (quad.southEast - quad.southWest + quad.northEast - quad.northWest).unit
  }

  /// Where a ground position lies in the frame.
  func inside(_ position: Position) -> Position {
    let offset = position - origin
    return Position(x: offset.dot(along), y: offset.dot(along.left))
  }

  func ground(_ x: Double, _ y: Double) -> Position {
    (origin + along * x + along.left * y).onCentimetre
  }

  /// The largest upright rectangle that surely lies in `quad`.
  func room(in quad: Quad) -> Box {
    let corners = quad.corners.map(inside)
    return Box(
      minX: max(corners[0].x, corners[3].x), minY: max(corners[0].y, corners[1].y),
      maxX: min(corners[1].x, corners[2].x), maxY: min(corners[2].y, corners[3].y))
  }

  /// A closed ring on the ground through corners given in the frame.
  func ring(_ corners: [(Double, Double)]) -> Ring {
    var positions = corners.map { ground($0.0, $0.1) }
    positions.append(positions[0])
    return Ring(unchecked: positions)
  }

  func rectangle(_ box: Box) -> Ring {
    ring([
      (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY),
    ])
  }
}
