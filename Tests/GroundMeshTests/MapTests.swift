import Diagnostics
import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing

/// Small towns drawn with letters.
@Suite struct MapTests {
  /// A mesh of one community `ring`, in which each letter of `buildings` is one.
  func mesh(
    _ map: Drawing, ring: String, holes: [String] = [], buildings: String,
    lines: [GroundLine] = []
  ) throws -> GroundMesh {
    try GroundMesh(
      dividing: [MultiPolygon([map.polygon(ring, holes: holes)])], along: lines,
      among: BuildingSites(positions: buildings.map { map[$0] }))
  }

  @Test func `Two buildings share the ground half-way`() throws {
    let map = Drawing(
      """
      A-------B
      | 1   2 |
      D-------C
      """)
    let mesh = try mesh(map, ring: "ABCD", buildings: "12")
    expectSound(mesh, separation: 0.1)
    #expect(mesh.atomAreas() == [800, 800])
    #expect(mesh.borders.map(\.length) == [20])
    #expect(mesh.borders.map(\.kind) == [.between])
    #expect(mesh.emptyAtoms.isEmpty)
  }

  @Test func `Where a street parts buildings their border is the street`() throws {
    let map = Drawing(
      """
      A-E-----B
      |1      |
      |      2|
      D-F-----C
      """)
    let street = GroundLine(kind: .street, line: try map.line("EF"), source: 7)
    let mesh = try mesh(map, ring: "ABCD", buildings: "12", lines: [street])
    expectSound(mesh, separation: 0.1)
    #expect(mesh.atomAreas() == [600, 1800])
    #expect(mesh.borders.map(\.kind) == [.street])
    #expect(mesh.labelBorders([0, 1]).map(\.source) == [7])
    #expect(mesh.innerBorder([0, 1]).onLines == 30)
    #expect(mesh.atomBlocks[0] != mesh.atomBlocks[1])
  }

  @Test func `A lane between walls is shared by the buildings along it`() throws {
    let map = Drawing(
      """
      A-------------------B
      | E---F I---J M---N |
      | | 1 | | 2 | | 3 | |
      | H---G L---K P---O |
      |                   |
      D-------------------C
      """)
    let walls = try ["EFGHE", "IJKLI", "MNOPM"].map {
      GroundLine(kind: .wall, line: try map.line($0))
    }
    let mesh = try mesh(map, ring: "ABCD", buildings: "123", lines: walls)
    expectSound(mesh, separation: 0.1)
    #expect(mesh.emptyAtoms.isEmpty)
    // Each reaches out to the lane, and only its neighbours touch it there.
    #expect(mesh.borders.map { [$0.a, $0.b] } == [[0, 1], [1, 2]])
    #expect(mesh.borders.allSatisfy { $0.lengths[.between] > 20 })
  }

  @Test func `Ground that a dead end cuts off from its building joins the other one`() throws {
    let map = Drawing(
      """
      A---E---B
      |       |
      |  F    |
      | 1  2  |
      |       |
      D-------C
      """)
    let street = GroundLine(kind: .street, line: try map.line("EF"))
    let mesh = try mesh(map, ring: "ABCD", buildings: "12", lines: [street])
    expectSound(mesh, separation: 0.1)
    // The middle is 5 m from E and 5 m from F: the street is the border down to there.
    let border = try #require(mesh.borders.first)
    #expect(abs(border.lengths[.street] - (5.0 * 5 + 10 * 10).squareRoot()) < 0.3)
    #expect(abs(border.lengths[.between] - 40) < 0.3)
    #expect(abs(mesh.atomAreas()[0] - (35 * 50 + 25)) < 1)
  }

  @Test func `A river with no bridge is a border of its own kind`() throws {
    let map = Drawing(
      """
      A---E---B
      | 1 | 2 |
      D---F---C
      """)
    for isBridged in [false, true] {
      let map2 = Drawing(
        """
        .........
        X-------Y
        .........
        """)
      var lines = [GroundLine(kind: .river, line: try map.line("EF"), source: 0)]
      if isBridged {
        lines.append(
          GroundLine(kind: .street, line: try map2.line("XY"), source: 5, isBridge: true))
      }
      let mesh = try mesh(map, ring: "ABCD", buildings: "12", lines: lines)
      expectSound(mesh, separation: 0.1)
      #expect(mesh.borders.map(\.kind) == [.river])
      #expect(mesh.borders.map(\.lengths.open) == [0])
      #expect(mesh.bridgeLinks == (isBridged ? [BridgeLink(a: 0, b: 1, source: 5)] : []))
    }
  }

  @Test func `A corner is no border`() throws {
    let map = Drawing(
      """
      A---M---B
      | 1 | 2 |
      W---+---E
      | 3 | 4 |
      D---S---C
      """)
    let mesh = try mesh(map, ring: "ABCD", buildings: "1234")
    expectSound(mesh, separation: 0.1)
    #expect(mesh.borders.map { [$0.a, $0.b] } == [[0, 1], [0, 2], [1, 3], [2, 3]])
  }

