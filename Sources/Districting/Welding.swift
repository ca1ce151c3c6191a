internal import Workers

/// Atoms of a window welded into pieces, inside their cells, until few enough are left.
///
/// The present cells stay unions of pieces, so the present plan stays among the choices. Which
/// atoms are welded is left to chance and near neighbours: another round cuts elsewhere.
struct Welding: ~Copyable {
  /// Two atoms of one compound are taken for this much nearer than they are.
  private static let compoundNearness = 0.3
  /// How much heavier atoms seem that face another cell of the window.
  ///
  /// So they stay small pieces: a better plan mostly moves them. Costs fall by 1 to 2 %.
  private static let facing = 3.0

  private let graph: ComponentGraph
  /// What comes from different old cells stays apart, so that it can go back.
  private let isRedraw: Bool
  private var atoms = Shelf<Int>()
  /// By place in the cell's list of atoms: what the piece there weighs; a piece that was welded
  /// into another is no more, and infinite.
  private var masses = Shelf<Double>()
  private var isGone = Shelf<Bool>()
  /// Atoms of a piece hang in a row: by piece its first and last atom, by atom the next.
  private var heads = Shelf<Int>()
  private var tails = Shelf<Int>()
  private var nexts = Shelf<Int>()
  /// By atom, -1 between uses.
  private var pieceOf = Shelf<Int>()

  init(_ graph: ComponentGraph) {
    self.graph = graph
    isRedraw = !graph.oldCells.cellOf.isEmpty
    pieceOf.fill(-1, count: graph.count)
    nexts.fill(-1, count: graph.count)
  }

  /// Appends the atoms of `cell` to `groups`, in at most `pieces` connected groups.
  mutating func weld(
    _ cell: Int, in draft: Draft, window: [Int], atMost pieces: Int, into groups: inout PieceGroups,
    _ random: inout SeededRandom
  ) {
    guard draft.sizes[cell] > pieces else {
      var atom = draft.first[cell]
      while atom >= 0 {
        groups.append(atom)
        groups.close()
        atom = draft.next[atom]
      }
      return
    }
    take(cell, draft, window, &random)
    var left = heads.count
    while left > pieces {
      let lightest = lightestPiece()
      guard masses[lightest].isFinite else { break }
      let near = nearest(to: lightest, &random)
      guard near >= 0 else {
        masses[lightest] = .infinity
        continue
      }
      weld(lightest, into: near)
      left -= 1
    }
    for piece in 0..<heads.count where !isGone[piece] {
      var atom = heads[piece]
      while atom >= 0 {
        groups.append(atom)
        atom = nexts[atom]
      }
      groups.close()
    }
    for place in 0..<atoms.count { pieceOf[atoms[place]] = -1 }
  }

  /// Makes each atom of `cell` a piece.
  private mutating func take(
    _ cell: Int, _ draft: Draft, _ window: [Int], _ random: inout SeededRandom
  ) {
    atoms.removeAll()
    heads.removeAll()
    tails.removeAll()
    masses.removeAll()
    isGone.removeAll()
    var atom = draft.first[cell]
    while atom >= 0 {
      pieceOf[atom] = atoms.count
      nexts[atom] = -1
      let isFacing = faces(atom, of: cell, draft, window)
      masses.append(
        graph.sums[atom].inertia * (0.5 + random.unit()) * (isFacing ? Self.facing : 1))
      isGone.append(false)
      atoms.append(atom)
      heads.append(atom)
      tails.append(atom)
      atom = draft.next[atom]
    }
  }

  /// Whether `atom` of `cell` adjoins another cell of the window.
  private func faces(_ atom: Int, of cell: Int, _ draft: Draft, _ window: [Int]) -> Bool {
    for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
      let other = draft.cellOf[graph.neighbours[side]]
      if other != cell, window.contains(other) { return true }
    }
    return false
  }

  /// The lightest piece, the first of equals; one of infinite mass where no other is left.
  private func lightestPiece() -> Int {
    var lightest = 0
    for piece in 0..<masses.count where masses[piece] < masses[lightest] { lightest = piece }
    return lightest
  }

  /// A piece near to another that it adjoins, or -1 where there is none.
  private func nearest(to piece: Int, _ random: inout SeededRandom) -> Int {
    var best = -1
    var least = Double.infinity
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
