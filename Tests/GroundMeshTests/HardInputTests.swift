import Diagnostics
import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing

/// Input that is odd, dirty or empty: there is a sound mesh all the same.
@Suite struct HardInputTests {
  let map = Drawing(
    """
    A-------B-------E
    |   1   |   3   |
    |   2   |       |
    D-------C-------F
    """)

  func square() throws -> MultiPolygon { MultiPolygon([try map.polygon("ABCD")]) }

  @Test func `Nothing at all is an empty mesh`() throws {
    let mesh = try GroundMesh(dividing: [], along: [], among: BuildingSites(positions: []))
    #expect(mesh.atomCount == 0)
    #expect(mesh.borders.isEmpty)
    #expect(mesh.unions([]).isEmpty)
    let tiles = try GroundMesh(tiles: PolygonColumn(), communities: [], communityCount: 0)
    #expect(tiles.atomCount == 0)
    let derived = try GroundMesh(
      around: BuildingSites(positions: []), in: [], communityCount: 0, along: [])
    #expect(derived.atomCount == 0)
  }

  @Test func `A community without a building is one piece of empty ground`() throws {
    let line = GroundLine(kind: .river, line: try map.line("AC"))
    let mesh = try GroundMesh(
      dividing: [square()], along: [line], among: BuildingSites(positions: []))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.emptyAtoms == 0..<1)
    #expect(mesh.atomAreas() == [80 * 30])
  }

  @Test func `Buildings at one place are hosted by the first of them`() throws {
    let near = Position(x: map["1"].x + 0.01, y: map["1"].y)
    let nowhere = Position(x: .nan, y: 0)
    let mesh = try GroundMesh(
      dividing: [square()], along: [],
      among: BuildingSites(positions: [map["1"], map["1"], near, nowhere, map["3"], map["2"]]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.hosts[0] == 0)
    #expect(mesh.hosts[1] == 0)
    #expect(mesh.hosts[2] == 0 || mesh.hosts[2] == 2)
    #expect(mesh.hosts[3] == -1)
    #expect(mesh.hosts[4] == -1, "outside the community")
    #expect(mesh.hosts[5] == 5)
    #expect(mesh.atomAreas().reduce(0, +) == 80 * 30)
  }

  @Test func `Buildings on lines and on borders keep their ground`() throws {
    let street = GroundLine(kind: .street, line: try map.line("AC"))
    let middle = Position(
      x: (map["A"].x + map["C"].x) / 2, y: (map["A"].y + map["C"].y) / 2)
    let other = MultiPolygon([try map.polygon("BEFC")])
    let mesh = try GroundMesh(
      dividing: [square(), other], along: [street],
      among: BuildingSites(positions: [middle, map["1"], map["3"], map["B"], map["A"]]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.hosts[0] == 0)
    #expect(mesh.hosts[1] == 1)
    #expect(mesh.hosts[2] == 2)
    #expect(mesh.atomAreas().reduce(0, +) == 160 * 30)
  }

  @Test func `Rings that touch themselves or run twice are read as they wind`() throws {
    let map = Drawing(
      """
      A---B---C
      |   |   |
      D---E---F
      |   |   |
      G---H---I
      """)
    // Two squares that meet in E, as one ring; and the same ring again.
    let eight = try map.polygon("ABEFIHED")
    let mesh = try GroundMesh(
      dividing: [MultiPolygon([eight]), MultiPolygon([eight])], along: [],
      among: BuildingSites(positions: [Position(x: 10, y: -5)]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.doubledCommunityAreas() == [2 * 25 * 40 * 20 * 2, 0])
    #expect(mesh.overlaps == [GroundOverlap(first: 0, second: 1, area: 1600)])
    #expect(mesh.communityShapes()[0].polygons.count == 2)
  }

  @Test func `A vertex of a neighbour in the middle of an edge leaves no sliver`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      // A long slanted border; the neighbour has a further vertex on it, rounded to 1 mm.
      let a = Position(x: .random(in: 0...1, using: &random), y: .random(in: 0...1, using: &random))
      let b = Position(x: a.x + .random(in: 300...900, using: &random), y: a.y + 217.3)
      let share = Double.random(in: 0.1...0.9, using: &random)
      let c = Position(
        x: ((a.x + (b.x - a.x) * share) * 1000).rounded() / 1000,
        y: ((a.y + (b.y - a.y) * share) * 1000).rounded() / 1000)
      let up = Position(x: a.x, y: 900)
      let down = Position(x: b.x, y: -500)
      let mesh = try GroundMesh(
        dividing: [
          MultiPolygon([Polygon(exterior: Ring(unchecked: [a, b, up, a]))]),
          MultiPolygon([Polygon(exterior: Ring(unchecked: [b, c, a, down, b]))]),
        ], along: [], among: BuildingSites(positions: []))
      expectSound(mesh, separation: 0.1)
      #expect(mesh.halfEdges.faceCount == 3)
      #expect(mesh.overlaps.isEmpty)
    }
  }

  @Test func `A scrap that an overlap cuts off goes to the neighbour and is told`() throws {
    let map = Drawing(
      """
      A-----E-F-----B
      |     | |     |
      |  1  | |  2  |
      D-----H-G-----C
      K
      """, step: 5)
    let first = MultiPolygon([try map.polygon("AFGD")])
    // A wedge of 75 m² south of the first, without a building.
    let second = MultiPolygon([try map.polygon("EBCH"), try map.polygon("DHK")])
    let mesh = try GroundMesh(
      dividing: [first, second], along: [],
      among: BuildingSites(positions: [map["1"], map["2"]]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.overlaps.map(\.area) == [150])
    #expect(mesh.scraps == [GroundOverlap(first: 0, second: 1, area: 75)])
    #expect(mesh.emptyAtoms.isEmpty)
  }

  @Test func `Lines outside, without length, or along a border cut nothing`() throws {
    let far = LineString(unchecked: [Position(x: 1e6, y: 1e6), Position(x: 2e6, y: 1e6)])
    let point = LineString(unchecked: [map["1"], map["1"]])
    let lines = [
      GroundLine(kind: .river, line: far), GroundLine(kind: .wall, line: point),
      GroundLine(kind: .street, line: try map.line("ABCDA")),
      GroundLine(kind: .railway, line: try map.line("EF")),
    ]
    let mesh = try GroundMesh(
      dividing: [square()], along: lines,
      among: BuildingSites(positions: [map["1"], map["2"]]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.atomAreas() == [1200, 1200])
    #expect(mesh.innerBorder([0, 1]).onLines == 0)
  }

  @Test func `Positions all over the world are refused in words`() throws {
    let ring = [(0.0, 0.0), (9e8, 0), (9e8, 9e8), (0, 0)].map { Position(x: $0.0, y: $0.1) }
    let failure = #expect(throws: Failure.self) {
      try GroundMesh(
        dividing: [MultiPolygon([Polygon(exterior: Ring(unchecked: ring))])], along: [],
        among: BuildingSites(positions: []))
    }
    #expect(failure?.code == "ground.too-wide")
  }
}
