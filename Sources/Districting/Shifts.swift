internal import Workers

/// Moves of one atom across a border of two cells, as long as one makes the plan better.
///
/// Good where cells have many atoms; windows do what single atoms cannot.
struct Shifts {
  /// By atom: the draft's clock when it was last looked at.
  private var checked: [Int]
  /// By cell: metres the atom in hand shares with it; 0 between uses.
  private var shared: [Double]
  private var touching: [Int] = []
  private var mark: [Int]
  private var generation = 0
  private var flood: [Int] = []

  /// Whether no cell may lose its last atom.
  private let keepsNumber: Bool

  init(atoms: Int, cells: Int, keepsNumber: Bool) {
    self.keepsNumber = keepsNumber
    checked = [Int](repeating: 0, count: atoms)
    mark = checked
    shared = [Double](repeating: 0, count: cells)
  }

  /// Passes over all atoms until none moves or the budget ends; whether anything moved.
  @discardableResult
  mutating func improve(_ draft: inout Draft, _ budget: inout WorkBudget) -> Bool {
    var hasMoved = false
    while true {
      var moves = 0
      for atom in 0..<draft.graph.count where improve(atom, &draft) { moves += 1 }
      if moves > 0 { hasMoved = true }
      guard moves > 0, budget.spend(draft.graph.count) else { return hasMoved }
    }
  }

  /// Moves `atom` to the best of the cells it touches, if that is better than staying.
  private mutating func improve(_ atom: Int, _ draft: inout Draft) -> Bool {
    let own = draft.cellOf[atom]
    guard gatherContacts(atom, draft) else { return false }
    defer {
      for cell in touching { shared[cell] = 0 }
      shared[own] = 0
    }
    var best: (cell: Int, gain: Score)?
    for cell in touching {
      let now = draft.scores[own] + draft.scores[cell]
      let then = draft.scores(moving: atom, to: cell, own: shared[own], shared: shared[cell])
      let gain = then - now
      guard gain.isBetter(than: best?.gain ?? .zero, tolerance: draft.pricing.tolerance)
      else { continue }
      best = (cell, gain)
    }
    if keepsNumber, draft.sizes[own] == 1 { return false }
    guard let best, leavesCellConnected(atom, draft) else { return false }
    draft.move(atom, to: best.cell)
    draft.retireIfEmpty(own)
    return true
  }

  /// Fills `touching` and `shared`; false where no other cell touches or none of those that do
  /// changed since the last look.
  private mutating func gatherContacts(_ atom: Int, _ draft: Draft) -> Bool {
    let own = draft.cellOf[atom]
    let last = checked[atom]
    var isStale = draft.changed[own] >= last
    touching.removeAll(keepingCapacity: true)
    if shared.count < draft.cells.count {
      shared += [Double](repeating: 0, count: draft.cells.count - shared.count)
    }
    let graph = draft.graph
    for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
      let cell = draft.cellOf[graph.neighbours[side]]
      if cell != own {
        if shared[cell] == 0 { touching.append(cell) }
        if draft.changed[cell] >= last { isStale = true }
      }
      shared[cell] += graph.lengths[side]
    }
    checked[atom] = draft.clock + 1
    if isStale, !touching.isEmpty { return true }
    for cell in touching { shared[cell] = 0 }
    shared[own] = 0
    return false
  }

  /// Whether the cell of `atom` stays in one piece without it.
  ///
  /// A flood from one neighbour that ends as soon as it has met all the others: in most cells
  /// that is after a few atoms.
  mutating func leavesCellConnected(_ atom: Int, _ draft: Draft) -> Bool {
    let graph = draft.graph
    let own = draft.cellOf[atom]
    generation += 2
    let (wanted, reached) = (generation, generation + 1)
    var left = 0
    flood.removeAll(keepingCapacity: true)
    for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
      let other = graph.neighbours[side]
      guard draft.cellOf[other] == own else { continue }
      if flood.isEmpty {
        flood.append(other)
        mark[other] = reached
      } else {
        mark[other] = wanted
        left += 1
      }
    }
    mark[atom] = reached
    var index = 0
    while left > 0, index < flood.count {
      let here = flood[index]
      index += 1
      for side in graph.offsets[here]..<graph.offsets[here + 1] {
        let other = graph.neighbours[side]
        guard draft.cellOf[other] == own, mark[other] != reached else { continue }
        if mark[other] == wanted { left -= 1 }
        mark[other] = reached
        flood.append(other)
      }
    }
    return left == 0
  }
}
