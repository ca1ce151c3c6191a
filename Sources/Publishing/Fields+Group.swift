internal import Diagnostics

/// Columns of groups of units.
extension Field {
  static let groupLevel = Field("level", .fieldGroupLevel)
  static let groupCode = Field("group_code", .fieldGroupCode)
  static let groupAbove = Field("above_code", .fieldGroupAbove)
  static let groupParent = Field("parent_code", .fieldGroupParent)
  static let groupMembers = Field("members", .fieldGroupMembers)
  static let groupMemberCodes = Field("member_codes", .fieldGroupMemberCodes)
  static let groupGroups = Field("groups", .fieldGroupGroups)
  static let groupParts = Field("groups_below", .fieldGroupParts)
  static let groupLoad = Field("load_ratio", .fieldGroupLoad)
  static let groupPolygons = Field("parts", .fieldGroupPolygons)
  static let groupUnit = Field("unit_id", .fieldGroupUnit)
  static let groupUnitName = Field("unit_name", .fieldGroupUnitName)
  static let groupProven = Field("proven", .fieldGroupProven)
  static let groupAlone = Field("alone", .fieldGroupAlone)
  static let groupSmallest = Field("min_hh", .fieldGroupSmallest)
  static let groupMean = Field("mean_hh", .fieldGroupMean)
  static let groupLargest = Field("max_hh", .fieldGroupLargest)
  static let groupOutOfBand = Field("out_of_band", .fieldGroupOutOfBand)
  static let groupSeparate = Field("separate_parts", .fieldGroupSeparate)

  /// The column of one level of a hierarchy: named as the user names the level.
  static func groupLevel(_ name: String) -> Field {
    Field(name, Phrase("field.group.level.\(name)", en: name, zh: name))
  }
}
