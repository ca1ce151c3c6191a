internal import Diagnostics
internal import Workers

/// Follows half-edges around their faces.
struct RingTracing: Sendable {
  let origins: [Int32]
  let nexts: [Int32]
  let vertices: [GridPoint]
  /// For each half-edge its ring.
  fileprivate(set) var rings: [Int32]
  private(set) var starts: [Int32] = []
  /// Twice the signed area of each ring.
  private(set) var areas: [Int64] = []

  init(origins: [Int32], nexts: [Int32], vertices: [GridPoint]) {
    self.origins = origins
    self.nexts = nexts
    self.vertices = vertices
    var rings = [Int32](repeating: -1, count: origins.count)
    for start in origins.indices where rings[start] < 0 {
      let ring = Int32(truncatingIfNeeded: starts.count)
      // Sums may wrap on the way; the whole is in range, and so comes out right.
      var doubledArea: Int64 = 0
      var h = start
      var from = vertices[Int(origins[h])]
      repeat {
        rings[h] = ring
        h = Int(nexts[h])
        let to = vertices[Int(origins[h])]
        doubledArea &+= Int64(from.x) &* Int64(to.y) &- Int64(to.x) &* Int64(from.y)
        from = to
      } while h != start
      starts.append(Int32(truncatingIfNeeded: start))
      areas.append(doubledArea)
    }
    self.rings = rings
  }
}

extension RingTracing {
  /// The faces of half-edges in the place of their rings, which are gone then.
  ///
  /// - Parameter facesOfRings: for each ring the face it bounds.
  mutating func takeFaces(_ facesOfRings: [Int32]) -> [Int32] {
    var faces: [Int32] = []
    swap(&faces, &rings)
    for h in faces.indices { faces[h] = facesOfRings[Int(faces[h])] }
    return faces
  }
}

/// Which face each ring bounds, holes included.
struct Nesting {
  private(set) var faces: [Int32]
  private(set) var faceCount: Int

  /// So many connected parts are looked at by one thread at a time.
  private static let chunk = 1 << 12

  /// - Throws: what `workers` throws.
  /// - Complexity: O(*n*), and a look at the edges to the right of each connected part.
  init(
    of tracing: RingTracing, _ locator: EdgeLocator, _ workers: Workers
  ) throws(Failure) {
    faces = [Int32](repeating: -1, count: tracing.starts.count)
    faceCount = 1
    for ring in tracing.areas.indices where tracing.areas[ring] > 0 {
      faces[ring] = Int32(truncatingIfNeeded: faceCount)
      faceCount += 1
    }
    if faces.count == faceCount {
      // One connected part: its outside is the outside.
      for ring in faces.indices where faces[ring] < 0 { faces[ring] = HalfEdges.outside }
      return
    }
    // A part seen from outside lies in the face that begins right of its rightmost vertex. That
    // may again be a part seen from outside, but one that reaches further right.
    let parts = faces.indices.filter { faces[$0] < 0 }
    let hits = try workers.map(parts.indices, chunk: Self.chunk) { (range) throws(Failure) in
      range.map { locator.edge(rightOf: Self.rightmost(of: parts[$0], tracing)) }
    }
    var parents = [Int32](repeating: -1, count: tracing.starts.count)
    for (ring, hit) in zip(parts, hits.joined()) where hit >= 0 {
      parents[ring] = tracing.rings[Int(hit)]
    }
    for ring in parts {
      var parent = parents[ring]
      while parent >= 0, faces[Int(parent)] < 0 { parent = parents[Int(parent)] }
      faces[ring] = parent < 0 ? HalfEdges.outside : faces[Int(parent)]
    }
  }

  private static func rightmost(of ring: Int, _ tracing: RingTracing) -> GridPoint {
    let start = Int(tracing.starts[ring])
    var best = tracing.vertices[Int(tracing.origins[start])]
    var h = Int(tracing.nexts[start])
    while h != start {
      let point = tracing.vertices[Int(tracing.origins[h])]
      if point.x > best.x { best = point }
      h = Int(tracing.nexts[h])
    }
    return best
  }
}
