import Geometry
import TestSupport
import Testing

@Suite struct MeasuresTests {
  let map = Drawing(
    """
    A-------B
    | E-F   |
    | H-G   |
    D-------C
    """)

  @Test func `The centroid gives way to a hole`() throws {
    let whole = try map.polygon("ABCD")
    #expect(whole.centroid == Position(x: 40, y: -15))
    let pierced = try map.polygon("ABCD", holes: ["EFGH"])
    // 2,400 around 40 less 200 around 30.
    #expect(abs(pierced.centroid.x - (2400 * 40 - 200 * 30) / 2200) < 1e-12)
    #expect(abs(pierced.centroid.y + 15) < 1e-12)
    let turned = try map.polygon("DCBA", holes: ["HGFE"])
    #expect(abs(turned.centroid.x - pierced.centroid.x) < 1e-12)
  }

  @Test func `Without area the centroid is that of the positions`() throws {
    #expect(try map.polygon("ABAB").centroid == Position(x: 40, y: 0))
    #expect(MultiPolygon([]).centroid == nil)
    #expect(MultiPolygon([]).pointOnSurface == nil)
    #expect(try map.polygon("ABA").pointOnSurface == map["A"])
  }

  @Test func `A point on the surface is inside, however the polygon is bent`() throws {
    let map = Drawing(
      """
      A-B       G-H
      |  \\     /  |
      |   C---F   |
      |           |
      D-----------E
      """)
    let bowl = try map.polygon("ABCFGHED")
    #expect(PolygonLocator(bowl).location(of: bowl.pointOnSurface) == .inside)
    for seed in seeds {
      let sites = PointSet.scattered.points(seed: seed)
      let star = try star(sites)
      #expect(PolygonLocator(star).location(of: star.pointOnSurface) == .inside)
    }
  }

  @Test func `Compactness of a square and of a line`() throws {
    let map = Drawing(
      """
      A-B

      D-C
      """)
    #expect(abs(try map.polygon("ABCD").polsbyPopper - .pi / 4) < 1e-12)
    #expect(try map.polygon("ABA").polsbyPopper == 0)
  }

  @Test(arguments: PointSet.allCases)
  func `A convex hull is convex and has all positions`(kind: PointSet) {
    for seed in seeds {
      let positions = kind.points(seed: seed)
      guard let hull = Ring(convexHullOf: positions)?.positions else {
        #expect(DelaunayTriangulation(positions).triangles.isEmpty)
        continue
      }
      for i in hull.indices.dropFirst() {
        let next = hull[i + 1 < hull.count ? i + 1 : 1]
        #expect(Predicates.orientation(hull[i - 1], hull[i], next) > 0)
        #expect(
          positions.allSatisfy { Predicates.orientation(hull[i - 1], hull[i], $0) >= 0 })
      }
    }
  }

  @Test func `A densified ring has no gap and keeps its corners`() throws {
    let dense = try map.ring("ABCD").densified(spacing: 7)
    #expect(dense.positions.count == 1 + 12 + 5 + 12 + 5)
    #expect(
      zip(dense.positions, dense.positions.dropFirst()).allSatisfy { $0.distance(to: $1) <= 7 })
    #expect(Set("ABCD".map { map[$0] }).isSubset(of: dense.positions))
    let there = try map.line("AG").densified(spacing: 0.7)
    let back = try map.line("GA").densified(spacing: 0.7)
    #expect(there.positions == back.positions.reversed())
  }

  /// The positions in their order around their middle.
  private func star(_ positions: [Position]) throws -> Polygon {
    let box = Box(around: positions)
    func isUpper(_ p: Position) -> Bool { p.y > box.center.y }
    let sorted = positions.sorted { a, b in
      if isUpper(a) != isUpper(b) { return isUpper(a) }
      return Predicates.orientation(box.center, a, b) > 0
    }
    return Polygon(exterior: try Ring(sorted + [sorted[0]]))
  }
}

@Suite struct SegmentTests {
  let map = Drawing(
    """
    A---B---C
    |   |   |
    D---E---F
    |   |   |
    G---H---I
    """)

  private func segment(_ letters: String) -> Segment {
    let ends = letters.map { map[$0] }
    return Segment(ends[0], ends[1])
  }

  @Test(arguments: [
    ("AI", "GC", "E"), ("AI", "CG", "E"), ("AE", "GC", "E"), ("AC", "BH", "B"), ("AC", "CF", "C"),
    ("AB", "BC", "B"), ("DF", "EE", "E"), ("EE", "DF", "E"),
  ])
  func `Segments meet in a position`(one: String, other: String, meeting: Character) {
    #expect(segment(one).intersection(with: segment(other)) == .position(map[meeting]))
    #expect(segment(other).intersection(with: segment(one)) == .position(map[meeting]))
  }

  @Test(arguments: [
    ("AB", "DE"), ("AD", "BC"), ("AB", "GC"), ("AD", "EH"), ("AA", "BB"), ("AA", "EI"),
  ])
  func `Segments share nothing`(one: String, other: String) {
    #expect(segment(one).intersection(with: segment(other)) == .nothing)
    #expect(segment(other).intersection(with: segment(one)) == .nothing)
  }

  @Test func `Segments on one line share a part that runs as the first`() {
    #expect(segment("AC").intersection(with: segment("BC")) == .part(segment("BC")))
    #expect(segment("CA").intersection(with: segment("BC")) == .part(segment("CB")))
    #expect(segment("AI").intersection(with: segment("IE")) == .part(segment("EI")))
  }

  @Test func `Distances to the middle, to an end and to a segment without length`() {
    #expect(segment("AC").distance(to: map["E"]) == 20)
    #expect(segment("BC").distance(to: map["A"]) == 40)
    #expect(segment("BB").distance(to: map["A"]) == 40)
    #expect(segment("AC").nearest(to: map["H"]) == map["B"])
    #expect(segment("AB").position(at: 1) == map["B"])
  }
}
