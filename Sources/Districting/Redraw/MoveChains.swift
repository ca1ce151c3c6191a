internal import Workers

/// Chains of moves from cell to cell that bring one back into the band, or an atom back home.
///
/// A cell with too many households gives an atom to a neighbour, one with too few takes one; where
/// the neighbour then leaves the band, the chain goes on from there. What an atom holds together
/// goes with it, so cells stay connected. Windows weld atoms and so move more than they need; a
/// chain moves single atoms, over as many cells as it has links. Of all chains tried the best by
/// the score of the plan is made.
struct MoveChains {
  /// Links of a chain.
  private static let mostMoves = 5
  /// Moves to go on from at each link.
  private static let branches = [16, 10, 6, 4, 4]
  /// Moves that may be tried for one cell out of band, and for one atom away from home.
  private static let budgetToMend = 3_000
  private static let budgetToReturn = 300

  /// Households below which two sums of moved ones are the same.
  private static let rounding = 1e-6

  /// Atoms that change their cell together.
  private struct Move {
    let atoms: [Int]
    let target: Int
    /// What both cells violate then, less what they violate now.
    let violation: Int
    /// What leaves its old cell for another, less what comes back.
    let mass: Double
  }

  /// Atoms by which cells are known, which stay.
  private var isCore: [Bool]
  /// By atom: whether the chain at hand has moved it.
  private var isMoved: [Bool]
  private var mark: [Int]
  private var generation = 0
  private var budget = WorkBudget(0)
  /// The cells of the chain at hand with their scores and what had moved in them before it.
  private var touched: [(cell: Int, before: Score, moved: Double)] = []
  private var chain: [(atoms: [Int], target: Int)] = []
  private var best: [(atoms: [Int], target: Int)] = []
  private var mostGain = Score.zero
  /// Whether the best chain leaves no cell that it touches out of band.
  private var isMended = false

  init(_ graph: ComponentGraph) {
    isCore = [Bool](repeating: false, count: graph.count)
    isMoved = isCore
    mark = [Int](repeating: 0, count: graph.count)
    for core in graph.oldCells.cores where core >= 0 { isCore[core] = true }
  }

  /// Makes the best chain that begins at `cell`, which is out of band; whether there is one.
  mutating func mend(_ cell: Int, in draft: inout Draft) -> Bool {
    begin(Self.budgetToMend)
    touch(cell, draft)
    extend(&draft)
    return finish(&draft)
  }

  /// Brings `atom` back to the cell that carries on its old one, if the best chain that mends what
  /// this breaks makes the plan better; whether it did.
  mutating func bringHome(_ atom: Int, in draft: inout Draft) -> Bool {
    let home = Self.home(of: atom, draft)
    guard home >= 0, home != draft.cellOf[atom] else { return false }
    begin(Self.budgetToReturn)
    guard let move = move(of: atom, to: home, draft),
      move.atoms.contains(where: { Self.touches($0, home, draft) })
    else { return false }
    follow(move, &draft)
    return finish(&draft)
  }

  /// The cell that has the core of the atom's old cell, −1 where it had none.
  static func home(of atom: Int, _ draft: Draft) -> Int {
    let old = draft.graph.oldCells
    return old.cellOf[atom] < 0 ? -1 : draft.cellOf[old.cores[old.cellOf[atom]]]
  }

  private mutating func begin(_ work: Int) {
    budget = WorkBudget(work)
    touched.removeAll(keepingCapacity: true)
    (best, mostGain, isMended) = ([], .zero, false)
  }

  private mutating func finish(_ draft: inout Draft) -> Bool {
    for move in best {
      for atom in move.atoms { draft.move(atom, to: move.target) }
    }
    return !best.isEmpty
  }

  private mutating func touch(_ cell: Int, _ draft: Draft) {
    guard !touched.contains(where: { $0.cell == cell }) else { return }
    touched.append((cell, draft.scores[cell], draft.moved[cell]))
  }

  /// What the chain at hand has gained.
  private func gain(_ draft: Draft) -> Score {
    touched.reduce(Score.zero) { $0 + (draft.scores[$1.cell] - $1.before) }
  }

  /// Whether the chain at hand may be made: one that brings no household nearer to the band must
  /// bring some home.
  private func isWorth(_ gain: Score, _ draft: Draft) -> Bool {
    if (gain.violation, gain.affected) < (0, 0) { return true }
    return touched.reduce(0) { $0 + draft.moved[$1.cell] - $1.moved } < -Self.rounding
  }

  /// Tries to go on from the last cell of the chain that is out of band.
  private mutating func extend(_ draft: inout Draft) {
    guard chain.count < Self.mostMoves,
      let focus = touched.last(where: { draft.scores[$0.cell].violation > 0 })?.cell
    else { return }
    let isFull = draft.sums[focus].weight > draft.pricing.band.upper
    var moves = isFull ? moves(outOf: focus, draft) : moves(into: focus, draft)
    moves.sort {
      ($0.violation, $0.mass, $0.atoms[0], $0.target)
        < ($1.violation, $1.mass, $1.atoms[0], $1.target)
    }
    for move in moves.prefix(Self.branches[chain.count]) {
      guard budget.spend(1) else { return }
      follow(move, &draft)
    }
  }

