internal import Survey

/// What the longest edges around each face say of it.
///
/// Where a face is as small as a few pixels snapping may let edges coincide, and short ones then
/// tell of the neighbour.
struct FaceVotes: Sendable {
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

  /// Gives faces that nothing told of, inside of buildings, the block of their neighbour.
  mutating func spreadBlocks(
    over mesh: HalfEdges, _ rings: FaceRings, _ kinds: [GroundKind]
  ) {
    var queue: [Int] = []
    for face in blocks.indices where blockLengths[face] < 0 { queue.append(face) }
    guard !queue.isEmpty else { return }
    var isOpen = true
    while isOpen {
      isOpen = false
      for face in queue where blockLengths[face] < 0 {
        rings.visitHalfEdges(of: Int32(truncatingIfNeeded: face), in: mesh) { h in
          let other = Int(mesh.face(h ^ 1))
          guard blockLengths[face] < 0, blockLengths[other] >= 0, kinds[h >> 1] == .between else {
            return
          }
          blocks[face] = blocks[other]
          blockLengths[face] = 0
          isOpen = true
        }
      }
      queue.removeAll { blockLengths[$0] >= 0 }
    }
  }
}
