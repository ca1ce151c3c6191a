/// Rings that share borders, drawn with fewer positions, so that shared borders stay shared.
///
/// All rings are seen as one drawing of vertices and edges. A vertex at which borders meet stays;
/// any other is taken away where the triangle with its two neighbours is small (Visvalingam and
/// Whyatt 1993), the smallest first, and where no other vertex lies in that triangle and its
/// neighbours are no neighbours yet. Rings only lose vertices, and all rings lose the same ones:
/// neither a gap nor an overlap can arise. Where no edges crossed before, none cross afterwards,
/// since an edge across the new side would have to end in the triangle.
package struct BorderGeneralization {
  private let positions: [Position]
  /// Ring positions → vertices.
  private let vertexOf: [Int32]
  private var links: VertexLinks
  private var isRemoved: [Bool]
  private var grid: VertexGrid
  private let largestArea: Double

  /// Tells for each of `positions` whether it stays.
  ///
  /// - Parameters:
  ///   - positions: positions of all rings, in units of the plane.
  ///   - rings: where each ring stands in them; the last position repeats the first.
  ///   - tolerance: the side of a square; triangles up to its area are taken away. At least 0.
  /// - Complexity: O(*n* log *n*) for *n* positions that are spread evenly.
  package static func kept(
    _ positions: [Position], rings: [Range<Int>], tolerance: Double
  ) -> [Bool] {
    var drawing = BorderGeneralization(positions, rings, tolerance)
    drawing.generalize()
    return drawing.vertexOf.map { $0 < 0 || !drawing.isRemoved[Int($0)] }
  }

  private init(_ all: [Position], _ rings: [Range<Int>], _ tolerance: Double) {
    let welded = WeldedVertices(all, rings)
    positions = welded.positions
    vertexOf = welded.vertexOf
    links = VertexLinks(welded, rings)
    isRemoved = Array(repeating: false, count: welded.positions.count)
    grid = VertexGrid(welded.positions)
    largestArea = tolerance * tolerance
  }

  private mutating func generalize() {
    var queue = TriangleQueue()
    var turn = [Int32](repeating: 0, count: positions.count)
    for vertex in positions.indices { enqueue(vertex, turn, &queue) }
    while let entry = queue.pop() {
      let vertex = Int(entry.vertex)
      guard !isRemoved[vertex], entry.turn == turn[vertex] else { continue }
      let (a, b) = links.neighbours(vertex)
      guard !links.areLinked(a, b), isClear(a, vertex, b) else { continue }
      isRemoved[vertex] = true
      links.replace(vertex, by: b, at: a)
      links.replace(vertex, by: a, at: b)
      for neighbour in [a, b] {
        turn[neighbour] += 1
        enqueue(neighbour, turn, &queue)
      }
    }
  }

  private func enqueue(_ vertex: Int, _ turn: [Int32], _ queue: inout TriangleQueue) {
    guard links.count(vertex) == 2 else { return }
    let (a, b) = links.neighbours(vertex)
    let area = abs(Predicates.orientation(positions[a], positions[vertex], positions[b])) / 2
    guard area <= largestArea else { return }
    queue.push(TriangleQueue.Entry(area: area, vertex: Int32(vertex), turn: turn[vertex]))
  }

  /// Whether no other vertex that stays lies in or on the triangle.
  private func isClear(_ a: Int, _ vertex: Int, _ b: Int) -> Bool {
    let (p, q, r) = (positions[a], positions[vertex], positions[b])
    return grid.allSatisfy(in: Box(around: [p, q, r])) { other in
      guard !isRemoved[other], other != a, other != vertex, other != b else { return true }
      let position = positions[other]
      let signs = [
        Predicates.orientation(p, q, position), Predicates.orientation(q, r, position),
        Predicates.orientation(r, p, position),
      ]
      return signs.contains { $0 < 0 } && signs.contains { $0 > 0 }
    }
  }
}
