internal import Geometry
internal import Survey

/// Finds the stretches of street near a place.
struct StreetIndex: Sendable {
  /// The nearest place of one straight piece of street.
  struct Candidate: Sendable {
    let place: EdgePlace
    let position: Position
    /// Metres of the plane.
    let distance: Double
  }

  private let graph: WalkGraph
  private let tree: PackedRTree
  /// For each segment the vertex that begins it, and its edge.
  private let vertices: [Int32]
  private let edges: [Int32]

  init(_ graph: WalkGraph) {
    var vertices: [Int32] = []
    var edges: [Int32] = []
    var boxes: [Box] = []
    for edge in 0..<graph.edgeCount {
      for vertex in graph.vertices(of: edge).dropLast() {
        vertices.append(Int32(vertex))
        edges.append(Int32(edge))
        boxes.append(Segment(graph.shape[vertex], graph.shape[vertex + 1]).box)
      }
    }
    self.graph = graph
    self.vertices = vertices
    self.edges = edges
    tree = PackedRTree(boxes)
  }

  /// Each piece of street within `radius` of a position, at its nearest place; nearest first,
  /// equal ones by edge.
  ///
  /// A stretch may have several: the nearest one may lie across a river, and another not.
  func candidates(near position: Position, within radius: Double) -> [Candidate] {
    var found: [Candidate] = []
    for slot in tree.query(Box(position).expanded(by: radius)) {
      let segment = segment(slot)
      let share = segment.share(nearest: position)
      let foot = segment.position(at: share)
      let distance = foot.distance(to: position)
      guard distance <= radius else { continue }
      let vertex = Int(vertices[slot])
      let metres =
        graph.along[vertex] + share * (graph.along[vertex + 1] - graph.along[vertex])
      found.append(
        Candidate(
          place: EdgePlace(edge: edges[slot], metres: metres), position: foot,
          distance: distance))
    }
    return found.sorted {
      ($0.distance, $0.place.edge, $0.place.metres)
        < ($1.distance, $1.place.edge, $1.place.metres)
    }
  }

  /// Whether a straight way crosses a street; one that ends on it does not.
  func isCrossed(by way: Segment) -> Bool {
    tree.query(way.box).contains { way.crosses(segment($0)) }
  }

  private func segment(_ slot: Int) -> Segment {
    let vertex = Int(vertices[slot])
    return Segment(graph.shape[vertex], graph.shape[vertex + 1])
  }

  /// The street nearest to each of some lines: by row of the street table the place on the lines.
  ///
  /// - Parameter radius: streets farther from the lines are not found.
  func nearestPlaces(
    on lines: [Segment], within radius: Double
  ) -> [(street: Int32, place: Position)] {
    var best: [Int32: (distance: Double, place: Position)] = [:]
    for line in lines {
      for slot in tree.query(line.box.expanded(by: radius)) {
        let (distance, place) = line.approach(to: segment(slot))
        let street = graph.streets[Int(vertices[slot])]
        guard distance <= radius, distance < best[street]?.distance ?? .infinity else { continue }
        best[street] = (distance, place)
      }
    }
    return best.keys.sorted().compactMap { street in best[street].map { (street, $0.place) } }
  }
}

extension Segment {
  /// Whether the two cross inside both: touching, or ending on the other, is not crossing.
  func crosses(_ other: Segment) -> Bool {
    let a = Predicates.orientation(start, end, other.start)
    let b = Predicates.orientation(start, end, other.end)
    guard (a < 0 && b > 0) || (a > 0 && b < 0) else { return false }
    let c = Predicates.orientation(other.start, other.end, start)
    let d = Predicates.orientation(other.start, other.end, end)
    return (c < 0 && d > 0) || (c > 0 && d < 0)
  }

  /// The least distance to another segment, and the place on this one.
  func approach(to other: Segment) -> (distance: Double, place: Position) {
    if case .position(let crossing) = intersection(with: other) { return (0, crossing) }
    var best = (distance: Double.infinity, place: start)
    for place in [start, end] {
      let distance = other.distance(to: place)
      if distance < best.distance { best = (distance, place) }
    }
    for place in [other.start, other.end] {
      let foot = nearest(to: place)
      let distance = foot.distance(to: place)
      if distance < best.distance { best = (distance, foot) }
    }
    return best
  }
}
