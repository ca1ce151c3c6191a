internal import Geometry

/// Finds the face that holds a point.
///
/// Most buckets hold no edge and lie in one face, which is looked up once; only beside edges the
/// next one to the right is searched for. A class, so that handing it on costs one count and not
/// one for each column.
final class FaceLocator: Sendable {
  private let edges: EdgeLocator
  private let mesh: HalfEdges
  /// For each bucket without an edge the face that holds it, −1 for others.
  private let faces: [Int32]

  /// Buckets are a quarter as wide as edges are long, so that most of them hold none.
  private static let quarters: Int64 = 1

  /// - Complexity: O(*n*) for edges of usual length.
  init(_ mesh: HalfEdges) {
    self.mesh = mesh
    let edges = EdgeLocator(mesh.vertices, mesh.origins, on: mesh.grid, quarters: Self.quarters)
    let buckets = edges.buckets
    var faces = [Int32](repeating: -1, count: buckets.rows * buckets.columns)
    // For each row what is right of the column looked at: at first of all buckets, and so outside.
    var rights = [Int32](repeating: HalfEdges.outside, count: buckets.rows)
    for column in (0..<buckets.columns).reversed() {
      for row in 0..<buckets.rows {
        guard buckets.range(column, row).isEmpty else {
          rights[row] = -1
          continue
        }
        if rights[row] < 0 {
          let hit = edges.edge(rightOf: buckets.middle(column, row))
          rights[row] = hit < 0 ? HalfEdges.outside : mesh.face(Int(hit))
        }
        faces[buckets.number(column, row)] = rights[row]
      }
    }
    self.edges = edges
    self.faces = faces
  }

  /// The face that holds `point`; on an edge, the one west of it.
  func face(containing point: FinePoint) -> Int32 {
    guard let row = edges.buckets.rowHolding(point.y) else { return HalfEdges.outside }
    var hit = EdgeLocator.Hit()
    // What is left or right of all buckets counts to the first or last of its row: no edge is
    // between.
    for column in edges.buckets.column(point.x)..<edges.buckets.columns {
      let face = faces[edges.buckets.number(column, row)]
      if face < 0 {
        edges.look(column, row, point, strictly: false, &hit)
      } else if hit.edge < 0 {
        return face
      }
      if hit.isSure(before: edges.buckets.right(of: column)) { break }
    }
    let halfEdge = edges.halfEdge(hit)
    return halfEdge < 0 ? HalfEdges.outside : mesh.face(Int(halfEdge))
  }

  /// Whether an edge comes near `box`: where none does, the box lies in one face.
  func hasEdge(near box: Box) -> Bool {
    // A unit more, as points may be rounded out of the box.
    let low = mesh.grid.fine(Position(x: box.minX, y: box.minY)).moved(by: -1)
    let high = mesh.grid.fine(Position(x: box.maxX, y: box.maxY)).moved(by: 1)
    let columns = edges.buckets.column(low.x)...edges.buckets.column(high.x)
    for row in edges.buckets.row(low.y)...edges.buckets.row(high.y) {
      for column in columns {
        for i in edges.buckets.range(column, row)
        where touches(Int(edges.buckets.items[i]), low, high) {
          return true
        }
      }
    }
    return false
  }

  /// Whether an edge may have a point in the box between `low` and `high`.
  private func touches(_ edge: Int, _ low: FinePoint, _ high: FinePoint) -> Bool {
    let (start, end) = edges.ends(of: edge)
    guard max(start.x, end.x) >= low.x, min(start.x, end.x) <= high.x,
      max(start.y, end.y) >= low.y, min(start.y, end.y) <= high.y
    else { return false }
    let sides = (
      turn(start, end, low), turn(start, end, high),
      turn(start, end, FinePoint(x: low.x, y: high.y)),
      turn(start, end, FinePoint(x: high.x, y: low.y))
    )
    let isLeft = sides.0 > 0 && sides.1 > 0 && sides.2 > 0 && sides.3 > 0
    let isRight = sides.0 < 0 && sides.1 < 0 && sides.2 < 0 && sides.3 < 0
    return !isLeft && !isRight
  }

  /// The face in which the whole segment lies, if it passes no bucket with an edge; −1 else.
  @inline(__always)
  func soleFace(from start: FinePoint, to end: FinePoint) -> Int32 {
    var face: Int32 = -1
    var isSole = true
    edges.buckets.visit(start, end, margin: 0) { column, row in
      face = faces[edges.buckets.number(column, row)]
      if face < 0 { isSole = false }
    }
    return isSole ? face : -1
  }

  /// Calls `visit` with the edges that pass a bucket near the segment; one may come repeatedly.
  @inline(__always)
  func visitEdges(near start: FinePoint, _ end: FinePoint, _ visit: (Int) -> Void) {
    edges.visitEdges(near: start, end, visit)
  }

  /// The ends of an edge in the direction of its first half-edge.
  @inline(__always)
  func ends(of edge: Int) -> (FinePoint, FinePoint) { edges.ends(of: edge) }
}

extension FinePoint {
  /// The point so many units to the right and up.
  fileprivate func moved(by units: Int64) -> FinePoint { FinePoint(x: x + units, y: y + units) }
}

extension Buckets {
  /// The middle of a bucket.
  fileprivate func middle(_ column: Int, _ row: Int) -> FinePoint {
    let half = shift > 0 ? Int64(1) << (shift - 1) : 0
    return FinePoint(
      x: (Int64(column) + minColumn) << shift + half, y: (Int64(row) + minRow) << shift + half)
  }
}
