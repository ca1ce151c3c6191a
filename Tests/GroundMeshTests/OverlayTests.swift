import Diagnostics
import Geometry
import GeometryEngine
import GroundMesh
import Survey
import TestSupport
import Testing

/// Another library's word on the shapes.
@Suite struct OverlayTests {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<3
  #else
    static let seeds: Range<UInt64> = 0..<100
  #endif

  func labels(_ mesh: GroundMesh, seed: UInt64) -> [Int32] {
    var random = SeededGenerator(seed: seed)
    return (0..<mesh.atomCount).map { _ in Int32.random(in: 0...5, using: &random) }
  }

  @Test(arguments: seeds)
  func `GEOS finds unions valid, and no area in two of them`(seed: UInt64) throws {
    let mesh = try RandomTown(seed: seed).mesh
    let shapes = mesh.unions(labels(mesh, seed: seed))
    for (i, shape) in shapes.enumerated() {
      #expect(try shape.invalidity() == nil)
      for other in shapes.dropFirst(i + 1) { #expect(try shape.sharedArea(with: other) == 0) }
    }
    for shape in mesh.communityShapes() + mesh.blockShapes() + mesh.atomShapes() {
      #expect(try shape.invalidity() == nil)
    }
  }

  @Test(arguments: seeds)
  func `Rounding to seven decimals of a degree changes no topology`(seed: UInt64) throws {
    let mesh = try RandomTown(seed: seed).mesh
    let edges = mesh.halfEdges
    // Degrees are a turned and stretched image of the plane; a decimal is 1.1 cm north and less
    // east.
    let (sine, cosine) = (0.0523, 0.9986)
    let points = edges.vertices.map { vertex in
      let position = edges.grid.position(vertex)
      let x = position.x * cosine - position.y * sine
      let y = position.x * sine + position.y * cosine
      return Position(x: (x / 0.0076).rounded() * 0.0076, y: (y / 0.0111).rounded() * 0.0111)
    }
    let segments = (0..<edges.edgeCount).map {
      (edges.origins[2 * $0], edges.origins[2 * $0 + 1])
    }
    #expect(nearestForeignVertex(points, segments) > 0.08)
  }

  @Test(arguments: [10.0, 24, 40])
  func `Each footprint lies in the ground of its building`(spacing: Double) throws {
    var random = SeededGenerator(seed: 3)
    var footprints = PolygonColumn()
    var positions: [Position] = []
    for i in 0..<60 {
      // At 10 m the houses of a row share their walls.
      let isRow = spacing == 10
      let x = Double(i % 10) * spacing + (isRow ? 0 : .random(in: 0...8, using: &random))
      let y = Double(i / 10) * 30 + .random(in: 0...8, using: &random)
      let (width, height) = (
        isRow ? 10 : Double.random(in: 10...(spacing - 9), using: &random),
        Double.random(in: 8...14, using: &random)
      )
      let ring = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
      let polygon = Polygon(
        exterior: Ring(unchecked: ring.map { Position(x: $0.0, y: $0.1) }))
      footprints.append(MultiPolygon([polygon]))
      positions.append(Position(x: x + width / 2, y: y + height / 2))
    }
    let ground = Polygon(
      exterior: Ring(
        unchecked: [(-20, -20), (420, -20), (420, 200), (-20, 200), (-20, -20)].map {
          Position(x: $0.0, y: $0.1)
        }))
    let mesh = try GroundMesh(
      dividing: [MultiPolygon([ground])], along: [],
      among: BuildingSites(positions: positions, footprints: footprints))
    expectSound(mesh, separation: 0.1)
    let shapes = mesh.atomShapes()
    for atom in positions.indices {
      let outside = try footprints[atom].subtracting(shapes[atom]).area
      #expect(outside < 0.01 * footprints[atom].area, "building \(atom)")
    }
  }

  @Test func `Without shapes communities are the ground of their buildings`() throws {
    var random = SeededGenerator(seed: 9)
    var positions: [Position] = []
    var communities: [Int32] = []
    for i in 0..<200 {
      let x = Double.random(in: 0...500, using: &random)
      positions.append(
        Position(
          x: i < 180 ? x : x + 2000, y: .random(in: 0...300, using: &random)))
      communities.append(x < 250 ? 0 : 1)
    }
    communities[17] = -1
    let street = LineString(unchecked: [Position(x: 250, y: -100), Position(x: 250, y: 500)])
    let mesh = try GroundMesh(
      around: BuildingSites(positions: positions), in: communities, communityCount: 2,
      along: [GroundLine(kind: .street, line: street)])
    expectSound(mesh, separation: 0.1)
    #expect(mesh.hosts[17] == -1)
    #expect(mesh.emptyAtoms.isEmpty)
    let shapes = mesh.communityShapes()
    #expect(shapes[0].polygons.count >= 2, "in town and 2 km off")
    for atom in positions.indices where atom != 17 {
      #expect(mesh.atomCommunities[atom] == communities[atom])
    }
    #expect(try shapes[0].sharedArea(with: shapes[1]) == 0)
    // No building is nearer than 30 m to the end of the world.
    let whole = try shapes[0].union(with: shapes[1])
    let inner = try whole.buffered(by: -30)
    for atom in positions.indices where atom != 17 {
      #expect(inner.contains(positions[atom]), "building \(atom)")
    }
  }
}

extension MultiPolygon {
  /// Whether a position lies inside, by counting crossings.
  func contains(_ position: Position) -> Bool {
    var isInside = false
    for ring in polygons.flatMap(\.rings) {
      for (a, b) in zip(ring.positions, ring.positions.dropFirst())
      where (a.y <= position.y) != (b.y <= position.y) {
        let x = a.x + (b.x - a.x) * (position.y - a.y) / (b.y - a.y)
        if x > position.x { isInside.toggle() }
      }
    }
    return isInside
  }
}
