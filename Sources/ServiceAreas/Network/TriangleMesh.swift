internal import Geometry

/// Triangles that can be flipped and split, and put back as they were.
///
/// Half-edges are numbered as in ``DelaunayTriangulation``. Every vertex that is asked about is
/// surrounded by triangles: a frame of vertices far out sees to that.
struct TriangleMesh: Sendable {
  private(set) var positions: [Position]
  private(set) var origins: [Int32]
  private(set) var twins: [Int32]
  /// A half-edge that begins at each vertex.
  private(set) var outgoing: [Int32]
  private var log: [Change] = []
  private let baseVertices: Int
  private let baseHalfEdges: Int

  private struct Change {
    enum Column { case origin, twin, outgoing }
    let column: Column
    let slot: Int32
    let value: Int32
  }

  init(_ triangulation: DelaunayTriangulation) {
    positions = triangulation.vertices
    origins = triangulation.triangles
    twins = triangulation.halfEdges
    outgoing = triangulation.outgoingHalfEdges()
    baseVertices = positions.count
    baseHalfEdges = origins.count
  }

  @inline(__always)
  static func next(_ halfEdge: Int) -> Int { halfEdge % 3 == 2 ? halfEdge - 2 : halfEdge + 1 }
  @inline(__always)
  static func previous(_ halfEdge: Int) -> Int { halfEdge % 3 == 0 ? halfEdge + 2 : halfEdge - 1 }

  /// The vertex a half-edge leads to.
  @inline(__always)
  func head(_ halfEdge: Int) -> Int32 { origins[Self.next(halfEdge)] }

  /// The half-edge from one vertex to another; `nil` where they are no neighbours.
  func halfEdge(from vertex: Int32, to other: Int32) -> Int? {
    let start = Int(outgoing[Int(vertex)])
    guard start >= 0 else { return nil }
    var edge = start
    repeat {
      if head(edge) == other { return edge }
      let turned = Int(twins[Self.previous(edge)])
      if turned < 0 { return nil }
      edge = turned
    } while edge != start
    return nil
  }

  private mutating func join(_ one: Int, _ other: Int) {
    twins[one] = Int32(truncatingIfNeeded: other)
    if other >= 0 { twins[other] = Int32(truncatingIfNeeded: one) }
  }
}

extension TriangleMesh {
  /// Turns the diagonal of the two triangles at a half-edge; their quadrangle is convex.
  ///
  /// The new diagonal is the half-edge after `e`; `e` is the side that was after its twin.
  mutating func flip(_ e: Int) {
    let f = Int(twins[e])
    let (e1, e2) = (Self.next(e), Self.previous(e))
    let (f1, f2) = (Self.next(f), Self.previous(f))
    let (p, q, r, s) = (origins[e], origins[f], origins[e2], origins[f2])
    let (outerE, outerF) = (Int(twins[e1]), Int(twins[f1]))
    origins[e1] = s
    origins[f1] = r
    join(e, outerF)
    join(f, outerE)
    join(e1, f1)
    outgoing[Int(p)] = Int32(e)
    outgoing[Int(q)] = Int32(f)
    outgoing[Int(r)] = Int32(e2)
    outgoing[Int(s)] = Int32(f2)
  }

  /// Puts a vertex into the middle of a half-edge; ``restore()`` takes it out again.
  ///
  /// - Returns: the new vertex; the half-edge now leads to it.
  mutating func split(_ e: Int, at position: Position) -> Int32 {
    let f = Int(twins[e])
    let (e1, e2) = (Self.next(e), Self.previous(e))
    let (f1, f2) = (Self.next(f), Self.previous(f))
    let (a, b, c, d) = (origins[e], origins[f], origins[e2], origins[f2])
    let (outerE, outerF) = (Int(twins[e1]), Int(twins[f1]))
    let vertex = Int32(truncatingIfNeeded: positions.count)
    let n = origins.count
    let m = n + 3
    positions.append(position)
    origins += [vertex, b, c, vertex, a, d]
    twins += [-1, -1, -1, -1, -1, -1]
    outgoing.append(Int32(truncatingIfNeeded: n))
    for slot in [e1, f1] { note(.origin, slot, origins[slot]) }
    for slot in [e, f, e1, f1, outerE, outerF] where slot >= 0 { note(.twin, slot, twins[slot]) }
    for slot in [Int(a), Int(b)] { note(.outgoing, slot, outgoing[slot]) }
    origins[e1] = vertex
    origins[f1] = vertex
    join(e, m)
    join(n, f)
    join(e1, n + 2)
    join(f1, m + 2)
    join(n + 1, outerE)
    join(m + 1, outerF)
    outgoing[Int(a)] = Int32(e)
    outgoing[Int(b)] = Int32(f)
    return vertex
  }

  private mutating func note(_ column: Change.Column, _ slot: Int, _ value: Int32) {
    log.append(Change(column: column, slot: Int32(truncatingIfNeeded: slot), value: value))
  }

  /// Takes out all vertices that were put in by splitting.
  mutating func restore() {
    while let change = log.popLast() {
      switch change.column {
      case .origin: origins[Int(change.slot)] = change.value
      case .twin: twins[Int(change.slot)] = change.value
      case .outgoing: outgoing[Int(change.slot)] = change.value
      }
    }
    positions.removeLast(positions.count - baseVertices)
    outgoing.removeLast(outgoing.count - baseVertices)
    origins.removeLast(origins.count - baseHalfEdges)
    twins.removeLast(twins.count - baseHalfEdges)
  }
}
