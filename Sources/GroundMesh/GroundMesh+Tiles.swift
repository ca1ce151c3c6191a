package import Diagnostics
package import Geometry
package import Survey
internal import Workers

extension GroundMesh {
  /// Reads tiles that cover the ground already, as census blocks do, as a mesh.
  ///
  /// Nothing is cut and nothing filled: each tile is an atom, ground between tiles is nobody's,
  /// and where tiles overlap the first has the ground. Positions keep their millimetre. Lines only
  /// give their names to the borders that run along them.
  ///
  /// - Parameters:
  ///   - tiles: shapes in metres.
  ///   - communities: for each tile its community, or −1; communities are unions of their tiles.
  ///   - communityCount: how many communities there are.
  ///   - barriers: the kinds of line that bridges lead over.
  ///   - stepsPerMetre: of the grid.
  /// - Throws: `ground.too-wide`.
  /// - Complexity: O(*n* log *n*) for *n* positions.
  package init(
    tiles: PolygonColumn, communities: [Int32], communityCount: Int,
    along lines: [GroundLine] = [], barriers: GroundKinds = .barriers,
    stepsPerMetre: Int = GroundGrid.tiles
  ) throws(Failure) {
    precondition(communities.count == tiles.count, "one community a tile")
    let grid = try GroundGrid(stepsPerMetre: stepsPerMetre, over: Box(around: tiles.positions))
    var soup = RingSoup(on: grid)
    for tile in 0..<tiles.count { soup.append(tiles[tile], number: Int32(tile)) }
    let snapped = try SnapRounding(&soup.segments, on: grid, .inline)
    let merged = MergedEdges(snapped, soup, [])
    let mesh = try HalfEdges(snapped.vertices, edges: merged.edges, on: grid, .inline)
    let cover = ShapeCover(of: mesh, FaceRings(mesh), passes: merged.passes)
    var hosts = [Int32](repeating: -1, count: tiles.count)
    for owner in cover.owners where owner >= 0 { hosts[Int(owner)] = owner }
    let naming = LineNaming(of: mesh, by: lines, barriers)
    try self.init(
      Parts(
        mesh: mesh, kinds: naming.kinds, sources: naming.sources, atoms: cover.owners,
        communities: cover.owners.map { $0 < 0 ? -1 : communities[Int($0)] },
        aparts: [],
        blocks: [Int32](repeating: -1, count: mesh.faceCount), blockCount: 0, settled: [],
        hosts: hosts,
        atomCount: tiles.count, communityCount: communityCount,
        bridgedEdges: naming.bridgedEdges,
        overlaps: cover.overlaps, barriers: barriers, minimumBorder: Self.minimumTileBorder))
  }
}
