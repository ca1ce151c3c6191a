/// Triangles between points such that no circle around a triangle holds a point.
///
/// Half-edge `e` belongs to triangle `e / 3`, begins at vertex `triangles[e]` and ends where
/// ``next(_:)`` begins. Triangles run counter-clockwise. Points at the same place are welded to
/// one vertex. Predicates are exact, so the answer is right for any finite input, lattices and
/// lines included; where four points share a circle, either diagonal may be taken. The same input
/// gives the same arrays.
public struct DelaunayTriangulation: Sendable {
  /// The places of the input without repetition, in the order of their first input point.
  public let vertices: [Position]
  /// For each input point its vertex.
  public let vertexOfInput: [Int32]
  /// For each vertex the first input point at its place.
  public let inputOfVertex: [Int32]
  /// For each half-edge the vertex it begins at: three in a row make a triangle.
  public let triangles: [Int32]
  /// For each half-edge the one on its other side, or ``none`` on the hull.
  public let halfEdges: [Int32]
  /// The vertices of the hull counter-clockwise, those in the middle of a side included.
  ///
  /// Where all vertices are on one line there is no triangle, and these are the vertices in their
  /// order along the line.
  public let hull: [Int32]

  /// The twin of a half-edge on the hull.
  public static let none: Int32 = -1

  /// - Precondition: all coordinates are finite and there are fewer than 2²⁷ points.
  /// - Complexity: O(*n* log *n*) expected; a second for a million points.
  public init(_ points: [Position]) {
    precondition(points.count < 1 << 27, "more points than half-edges can be numbered")
    precondition(points.allSatisfy(\.isFinite), "a coordinate is not a finite number")
    let welded = WeldedPoints(points)
    vertexOfInput = welded.vertexOfInput
    inputOfVertex = welded.inputOfVertex
    vertices = welded.inputOfVertex.map { points[Int($0)] }
    var order = welded.insertionOrder
    guard Self.movesTriangleToFront(&order, vertices) else {
      triangles = []
      halfEdges = []
      hull = Self.alongLine(vertices)
      return
    }
    let vertices = vertices
    let finished = TriangulationBuilder(order.map { vertices[Int($0)] }).finished(order)
    triangles = finished.triangles
    halfEdges = finished.halfEdges
    hull = finished.hull
  }

  @inlinable public var triangleCount: Int { triangles.count / 3 }

  /// The next half-edge of the same triangle.
  @inlinable
  public static func next(_ halfEdge: Int) -> Int {
    halfEdge % 3 == 2 ? halfEdge - 2 : halfEdge + 1
  }

  /// The half-edge before it in the same triangle.
  @inlinable
  public static func previous(_ halfEdge: Int) -> Int {
    halfEdge % 3 == 0 ? halfEdge + 2 : halfEdge - 1
  }

  /// Moves the first vertex that is not in line with the first two to the third place.
  private static func movesTriangleToFront(_ order: inout [Int32], _ vertices: [Position]) -> Bool {
    guard order.count >= 3 else { return false }
    let a = vertices[Int(order[0])]
    let b = vertices[Int(order[1])]
    let third = order.indices.dropFirst(2).first {
      Predicates.orientation(a, b, vertices[Int(order[$0])]) != 0
    }
    guard let third else { return false }
    order.insert(order.remove(at: third), at: 2)
    return true
  }

  /// All vertices in their order along the line they are on.
  private static func alongLine(_ vertices: [Position]) -> [Int32] {
    vertices.indices.map { Int32($0) }.sorted {
      let a = vertices[Int($0)]
      let b = vertices[Int($1)]
      return a.x != b.x ? a.x < b.x : a.y < b.y
    }
  }
}

extension TriangulationBuilder {
  /// The triangles without the ghosts, with vertices numbered by `names`.
  fileprivate consuming func finished(
    _ names: [Int32]
  ) -> (triangles: [Int32], halfEdges: [Int32], hull: [Int32]) {
    let triangleCount = halfEdgeCount / 4
    var renumbered = [Int32](repeating: DelaunayTriangulation.none, count: triangleCount)
    var nextOnHull = [Int32](repeating: Self.infinity, count: names.count)
    var kept: Int32 = 0
    for triangle in 0..<triangleCount {
      let e = 4 * triangle
      if origin[e] | origin[e + 1] | origin[e + 2] >= 0 {
        renumbered[triangle] = kept
        kept += 1
      } else if let ghost = (e..<e + 3).first(where: { origin[$0] == Self.infinity }) {
        let from = Self.next(ghost)
        nextOnHull[Int(origin[Self.next(from)])] = origin[from]
      }
    }
    var triangles: [Int32] = []
    var halfEdges: [Int32] = []
    triangles.reserveCapacity(3 * Int(kept))
    halfEdges.reserveCapacity(3 * Int(kept))
    for triangle in 0..<triangleCount where renumbered[triangle] >= 0 {
      for e in (4 * triangle)..<(4 * triangle + 3) {
        triangles.append(names[Int(origin[e])])
        let other = Int(twin[e])
        let beyond = renumbered[other >> 2]
        halfEdges.append(
          beyond < 0 ? DelaunayTriangulation.none : 3 * beyond + Int32(other & 3))
      }
    }
    return (triangles, halfEdges, Self.ring(nextOnHull, names))
  }

  /// The hull from its lowest-numbered vertex on.
  private static func ring(_ nextOnHull: [Int32], _ names: [Int32]) -> [Int32] {
    let onHull = nextOnHull.indices.filter { nextOnHull[$0] != infinity }
    guard let start = onHull.min(by: { names[$0] < names[$1] }) else { return [] }
    var ring: [Int32] = []
    var at = start
    repeat {
      ring.append(names[at])
      at = Int(nextOnHull[at])
    } while at != start
    return ring
  }
}
