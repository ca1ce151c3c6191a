internal import Workers

/// Atoms of a window welded into pieces, inside their cells, until few enough are left.
///
/// The present cells stay unions of pieces, so the present plan stays among the choices. Which
/// atoms are welded is left to chance and near neighbours: another round cuts elsewhere.
struct Welding {
  /// Two atoms of one compound are taken for this much nearer than they are.
  private static let compoundNearness = 0.3
  /// How much heavier atoms seem that face another cell of the window.
  ///
  /// So they stay small pieces: a better plan mostly moves them. Costs fall by 1 to 2 %.
  private static let facing = 3.0

  private let graph: ComponentGraph
  private var members: [[Int]]
  private var masses: [Double]
  private var pieceOf: [Int]

  init(atoms: Int, graph: ComponentGraph) {
    self.graph = graph
    members = []
    masses = []
    pieceOf = [Int](repeating: -1, count: atoms)
  }

  /// The atoms of `cell` in at most `pieces` connected groups.
  mutating func pieces(
    of cell: Int, in draft: Draft, window: [Int], atMost pieces: Int, _ random: inout SeededRandom
  ) -> [[Int]] {
    let atoms = draft.atoms(of: cell)
    guard atoms.count > pieces else { return atoms.map { [$0] } }
    members = atoms.map { [$0] }
    masses = atoms.map { atom in
      let isFacing = Self.faces(atom, of: cell, draft, window)
      return graph.sums[atom].inertia * (0.5 + random.unit()) * (isFacing ? Self.facing : 1)
    }
    for (piece, atom) in atoms.enumerated() { pieceOf[atom] = piece }
    var left = atoms.count
    while left > pieces {
      let lightest = lightestPiece()
      guard masses[lightest].isFinite else { break }
      guard let near = nearest(to: lightest, &random) else {
        masses[lightest] = .infinity
        continue
      }
      weld(lightest, into: near)
      left -= 1
    }
    for atom in atoms { pieceOf[atom] = -1 }
    return members.filter { !$0.isEmpty }
  }

  /// Whether `atom` of `cell` adjoins another cell of the window.
  private static func faces(_ atom: Int, of cell: Int, _ draft: Draft, _ window: [Int]) -> Bool {
    for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
      let other = draft.cellOf[draft.graph.neighbours[side]]
      if other != cell, window.contains(other) { return true }
    }
    return false
  }

  private func lightestPiece() -> Int {
    var lightest = -1
    for piece in masses.indices where !members[piece].isEmpty {
      if lightest < 0 || masses[piece] < masses[lightest] { lightest = piece }
    }
    return lightest
  }

  private func nearest(to piece: Int, _ random: inout SeededRandom) -> Int? {
    var best: Int?
    var least = Double.infinity
    // What comes from different cells stays apart, so that it can go back.
    let old = graph.oldCells.cellOf
    for atom in members[piece] {
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = graph.neighbours[side]
        guard pieceOf[other] >= 0, pieceOf[other] != piece else { continue }
        guard old.isEmpty || old[other] == old[atom] else { continue }
        let dx = graph.x[atom] - graph.x[other]
        let dy = graph.y[atom] - graph.y[other]
        var distance = (dx * dx + dy * dy) * (0.3 + random.unit())
        if graph.compounds[atom] >= 0, graph.compounds[atom] == graph.compounds[other] {
          distance *= Self.compoundNearness
        }
        if distance < least {
          least = distance
          best = pieceOf[other]
        }
      }
    }
    return best
  }

  private mutating func weld(_ piece: Int, into other: Int) {
    for atom in members[piece] { pieceOf[atom] = other }
    members[other] += members[piece]
    masses[other] += masses[piece]
    members[piece] = []
  }
}
