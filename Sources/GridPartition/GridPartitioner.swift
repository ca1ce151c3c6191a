package import Diagnostics
internal import Districting
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

  package init() {}

  /// The cells of all communities.
  ///
  /// Buildings are welded to atoms, towers cut into stairwell units, the ground is divided among
  /// them, atoms are joined to cells, and cells are numbered. A cell is a union of whole faces of one mesh: cells of a community
  /// leave no gap and do not overlap.
  ///
  /// - Throws: `partition.communities-needed`, `code.overflow`, `code.community-length`,
  ///   `partition.special-households`, and what the mesh throws.
  /// - Complexity: O(*n* log *n*) for *n* buildings, besides the search that `effort` bounds.
  package func partition(_ survey: CountySurvey, workers: Workers) throws(Failure) -> GridCells {
    guard survey.communities.count > 0 else { throw Failure(.communitiesNeeded) }
    let ground = try CountyGround(survey, over: band, rules, workers: workers)
    var options = PartitionOptions()
    options.effort = max(0, Int((Double(options.effort) * effort).rounded()))
    let search = try CompoundSearch(
      band: Band(lower: band.lower, upper: band.upper, aim: band.aim), options, rules.compounds)
    let found = try search.plan(ground, workers: workers)
    return try CellDrawing(self, survey, found.ground, found.plan).drawn()
  }
}

extension GridPartitioner {
  /// What the codes of a community's cells begin with.
  func prefix(_ communityCode: String) -> String {
    guard let countyCode, communityCode.utf8.count == 6 else { return communityCode }
    return countyCode + communityCode
  }
}
