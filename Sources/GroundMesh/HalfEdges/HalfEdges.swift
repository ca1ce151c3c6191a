internal import Diagnostics
internal import Workers

/// A planar graph of straight edges between grid points, with its faces.
///
/// Edge *e* is two half-edges, 2*e* from its lower vertex to its higher and 2*e* + 1 back, so the
/// twin of *h* is *h* ^ 1. The face of a half-edge lies on its left. Face 0 is the unbounded one.
package struct HalfEdges: Sendable {
  package let grid: GroundGrid
  package let vertices: [GridPoint]
  /// For each half-edge the vertex it starts from.
  package let origins: [Int32]
  /// For each half-edge the next one around its face.
  package let nexts: [Int32]
  /// For each half-edge the face on its left.
  package let faces: [Int32]
  /// For each ring one half-edge of it.
  package let ringStarts: [Int32]
  /// For each ring twice its signed area in squared grid steps: positive for the outer border of a
  /// face, negative or zero where a connected part of the graph is seen from outside.
  package let ringAreas: [Int64]
  /// For each ring the face it bounds.
  package let ringFaces: [Int32]
  package let faceCount: Int
  /// How many connected parts the graph has, vertices without an edge not counted.
  package let componentCount: Int

  package static let outside: Int32 = 0

  package var edgeCount: Int { origins.count >> 1 }

  @inline(__always)
  package func destination(_ halfEdge: Int) -> Int32 { origins[halfEdge ^ 1] }

  @inline(__always)
  package func face(_ halfEdge: Int) -> Int32 { faces[halfEdge] }

  /// Metres from one end of a half-edge to the other.
  @inline(__always)
  package func length(_ halfEdge: Int) -> Double {
    grid.length(vertices[Int(origins[halfEdge])], vertices[Int(destination(halfEdge))])
  }

  /// - Parameter edges: pairs of vertices, lower first, no pair twice, meeting only in vertices.
  /// - Throws: what `workers` throws.
  /// - Complexity: O(*n*) for edges of usual length.
  init(
    _ vertices: [GridPoint], edges: [(Int32, Int32)], on grid: GroundGrid, _ workers: Workers
  ) throws(Failure) {
    var origins: [Int32] = []
    origins.reserveCapacity(2 * edges.count)
    for edge in edges {
      origins.append(edge.0)
      origins.append(edge.1)
    }
    try self.init(vertices, origins: origins, on: grid, workers)
  }

  /// - Parameter origins: of edge *e* its lower vertex at 2*e* and its higher at 2*e* + 1; no edge
  ///   twice, meeting only in vertices.
  /// - Throws: what `workers` throws.
  /// - Complexity: O(*n*) for edges of usual length.
  init(
    _ vertices: [GridPoint], origins: [Int32], on grid: GroundGrid, _ workers: Workers
  ) throws(Failure) {
    self.grid = grid
    self.vertices = vertices
    self.origins = origins
    var (tracing, locator) = try workers.together(
      {
        RingTracing(
          origins: origins, nexts: Self.nexts(origins, vertices), vertices: vertices)
      },
      { EdgeLocator(vertices, origins, on: grid) })
    nexts = tracing.nexts
    ringStarts = tracing.starts
    ringAreas = tracing.areas
    let nesting = try Nesting(of: tracing, locator, workers)
    faces = tracing.takeFaces(nesting.faces)
    ringFaces = nesting.faces
    faceCount = nesting.faceCount
    componentCount = nesting.faces.count - (nesting.faceCount - 1)
  }

  /// The half-edge that follows each one: at its end, the next one clockwise from its twin.
  private static func nexts(_ origins: [Int32], _ vertices: [GridPoint]) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: vertices.count + 1)
    for origin in origins { offsets[Int(origin) + 1] += 1 }
    for i in 0..<vertices.count { offsets[i + 1] += offsets[i] }
    // While fans are filled, the start of each moves to its end, where the next one starts.
    var fans = [Int32](repeating: 0, count: origins.count)
    for h in origins.indices {
      let origin = Int(origins[h])
      fans[Int(offsets[origin])] = Int32(truncatingIfNeeded: h)
      offsets[origin] += 1
    }
    var nexts = [Int32](repeating: 0, count: origins.count)
    for vertex in vertices.indices {
      let fan = (vertex == 0 ? 0 : Int(offsets[vertex - 1]))..<Int(offsets[vertex])
      guard !fan.isEmpty else { continue }
      sortByAngle(&fans, fan, around: vertices[vertex], origins, vertices)
      for i in fan {
        let clockwise = i == fan.lowerBound ? fan.upperBound - 1 : i - 1
        nexts[Int(fans[i]) ^ 1] = fans[clockwise]
      }
    }
    return nexts
  }

  /// Orders the half-edges of one vertex counter-clockwise; fans are short, so by insertion.
  @inline(__always)
  private static func sortByAngle(
    _ fans: inout [Int32], _ range: Range<Int>, around center: GridPoint, _ origins: [Int32],
    _ vertices: [GridPoint]
  ) {
    for i in range.dropFirst() {
      let halfEdge = fans[i]
      let end = vertices[Int(origins[Int(halfEdge) ^ 1])]
      let arm = Arm(from: center, to: end)
      var place = i
      while place > range.lowerBound {
        let other = vertices[Int(origins[Int(fans[place - 1]) ^ 1])]
        guard arm.isBefore(Arm(from: center, to: other)) else { break }
        fans[place] = fans[place - 1]
        place -= 1
      }
      fans[place] = halfEdge
    }
  }
}

/// A direction in whole numbers, compared by angle.
private struct Arm {
  let dx: Int64
  let dy: Int64

  @inline(__always)
  init(from start: GridPoint, to end: GridPoint) {
    dx = Int64(end.x) - Int64(start.x)
    dy = Int64(end.y) - Int64(start.y)
  }

  /// Whether it points to the upper half-plane, or east.
  private var isUpper: Bool { dy > 0 || (dy == 0 && dx > 0) }

  @inline(__always)
  func isBefore(_ other: Arm) -> Bool {
    if isUpper != other.isUpper { return isUpper }
    return dx * other.dy - dy * other.dx > 0
  }
}
