internal import Diagnostics

/// Columns of the roll-up of many counties.
extension Field {
  /// The name of the county's folder.
  static let county = Field("county", .fieldCounty)
  static let countyName = Field("county_name", .fieldCountyName)
  static let runStatus = Field("run_status", .fieldRunStatus)
  static let communityCount = Field("communities", .fieldCommunityCount)
  /// Of whatever kind a county counts: ``householdKind`` says it row by row.
  static let countyHouseholds = Field("households", .fieldCountyHouseholds)
  static let inBand = Field("in_band", .fieldInBand)
  static let targetCount = Field("targets", .fieldTargetCount)
  static let targetsMet = Field("targets_met", .fieldTargetsMet)
  static let rejectedCount = Field("rejected", .fieldRejectedCount)
  static let warnings = Field("warnings", .fieldWarnings)

  /// How many households are reached within a cutoff: `reached_hh_10`.
  static func reachedHouseholds(_ minutes: Int) -> Field {
    Field(
      "reached_hh_\(minutes)", .fieldReachedHouseholdsWithin, ["minutes": .integer(minutes)])
  }
}
