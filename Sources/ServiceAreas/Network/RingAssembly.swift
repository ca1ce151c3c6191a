internal import Geometry

/// Rings with their area on the left → polygons: those that run counter-clockwise are islands,
/// the others holes in the smallest island around them.
enum RingAssembly {
  /// - Complexity: O(*h* · *n*) for *h* holes and *n* positions, where there are several islands.
  static func polygons(_ rings: [[Position]]) -> MultiPolygon {
    var islands: [(ring: Ring, area: Double)] = []
    var holes: [Ring] = []
    for positions in rings where positions.count >= 4 {
      let ring = Ring(unchecked: fromLowest(positions))
      let doubled = ring.doubledSignedArea
      if doubled > 0 { islands.append((ring, doubled)) } else if doubled < 0 { holes.append(ring) }
    }
    islands.sort { one, other in
      if one.area != other.area { return one.area < other.area }
      return precedes(one.ring.positions[0], other.ring.positions[0])
    }
    holes.sort { precedes($0.positions[0], $1.positions[0]) }
    var polygons = islands.map { Polygon(exterior: $0.ring) }
    let boxes = polygons.map(\.box)
    for hole in holes {
      let place = hole.positions[0]
      let owner = polygons.indices.first { slot in
        boxes[slot].contains(place)
          && (polygons.count == 1 || contains(polygons[slot].exterior.positions, place))
      }
      if let owner { polygons[owner].holes.append(hole) }
    }
    return MultiPolygon(polygons.reversed())
  }

  private static func precedes(_ one: Position, _ other: Position) -> Bool {
    one.x != other.x ? one.x < other.x : one.y < other.y
  }

  /// The same ring from its lowest position on, wherever it was entered.
  private static func fromLowest(_ ring: [Position]) -> [Position] {
    var lowest = 0
    for slot in 1..<ring.count - 1 where precedes(ring[slot], ring[lowest]) { lowest = slot }
    guard lowest > 0 else { return ring }
    return Array(ring[lowest..<ring.count - 1] + ring[...lowest])
  }

  /// Whether a ring goes around a position, by the crossings of a ray to the east.
  private static func contains(_ ring: [Position], _ place: Position) -> Bool {
    var isInside = false
    for slot in ring.indices.dropFirst() {
      let (a, b) = (ring[slot - 1], ring[slot])
      guard (a.y > place.y) != (b.y > place.y) else { continue }
      if a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) > place.x { isInside.toggle() }
    }
    return isInside
  }
}
