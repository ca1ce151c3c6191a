/// A Delaunay triangulation that grows point by point.
///
/// The plane is closed to a sphere by one vertex at infinity, so that every half-edge has a twin
/// and a point outside the hull is inserted like any other: a *ghost* triangle joins each edge of
/// the hull with that vertex. Half-edge `e` belongs to triangle `e / 4` and begins at
/// `origin[e]`; every fourth number is left out, so that the way around a triangle takes no
/// division. Vertices are numbered in the order of insertion.
struct TriangulationBuilder: ~Copyable {
  /// The vertex at infinity.
  static let infinity: Int32 = -1

  let points: [Position]
  var origin: FixedBuffer<Int32>
  var twin: FixedBuffer<Int32>
  /// Numbers of half-edges in use: four for each triangle made so far.
  private(set) var halfEdgeCount = 0
  /// Half-edges opposite the newest point that may have to be flipped.
  private var suspects = ScratchList<Int32>()

  /// Triangulates `points`, the first three of which are not on one line.
  ///
  /// - Parameter points: no two at the same place.
  init(_ points: [Position]) {
    precondition(points.count >= 3)
    self.points = points
    // With the vertex at infinity there are n + 1 vertices on a sphere: 2(n + 1) - 4 triangles.
    let halfEdges = 4 * (2 * points.count - 2)
    origin = FixedBuffer(repeating: 0, count: halfEdges)
    twin = FixedBuffer(repeating: 0, count: halfEdges)
    var start = startTriangle()
    for i in 3..<max(3, points.count) {
      let triangle = triangle(around: points[i], from: start)
      insert(Int32(i), into: triangle)
      start = triangle
    }
  }

  @inline(__always)
  static func next(_ halfEdge: Int) -> Int { halfEdge & 3 == 2 ? halfEdge - 2 : halfEdge + 1 }

  /// The first triangle and the three ghosts around it.
  private mutating func startTriangle() -> Int {
    let counterClockwise = Predicates.orientation(points[0], points[1], points[2]) > 0
    let (a, b, c): (Int32, Int32, Int32) = counterClockwise ? (0, 1, 2) : (0, 2, 1)
    addTriangle(a, b, c)
    addTriangle(b, a, Self.infinity)
    addTriangle(c, b, Self.infinity)
    addTriangle(a, c, Self.infinity)
    for i in 0..<3 {
      let ghost = 4 + 4 * i
      let before = 4 + 4 * ((i + 2) % 3)
      join(i, ghost)
      // The ghost of the side before begins where this one ends, and shares that way to infinity.
      join(ghost + 1, before + 2)
    }
    return 0
  }

  private mutating func addTriangle(_ a: Int32, _ b: Int32, _ c: Int32) {
    origin[halfEdgeCount] = a
    origin[halfEdgeCount + 1] = b
    origin[halfEdgeCount + 2] = c
    halfEdgeCount += 4
  }

  @inline(__always)
  private mutating func join(_ e: Int, _ f: Int) {
    twin[e] = Int32(truncatingIfNeeded: f)
    twin[f] = Int32(truncatingIfNeeded: e)
  }
}

extension TriangulationBuilder {
  /// Walks from triangle `start` to the one that holds `point`, or to a ghost it is outside of.
  ///
  /// In a Delaunay triangulation a walk that always crosses an edge with the point beyond it
  /// cannot run in a circle.
  private func triangle(around point: Position, from start: Int) -> Int {
    var edge = 4 * start
    // A ghost has one edge of the hull; the walk begins on its inner side.
    for i in edge..<edge + 3 where origin[i] == Self.infinity {
      edge = Int(twin[Self.next(i)])
      break
    }
    // `edge` is the one just crossed; the other two are looked at.
    var crossedNone = true
    walk: while true {
      let second = Self.next(edge)
      let third = Self.next(second)
      let corners = (origin[edge], origin[second], origin[third])
      if corners.0 | corners.1 | corners.2 < 0 { return edge >> 2 }
      let a = points[Int(corners.0)]
      let b = points[Int(corners.1)]
      let c = points[Int(corners.2)]
      if Predicates.orientation(b, c, point) < 0 {
        edge = Int(twin[second])
      } else if Predicates.orientation(c, a, point) < 0 {
        edge = Int(twin[third])
      } else if crossedNone, Predicates.orientation(a, b, point) < 0 {
        edge = Int(twin[edge])
      } else {
        return edge >> 2
      }
      crossedNone = false
    }
  }

  /// Cuts `triangle` into three around `vertex` and flips edges until all circles are empty.
  ///
  /// A point on an edge makes a flat triangle whose edge is then flipped: the point lies inside
  /// every circle through the ends of the edge, and the test is exact.
  private mutating func insert(_ vertex: Int32, into triangle: Int) {
    let first = 4 * triangle
    let second = halfEdgeCount
    let third = second + 4
    let a = origin[first]
    let b = origin[first + 1]
    let c = origin[first + 2]
    let afterB = Int(twin[first + 1])
    let afterC = Int(twin[first + 2])
    origin[first + 2] = vertex
    addTriangle(b, c, vertex)
    addTriangle(c, a, vertex)
    join(second, afterB)
    join(third, afterC)
    join(first + 1, second + 2)
    join(second + 1, third + 2)
    join(third + 1, first + 2)
    suspects.append(Int32(first))
    suspects.append(Int32(second))
    suspects.append(Int32(third))
    let point = points[Int(vertex)]
    while let suspect = suspects.popLast() { restore(Int(suspect), against: vertex, at: point) }
  }

  /// Flips half-edge `e`, opposite `vertex`, if the triangle beyond it has `vertex` in its
  /// circle.
  @inline(__always)
  private mutating func restore(_ e: Int, against vertex: Int32, at point: Position) {
    let f = Int(twin[e])
    guard isInCircle(f, point) else { return }
    let afterE = Self.next(e)
    let afterF = Self.next(f)
    let beforeF = Self.next(afterF)
    let outerE = Int(twin[afterE])
    let outerF = Int(twin[afterF])
    origin[afterE] = origin[beforeF]
    origin[afterF] = vertex
    join(e, outerF)
    join(f, outerE)
    join(afterE, afterF)
    suspects.append(Int32(truncatingIfNeeded: e))
    suspects.append(Int32(truncatingIfNeeded: beforeF))
  }

  /// Whether `point` is in the circle of the triangle that half-edge `f` belongs to.
  ///
  /// The circle of a ghost is the half-plane outside its edge of the hull, with the edge itself.
  @inline(__always)
  private func isInCircle(_ f: Int, _ point: Position) -> Bool {
    let second = Self.next(f)
    let third = Self.next(second)
    let a = origin[f]
    let b = origin[second]
    let c = origin[third]
    if a | b | c >= 0 {
      return Predicates.inCircle(points[Int(a)], points[Int(b)], points[Int(c)], point) > 0
    }
    let (from, to) = a < 0 ? (b, c) : b < 0 ? (c, a) : (a, b)
    let start = points[Int(from)]
    let end = points[Int(to)]
    let side = Predicates.orientation(start, end, point)
    guard side == 0 else { return side > 0 }
    return start.x == end.x
      ? (point.y > start.y) != (point.y > end.y) : (point.x > start.x) != (point.x > end.x)
  }
}
