internal import Diagnostics
internal import Survey
internal import Workers

/// Lines of the ground and borders between buildings, snapped together.
struct GroundGraph: Sendable {
  let mesh: HalfEdges
  let edgeKinds: [GroundKind]
  /// For each edge the line along it, or −1.
  let edgeLines: [Int32]
  /// For each face the block it is a part of.
  let blocks: [Int32]
  /// For each face the atom whose building it is around, as far as its borders between buildings
  /// tell, or −1.
  let claims: [Int32]
  /// For each face the atom whose footprint covers it, or −1.
  let footprints: [Int32]
  let rings: FaceRings

  /// - Complexity: O(*n* log *n*).
  init(
    _ blocks: BlockMesh, _ cut: consuming VoronoiCut, walls: consuming BuildingWalls,
    workers: Workers
  ) throws(Failure) {
    let grid = blocks.mesh.grid
    let isWalled = !walls.owners.isEmpty
    // Each step lets go of what the one before needed: at a million buildings all of it at once
    // would be three times the memory of the mesh.
    var soup = CutSoup(blocks.mesh, cut, walls)
    var snapped = try SnapRounding(&soup.segments, on: grid, workers)
    // The lower and the higher vertex of edge after edge.
    var ends: [Int32] = []
    // Of each edge the segment that names it, and whether that ran from the higher vertex.
    var winners: [Int32] = []
    var isTurned: [Bool] = []
    var passes: [RingPass] = []
    ends.reserveCapacity(2 * snapped.links.count)
    winners.reserveCapacity(snapped.links.count)
    isTurned.reserveCapacity(snapped.links.count)
    // Links that coincide stand together; the first segments of the soup are lines, so that the
    // line wins over what is half-way between buildings.
    for link in snapped.links {
      let place = winners.count - 1
      if place >= 0, ends[2 * place] == link.low, ends[2 * place + 1] == link.high {
        if soup.preferred(winners[place], link.segment, blocks) != winners[place] {
          winners[place] = link.segment
          isTurned[place] = link.isTurned
        }
      } else {
        ends.append(link.low)
        ends.append(link.high)
        winners.append(link.segment)
        isTurned.append(link.isTurned)
      }
      if let atom = soup.wall(link.segment) {
        passes.append(
          RingPass(
            edge: Int32(truncatingIfNeeded: winners.count - 1), shape: atom,
            count: link.isTurned ? -1 : 1))
      }
    }
    snapped.dropLinks()
    mesh = HalfEdges(snapped.vertices, origins: ends, on: grid)
    ends = []
    edgeKinds = winners.map { winner in
      soup.source(winner).map { blocks.edgeKinds[$0] } ?? .between
    }
    edgeLines = winners.map { winner in
      soup.source(winner).map { blocks.edgeLines[$0] } ?? -1
    }
    var votes = FaceVotes(faceCount: mesh.faceCount)
    for edge in winners.indices {
      let winner = winners[edge]
      let length = grid.squaredLength(
        mesh.vertices[Int(mesh.origins[2 * edge])], mesh.vertices[Int(mesh.origins[2 * edge + 1])])
      for side in 0..<2 {
        let face = Int(mesh.face(2 * edge + side))
        // The side of the segment on which the face lies: 0 left, 1 right.
        let turned = isTurned[edge] ? 1 - side : side
        if let source = soup.source(winner) {
          votes.vote(face, length, block: blocks.mesh.face(2 * source + turned))
        } else if let sides = soup.parted(winner) {
          votes.vote(face, length, block: sides.block)
          votes.vote(face, length, claim: turned == 0 ? sides.left : sides.right)
        }
      }
    }
    rings = FaceRings(mesh)
    votes.spreadBlocks(over: mesh, rings, edgeKinds)
    self.blocks = votes.blocks
    claims = votes.claims
    footprints =
      isWalled
      ? ShapeCover(of: mesh, rings, passes: passes).owners
      : [Int32](repeating: -1, count: mesh.faceCount)
  }
}
