/// For each site the part of the plane that is nearer to it than to any other.
///
/// Cells are asked for within a box, as edges or as rings; edges and rings agree in their
/// positions to the bit wherever cells meet. One site, two, or any number on a line have cells
/// like any others. Sites at one place share the cell of the first of them.
///
/// A site may be one of many that stand for one thing, as the corners of a building do. Sites of
/// one owner have no edge between them.
public struct VoronoiDiagram: Sendable {
  public let triangulation: DelaunayTriangulation
  /// For each vertex of the triangulation the owner of its first site.
  let owners: [Int32]
  /// For each triangle the middle of the circle around it, but for triangles of one owner, at
  /// which no border between owners ends, where only these are asked for.
  ///
  /// Neighbours that are exactly on one circle have one middle. Where a triangle is almost flat it
  /// is far away.
  let centers: [Position]

  /// Whether all triangles have their middle, which cells need.
  let hasAllCenters: Bool

  /// - Parameters:
  ///   - sites: where the sites are.
  ///   - owners: for each site whom it stands for; each for itself if not given.
  /// - Precondition: as for ``DelaunayTriangulation/init(_:)``; as many owners as sites.
  /// - Complexity: O(*n* log *n*) expected.
  public init(sites: [Position], owners: [Int32]? = nil) {
    precondition(owners.map { $0.count == sites.count } ?? true, "one owner for each site")
    triangulation = DelaunayTriangulation(sites)
    let first = triangulation.inputOfVertex
    self.owners = owners.map { owners in first.map { owners[Int($0)] } } ?? first
    hasAllCenters = true
    centers = Self.centers(of: triangulation) { _ in true }
  }

  /// A diagram that is asked for the borders between owners alone, which leaves half of the work
  /// where many sites stand for one owner.
  ///
  /// - Precondition: as above; nobody asks for ``cells(within:)``.
  package init(between owners: [Int32], of sites: [Position]) {
    precondition(owners.count == sites.count, "one owner for each site")
    triangulation = DelaunayTriangulation(sites)
    let owners = triangulation.inputOfVertex.map { owners[Int($0)] }
    let corners = triangulation.triangles
    self.owners = owners
    hasAllCenters = false
    centers = Self.centers(of: triangulation) { triangle in
      let owner = owners[Int(corners[3 * triangle])]
      return owner != owners[Int(corners[3 * triangle + 1])]
        || owner != owners[Int(corners[3 * triangle + 2])]
    }
  }

  /// Two triangles whose middles are nearer than this part of their radius may be on one circle.
  private static let nearOnOneCircle = 1e-6

  /// - Parameter isAsked: whether a triangle's middle is asked for; at others is the origin.
  private static func centers(
    of triangulation: DelaunayTriangulation, _ isAsked: (Int) -> Bool
  ) -> [Position] {
    let vertices = triangulation.vertices
    let corners = triangulation.triangles
    let twins = triangulation.halfEdges
    func corner(_ e: Int) -> Position { vertices[Int(corners[e])] }
    let count = triangulation.triangleCount
    var centers = [Position](repeating: Position(x: 0, y: 0), count: count)
    var asked = [Bool](repeating: false, count: count)
    for i in 0..<count where isAsked(i) {
      asked[i] = true
      centers[i] = circumcenter(corner(3 * i), corner(3 * i + 1), corner(3 * i + 2))
    }
    // For each triangle an earlier one on the same circle, or itself; empty while there is none.
    var earlier: [Int32] = []
    func first(_ triangle: Int) -> Int {
      var triangle = triangle
      while Int(earlier[triangle]) != triangle {
        earlier[triangle] = earlier[Int(earlier[triangle])]
        triangle = Int(earlier[triangle])
      }
      return triangle
    }
    for triangle in 0..<count where asked[triangle] {
      for e in (3 * triangle)..<(3 * triangle + 3) {
        let twin = Int(twins[e])
        guard twin > e, asked[twin / 3] else { continue }
        let radius = centers[triangle].squaredDistance(to: corner(e))
        let apart = centers[triangle].squaredDistance(to: centers[twin / 3])
        guard apart <= nearOnOneCircle * nearOnOneCircle * radius else { continue }
        let beyond = corner(DelaunayTriangulation.previous(twin))
        let a = 3 * triangle
        guard Predicates.inCircle(corner(a), corner(a + 1), corner(a + 2), beyond) == 0 else {
          continue
        }
        if earlier.isEmpty { earlier = (0..<count).map { Int32(truncatingIfNeeded: $0) } }
        let (one, other) = (first(triangle), first(twin / 3))
        earlier[max(one, other)] = Int32(truncatingIfNeeded: min(one, other))
      }
    }
    guard !earlier.isEmpty else { return centers }
    return centers.indices.map { centers[first($0)] }
  }

  /// The position as far from `a` as from `b` and `c`, which run counter-clockwise.
  ///
  /// It is found along the bisector of the shortest side: the angle opposite is at most 60°, so
  /// nothing cancels, and the error is that of one rounding of the radius.
  private static func circumcenter(_ a: Position, _ b: Position, _ c: Position) -> Position {
    let ab = a.squaredDistance(to: b)
    let bc = b.squaredDistance(to: c)
    let ca = c.squaredDistance(to: a)
    if bc < ab && bc <= ca { return circumcenter(b, c, a) }
    if ca < ab && ca < bc { return circumcenter(c, a, b) }
    let step = stepAlongBisector(a, b, apex: c)
    return Position(
      x: a.x + ((b.x - a.x) / 2 - step * (b.y - a.y)),
      y: a.y + ((b.y - a.y) / 2 + step * (b.x - a.x)))
  }

  /// How many steps as long as the side from `a` to `b`, and at right angles to it, lead from its
  /// middle to the middle of the circle: half the cotangent of the angle at the apex.
  static func stepAlongBisector(_ a: Position, _ b: Position, apex c: Position) -> Double {
    let dot = (a.x - c.x) * (b.x - c.x) + (a.y - c.y) * (b.y - c.y)
    return dot / (2 * Predicates.accurateOrientation(a, b, c))
  }
}
