internal import Geometry
internal import Survey

/// The ground of the communities cut by the lines of the ground, before any building is looked
/// at: its faces are the blocks.
struct BlockMesh: Sendable {
  let mesh: HalfEdges
  let edgeKinds: [GroundKind]
  /// For each edge the line that runs along it, or −1.
  let edgeLines: [Int32]
  /// For each face its community, or −1 where the ground is nobody's.
  let communities: [Int32]
  let overlaps: [GroundOverlap]
  /// The vertices of bridges, each with its line.
  let bridgePoints: [(point: GridPoint, line: Int32)]

  /// - Complexity: O(*n* log *n*) for *n* positions of borders and lines.
  init(_ shapes: [MultiPolygon], _ lines: [GroundLine], on grid: GroundGrid) {
    var soup = RingSoup(on: grid)
    for (i, shape) in shapes.enumerated() { soup.append(shape, number: Int32(i)) }
    let reach = shapes.reduce(into: Box.empty) { $0.formUnion($1.box) }.expanded(by: grid.step)
    for (i, line) in lines.enumerated() where line.line.box.intersects(reach) {
      soup.append(line, number: Int32(i), within: reach)
    }
    let snapped = SnapRounding(soup.segments, on: grid)
    let merged = MergedEdges(snapped, soup, lines)
    let all = HalfEdges(snapped.vertices, edges: merged.edges, on: grid)
    let cover = ShapeCover(of: all, passes: merged.passes)
    overlaps = cover.overlaps
    bridgePoints = merged.bridgeVertices.map { (snapped.vertices[Int($0.vertex)], $0.line) }

    // Lines outside the ground, and borders that lost an overlap, cut nothing.
    var edges: [(Int32, Int32)] = []
    var kinds: [GroundKind] = []
    var edgeLines: [Int32] = []
    var sides: [(left: Int32, right: Int32)] = []
    for edge in merged.edges.indices {
      let left = cover.owners[Int(all.face(2 * edge))]
      let right = cover.owners[Int(all.face(2 * edge + 1))]
      let line = merged.lines[edge]
      guard left != right || (left >= 0 && line >= 0) else { continue }
      edges.append(merged.edges[edge])
      kinds.append(left != right ? .communityBorder : lines[Int(line)].kind)
      edgeLines.append(line)
      sides.append((left, right))
    }
    let mesh = HalfEdges(snapped.vertices, edges: edges, on: grid)
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
