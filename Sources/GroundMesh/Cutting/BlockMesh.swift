internal import Diagnostics
internal import Geometry
internal import Survey
internal import Workers

/// The ground of the communities cut by the lines of the ground, before any building is looked
/// at: its faces are the blocks.
struct BlockMesh: Sendable {
  let mesh: HalfEdges
  let edgeKinds: [GroundKind]
  /// For each edge the line that runs along it, or −1.
  let edgeLines: [Int32]
  /// For each face its region of ``GroundRegions``, or −1 where the ground is nobody's.
  let communities: [Int32]
  let overlaps: [GroundOverlap]
  /// The vertices of bridges, each with its line.
  let bridgePoints: [(point: GridPoint, line: Int32)]

  /// - Complexity: O(*n* log *n*) for *n* positions of borders and lines.
  init(
    _ shapes: [MultiPolygon], _ lines: [GroundLine], apart: [MultiPolygon] = [],
    on grid: GroundGrid, workers: Workers
  ) throws(Failure) {
    var soup = RingSoup(on: grid)
    for (i, shape) in shapes.enumerated() { soup.append(shape, number: Int32(i)) }
    let reach = shapes.reduce(into: Box.empty) { $0.formUnion($1.box) }.expanded(by: grid.step)
    for (i, shape) in apart.enumerated() {
      soup.append(shape, number: Int32(shapes.count + i), within: reach)
    }
    for (i, line) in lines.enumerated() where line.line.box.intersects(reach) {
      soup.append(line, number: Int32(i), within: reach)
    }
    let snapped = try SnapRounding(&soup.segments, on: grid, workers)
    let merged = MergedEdges(snapped, soup, lines)
    let all = try HalfEdges(snapped.vertices, edges: merged.edges, on: grid, workers)
    let first = Int32(shapes.count)
    let rings = FaceRings(all)
    let cover = ShapeCover(of: all, rings, passes: merged.passes.filter { $0.shape < first })
    let apartOwners =
      apart.isEmpty
      ? [Int32](repeating: -1, count: all.faceCount)
      : ShapeCover(
        of: all, rings,
        passes: merged.passes.filter { $0.shape >= first }.map {
          RingPass(edge: $0.edge, shape: $0.shape - first, count: $0.count)
        }
      ).owners
    let regions = GroundRegions(communityCount: shapes.count)
    overlaps = cover.overlaps
    bridgePoints = merged.bridgeVertices.map { (snapped.vertices[Int($0.vertex)], $0.line) }

    // Lines outside the ground, and borders that lost an overlap, cut nothing.
    var edges: [(Int32, Int32)] = []
    var kinds: [GroundKind] = []
    var edgeLines: [Int32] = []
    var sides: [(left: Int32, right: Int32)] = []
    for edge in merged.edges.indices {
      let leftFace = Int(all.face(2 * edge))
      let rightFace = Int(all.face(2 * edge + 1))
      let left = cover.owners[leftFace]
      let right = cover.owners[rightFace]
      let line = merged.lines[edge]
      let partsApart = apartOwners[leftFace] != apartOwners[rightFace]
      guard left != right || (left >= 0 && (line >= 0 || partsApart)) else { continue }
      edges.append(merged.edges[edge])
      kinds.append(left != right ? .communityBorder : line < 0 ? .wall : lines[Int(line)].kind)
      edgeLines.append(line)
      sides.append(
        (
          regions.region(left, apartOwners[leftFace]),
          regions.region(right, apartOwners[rightFace])
        ))
    }
    let mesh = try HalfEdges(snapped.vertices, edges: edges, on: grid, workers)
    var communities = [Int32](repeating: -1, count: mesh.faceCount)
    for edge in edges.indices {
      communities[Int(mesh.face(2 * edge))] = sides[edge].left
      communities[Int(mesh.face(2 * edge + 1))] = sides[edge].right
    }
    self.mesh = mesh
    self.communities = communities
    self.edgeKinds = kinds
    self.edgeLines = edgeLines
  }
}
