package import Diagnostics
package import Districting
package import Survey
package import Workers

/// Looks for cells that leave compounds whole.
///
/// A compound whose households fit the band is first taken for one atom. Cells found that way are
/// where the search from building to building starts: it may cut a compound then, at its price, so
/// that wholeness never costs a household outside the band. Where that start leaves households
/// outside that need not be, the search begins from scratch as well, component by component.
package struct CompoundSearch: Sendable {
  let band: Band
  let options: PartitionOptions
  let rule: CompoundRule

  /// Rounds of the search that takes compounds for atoms: on urbanS ten find what three do, and one
  /// leaves as many compounds cut as there were.
  private static let coarseRounds = 3

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
    guard rule != .free, options.start == nil,
      let folding = try CompoundFolding(of: graph, upper: band.upper)
    else { return Found(try search(graph, options, workers)) }
    if rule == .whole { return Found(try search(folding.graph, options, workers), folding) }
    var coarse = options
    // Of the same work for any effort, so that more effort starts from the same plan.
    coarse.effort = Self.coarseRounds
    coarse.mends = false
    let wholes = try search(folding.graph, coarse, workers)
    var fine = options
    fine.start = folding.nodes.map { wholes.labels[$0] }
    fine.mends = true
    return Found(try search(graph, fine, workers))
  }

  private func search(
    _ graph: AtomGraph, _ options: PartitionOptions, _ workers: Workers
  ) throws(Failure) -> Plan {
    try Districting.partition(graph, band: band, options: options, workers: workers)
  }
}
