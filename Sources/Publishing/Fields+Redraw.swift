internal import Diagnostics

/// Columns of cells that were drawn again.
extension Field {
  static let gridName = Field("grid_name", .fieldGridName)
  static let validFrom = Field("valid_from", .fieldValidFrom)
  static let validTo = Field("valid_to", .fieldValidTo)
  static let lastSequence = Field("last_seq", .fieldLastSequence)
  static let oldCode = Field("old_code", .fieldOldCode)
  static let oldName = Field("old_name", .fieldOldName)
  static let oldRow = Field("old_row", .fieldOldRow)
  static let newCode = Field("new_code", .fieldNewCode)
  static let carriesOn = Field("carries_on", .fieldCarriesOn)
  static let successors = Field("successors", .fieldSuccessors)
  static let keptHouseholds = Field("kept_hh", .fieldKeptHouseholds)
  static let movedHouseholds = Field("moved_hh", .fieldMovedHouseholds)
  static let movedBuildings = Field("moved_buildings", .fieldMovedBuildings)
  static let joinedHouseholds = Field("joined_hh", .fieldJoinedHouseholds)
  static let keptShare = Field("kept_pct", .fieldKeptShare)
  static let untouched = Field("untouched", .fieldUntouched)
  static let changed = Field("changed", .fieldChanged)
  static let newCells = Field("new_cells", .fieldNewCells)
  static let retiredCells = Field("retired_cells", .fieldRetiredCells)
}
