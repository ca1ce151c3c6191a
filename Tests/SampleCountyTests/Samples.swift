import Diagnostics
import Geometry
import SampleCounty
import Survey

/// Counties that several tests look at.
enum Samples {
  static let standard = Result { try SampleCounty.generate(SampleCountyPlan()) }

  /// Other chances and other sizes: one community, odd numbers of them, no river, no railway.
  static let plans: [SampleCountyPlan] = {
    var plans = [
      SampleCountyPlan(), SampleCountyPlan(households: 200, communities: 1),
      SampleCountyPlan(households: 2_000, communities: 1),
      SampleCountyPlan(households: 5_000, communities: 7),
    ]
    #if DEBUG
      let seeds: [UInt64] = [1]
    #else
      let seeds = Array(UInt64(1)...40)
      plans.append(SampleCountyPlan(households: 18_700, communities: 74))
      plans.append(SampleCountyPlan(households: 18_700, communities: 1))
      plans.append(SampleCountyPlan(households: 100_000, communities: 35))
    #endif
    plans += seeds.map { SampleCountyPlan(seed: $0) }
    return plans
  }()
}

/// Plain checks of shapes, written apart from the generator's own geometry.
enum Shapes {
  static func rings(_ shape: MultiPolygon) -> [Position] {
    shape.polygons[0].exterior.positions
  }

  static func turn(_ a: Position, _ b: Position, _ c: Position) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  /// Whether two segments meet, a touch included.
  static func meet(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    guard
      Box(around: [a, b]).intersects(Box(around: [c, d])),
      turn(a, b, c) * turn(a, b, d) <= 0, turn(c, d, a) * turn(c, d, b) <= 0
    else { return false }
    return true
  }

  /// Whether two lines or rings meet.
  static func meet(_ one: [Position], _ other: [Position]) -> Bool {
    let box = Box(around: other)
    for i in one.indices.dropFirst()
    where box.intersects(Box(around: [one[i - 1], one[i]])) {
      for j in other.indices.dropFirst() where meet(one[i - 1], one[i], other[j - 1], other[j]) {
        return true
      }
    }
    return false
  }

  /// Whether a ring surrounds a position.
  static func contains(_ ring: [Position], _ position: Position) -> Bool {
    var isInside = false
    for i in ring.indices.dropFirst() {
      let (a, b) = (ring[i - 1], ring[i])
      guard (a.y > position.y) != (b.y > position.y) else { continue }
      let x = a.x + (position.y - a.y) / (b.y - a.y) * (b.x - a.x)
      if position.x < x { isInside.toggle() }
    }
    return isInside
  }

  /// Whether two rings share ground or a border.
  static func overlap(_ one: [Position], _ other: [Position]) -> Bool {
    guard Box(around: one).intersects(Box(around: other)) else { return false }
    return meet(one, other) || contains(one, other[0]) || contains(other, one[0])
  }

  static func distance(_ position: Position, _ a: Position, _ b: Position) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let along = ((position.x - a.x) * dx + (position.y - a.y) * dy) / (dx * dx + dy * dy)
    let share = min(max(along, 0), 1)
    return position.distance(to: Position(x: a.x + share * dx, y: a.y + share * dy))
  }

  /// Pairs of rows whose boxes meet, found by sweeping from west to east.
  static func neighbours(_ boxes: [Box]) -> [(Int, Int)] {
    let order = boxes.indices.sorted { boxes[$0].minX < boxes[$1].minX }
    var pairs: [(Int, Int)] = []
    for (place, row) in order.enumerated() {
      for other in order[(place + 1)...] {
        if boxes[other].minX > boxes[row].maxX { break }
        if boxes[row].intersects(boxes[other]) { pairs.append((row, other)) }
      }
    }
    return pairs
  }
}
