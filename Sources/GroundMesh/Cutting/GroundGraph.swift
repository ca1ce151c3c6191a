internal import Survey

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

  /// - Complexity: O(*n* log *n*).
  init(_ blocks: BlockMesh, _ cut: VoronoiCut) {
    let grid = blocks.mesh.grid
    let soup = CutSoup(blocks.mesh, cut)
    let snapped = SnapRounding(soup.segments, on: grid)
    var edges: [(Int32, Int32)] = []
    var winners: [Link] = []
    edges.reserveCapacity(snapped.links.count)
    winners.reserveCapacity(snapped.links.count)
    // Links that coincide stand together; the first segments of the soup are lines, so that the
    // line wins over what is half-way between buildings.
    for link in snapped.links {
      if let last = edges.last, last.0 == link.low, last.1 == link.high {
        winners[winners.count - 1] = soup.preferred(winners[winners.count - 1], link, blocks)
      } else {
        edges.append((link.low, link.high))
        winners.append(link)
      }
    }
    mesh = HalfEdges(snapped.vertices, edges: edges, on: grid)
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
        mesh.vertices[Int(winner.low)], mesh.vertices[Int(winner.high)])
      for side in 0..<2 {
        let face = Int(mesh.face(2 * edge + side))
        // The side of the segment on which the face lies: 0 left, 1 right.
        let turned = winner.isTurned ? 1 - side : side
        if let source = soup.source(winner) {
          votes.vote(face, length, block: blocks.mesh.face(2 * source + turned))
        } else {
          let piece = soup.piece(winner, cut)
          votes.vote(face, length, block: piece.block)
          votes.vote(face, length, claim: turned == 0 ? piece.left : piece.right)
        }
      }
    }
    self.blocks = votes.blocks
    claims = votes.claims
  }
}

/// The segments of the second snapping: first edges of blocks, split where a border between
/// buildings ends on them, then those borders.
private struct CutSoup {
  private(set) var segments = SegmentSoup()
  /// For each segment of a block's edge that edge.
  private var edges: [Int32] = []

  init(_ mesh: HalfEdges, _ cut: VoronoiCut) {
    let grid = mesh.grid
    segments.reserve(mesh.edgeCount + cut.splits.count + cut.pieces.count)
    let order = cut.splits.indices.sorted {
      (cut.splits[$0].edge, $0) < (cut.splits[$1].edge, $1)
    }
    var next = 0
    var points: [(along: Int64, point: FinePoint)] = []
    for edge in 0..<mesh.edgeCount {
      let start = grid.fine(mesh.vertices[Int(mesh.origins[2 * edge])])
      let end = grid.fine(mesh.vertices[Int(mesh.origins[2 * edge + 1])])
      points.removeAll(keepingCapacity: true)
      while next < order.count, Int(cut.splits[order[next]].edge) == edge {
        let point = cut.splits[order[next]].point
        let along =
          (end.x - start.x) * (point.x - start.x) + (end.y - start.y) * (point.y - start.y)
        points.append((along, point))
        next += 1
      }
      points.sort { ($0.along, $0.point.x, $0.point.y) < ($1.along, $1.point.x, $1.point.y) }
      points.append((0, end))
      var last = start
      for (_, point) in points where point != last {
        segments.append(last, point)
        edges.append(Int32(truncatingIfNeeded: edge))
        last = point
      }
    }
    for piece in cut.pieces { segments.append(piece.start, piece.end) }
  }

  /// The edge of a block from which a link came, if it came from one.
  func source(_ link: Link) -> Int? {
    Int(link.segment) < edges.count ? Int(edges[Int(link.segment)]) : nil
  }

  /// The border between buildings from which a link came.
  func piece(_ link: Link, _ cut: VoronoiCut) -> SitePiece {
    cut.pieces[Int(link.segment) - edges.count]
  }

  /// Which of two links that coincide names the edge; `first` came from an earlier segment.
  func preferred(_ first: Link, _ second: Link, _ blocks: BlockMesh) -> Link {
    guard let a = source(first), let b = source(second) else { return first }
    return blocks.edgeKinds[b] < blocks.edgeKinds[a] ? second : first
  }
}

/// What the longest edges around each face say of it.
///
/// Where a face is as small as a few pixels snapping may let edges coincide, and short ones then
/// tell of the neighbour.
private struct FaceVotes {
  private(set) var blocks: [Int32]
  private(set) var claims: [Int32]
  private var blockLengths: [Int64]
  private var claimLengths: [Int64]

  init(faceCount: Int) {
    blocks = [Int32](repeating: HalfEdges.outside, count: faceCount)
    claims = [Int32](repeating: -1, count: faceCount)
    blockLengths = [Int64](repeating: -1, count: faceCount)
    claimLengths = [Int64](repeating: -1, count: faceCount)
  }

  @inline(__always)
  mutating func vote(_ face: Int, _ length: Int64, block: Int32) {
    guard length > blockLengths[face] else { return }
    blockLengths[face] = length
    blocks[face] = block
  }

  @inline(__always)
  mutating func vote(_ face: Int, _ length: Int64, claim: Int32) {
    guard length > claimLengths[face] else { return }
    claimLengths[face] = length
    claims[face] = claim
  }
}
