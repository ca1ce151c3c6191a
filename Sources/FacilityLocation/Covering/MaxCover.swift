package import Workers

/// The most weight that a limited number of stations can cover, and how it is known.
///
/// Presolve; swap search that starts again and again; a linear relaxation whose prices bound every
/// choice; columns fixed and closed by prices; and a search through what is left. Search and bound
/// take turns on one path, so that more effort never gives less, with any number of threads.
///
/// Knows the limit, fixed and closed columns, needs and upper limits of groups.
package enum MaxCover {
  /// The best choice found, its bound, and whether it is proven.
  ///
  /// - Parameters:
  ///   - problem: `.mostWeight` without floors, budget and lower limits of groups: those ask for
  ///     more than this search knows.
  ///   - effort: a step is 2²⁰ entries looked at, about a millisecond.
  ///   - cancellation: ends the search with the best so far; what that is then depends on time.
  /// - Returns: an answer, or the groups whose fixed columns are too many.
  /// - Complexity: O(entries × log rows) and the steps.
  package static func solve(
    _ problem: CoveringProblem, effort: SitingEffort = SitingEffort(), workers: Workers = .inline,
    cancellation: Cancellation? = nil
  ) -> CoveringOutcome {
    precondition(
      problem.goal == .mostWeight && problem.floors.isEmpty && problem.budget == nil
        && problem.groups.allSatisfy { $0.atLeast <= 0 }, "floors, budget and groups that are owed")
    let broken = problem.groups.indices.filter { number in
      let group = problem.groups[number]
      return group.columns.count { problem.states[Int($0)] == .fixed } > group.atMost
    }
    guard broken.isEmpty else { return .infeasible(.groups(broken)) }
    var course = CoverCourse(problem, seed: effort.seed, unless: cancellation)
    while course.work >> 20 < effort.steps, !course.isDone, cancellation?.isRequested != true {
      course.turn(workers, unless: cancellation)
    }
    return .answer(course.answer())
  }
}
