extension FaceAssignment {
  /// Makes each connected piece of a community's ground that has no building an atom of its own,
  /// but for scraps.
  mutating func numberEmptyGround() {
    let settled = Set(atoms.indices.filter { atoms[$0] >= 0 }.map { communities[$0] })
    var isSeen = atoms.map { $0 >= 0 }
    for seed in atoms.indices where !isSeen[seed] && communities[seed] >= 0 {
      let piece = piece(around: seed, &isSeen)
      if settled.contains(communities[seed]), let neighbour = neighbour(of: piece) {
        scraps.append(
          GroundOverlap(
            first: communities[neighbour], second: communities[seed],
            area: mesh.grid.squareMetres(doubled: piece.doubledArea)))
        for face in piece.faces { communities[face] = communities[neighbour] }
        for face in piece.faces { atoms[face] = atoms[neighbour] }
      } else {
        for face in piece.faces { atoms[face] = Int32(truncatingIfNeeded: atomCount) }
        atomCount += 1
      }
    }
  }

  /// Ground without a building that is smaller than this is a scrap, in m².
  ///
  /// Where shapes of communities overlap by a metre the later one may lose the way to some of its
  /// ground. A cell of its own there would be nonsense.
  private static let scrapArea = 100.0

  private struct EmptyPiece {
    var faces: [Int] = []
    var doubledArea: Int64 = 0
  }

  /// The open faces of one community that hang together with `seed`.
  private func piece(around seed: Int, _ isSeen: inout [Bool]) -> EmptyPiece {
    var piece = EmptyPiece()
    var queue = [seed]
    isSeen[seed] = true
    while let face = queue.popLast() {
      piece.faces.append(face)
      for ring in rings.rings(of: Int32(truncatingIfNeeded: face)) {
        piece.doubledArea += mesh.ringAreas[Int(ring)]
      }
      rings.visitHalfEdges(of: Int32(truncatingIfNeeded: face), in: mesh) { h in
        let other = Int(mesh.face(h ^ 1))
        guard !isSeen[other], communities[other] == communities[face] else { return }
        isSeen[other] = true
        queue.append(other)
      }
    }
    return piece
  }

  /// A face of another community's atom with the longest edge to a scrap; `nil` if it is none.
  private func neighbour(of piece: EmptyPiece) -> Int? {
    guard mesh.grid.squareMetres(doubled: piece.doubledArea) < Self.scrapArea else { return nil }
    var best: (face: Int, length: Double)?
    for face in piece.faces {
      rings.visitHalfEdges(of: Int32(truncatingIfNeeded: face), in: mesh) { h in
        let other = Int(mesh.face(h ^ 1))
        guard atoms[other] >= 0, communities[other] != communities[face] else { return }
        let length = mesh.length(h)
        if length > best?.length ?? 0 { best = (other, length) }
      }
    }
    return best?.face
  }
}
