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
  /// By place in the cell's list of atoms: what the piece there weighs; a piece that was welded
  /// into another is no more, and infinite.
  private var masses: [Double] = []
  private var isGone: [Bool] = []
  /// Atoms of a piece hang in a row: by piece its first and last atom, by atom the next.
  private var heads: [Int] = []
  private var tails: [Int] = []
  private var nexts: [Int]
  private var pieceOf: [Int]

  init(atoms: Int, graph: ComponentGraph) {
    self.graph = graph
    pieceOf = [Int](repeating: -1, count: atoms)
    nexts = pieceOf
  }

  /// The atoms of `cell` in at most `pieces` connected groups.
  mutating func pieces(
    of cell: Int, in draft: Draft, window: [Int], atMost pieces: Int, _ random: inout SeededRandom
  ) -> [[Int]] {
    let atoms = draft.atoms(of: cell)
    guard atoms.count > pieces else { return atoms.map { [$0] } }
    heads = atoms
    tails = atoms
    masses.removeAll(keepingCapacity: true)
    isGone.removeAll(keepingCapacity: true)
    for (piece, atom) in atoms.enumerated() {
      let isFacing = Self.faces(atom, of: cell, draft, window)
      masses.append(
        graph.sums[atom].inertia * (0.5 + random.unit()) * (isFacing ? Self.facing : 1))
      isGone.append(false)
      nexts[atom] = -1
      pieceOf[atom] = piece
    }
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
    return heads.indices.filter { !isGone[$0] }.map { members(of: $0) }
  }

  private func members(of piece: Int) -> [Int] {
    var members: [Int] = []
    var atom = heads[piece]
    while atom >= 0 {
      members.append(atom)
      atom = nexts[atom]
    }
    return members
  }

  /// Whether `atom` of `cell` adjoins another cell of the window.
  private static func faces(_ atom: Int, of cell: Int, _ draft: Draft, _ window: [Int]) -> Bool {
    for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
      let other = draft.cellOf[draft.graph.neighbours[side]]
      if other != cell, window.contains(other) { return true }
    }
    return false
  }

  /// The lightest piece, the first of equals; one of infinite mass where no other is left.
  private func lightestPiece() -> Int {
    var lightest = 0
    for piece in masses.indices where masses[piece] < masses[lightest] { lightest = piece }
    return lightest
  }

  private func nearest(to piece: Int, _ random: inout SeededRandom) -> Int? {
    var best: Int?
    var least = Double.infinity
    // What comes from different cells stays apart, so that it can go back.
    let isRedraw = !graph.oldCells.cellOf.isEmpty
    var atom = heads[piece]
    while atom >= 0 {
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = graph.neighbours[side]
        guard pieceOf[other] >= 0, pieceOf[other] != piece else { continue }
        if isRedraw, graph.oldCells.cellOf[other] != graph.oldCells.cellOf[atom] { continue }
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
      atom = nexts[atom]
    }
    return best
  }

  private mutating func weld(_ piece: Int, into other: Int) {
    var atom = heads[piece]
    while atom >= 0 {
      pieceOf[atom] = other
      atom = nexts[atom]
    }
    nexts[tails[other]] = heads[piece]
    tails[other] = tails[piece]
    masses[other] += masses[piece]
    masses[piece] = .infinity
    isGone[piece] = true
  }
}
