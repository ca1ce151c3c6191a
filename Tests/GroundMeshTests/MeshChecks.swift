import Geometry
import GroundMesh
import Survey
import Testing

/// What must hold of every mesh, whatever it was made of.
func expectSound(
  _ mesh: GroundMesh, separation: Double? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let edges = mesh.halfEdges
  let used = Set(edges.origins).count
  #expect(
    used - edges.edgeCount + edges.faceCount == 1 + edges.componentCount,
    "Euler's formula", sourceLocation: sourceLocation)
  #expect(edges.ringAreas.reduce(0, &+) == 0, "rings cancel out", sourceLocation: sourceLocation)
  let areas = mesh.doubledFaceAreas()
  #expect(areas.dropFirst().allSatisfy { $0 > 0 }, sourceLocation: sourceLocation)
  for h in edges.origins.indices {
    let next = Int(edges.nexts[h])
    guard edges.origins[next] == edges.destination(h), edges.face(next) == edges.face(h) else {
      Issue.record("half-edge \(h) is not followed by its next", sourceLocation: sourceLocation)
      return
    }
  }
  if let separation {
    let nearest = nearestForeignVertex(mesh)
    #expect(
      nearest >= separation - 1e-9, "a vertex is \(nearest) m from an edge",
      sourceLocation: sourceLocation)
  }
  expectWholeAreas(mesh, sourceLocation)
  expectConnectedAtoms(mesh, sourceLocation)
  #expect(bruteBorders(mesh) == mesh.borders, sourceLocation: sourceLocation)
}

/// Every bit of a community's ground belongs to one atom, and areas add up exactly.
private func expectWholeAreas(_ mesh: GroundMesh, _ sourceLocation: SourceLocation) {
  var sums = [Int64](repeating: 0, count: mesh.communityCount)
  for atom in 0..<mesh.atomCount where mesh.atomCommunities[atom] >= 0 {
    sums[Int(mesh.atomCommunities[atom])] += mesh.doubledAtomAreas[atom]
    #expect(mesh.doubledAtomAreas[atom] > 0, sourceLocation: sourceLocation)
  }
  #expect(sums == mesh.doubledCommunityAreas(), sourceLocation: sourceLocation)
  for (community, shape) in mesh.communityShapes().enumerated() {
    #expect(
      doubledArea(shape, in: mesh) == sums[community], "community \(community)",
      sourceLocation: sourceLocation)
  }
}

/// Twice the area of a shape in whole squared grid steps.
func doubledArea(_ shape: MultiPolygon, in mesh: GroundMesh) -> Int64 {
  let steps = Double(mesh.halfEdges.grid.stepsPerMetre)
  var sum: Int64 = 0
  for ring in shape.polygons.flatMap(\.rings) {
    let points = ring.positions.map {
      (Int64(($0.x * steps).rounded()), Int64(($0.y * steps).rounded()))
    }
    for (a, b) in zip(points, points.dropFirst()) { sum &+= a.0 &* b.1 &- b.0 &* a.1 }
  }
  return sum
}

/// The faces of each building's atom hang together over edges.
private func expectConnectedAtoms(_ mesh: GroundMesh, _ sourceLocation: SourceLocation) {
  guard mesh.blockCount > 0 else { return }
  for (atom, shape) in mesh.atomShapes().enumerated() {
    let expected = mesh.atomCommunities[atom] < 0 ? 0 : 1
    #expect(
      shape.polygons.count == expected, "polygons of atom \(atom)",
      sourceLocation: sourceLocation)
  }
}

/// The borders by looking at all edges for all pairs.
private func bruteBorders(_ mesh: GroundMesh) -> [AtomBorder] {
  var lengths: [[Int32]: [GroundKind: Double]] = [:]
  let edges = mesh.halfEdges
  for edge in mesh.edgeKinds.indices {
    let faces = [Int(edges.face(2 * edge)), Int(edges.face(2 * edge + 1))]
    let pair = faces.map { mesh.faceAtoms[$0] }.sorted()
    guard pair[0] != pair[1], pair[0] >= 0,
      mesh.faceCommunities[faces[0]] == mesh.faceCommunities[faces[1]]
    else { continue }
    let start = edges.grid.position(edges.vertices[Int(edges.origins[2 * edge])])
    let end = edges.grid.position(edges.vertices[Int(edges.destination(2 * edge))])
    lengths[pair, default: [:]][mesh.edgeKinds[edge], default: 0] += start.distance(to: end)
  }
  let known = Dictionary(uniqueKeysWithValues: mesh.borders.map { ([$0.a, $0.b], $0) })
  return lengths.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.compactMap {
    let minimum = mesh.blockCount > 0 ? 0.5 : 0.05
    let expected = $0.value
    let total = expected.values.reduce(0, +)
    guard total >= minimum, let border = known[$0.key] else { return nil }
    // The same but for the order of summation.
    let isSame = GroundKind.allCases.allSatisfy {
      abs(border.lengths[$0] - (expected[$0] ?? 0)) < 1e-6
    }
    return isSame && abs(border.length - total) < 1e-6 ? border : nil
  }
}

/// The distance of the nearest vertex to an edge that does not end there; 0 where edges cross.
func nearestForeignVertex(_ mesh: GroundMesh) -> Double {
  let edges = mesh.halfEdges
  let points = edges.vertices.map { edges.grid.position($0) }
  var segments: [(Int32, Int32)] = []
  for edge in 0..<edges.edgeCount {
    segments.append((edges.origins[2 * edge], edges.origins[2 * edge + 1]))
  }
  return nearestForeignVertex(points, segments)
}

func nearestForeignVertex(_ points: [Position], _ segments: [(Int32, Int32)]) -> Double {
  // Only what is within 1 m matters, so edges are compared along x.
  let reach = 1.0
  let boxes = segments.map {
    Box(around: [points[Int($0.0)], points[Int($0.1)]]).expanded(by: reach)
  }
  let order = segments.indices.sorted { boxes[$0].minX < boxes[$1].minX }
  var nearest = Double.infinity
  var active: [Int] = []
  for i in order {
    active.removeAll { boxes[$0].maxX < boxes[i].minX }
    for j in active where boxes[i].intersects(boxes[j]) {
      nearest = min(nearest, distance(segments[i], segments[j], points))
    }
    active.append(i)
  }
  return nearest
}

private func distance(
  _ first: (Int32, Int32), _ second: (Int32, Int32), _ points: [Position]
) -> Double {
  var nearest = Double.infinity
  for (segment, other) in [(first, second), (second, first)] {
    let a = points[Int(segment.0)]
    let b = points[Int(segment.1)]
    for end in [other.0, other.1] where end != segment.0 && end != segment.1 {
      nearest = min(nearest, distance(points[Int(end)], a, b))
    }
  }
  let shared = [first.0, first.1].contains { $0 == second.0 || $0 == second.1 }
  if !shared {
    let (a, b) = (points[Int(first.0)], points[Int(first.1)])
    let (c, d) = (points[Int(second.0)], points[Int(second.1)])
    if side(a, b, c) * side(a, b, d) < 0, side(c, d, a) * side(c, d, b) < 0 { return 0 }
  }
  return nearest
}

private func side(_ a: Position, _ b: Position, _ c: Position) -> Double {
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

private func distance(_ point: Position, _ a: Position, _ b: Position) -> Double {
  let dx = b.x - a.x
  let dy = b.y - a.y
  let length = dx * dx + dy * dy
  guard length > 0 else { return point.distance(to: a) }
  let share = min(1, max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return point.distance(to: Position(x: a.x + share * dx, y: a.y + share * dy))
}
