internal import Diagnostics
internal import Geometry
internal import Workers

/// The sites of each block, block after block.
struct SiteBlocks: Sendable {
  private(set) var positions: [Position]
  private(set) var owners: [Int32]
  /// For each atom the block that holds its position, or −1 where that is nobody's ground.
  let blockOfAtom: [Int32]
  /// Blocks that hold a site, ascending.
  let blocks: [Int32]
  /// For each of `blocks` its sites in `members`.
  private(set) var ranges: [Range<Int>]
  /// Numbers of sites.
  private(set) var members: [Int32]
  /// For each of `blocks` the only atom of its sites, or −1 where there are several.
  let soleOwners: [Int32]
  /// Where each atom stands; the origin for one that stands nowhere.
  let firstPlaces: [FinePoint]

  /// How many points a thread looks up at a time; small against a county, long against a thread.
  private static let chunk = 4096

  /// - Complexity: O(*n*) for sites, where lines are about as dense everywhere.
  init(
    _ sites: BuildingSites, in blocks: BlockMesh, _ locator: EdgeLocator, workers: Workers
  ) throws(Failure) {
    let (positions, owners) = sites.points()
    let grid = blocks.mesh.grid
    let found = try workers.map(0..<positions.count, chunk: Self.chunk) {
      (range) throws(Failure) in
      range.map { blocks.mesh.face(containing: grid.fine(positions[$0]), locator) }
    }
    let located = Array(found.joined())
    var blockOfAtom = [Int32](repeating: -1, count: sites.count)
    var counts = [Int32](repeating: 0, count: blocks.mesh.faceCount + 1)
    // Only what stands in the block of its atom's position counts there.
    var isUsed = [Bool](repeating: false, count: positions.count)
    var lastOwner: Int32 = -1
    for i in positions.indices {
      let owner = Int(owners[i])
      if owners[i] != lastOwner, blocks.communities[Int(located[i])] >= 0 {
        blockOfAtom[owner] = located[i]
      }
      lastOwner = owners[i]
      isUsed[i] = blockOfAtom[owner] == located[i]
      if isUsed[i] { counts[Int(located[i]) + 1] += 1 }
    }
    for block in 1..<counts.count { counts[block] += counts[block - 1] }
    var members = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
    var fill = counts
    for i in positions.indices where isUsed[i] {
      let block = Int(located[i])
      members[Int(fill[block])] = Int32(truncatingIfNeeded: i)
      fill[block] += 1
    }
    let settled = (0..<blocks.mesh.faceCount).filter { counts[$0] < counts[$0 + 1] }
    self.positions = positions
    self.owners = owners
    self.blockOfAtom = blockOfAtom
    self.members = members
    blockCapacity = blocks.mesh.faceCount
    self.blocks = settled.map { Int32($0) }
    let ranges = settled.map { Int(counts[$0])..<Int(counts[$0 + 1]) }
    self.ranges = ranges
    soleOwners = ranges.map { range in
      let owner = owners[Int(members[range.lowerBound])]
      return range.allSatisfy { owners[Int(members[$0])] == owner } ? owner : -1
    }
    var places = [FinePoint](repeating: FinePoint(x: 0, y: 0), count: sites.count)
    for i in positions.indices.reversed() { places[Int(owners[i])] = grid.fine(positions[i]) }
    firstPlaces = places
  }

  /// Lets go of the points, which are most of all there is to remember, once they are cut between.
  mutating func dropPoints() {
    positions = []
    owners = []
    members = []
    ranges = []
  }

  /// One more than the highest number a block may have.
  let blockCapacity: Int
}

extension HalfEdges {
  /// The face that holds `point`; on an edge, the one west of it.
  func face(containing point: FinePoint, _ locator: EdgeLocator) -> Int32 {
    let halfEdge = locator.edge(rightOf: point)
    return halfEdge < 0 ? Self.outside : face(Int(halfEdge))
  }
}
