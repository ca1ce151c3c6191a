internal import Geometry
internal import Survey

/// The sites around blocks that hold none: between them such a block is divided.
///
/// The lane around walled compounds holds no building. Given whole to one of them, it would make
/// that one the neighbour of all, and part the others from each other; divided, each has its bit
/// of the lane, and compounds across a lane adjoin.
struct GuestSites: Sendable {
  /// An empty block with at least two atoms in the blocks around it.
  struct Lane: Sendable {
    let block: Int32
    /// The atoms of the blocks around it that have a point in its reach, ascending.
    let atoms: [Int32]
    /// How far from the block points still count.
    let reach: Box
  }

  /// In order of block.
  private(set) var lanes: [Lane] = []

  /// - Complexity: O(*n*) for edges, and for each empty block the atoms of the blocks around it.
  init(_ sites: SiteBlocks, in blocks: BlockMesh, _ rings: FaceRings) {
    var placeOfBlock = [Int32](repeating: -1, count: blocks.mesh.faceCount)
    for (i, block) in sites.blocks.enumerated() {
      placeOfBlock[Int(block)] = Int32(truncatingIfNeeded: i)
    }
    // Empty blocks, each with the place of a settled one beside it.
    var pairs: [UInt64] = []
    for edge in blocks.edgeKinds.indices where !blocks.edgeKinds[edge].isBarrier {
      let left = Int(blocks.mesh.face(2 * edge))
      let right = Int(blocks.mesh.face(2 * edge + 1))
      guard left != right, blocks.communities[left] >= 0,
        blocks.communities[left] == blocks.communities[right]
      else { continue }
      for (empty, settled) in [(left, right), (right, left)]
      where placeOfBlock[empty] < 0 && placeOfBlock[settled] >= 0 {
        pairs.append(UInt64(empty) << 32 | UInt64(placeOfBlock[settled]))
      }
    }
    RadixOrder.sortUnique(&pairs)
    var next = 0
    while next < pairs.count {
      let block = Int32(truncatingIfNeeded: pairs[next] >> 32)
      let reach = Self.reach(of: block, blocks, rings)
      var atoms: [Int32] = []
      while next < pairs.count, pairs[next] >> 32 == UInt64(block) {
        atoms += sites.atoms(Int(pairs[next] & 0xFFFF_FFFF)).filter {
          reach.intersects(sites.box(of: $0))
        }
        next += 1
      }
      guard atoms.count > 1 else { continue }
      lanes.append(Lane(block: block, atoms: atoms.sorted(), reach: reach))
    }
  }

  /// As far as a site can be and still matter, nearly always: the box of the block, widened by a
  /// quarter of its extent and at least a street's width.
  private static func reach(of block: Int32, _ blocks: BlockMesh, _ rings: FaceRings) -> Box {
    let box = rings.box(of: block, in: blocks.mesh)
    return box.expanded(by: max(streetWidth, max(box.width, box.height) / 4))
  }

  private static let streetWidth = 50.0
}
