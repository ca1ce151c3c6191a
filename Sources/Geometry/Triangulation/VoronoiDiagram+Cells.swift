extension VoronoiDiagram {
  /// For each site of the input its cell without what is outside `box`, counter-clockwise and
  /// convex, or nil where no part of it is in the box.
  ///
  /// The corners of neighbours are the same positions wherever they are in the box, and lie on
  /// its sides to the bit. Owners do not matter here: to join the cells of one owner is the
  /// caller's part.
  ///
  /// - Complexity: O(*n*); O(*d*²) for a site with *d* neighbours whose cell leaves the box.
  public func cells(within box: Box) -> [Ring?] {
    let outgoing = triangulation.outgoingHalfEdges()
    let around = triangulation.triangles.isEmpty ? neighboursOnLine() : []
    var spokes = Spokes()
    let cells = triangulation.vertices.indices.map { vertex -> Ring? in
      if triangulation.triangles.isEmpty {
        spokes.set(around[vertex])
      } else {
        spokes.set(around: Int(outgoing[vertex]), triangulation)
      }
      return cell(of: vertex, spokes, within: box)
    }
    return triangulation.vertexOfInput.map { cells[Int($0)] }
  }

  /// For each vertex the ones before and after it on the line all vertices are on.
  private func neighboursOnLine() -> [[Int32]] {
    var around = [[Int32]](repeating: [], count: triangulation.vertices.count)
    for (a, b) in triangulation.edges() {
      around[Int(a)].append(b)
      around[Int(b)].append(a)
    }
    return around
  }

  private func cell(of vertex: Int, _ spokes: Spokes, within box: Box) -> Ring? {
    if spokes.isClosed, spokes.triangles.allSatisfy({ box.contains(centers[Int($0)]) }) {
      return Self.ring(spokes.triangles.map { centers[Int($0)] })
    }
    var clip = CellClip(box, site: vertex, triangulation.vertices)
    for i in spokes.neighbours.indices {
      clip.cut(neighbour: Int(spokes.neighbours[i])) { previous in
        guard let center = spokes.center(between: previous, and: i, centers) else { return nil }
        return box.contains(center) ? center : nil
      }
    }
    return Self.ring(clip.corners)
  }

  /// The ring through `corners` without repetitions, or nil where it encloses nothing.
  private static func ring(_ corners: [Position]) -> Ring? {
    var positions: [Position] = []
    positions.reserveCapacity(corners.count + 1)
    for corner in corners where corner != positions.last { positions.append(corner) }
    while positions.count > 1, positions.first == positions.last { positions.removeLast() }
    guard positions.count >= 3 else { return nil }
    positions.append(positions[0])
    let ring = Ring(unchecked: positions)
    return ring.isCounterClockwise ? ring : nil
  }
}

/// The neighbours of a vertex counter-clockwise, and the triangles between them.
private struct Spokes {
  private(set) var neighbours: [Int32] = []
  /// The triangle between each neighbour and the next.
  private(set) var triangles: [Int32] = []

  /// Whether there is a triangle between the last neighbour and the first too.
  var isClosed: Bool { !triangles.isEmpty && triangles.count == neighbours.count }

  mutating func set(_ neighbours: [Int32]) {
    self.neighbours = neighbours
    triangles = []
  }

  /// - Parameter first: a half-edge that begins at the vertex, on the hull if the vertex is.
  mutating func set(around first: Int, _ triangulation: DelaunayTriangulation) {
    neighbours.removeAll(keepingCapacity: true)
    triangles.removeAll(keepingCapacity: true)
    var e = first
    repeat {
      neighbours.append(triangulation.triangles[DelaunayTriangulation.next(e)])
      triangles.append(Int32(e / 3))
      let before = DelaunayTriangulation.previous(e)
      e = Int(triangulation.halfEdges[before])
      if e < 0 { neighbours.append(triangulation.triangles[before]) }
    } while e >= 0 && e != first
  }

  /// Where the borders with two neighbours meet, given by their places in `neighbours`.
  ///
  /// It is the middle of the circle of the triangle between them, or of all triangles between
  /// them if these are on one circle.
  func center(between a: Int, and b: Int, _ centers: [Position]) -> Position? {
    let (low, high) = (min(a, b), max(a, b))
    let inner = triangles[min(low, triangles.count)..<min(high, triangles.count)]
    if let center = Self.common(inner, inner.prefix(0), centers) { return center }
    return isClosed ? Self.common(triangles[high...], triangles[..<low], centers) : nil
  }

  /// The one middle of all triangles in two lists, if there is one.
  private static func common(
    _ some: ArraySlice<Int32>, _ others: ArraySlice<Int32>, _ centers: [Position]
  ) -> Position? {
    guard let first = some.first else { return nil }
    let center = centers[Int(first)]
    let isCommon =
      some.allSatisfy { centers[Int($0)] == center }
      && others.allSatisfy { centers[Int($0)] == center }
    return isCommon ? center : nil
  }
}

/// A box from which the half-planes of neighbours are cut away one after another.
private struct CellClip {
  /// What made a side of the cell.
  enum Maker {
    case box(BoxSide)
    /// The bisector with a neighbour, by its place among the neighbours.
    case neighbour(Int)
  }

  private let box: Box
  private let site: Int
  private let vertices: [Position]
  private var neighboursCut = 0
  private(set) var corners: [Position]
  /// What made the side from each corner to the next.
  private var makers: [Maker]

  init(_ box: Box, site: Int, _ vertices: [Position]) {
    self.box = box
    self.site = site
    self.vertices = vertices
    corners = [
      Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
      Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
    ]
    makers = BoxSide.allCases.map { .box($0) }
  }

  /// Cuts away what is nearer to `neighbour`.
  ///
  /// - Parameter meeting: the known corner of this neighbour and an earlier one, if there is one.
  mutating func cut(neighbour: Int, _ meeting: (Int) -> Position?) {
    let bisector = Bisector(site, neighbour, vertices)
    let own = Maker.neighbour(neighboursCut)
    neighboursCut += 1
    let turn = site < neighbour ? 1.0 : -1.0
    let beyond = corners.map {
      turn
        * (($0.x - bisector.middle.x) * bisector.directionY
          - ($0.y - bisector.middle.y) * bisector.directionX)
    }
    guard beyond.contains(where: { $0 > 0 }) else { return }
    var kept: [Position] = []
    var keptMakers: [Maker] = []
    for i in corners.indices {
      let next = i + 1 == corners.count ? 0 : i + 1
      if beyond[i] <= 0 {
        kept.append(corners[i])
        keptMakers.append(makers[i])
      }
      guard (beyond[i] <= 0) != (beyond[next] <= 0) else { continue }
      kept.append(crossing(bisector, makers[i], i, next, beyond[i], beyond[next], meeting))
      keptMakers.append(beyond[i] <= 0 ? own : makers[i])
    }
    corners = kept
    makers = keptMakers
  }

  /// Where `bisector` crosses the side from corner `i` to corner `next`.
  private func crossing(
    _ bisector: Bisector, _ maker: Maker, _ i: Int, _ next: Int, _ here: Double, _ there: Double,
    _ meeting: (Int) -> Position?
  ) -> Position {
    switch maker {
    case .box(let side): return bisector.crossing(side, of: box)
    case .neighbour(let place):
      if let known = meeting(place) { return known }
    }
    let share = here / (here - there)
    return box.clamped(
      Position(
        x: corners[i].x + share * (corners[next].x - corners[i].x),
        y: corners[i].y + share * (corners[next].y - corners[i].y)))
  }
}
