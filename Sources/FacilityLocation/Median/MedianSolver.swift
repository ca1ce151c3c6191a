package import Workers

extension MedianProblem {
  /// The best choice found, with a bound; proved where the effort suffices.
  ///
  /// Exchanges of sites from a greedy start (Teitz and Bart, 1968; Whitaker, 1983), detours from
  /// there, prices of demands for the bound, and branch and bound on what they leave. Among equal
  /// choices the one of least numbers, as far as the effort suffices for that, too.
  ///
  /// The same for any number of threads. Memory is a few times the table's.
  ///
  /// - Parameters:
  ///   - effort: a step is 2.5 million entries of the table looked at, about 6 ms. Another seed may
  ///     give another answer only where none is proved to be the first of the best.
  ///   - start: sites of an answer to begin with, and no answer is worse; those that may not be
  ///     chosen are left out.
  ///   - cancellation: stops the search early; then the answer depends on the moment.
  package func solved(
    _ effort: SitingEffort = SitingEffort(), start: [Int32] = [], workers: Workers = .inline,
    cancellation: Cancellation? = nil
  ) -> MedianAnswer {
    solved(SearchEffort(effort, start: start, cancellation), workers: workers)
  }

  func solved(_ effort: SearchEffort, workers: Workers) -> MedianAnswer {
    let core = MedianCore(self)
    var search = MedianSearch(
      core, unit: priceScale, stamina: Stamina(effort.work, effort.cancellation))
    search.run(effort, start: numbers(of: effort.start, in: core), workers)
    let chosen = search.choice.map { core.ids[Int($0)] }
    let multipliers = multipliers(search.prices, core)
    let assignment = MedianAssignment(self, chosen: chosen)
    let multiplierBound =
      (try? MedianCertificate(self, multipliers: multipliers))?.bound ?? .min
    let bound =
      search.isProven
      ? assignment.value : max(multiplierBound, roundedUp(search.bound))
    return MedianAnswer(
      chosen: chosen, assignments: assignment.candidates, costs: assignment.costs,
      value: assignment.value, bound: bound, multipliers: multipliers,
      multiplierBound: multiplierBound,
      proof: multiplierBound == assignment.value
        ? .multipliers : bound == assignment.value ? .search : .none,
      isFirstOfEquals: search.isFirstOfEquals,
      feasibility: feasibility(unserved: assignment.unserved, bound: bound),
      unserved: assignment.unserved, unreachable: unreachable, nodes: search.nodes,
      workDone: search.workDone)
  }

  /// Without the price of one demand left, all costs together are less than one penalty.
  func feasibility(unserved: [Int32], bound: Int64) -> MedianAnswer.Feasibility {
    if unserved.isEmpty { return .feasible }
    switch self.unserved {
    case .costs: return .feasible
    case .refused: return bound >= penalties[Int(unserved[0])] ? .infeasible : .unknown
    }
  }

  private func numbers(of candidates: [Int32], in core: MedianCore) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: table.candidateCount)
    for (number, id) in core.ids.enumerated() { numbers[Int(id)] = Int32(number) }
    return candidates.compactMap { candidate in
      guard numbers.indices.contains(Int(candidate)) else { return nil }
      return numbers[Int(candidate)] < 0 ? nil : numbers[Int(candidate)]
    }
  }

  private func roundedUp(_ parts: Int64) -> Int64 {
    parts / priceScale + (parts % priceScale > 0 ? 1 : 0)
  }

  /// One a demand; what no choice changes pays what it costs.
  private func multipliers(_ prices: [Int64], _ core: MedianCore) -> [Int64] {
    var multipliers = penalties.map { $0 * priceScale }
    for demand in multipliers.indices where multipliers[demand] > 0 {
      for entry in table.starts[demand]..<table.starts[demand + 1]
      where isFixed[Int(table.candidates[entry])] {
        multipliers[demand] = min(
          multipliers[demand], table.costs[entry] * weights[demand] * priceScale)
        break
      }
    }
    for (row, price) in prices.enumerated() { multipliers[Int(core.rows[row])] = price }
    return multipliers
  }
}
