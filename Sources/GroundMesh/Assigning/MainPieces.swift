/// Which piece of each atom's cell holds its building.
struct MainPieces {
  /// For each atom the lowest face of the piece, or −1 where it has none.
  private(set) var roots: [Int]

  /// What speaks for a piece, the strongest first.
  private struct Merit {
    /// Twice the area that the building itself covers.
    var built: Int64 = 0
    var holdsSite = false
    /// Twice the whole area.
    var area: Int64 = 0

    func isBetter(than other: Merit) -> Bool {
      if built != other.built { return built > other.built }
      if holdsSite != other.holdsSite { return holdsSite }
      return area > other.area
    }
  }

  /// - Parameters:
  ///   - claims: for each face its atom, or −1.
  ///   - pieces: faces that hang together.
  init(
    of claims: [Int32], footprints: [Int32], _ pieces: inout DisjointSets, _ mesh: HalfEdges,
    _ rings: FaceRings, _ sites: SiteBlocks, atomCount: Int
  ) {
    var merits = [Merit](repeating: Merit(), count: mesh.faceCount)
    for ring in mesh.ringAreas.indices {
      let face = Int(mesh.ringFaces[ring])
      guard claims[face] >= 0 else { continue }
      let root = pieces.root(face)
      merits[root].area += mesh.ringAreas[ring]
      if footprints[face] == claims[face] { merits[root].built += mesh.ringAreas[ring] }
    }
    roots = [Int](repeating: -1, count: atomCount)
    var isContested = [Bool](repeating: false, count: atomCount)
    for face in claims.indices where claims[face] >= 0 && pieces.root(face) == face {
      let atom = Int(claims[face])
      if roots[atom] >= 0 { isContested[atom] = true }
      roots[atom] = face
    }
    guard isContested.contains(true) else { return }
    // Only where there are several pieces, look which one holds the building's position.
    for face in claims.indices where claims[face] >= 0 && isContested[Int(claims[face])] {
      let place = sites.place(of: Int(claims[face]), on: mesh.grid)
      if rings.contains(place, face: Int32(truncatingIfNeeded: face), in: mesh) {
        merits[pieces.root(face)].holdsSite = true
      }
    }
    for face in claims.indices where claims[face] >= 0 && pieces.root(face) == face {
      let atom = Int(claims[face])
      guard isContested[atom], merits[face].isBetter(than: merits[roots[atom]]) else { continue }
      roots[atom] = face
    }
  }
}
