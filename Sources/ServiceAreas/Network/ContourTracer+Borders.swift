internal import Geometry

/// Where areas of different stations meet.
///
/// On an edge it is where both walk equally far; inside a triangle the border runs from there to
/// the same place whatever the limit is, so that smaller areas lie in larger ones here too.
extension ContourTracer {
  /// Where the owners of two vertices walk equally far, the same from both sides.
  func border(_ one: Int32, _ other: Int32) -> Position {
    let (first, second) = (min(one, other), max(one, other))
    let a = triangles.positions[Int(first)]
    let b = triangles.positions[Int(second)]
    let length = a.distance(to: b)
    let difference = field.costs[Int(second)] - field.costs[Int(first)]
    let metres = Self.kept((difference + length) / 2, of: length)
    return Self.position(a, b, length, metres)
  }

  /// How far borders stay from a street of somebody who could be reached sooner over open ground:
  /// farther than streets are simplified, so that the whole street is on its owner's side.
  private static let besideStreet = 1.0

  /// Where a border crosses an edge; beyond an end it keeps off that, the more the farther.
  ///
  /// Along a street no border lies beyond an end, so there it is exact.
  private static func kept(_ metres: Double, of length: Double) -> Double {
    let most = min(besideStreet, clearanceShare * length)
    if metres < 0 { return min(-metres, most) }
    return metres > length ? length - min(metres - length, most) : metres
  }

  /// The place inside a triangle where the areas of two or three owners meet, or two meet what
  /// nobody reaches; `nil` where the line runs straight.
  ///
  /// - Parameter edge: from a vertex inside to one outside, the third being outside too.
  func centre(_ edge: Int) -> Position? {
    let corners = (
      triangles.origins[edge], triangles.head(edge),
      triangles.origins[TriangleMesh.previous(edge)]
    )
    switch (isReached(corners.1), isReached(corners.2)) {
    case (true, true):
      let (one, other) = (field.owners[Int(corners.1)], field.owners[Int(corners.2)])
      return one == other ? nil : meeting(corners.0, corners.1, corners.2)
    case (true, false): return end(ofBorder: corners.0, corners.1, before: corners.2)
    case (false, true): return end(ofBorder: corners.0, corners.2, before: corners.1)
    case (false, false): return nil
    }
  }

  /// Where the areas of three owners meet: on the far side of all lines that end at the vertex
  /// reached last.
  private func meeting(_ a: Int32, _ b: Int32, _ c: Int32) -> Position {
    func isEarlier(_ one: Int32, _ other: Int32) -> Bool {
      let (cost, otherCost) = (field.costs[Int(one)], field.costs[Int(other)])
      return cost != otherCost ? cost < otherCost : one < other
    }
    let last = isEarlier(a, b) ? (isEarlier(b, c) ? c : b) : (isEarlier(a, c) ? c : a)
    let (one, other) = last == a ? (b, c) : last == b ? (a, c) : (a, b)
    return Segment(border(min(one, other), last), border(max(one, other), last))
      .position(at: 0.5)
  }

  /// Where the border between two vertices that are reached meets the line before the third.
  private func end(ofBorder one: Int32, _ other: Int32, before last: Int32) -> Position {
    let (first, second) = (min(one, other), max(one, other))
    let line = Segment(crossing(first, last), crossing(second, last))
    let start = border(first, second)
    let owner = field.owners[Int(last)]
    let target: Position =
      if owner < 0 { triangles.positions[Int(last)] } else if owner == field.owners[Int(first)] {
        border(second, last)
      } else if owner == field.owners[Int(second)] {
        border(first, last)
      } else {
        meeting(first, second, last)
      }
    let from = Predicates.orientation(line.start, line.end, start)
    let to = Predicates.orientation(line.start, line.end, target)
    guard (from > 0) != (to > 0), from != to else { return line.position(at: 0.5) }
    return Segment(start, target).position(at: from / (from - to))
  }
}
