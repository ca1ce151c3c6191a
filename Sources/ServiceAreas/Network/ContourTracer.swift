internal import Geometry
internal import WalkNetwork

/// Draws where a walk is just as long as allowed, on triangles with a walk at each vertex.
///
/// On the edge between a vertex that is reached and one that is not, the line crosses where the
/// walk, growing from one to the other, is as long as allowed. Along a street that is exact. Off
/// the street it is never farther than what is left of the walk, and never much farther than
/// ``ContourTracer/offStreet``. A longer walk crosses every edge farther out, so areas lie in each other.
struct ContourTracer {
  private(set) var field: CostField
  private(set) var triangles: TriangleMesh
  /// Vertices put in for the bends of the walk.
  private var added: [Int32] = []
  private var visits: [Int32] = []
  private var visit: Int32 = 0
  private(set) var limit = 0.0
  private var label: Int32 = -1

  init(_ mesh: StreetMesh) {
    field = CostField(mesh)
    triangles = mesh.triangles
  }

  /// Takes over what a search found.
  ///
  /// - Parameter visit: is told the stretches of each edge that was touched, once.
  mutating func fill(
    _ search: WalkSearch, places: LinkedPlaces, visit: (Int, [CostStretch]) -> Void
  ) {
    field.fill(search, places: places, visit: visit)
  }

  /// Sets the walk of a place beside the streets if it is shorter than what is known.
  mutating func lowerPlace(_ place: Int32, to cost: Double, owner: Int32) {
    field.lowerPlace(place, to: cost, owner: owner)
  }

  /// Begins to draw at a limit: bends that matter at it become vertices.
  mutating func begin(limit: Double) {
    self.limit = limit
    added.removeAll(keepingCapacity: true)
    let kinks = field.kinks
    var first = 0
    while first < kinks.count {
      var last = first + 1
      while last < kinks.count, kinks[last].start == kinks[first].start,
        kinks[last].end == kinks[first].end
      { last += 1 }
      add(kinks[first..<last])
      first = last
    }
    if visits.count < triangles.origins.count {
      visits += Array(repeating: 0, count: triangles.origins.count - visits.count)
    }
  }

  /// Splits the edge that bends lie on, unless all of it is on one side.
  private mutating func add(_ kinks: ArraySlice<CostField.Kink>) {
    guard let first = kinks.first else { return }
    let isIn = isReached(first.start)
    if isReached(first.end) == isIn, kinks.allSatisfy({ ($0.cost <= limit) == isIn }) { return }
    var from = first.start
    for kink in kinks {
      guard let edge = triangles.halfEdge(from: from, to: first.end) else { return }
      from = triangles.split(edge, at: kink.position)
      field.append(kink)
      added.append(from)
    }
  }

  /// Takes out the vertices that ``begin(limit:)`` put in.
  mutating func end() {
    triangles.restore()
    field.removeAppended()
  }

  /// The rings around all that is within the limit, area on their left; with a label only that
  /// owner's.
  ///
  /// - Parameter vertices: those that may be inside, but for bends; else all that were reached.
  mutating func rings(around vertices: [Int32]? = nil, label: Int32 = -1) -> [[Position]] {
    self.label = label
    visit += 1
    var rings: [[Position]] = []
    for vertex in vertices ?? field.reached { trace(from: vertex, into: &rings) }
    for vertex in added { trace(from: vertex, into: &rings) }
    return rings
  }

  private mutating func trace(from vertex: Int32, into rings: inout [[Position]]) {
    guard isInside(vertex) else { return }
    let first = Int(triangles.outgoing[Int(vertex)])
    var edge = first
    repeat {
      if visits[edge] != visit, !isInside(triangles.head(edge)) { rings.append(ring(from: edge)) }
      edge = Int(triangles.twins[TriangleMesh.previous(edge)])
    } while edge != first && edge >= 0
  }

  /// Follows the line from the edge that it crosses, until it is back.
  private mutating func ring(from start: Int) -> [Position] {
    var ring: [Position] = []
    var edge = start
    repeat {
      visits[edge] = visit
      ring.append(crossing(edge))
      let next = TriangleMesh.next(edge)
      let previous = TriangleMesh.previous(edge)
      let isApexInside = isInside(triangles.origins[previous])
      if !isApexInside, label >= 0, let centre = centre(edge) { ring.append(centre) }
      let following = Int(triangles.twins[isApexInside ? next : previous])
      guard following >= 0 else { break }
      edge = following
    } while edge != start
    ring.append(ring[0])
    return ring
  }

  @inline(__always)
  private func isInside(_ vertex: Int32) -> Bool {
    isReached(vertex) && (label < 0 || field.owners[Int(vertex)] == label)
  }

  @inline(__always)
  func isReached(_ vertex: Int32) -> Bool { field.costs[Int(vertex)] <= limit }
}
