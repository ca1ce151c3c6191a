/// Cuts rings into arcs at the points where borders part, and knows each arc once.
struct ArcNet {
  /// The points of each arc, as keys of the grid.
  private(set) var arcs: [[Int64]] = []
  /// All points, ascending.
  private let points: [Int64]
  private let isJunction: [Bool]
  /// The arc that begins with two points, by the first of them: what leaves a point.
  private var leaving: [Int64: [(second: Int64, arc: Int32)]] = [:]

  init(_ rings: [[Int64]]) {
    var all = rings.flatMap(\.self)
    all.sort()
    var points: [Int64] = []
    for key in all where key != points.last { points.append(key) }
    self.points = points
    isJunction = Self.junctions(rings, points)
  }

  /// A point is a junction where rings come to it from different sides.
  private static func junctions(_ rings: [[Int64]], _ points: [Int64]) -> [Bool] {
    var sides = [(Int64, Int64)?](repeating: nil, count: points.count)
    var isJunction = [Bool](repeating: false, count: points.count)
    for ring in rings {
      for place in ring.indices {
        let before = ring[place == 0 ? ring.count - 1 : place - 1]
        let after = ring[place == ring.count - 1 ? 0 : place + 1]
        let both = before < after ? (before, after) : (after, before)
        let point = index(of: ring[place], in: points)
        if let known = sides[point] {
          if known != both { isJunction[point] = true }
        } else {
          sides[point] = both
        }
      }
    }
    return isJunction
  }

  private static func index(of key: Int64, in points: [Int64]) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The arcs along a ring, new ones kept.
  mutating func walk(_ ring: [Int64]) -> [Int32] {
    let cuts = ring.indices.filter { isJunction[Self.index(of: ring[$0], in: points)] }
    guard let first = cuts.first else {
      // A ring for itself begins at its least point, so that whoever shares all of it finds it.
      let least = ring.indices.min { ring[$0] < ring[$1] } ?? 0
      return [arc(Array(ring[least...] + ring[...least]))]
    }
    var arcs: [Int32] = []
    for (slot, cut) in cuts.enumerated() {
      let next = slot + 1 < cuts.count ? cuts[slot + 1] : first + ring.count
      arcs.append(arc((cut...next).map { ring[$0 % ring.count] }))
    }
    return arcs
  }

  /// The number of an arc in its own direction, or its complement in the other.
  ///
  /// Between junctions nothing branches, so the first two points tell an arc from all others.
  private mutating func arc(_ keys: [Int64]) -> Int32 {
    if let known = known(keys[0], keys[1], count: keys.count) { return known }
    let last = keys.count - 1
    if let known = known(keys[last], keys[last - 1], count: keys.count) { return ~known }
    let number = Int32(arcs.count)
    arcs.append(keys)
    leaving[keys[0], default: []].append((keys[1], number))
    return number
  }

  private func known(_ first: Int64, _ second: Int64, count: Int) -> Int32? {
    leaving[first]?.first { $0.second == second && arcs[Int($0.arc)].count == count }?.arc
  }
}

/// Leaves points out of a line that lie near the line without them.
enum ArcSimplification {
  /// The first point of `keys` and steps from each point that is kept to the next.
  static func simplified(_ keys: [Int64], tolerance: Double) -> [Int32] {
    let points = keys.map { MapGrid.point($0) }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var open = [(0, points.count - 1)]
    if keys.first == keys.last, points.count > 3 {
      // A closed arc has no chord: it is cut where it is farthest from its beginning.
      let far = farthest(points, 0, points.count - 1)
      isKept[far.place] = true
      open = [(0, far.place), (far.place, points.count - 1)]
    }
    while let (from, to) = open.popLast() {
      guard to - from > 1 else { continue }
      let far = farthest(points, from, to)
      guard far.squared > tolerance * tolerance else { continue }
      isKept[far.place] = true
      open += [(from, far.place), (far.place, to)]
    }
    return steps(points, isKept)
  }

  private static func steps(_ points: [(x: Int32, y: Int32)], _ isKept: [Bool]) -> [Int32] {
    var steps: [Int32] = []
    var last: (x: Int32, y: Int32) = (0, 0)
    for place in points.indices where isKept[place] {
      steps += [points[place].x &- last.x, points[place].y &- last.y]
      last = points[place]
    }
    return steps
  }

  /// The point farthest from the straight line between two others.
  private static func farthest(
    _ points: [(x: Int32, y: Int32)], _ from: Int, _ to: Int
  ) -> (place: Int, squared: Double) {
    let start = (x: Double(points[from].x), y: Double(points[from].y))
    let along = (x: Double(points[to].x) - start.x, y: Double(points[to].y) - start.y)
    let length = along.x * along.x + along.y * along.y
    var best = (place: from, squared: -1.0)
    for place in from + 1..<to {
      let (x, y) = (Double(points[place].x) - start.x, Double(points[place].y) - start.y)
      let part = length > 0 ? min(1, max(0, (x * along.x + y * along.y) / length)) : 0
      let (dx, dy) = (x - part * along.x, y - part * along.y)
      let squared = dx * dx + dy * dy
      if squared > best.squared { best = (place, squared) }
    }
    return best
  }
}
