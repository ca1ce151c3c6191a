internal import Geometry
internal import Survey

/// The sites around blocks that hold none: between them such a block is divided.
///
/// The lane around walled compounds holds no building. Given whole to one of them, it would make
/// that one the neighbour of all, and part the others from each other; divided, each has its bit
/// of the lane, and compounds across a lane adjoin.
struct GuestSites: Sendable {
  /// Empty blocks with at least two atoms around them, ascending.
  private(set) var blocks: [Int32] = []
  /// For each of `blocks` numbers of sites, ascending.
  private(set) var members: [[Int32]] = []

  /// - Complexity: O(*n*) for edges, and for each empty block the sites of the blocks around it.
  init(_ sites: SiteBlocks, in blocks: BlockMesh) {
    var rangeOfBlock = [Int32](repeating: -1, count: blocks.mesh.faceCount)
    for (i, block) in sites.blocks.enumerated() { rangeOfBlock[Int(block)] = Int32(i) }
    var around: [Int32: Set<Int32>] = [:]
    for edge in blocks.edgeKinds.indices where !blocks.edgeKinds[edge].isBarrier {
      let left = blocks.mesh.face(2 * edge)
      let right = blocks.mesh.face(2 * edge + 1)
      guard left != right, blocks.communities[Int(left)] >= 0,
        blocks.communities[Int(left)] == blocks.communities[Int(right)]
      else { continue }
      for (empty, settled) in [(left, right), (right, left)]
      where rangeOfBlock[Int(empty)] < 0 && rangeOfBlock[Int(settled)] >= 0 {
        around[empty, default: []].insert(settled)
      }
    }
    let rings = FaceRings(blocks.mesh)
    for block in around.keys.sorted() {
      let reach = Self.reach(of: block, blocks, rings)
      let near = (around[block] ?? []).sorted().flatMap { settled in
        sites.members[sites.ranges[Int(rangeOfBlock[Int(settled)])]].filter {
          reach.contains(sites.positions[Int($0)])
        }
      }
      guard let first = near.first,
        near.contains(where: { sites.owners[Int($0)] != sites.owners[Int(first)] })
      else { continue }
      self.blocks.append(block)
      members.append(near.sorted())
    }
  }

  /// As far as a site can be and still matter, nearly always: the box of the block, widened by a
  /// quarter of its extent and at least a street's width.
  private static func reach(of block: Int32, _ blocks: BlockMesh, _ rings: FaceRings) -> Box {
    var box = Box.empty
    rings.visitHalfEdges(of: block, in: blocks.mesh) { h in
      box.formUnion(blocks.mesh.grid.position(blocks.mesh.vertices[Int(blocks.mesh.origins[h])]))
    }
    return box.expanded(by: max(streetWidth, max(box.width, box.height) / 4))
  }

  private static let streetWidth = 50.0
}
