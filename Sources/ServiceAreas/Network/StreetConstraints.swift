internal import Geometry

/// Makes segments of streets edges of a triangulation.
///
/// The edges that cross one are turned until none does (Sloan, Computers & Structures 47, 1993).
struct StreetConstraints {
  private(set) var mesh: TriangleMesh
  /// For each half-edge whether it is a street, so that no other one is drawn across it.
  private var isStreet: [Bool]
  /// Segments that cross a street above or below it, and are no edges for that reason.
  private(set) var crossings = 0

  init(_ mesh: TriangleMesh) {
    self.mesh = mesh
    isStreet = Array(repeating: false, count: mesh.origins.count)
  }

  /// Draws the segment between two vertices; where it crosses one drawn before, it is left out.
  mutating func add(_ start: Int32, _ end: Int32) {
    var start = start
    while start != end {
      if mark(start, end) { return }
      guard let crossed = crossed(from: start, to: end) else { return }
      var waiting = crossed.edges
      guard !waiting.contains(where: { isStreet($0.0, $0.1) }) else {
        crossings += 1
        return
      }
      turn(&waiting, start, crossed.last)
      guard mark(start, crossed.last) else { return }
      start = crossed.last
    }
  }

  /// Notes that two neighbours are joined by a street; `false` where they are no neighbours.
  private mutating func mark(_ one: Int32, _ other: Int32) -> Bool {
    guard let edge = mesh.halfEdge(from: one, to: other) else { return false }
    isStreet[edge] = true
    if mesh.twins[edge] >= 0 { isStreet[Int(mesh.twins[edge])] = true }
    return true
  }

  private func isStreet(_ one: Int32, _ other: Int32) -> Bool {
    mesh.halfEdge(from: one, to: other).map { isStreet[$0] } ?? false
  }

  /// Turns a diagonal; the two sides that change their slots keep what they are.
  private mutating func flip(_ edge: Int) {
    let twin = Int(mesh.twins[edge])
    let (next, other) = (TriangleMesh.next(edge), TriangleMesh.next(twin))
    isStreet[edge] = isStreet[other]
    isStreet[twin] = isStreet[next]
    isStreet[next] = false
    isStreet[other] = false
    mesh.flip(edge)
  }

  /// The edges that the way to `end` crosses, up to the first vertex on it.
  private func crossed(
    from start: Int32, to end: Int32
  ) -> (edges: [(Int32, Int32)], last: Int32)? {
    let (from, to) = (mesh.positions[Int(start)], mesh.positions[Int(end)])
    guard var edge = firstCrossed(start, from, to) else { return nil }
    if let vertex = edge.vertex { return ([], vertex) }
    var edges: [(Int32, Int32)] = []
    while true {
      // `edge` runs from the right of the way to its left, seen from the side we come from.
      edges.append((mesh.origins[edge.halfEdge], mesh.head(edge.halfEdge)))
      let beyond = Int(mesh.twins[edge.halfEdge])
      guard beyond >= 0 else { return nil }
      let apex = mesh.origins[TriangleMesh.previous(beyond)]
      if apex == end { return (edges, end) }
      let side = Predicates.orientation(from, to, mesh.positions[Int(apex)])
      if side == 0 { return (edges, apex) }
      edge.halfEdge = side > 0 ? TriangleMesh.next(beyond) : TriangleMesh.previous(beyond)
    }
  }

  /// The side opposite to `start` through which the way leaves its first triangle, or the
  /// neighbour that lies on the way.
  private func firstCrossed(
    _ start: Int32, _ from: Position, _ to: Position
  ) -> (halfEdge: Int, vertex: Int32?)? {
    let first = Int(mesh.outgoing[Int(start)])
    var edge = first
    repeat {
      let right = mesh.head(edge)
      let place = mesh.positions[Int(right)]
      let side = Predicates.orientation(from, to, place)
      if side == 0, (place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y) > 0
      {
        return (edge, right)
      }
      let opposite = TriangleMesh.next(edge)
      let left = mesh.positions[Int(mesh.head(opposite))]
      if side < 0, Predicates.orientation(from, to, left) > 0 { return (opposite, nil) }
      let turned = Int(mesh.twins[TriangleMesh.previous(edge)])
      if turned < 0 { return nil }
      edge = turned
    } while edge != first
    return nil
  }

  /// Turns edges until none crosses the way from `start` to `end`.
  private mutating func turn(_ waiting: inout [(Int32, Int32)], _ start: Int32, _ end: Int32) {
    let (from, to) = (mesh.positions[Int(start)], mesh.positions[Int(end)])
    var slot = 0
    while slot < waiting.count {
      let (p, q) = waiting[slot]
      slot += 1
      guard let edge = mesh.halfEdge(from: p, to: q) else { continue }
      let r = mesh.origins[TriangleMesh.previous(edge)]
      let s = mesh.origins[TriangleMesh.previous(Int(mesh.twins[edge]))]
      guard isConvex(p, s, q, r) else {
        waiting.append((p, q))
        continue
      }
      flip(edge)
      guard r != start, r != end, s != start, s != end else { continue }
      let sideR = Predicates.orientation(from, to, mesh.positions[Int(r)])
      let sideS = Predicates.orientation(from, to, mesh.positions[Int(s)])
      if (sideR > 0) != (sideS > 0) { waiting.append((r, s)) }
    }
  }

  /// Whether the quadrangle p, s, q, r bends the same way at all corners.
  private func isConvex(_ p: Int32, _ s: Int32, _ q: Int32, _ r: Int32) -> Bool {
    let (a, b) = (mesh.positions[Int(p)], mesh.positions[Int(s)])
    let (c, d) = (mesh.positions[Int(q)], mesh.positions[Int(r)])
    return Predicates.orientation(d, a, b) > 0 && Predicates.orientation(b, c, d) > 0
  }
}
