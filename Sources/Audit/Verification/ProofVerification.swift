internal import Diagnostics
internal import GridPartition
internal import Survey

/// Holds what communities claim of their least violation to what is found when they are cut again.
///
/// What follows from the totals needs no search: that no plan violates less than they force, and
/// that a plan which violates no more than that is the best.
struct ProofVerification {
  let grid: WrittenGrid
  let band: SizeBand

  /// Rows of the communities whose claims do not follow from the totals.
  var claims: [Int] {
    let communities = grid.communities
    return communities.codes.indices.filter { row in
      let claimed = communities.leastViolations[row]
      if claimed < 0 { return false }
      if claimed > band.leastViolation(communities.households[row]) { return true }
      return communities.proof(row) == CommunityOutcome.Proof.exhaustive.rawValue
    }
  }

  /// - Parameter computed: `nil` where nobody cut the communities again.
  func check(_ computed: RecomputedBounds?) -> VerificationCheck {
    var wrong = contradictions
    var open = 0
    for row in claims {
      let found = computed?.bounds[grid.communities.codes[row]]
      if let found, holds(row, found) { continue }
      if computed == nil || computed?.doubt != nil || isOtherPlan(row, found) {
        open += 1
      } else {
        wrong.append((row: row, words: detail(row, found)))
      }
    }
    let count = Argument.integer(grid.communities.count)
    if let first = wrong.min(by: { $0.row < $1.row }) {
      let rows = Set(wrong.map(\.row))
      return VerificationCheck(
        .verifyProof, ["wrong": .integer(rows.count), "count": count], open: false,
        detail: first.words)
    }
    guard open > 0 else {
      return VerificationCheck(.verifyProof, wrong: [], of: grid.communities.count)
    }
    return VerificationCheck(
      .verifyProof, ["wrong": .integer(0), "count": count], open: true,
      detail: .phrase(
        .verifyProofOpen,
        [
          "open": .integer(open), "count": count,
          "reason": computed.map { $0.doubt ?? Argument.phrase(.verifyProofPlan) }
            ?? Argument.phrase(.verifyProofAlone),
        ]))
  }

  /// Claims to have proved a least violation other than what is reached, or in no known way.
  private var contradictions: [(row: Int, words: Argument)] {
    let communities = grid.communities
    return communities.codes.indices.compactMap { row -> (row: Int, words: Argument)? in
      let typed = communities.proof(row)
      let least = communities.leastViolations[row]
      guard !typed.isEmpty, least >= 0 else { return nil }
      let proof = CommunityOutcome.Proof(rawValue: typed)
      let isProven = proof != nil && proof != .boundOnly
      guard proof == nil || (isProven && least != communities.violations[row]) else { return nil }
      let words = Argument.phrase(
        .verifyProofContradiction,
        [
          "community": .text(communities.codes[row]), "proof": .text(typed),
          "least": .integer(least), "violation": .integer(communities.violations[row]),
        ])
      return (row: row, words: words)
    }
  }

  private func holds(_ row: Int, _ found: RecomputedBounds.Bound) -> Bool {
    let communities = grid.communities
    guard communities.leastViolations[row] <= found.leastViolation else { return false }
    let typed = communities.proof(row)
    if typed.isEmpty { return true }
    guard let claimed = Self.rank(typed), let rank = Self.rank(found.proof) else { return false }
    // The bound is there, and only the plan that was found does not reach it.
    let isBoundAlone = found.violation > communities.violations[row]
    return rank <= claimed
      || (isBoundAlone && typed != CommunityOutcome.Proof.exhaustive.rawValue)
  }

  /// Whether another plan was found, one that does not refute the claim: bounds are sought around
  /// plans, so nothing follows.
  private func isOtherPlan(_ row: Int, _ found: RecomputedBounds.Bound?) -> Bool {
    guard let found else { return false }
    return found.violation != grid.communities.violations[row]
      && found.violation >= grid.communities.leastViolations[row]
  }

  /// The surest first.
  private static func rank(_ proof: String) -> Int? {
    CommunityOutcome.Proof.allCases.firstIndex { $0.rawValue == proof }
  }

  private func detail(_ row: Int, _ found: RecomputedBounds.Bound?) -> Argument {
    let typed = grid.communities.proof(row)
    return .phrase(
      .verifyProofWrong,
      [
        "community": .text(grid.communities.codes[row]),
        "claimed": .integer(grid.communities.leastViolations[row]),
        "claimed_proof": .text(typed.isEmpty ? "–" : typed),
        "found": found.map { Argument.integer($0.leastViolation) } ?? .text("–"),
        "found_proof": .text(found?.proof ?? "–"),
      ])
  }
}
