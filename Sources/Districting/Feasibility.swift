/// Why a component cannot be cut into cells that are all inside the band.
package enum InfeasibilityReason: String, CaseIterable, Hashable, Sendable {
  /// It has no households: one cell of 0, which is no breach.
  case empty = "empty"
  /// All its households together are fewer than one cell needs.
  case belowBand = "below-band"
  /// Its total lies between what *k* cells can hold and what *k* + 1 need: 301–399 for 200–300.
  case gap = "gap"
  /// It holds atoms that alone exceed the band.
  case oversizeAtom = "oversize-atom"
  /// The number of cells that was asked for cannot share its total.
  case cellNumber = "cell-number"
}

/// What arithmetic says about one connected component before anything is drawn.
package struct Feasibility: Hashable, Sendable {
  /// Households.
  package let total: Int
  /// Households that are not in oversize atoms.
  package let rest: Int
  /// Atoms of the component that alone exceed the band, ascending.
  package let oversizeAtoms: [Int]
  /// How many cells can hold the households that are not in oversize atoms; nil where no number
  /// can.
  package let cellCounts: ClosedRange<Int>?
  /// The totals around this one that do not fit; nil where it fits.
  package let gap: ClosedRange<Int>?
  /// Empty where the arithmetic allows all cells inside the band.
  package let reasons: [InfeasibilityReason]
  /// Σ violation no plan can avoid: proved, but atoms may force more.
  package let leastViolation: Int

  package var isEmpty: Bool { total == 0 }

  /// Weighs `atoms` of `graph`, which should be one component.
  ///
  /// An oversize atom is held for a full cell and violates by what it exceeds; households added
  /// to it violate by 1 each. So the rest either stands alone, with the violation of its own
  /// total, or joins oversize atoms, with a violation of as many households as join. Both ends
  /// suffice: what `r` joining households save elsewhere is never more than `r`.
  ///
  /// With a number of cells, each oversize atom again holds a full cell: the other households
  /// then violate as `cells` cells of all of them do.
  /// - Parameter cells: how many cells there must be; nil for any number.
  package init(of atoms: [Int], in graph: AtomGraph, band: Band, cells: Int? = nil) {
    oversizeAtoms = atoms.filter { graph.atoms[$0].weight > band.upper }
    total = atoms.reduce(0) { $0 + graph.atoms[$1].weight }
    let inOversize = oversizeAtoms.reduce(0) { $0 + graph.atoms[$1].weight }
    rest = total - inOversize
    let forced = inOversize - oversizeAtoms.count * band.upper
    cellCounts = band.cellCounts(for: rest)
    gap = band.gap(around: rest)
    let alone = band.leastViolation(of: rest)
    let free = forced + (oversizeAtoms.isEmpty ? alone : min(alone, rest))
    var reasons: [InfeasibilityReason] = []
    if let cells, total > 0 {
      let shared = rest + oversizeAtoms.count * band.upper
      leastViolation = max(free, forced + band.leastViolation(of: shared, cells: cells))
      if leastViolation > free { reasons.append(.cellNumber) }
    } else {
      leastViolation = free
    }
    if total == 0 { reasons.append(.empty) }
    if rest > 0, rest < band.lower { reasons.append(.belowBand) }
    if rest >= band.lower, gap != nil { reasons.append(.gap) }
    if !oversizeAtoms.isEmpty { reasons.append(.oversizeAtom) }
    self.reasons = reasons
  }
}
