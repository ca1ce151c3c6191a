internal import Geometry

/// Shapes that are unions of whole faces of a mesh, traced along its half-edges.
///
/// Faces joined over edges become one polygon: its rings are simple, split where they touch
/// themselves, its interior is connected, and its holes are those of its faces. A position in the
/// middle of a straight edge is left out on both sides of it, one where three faces meet never.
struct UnionTracing {
  private let mesh: HalfEdges
  /// For each face its label, or −1.
  private let labels: [Int32]
  private var components: DisjointSets
  /// Vertices that are nothing but the middle of a straight line.
  private let isStraight: [Bool]
  private var isTraced: [Bool]
  /// For each vertex its place in the path, or −1.
  private var places: [Int32]
  private var path: [Int32] = []

  private struct TracedRing {
    let component: Int32
    let ring: Ring
    let isShell: Bool
  }

  init(_ mesh: HalfEdges, labels: [Int32]) {
    self.mesh = mesh
    self.labels = labels
    var components = DisjointSets(count: mesh.faceCount)
    for edge in 0..<mesh.edgeCount {
      let left = Int(mesh.face(2 * edge))
      let right = Int(mesh.face(2 * edge + 1))
      if left != right, labels[left] >= 0, labels[left] == labels[right] {
        components.join(left, right)
      }
    }
    self.components = components
    isStraight = mesh.straightVertices()
    isTraced = [Bool](repeating: false, count: mesh.origins.count)
    places = [Int32](repeating: -1, count: mesh.vertices.count)
  }

  /// - Returns: for each label its polygons, in order of their first face.
  mutating func shapes(labelCount: Int) -> [MultiPolygon] {
    var rings: [TracedRing] = []
    for h in mesh.origins.indices where !isTraced[h] && isBorder(h) { trace(h, into: &rings) }
    // Shells first, so that holes find their polygon.
    var shapes = [MultiPolygon](repeating: MultiPolygon([]), count: labelCount)
    var polygonOf = [Int32](repeating: -1, count: mesh.faceCount)
    for ring in rings where ring.isShell {
      let label = Int(labels[Int(ring.component)])
      polygonOf[Int(ring.component)] = Int32(shapes[label].polygons.count)
      shapes[label].polygons.append(Polygon(exterior: ring.ring))
    }
    for ring in rings where !ring.isShell {
      let label = Int(labels[Int(ring.component)])
      let polygon = Int(polygonOf[Int(ring.component)])
      shapes[label].polygons[polygon].holes.append(ring.ring)
    }
    return shapes
  }

  /// Whether a half-edge bounds the shape on its left.
  @inline(__always)
  private func isBorder(_ h: Int) -> Bool {
    let left = labels[Int(mesh.face(h))]
    return left >= 0 && left != labels[Int(mesh.face(h ^ 1))]
  }

  /// Follows a border once around, and cuts off a ring whenever it comes back to a vertex.
  private mutating func trace(_ start: Int, into rings: inout [TracedRing]) {
    let component = components.root(Int(mesh.face(start)))
    var h = start
    repeat {
      isTraced[h] = true
      let vertex = mesh.origins[h]
      if places[Int(vertex)] >= 0 {
        cutOff(from: Int(places[Int(vertex)]), component, into: &rings)
      }
      places[Int(vertex)] = Int32(truncatingIfNeeded: path.count)
      path.append(vertex)
      // Inside the shape, turn at the vertex until the next border: touching parts stay apart.
      h = Int(mesh.nexts[h])
      while !isBorder(h) { h = Int(mesh.nexts[h ^ 1]) }
    } while h != start
    cutOff(from: 0, component, into: &rings)
  }

  /// Makes a ring of the path from `first` on, and takes it off the path.
  private mutating func cutOff(
    from first: Int, _ component: Int, into rings: inout [TracedRing]
  ) {
    var positions: [Position] = []
    positions.reserveCapacity(path.count - first + 1)
    var area: Int64 = 0
    var last = mesh.vertices[Int(path[path.count - 1])]
    for i in first..<path.count {
      let vertex = Int(path[i])
      let point = mesh.vertices[vertex]
      area &+= Int64(last.x) &* Int64(point.y) &- Int64(point.x) &* Int64(last.y)
      last = point
      places[vertex] = -1
      if !isStraight[vertex] { positions.append(mesh.grid.position(point)) }
    }
    path.removeLast(path.count - first)
    guard let start = positions.first else { return }
    positions.append(start)
    rings.append(
      TracedRing(
        component: Int32(truncatingIfNeeded: component), ring: Ring(unchecked: positions),
        isShell: area > 0))
  }
}

/// Sets of numbers that are joined two by two; the lowest number of a set stands for it.
package struct DisjointSets: Sendable {
  private var parents: [Int32]

  package init(count: Int) { parents = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  package mutating func root(_ element: Int) -> Int {
    var element = element
    while Int(parents[element]) != element {
      parents[element] = parents[Int(parents[element])]
      element = Int(parents[element])
    }
    return element
  }

  package mutating func join(_ a: Int, _ b: Int) {
    let rootA = root(a)
    let rootB = root(b)
    guard rootA != rootB else { return }
    parents[max(rootA, rootB)] = Int32(truncatingIfNeeded: min(rootA, rootB))
  }
}

extension HalfEdges {
  /// For each vertex whether exactly two edges meet there, in one straight line.
  func straightVertices() -> [Bool] {
    var degrees = [UInt8](repeating: 0, count: vertices.count)
    for origin in origins where degrees[Int(origin)] < 3 { degrees[Int(origin)] += 1 }
    var isStraight = [Bool](repeating: false, count: vertices.count)
    for h in origins.indices {
      let vertex = Int(origins[Int(nexts[h])])
      guard degrees[vertex] == 2 else { continue }
      let before = vertices[Int(origins[h])]
      let point = vertices[vertex]
      let after = vertices[Int(destination(Int(nexts[h])))]
      let dx = Int64(point.x) - Int64(before.x)
      let dy = Int64(point.y) - Int64(before.y)
      let turn =
        dx * (Int64(after.y) - Int64(point.y)) - dy * (Int64(after.x) - Int64(point.x))
      isStraight[vertex] = turn == 0
    }
    return isStraight
  }
}
