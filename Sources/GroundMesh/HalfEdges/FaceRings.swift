internal import Geometry

/// The rings of each face, to walk around a face.
struct FaceRings: Sendable {
  private let offsets: [Int32]
  private let rings: [Int32]

  /// - Complexity: O(*n*) for *n* rings.
  init(_ mesh: HalfEdges) {
    var offsets = [Int32](repeating: 0, count: mesh.faceCount + 1)
    for face in mesh.ringFaces { offsets[Int(face) + 1] += 1 }
    for face in 0..<mesh.faceCount { offsets[face + 1] += offsets[face] }
    var fill = offsets
    var rings = [Int32](repeating: 0, count: mesh.ringFaces.count)
    for ring in mesh.ringFaces.indices {
      let face = Int(mesh.ringFaces[ring])
      rings[Int(fill[face])] = Int32(truncatingIfNeeded: ring)
      fill[face] += 1
    }
    self.offsets = offsets
    self.rings = rings
  }

  /// The rings of `face`.
  @inline(__always)
  func rings(of face: Int32) -> ArraySlice<Int32> {
    rings[Int(offsets[Int(face)])..<Int(offsets[Int(face) + 1])]
  }

  /// Calls `visit` with every half-edge that has `face` on its left.
  @inline(__always)
  func visitHalfEdges(of face: Int32, in mesh: HalfEdges, _ visit: (Int) -> Void) {
    for ring in rings(of: face) {
      let start = Int(mesh.ringStarts[Int(ring)])
      var h = start
      repeat {
        visit(h)
        h = Int(mesh.nexts[h])
      } while h != start
    }
  }

  /// The box around a face, in metres.
  func box(of face: Int32, in mesh: HalfEdges) -> Box {
    var box = Box.empty
    visitHalfEdges(of: face, in: mesh) { h in
      box.formUnion(mesh.grid.position(mesh.vertices[Int(mesh.origins[h])]))
    }
    return box
  }

  /// Whether `point` lies in `face`: an even-odd count of edges to its right.
  func contains(_ point: FinePoint, face: Int32, in mesh: HalfEdges) -> Bool {
    var isInside = false
    visitHalfEdges(of: face, in: mesh) { h in
      let start = mesh.grid.fine(mesh.vertices[Int(mesh.origins[h])])
      let end = mesh.grid.fine(mesh.vertices[Int(mesh.destination(h))])
      guard (start.y <= point.y) != (end.y <= point.y) else { return }
      let side = turn(start, end, point)
      if (end.y > start.y) == (side > 0) { isInside.toggle() }
    }
    return isInside
  }
}
