internal import Workers

/// Households carried over many cells: from a cell that has too many to one far away that has
/// room, or from one that can spare some to a cell that has too few.
///
/// Flow in the graph of cells finds the way, the shortest first; along it two neighbours at a time
/// are divided anew, exactly, so that the first is in band and the second passes on what is left.
/// Windows of a few cells cannot do that: half way nothing is better than before. The plan is
/// changed only where all of it is better.
struct Surplus: ~Copyable {
  /// Sets of pieces that one call may look at.
  private static let budget = 60_000
  /// Pieces that two cells are cut into.
  private static let pieces = 14
  /// Ends to try for one cell out of band, and divisions to try at each border.
  private static let mostEnds = 6
  private static let mostDivisions = 3

  private var scratch: Pieces.Scratch
  private var welding: Welding
  private var budget = WorkBudget(0)
  /// After the round before, and when households were last carried.
  private var previous: Int?
  private var tried: Int?

  init(_ graph: ComponentGraph) {
    scratch = Pieces.Scratch(graph)
    welding = Welding(graph)
  }

  /// Carries what can be carried, where a round of windows has not lowered a violation that
  /// arithmetic does not ask for.
  mutating func improve(_ draft: inout Draft, _ random: SeededRandom) {
    let violation = draft.score.violation
    let isStalled = violation == previous && violation != tried
    previous = violation
    let total = draft.graph.sums.reduce(0) { $0 + $1.weight }
    guard isStalled, violation > draft.pricing.band.leastViolation(of: total) else { return }
    tried = violation
    var random = random
    budget = WorkBudget(Self.budget)
    for cell in draft.cells where draft.first[cell] >= 0 && draft.scores[cell].violation > 0 {
      for path in CellPaths.paths(from: cell, in: draft, atMost: Self.mostEnds)
      where draft.scores[cell].violation > 0 && !budget.isSpent {
        carry(along: path, &draft, &random)
      }
    }
  }

  /// Divides the cells of `path` anew, two by two, and keeps that if the plan is better.
  private mutating func carry(
    along path: [Int], _ draft: inout Draft, _ random: inout SeededRandom
  ) {
    let before = path.reduce(Score.zero) { $0 + draft.scores[$1] }
    let contents = Self.contents(path[...], draft)
    if pass(on: path[...], &draft, &random) {
      let after = path.reduce(Score.zero) { $0 + draft.scores[$1] }
      if after.isBetter(than: before, tolerance: draft.pricing.tolerance) { return }
    }
    Self.restore(contents, &draft)
  }

  /// Mends the first cell of `path` at the cost of the second, that one with the third, and so on
  /// until one has room; false where that fails, with the first two divided anew all the same.
  private mutating func pass(
    on path: ArraySlice<Int>, _ draft: inout Draft, _ random: inout SeededRandom
  ) -> Bool {
    guard let here = path.first, let next = path.dropFirst().first else { return false }
    let window = [here, next]
    var groups = PieceGroups()
    for cell in window {
      welding.weld(
        cell, in: draft, window: window, atMost: Self.pieces / 2, into: &groups, &random)
    }
    let after = path.dropFirst(2).first
    guard let pieces = Pieces(groups, in: draft.graph, &scratch) else { return false }
    var divisions = Divisions(pieces, draft.pricing)
    if let after { divisions.mustTouch = Self.bordering(groups, after, draft) }
    for division in divisions.best(Self.mostDivisions, &budget) {
      for piece in 0..<groups.count {
        let target = division >> UInt64(piece) & 1 == 1 ? here : next
        for place in groups.range(piece) { draft.move(groups.atoms[place], to: target) }
      }
      if draft.scores[next].violation == 0 { return true }
      guard after != nil, !budget.isSpent else { continue }
      let rest = Self.contents(path.dropFirst(), draft)
      if pass(on: path.dropFirst(), &draft, &random) { return true }
      Self.restore(rest, &draft)
    }
    return false
  }

  private static func contents(
    _ cells: ArraySlice<Int>, _ draft: Draft
  ) -> [(cell: Int, atoms: [Int])] {
    cells.map { ($0, draft.atoms(of: $0)) }
  }

  private static func restore(_ contents: [(cell: Int, atoms: [Int])], _ draft: inout Draft) {
    for (cell, atoms) in contents { for atom in atoms { draft.move(atom, to: cell) } }
  }

  /// The groups with an atom beside `cell`.
  private static func bordering(_ groups: PieceGroups, _ cell: Int, _ draft: Draft) -> UInt64 {
    var mask: UInt64 = 0
    for piece in 0..<groups.count {
      let touches = groups.range(piece).contains { place in
        let atom = groups.atoms[place]
        return (draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1]).contains {
          draft.cellOf[draft.graph.neighbours[$0]] == cell
        }
      }
      if touches { mask |= 1 << UInt64(piece) }
    }
    return mask
  }
}

/// Ways to divide the pieces of two cells into two connected cells, the first in band.
private struct Divisions {
  /// Pieces of which the second cell needs one; 0 for none.
  var mustTouch: UInt64 = 0

  private let pieces: Pieces
  private let pricing: Pricing
  private var found: [(score: Score, mask: UInt64)] = []

  init(_ pieces: Pieces, _ pricing: Pricing) {
    self.pieces = pieces
    self.pricing = pricing
  }

  /// The first cells of the best divisions: those that leave the second nearest to the band.
  mutating func best(_ count: Int, _ budget: inout WorkBudget) -> [UInt64] {
    for piece in 0..<pieces.count {
      let higher = UInt64.max << UInt64(piece)
      var set = PieceSet()
      set.add(piece, of: pieces.pieces, pieces.borders)
      grow(
        set, candidates: pieces.pieces[piece].adjacent & higher,
        excluded: ~higher | 1 << UInt64(piece), &budget)
    }
    found.sort { first, second in
      if first.score.isBetter(than: second.score) { return true }
      return !second.score.isBetter(than: first.score) && first.mask < second.mask
    }
    return found.prefix(count).map(\.mask)
  }

  private mutating func grow(
    _ set: PieceSet, candidates: UInt64, excluded: UInt64, _ budget: inout WorkBudget
  ) {
    guard budget.spend(1) else { return }
    record(set)
    var candidates = candidates
    var excluded = excluded
    while candidates != 0 {
      let piece = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      excluded |= 1 << UInt64(piece)
      guard set.sums.weight + pieces.pieces[piece].sums.weight <= pricing.band.upper
      else { continue }
      var larger = set
      larger.add(piece, of: pieces.pieces, pieces.borders)
      grow(
        larger, candidates: candidates | pieces.pieces[piece].adjacent & ~excluded,
        excluded: excluded, &budget)
    }
  }

  private mutating func record(_ set: PieceSet) {
    guard pricing.band.violation(of: set.sums.weight) == 0 else { return }
    let others = pieces.all & ~set.mask
    guard others != 0, mustTouch == 0 || others & mustTouch != 0, isConnected(others)
    else { return }
    var second = PieceSet()
    for piece in Pieces.members(of: others) {
      second.add(piece, of: pieces.pieces, pieces.borders)
    }
    found.append((pricing.score(set.counted) + pricing.score(second.counted), set.mask))
  }

  private func isConnected(_ mask: UInt64) -> Bool {
    var part = mask & (0 &- mask)
    var fresh = part
    while fresh != 0 {
      let reached = pieces.pieces[fresh.trailingZeroBitCount].adjacent & mask & ~part
      fresh &= fresh - 1
      part |= reached
      fresh |= reached
    }
    return part == mask
  }
}
