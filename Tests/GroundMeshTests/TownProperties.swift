import Diagnostics
import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing
import Workers

/// What holds of every town.
@Suite struct TownProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<4
  #else
    static let seeds: Range<UInt64> = 0..<400
  #endif

  @Test(arguments: seeds)
  func `A random town makes a sound mesh`(seed: UInt64) throws {
    let town = RandomTown(seed: seed)
    let mesh = try town.mesh
    expectSound(mesh, separation: 0.1)
    // The mesh keeps the communities' areas up to what snapping moves along their borders.
    let areas = mesh.doubledCommunityAreas().map { mesh.halfEdges.grid.squareMetres(doubled: $0) }
    for (community, shape) in town.communities.enumerated() {
      let given =
        shape.area
        - mesh.overlaps.reduce(0) {
          Int($1.second) == community ? $0 + $1.area : $0
        }
      #expect(abs(areas[community] - given) < 0.1 * shape.perimeter)
    }
  }

  @Test(arguments: seeds)
  func `Footprints anywhere, with or without shapes of communities, make a sound mesh`(
    seed: UInt64
  ) throws {
    let town = RandomTown(seed: seed)
    let sites = BuildingSites(
      positions: town.buildings, footprints: town.footprints(seed: seed))
    expectSound(
      try GroundMesh(dividing: town.communities, along: town.lines, among: sites),
      separation: 0.1)
    let derived = try GroundMesh(
      around: sites, in: sites.positions.indices.map { Int32($0 % 5) - 1 }, communityCount: 4,
      along: town.lines)
    expectSound(derived, separation: 0.1)
    for atom in sites.positions.indices where derived.hosts[atom] == Int32(atom) {
      #expect(derived.atomCommunities[atom] == Int32(atom % 5) - 1)
    }
  }

  @Test(arguments: seeds)
  func `Unions of any labels part the ground exactly`(seed: UInt64) throws {
    let mesh = try RandomTown(seed: seed).mesh
    var random = SeededGenerator(seed: seed)
    let labels = (0..<mesh.atomCount).map { _ in Int32.random(in: -1...3, using: &random) }
    let shapes = mesh.unions(labels)
    for (label, shape) in shapes.enumerated() {
      let expected = labels.indices.reduce(Int64(0)) {
        Int(labels[$1]) == label ? $0 + mesh.doubledAtomAreas[$1] : $0
      }
      #expect(doubledArea(shape, in: mesh) == expected)
      for polygon in shape.polygons {
        #expect(polygon.exterior.isCounterClockwise)
        #expect(polygon.holes.allSatisfy { !$0.isCounterClockwise })
        for ring in polygon.rings {
          #expect(Set(ring.positions).count == ring.positions.count - 1, "a ring is simple")
        }
      }
    }
  }

  @Test(arguments: seeds.prefix(3))
  func `The same town makes the same mesh, for any number of threads`(seed: UInt64) throws {
    let town = RandomTown(seed: seed)
    let mesh = try town.mesh
    let again = try GroundMesh(
      dividing: town.communities, along: town.lines,
      among: BuildingSites(positions: town.buildings), workers: Workers(threads: 8))
    #expect(mesh.halfEdges.vertices == again.halfEdges.vertices)
    #expect(mesh.halfEdges.nexts == again.halfEdges.nexts)
    #expect(mesh.faceAtoms == again.faceAtoms)
    #expect(mesh.borders == again.borders)
  }

  // As many as threads share: fewer are one chunk, and that is done by one.
  @Test func `Thousands of footprints make the same mesh, for any number of threads`() throws {
    let town = GridTown(side: 92, communities: 5)
    let sites = BuildingSites(
      positions: town.buildings,
      footprints: RandomTown.footprints(around: town.buildings, seed: 1, largest: 3))
    let meshes = try [1, 3].map { threads in
      try GroundMesh(
        dividing: town.communities, along: town.lines, among: sites,
        workers: Workers(threads: threads))
    }
    let (one, three) = (meshes[0], meshes[1])
    #expect(one.borders.count > 20_000 && one.halfEdges.componentCount > 4_096)
    #expect(one.halfEdges.vertices == three.halfEdges.vertices)
    #expect(one.halfEdges.nexts == three.halfEdges.nexts)
    #expect(one.halfEdges.faces == three.halfEdges.faces)
    #expect(one.halfEdges.ringFaces == three.halfEdges.ringFaces)
    #expect(one.edgeKinds == three.edgeKinds && one.edgeSources == three.edgeSources)
    #expect(one.faceAtoms == three.faceAtoms && one.hosts == three.hosts)
    #expect(one.borders == three.borders)
  }
}
