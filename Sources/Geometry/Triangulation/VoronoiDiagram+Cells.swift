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
    precondition(hasAllCenters, "a diagram of borders alone has no cells")
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
