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
    var edges = CutEdges(snapped.links, of: soup, in: blocks)
    let linkCount = snapped.links.count
    snapped.dropLinks()
    FreedMemory.giveBack(after: linkCount)
    let mesh = try HalfEdges(snapped.vertices, origins: edges.ends, on: grid, workers)
    edges.dropEnds()
    let named = edges
    let cutSoup = soup
    let kinds = named.winners.map { winner in
      cutSoup.source(winner).map { blocks.edgeKinds[$0] } ?? .between
    }
    let rings = FaceRings(mesh)
    let (votes, footprints, lines) = try workers.together(
      {
        var votes = named.votes(in: mesh, of: cutSoup, blocks)
        votes.spreadBlocks(over: mesh, rings, kinds)
        return votes
      },
      {
        isWalled
          ? ShapeCover(of: mesh, rings, passes: named.passes).owners
          : [Int32](repeating: -1, count: mesh.faceCount)
      },
      { named.winners.map { cutSoup.source($0).map { blocks.edgeLines[$0] } ?? -1 } })
    self.mesh = mesh
    self.rings = rings
    self.footprints = footprints
    edgeKinds = kinds
    edgeLines = lines
    self.blocks = votes.blocks
    claims = votes.claims
  }
}
