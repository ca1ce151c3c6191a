package import Diagnostics
package import Districting
package import Survey
package import Workers

/// Cuts the communities of a survey into grid cells.
package struct GridPartitioner: Sendable {
  package var band = SizeBand.standard
  package var scheme = CodeScheme.gb15
  /// The 6 digits of the county, put before community codes that have only the last 6.
  package var countyCode: String?
  /// Counted work of the search, as a multiple of the standard amount.
  package var effort = 1.0
  /// What cells may do on the ground.
  package var rules = GroundRules()
  package var number = CellNumber.free
  /// Codes of existing cells of the survey that stay as they are.
  package var keep: [String] = []
  /// What a good cell is: the prices of the search, its seed, and who may stop it.
  package var options = PartitionOptions()

  package init() {}

  /// Households by which cells should stay inside the ends of the band.
  package var margin: Int {
    get { options.margin }
    set { options.margin = newValue }
  }

  /// The cells of all communities.
  ///
  /// Buildings are welded to atoms, towers cut into stairwell units, the ground is divided among
  /// them, atoms are joined to cells, and cells are numbered. A cell is a union of whole faces of one mesh: cells of a community
  /// leave no gap and do not overlap.
  ///
  /// - Throws: `partition.communities-needed`, `partition.special-households`, `partition.number-…`,
  ///   `partition.keep-…`, `code.overflow`, `code.community-length`, and what the mesh throws.
  /// - Complexity: O(*n* log *n*) for *n* buildings, besides the search that `effort` bounds.
  package func partition(_ survey: CountySurvey, workers: Workers) throws(Failure) -> GridCells {
    try partition(survey, on: ground(of: survey, workers: workers), workers: workers)
  }

  /// The ground of a survey divided among its buildings: the first half of a partition.
  ///
  /// - Throws: `partition.communities-needed`, `partition.special-households`, and what the mesh
  ///   throws.
  /// - Complexity: O(*n* log *n*) for *n* buildings.
  package func ground(
    of survey: CountySurvey, workers: Workers
  ) throws(Failure) -> CountyGround {
    guard survey.communities.count > 0 else { throw Failure(.communitiesNeeded) }
    return try CountyGround(survey, over: band, rules, workers: workers)
  }

  /// The cells of all communities on ground that is divided already: the second half.
  package func partition(
    _ survey: CountySurvey, on ground: CountyGround, workers: Workers
  ) throws(Failure) -> GridCells {
    var ground = ground
    let kept = try KeptCells(keep, of: survey, on: ground, coded: self)
    ground.graph = ground.graph.separating(kept.rowOfNode)
    var options = options
    options.effort = max(0, Int((Double(options.effort) * effort).rounded()))
    options.cells = try cells(
      of: ground, in: survey,
      kept: ground.graph.components().map { kept.rowOfNode[$0[0]] >= 0 })
    let found = try CompoundSearch(band: districtingBand, options, rules.compounds)
      .found(in: ground.graph, workers: workers)
    if let folding = found.folding { ground = ground.folded(folding) }
    var codes: [Int: String] = [:]
    for (node, row) in kept.rowOfNode.enumerated() where row >= 0 {
      codes[found.labels[node]] = survey.cells.codes[row]
    }
    return try CellDrawing(self, survey, ground, found.plan, givenCodes: codes)
      .drawn(on: workers)
  }

  var districtingBand: Band {
    Band(checkedLower: band.lower, upper: band.upper, aim: band.aim)
  }
}

extension GridPartitioner {
  /// What the codes of a community's cells begin with.
  func prefix(_ communityCode: String) -> String {
    guard let countyCode, communityCode.utf8.count == 6 else { return communityCode }
    return countyCode + communityCode
  }
}
