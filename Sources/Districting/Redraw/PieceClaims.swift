/// What a set of pieces has of old cells, and what has moved if the set is a cell.
struct PieceClaims {
  /// An old cell whose core lies in the window.
  private struct Claim {
    /// The piece with the core, as a bit.
    let core: UInt64
    /// What each piece has of it.
    let masses: [Double]
  }

  private let claims: [Claim]
  /// What each piece has of old cells, also of those whose core lies elsewhere.
  private let masses: [Double]

  /// - Returns: nil where nothing is redrawn.
  init?(_ groups: PieceGroups, in graph: ComponentGraph) {
    let old = graph.oldCells
    guard !old.cellOf.isEmpty else { return nil }
    var placeOf: [Int: Int] = [:]
    var cores: [UInt64] = []
    var shares: [[Double]] = []
    var masses = [Double](repeating: 0, count: groups.count)
    for piece in 0..<groups.count {
      for atom in groups.atoms[groups.range(piece)] where old.cellOf[atom] >= 0 {
        let cell = old.cellOf[atom]
        let place = placeOf[cell] ?? shares.count
        if place == shares.count {
          placeOf[cell] = place
          cores.append(0)
          shares.append([Double](repeating: 0, count: groups.count))
        }
        masses[piece] += graph.sums[atom].inertia
        shares[place][piece] += graph.sums[atom].inertia
        if old.cores[cell] == atom { cores[place] = 1 << UInt64(piece) }
      }
    }
    self.masses = masses
    claims = cores.indices.filter { cores[$0] != 0 }
      .map { Claim(core: cores[$0], masses: shares[$0]) }
  }

  /// What has moved if the pieces of `mask` are one cell; ``OldCells`` has the rule.
  func moved(_ mask: UInt64) -> Double {
    var kept = 0.0
    for claim in claims where claim.core & mask != 0 {
      kept = max(kept, Self.sum(claim.masses, over: mask))
    }
    return Self.sum(masses, over: mask) - kept
  }

  private static func sum(_ masses: [Double], over mask: UInt64) -> Double {
    var sum = 0.0
    var left = mask
    while left != 0 {
      sum += masses[left.trailingZeroBitCount]
      left &= left - 1
    }
    return sum
  }
}
