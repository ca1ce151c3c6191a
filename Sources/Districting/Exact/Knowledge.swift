/// What is known of a component when all is done.
struct Knowledge {
  let proof: Plan.Proof
  /// No plan violates less.
  let leastViolation: Int
  /// The same by arithmetic and listed cells alone, which does not depend on effort.
  let listedViolation: Int
  /// No plan at least as good in violation and affected households costs less.
  let costBound: Double?

  /// - Parameters:
  ///   - draft: the plan.
  ///   - score: of the plan, in full.
  ///   - excess: the households of oversize atoms above the band.
  ///   - isProvenBest: the search says that its plan is the best.
  init(
    _ feasibility: Feasibility, _ finish: ExactFinish, _ draft: Draft, _ score: Score,
    excess: Int, isProvenBest: Bool
  ) {
    if isProvenBest || finish.isProven {
      proof = .exhaustive
      leastViolation = score.violation
      listedViolation = score.violation
      costBound = feasibility.isEmpty ? nil : score.cost
      return
    }
    let listed = max(feasibility.leastViolation, finish.leastViolation + excess)
    var least = listed
    if score.violation > least { least = max(least, RegionBounds.leastViolation(draft) + excess) }
    leastViolation = least
    listedViolation = listed
    costBound = finish.costBound
    if score.violation == feasibility.leastViolation {
      proof = .arithmetic
    } else {
      proof = score.violation == leastViolation ? .dual : .boundOnly
    }
  }
}
