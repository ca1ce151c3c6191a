internal import Geometry
internal import Survey

/// Names for the edges of a mesh that no line has cut, from the lines that run along them.
struct LineNaming {
  private(set) var kinds: [GroundKind]
  /// For each edge the row of its line, or −1.
  private(set) var sources: [Int32]
  /// Edges along barriers that bridges cross.
  private(set) var bridgedEdges: [(edge: Int, source: Int32)] = []

  /// How far a line may run from the border that is meant to follow it, in metres.
  ///
  /// Tiles and lines come from different surveys; half the width of a street is no more.
  private static let tolerance = 10.0
  /// The cosine of the angle at which an edge still runs along a line: 30°.
  private static let parallel = 0.866

  private let grid: GroundGrid
  private let lines: [GroundLine]
  /// The segments of lines near the mesh, and the line of each.
  private var segments = SegmentSoup()
  private var lineOfSegment: [Int32] = []

  /// - Complexity: O(*n*) where lines are about as dense everywhere.
  init(of mesh: HalfEdges, by lines: [GroundLine], _ barriers: GroundKinds) {
    grid = mesh.grid
    self.lines = lines
    kinds = [GroundKind](repeating: .between, count: mesh.edgeCount)
    sources = [Int32](repeating: -1, count: mesh.edgeCount)
    let points = mesh.vertices.map { mesh.grid.position($0) }
    guard !lines.isEmpty, let first = points.first else { return }
    var soup = RingSoup(on: mesh.grid)
    let reach = points.reduce(into: Box(first)) { $0.formUnion($1) }
    for (i, line) in lines.enumerated() { soup.append(line, number: Int32(i), within: reach) }
    segments = soup.segments
    lineOfSegment = soup.sources.map { -1 - $0 }
    var buckets = Buckets(
      width: segments.meanExtent, itemCount: segments.count, minimum: mesh.grid.fine(reach.low),
      maximum: mesh.grid.fine(reach.high))
    buckets.fill(with: segments)
    for edge in 0..<mesh.edgeCount { name(edge, of: mesh, buckets) }
    findBridges(mesh, barriers)
  }

  /// Gives an edge the name of the line nearest to its middle that runs its way.
  private mutating func name(_ edge: Int, of mesh: HalfEdges, _ buckets: Buckets) {
    let start = grid.fine(mesh.vertices[Int(mesh.origins[2 * edge])])
    let end = grid.fine(mesh.vertices[Int(mesh.origins[2 * edge + 1])])
    let middle = FinePoint(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    let reach = Self.tolerance * Double(grid.stepsPerMetre) * Double(grid.subdivision)
    var best = -1
    var bestDistance = reach
    buckets.visit(middle, middle, margin: Int64(reach)) { column, row in
      for i in buckets.range(column, row) {
        let segment = Int(buckets.items[i])
        guard segment != best, isParallel(segment, start, end) else { continue }
        let distance = distance(segment, middle)
        guard distance < bestDistance || (distance == bestDistance && isBefore(segment, best))
        else { continue }
        best = segment
        bestDistance = distance
      }
    }
    guard best >= 0 else { return }
    let line = lines[Int(lineOfSegment[best])]
    kinds[edge] = line.kind
    sources[edge] = line.source
  }

  private func isBefore(_ segment: Int, _ other: Int) -> Bool {
    guard other >= 0 else { return true }
    let (a, b) = (lineOfSegment[segment], lineOfSegment[other])
    return (lines[Int(a)].kind.rawValue, a) < (lines[Int(b)].kind.rawValue, b)
  }

  private func isParallel(_ segment: Int, _ start: FinePoint, _ end: FinePoint) -> Bool {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let (a, b) = (segments.starts[segment], segments.ends[segment])
    let (ex, ey) = (Double(b.x - a.x), Double(b.y - a.y))
    let product = (dx * dx + dy * dy) * (ex * ex + ey * ey)
    return abs(dx * ex + dy * ey) >= Self.parallel * product.squareRoot()
  }

  /// From a point to a segment, in fine units.
  private func distance(_ segment: Int, _ point: FinePoint) -> Double {
    let (a, b) = (segments.starts[segment], segments.ends[segment])
    let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
    let (px, py) = (Double(point.x - a.x), Double(point.y - a.y))
    let share = min(1, max(0, (px * dx + py * dy) / (dx * dx + dy * dy)))
    let (x, y) = (px - share * dx, py - share * dy)
    return (x * x + y * y).squareRoot()
  }

  /// Finds the edges along barriers that a bridge crosses; bridges are few.
  private mutating func findBridges(_ mesh: HalfEdges, _ barriers: GroundKinds) {
    let bridges = lineOfSegment.indices.filter { lines[Int(lineOfSegment[$0])].isBridge }
    guard !bridges.isEmpty else { return }
    for edge in kinds.indices where barriers.contains(kinds[edge]) {
      let start = grid.fine(mesh.vertices[Int(mesh.origins[2 * edge])])
      let end = grid.fine(mesh.vertices[Int(mesh.origins[2 * edge + 1])])
      for bridge in bridges
      where HotPixels.cross(start, end, segments.starts[bridge], segments.ends[bridge]) {
        bridgedEdges.append((edge, lines[Int(lineOfSegment[bridge])].source))
      }
    }
  }
}

extension Box {
  var low: Position { Position(x: minX, y: minY) }
  var high: Position { Position(x: maxX, y: maxY) }
}
