package import Diagnostics
package import Workers

/// The door of covering: one question, whatever its goal and rules.
package enum Covering {
  /// Steps of the search for most weight for each step of effort.
  ///
  /// With fewer, New York's answers differ by 0.06 % from one seed to the next; with four, by less
  /// than 0.05 %.
  private static let patience = 4

  /// The best choice found, what bounds it, and how that is known; or why nothing keeps the rules.
  ///
  /// The same for any number of threads. More effort never gives less. Cancelled, it returns the
  /// best it has, and says `notFound` if that is nothing.
  ///
  /// - Complexity: a step of search is about O(entries of a column × columns of a row); the bound
  ///   is O(entries) a step.
  package static func solve(
    _ problem: CoveringProblem, effort: SitingEffort = SitingEffort(),
    workers: Workers = .inline, cancellation: Cancellation = Cancellation()
  ) throws(Failure) -> CoveringOutcome {
    if problem.goal == .mostWeight, problem.floors.isEmpty, problem.budget == nil,
      problem.groups.allSatisfy({ $0.atLeast <= 0 && $0.atMost >= 0 })
    {
      var effort = effort
      effort.steps = min(effort.steps, 1 << 40) * patience
      return MaxCover.solve(
        problem, effort: effort, workers: workers, cancellation: cancellation)
    }
    var solver = RuleSolver(
      problem, effort: effort, workers: workers, cancellation: cancellation)
    return solver.solve()
  }
}
