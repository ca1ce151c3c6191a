/// Ground that two communities, or two tiles, both had a claim to.
package struct GroundOverlap: Hashable, Sendable {
  /// The one that got the ground; where shapes overlap, the lower row.
  package let first: Int32
  package let second: Int32
  /// Square metres.
  package let area: Double

  package init(first: Int32, second: Int32, area: Double) {
    self.first = first
    self.second = second
    self.area = area
  }
}

/// How often the rings of shapes run along an edge, with the shape on its left.
struct RingPass: Sendable {
  let edge: Int32
  let shape: Int32
  /// +1 where the shape is left of half-edge 2*e*, −1 where it is right; summed if it passes often.
  var count: Int32
}

/// Which shapes cover each face of a graph that holds their borders.
///
/// A shape covers a face around which its rings wind; crossing an edge changes that by the rings
/// that run along it. So faces are asked in the snapped graph itself, not by points in the shapes
/// as they were before snapping, which can contradict it.
struct ShapeCover {
  /// For each face the lowest shape that covers it, or −1.
  private(set) var owners: [Int32]
  private(set) var overlaps: [GroundOverlap] = []

  /// - Parameter passes: in order of edge.
  /// - Complexity: O(*n*) as long as few shapes cover the same ground.
  init(of mesh: HalfEdges, _ ringsOfFace: FaceRings, passes: [RingPass]) {
    var sets = CoverSets(shapeCount: 1 + (passes.lazy.map(\.shape).max() ?? -1))
    var setOfFace = [Int32](repeating: -1, count: mesh.faceCount)
    let passesOfEdge = Self.ranges(of: passes, edgeCount: mesh.edgeCount)
    setOfFace[Int(HalfEdges.outside)] = 0
    var queue = [HalfEdges.outside]
    while let face = queue.popLast() {
      let set = setOfFace[Int(face)]
      ringsOfFace.visitHalfEdges(of: face, in: mesh) { h in
        let other = Int(mesh.face(h ^ 1))
        guard setOfFace[other] < 0 else { return }
        let range = Int(passesOfEdge[h >> 1])..<Int(passesOfEdge[(h >> 1) + 1])
        setOfFace[other] =
          range.isEmpty ? set : sets.set(set, crossing: passes[range], toLeft: h & 1 == 1)
        queue.append(Int32(truncatingIfNeeded: other))
      }
    }
    owners = setOfFace.map { $0 < 0 ? -1 : sets.lowest(in: $0) }
    overlaps = Self.overlaps(of: mesh, setOfFace, sets)
  }

  private static func ranges(of passes: [RingPass], edgeCount: Int) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: edgeCount + 1)
    for pass in passes { offsets[Int(pass.edge) + 1] += 1 }
    for edge in 0..<edgeCount { offsets[edge + 1] += offsets[edge] }
    return offsets
  }

  private static func overlaps(
    of mesh: HalfEdges, _ setOfFace: [Int32], _ sets: CoverSets
  ) -> [GroundOverlap] {
    var areas: [UInt64: Int64] = [:]
    for ring in mesh.ringAreas.indices {
      let set = setOfFace[Int(mesh.ringFaces[ring])]
      guard sets.isMixed(set) else { continue }
      let shapes = sets.shapes(in: set)
      for i in shapes.indices {
        for j in shapes.indices where j > i {
          let pair = UInt64(UInt32(shapes[i])) << 32 | UInt64(UInt32(shapes[j]))
          areas[pair, default: 0] += mesh.ringAreas[ring]
        }
      }
    }
    return areas.keys.sorted().map {
      GroundOverlap(
        first: Int32(truncatingIfNeeded: $0 >> 32),
        second: Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF),
        area: mesh.grid.squareMetres(doubled: areas[$0] ?? 0))
    }
  }
}

/// Different sets of covering shapes, each with a number.
///
/// Set 0 is empty, and a set of one shape alone has the number after the shape's: nearly all sets
/// of footprints are such. Others are mixed, and their numbers come after those.
private struct CoverSets {
  let shapeCount: Int32
  /// For each mixed set its shapes, ascending, and how often each winds around.
  private var members: [[Winding]] = []
  /// For each mixed set its number.
  private var numbers: [[Winding]: Int32] = [:]

  private struct Winding: Hashable {
    let shape: Int32
    var count: Int32
  }

  init(shapeCount: Int32) { self.shapeCount = shapeCount }

  func isMixed(_ set: Int32) -> Bool { set > shapeCount }
  func lowest(in set: Int32) -> Int32 { isMixed(set) ? windings(in: set)[0].shape : set - 1 }
  func shapes(in set: Int32) -> [Int32] { windings(in: set).map(\.shape) }

  private func windings(in set: Int32) -> [Winding] {
    if isMixed(set) { return members[Int(set - shapeCount) - 1] }
    return set == 0 ? [] : [Winding(shape: set - 1, count: 1)]
  }

  /// The set on the other side of an edge.
  ///
  /// - Parameter toLeft: whether the other side is the left one of half-edge 2*e*.
  mutating func set(_ set: Int32, crossing passes: ArraySlice<RingPass>, toLeft: Bool) -> Int32 {
    if passes.count == 1, let pass = passes.first {
      let change = toLeft ? pass.count : -pass.count
      if set == 0, change == 1 { return pass.shape + 1 }
      if set == pass.shape + 1, change == -1 { return 0 }
    }
    var next = windings(in: set)
    for pass in passes {
      let change = toLeft ? pass.count : -pass.count
      let place = next.firstIndex { $0.shape >= pass.shape } ?? next.count
      if place < next.count, next[place].shape == pass.shape {
        next[place].count += change
        if next[place].count == 0 { next.remove(at: place) }
      } else if change != 0 {
        next.insert(Winding(shape: pass.shape, count: change), at: place)
      }
    }
    return number(of: next)
  }

  private mutating func number(of windings: [Winding]) -> Int32 {
    guard let first = windings.first else { return 0 }
    if windings.count == 1, first.count == 1 { return first.shape + 1 }
    if let number = numbers[windings] { return number }
    members.append(windings)
    let number = shapeCount + Int32(truncatingIfNeeded: members.count)
    numbers[windings] = number
    return number
  }
}
