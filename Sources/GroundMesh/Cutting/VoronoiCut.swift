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

  /// How many atoms a thread divides between at a time.
  private static let chunkAtoms = 256
  /// How many empty blocks a thread divides at a time.
  private static let chunkLanes = 256

  /// - Complexity: O(*n* log *n*) for *n* sites.
  init(
    _ sites: SiteBlocks, in blocks: BlockMesh, _ locator: FaceLocator, workers: Workers
  ) throws(Failure) {
    let rings = FaceRings(blocks.mesh)
    let parts = try workers.map(Self.chunks(sites)) { (chunk) throws(Failure) in
      var cutter = BlockCutter(sites, blocks, locator, rings)
      for place in chunk where sites.soleOwner(place) < 0 {
        cutter.cut(sites.blocks[place], sites.atoms(place), within: nil)
      }
      return (cutter.pieces, cutter.splits)
    }
    let lanes = GuestSites(sites, in: blocks, rings).lanes
    let more = try workers.map(0..<lanes.count, chunk: Self.chunkLanes) {
      (range) throws(Failure) in
      var cutter = BlockCutter(sites, blocks, locator, rings)
      for lane in lanes[range] { cutter.cut(lane.block, lane.atoms[...], within: lane.reach) }
      return (cutter.pieces, cutter.splits)
    }
    for part in parts + more {
      pieces.append(part.0)
      splits += part.1
    }
  }

  /// Runs of settled blocks with about as many atoms.
  private static func chunks(_ sites: SiteBlocks) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var first = 0
    for i in sites.blocks.indices {
      let isLast = i == sites.blocks.count - 1
      let atoms = sites.atomCount(before: i + 1) - sites.atomCount(before: first)
      guard isLast || atoms >= chunkAtoms else { continue }
      chunks.append(first..<(i + 1))
      first = i + 1
    }
    return chunks
  }
}

/// Cuts block after block; keeps its working space between them.
private struct BlockCutter {
  private let sites: SiteBlocks
  private let blocks: BlockMesh
  private let grid: GroundGrid
  private let locator: FaceLocator
  private let rings: FaceRings
  private(set) var pieces: [SitePiece] = []
  private(set) var splits: [EdgeSplit] = []
  private var points = SitePoints()
  private var crossings: [Crossing] = []

  /// Where a border meets an edge of the block.
  private struct Crossing {
    /// The share of the border passed.
    let share: Double
    let point: FinePoint
  }

  init(_ sites: SiteBlocks, _ blocks: BlockMesh, _ locator: FaceLocator, _ rings: FaceRings) {
    self.sites = sites
    self.blocks = blocks
    self.locator = locator
    self.rings = rings
    grid = blocks.mesh.grid
  }

  /// Divides `block` between `atoms`, whose points count as far as they lie in `reach`.
  mutating func cut(_ block: Int32, _ atoms: ArraySlice<Int32>, within reach: Box?) {
    points.removeAll()
    for atom in atoms {
      let first = points.count
      sites.append(atom, to: &points, on: grid, locator)
      if let reach { points.filter(from: first) { reach.contains($0) } }
    }
    guard points.isOfSeveral else { return }
    let diagram = VoronoiDiagram(between: points.owners, of: points.positions)
    // A step more, so that borders reach the block's border and do not end on it by chance.
    let box = rings.box(of: block, in: blocks.mesh).expanded(by: grid.step)
    for edge in diagram.edges(within: box) {
      let start = grid.fine(edge.start)
      let end = grid.fine(edge.end)
      guard start != end else { continue }
      let sides = SiteSides(
        left: points.owners[Int(edge.left)], right: points.owners[Int(edge.right)], block: block)
      clip(SitePiece(start: start, end: end, sides: sides))
    }
  }

  /// Keeps the parts of a border that lie in its block.
  private mutating func clip(_ piece: SitePiece) {
    // Far from all edges the whole of it is in one face.
    let face = locator.soleFace(from: piece.start, to: piece.end)
    if face >= 0 {
      if face == piece.sides.block, Self.isLong(piece.start, piece.end) { pieces.append(piece) }
      return
    }
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
    guard Self.isLong(from, to) else { return }
    let middle = FinePoint(x: (from.x + to.x) >> 1, y: (from.y + to.y) >> 1)
    guard locator.face(containing: middle) == piece.sides.block else { return }
    pieces.append(SitePiece(start: from, end: to, sides: piece.sides))
  }

  /// Whether a piece is longer than what rounding may leave.
  @inline(__always)
  private static func isLong(_ from: FinePoint, _ to: FinePoint) -> Bool {
    abs(to.x - from.x) + abs(to.y - from.y) > 1
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
