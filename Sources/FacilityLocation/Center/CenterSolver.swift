package import Workers

extension CenterProblem {
  /// Of the work, for the radius; the rest is for the least sum.
  private static let searchParts = (take: 3, of: 4)

  /// The choice of the shortest longest walk found, with a bound; proved where the effort suffices.
  ///
  /// A longest walk is one of the table's costs. For each in question it is decided whether so
  /// many sites serve all within it, by halves (Minieka, 1970). Then the least walking in sum.
  ///
  /// - Parameters: as of ``MedianProblem/solved(_:start:workers:cancellation:)``.
  package func solved(
    _ effort: SitingEffort = SitingEffort(), start: [Int32] = [], workers: Workers = .inline,
    cancellation: Cancellation? = nil
  ) -> CenterAnswer {
    let effort = SearchEffort(effort, start: start, cancellation)
    let work = effort.work / Self.searchParts.of * Self.searchParts.take
    var search = CenterSearch(
      self, seed: effort.seed, stamina: Stamina(work, effort.cancellation))
    let choices = median.choices
    search.run(start: effort.start.filter { choices.contains($0) })
    let (prices, priceBound) = search.certify()
    var tailEffort = effort
    tailEffort.work = max(effort.work - search.workDone, 0)
    tailEffort.start = search.cover
    var question = median
    if let radius = search.radius, let tail = try? tail(radius: radius) { question = tail }
    let sites = question.solved(tailEffort, workers: workers)
    let assignment = MedianAssignment(median, chosen: sites.chosen)
    let radius = assignment.radius(self)
    let end = radius ?? beyondAll
    let bound = max(priceBound, min(search.bound, end))
    return CenterAnswer(
      chosen: sites.chosen, assignments: assignment.candidates, costs: assignment.costs,
      radius: radius, bound: bound,
      proof: priceBound == end ? .prices : bound == end ? .search : .none,
      prices: prices, priceBound: priceBound, totalCost: assignment.served(median),
      isLeastTotal: bound == end && sites.isProven,
      isFirstOfEquals: bound == end && sites.isFirstOfEquals,
      unserved: assignment.unserved, unreachable: unreachable,
      workDone: search.workDone + sites.workDone)
  }
}