  @Test func `A lake is nobody's ground, and a hole of the building around it`() throws {
    let map = Drawing(
      """
      A-----------B
      | E---F     |
      | |   |  1  |
      | H---G     |
      D-----------C
      """)
    let mesh = try mesh(map, ring: "ABCD", holes: ["EFGH"], buildings: "1")
    expectSound(mesh, separation: 0.1)
    #expect(mesh.atomAreas() == [120 * 40 - 40 * 20])
    #expect(mesh.unions([0])[0].polygons.map(\.holes.count) == [1])
    #expect(mesh.communityShapes()[0].polygons.map(\.holes.count) == [1])
  }

  @Test func `An exclave without a building becomes empty ground of its community`() throws {
    let map = Drawing(
      """
      A---B   E---F
      | 1 |   |   |
      D---C   H---G
      """)
    let shape = MultiPolygon([try map.polygon("ABCD"), try map.polygon("EFGH")])
    let mesh = try GroundMesh(
      dividing: [shape], along: [], among: BuildingSites(positions: [map["1"]]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.atomAreas() == [800, 800])
    #expect(mesh.emptyAtoms == 1..<2)
    #expect(mesh.atomCommunities == [0, 0])
    #expect(mesh.borders.isEmpty)
  }

  @Test func `A block without a building joins over its longest border, not over the river`()
    throws
  {
    let map = Drawing(
      """
      A-E-F-------B
      |1| |       |
      | | |       |
      | | |   2   |
      | | |       |
      | | |       |
      D-H-G-------C
      """)
    let lines = [
      GroundLine(kind: .street, line: try map.line("EH")),
      GroundLine(kind: .river, line: try map.line("FG")),
    ]
    let mesh = try mesh(map, ring: "ABCD", buildings: "12", lines: lines)
    expectSound(mesh, separation: 0.1)
    #expect(mesh.atomAreas() == [2400, 4800])
    #expect(mesh.borders.map(\.kind) == [.river])
  }

  @Test func `Tiles stay as they are, and borders along a line take its name`() throws {
    let map = Drawing(
      """
      A-----B-----E
      |     |     |
      X-----------Y
      |     |     |
      D-----C-----F
      |           |
      H-----------G
      """)
    var tiles = PolygonColumn()
    for ring in ["ABCD", "BEFC", "DCFGH"] {
      tiles.append(MultiPolygon([try map.polygon(ring)]))
    }
    let shifted = { (letters: String) throws in
      LineString(unchecked: letters.map { Position(x: map[$0].x + 4, y: map[$0].y - 3) })
    }
    let mesh = try GroundMesh(
      tiles: tiles, communities: [0, 0, 0], communityCount: 1,
      along: [
        GroundLine(kind: .river, line: try shifted("BC"), source: 3),
        GroundLine(kind: .street, line: try shifted("DF"), source: 4),
        GroundLine(kind: .mainRoad, line: try map.line("XY"), source: 5, isBridge: true),
      ])
    expectSound(mesh)
    #expect(mesh.atomAreas() == [2400, 2400, 2400])
    #expect(mesh.borders.map { [$0.a, $0.b] } == [[0, 1], [0, 2], [1, 2]])
    #expect(mesh.borders.map(\.kind) == [.river, .street, .street])
    #expect(mesh.borders.map(\.length) == [40, 60, 60])
    #expect(mesh.labelBorders([0, 1, 1]).map(\.source) == [3, 4])
    #expect(mesh.bridgeLinks == [BridgeLink(a: 0, b: 1, source: 5)])
  }

  @Test func `Walls, main roads and coinciding lines take the more precedent name`() throws {
    let map = Drawing(
      """
      A---E---B
      | 1 | 2 |
      D---F---C
      """)
    let line = try map.line("EF")
    let lines = [
      GroundLine(kind: .street, line: line, source: 1),
      GroundLine(kind: .mainRoad, line: line, source: 2),
      GroundLine(kind: .wall, line: line, source: 3),
      GroundLine(kind: .mainRoad, line: line, source: 4),
    ]
    let mesh = try mesh(map, ring: "ABCD", buildings: "12", lines: lines)
    expectSound(mesh, separation: 0.1)
    #expect(mesh.labelBorders([0, 1]).map(\.source) == [2])
    #expect(mesh.labelBorders([0, 1]).map(\.kind) == [.mainRoad])
  }

  @Test func `Ground that two communities claim goes to the first and is reported`() throws {
    let map = Drawing(
      """
      A---E-B---F
      | 1 | | 2 |
      D---H-C---G
      """)
    let mesh = try GroundMesh(
      dividing: [
        MultiPolygon([try map.polygon("ABCD")]), MultiPolygon([try map.polygon("EFGH")]),
      ], along: [], among: BuildingSites(positions: [map["1"], map["2"]]))
    expectSound(mesh, separation: 0.1)
    #expect(mesh.overlaps == [GroundOverlap(first: 0, second: 1, area: 400)])
    #expect(mesh.atomAreas() == [1200, 800])
    #expect(mesh.borders.isEmpty)
  }
}
