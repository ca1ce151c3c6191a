internal import Diagnostics

/// Columns of comparisons.
extension Field {
  static let householdsBefore = Field("households_before", .fieldHouseholdsBefore)
  static let householdsAfter = Field("households_after", .fieldHouseholdsAfter)
  static let gainedBuildingCount = Field("gained_bldg", .fieldGainedBuildingCount)
  static let gainedHouseholds = Field("gained_hh", .fieldGainedHouseholds)
  static let lostBuildings = Field("lost_bldg", .fieldLostBuildings)
  static let lostHouseholds = Field("lost_hh", .fieldLostHouseholds)
  static let otherBuildings = Field("other_bldg", .fieldOtherBuildings)
  static let onlyBefore = Field("only_before_bldg", .fieldOnlyBefore)
  static let onlyAfter = Field("only_after_bldg", .fieldOnlyAfter)
  static let lowerBefore = Field("before_lower_pct", .fieldLowerBefore)
  static let upperBefore = Field("before_upper_pct", .fieldUpperBefore)
  static let lowerAfter = Field("after_lower_pct", .fieldLowerAfter)
  static let upperAfter = Field("after_upper_pct", .fieldUpperAfter)

  /// The state in the first layer at a cutoff: `before_10`.
  static func before(_ minutes: Int) -> Field {
    Field("before_\(minutes)", .fieldStateBefore, ["minutes": .integer(minutes)])
  }

  static func after(_ minutes: Int) -> Field {
    Field("after_\(minutes)", .fieldStateAfter, ["minutes": .integer(minutes)])
  }

  /// What becomes of a building: `change_10`.
  static func change(_ minutes: Int) -> Field {
    Field("change_\(minutes)", .fieldChange, ["minutes": .integer(minutes)])
  }
}
