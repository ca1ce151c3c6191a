/// A plan of one component while it is being improved.
///
/// Cells are numbered from 0 with gaps; the atoms of a cell hang in a linked list, so that moving
/// one costs no search. Sums and scores of cells are kept up to date by every move.
struct Draft {
  let graph: ComponentGraph
  let pricing: Pricing
  private(set) var cellOf: [Int]
  /// By atom: the one after it in its cell, -1 after the last.
  private(set) var next: [Int]
  private var previous: [Int]
  /// By cell: its first atom, -1 where it has none.
  private(set) var first: [Int] = []
  private(set) var sizes: [Int] = []
  private(set) var sums: [Sums] = []
  /// By cell: what in it has left its old cell, by ``OldCells``.
  private(set) var moved: [Double] = []
  private(set) var scores: [Score] = []
  private var zoneTally: PairTally
  private var compoundTally: PairTally
  private var vacant: [Int] = []
  /// Whether atoms have old cells that they should keep.
  let isRedraw: Bool
  /// Cells with atoms.
  private(set) var liveCells = 0
  /// By cell: when it last changed, counted in moves.
  private(set) var changed: [Int] = []
  /// Moves made so far.
  private(set) var clock = 1

  /// - Parameter labels: by atom, cells numbered from 0 without gaps.
  init(_ graph: ComponentGraph, _ pricing: Pricing, labels: [Int]) {
    self.graph = graph
    self.pricing = pricing
    isRedraw = !graph.oldCells.cellOf.isEmpty
    cellOf = [Int](repeating: -1, count: graph.count)
    next = [Int](repeating: -1, count: graph.count)
    previous = next
    zoneTally = PairTally(capacity: graph.count)
    compoundTally = PairTally(capacity: graph.count)
    for _ in 0..<((labels.max() ?? -1) + 1) { appendCell() }
    for atom in labels.indices.reversed() { put(atom, into: labels[atom]) }
    for cell in first.indices { rescore(cell) }
  }

  /// Numbers that cells may have, used or not.
  var cells: Range<Int> { 0..<first.count }

  var score: Score {
    var total = Score.zero
    for cell in cells where first[cell] >= 0 { total += scores[cell] }
    return total
  }

  func atoms(of cell: Int) -> [Int] {
    var atoms: [Int] = []
    atoms.reserveCapacity(sizes[cell])
    var atom = first[cell]
    while atom >= 0 {
      atoms.append(atom)
      atom = next[atom]
    }
    return atoms
  }

  private mutating func appendCell() {
    first.append(-1)
    sizes.append(0)
    sums.append(Sums())
    moved.append(0)
    scores.append(.zero)
    changed.append(0)
  }

  /// The number of a cell without atoms; it must be given some.
  mutating func vacantCell() -> Int {
    if let cell = vacant.popLast() { return cell }
    appendCell()
    return first.count - 1
  }

  /// Lets the number of `cell` be used again, if no atom is left in it.
  mutating func retireIfEmpty(_ cell: Int) {
    if first[cell] < 0 { vacant.append(cell) }
  }

  /// Moves `atom` to `cell`; the caller answers for connectedness and retires cells left empty.
  mutating func move(_ atom: Int, to cell: Int) {
    let old = cellOf[atom]
    guard old != cell else { return }
    take(atom, from: old)
    put(atom, into: cell)
    clock += 1
    rescore(old)
    rescore(cell)
  }

  private mutating func rescore(_ cell: Int) {
    if first[cell] < 0 { sums[cell] = Sums() }
    if isRedraw { moved[cell] = graph.oldCells.moved(atoms(of: cell), graph.sums) }
    scores[cell] = first[cell] < 0 ? .zero : pricing.score(sums[cell], moved: moved[cell])
    changed[cell] = clock
  }

  private mutating func take(_ atom: Int, from cell: Int) {
    let before = previous[atom]
    let after = next[atom]
    if before >= 0 { next[before] = after } else { first[cell] = after }
    if first[cell] < 0 { liveCells -= 1 }
    if after >= 0 { previous[after] = before }
    sizes[cell] -= 1
    cellOf[atom] = -1
    var share = graph.sums[atom]
    share.perimeter -= 2 * border(of: atom, with: cell)
    share.zones = zoneTally.remove(cell, graph.zones[atom]) ? 1 : 0
    let compound = graph.compounds[atom]
    share.compounds = compound >= 0 && compoundTally.remove(cell, compound) ? 1 : 0
    sums[cell] -= share
  }

  private mutating func put(_ atom: Int, into cell: Int) {
    var share = graph.sums[atom]
    share.perimeter -= 2 * border(of: atom, with: cell)
    share.zones = zoneTally.add(cell, graph.zones[atom]) ? 1 : 0
    let compound = graph.compounds[atom]
    share.compounds = compound >= 0 && compoundTally.add(cell, compound) ? 1 : 0
    sums[cell] += share
    next[atom] = first[cell]
    previous[atom] = -1
    if first[cell] >= 0 { previous[first[cell]] = atom } else { liveCells += 1 }
    first[cell] = atom
    sizes[cell] += 1
    cellOf[atom] = cell
  }

  /// Metres `atom` shares with atoms of `cell`.
  private func border(of atom: Int, with cell: Int) -> Double {
    var length = 0.0
    for side in graph.offsets[atom]..<graph.offsets[atom + 1]
    where cellOf[graph.neighbours[side]] == cell {
      length += graph.lengths[side]
    }
    return length
  }
}

extension Draft {
  /// The score of other cells of the same component.
  static func score(of labels: [Int], as draft: Draft) -> Score {
    Draft(draft.graph, draft.pricing, labels: labels).score
  }

  /// The scores the two cells would have if `atom`, which shares `own` metres with its cell and
  /// `shared` with `cell`, moved there.
  func scores(moving atom: Int, to cell: Int, own: Double, shared: Double) -> Score {
    let old = cellOf[atom]
    let zone = graph.zones[atom]
    let compound = graph.compounds[atom]
    var share = graph.sums[atom]
    share.perimeter -= 2 * own
    share.zones = zoneTally.count(old, zone) == 1 ? 1 : 0
    share.compounds = compound >= 0 && compoundTally.count(old, compound) == 1 ? 1 : 0
    var left = sums[old]
    left -= share
    share.perimeter += 2 * (own - shared)
    share.zones = zoneTally.count(cell, zone) == 0 ? 1 : 0
    share.compounds = compound >= 0 && compoundTally.count(cell, compound) == 0 ? 1 : 0
    var joined = sums[cell]
    joined += share
    let remaining = sizes[old] == 1 ? Score.zero : pricing.score(left)
    return remaining + pricing.score(joined)
  }
}
