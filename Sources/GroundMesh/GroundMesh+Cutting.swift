package import Diagnostics
package import Geometry
package import Survey
package import Workers

extension GroundMesh {
  /// Divides the ground of communities among buildings.
  ///
  /// The ground is cut by the communities' borders and by all lines; each block is divided between
  /// the buildings in it, so that no border runs between buildings where a line could part them.
  /// A block without a building joins the neighbour with which it shares the longest border, over
  /// rivers and railways only where there is no other way. Where communities overlap, the first
  /// has the ground.
  ///
  /// Ground that is set apart (`apart`) is divided by itself: no building outside takes any of it,
  /// and where none stands in it, it is an atom of its own.
  ///
  /// - Parameters:
  ///   - communities: shapes in metres; what none of them covers is nobody's ground.
  ///   - apart: shapes of ground that is set apart; where they overlap, the first has it.
  ///   - barriers: the kinds of line that ground without a building does not join over without
  ///     need, and that bridges lead over.
  ///   - lines: in any order; those outside the communities cut nothing.
  ///   - stepsPerMetre: of the grid.
  /// - Throws: `ground.too-wide`; what `workers` throws.
  /// - Complexity: O(*n* log *n*); for footprints about 33 µs a building on one thread.
  package init(
    dividing communities: [MultiPolygon], along lines: [GroundLine], among sites: BuildingSites,
    apart: [MultiPolygon] = [], barriers: GroundKinds = .barriers,
    stepsPerMetre: Int = GroundGrid.cut, workers: Workers = .inline
  ) throws(Failure) {
    let box = communities.reduce(into: Box.empty) { $0.formUnion($1.box) }
    let grid = try GroundGrid(stepsPerMetre: stepsPerMetre, over: box)
    try self.init(
      Parts(
        dividing: BlockMesh(communities, lines, apart: apart, on: grid, workers: workers), lines,
        sites,
        communityCount: communities.count, barriers: barriers, workers), workers)
  }
}

extension GroundMesh.Parts {
  init(
    dividing blocks: BlockMesh, _ lines: [GroundLine], _ sites: BuildingSites,
    communityCount: Int, rim: GroundRim = .joins, barriers: GroundKinds, _ workers: Workers
  ) throws(Failure) {
    let (located, cut) = try Self.cut(blocks, among: sites, workers)
    let graph = try GroundGraph(
      blocks, consume cut, walls: BuildingWalls(sites, located, on: blocks.mesh.grid),
      workers: workers)
    let assignment = FaceAssignment(graph, located, in: blocks, rim: rim, barriers)
    let regions = GroundRegions(communityCount: communityCount)
    self.init(
      mesh: graph.mesh, kinds: graph.edgeKinds,
      sources: graph.edgeLines.map { $0 < 0 ? -1 : lines[Int($0)].source },
      atoms: assignment.atoms, communities: assignment.communities.map(regions.community),
      aparts: assignment.communities.map(regions.apart), blocks: graph.blocks,
      blockCount: blocks.mesh.faceCount, settled: Self.settled(graph.blocks, located),
      hosts: Self.hosts(assignment.atoms, graph.mesh, located), atomCount: assignment.atomCount,
      communityCount: communityCount,
      bridgePoints: blocks.bridgePoints.map { ($0.point, lines[Int($0.line)].source) },
      overlaps: blocks.overlaps,
      scraps: assignment.scraps.map {
        GroundOverlap(
          first: regions.community($0.first), second: regions.community($0.second), area: $0.area)
      }, barriers: barriers, minimumBorder: GroundMesh.minimumCutBorder)
  }

  /// The borders between buildings; what finds blocks by place is gone then.
  private static func cut(
    _ blocks: BlockMesh, among sites: BuildingSites, _ workers: Workers
  ) throws(Failure) -> (SiteBlocks, VoronoiCut) {
    let locator = FaceLocator(blocks.mesh)
    let located = try SiteBlocks(sites, in: blocks, locator, workers: workers)
    return (located, try VoronoiCut(located, in: blocks, locator, workers: workers))
  }

  private static func settled(_ blocks: [Int32], _ sites: SiteBlocks) -> [Bool] {
    var holdsSite = [Bool](repeating: false, count: sites.blockCapacity)
    for block in sites.blocks { holdsSite[Int(block)] = true }
    return blocks.map { $0 >= 0 && holdsSite[Int($0)] }
  }

  /// For each building the atom that holds its ground.
  private static func hosts(
    _ atoms: [Int32], _ mesh: HalfEdges, _ sites: SiteBlocks
  ) -> [Int32] {
    var hosts = [Int32](repeating: -1, count: sites.blockOfAtom.count)
    for atom in atoms where atom >= 0 && Int(atom) < hosts.count { hosts[Int(atom)] = atom }
    let homeless = hosts.indices.filter { hosts[$0] < 0 && sites.blockOfAtom[$0] >= 0 }
    guard !homeless.isEmpty else { return hosts }
    let locator = EdgeLocator(mesh.vertices, mesh.origins, on: mesh.grid)
    for atom in homeless {
      let hit = locator.edge(rightOf: sites.place(of: atom, on: mesh.grid))
      hosts[atom] = atoms[Int(hit < 0 ? HalfEdges.outside : mesh.face(Int(hit)))]
    }
    return hosts
  }
}
