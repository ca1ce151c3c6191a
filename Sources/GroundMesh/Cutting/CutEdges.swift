internal import Survey

/// The edges of the second snapping: links that coincide are one edge.
struct CutEdges: Sendable {
  /// The lower and the higher vertex of edge after edge.
  private(set) var ends: [Int32] = []
  /// Of each edge the segment that names it.
  private(set) var winners: [Int32] = []
  /// Whether that segment ran from the higher vertex.
  private(set) var isTurned: [Bool] = []
  /// Where the walls of buildings run, in order of edge.
  private(set) var passes: [RingPass] = []

  /// Lets go of what a mesh was made of.
  mutating func dropEnds() { ends = [] }

  /// - Parameter links: those that coincide stand together. The first segments of the soup are
  ///   lines, so that the line wins over what is half-way between buildings.
  init(_ links: [Link], of soup: borrowing CutSoup, in blocks: BlockMesh) {
    ends.reserveCapacity(2 * links.count)
    winners.reserveCapacity(links.count)
    isTurned.reserveCapacity(links.count)
    for link in links {
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
  }

  /// What edges say of the faces beside them.
  func votes(
    in mesh: HalfEdges, of soup: borrowing CutSoup, _ blocks: BlockMesh
  ) -> FaceVotes {
    var votes = FaceVotes(faceCount: mesh.faceCount)
    for edge in winners.indices {
      let winner = winners[edge]
      let length = mesh.grid.squaredLength(
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
    return votes
  }
}
