internal import Diagnostics
internal import Geometry
internal import Workers

/// Whom a straight border between two buildings of a block parts.
struct SiteSides: Sendable {
  /// The atoms left and right on the way along it.
  let left: Int32
  let right: Int32
  let block: Int32
}

/// A straight border between two buildings of a block, cut off at the block's border.
struct SitePiece: Sendable {
  let start: FinePoint
  let end: FinePoint
  let sides: SiteSides
}

/// A point where such a border ends on an edge of the block.
struct EdgeSplit: Sendable {
  let edge: Int32
  let point: FinePoint
}

/// The borders between buildings inside each block: equally far from either one's walls.
struct VoronoiCut: Sendable {
  /// Chunk after chunk.
  private(set) var pieces: [[SitePiece]] = []
  private(set) var splits: [EdgeSplit] = []

  /// How many sites a thread divides between at a time.
  private static let chunkSites = 4096
  /// How many empty blocks a thread divides at a time.
  private static let chunkBlocks = 256

  /// - Complexity: O(*n* log *n*) for *n* sites.
  init(
    _ sites: SiteBlocks, in blocks: BlockMesh, _ locator: EdgeLocator, workers: Workers
  ) throws(Failure) {
    let rings = FaceRings(blocks.mesh)
    let chunks = Self.chunks(sites.ranges)
    let parts = try workers.map(chunks) { (chunk) throws(Failure) in
      var cutter = BlockCutter(blocks, locator)
      for i in chunk where sites.soleOwners[i] < 0 {
        cutter.cut(sites.blocks[i], sites, sites.members[sites.ranges[i]], rings)
      }
      return (cutter.pieces, cutter.splits)
    }
    let guests = GuestSites(sites, in: blocks)
    let more = try workers.map(0..<guests.blocks.count, chunk: Self.chunkBlocks) {
      (range) throws(Failure) in
      var cutter = BlockCutter(blocks, locator)
      for i in range { cutter.cut(guests.blocks[i], sites, guests.members[i][...], rings) }
      return (cutter.pieces, cutter.splits)
    }
    for part in parts + more {
      pieces.append(part.0)
      splits += part.1
    }
  }

  /// Runs of blocks with about as many sites.
  private static func chunks(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var first = 0
    for i in ranges.indices {
      let isLast = i == ranges.count - 1
      guard isLast || ranges[i].upperBound - ranges[first].lowerBound >= chunkSites else {
        continue
      }
      chunks.append(first..<(i + 1))
      first = i + 1
    }
    return chunks
  }
}

/// Cuts block after block; keeps its working space between them.
private struct BlockCutter {
  private let blocks: BlockMesh
  private let grid: GroundGrid
  private let locator: EdgeLocator
  private(set) var pieces: [SitePiece] = []
  private(set) var splits: [EdgeSplit] = []
  private var crossings: [Crossing] = []

  /// Where a border meets an edge of the block.
  private struct Crossing {
    /// The share of the border passed.
    let share: Double
    let point: FinePoint
  }

  init(_ blocks: BlockMesh, _ locator: EdgeLocator) {
    self.blocks = blocks
    self.locator = locator
    grid = blocks.mesh.grid
  }

  mutating func cut(
    _ block: Int32, _ sites: SiteBlocks, _ members: ArraySlice<Int32>, _ rings: FaceRings
  ) {
    var box = Box.empty
    rings.visitHalfEdges(of: block, in: blocks.mesh) { h in
      box.formUnion(grid.position(blocks.mesh.vertices[Int(blocks.mesh.origins[h])]))
    }
    let diagram = VoronoiDiagram(
      sites: members.map { sites.positions[Int($0)] },
      owners: members.map { sites.owners[Int($0)] })
    // A step more, so that borders reach the block's border and do not end on it by chance.
    for edge in diagram.edges(within: box.expanded(by: grid.step)) {
      let left = sites.owners[Int(members[members.startIndex + Int(edge.left)])]
      let right = sites.owners[Int(members[members.startIndex + Int(edge.right)])]
      let start = grid.fine(edge.start)
      let end = grid.fine(edge.end)
      guard start != end else { continue }
      clip(
        SitePiece(
          start: start, end: end, sides: SiteSides(left: left, right: right, block: block)))
    }
  }

  /// Keeps the parts of a border that lie in its block.
  private mutating func clip(_ piece: SitePiece) {
    collectCrossings(of: piece)
    crossings.sort { ($0.share, $0.point.x, $0.point.y) < ($1.share, $1.point.x, $1.point.y) }
    var from = piece.start
    for crossing in crossings {
      append(piece, from: from, to: crossing.point)
      from = crossing.point
    }
    append(piece, from: from, to: piece.end)
  }

  private mutating func append(_ piece: SitePiece, from: FinePoint, to: FinePoint) {
    let isLong = abs(to.x - from.x) + abs(to.y - from.y) > 1
    guard isLong else { return }
    let middle = FinePoint(x: (from.x + to.x) >> 1, y: (from.y + to.y) >> 1)
    guard blocks.mesh.face(containing: middle, locator) == piece.sides.block else { return }
    pieces.append(SitePiece(start: from, end: to, sides: piece.sides))
  }

  private mutating func collectCrossings(of piece: SitePiece) {
    crossings.removeAll(keepingCapacity: true)
    let a = piece.start
    let b = piece.end
    locator.visitEdges(near: a, b) { edge in
      let left = blocks.mesh.face(2 * edge)
      let right = blocks.mesh.face(2 * edge + 1)
      guard left != right, left == piece.sides.block || right == piece.sides.block else { return }
      let (c, d) = locator.ends(of: edge)
      // Ends on the other's line count: a border may leave its block right through a corner.
      let sideC = turn(a, b, c)
      let sideD = turn(a, b, d)
      guard Self.areApart(sideC, sideD) else { return }
      let sideA = turn(c, d, a)
      let sideB = turn(c, d, b)
      guard Self.areApart(sideA, sideB) else { return }
      let share = Double(sideA) / (Double(sideA) - Double(sideB))
      let point = FinePoint(
        x: a.x + Int64((share * Double(b.x - a.x)).rounded()),
        y: a.y + Int64((share * Double(b.y - a.y)).rounded()))
      crossings.append(Crossing(share: share, point: point))
      guard point != c, point != d else { return }
      splits.append(EdgeSplit(edge: Int32(truncatingIfNeeded: edge), point: point))
    }
  }

  /// Whether two points are not on the same side of a line, nor both on it.
  @inline(__always)
  private static func areApart(_ first: Int64, _ second: Int64) -> Bool {
    first != second && ((first <= 0 && second >= 0) || (first >= 0 && second <= 0))
  }
}
