internal import Diagnostics

extension Field {
  /// Names of main roads, railways and rivers inside a cell.
  static let straddles = Field("straddles", .fieldStraddles)
  /// Stairwell units that a cell holds of buildings that are cut.
  static let cutUnits = Field("cut_units", .fieldCutUnits)
  static let specialCells = Field("special_cells", .fieldSpecialCells)
  /// Codes of sentences, with spaces between them.
  static let reasons = Field("reasons", .fieldReasons)
}
