internal import Geometry
internal import Survey

/// The outlines of buildings, so that what a building stands on stays its own.
///
/// Borders half-way between points on walls go astray where buildings share a wall.
struct BuildingWalls: Sendable {
  fileprivate(set) var segments = SegmentSoup()
  /// For each segment its atom, which is on the left.
  private(set) var owners: [Int32] = []

  init(_ sites: BuildingSites, _ located: SiteBlocks, on grid: GroundGrid) {
    guard sites.footprints.count > 0 else { return }
    segments.reserve(sites.footprints.positions.count)
    owners.reserveCapacity(sites.footprints.positions.count)
    for atom in 0..<sites.count where located.blockOfAtom[atom] >= 0 {
      for part in sites.footprints.parts(of: atom) {
        // A courtyard is ground of the building around it.
        append(sites.footprints.exterior(part), of: atom, sites.footprints.positions, on: grid)
      }
    }
  }

  /// Appends a ring counter-clockwise.
  private mutating func append(
    _ wall: Range<Int>, of atom: Int, _ positions: [Position], on grid: GroundGrid
  ) {
    let isTurned = Self.doubledArea(positions, wall) <= 0
    let steps = wall.count
    var start = grid.fine(positions[isTurned ? wall.upperBound - 1 : wall.lowerBound])
    for step in 1..<max(1, steps) {
      let place = isTurned ? wall.upperBound - 1 - step : wall.lowerBound + step
      let end = grid.fine(positions[place])
      if start != end {
        segments.append(start, end)
        owners.append(Int32(truncatingIfNeeded: atom))
      }
      start = end
    }
  }

  /// As ``Ring/doubledSignedArea``, of a ring in a column.
  private static func doubledArea(_ positions: [Position], _ ring: Range<Int>) -> Double {
    let origin = positions[ring.lowerBound]
    var sum = 0.0
    for i in (ring.lowerBound + 1)..<(ring.upperBound - 1) {
      let a = positions[i]
      let b = positions[i + 1]
      sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    return sum
  }
}

/// The segments of the second snapping: first edges of blocks, split where a border between
/// buildings ends on them, then those borders, then the walls of buildings.
struct CutSoup: Sendable {
  var segments = SegmentSoup()
  /// For each segment of a block's edge that edge.
  private var edges: [Int32] = []
  /// For each segment between buildings whom it parts.
  private var sides: [SiteSides] = []
  /// For each segment of a wall its atom.
  private let owners: [Int32]

  init(_ mesh: HalfEdges, _ cut: consuming VoronoiCut, _ walls: consuming BuildingWalls) {
    let grid = mesh.grid
    owners = walls.owners
    let pieceCount = cut.pieces.reduce(0) { $0 + $1.count }
    segments.reserve(mesh.edgeCount + cut.splits.count + pieceCount + walls.segments.count)
    sides.reserveCapacity(pieceCount)
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
    for chunk in cut.pieces {
      for piece in chunk {
        segments.append(piece.start, piece.end)
        sides.append(piece.sides)
      }
    }
    for i in owners.indices {
      segments.append(walls.segments.starts[i], walls.segments.ends[i])
    }
  }

  /// The edge of a block from which a link of `segment` came, if it came from one.
  func source(_ segment: Int32) -> Int? {
    Int(segment) < edges.count ? Int(edges[Int(segment)]) : nil
  }

  /// Whom the border between buildings parts from which a link came, if it came from one.
  func parted(_ segment: Int32) -> SiteSides? {
    let index = Int(segment) - edges.count
    return index >= 0 && index < sides.count ? sides[index] : nil
  }

  /// The atom of whose walls a link is a part, if it is.
  func wall(_ segment: Int32) -> Int32? {
    let index = Int(segment) - edges.count - sides.count
    return index >= 0 ? owners[index] : nil
  }

  /// Which of two segments whose links coincide names the edge; `first` is the earlier one.
  func preferred(_ first: Int32, _ second: Int32, _ blocks: BlockMesh) -> Int32 {
    guard let a = source(first), let b = source(second) else { return first }
    return blocks.edgeKinds[b] < blocks.edgeKinds[a] ? second : first
  }
}
