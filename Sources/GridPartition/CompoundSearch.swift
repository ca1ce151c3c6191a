internal import Diagnostics
internal import Districting
internal import Survey
internal import Workers

/// Looks for cells that leave compounds whole.
///
/// A compound whose households fit the band is first taken for one atom. Cells found that way are
/// where the search from building to building starts: it may cut a compound then, at its price, so
/// that wholeness never costs a household outside the band. Where that start leaves households
/// outside that need not be, the search from scratch is tried as well, component by component.
struct CompoundSearch {
  let band: Band
  let options: PartitionOptions
  let rule: CompoundRule

  init(band: Band, _ options: PartitionOptions, _ rule: CompoundRule) {
    self.band = band
    self.rule = rule
    var options = options
    if rule == .free { options.compound = 0 }
    self.options = options
  }

  /// The plan, the ground whose nodes it joins, and the labels of the nodes that were asked for.
  struct Found {
    let ground: CountyGround
    let plan: Plan
    let labels: [Int]

    fileprivate init(_ ground: CountyGround, _ plan: Plan, labels: [Int]? = nil) {
      self.ground = ground
      self.plan = plan
      self.labels = labels ?? plan.labels
    }
  }

  func found(on ground: CountyGround, workers: Workers) throws(Failure) -> Found {
    guard rule != .free, options.start == nil,
      let folding = try CompoundFolding(of: ground.graph, upper: band.upper)
    else { return Found(ground, try search(ground.graph, options, workers)) }
    if rule == .whole {
      let folded = ground.folded(folding)
      let plan = try search(folded.graph, options, workers)
      return Found(folded, plan, labels: folding.nodes.map { plan.labels[$0] })
    }
    var coarse = options
    // Of the same work for any effort, so that more effort starts from the same plan.
    coarse.effort = PartitionOptions().effort
    let wholes = try search(folding.graph, coarse, workers)
    var fine = options
    fine.start = folding.nodes.map { wholes.labels[$0] }
    let plan = try search(ground.graph, fine, workers)
    guard plan.components.contains(where: { $0.violation > $0.leastViolation }) else {
      return Found(ground, plan)
    }
    let fresh = try search(ground.graph, options, workers)
    guard let labels = Self.better(of: fresh, than: plan) else {
      return Found(ground, plan)
    }
    fine.start = labels
    return Found(ground, try search(ground.graph, fine, workers))
  }

  private func search(
    _ graph: AtomGraph, _ options: PartitionOptions, _ workers: Workers
  ) throws(Failure) -> Plan {
    try Districting.partition(graph, band: band, options: options, workers: workers)
  }

  /// The labels of `plan`, and those of `other` in components where it violates less; `nil` where it
  /// does so nowhere.
  private static func better(of other: Plan, than plan: Plan) -> [Int]? {
    let isBetter = zip(other.components, plan.components).map { $0.violation < $1.violation }
    guard isBetter.contains(true) else { return nil }
    return plan.labels.indices.map { atom in
      isBetter[plan.cells[plan.labels[atom]].component]
        ? plan.cells.count + other.labels[atom] : plan.labels[atom]
    }
  }
}
