/// What is known of a component when all is done.
struct Knowledge {
  let proof: Plan.Proof
  /// No plan violates less.
  let leastViolation: Int
  /// No plan at least as good in violation and affected households costs less.
  let costBound: Double?

  /// - Parameters:
  ///   - draft: the plan.
  ///   - score: of the plan, in full.
  ///   - leastViolation: what search and finish have proved, oversize atoms counted as full cells.
  ///   - doubted: a violation for which regions were looked into already.
  ///   - isAsked: whether anybody asks how good the plan is; else regions are not looked into.
  ///   - excess: the households of oversize atoms above the band.
  ///   - isProvenBest: the search says that its plan is the best.
  init(
    _ feasibility: Feasibility, _ finish: ExactFinish, _ draft: Draft, _ score: Score,
    leastViolation known: Int, doubted: Int?, isAsked: Bool,
    excess: Int, isProvenBest: Bool
  ) {
    if isProvenBest || finish.isProven {
      proof = .exhaustive
      leastViolation = score.violation
      costBound = feasibility.isEmpty ? nil : score.cost
      return
    }
    var least = max(feasibility.leastViolation, known + excess)
    if isAsked, score.violation > least, draft.score.violation != doubted {
      least = max(least, RegionBounds.leastViolation(draft) + excess)
    }
    leastViolation = least
    costBound = finish.costBound
    if score.violation == feasibility.leastViolation {
      proof = .arithmetic
    } else {
      proof = score.violation == leastViolation ? .dual : .boundOnly
    }
  }
}
