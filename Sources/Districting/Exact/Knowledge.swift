/// What is known of a component when all is done.
struct Knowledge {
  let proof: Plan.Proof
  /// No plan violates less.
  let leastViolation: Int
  /// No plan at least as good in violation and affected households costs less.
  let costBound: Double?

  /// - Parameters:
  ///   - score: of the plan, in full.
  ///   - excess: the households of oversize atoms above the band.
  ///   - isProvenBest: the search says that its plan is the best.
  init(
    _ feasibility: Feasibility, _ finish: ExactFinish, _ score: Score, excess: Int,
    isProvenBest: Bool
  ) {
    if isProvenBest || finish.isProven {
      proof = .exhaustive
      leastViolation = score.violation
      costBound = feasibility.isEmpty ? nil : score.cost
      return
    }
    leastViolation = max(feasibility.leastViolation, finish.leastViolation + excess)
    costBound = finish.costBound
    if score.violation == feasibility.leastViolation {
      proof = .arithmetic
    } else {
      proof = score.violation == leastViolation ? .dual : .boundOnly
    }
  }
}
