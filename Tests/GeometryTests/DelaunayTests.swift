import Geometry
import TestSupport
import Testing

@Suite struct DelaunayTests {
  let map = Drawing(
    """
    A-----B
    |   E |
    D-----C
    """)

  @Test func `A square with a point inside has four triangles`() {
    let triangulation = DelaunayTriangulation("ABCDE".map { map[$0] })
    #expect(triangulation.triangleCount == 4)
    #expect(triangulation.hull == [0, 3, 2, 1])
    #expect(triangulation.vertexOfInput == [0, 1, 2, 3, 4])
  }

  @Test func `Points at one place are one vertex, that of the first`() {
    let triangulation = DelaunayTriangulation("ABCACDB".map { map[$0] })
    #expect(triangulation.vertexOfInput == [0, 1, 2, 0, 2, 3, 1])
    #expect(triangulation.inputOfVertex == [0, 1, 2, 5])
    #expect(triangulation.triangleCount == 2)
  }

  @Test(arguments: ["", "A", "AA", "AB", "ABABA"])
  func `Fewer than three places have no triangle`(letters: String) {
    let triangulation = DelaunayTriangulation(letters.map { map[$0] })
    #expect(triangulation.triangles.isEmpty)
    #expect(triangulation.hull.count == Set(letters).count)
  }

  @Test func `Points on a line are given in their order along it`() {
    let line = [3.0, 1, 2, 5, 4].map { Position(x: $0, y: 7 * $0) }
    let triangulation = DelaunayTriangulation(line)
    #expect(triangulation.triangles.isEmpty)
    #expect(triangulation.hull == [1, 2, 0, 4, 3])
  }

  @Test(arguments: PointSet.allCases)
  func `Triangles fill the hull and their circles are empty`(kind: PointSet) {
    for seed in seeds {
      let triangulation = DelaunayTriangulation(kind.points(seed: seed))
      #expect(isDelaunay(triangulation), "seed \(seed)")
      #expect(fillsHull(triangulation), "seed \(seed)")
    }
  }

  @Test func `The same points give the same arrays in whatever thread`() async {
    let points = PointSet.repeated.points(seed: 1)
    let alone = DelaunayTriangulation(points)
    await withTaskGroup(of: DelaunayTriangulation.self) { group in
      for _ in 0..<8 { group.addTask { DelaunayTriangulation(points) } }
      for await other in group {
        #expect(other.triangles == alone.triangles)
        #expect(other.halfEdges == alone.halfEdges)
        #expect(other.hull == alone.hull)
      }
    }
  }

  /// Each triangle runs counter-clockwise, twins agree, and no circle holds a vertex of the
  /// triangle beyond: for a triangulation of the hull that makes all circles empty.
  private func isDelaunay(_ triangulation: DelaunayTriangulation) -> Bool {
    let vertices = triangulation.vertices
    let origin = triangulation.triangles
    func corner(_ e: Int) -> Position { vertices[Int(origin[e])] }
    for e in origin.indices {
      let a = corner(e)
      let b = corner(DelaunayTriangulation.next(e))
      let c = corner(DelaunayTriangulation.previous(e))
      guard Predicates.orientation(a, b, c) > 0 else { return false }
      let twin = Int(triangulation.halfEdges[e])
      guard twin >= 0 else { continue }
      guard Int(triangulation.halfEdges[twin]) == e else { return false }
      guard origin[twin] == origin[DelaunayTriangulation.next(e)] else { return false }
      let beyond = corner(DelaunayTriangulation.previous(twin))
      guard Predicates.inCircle(a, b, c, beyond) <= 0 else { return false }
    }
    return true
  }

  /// The hull is convex, every vertex is used, and there are as many triangles as Euler asks.
  private func fillsHull(_ triangulation: DelaunayTriangulation) -> Bool {
    let hull = triangulation.hull.map { triangulation.vertices[Int($0)] }
    let count = triangulation.vertices.count
    guard !triangulation.triangles.isEmpty else {
      return hull.count == count
        && hull.indices.dropFirst(2).allSatisfy {
          Predicates.orientation(hull[0], hull[1], hull[$0]) == 0
        }
    }
    for i in hull.indices {
      let b = hull[(i + 1) % hull.count]
      let c = hull[(i + 2) % hull.count]
      guard Predicates.orientation(hull[i], b, c) >= 0 else { return false }
    }
    return Set(triangulation.triangles).count == count
      && triangulation.triangleCount == 2 * count - 2 - hull.count
      && triangulation.halfEdges.filter { $0 < 0 }.count == hull.count
  }
}
