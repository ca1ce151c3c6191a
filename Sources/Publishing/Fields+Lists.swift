internal import Diagnostics

/// Columns of lists of buildings.
extension Field {
  static let buildingList = Field("building_list", .fieldBuildingList)
  static let compoundCount = Field("compounds", .fieldCompoundCount)
  static let assumedHouseholds = Field("assumed_even_hh", .fieldAssumedEven)
  static let isAssumedEven = Field("assumed_even", .fieldIsAssumedEven)
}
