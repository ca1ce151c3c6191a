internal import Geometry

/// Where the line crosses an edge.
extension ContourTracer {
  /// Metres: how far ground off the street is drawn at most, as far as buildings are linked.
  static let offStreet = 150.0
  /// Beyond that each further metre of walk adds this part of one, so that lines stay apart.
  private static let creep = 0.01
  /// What is not reached counts as this many metres beyond, if it is not nearer; more than any
  /// two sites of a street are apart.
  static let beyond = 50.0
  /// How far lines stay from vertices, in metres, so that they touch neither those nor each
  /// other; where edges are short, this part of the edge.
  private static let clearance = 0.02
  static let clearanceShare = 0.2

  /// Where the line crosses an edge from a vertex inside to one outside.
  func crossing(_ edge: Int) -> Position {
    crossing(triangles.origins[edge], triangles.head(edge))
  }

  /// Where the line crosses the edge between two vertices, the first of which is reached: the
  /// same from both sides.
  func crossing(_ inside: Int32, _ outside: Int32) -> Position {
    let a = triangles.positions[Int(inside)]
    let b = triangles.positions[Int(outside)]
    let length = a.distance(to: b)
    if isReached(outside) { return border(inside, outside) }
    let left = limit - field.costs[Int(inside)]
    let farther = field.costs[Int(outside)] - field.costs[Int(inside)]
    let metres = length * left / max(min(farther, left + Self.beyond), length)
    return Self.position(a, b, length, min(metres, Self.offStreet + Self.creep * left))
  }

  /// The place on an edge some metres from its beginning, clear of both ends.
  static func position(
    _ start: Position, _ end: Position, _ length: Double, _ metres: Double
  ) -> Position {
    let clearance = min(Self.clearance / length, Self.clearanceShare)
    let share = clearance + metres / length * (1 - 2 * clearance)
    return Segment(start, end).position(at: share)
  }
}
