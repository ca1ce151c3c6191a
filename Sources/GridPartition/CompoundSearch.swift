package import Diagnostics
package import Districting
package import Survey
package import Workers

/// Looks for cells from coarse to fine, so that they leave compounds whole.
///
/// First a compound whose households fit the band is one atom. Then compounds come apart: the search
/// may cut one, at its price, so that wholeness never costs a household outside the band. In a
/// large county ground without households goes with its neighbours until last, when each building
/// is an atom. Where that leaves households outside that need not be, the search begins from
/// scratch as well, component by component.
package struct CompoundSearch: Sendable {
  let band: Band
  let options: PartitionOptions
  let rule: CompoundRule
  /// Atoms from which on ground without households waits until last.
  ///
  /// On a county of 50,000 buildings that takes two thirds of the time and leaves a twentieth fewer
  /// cells out of band; on one of 10,000, where all takes half a second, cells get 2 % less round.
  package var manyAtoms = 20_000

  /// Rounds of the search that takes compounds for atoms: on urbanS ten find what three do, and one
  /// leaves as many compounds cut as there were.
  private static let coarseRounds = 3
  /// Rounds of the search among buildings with households alone.
  private static let middleRounds = 4
  /// That search is worth while where one atom in so many has no households.
  private static let manyEmpty = 4
  /// Tries of a window in vain: in a search for others to start from, after one such search, and
  /// after two.
  ///
  /// One more takes a tenth of the time on a county of 50,000 buildings, for 0.1 % of the cost; one
  /// less at last in a village of houses takes the distance up by 2 %.
  private static let (triesBefore, triesAfterOne, triesAfterTwo) = (2, 3, 2)

  package init(band: Band, _ options: PartitionOptions, _ rule: CompoundRule) {
    self.band = band
    self.rule = rule
    var options = options
    if rule == .free { options.compound = 0 }
    self.options = options
  }

  /// A plan, the folding whose nodes it joins where it leaves compounds whole by rule, and the
  /// labels of the atoms that were asked for.
  package struct Found: Sendable {
    package let plan: Plan
    let folding: CompoundFolding?
    package let labels: [Int]

    fileprivate init(_ plan: Plan, _ folding: CompoundFolding? = nil) {
      self.plan = plan
      self.folding = folding
      labels = folding.map { $0.nodes.map { plan.labels[$0] } } ?? plan.labels
    }
  }

  /// - Throws: what making and cutting a graph throws.
  package func found(in graph: AtomGraph, workers: Workers) throws(Failure) -> Found {
    let hasManyEmpty =
      rule == .prefer && graph.count >= manyAtoms
      && graph.atoms.count { $0.weight == 0 } * Self.manyEmpty >= graph.count
    guard rule != .free, options.start == nil,
      let folding = try CompoundFolding(of: graph, upper: band.upper, withEmpty: hasManyEmpty)
    else { return Found(try search(graph, options, workers)) }
    if rule == .whole { return Found(try search(folding.graph, options, workers), folding) }
    let coarse = before(rounds: Self.coarseRounds, start: nil)
    let wholes = try search(folding.graph, coarse, workers)
    var fine = options
    fine.mends = true
    fine.start = folding.nodes.map { wholes.labels[$0] }
    fine.tries = Self.triesAfterOne
    if hasManyEmpty, let start = fine.start {
      fine.start = try amongHouseholds(start, of: graph, workers)
      fine.foldsEmptyAtoms = false
      fine.tries = Self.triesAfterTwo
    }
    return Found(try search(graph, fine, workers))
  }

  /// `start` made better while ground without households goes with its neighbours.
  ///
  /// On a county half of the atoms have no households, and without them windows reach twice as far.
  private func amongHouseholds(
    _ start: [Int], of graph: AtomGraph, _ workers: Workers
  ) throws(Failure) -> [Int] {
    guard let folding = try CompoundFolding(of: graph, upper: -1, withEmpty: true) else {
      return start
    }
    var middle = before(rounds: Self.middleRounds, start: folding.labels(of: start, on: graph))
    middle.exact = false
    middle.center = .centroid
    let plan = try search(folding.graph, middle, workers)
    return folding.nodes.map { plan.labels[$0] }
  }

  /// What a search is asked for from whose plan another goes on.
  private func before(rounds: Int, start: [Int]?) -> PartitionOptions {
    var options = options
    // Of the same work for any effort, so that more effort starts from the same plan.
    options.effort = rounds
    options.tries = Self.triesBefore
    options.start = start
    options.mends = false
    return options
  }

  private func search(
    _ graph: AtomGraph, _ options: PartitionOptions, _ workers: Workers
  ) throws(Failure) -> Plan {
    try Districting.partition(graph, band: band, options: options, workers: workers)
  }
}