  /// Makes `move`, looks how good the chain is then and goes on from there, and takes it back.
  private mutating func follow(_ move: Move, _ draft: inout Draft) {
    let known = touched.count
    let source = draft.cellOf[move.atoms[0]]
    touch(source, draft)
    touch(move.target, draft)
    for atom in move.atoms {
      isMoved[atom] = true
      draft.move(atom, to: move.target)
    }
    chain.append((move.atoms, move.target))
    let gain = gain(draft)
    if gain.isBetter(than: mostGain, tolerance: draft.pricing.tolerance), isWorth(gain, draft) {
      mostGain = gain
      best = chain
      isMended = !touched.contains { draft.scores[$0.cell].violation > 0 }
    }
    // Further links move more: a chain that costs as much as one that mends all is left.
    if !isMended || gain.cost < mostGain.cost { extend(&draft) }
    chain.removeLast()
    for atom in move.atoms.reversed() {
      isMoved[atom] = false
      draft.move(atom, to: source)
    }
    touched.removeLast(touched.count - known)
  }

  /// Moves that take an atom from `cell` to a neighbour.
  private mutating func moves(outOf cell: Int, _ draft: Draft) -> [Move] {
    let graph = draft.graph
    var moves: [Move] = []
    for atom in draft.atoms(of: cell) {
      var targets: [Int] = []
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = draft.cellOf[graph.neighbours[side]]
        if other != cell, !targets.contains(other) { targets.append(other) }
      }
      for target in targets {
        if let move = move(of: atom, to: target, draft) { moves.append(move) }
      }
    }
    return moves
  }

  /// Moves that bring an atom of a neighbour to `cell`.
  private mutating func moves(into cell: Int, _ draft: Draft) -> [Move] {
    let graph = draft.graph
    var atoms: [Int] = []
    for atom in draft.atoms(of: cell) {
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        let other = graph.neighbours[side]
        if draft.cellOf[other] != cell, !atoms.contains(other) { atoms.append(other) }
      }
    }
    return atoms.compactMap { move(of: $0, to: cell, draft) }
  }

  private static func touches(_ atom: Int, _ cell: Int, _ draft: Draft) -> Bool {
    let graph = draft.graph
    return (graph.offsets[atom]..<graph.offsets[atom + 1]).contains {
      draft.cellOf[graph.neighbours[$0]] == cell
    }
  }

  /// The move of `atom` and what it holds together to `target`; nil where a core or an oversize
  /// atom would move, or nobody.
  private mutating func move(of atom: Int, to target: Int, _ draft: Draft) -> Move? {
    guard let atoms = leaving(with: atom, draft) else { return nil }
    let source = draft.cellOf[atom]
    var (weight, mass) = (0, 0.0)
    for atom in atoms {
      guard !isCore[atom], !isMoved[atom], draft.graph.sums[atom].excess == 0 else { return nil }
      weight += draft.graph.sums[atom].weight
      let home = Self.home(of: atom, draft)
      if home == source { mass += draft.graph.sums[atom].inertia }
      if home == target { mass -= draft.graph.sums[atom].inertia }
    }
    guard weight > 0 else { return nil }
    let band = draft.pricing.band
    let (here, there) = (draft.sums[source].weight, draft.sums[target].weight)
    let violation =
      band.violation(of: here - weight) + band.violation(of: there + weight)
      - band.violation(of: here) - band.violation(of: there)
    return Move(atoms: atoms, target: target, violation: violation, mass: mass)
  }

  /// `atom` and all that would be cut off from the rest of its cell without it; nil where there is
  /// no rest.
  ///
  /// The rest is the part with a core, or else the heaviest.
  private mutating func leaving(with atom: Int, _ draft: Draft) -> [Int]? {
    let graph = draft.graph
    let cell = draft.cellOf[atom]
    generation += 1
    mark[atom] = generation
    var parts: [[Int]] = []
    for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
      let start = graph.neighbours[side]
      guard draft.cellOf[start] == cell, mark[start] != generation else { continue }
      parts.append(part(from: start, of: cell, draft))
    }
    if parts.count == 1 { return [atom] }
    let rank = parts.map { part in
      (
        part.contains { isCore[$0] } ? 1 : 0,
        part.reduce(0.0) { $0 + graph.sums[$1].inertia }
      )
    }
    guard var rest = parts.indices.first else { return nil }
    for number in parts.indices where rank[number] > rank[rest] { rest = number }
    parts.remove(at: rest)
    return [atom] + parts.joined()
  }

  /// The atoms of `cell` that can be reached from `start` without those marked, which it marks.
  private mutating func part(from start: Int, of cell: Int, _ draft: Draft) -> [Int] {
    let graph = draft.graph
    var part = [start]
    mark[start] = generation
    var next = 0
    while next < part.count {
      let here = part[next]
      next += 1
      for side in graph.offsets[here]..<graph.offsets[here + 1] {
        let other = graph.neighbours[side]
        guard draft.cellOf[other] == cell, mark[other] != generation else { continue }
        mark[other] = generation
        part.append(other)
      }
    }
    return part
  }
}
